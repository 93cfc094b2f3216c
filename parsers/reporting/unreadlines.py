"""Lines with points of their own in one cell beside an item, of which none was read as an item or as a part of one."""

import re
from collections.abc import Iterator
from decimal import Decimal

from parsers.choosing.reading import Reading
from parsers.outlines.tree import Node, items_in
from parsers.reporting.pointsunused import POINTS_UNUSED, column_words
from parsers.strand import Run, Strand
from parsers.wording import labels
from parsers.wording.grades import is_outcome
from parsers.wording.marks import Ending, ending
from parsers.wording.points import read_points
from schema.finding import Finding
from schema.model import Bilingual
from schema.rubric import Rubric

_CHANGES = re.compile(r"每|[扣减罚]|(?:[加奖得给计赋]|(?<!登)记)\s*[:：]?$")
"""What says before points, or of them, that they are taken off or given: 未宣传的扣10分."""
_LEAST = 2
"""Lines that list, and cells that do so by no chance."""
_NEAR = Decimal("0.25")
"""The share by which what the lines make may miss the points of the item: a contradiction of the document, no outcomes."""


def unread_lines(reading: Reading, rubric: Rubric, path: str) -> Iterator[Finding]:
    """Yield a warning (K113) for a column whose cells, beside most items with points, list on lines of their own what has points: 甲（16分）, 乙（10分）,
    or points alone, 16 over 10.

    What the lines of a cell make comes near to the points of the item; outcomes, of which the best has all of these, make far more.
    Lines that say what is taken off or given each time, or for a grade or a prize, are rules. So are those in a column of rules that
    make just the points of each item with points of its own: the item is read whole, and the rules tell its parts.
    """
    if not reading.in_table:
        return
    items = [node for node in items_in(reading.outline.children) if node.points is not None]
    layout = reading.layout
    for column in (*layout.all("other"), *layout.all("rules")):
        beside = [(node, [cell for at, cell in node.cells if at == column]) for node in items]
        listing = [cells[0] for node, cells in beside if len(cells) == 1 and _lists_parts(node, cells[0])]
        told = [len(cells) == 1 and sum(_values(cells[0])) == _points(node) for node, cells in beside]
        if column in layout.all("rules") and all(told):
            continue
        if len(listing) >= _LEAST and len(listing) * 2 > len(items):
            places = tuple(place for cell in listing for place in cell.source)
            where = column_words(Bilingual(zh=rubric.id, en=rubric.id), layout.headers[column])
            yield POINTS_UNUSED.finding({"where": where}, path=path, source=places)


def _lists_parts(node: Node, cell: Strand) -> bool:
    """Return whether each line of ``cell`` is, or ends with, points, which together come near to those of the item beside it."""
    values, whole = _values(cell), _points(node)
    near = abs(sum(values, Decimal(0)) - whole) <= whole * _NEAR
    return _LEAST <= len(values) == len(_lines(cell)) and near and max(values) < whole


def _values(cell: Strand) -> list[Decimal]:
    """Return the points that lines of ``cell`` are, or else those with which they end."""
    lines = _lines(cell)
    bare = [points.value for line in lines if (points := read_points(line.text)) is not None]
    return bare or [end.points.value for line in lines if (end := ending(line)) is not None and _names_part(end)]


def _points(node: Node) -> Decimal:
    return node.points.value if node.points is not None else Decimal(0)


def _names_part(end: Ending) -> bool:
    plain = bool(end.name) and not end.points.percent and not _CHANGES.search(end.name.text)
    return plain and not is_outcome(labels.behind(end.name.text).strip("：: "))


def _lines(cell: Strand) -> list[Strand]:
    """Return the lines in which a cell is printed: a break was taken out where its runs do not follow each other, or is a blank of its own."""
    found: list[list[Run]] = [[]]
    for run in cell.runs:
        last = found[-1][-1] if found[-1] else None
        if last is not None and (run.place != last.place or run.start != last.start + len(last.text)):
            found.append([])
        if run.text.strip():
            found[-1].append(run)
        else:
            found.append([])
    return [Strand(runs).strip() for runs in found if runs]
