"""From a rubric to the description of its form."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from pipeline.figures import most
from pipeline.forms import words
from pipeline.forms.form import TOTAL, Column, ColumnRole, EntryRole, Form, Group, Line, LineKind, Sum
from pipeline.forms.nodes import depth
from pipeline.forms.sums import Layer, category_sum, rubric_sum
from pipeline.forms.titles import form_title
from pipeline.forms.weights import weights
from pipeline.walk import cell_headers, children, items_in
from schema.envelope import SCHEMA_VERSION
from schema.model import Number
from schema.rubric import Category, Item, Rubric, SubPoint
from schema.scores import RubricRef


@dataclass(frozen=True, slots=True)
class Wish:
    """What the user asks of a form: the columns to fill in, in order, and whether sub-points have lines of their own."""

    columns: tuple[EntryRole, ...] = ("self_score",)
    detail: bool = False


@dataclass(slots=True)
class _Draft:
    """The lines and category cells so far."""

    rubric: Rubric
    wish: Wish
    printed: tuple[tuple[int, ...], ...]
    levels: int
    weights: Mapping[str, str]
    lines: list[Line] = field(default_factory=list)
    groups: list[Group] = field(default_factory=list)


def describe(rubric: Rubric, wish: Wish) -> Form:
    """Return the form of ``rubric``: every item in reading order, a subtotal a category, the total.

    A category of a single line has no subtotal, which would only repeat it, nor has a rubric or category whose children do
    not make up its points (``combine`` none).
    """
    draft = _Draft(rubric, wish, _printed(rubric), depth(rubric), weights(rubric))
    layers = [_child(draft, child, 0) for _, child in children("", rubric)]
    total = rubric_sum(rubric, layers)
    if total:
        points = rubric.points_text or shown(rubric.points)
        text = words.TOTAL_WORD + _way(rubric)
        draft.lines.append(Line("total", TOTAL, TOTAL, text, most=rubric.points, points=points, level=-1, sums=total))
    return Form(
        rubric=RubricRef(
            id=rubric.id, title=rubric.title.text if rubric.title else None, fingerprint=rubric.fingerprint
        ),
        schema_version=SCHEMA_VERSION,
        title=form_title(rubric),
        columns=_columns(draft),
        lines=tuple(_blank_padded(draft)),
        groups=tuple(draft.groups),
        levels=draft.levels,
    )


def shown(points: Number | None) -> str:
    """Return points in their shortest form, as 3 or 0.5; empty for None."""
    return "" if points is None else f"{points.normalize():f}"


def _child(draft: _Draft, child: Category | Item, level: int) -> Layer:
    return _category(draft, child, level) if isinstance(child, Category) else _item(draft, child)


def _category(draft: _Draft, category: Category, level: int) -> Layer:
    first, at = len(draft.lines), len(draft.groups)
    layers = [_child(draft, child, level + 1) for _, child in children("", category)]
    sums = category_sum(category, layers)
    if len(draft.lines) == first:
        own = _category_line("item", category, level)
    elif sums and _is_worth_a_line(sums, draft.lines[first:]):
        own = replace(_category_line("subtotal", category, level), text=words.SUBTOTAL + _way(category), sums=sums)
    else:
        own = None
    draft.lines += [own] if own else []
    columns = draft.levels - level if not category.categories else 1
    draft.groups.insert(at, Group(category.id, _name(draft, category), level, columns, first, len(draft.lines) - 1))
    return Layer(category, sums, own is not None)


def _is_worth_a_line(sums: Sum, inside: Sequence[Line]) -> bool:
    """Return whether a subtotal says more than the one line of its category says itself."""
    own = [line for line in inside if line.kind != "sub_point"]
    if len(own) > 1 or sums.cap is None:
        return len(own) > 1
    return own[0].most is None or own[0].most > sums.cap or any(abs(term.factor) != 1 for term in sums.terms)


def _category_line(kind: LineKind, category: Category, level: int) -> Line:
    """Return the line of a category's subtotal, or of a category that holds nothing and is scored itself."""
    highest = most(category.kind, category.points)
    said = category.points_text or shown(category.points) if highest == category.points else ""
    points = words.points_shown(category.kind, said)
    return Line(
        kind,
        category.id,
        category.id,
        category.name,
        rule=category.kind,
        most=highest,
        points=points,
        level=level,
    )


def _item(draft: _Draft, item: Item) -> Layer:
    cells = {cell.column: cell.text for cell in item.cells}
    has_number = draft.levels == 0
    highest = most(item.kind, item.points)
    said = item_points(item) if highest == item.points else ""
    draft.lines.append(
        Line(
            "item",
            item.id,
            item.id,
            item.text if has_number else labelled(item.label, item.text),
            number=(item.label or item.id) if has_number else "",
            rule=item.kind,
            most=highest,
            points=_lines(words.points_shown(item.kind, said), draft.weights.get(item.id)),
            printed=tuple("\n".join(filter(None, map(cells.get, columns))) for columns in draft.printed),
        )
    )
    if draft.wish.detail:
        draft.lines += [_part(item, sub) for sub in item.sub_points]
    return Layer(item)


def item_points(item: Item) -> str:
    """Return the points of an item as they are printed; the figure where only its parts print theirs, （4分）（4分）."""
    if _prints_parts(item):
        unit = words.POINT if all(words.POINT in sub.marker for sub in item.sub_points) else ""
        return shown(item.points) + unit
    return item.points_text or shown(item.points)


def _prints_parts(item: Item) -> bool:
    markers = "".join("".join(sub.marker.split()) for sub in item.sub_points)
    return len(item.sub_points) > 1 and item.points_text == markers


def _part(item: Item, sub: SubPoint) -> Line:
    unit = words.POINT if item_points(item).endswith(words.POINT) else ""
    points = words.points_shown(item.kind, shown(sub.points) + unit)
    return Line(
        "sub_point", sub.id, item.id, item.text[sub.start : sub.end], rule=item.kind, most=sub.points, points=points
    )


def labelled(label: str, text: str) -> str:
    """Return a text with its printed number before it, parted by a blank where the two would run together."""
    parted = label and text and label[-1].isalnum() and (label[-1].isascii() or text[0].isascii())
    return f"{label} {text}" if parted else label + text


def _name(draft: _Draft, category: Category) -> str:
    points = category.points_text or shown(category.points)
    own = f"（{points}）" if points and category.kind == "base" else ""
    return _lines(labelled(category.label, category.name), own, draft.weights.get(category.id))


def _lines(*parts: str | None) -> str:
    return "\n".join(filter(None, parts))


def _way(parent: Rubric | Category) -> str:
    """Return what stands behind the name of a sum that does not simply add up."""
    return words.BY_WEIGHT if parent.combine == "weighted" else ""


def _blank_padded(draft: _Draft) -> Iterator[Line]:
    """Yield the lines, those without texts of their own in the printed columns with empty ones."""
    empty = ("",) * len(draft.printed)
    return (line if line.printed else replace(line, printed=empty) for line in draft.lines)


def _printed(rubric: Rubric) -> tuple[tuple[int, ...], ...]:
    """Return the numbers of the notice's further columns that hold something, those that the form prints as one together.

    Where the items are columns of the notice, what it says below each of them is one column of the form.
    """
    held = sorted({cell.column for item in items_in(rubric) for cell in item.cells if cell.text.strip()})
    lying = {column.column for column in rubric.columns if column.role == "item"}
    below = tuple(number for number in held if number in lying) if len(lying) > 1 else ()
    return (*([below] if below else []), *((number,) for number in held if number not in below))


def _columns(draft: _Draft) -> tuple[Column, ...]:
    printed = cell_headers(draft.rubric.columns)
    found = [Column("number", words.HEADERS["number"])] if not draft.levels else []
    found += [Column("category", header) for header in _category_headers(draft)]
    found.append(Column("item", _header(draft.rubric, "item")))
    heads = [printed.get(numbers[0]) if len(numbers) == 1 else None for numbers in draft.printed]
    found += [Column("printed", head or words.HEADERS["printed"]) for head in heads]
    found.append(Column("points", _header(draft.rubric, "points")))
    taken = {column.header for column in found}
    for role in draft.wish.columns:
        header = _header(draft.rubric, role)
        found.append(Column(role, f"{header}（填报）" if header in taken else header))
    return tuple(found)


def _header(rubric: Rubric, role: ColumnRole) -> str:
    """Return the notice's header of the only column with ``role``, or the form's own word."""
    headers = [column.header for column in rubric.columns if column.role == role and column.header]
    return headers[0] if len(headers) == 1 and role in ("item", "points", "self_score") else words.HEADERS[role]


def _category_headers(draft: _Draft) -> Sequence[str]:
    headers = [column.header for column in draft.rubric.columns if column.role == "category" and column.header]
    if len(headers) == draft.levels:
        return headers
    return [words.HEADERS["category"]] if draft.levels == 1 else [*words.LEVELS, *("",) * draft.levels][: draft.levels]
