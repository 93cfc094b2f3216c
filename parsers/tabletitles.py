"""The first rows of a table that are one cell over its full width: a title and what is said below it, lines and no rows of the table."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from parsers.flow import Line, Piece
from parsers.strand import Strand, clean, compact, strand
from parsers.tables import headers
from parsers.tables.rows.blockheads import KIND, LONGEST, names_rubric
from parsers.wording import labels, marks
from schema.document import Cell, Table

_FILLED = re.compile(r"分\s*[)）]\s+[^\s:：]{2,8}[:：]")
"""Points before the fields of a form: a row of it, 值守（12分）  考核单位：物业部."""
_LEAST = 2
"""Columns, and rows below the title, that a table has at least."""


def titles_apart(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """Return the pieces of a file with the titles of its tables as lines above them.

    Below a table of as many columns the first row may be the heading of further rows of it, where no header follows. Short names of
    one kind over several blocks of rows, 业绩考核 and 行为考核, are headings of rows too.
    """
    found: list[Piece] = []
    last: Piece | None = None
    width = 0
    blocks = _blocks(pieces)
    for piece in pieces:
        found += _apart(piece, width, blocks, under_table=isinstance(last, Table))
        last = piece
        width = piece.columns if isinstance(piece, Table) else width
    return tuple(found)


def _blocks(pieces: Sequence[Piece]) -> frozenset[str]:
    """Return the short names over the full width that head blocks of one kind, in one table or in several."""
    wide = [
        compact(cell.text)
        for piece in pieces
        if isinstance(piece, Table)
        for cell in piece.cells
        if cell.column_span == piece.columns >= _LEAST
    ]
    short = {text for text in wide if 0 < len(text) <= LONGEST and not names_rubric(text) and text[-1] not in ":："}
    kinds = Counter(text[-KIND:] for text in short)
    return frozenset(text for text in short if kinds[text[-KIND:]] > 1)


def _apart(piece: Piece, width: int, blocks: frozenset[str], *, under_table: bool) -> Iterator[Piece]:
    titles = _titles(piece, blocks) if isinstance(piece, Table) else []
    if not titles or isinstance(piece, Line) or (piece.columns == width and not _has_header(piece, len(titles) + 1)):
        yield piece
        return
    texts = [clean(strand(cell.text, cell.source)) for cell in titles]
    for text in filter(None, texts):
        yield Line(text, below=under_table and text is texts[0])
    below = (cell.model_copy(update={"row": cell.row - len(titles)}) for cell in piece.cells if cell.row > len(titles))
    yield piece.model_copy(update={"rows": piece.rows - len(titles), "cells": tuple(below)})


def _titles(table: Table, blocks: frozenset[str]) -> list[Cell]:
    """Return the cells of the rows at the top that one cell fills."""
    found: list[Cell] = []
    for cell in table.cells:
        whole = (cell.row, cell.column, cell.column_span, cell.row_span) == (len(found) + 1, 1, table.columns, 1)
        heads = compact(cell.text) in blocks or _FILLED.search(cell.text) is not None or _heads_rows(table, cell)
        if table.columns < _LEAST or not whole or cell.tables or heads:
            break
        found.append(cell)
    return found if table.rows - len(found) >= _LEAST else []


def _heads_rows(table: Table, cell: Cell) -> bool:
    """Return whether a cell over the full width is the heading of the rows below it, 一、机制建设（20分）, and no title.

    Another cell as wide further down goes on with its number, or prints points as it does, where it has not the name of a rubric; or
    the cell has points, and a number or a title above, over no header.
    """
    text = clean(strand(cell.text, cell.source))
    label = labels.leading(text.text)
    others = [
        clean(strand(other.text, other.source))
        for other in table.cells
        if other.row > cell.row and other.column_span == table.columns and other.text.strip()
    ]
    numbers = [number for other in others if (number := labels.leading(other.text)) is not None]
    if label is not None and any(labels.counts_on(label, number) for number in numbers):
        return True
    pointed = _prints_points(text)
    if pointed and not names_rubric(text.text) and any(_prints_points(other) for other in others):
        return True
    return (label is not None or cell.row > 1) and pointed and not _has_header(table, cell.row + 1)


def _has_header(table: Table, row: int) -> bool:
    return headers.is_header(tuple(cell.text for cell in table.cells if cell.row == row))


def _prints_points(text: Strand) -> bool:
    """Return whether points end a text, or stand before fields to fill in: 企业导师评分（40分）签名："""
    return marks.ends_with_points(marks.without_fields(text).text)
