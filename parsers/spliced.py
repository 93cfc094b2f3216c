"""A table in which every row holds a table of its own, 品德修养 | [要点 | 分值], as pages are laid out: one table, its names merged."""

from schema.document import Cell, Table

_LEAST = 3
"""Rows with a table that show how the page is laid out."""


def spliced(table: Table) -> Table | None:
    """Return the table with the rows of those that stand in its last column in their place; None where it is laid out otherwise.

    All of these have the same columns, two and more, and no text beside them; what stands before them in a row reaches over their
    rows. Every cell keeps the place where it is printed.
    """
    last = table.columns
    held = [cell for cell in table.cells if cell.column == last]
    inner = [cell.tables[0] for cell in held if len(cell.tables) == 1 and not cell.text.strip()]
    others = [cell for cell in table.cells if cell.column != last]
    plain = all(cell.row_span == 1 for cell in table.cells) and not any(cell.tables for cell in others)
    widths = {one.columns for one in inner}
    if last < 2 or len(inner) < _LEAST or len(inner) < len(held) or not plain or len(widths) != 1 or min(widths) < 2:
        return None
    cells: list[Cell] = []
    top = 0
    for row, one in zip((cell.row for cell in held), inner, strict=True):
        cells += [_moved(cell, top + 1, row_span=one.rows) for cell in others if cell.row == row]
        cells += [_moved(cell, top + cell.row, column=last - 1 + cell.column) for cell in one.cells]
        top += one.rows
    return table.model_copy(update={"rows": top, "columns": last - 1 + min(widths), "cells": tuple(cells)})


def _moved(cell: Cell, row: int, **changed: int) -> Cell:
    return cell.model_copy(update={"row": row, **changed})
