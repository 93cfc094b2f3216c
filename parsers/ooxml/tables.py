"""Laying out a table: which rows and columns of the grid each cell covers (ISO/IEC 29500-1, 17.4).

Every row tiles the grid from its first column to its last, so that no place is without a cell: where a row leaves out grid
columns (w:gridBefore, w:gridAfter, or simply too few cells) one blank cell stands for them.

A cell that goes on a merge from above (w:vMerge) belongs to the cell above it that covers exactly the same columns; where there
is none it is a cell of its own. Word hides what such a cell holds. Kept here is all that the first cell of
the merge does not say already: it goes on a new line below that cell's text, with a finding.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from parsers.ooxml.raw import Box, Grid, Line, Remark, Row
from schema.finding import Rule
from schema.model import Bilingual

SPAN_BEYOND_GRID = Rule(
    code="K134",
    name="span-beyond-grid",
    severity="warning",
    message=Bilingual(
        zh="单元格声称横跨 {span} 列，表格只有 {columns} 列，已按表格的列数处理",
        en="a cell claims to span {span} columns of a table that has {columns}; it is read as ending with the table",
    ),
    help=Bilingual(
        zh="请对照原文核对这一行各格所在的列。",
        en="Compare the columns of this row with the printed table.",
    ),
    explanation=Bilingual(
        zh="跨列数超过表格本身，多半是文件由程序生成时写错了；列的位置可能因此错开。",
        en="A span larger than the table is mostly a mistake of the program that made the file; columns may be shifted.",
    ),
    example='<w:gridSpan w:val="1000000000"/>',
)
COVERED_TEXT = Rule(
    code="K135",
    name="covered-text",
    severity="warning",
    message=Bilingual(
        zh="合并单元格盖住了文字“{text}”，纸上看不见，已接在该格文字后面",
        en="a merged cell covers the text “{text}”, which is not printed; it is added below the text of that cell",
    ),
    help=Bilingual(
        zh="请在 Word 或 WPS 里拆分这个单元格看看；不该有的文字删掉后另存。",
        en="Split the cell in Word or WPS to see; delete what should not be there, and save.",
    ),
    explanation=Bilingual(
        zh="纵向或横向合并时，被盖住的格子里还留着文字，办公软件不显示；为了不丢内容，先读入再提醒。",
        en="Cells covered by a merge may still hold text that office programs do not show; it is kept and reported.",
    ),
    example='<w:vMerge/> in a cell with text',
)

_MOST_SPANNED = 63
"""Columns that a Word table can have; a larger span is believed only where the grid is as wide."""


@dataclass(slots=True)
class Placed:
    """A cell on the grid: rows and columns from 1."""

    row: int
    column: int
    columns: int
    rows: int = 1
    content: list[Line | Grid] = field(default_factory=list)


@dataclass(slots=True)
class _Piece:
    """A cell of one row before merges from above: its first column (from 1), how many columns it has, its box."""

    column: int
    span: int
    box: Box


def laid_out(grid: Grid) -> list[Placed]:
    """Return the cells of ``grid``, row by row."""
    bound = _bound(grid)
    rows = [_pieces(row, bound) for row in grid.rows]
    width = max((row[-1].column + row[-1].span - 1 for row in rows if row), default=0)
    rows, width = _without_deleted(grid, rows, width)
    placed: list[Placed] = []
    above: dict[int, Placed] = {}
    number = 0
    for row, pieces in zip(grid.rows, rows, strict=True):
        if row.deleted or not pieces:
            for piece in pieces:
                if piece.box.vertical == "start":
                    above.pop(piece.column, None)
            continue
        number += 1
        above = _put(number, _filled(pieces, width), above, placed)
    return placed


def _put(number: int, pieces: list[_Piece], above: dict[int, Placed], placed: list[Placed]) -> dict[int, Placed]:
    """Place the ``pieces`` of row ``number``; return the cells that the next row can go on, by their first column."""
    below: dict[int, Placed] = {}
    for piece in pieces:
        first = above.get(piece.column)
        if piece.box.vertical == "continue" and first is not None and first.columns == piece.span:
            first.rows += 1
            first.content += _covered(piece.box, first)
        else:
            first = Placed(number, piece.column, piece.span, content=piece.box.content)
            placed.append(first)
        if piece.box.vertical:
            below[piece.column] = first
    return below


def _bound(grid: Grid) -> int:
    """Return the number of columns: of the grid, or of the widest row where that is wider, absurd spans left out."""
    most = max(_MOST_SPANNED, grid.columns)

    def claimed(row: Row) -> int:
        sizes = [row.before, row.after, *(box.span for box in row.boxes)]
        return sum(size for size in sizes if size <= most) + sum(1 for size in sizes if size > most)

    return max([grid.columns, *(claimed(row) for row in grid.rows)])


def _pieces(row: Row, bound: int) -> list[_Piece]:
    """Return the cells of ``row`` within ``bound`` columns, those of a horizontal merge (w:hMerge) as one."""
    pieces: list[_Piece] = []
    if row.before:
        pieces.append(_Piece(1, _fitting(row.before, bound - len(row.boxes)), Box()))
    for index, box in enumerate(row.boxes):
        column = pieces[-1].column + pieces[-1].span if pieces else 1
        span = _fitting(box.span, bound - column + 1 - (len(row.boxes) - 1 - index))
        if span < box.span:
            values = (("span", str(box.span)), ("columns", str(bound)))
            box.content.insert(0, Line("", remarks=(Remark(SPAN_BEYOND_GRID, values),)))
        if box.horizontal == "continue" and pieces and pieces[-1].box.horizontal:
            pieces[-1].span += span
            pieces[-1].box.content += _covered(box, pieces[-1].box)
        else:
            pieces.append(_Piece(column, span, box))
    return pieces


def _fitting(span: int, left: int) -> int:
    return max(1, min(span, left))


def _filled(pieces: list[_Piece], width: int) -> list[_Piece]:
    """Return ``pieces`` and, where they end before the last column, a blank cell for the rest."""
    end = pieces[-1].column + pieces[-1].span
    return pieces if end > width else [*pieces, _Piece(end, width - end + 1, Box())]
