"""From the outline of a table to the Rubric: ids, kinds, sub-points, targets, the fingerprint."""

import hashlib
import json
from decimal import Decimal
from typing import Any, get_args

from parsers.choosing.reading import Reading
from parsers.outlines.kinds import kind_of
from parsers.outlines.tree import Node, Outline, nodes
from parsers.strand import Strand, compact, one_below_other
from parsers.tables.layout import Layout
from parsers.wording.marks import marks
from parsers.wording.texts.contents import with_clauses
from schema.location import Source
from schema.rubric import Category, CellRole, Column, Item, ItemCell, Kind, Role, Rubric, Unit

_SAID_ONCE: frozenset[Role] = frozenset({"method", "evidence", "remarks"})
_CELL_ROLES: dict[str, CellRole] = {role: role for role in get_args(CellRole)}


def rubric(reading: Reading, number: int, title: Strand | None, year: str | None) -> Rubric:
    """Return the rubric that ``reading`` shows: ``number`` counts from 1; ``title`` and assessment ``year`` may be printed nowhere."""
    tree, layout = reading.outline, reading.layout
    children = [_child(node, str(n), "base", reading) for n, node in enumerate(tree.children, 1)]
    total = tree.total
    draft = Rubric(
        id=f"r{number}",
        title=title.printed() if title else None,
        assessment_year=year,
        unit=_unit(tree),
        combine=tree.combine,
        points=total.points.value if total and total.points else None,
        points_text=total.points_text if total else None,
        points_source=total.printed.source if total else (),
        columns=tuple(
            Column(column=number, role=role, header=header)
            for number, role, header in zip(layout.numbers, layout.roles, _told_apart(layout), strict=True)
            if reading.in_table
        ),
        categories=tuple(child for child in children if isinstance(child, Category)),
        items=tuple(child for child in children if isinstance(child, Item)),
        fingerprint="",
    )
    draft = counted(draft)
    return draft.model_copy(update={"fingerprint": fingerprint(draft)})


def _told_apart(layout: Layout) -> list[str]:
    """Return the headers, those that are printed several times with what each stands under: 张某 | 李某 over 扣分 | 扣分."""
    uppers = layout.uppers or ("",) * len(layout.headers)
    pairs = list(zip(uppers, layout.headers, strict=False))
    again = {header for header in layout.headers if header and layout.headers.count(header) > 1}
    apart = {header for header in again if len({upper for upper, one in pairs if one == header and upper}) > 1}
    told = [f"{upper} {header}" if header in apart and upper not in ("", header) else header for upper, header in pairs]
    return [*told, *layout.headers[len(told) :]]


def _printed_at(points: Strand) -> Source:
    """Return where points are printed: of the marks of parts that make them together, （4分）（4分）, each has a place of its own."""
    parts = [points.cut(mark.marker, mark.end) for mark in marks(points.text)]
    parts = parts if "".join(part.text for part in parts) == points.text else [points]
    return tuple(place for part in parts for place in part.source)


def _child(node: Node, at: str, inherited: Kind, reading: Reading) -> Category | Item:
    kind = kind_of(node, inherited)
    return _item(node, at, kind, reading) if node.is_item else _category(node, at, kind, reading)


def _category(node: Node, at: str, kind: Kind, reading: Reading) -> Category:
    children = [_child(child, f"{at}.{n}", kind, reading) for n, child in enumerate(node.children, 1)]
    return Category(
        id=at,
        label=node.label,
        name=node.text.text,
        kind=kind,
        counts=node.counts,
        combine=node.combine,
        weight=node.weight.points.value if node.weight else None,
        points=node.points.value if node.points else None,
        points_text=node.points_text,
        points_source=_printed_at(node.printed),
        source=node.whole.source,
        categories=tuple(child for child in children if isinstance(child, Category)),
        items=tuple(child for child in children if isinstance(child, Item)),
    )


def _item(node: Node, at: str, kind: Kind, reading: Reading) -> Item:
    item = Item(
        id=at,
        label=node.label,
        text=node.text.text,
        kind=kind,
        counts=node.counts,
        points=node.points.value if node.points else None,
        weight=node.weight.points.value if node.weight else None,
        points_min=node.points.minimum if node.points else None,
        points_text=node.points_text,
        points_source=_printed_at(node.printed),
        source=node.whole.source,
        cells=tuple(
            ItemCell(
                column=reading.layout.numbers[column],
                role=_CELL_ROLES.get(reading.layout.roles[column], "other"),
                text=cell.text,
                source=cell.source,
            )
            for column, cell in _by_column(node, reading.layout)
        ),
    )
    layout = reading.layout
    headers = dict(zip(layout.numbers, layout.headers, strict=True))
    beside = "points" in layout.roles and not node.text.holds(node.printed)
    return with_clauses(item, has_points_column=beside, headers=headers, together=node.marked)


def _by_column(node: Node, layout: Layout) -> list[tuple[int, Strand]]:
    """Return the cells of an item with those of one column, which stand one below the other, as one: places in it count by column.

    A remark printed again in the next row, 省综治办, is said once. A cell merged over several items is one of each of them.
    """
    found: dict[int, Strand] = {}
    said: set[tuple[int, str]] = set()
    for column, cell in node.cells:
        again = (column, compact(cell.text)) in said and layout.roles[column] in _SAID_ONCE
        said.add((column, compact(cell.text)))
        if not again:
            found[column] = one_below_other(found[column], cell) if column in found else cell
    found |= {column: cell for column, cell in node.over if column not in found}
    return sorted(found.items()) if node.over else list(found.items())


def _unit(tree: Outline) -> Unit:
    printed = [node.points for node in nodes(tree.children) if node.points]
    return "percent" if printed and all(points.percent for points in printed) else "point"


def counted(draft: Rubric) -> Rubric:
    """Return the rubric with ``counts`` false for the bonus, deduction and veto parts that stand outside its total."""
    base = _sum(draft, base_only=True)
    if draft.points is not None and _sum(draft, base_only=False) == draft.points != base:
        return draft
    return draft.model_copy(
        update={
            "categories": tuple(_outside(child) for child in draft.categories),
            "items": tuple(
                child.model_copy(update={"counts": child.counts and child.kind == "base"}) for child in draft.items
            ),
        }
    )


def _outside(category: Category) -> Category:
    if category.kind != "base":
        return category.model_copy(update={"counts": False})
    return category


def _sum(draft: Rubric, base_only: bool) -> Decimal:
    children: list[Category | Item] = [*draft.categories, *draft.items]
    counting = [child for child in children if child.counts and (not base_only or child.kind == "base")]
    return sum((_points(child) for child in counting), Decimal(0))


def _points(child: Category | Item) -> Decimal:
    if child.points is not None or isinstance(child, Item):
        return child.points or Decimal(0)
    inside: list[Category | Item] = [*child.categories, *child.items]
    if child.combine == "alternatives":
        return max((_points(inner) for inner in inside), default=Decimal(0))
    return sum((_points(inner) for inner in inside), Decimal(0))


_PARTS = ("categories", "items")
_IN_CELLS = frozenset({"cells", "scoring", "targets"})
_NOT_CONTENT = frozenset(
    {"id", "label", "source", "points_source", "points_text", "columns", "column", "in", "marker", "fingerprint"}
)


def fingerprint(of: Rubric) -> str:
    """Return "sha256:" and the hash of the rubric's canonical JSON: what it says, without places and printed forms."""
    content = _content(_told_once(of.model_dump(mode="json"), set()))
    canonical = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return "sha256:" + hashlib.sha256(canonical.encode()).hexdigest()


def _told_once(node: dict[str, Any], told: set[str]) -> dict[str, Any]:
    """Return the JSON of a rubric without the cells that an item above holds too: other formats print blanks below them."""
    said = [(cell["column"], json.dumps(cell)) for cell in node.get("cells", ()) if cell["source"]]
    again = {column for column, cell in said if cell in told}
    told.update(cell for _, cell in said)
    kept = dict(node)
    for key in _IN_CELLS & node.keys() if again else ():
        kept[key] = [one for one in node[key] if one.get("in", one.get("column")) not in again]
    for key in (key for key in _PARTS if key in node):
        kept[key] = [_told_once(part, told) for part in node[key]]
    return kept


def _content(value: object) -> object:
    if isinstance(value, dict):
        return {key: _content(inner) for key, inner in value.items() if key not in _NOT_CONTENT}
    return [_content(inner) for inner in value] if isinstance(value, list) else value
