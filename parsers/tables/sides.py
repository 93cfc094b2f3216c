"""Tables that stand side by side on a sheet, with a blank column between them: a rubric and the grades beside it."""

from collections.abc import Iterator
from dataclasses import replace

from parsers.tables.grid import Grid

_LEAST = 2
"""Columns, and rows with two cells filled, that a table has at least."""


def sides(grid: Grid) -> tuple[Grid, ...]:
    """Return the tables that blank columns part, from left to right; none where these are not two tables or more.

    A cell over several columns, as a title above them all, goes with the first of them.
    """
    parts = [part for part in _parts(grid) if _is_table(part)]
    return tuple(parts) if len(parts) > 1 else ()


def _parts(grid: Grid) -> Iterator[Grid]:
    blank = [all(not _stands(grid, row, column) for row in range(len(grid.rows))) for column in range(grid.width)]
    start = 0
    for end in [*(column for column, is_blank in enumerate(blank) if is_blank), grid.width]:
        if end > start:
            rows = tuple(row[start:end] for row in grid.rows)
            yield replace(grid, rows=rows, numbers=grid.numbers[start:end], dropped=grid.dropped if start == 0 else ())
        start = end + 1


def _stands(grid: Grid, row: int, column: int) -> bool:
    """Return whether something stands in a column of a row, a title over several columns left out."""
    here = grid.rows[row]
    return bool(grid.text(row, column)) and here.count(here[column]) < grid.width - 1


def _is_table(grid: Grid) -> bool:
    filled = [sum(bool(text) for text in grid.row_texts(row)) for row in range(len(grid.rows))]
    return grid.width >= _LEAST and sum(count >= _LEAST for count in filled) >= _LEAST
