"""Names of categories that stand once in the middle of their rows, not merged: blank cells above and below, borders hidden."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from parsers.tables import headers
from parsers.tables.grid import HOLE, Grid
from parsers.tables.header_rows import header_rows
from parsers.wording import totals
from parsers.wording.marks import ending
from parsers.wording.points import read_points

_LEAST = 2
"""Names in the column, at the least."""
_ROWS_TO_A_NAME = 2


@dataclass(frozen=True, slots=True)
class _Block:
    """Rows that one name belongs to: first and last of them, and the row in which it stands."""

    first: int
    last: int
    name: int


def uncentred(grid: Grid) -> Grid:
    """Return the grid with each such name as one cell over all its rows, where the points in the names prove which these are.

    资信（10分） belongs to the rows around it whose points make 10, the next name to those that follow, so that none is left over.
    """
    top, data = header_rows(grid)
    points = next((c for r in range(top, data) for c in range(grid.width) if _heads_points(grid, r, c)), None)
    if points is None:
        return grid
    rows = [row for row in range(data, len(grid.rows)) if _is_pointed(grid, row, points)]
    for column in range(points):
        blocks = _blocks(grid, column, points, rows)
        if blocks:
            laid = [list(row) for row in grid.rows]
            for block in blocks:
                for row in range(block.first, block.last + 1):
                    laid[row][column] = grid.rows[block.name][column]
            return replace(grid, rows=tuple(map(tuple, laid)))
    return grid


def _heads_points(grid: Grid, row: int, column: int) -> bool:
    return "points" in headers.roles(grid.text(row, column))


def _is_pointed(grid: Grid, row: int, points: int) -> bool:
    texts = grid.row_texts(row)
    stated = totals.states_sum(texts)
    return not stated and grid.starts(row, points) and read_points(grid.text(row, points)) is not None


def _blocks(grid: Grid, column: int, points: int, rows: Sequence[int]) -> list[_Block]:
    """Return the rows of each name in a column; nothing where the column names otherwise, or a sum does not fit."""
    named = [row for row in rows if grid.text(row, column)]
    centred = bool(named) and named[0] != rows[0] and len(named) * _ROWS_TO_A_NAME <= len(rows)
    alone = all(grid.starts(row, column) and grid.rows[row][column] != HOLE for row in rows)
    if not centred or not alone or len(named) < _LEAST:
        return []
    found: list[_Block] = []
    at = 0
    for row in named:
        end = ending(grid.box(row, column).text)
        last = _last(grid, points, rows[at:], end.points.value) if end is not None else None
        if last is None or not rows[at] <= row <= last:
            return []
        found.append(_Block(rows[at], last, row))
        at = rows.index(last) + 1
        if at == len(rows):
            break
    return found if at == len(rows) and len(found) == len(named) else []


def _last(grid: Grid, points: int, rows: Sequence[int], whole: Decimal) -> int | None:
    """Return the last of the first ``rows`` whose points make the ``whole``."""
    made = Decimal(0)
    for row in rows:
        read = read_points(grid.text(row, points))
        made += read.value if read is not None else Decimal(0)
        if made >= whole:
            return row if made == whole else None
    return None
