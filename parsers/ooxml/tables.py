"""Laying out a table: which rows and columns of the grid each cell covers (ISO/IEC 29500-1, 17.4).

Every row tiles the grid from the first column to the last, so that no place is without a cell: where a row leaves out
grid columns (w:gridBefore, w:gridAfter, or simply too few cells) one blank cell stands for them.

A cell that goes on a merge from above (w:vMerge) belongs to the cell above it that covers exactly the same columns;
where there is none it is a cell of its own. Word hides what such a cell holds. Kept here is all that the first cell of
the merge does not say already: it goes on a new line below that cell's text, with a finding.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import accumulate

from parsers.ooxml.raw import Box, Grid, Line, Remark, Row
from parsers.refusals import TOO_LARGE, refuse
from parsers.shortening import shortened
from schema.finding import Rule
from schema.model import Bilingual

SPAN_BEYOND_GRID = Rule(
    code="K144",
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
        en="A span larger than the table is mostly a mistake of the program that made it; columns may be shifted.",
    ),
    example='<w:gridSpan w:val="1000000000"/>',
)
COVERED_TEXT = Rule(
    code="K145",
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
    example="<w:vMerge/> in a cell with text",
)

_MOST_SPANNED = 63
"""Columns that a Word table can have; a larger span is believed only where w:tblGrid is as wide."""
_MOST_COLUMNS = 1000
"""Columns beyond which a table is refused."""
_SHOWN = 20
"""Characters of a covered text that its finding quotes."""


@dataclass(slots=True)
class Placed:
    """A cell on the grid: first row and column (from 1), size, and the cell of the file it comes from."""

    row: int
    column: int
    columns: int
    box: Box
    rows: int = 1
    said: set[str] = field(default_factory=set)
    """What its lines say, blanks left out; filled when it first covers another cell."""


@dataclass(slots=True)
class _Piece:
    """A cell of one row before merges from above: its first column (from 1), how many columns it has, its box."""

    column: int
    span: int
    box: Box


def laid_out(grid: Grid, name: str) -> list[Placed]:
    """Return the cells of ``grid``, row by row.

    Raises UnusableInput about the file ``name``: more columns than any real table has (K009).
    """
    bound = _bound(grid)
    rows = [_pieces(row, bound) for row in grid.rows]
    width = max((_end(pieces) for row, pieces in zip(grid.rows, rows, strict=True) if not row.deleted), default=0)
    if width > _MOST_COLUMNS:
        raise refuse(TOO_LARGE, name, reason=f"w:tbl, {width} > {_MOST_COLUMNS} columns")
    width = _without_deleted_columns(grid, rows, width)
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


def widths_of(grid: Grid, placed: list[Placed]) -> list[int]:
    """Return the widths of the columns on which the ``placed`` cells of ``grid`` stand; none where they are not said.

    Nor where tracked changes delete cells, which may take columns away.
    """
    columns = max(cell.column + cell.columns - 1 for cell in placed)
    deleted = any(box.deleted for row in grid.rows for box in row.boxes)
    return [] if deleted or len(grid.widths) < columns else grid.widths[:columns]


def _put(number: int, pieces: list[_Piece], above: dict[int, Placed], placed: list[Placed]) -> dict[int, Placed]:
    """Place the ``pieces`` of row ``number``; return the cells that the next row can go on, by their first column."""
    below: dict[int, Placed] = {}
    for piece in pieces:
        first = above.get(piece.column)
        if piece.box.vertical == "continue" and first is not None and first.columns == piece.span:
            first.rows += 1
            _cover(first, piece.box)
        else:
            first = Placed(number, piece.column, piece.span, piece.box)
            placed.append(first)
        if piece.box.vertical:
            below[piece.column] = first
    return below


def _cover(first: Placed, covered: Box) -> None:
    """Add to the cell ``first`` what the ``covered`` one holds and it does not say itself."""
    if not covered.content:
        return
    if not first.said:
        first.said = _said(first.box)
    if not _said(covered) <= first.said:
        first.said |= _said(covered)
        first.box.content += _unseen(covered)
    first.box.content += (item for item in covered.content if isinstance(item, Grid))
    first.box.remarks += covered.remarks


def _said(box: Box) -> set[str]:
    lines = [_compact(item.text) for item in box.content if isinstance(item, Line)]
    return {"", *lines, "".join(lines)}


def _compact(text: str) -> str:
    return "".join(text.split())


def _unseen(box: Box) -> list[Line]:
    """Return the lines of ``box`` that are not blank, each with the finding that it is not seen."""
    lines = []
    for item in box.content:
        if isinstance(item, Line) and item.text.strip():
            remark = Remark(
                COVERED_TEXT, (("text", shortened(" ".join(item.text.split()), _SHOWN)),), 0, len(item.text)
            )
            lines.append(Line(item.text, remarks=(*item.remarks, remark)))
    return lines


def _bound(grid: Grid) -> int:
    """Return the number of columns: of the grid, or of the widest row where that is wider, absurd spans left out."""
    most = max(_MOST_SPANNED, min(grid.columns, _MOST_COLUMNS))

    def claimed(row: Row) -> int:
        return sum(size if size <= most else 1 for size in (row.before, *(box.span for box in row.boxes)))

    return max([min(grid.columns, _MOST_COLUMNS), *map(claimed, grid.rows)])


def _pieces(row: Row, bound: int) -> list[_Piece]:
    """Return the cells of ``row`` within ``bound`` columns, those of a horizontal merge (w:hMerge) as one."""
    pieces: list[_Piece] = []
    boxes = [Box(row.before), *row.boxes] if row.before and row.boxes else row.boxes
    for left, box in zip(reversed(range(len(boxes))), boxes, strict=True):
        column = _end(pieces) + 1
        span = max(1, min(box.span, bound - column + 1 - left))
        if span < box.span:
            values = (("span", str(box.span)), ("columns", str(bound)))
            box.remarks.append(Remark(SPAN_BEYOND_GRID, values))
        if box.horizontal == "continue" and pieces and pieces[-1].box.horizontal:
            pieces[-1].span += span
            _cover(Placed(0, 0, 0, pieces[-1].box), box)
        else:
            pieces.append(_Piece(column, span, box))
    return pieces


def _end(pieces: list[_Piece]) -> int:
    """Return the last column of ``pieces``, 0 where there are none."""
    return pieces[-1].column + pieces[-1].span - 1 if pieces else 0


def _filled(pieces: list[_Piece], width: int) -> list[_Piece]:
    """Return ``pieces`` and, where they end before the last column, a blank cell for the rest."""
    end = _end(pieces)
    return pieces if end >= width else [*pieces, _Piece(end + 1, width - end, Box())]


def _without_deleted_columns(grid: Grid, rows: list[list[_Piece]], width: int) -> int:
    """Take deleted cells (w:cellDel) out of ``rows``; return the number of columns left.

    A column of which nothing else is left goes; elsewhere a blank cell stays, so that its neighbours keep their place.
    """
    pieces = [piece for row, pieces in zip(grid.rows, rows, strict=True) if not row.deleted for piece in pieces]
    if not any(piece.box.deleted for piece in pieces):
        return width
    kept = {column for piece in pieces if not piece.box.deleted for column in _columns(piece)}
    gone = {column for piece in pieces if piece.box.deleted for column in _columns(piece)} - kept
    moved = list(accumulate((column not in gone for column in range(1, width + 1)), initial=0))
    for index, row in enumerate(rows):
        if all(piece.box.deleted for piece in row):
            rows[index] = []
            continue
        rows[index] = [_moved(piece, moved) for piece in row if not gone.issuperset(_columns(piece))]
    return moved[-1]


def _columns(piece: _Piece) -> range:
    return range(piece.column, piece.column + piece.span)


def _moved(piece: _Piece, moved: list[int]) -> _Piece:
    """Return ``piece`` in the columns that are left (``moved`` counts them up to each), blank where it is deleted."""
    before = moved[min(piece.column, len(moved)) - 1]
    span = moved[min(piece.column + piece.span, len(moved)) - 1] - before
    return _Piece(before + 1, max(1, span), Box() if piece.box.deleted else piece.box)
