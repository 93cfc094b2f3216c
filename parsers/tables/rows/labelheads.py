"""Headings that stand alone in the column of serial numbers, where no cells were merged: 合理用药（25分） | | over 1 | 处方合格率 | 10."""

from parsers.strand import compact
from parsers.tables.grid import HOLE, Grid
from parsers.tables.otherrows import heads_nothing
from parsers.wording import labels


def heads_numbers(grid: Grid, row: int, column: int | None) -> bool:
    """Return whether the one text of ``row`` is a name in the ``column`` of serial numbers, None where there is none, over a numbered row.

    A row without its other cells is looked at before (parsers/tables/shortheadings).
    """
    if column is None or row + 1 >= len(grid.rows) or not grid.starts(row, column) or HOLE in grid.rows[row]:
        return False
    name, below = grid.text(row, column), labels.whole(grid.text(row + 1, column))
    return bool(name) and labels.whole(name) is None and below is not None and not heads_nothing(compact(name))
