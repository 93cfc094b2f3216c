"""Items that reach over the column of serial numbers on their left, 序号 | 内容 over 1、台账齐全 | <: they print their numbers themselves."""

from dataclasses import replace

from parsers.tables import headers
from parsers.tables.grid import HOLE, Grid
from parsers.tables.header_rows import header_rows

_LEAST = 2
"""Rows that show it."""


def without_numbers_beside(grid: Grid) -> Grid:
    """Return the grid without a column of serial numbers of which every cell that prints anything is that of the next column too."""
    _, data = header_rows(grid)
    for column in range(grid.width - 1 if data else 0):
        rows = [row for row in range(data, len(grid.rows)) if grid.text(row, column)]
        numbered = headers.roles(grid.text(data - 1, column))[:1] == ("label",)
        if numbered and len(rows) >= _LEAST and all(grid.joins(row, column, column + 1) for row in rows):
            kept = [c for c in range(grid.width) if c != column]
            heads = {grid.rows[row][column] for row in range(data)} - {HOLE}
            gone = heads - {index for row in grid.rows for index in (row[c] for c in kept)}
            return replace(
                grid,
                rows=tuple(tuple(row[c] for c in kept) for row in grid.rows),
                numbers=tuple(grid.numbers[c] for c in kept),
                dropped=(*grid.dropped, *(grid.boxes[index].text for index in sorted(gone))),
            )
    return grid
