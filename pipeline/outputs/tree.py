"""The rubric as a tree for people: categories, items and sub-points, their points in one column."""

from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.figures import figure
from pipeline.outputs.rules_said import rules_said
from pipeline.terminal import Look
from pipeline.walk import cell_headers, children
from pipeline.width import clean, right, width, wrap
from schema.notice import Notice, RubricFile
from schema.rubric import Category, Column, Combine, Item, Kind, Rubric

_INDENT = 2
_POINTS = 8
"""Columns of the column of points."""
_BOLD = "1"
_FAINT = "2"
_KINDS: dict[Kind, tuple[str, str]] = {
    "base": ("", ""),
    "bonus": ("加分", "bonus"),
    "deduction": ("扣分", "deduction"),
    "veto": ("一票否决", "veto"),
}
_COMBINES: dict[Combine, tuple[str, str]] = {
    "sum": ("", ""),
    "weighted": ("按权重合成", "weighted"),
    "alternatives": ("任选其一", "alternatives"),
    "none": ("不相加", "not added up"),
}


@dataclass(frozen=True, slots=True)
class _Line:
    """An entry: how deep, what stands first (id and label), its text, its points, and how it is painted."""

    depth: int
    mark: str
    text: str
    points: str = ""
    style: str = ""


def tree(result: RubricFile, look: Look, only: str | None = None) -> str:
    """Return the head of the notice and every rubric, or the one with the id ``only``, as lines that fit the columns."""
    parts = ["\n".join(_head(result.notice, look))] if result.notice else []
    for rubric in result.rubrics:
        if only in (None, rubric.id):
            unit = "%" if rubric.unit == "percent" else ""
            title = _title(rubric, len(result.rubrics) > 1, look)
            lines = [*_entries(rubric, unit, look), _total(rubric, unit, look)]
            parts.append("\n".join([*title, "", *(row for line in lines for row in _laid_out(line, look))]))
    return "\n\n".join(part for part in parts if part) + "\n"


def _head(notice: Notice, look: Look) -> Iterator[str]:
    if notice.title:
        yield from (look.paint(line, _BOLD) for line in wrap(clean(notice.title.text), look.columns))
    facts = [
        notice.document_number.text if notice.document_number else "",
        notice.issuer.text if notice.issuer else "",
        notice.issued_on.text if notice.issued_on else "",
    ]
    known = clean("  ".join(fact for fact in facts if fact))
    if known:
        yield from wrap(known, look.columns)


def _title(rubric: Rubric, numbered: bool, look: Look) -> list[str]:
    title = clean(rubric.title.text) if rubric.title else look.said("（没有标题）", "(no title)")
    return [look.paint(line, _BOLD) for line in wrap(f"{rubric.id}  {title}" if numbered else title, look.columns)]


def _entries(rubric: Rubric, unit: str, look: Look) -> Iterator[_Line]:
    waiting: list[tuple[int, Category | Item]] = [(0, child) for _, child in reversed(children("", rubric))]
    while waiting:
        depth, node = waiting.pop()
        if isinstance(node, Category):
            yield _Line(depth, node.label, f"{node.name}{_remarks(node, look)}", _points(node, unit), _BOLD)
            waiting += [(depth + 1, child) for _, child in reversed(children("", node))]
        else:
            yield from _item(depth, node, rubric.columns, unit, look)


def _item(depth: int, item: Item, columns: tuple[Column, ...], unit: str, look: Look) -> Iterator[_Line]:
    yield _Line(depth, f"{item.id}  {item.label}".strip(), item.text + _remarks(item, look), _points(item, unit))
    for sub in item.sub_points:
        yield _Line(depth + 2, sub.id, sub.text, figure(sub.points) + unit, _FAINT)
    headers = cell_headers(columns)
    for cell in item.cells:
        if cell.text:
            header = headers.get(cell.column) or cell.role
            yield _Line(depth + 2, header + look.said("：", ":"), cell.text, "", _FAINT)
    if item.scoring:
        yield _Line(depth + 2, look.said("规则：", "rules:"), rules_said(item.scoring, look), "", _FAINT)


def _remarks(node: Category | Item, look: Look) -> str:
    words = [look.said(*_KINDS[node.kind])]
    if isinstance(node, Category):
        words.append(look.said(*_COMBINES[node.combine]))
    if node.weight is not None:
        words.append(look.said("权重 ", "weight ") + figure(node.weight))
    if not node.counts and node.kind == "base":
        words.append(look.said("不计入合计", "outside the total"))
    said = look.said("，", ", ").join(word for word in words if word)
    return f" [{said}]" if said else ""


def _points(node: Category | Item, unit: str) -> str:
    if node.points is None:
        return "–"
    least = f"{figure(node.points_min)}~" if isinstance(node, Item) and node.points_min is not None else ""
    return f"{least}{figure(node.points)}{unit}"


def _total(rubric: Rubric, unit: str, look: Look) -> _Line:
    stated = look.said("没有印合计", "none printed") if rubric.points is None else figure(rubric.points) + unit
    return _Line(0, look.said("合计", "Total"), "", stated, _BOLD)


def _laid_out(line: _Line, look: Look) -> Iterator[str]:
    """Yield the lines of an entry: hanging text, points in the last columns of the first one."""
    indent = " " * (_INDENT * line.depth)
    room = look.columns - _POINTS - len(indent)
    mark, text = clean(line.mark), clean(line.text)
    mark = f"{mark} " if mark and text else mark
    hang = width(mark)
    if hang <= room // 2:
        body = wrap(text, room - hang)
        rows = [mark + body[0], *(" " * hang + more for more in body[1:])]
    else:
        rows = wrap(mark + text, room)
    spare = look.columns - len(indent) - width(rows[0])
    points = f" {line.points}" if line.points else ""
    yield look.paint((indent + rows[0] + right(points, spare)).rstrip(), line.style)
    yield from (look.paint(indent + more, line.style) for more in rows[1:])
