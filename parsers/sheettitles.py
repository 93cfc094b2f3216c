"""The first rows of a sheet that are one cell over its full width: a title and what is said below it, lines and no rows of the table."""

from collections.abc import Iterator, Sequence

from parsers.flow import Line, Piece
from parsers.strand import clean, strand
from parsers.tables import headers
from parsers.wording import labels
from parsers.wording.marks import ending
from schema.document import Cell, Table

_LEAST = 2
"""Columns, and rows below the title, that a table has at least."""


def titles_apart(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """Return the pieces of a workbook with the titles of its tables as lines above them."""
    return tuple(
        part for at, piece in enumerate(pieces) for part in _apart(piece, under_table=_is_table(pieces, at - 1))
    )


def _is_table(pieces: Sequence[Piece], at: int) -> bool:
    return at >= 0 and isinstance(pieces[at], Table)


def _apart(piece: Piece, *, under_table: bool) -> Iterator[Piece]:
    titles = _titles(piece) if isinstance(piece, Table) else []
    if not titles or isinstance(piece, Line):
        yield piece
        return
    texts = [clean(strand(cell.text, cell.source)) for cell in titles]
    for text in filter(None, texts):
        yield Line(text, below=under_table and text is texts[0])
    below = (cell.model_copy(update={"row": cell.row - len(titles)}) for cell in piece.cells if cell.row > len(titles))
    yield piece.model_copy(update={"rows": piece.rows - len(titles), "cells": tuple(below)})


def _titles(table: Table) -> list[Cell]:
    """Return the cells of the rows at the top that one cell fills."""
    found: list[Cell] = []
    for cell in table.cells:
        whole = (cell.row, cell.column, cell.column_span, cell.row_span) == (len(found) + 1, 1, table.columns, 1)
        if table.columns < _LEAST or not whole or cell.tables or _heads_rows(table, cell):
            break
        found.append(cell)
    return found if table.rows - len(found) >= _LEAST else []


def _heads_rows(table: Table, cell: Cell) -> bool:
    """Return whether a cell is a numbered heading with the points of the rows below it, 一、机制建设（20分）, over no header of theirs."""
    text = clean(strand(cell.text, cell.source))
    if labels.leading(text.text) is None or ending(text) is None:
        return False
    return not headers.is_header(tuple(other.text for other in table.cells if other.row == cell.row + 1))
