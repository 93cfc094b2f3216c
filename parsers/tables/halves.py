"""Tables set in two halves side by side to save paper: 考核内容 | 分值 | 考核内容 | 分值."""

from dataclasses import replace

from parsers.strand import Strand
from parsers.tables import headers
from parsers.tables.columns import header_rows
from parsers.tables.grid import HOLE, Grid


def stacked_halves(grid: Grid) -> Grid:
    """Return the grid with its right half below the left one where the header says the same twice, else as it is.

    Rows whose cells reach over both halves, as a title or a total does, stay where they are, once.
    """
    top, data = header_rows(grid)
    middle = grid.width // 2
    if data != top + 1 or grid.width % 2 or middle < 2 or not _says_twice(grid, top, middle):
        return grid
    rows = [row[:middle] for row in grid.rows]
    rows += [right for row in grid.rows[data:] if not set(right := row[middle:]) & set(row[:middle]) - {HOLE}]
    return replace(
        grid, rows=tuple(rows), numbers=grid.numbers[:middle], dropped=(*grid.dropped, *_heads(grid, top, middle))
    )


def _says_twice(grid: Grid, row: int, middle: int) -> bool:
    left = [grid.text(row, column) for column in range(middle)]
    right = [grid.text(row, column) for column in range(middle, grid.width)]
    return left == right and len(set(left)) == middle and any("points" in headers.roles(text) for text in left)


def _heads(grid: Grid, row: int, middle: int) -> tuple[Strand, ...]:
    return tuple(grid.box(row, column).text for column in range(middle, grid.width))
