"""Headers whose cells end with full marks of which some have no unit and no bracket: 选手 | 内容（50） | 语言 30 | 总分 100."""

import re
from collections.abc import Sequence
from decimal import Decimal

from parsers.strand import Strand, compact
from parsers.tables.across.scorers import rows_are_criteria
from parsers.tables.grid import Box, Grid
from parsers.wording import totals
from parsers.wording.marks import ending
from parsers.wording.numerals import ARABIC, number
from parsers.wording.totals import WHOLE

_LEAST = 3
"""Criteria with full marks that make a header a rubric."""
_LONGEST = 40
_NEAR = Decimal("0.1")
"""The share by which full marks may miss the total that is stated beside them."""
_AT_END = re.compile(rf"(?<=[\u4e00-\u9fff）)])\s*[:：(（]?\s*(?P<n>{ARABIC})\s*$")
"""A number behind a name; the bracket around it may lack its end."""


def parted(grid: Grid, row: int) -> tuple[Grid, list[int]] | None:
    """Return the grid with a row more, in which the names of a header stand above their full marks, and the columns of the criteria.

    None where no cell of ``row`` ends with a bare number, or several have one name, 评委1 | 评委2, or where the numbers do not
    make the total that a cell states, nor 100 where none does: the sum alone tells that they are full marks. Beside one with a mark
    they may miss a stated total a little: a contradiction of the document. Nor are criteria what heads the scores of those in the rows, 自评30 | 互评30.
    """
    found = {c: parts for c in range(grid.width) if (parts := _parts(grid.box(row, c).text)) and _is_own(grid, row, c)}
    bare = [c for c in found if ending(grid.box(row, c).text) is None]
    totalled = [c for c in found if totals.total_word(found[c][0].text)]
    columns = [c for c in found if c not in totalled]
    if not bare or len(columns) < _LEAST or len(totalled) > 1:
        return None
    names = [compact(found[c][0].text) for c in columns]
    if len(set(names)) < len(names) or rows_are_criteria(grid, row, columns, names):
        return None
    whole = found[totalled[0]][2] if totalled else WHOLE
    may_miss = whole * _NEAR if totalled and not set(columns) <= set(bare) else Decimal(0)
    if abs(sum((found[c][2] for c in columns), Decimal(0)) - whole) > may_miss:
        return None
    return _laid(grid, row, [*columns, *totalled], [found[c][:2] for c in (*columns, *totalled)]), columns


def _is_own(grid: Grid, row: int, column: int) -> bool:
    """Return whether the cell stands in this row and column alone."""
    ends = row + 1 == len(grid.rows) or grid.starts(row + 1, column)
    return ends and grid.starts(row, column) and grid.rows[row].count(grid.rows[row][column]) == 1


def _parts(head: Strand) -> tuple[Strand, Strand, Decimal] | None:
    """Return the name, the printed number and its value."""
    if len(head.text) > _LONGEST:
        return None
    if end := ending(head):
        plain = not end.points.percent and end.points.minimum is None
        return (end.name, end.printed, end.points.value) if plain else None
    match = _AT_END.search(head.text)
    value = number(match["n"]) if match else None
    return (head.cut(0, match.start()), head.cut(*match.span("n")), value) if match and value else None


def _laid(grid: Grid, row: int, columns: Sequence[int], parts: Sequence[tuple[Strand, Strand]]) -> Grid:
    first = len(grid.boxes)
    names, numbers = list(grid.rows[row]), list(grid.rows[row])
    for n, column in enumerate(columns):
        names[column], numbers[column] = first + 2 * n, first + 2 * n + 1
    boxes = (*grid.boxes, *(Box(text) for pair in parts for text in pair))
    rows = (*grid.rows[:row], tuple(names), tuple(numbers), *grid.rows[row + 1 :])
    return Grid(rows, boxes, grid.numbers, grid.dropped)
