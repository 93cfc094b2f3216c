"""Cells of a web page that reach one row too far down, so that the cells of that row stand under other headers."""

from collections import Counter
from collections.abc import Iterator

from schema.document import Cell, Table

_LEAST = 3
"""Columns of a table in which such a row tells."""


def pushing_cells(table: Table) -> Iterator[tuple[Cell, int, int]]:
    """Yield each cell with a text that reaches into a row with as many cells of its own as the first row has, that row, and how many these are.

    Where the row in which it begins has more of its own, the first row lacks a header, and none is pushed out.
    """
    own: Counter[int] = Counter()
    for cell in table.cells:
        own[cell.row] += cell.column_span
    full = own[1]
    if full < _LEAST or table.columns <= full:
        return
    for cell in table.cells:
        below = range(cell.row + 1, cell.row + cell.row_span)
        row = next((row for row in below if own[row] == full), None)
        if row is not None and own[cell.row] <= full and cell.text.strip():
            yield cell, row, full
