"""Columns in which scores are entered for criteria that are the rows: 考核内容 | 分值 | 自评30 | 互评30 | 上级评40."""

from collections.abc import Sequence

from parsers.tables import headers
from parsers.tables.grid import Grid
from parsers.wording import totals
from parsers.wording.marks import ending
from parsers.wording.points import read_points

_LEAST = 2
"""Rows with points of their own."""
_ASSESSED = frozenset({"item", "category"})
_SCORED = frozenset({"self_score", "review_score"})


def rows_are_criteria(grid: Grid, row: int, columns: Sequence[int], names: Sequence[str]) -> bool:
    """Return whether the rows below the header in ``row`` are what is scored in the ``columns``, which ``names`` name.

    Before these stands the full mark of each row, 分值 | 40, or its name ends with it, 出勤（40分）; or the columns are named by who
    scores, 自评 | 互评, beside a column that names what is assessed.
    """
    before = range(min(columns, default=0))
    scored = [name for name in names if _SCORED & set(headers.roles(name))]
    if any(_is_pointed(grid, row, c) for c in before):
        return True
    return len(scored) * 2 > len(names) and any(_names_assessed(grid, row, c) for c in before)


def _is_pointed(grid: Grid, row: int, column: int) -> bool:
    head = grid.text(row, column)
    below = _below(grid, row, column)
    if "points" in headers.roles(head) and not totals.total_word(head):
        return sum(read_points(grid.text(at, column)) is not None for at in below) >= _LEAST
    ends = [end for at in below if (end := ending(grid.box(at, column).text)) and end.name.text]
    return sum(not end.points.percent for end in ends) >= _LEAST


def _names_assessed(grid: Grid, row: int, column: int) -> bool:
    named = bool(_ASSESSED & set(headers.roles(grid.text(row, column))))
    return named and sum(bool(grid.text(at, column)) for at in _below(grid, row, column)) >= _LEAST


def _below(grid: Grid, row: int, column: int) -> list[int]:
    return [at for at in range(row + 1, len(grid.rows)) if grid.starts(at, column)]
