"""Columns of amounts that are added or taken off, beside what they are for: 减分因素 | 分值; they are never full marks."""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from parsers.strand import Strand, compact
from parsers.tables.columns.column import MOSTLY, Column
from parsers.tables.grid import Grid
from parsers.wording.marks import ending
from parsers.wording.points import read_points
from schema.rubric import Role

_CHANGE = re.compile(r"[增加奖扣减罚]分|[增扣]减|增加|扣除|奖励|奖惩|处罚")
"""What says over a column, or left of it, that points are added or taken off."""
_MOST = 0.5
"""The share of names with points that shows where the full marks stand."""
_NEAR = Decimal("0.25")
"""The share by which full marks may miss the points of their group: a contradiction of the document, no amounts."""
_RULES: tuple[Role, ...] = ("rules",)


def changes_told(columns: Sequence[Column], grid: Grid, data: int) -> tuple[Column, ...]:
    """Return the columns with those of 分值 that are amounts of additions and deductions told as rules, and with what these are for.

    They stand right of 加分因素 or 扣分项目, or below one cell of such words. The full marks must stand elsewhere: in another column of
    full marks, or behind names, 文件落实（10分）, most of which the amounts beside them do not nearly make.
    """
    found = list(columns)
    changing = [
        at for at, column in enumerate(columns) if column.said[:1] == ("points",) and _is_change(grid, data, at)
    ]
    others = [c for n, c in enumerate(columns) if n not in changing and c.said[:1] == ("points",) and c.is_full_marks]
    names = [n for n, column in enumerate(columns) if column.content.marked > _MOST]
    named = any(_contradicts(grid, data, name, at) for at in changing for name in names if name < at)
    for at in changing:
        if named or any(c.content.begun >= MOSTLY * columns[at].content.begun for c in others):
            reason = columns[at - 1].content.pointed < _MOST and columns[at - 1].content.marked < _MOST
            found[at - reason : at + 1] = [replace(c, said=_RULES) for c in columns[at - reason : at + 1]]
    return tuple(found)


def _is_change(grid: Grid, data: int, column: int) -> bool:
    """Return whether the header of the column on the left, or one over this one, is of what changes points."""
    if not data or not column:
        return False
    own = grid.rows[data - 1][column]
    over = [grid.text(row, column) for row in range(data - 1) if grid.rows[row][column] != own]
    left = [grid.text(data - 1, column - 1)] if grid.rows[data - 1][column - 1] != own else []
    return any(_CHANGE.search(compact(text)) for text in (*over, *left))


def _contradicts(grid: Grid, data: int, names: int, amounts: int) -> bool:
    """Return whether most names end with points that the amounts in their rows do not nearly make."""
    made: dict[int, Decimal] = {}
    marks = {grid.rows[row][names]: _marked(grid.box(row, names).text) for row in range(data, len(grid.rows))}
    for row in range(data, len(grid.rows)):
        amount = read_points(grid.text(row, amounts)) if grid.starts(row, amounts) else None
        if amount is not None:
            made[grid.rows[row][names]] = made.get(grid.rows[row][names], Decimal(0)) + amount.value
    both = [(mark, made[box]) for box, mark in marks.items() if mark is not None and box in made]
    return sum(abs(mark - amount) > mark * _NEAR for mark, amount in both) * 2 > len(both)


def _marked(name: Strand) -> Decimal | None:
    end = ending(name)
    return end.points.value if end is not None else None
