"""The lines of a review sheet: what stands in its cells for every rubric, category, item and sub-point."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from parsers.wording.points import read_points
from pipeline.editing.cells import as_cell
from pipeline.editing.words import COMBINES, COUNTS, KINDS, ROLES, RowKind
from pipeline.forms.describe import shown
from pipeline.forms.texts import legal
from pipeline.walk import children, rubrics
from schema.location import Source
from schema.notice import RubricFile
from schema.rubric import Category, CellRole, Item, Rubric, SubPoint

CELL = "cell "
"""How the fields of further columns begin."""
LineNode = Rubric | Category | Item | SubPoint


@dataclass(frozen=True, slots=True)
class Further:
    """A further printed column: its number in the notice's table, its role, its header, the characters of its longest text."""

    column: int
    role: CellRole
    header: str
    longest: int = 0


@dataclass(frozen=True, slots=True)
class Line:
    """A line: its place in the JSON, the ``key`` by which it is known again, its level (0 for a rubric), its cells.

    ``cells`` holds the text of every cell that a person may change, by the field of its column; what is not there is blank.
    """

    row: RowKind
    path: str
    key: str
    level: int
    node: LineNode
    cells: Mapping[str, str]

    def source(self) -> Source:
        """Return where the line is printed; a sub-point stands within its item."""
        if isinstance(self.node, Rubric):
            return self.node.title.source if self.node.title else self.node.points_source
        return () if isinstance(self.node, SubPoint) else self.node.source or self.node.points_source


def lines(result: RubricFile) -> tuple[Line, ...]:
    """Return the lines of all rubrics in reading order, sub-points below their item; keys are ids, made unique."""
    several = len(result.rubrics) > 1
    extra = further(result)
    found: list[Line] = []
    for path, rubric in rubrics(result):
        prefix = f"{rubric.id}/" if several else ""
        found.append(Line("rubric", path, rubric.id, 0, rubric, _rubric_cells(rubric)))
        found += _inside(path, rubric, prefix, extra)
    return tuple(_unique(found))


def further(result: RubricFile) -> tuple[Further, ...]:
    """Return the further printed columns that hold something, with their printed headers."""
    printed = {column.column: column.header for rubric in result.rubrics for column in rubric.columns}
    held = {
        (c.column, role): 0 for rubric in result.rubrics for c in rubric.columns for role in ROLES if c.role == role
    }
    for cell in (cell for item in _items(result) for cell in item.cells):
        at = (cell.column, cell.role)
        held[at] = max(held.get(at, 0), len(cell.text))
    return tuple(
        Further(column, role, legal(" ".join(printed.get(column, "").split())) or ROLES[role], longest)
        for (column, role), longest in sorted(held.items())
    )


def cell_field(extra: Further) -> str:
    """Return the field of a further column."""
    return f"{CELL}{extra.column} {extra.role}"


def points_said(node: Rubric | Category | Item) -> str:
    """Return what stands for the points of a node: as printed where that says the same, else the figure."""
    least = node.points_min if isinstance(node, Item) else None
    if node.points_text is not None:
        read = read_points(node.points_text)
        if (read.value, read.minimum) == (node.points, least) if read else node.points is None:
            return node.points_text
    return f"{shown(least)}~{shown(node.points)}" if least is not None else shown(node.points)


def _items(result: RubricFile) -> Iterator[Item]:
    waiting: list[Rubric | Category] = [*result.rubrics]
    while waiting:
        parent = waiting.pop()
        yield from parent.items
        waiting += parent.categories


def _inside(path: str, rubric: Rubric, prefix: str, extra: Sequence[Further]) -> Iterator[Line]:
    """Yield the lines below a rubric; an item that does not belong to the category above it says its level."""
    open_at: list[str] = [path]
    waiting = [(at, child, 1, path) for at, child in reversed(children(path, rubric))]
    while waiting:
        at, child, level, parent = waiting.pop()
        key = prefix + child.id
        if isinstance(child, Category):
            open_at[level:] = [at]
            yield Line("category", at, key, level, child, _category_cells(child, level))
            waiting += [(inner, node, level + 1, at) for inner, node in reversed(children(at, child))]
            continue
        stated = "" if open_at[-1] == parent else str(level)
        open_at[level:] = []
        yield Line("item", at, key, level, child, _item_cells(child, stated, extra))
        for n, sub in enumerate(child.sub_points):
            cells = {"text": sub.text, "points": shown(sub.points)}
            yield Line("sub_point", f"{at}.sub_points[{n}]", prefix + sub.id, level + 1, sub, _kept(cells))


def _rubric_cells(rubric: Rubric) -> Mapping[str, str]:
    title = rubric.title.text if rubric.title else ""
    return _kept({"text": title, "points": points_said(rubric), "combine": COMBINES[rubric.combine]})


def _category_cells(category: Category, level: int) -> Mapping[str, str]:
    own = {"text": category.name, "combine": COMBINES[category.combine]}
    return _kept({**_common(category, str(level)), **own})


def _item_cells(item: Item, level: str, extra: Sequence[Further]) -> Mapping[str, str]:
    printed = {
        cell_field(each): "\n".join(c.text for c in item.cells if (c.column, c.role) == (each.column, each.role))
        for each in extra
    }
    return _kept({**_common(item, level), "text": item.text, **printed})


def _common(node: Category | Item, level: str) -> dict[str, str]:
    return {
        "level": level,
        "label": node.label,
        "points": points_said(node),
        "kind": KINDS[node.kind],
        "counts": COUNTS[node.counts],
        "weight": shown(node.weight),
    }


def _kept(cells: Mapping[str, str]) -> Mapping[str, str]:
    """Return the cells as a workbook can hold them, blank ones left out."""
    texts = {field: as_cell(text) for field, text in cells.items()}
    return {field: text for field, text in texts.items() if text}


def _unique(found: Sequence[Line]) -> Iterator[Line]:
    seen: Counter[str] = Counter()
    for line in found:
        seen[line.key] += 1
        again = seen[line.key]
        key = legal(line.key) if again == 1 else f"{legal(line.key)}#{again}"
        yield Line(line.row, line.path, key, line.level, line.node, line.cells)
