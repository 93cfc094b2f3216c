"""A table in which every row holds a table of its own, 品德修养 | [要点 | 分值], as pages are laid out: one table, its names merged."""

from schema.document import Cell, Table

_LEAST = 3
"""Rows with a table that show how the page is laid out."""


def spliced(table: Table) -> Table | None:
    """Return the table with the rows of those that stand in its last column in their place; None where it is laid out otherwise.

    All of these have the same columns, two and more, and no text beside them; what stands before them in a row reaches over their
    rows, and what is printed over the full width, as a title is, stays so. Every cell keeps the place where it is printed.
    """
    last = table.columns
    held = {cell.row: cell for cell in table.cells if cell.column == last}
    inner = {row: cell.tables[0] for row, cell in held.items() if len(cell.tables) == 1 and not cell.text.strip()}
    others = [cell for cell in table.cells if cell.column != last]
    plain = all(cell.row_span == 1 for cell in table.cells) and not any(cell.tables for cell in others)
    widths = {one.columns for one in inner.values()}
    if (
        last < 2
        or len(inner) < _LEAST
        or len(inner) < len(held)
        or not plain
        or not all(one.rows for one in inner.values())
        or len(widths) != 1
        or min(widths) < 2
    ):
        return None
    more, top = min(widths) - 1, 0
    cells: list[Cell] = []
    for row in range(1, table.rows + 1):
        one = inner.get(row)
        height = one.rows if one is not None else 1
        cells += [_moved(cell, top + 1, height, more * _reaches(cell, last)) for cell in others if cell.row == row]
        for cell in one.cells if one is not None else ():
            cells.append(cell.model_copy(update={"row": top + cell.row, "column": last - 1 + cell.column}))
        top += height
    return table.model_copy(update={"rows": top, "columns": last + more, "widths": None, "cells": tuple(cells)})


def _reaches(cell: Cell, last: int) -> bool:
    return cell.column + cell.column_span > last


def _moved(cell: Cell, row: int, height: int, wider: int) -> Cell:
    return cell.model_copy(update={"row": row, "row_span": height, "column_span": cell.column_span + wider})
