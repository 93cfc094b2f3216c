"""Rows of a form that surrounds the items: they stand below them in columns of their own."""

from collections.abc import Sequence

from parsers.tables.grid import Grid
from parsers.tables.layout import Layout

_LEAST = 3
"""Items above that show in which columns items stand."""


def form_rows(grid: Grid, layout: Layout, pointed: Sequence[int]) -> frozenset[int]:
    """Return the last of the rows with points (``pointed``) in which names and figures stand in other columns than in all above.

    Each item's cell reaches over the same columns; there several cells stand in its place, and the figure reaches into the
    column beside that of the points: 转正意见 | | 转正后薪资 | 2500.
    """
    item, points = layout.first("item"), layout.first("points")
    if item is None or points is None or len(pointed) <= _LEAST:
        return frozenset()
    usual, figure = _extent(grid, pointed[0], item), _extent(grid, pointed[0], points)
    found: list[int] = []
    for row in reversed(pointed):
        split = len(usual) > len(_extent(grid, row, item)) and _filled(grid, row, usual) > 1
        if not split or _extent(grid, row, points) in (figure, frozenset((points,))):
            break
        found.append(row)
    if not found:
        return frozenset()
    above = pointed[: len(pointed) - len(found)]
    alike = all(_extent(grid, row, item) == usual and _extent(grid, row, points) == figure for row in above)
    return frozenset(found) if alike and len(above) >= _LEAST else frozenset()


def _extent(grid: Grid, row: int, column: int) -> frozenset[int]:
    """Return the columns over which the cell of a row reaches that stands in ``column``."""
    index = grid.rows[row][column]
    return frozenset(c for c in range(grid.width) if grid.rows[row][c] == index)


def _filled(grid: Grid, row: int, columns: frozenset[int]) -> int:
    return len({grid.rows[row][c] for c in columns if grid.text(row, c)})
