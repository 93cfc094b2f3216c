"""A table drawn as text, so that a test can show the grid that it expects."""

from schema.document import Cell, Table


def drawn(table: Table) -> str:
    """Return ``table`` as a grid, one line a row, cells between ``|``.

    A cell stands at its first position; the positions to its right that it spans show ``<``, those below ``^``, and a
    position that no cell holds shows ``.``; a line break in a cell shows as ``/``. An automatic number stands before the
    text as ``{1.}``, the number of tables in the cell behind it as ``[2]``. Two cells at one position show ``!``.
    """
    grid = [["."] * table.columns for _ in range(table.rows)]
    for cell in table.cells:
        for row in range(cell.row, cell.row + cell.row_span):
            for column in range(cell.column, cell.column + cell.column_span):
                free = grid[row - 1][column - 1] == "."
                grid[row - 1][column - 1] = _shown(cell, row, column) if free else "!"
    return "\n".join("|" + "|".join(row) + "|" for row in grid)


def _shown(cell: Cell, row: int, column: int) -> str:
    if row > cell.row:
        return "^"
    if column > cell.column:
        return "<"
    label = f"{{{cell.label}}}" if cell.label else ""
    tables = f"[{len(cell.tables)}]" if cell.tables else ""
    return label + cell.text.replace("\n", "/") + tables
