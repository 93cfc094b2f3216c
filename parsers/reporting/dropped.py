"""Pieces of a rubric that were not put together with it: nothing that a page cut off is left out without a word."""

from collections.abc import Iterator, Sequence, Set
from itertools import islice

from parsers.flow import Line, Piece, tables_in
from parsers.tables import headers
from parsers.tables.grid import Grid, squeezed
from parsers.tables.laying import grid
from parsers.wording import labels
from parsers.wording.grades import is_grade
from parsers.wording.points import read_points
from schema.document import Table
from schema.finding import Finding, Rule
from schema.location import Source
from schema.model import Bilingual

PIECE = Rule(
    code="K112",
    name="piece-not-used",
    severity="error",
    message=Bilingual(
        zh="评分表接下去的一段表（从“{shown}”起，{rows} 行）印有分值，却没有接上，没有用到",
        en='the piece of table that follows a rubric (from "{shown}", {rows} rows) prints points, but was not joined and not used',
    ),
    help=Bilingual(
        zh="请对照原件：这一段属于上面的评分表时，把两段表合成一张（列数相同）再试，或改用 Word 文件；现在的结果缺这一段。",
        en="See the original: if the piece belongs to the rubric above, make both one table of the same columns, or use the "
        "Word file; the result lacks this piece.",
    ),
    explanation=Bilingual(
        zh="评分表后面紧接着一段没有表头的表，里面有分值，多半是被分页切开的下半部分；两段的列对不上，没有敢接，所以报错，不让它悄悄丢掉。"
        "编号接着往下、印有分值的标题（二、质量（30分））下面的表没有用到，也报这个错。",
        en="A table without a header, with points, right after a rubric is most likely its rest, cut off by a page. Where nothing "
        "tells which columns are the same it is not joined, and this error keeps it from being lost unseen. It also stands for a "
        "table that is not used under a heading that counts on and states points.",
    ),
    example="卫生 | 桌面干净 | 5分\n（下一页）2、秩序 | 5",
)
_NEARLY = 2
"""Columns by which the pieces of one table differ, where no page break bears out that the table goes on."""
_FEW = 3
"""Lines between two tables at the most, such as a page prints at its foot and its head, where numbers go on."""
_NAME = 8
"""Characters in the longest name of a column."""
_SHOWN = 12
"""Characters of the piece that the message shows."""


def dropped(stream: Sequence[Piece], used: Sequence[Source], workbooks: Set[str]) -> Iterator[Finding]:
    """Yield an error (K112) for every table with points that goes on after a rubric and of which nothing was ``used``.

    It goes on where only page furniture stands between, or its numbers do, and it prints no header of its own. The rows that follow it count
    as rows of the same rubric. Of ``workbooks`` (files by their ids) each sheet is a table of its own: one goes on where it has
    the columns of the one before and begins with a row of points.
    """
    numbers = tables_in(used)
    before: Table | None = None
    between = 0
    for piece in stream:
        if isinstance(piece, Line):
            between += not (piece.furniture or piece.again)
            continue
        apart, between = between, 0
        if not piece.cells or not numbers.isdisjoint(tables_in(cell.source for cell in piece.cells)):
            before = piece if piece.cells else None
            continue
        if before is None:
            continue
        laid, last = squeezed(grid(piece)), squeezed(grid(before))
        if not (_counts_on(last, laid, apart) if apart else _follows(last, laid, workbooks)):
            before = None
            continue
        before = piece
        if any(map(_scores, map(laid.row_texts, range(len(laid.rows))))):
            yield _finding(piece, len(laid.rows))


def _counts_on(before: Grid, laid: Grid, apart: int) -> bool:
    """Return whether a few lines (``apart``) stand between tables of as many columns, in one of which the numbers go on: 4 over 5."""
    if before.width != laid.width or apart > _FEW or headers.is_header(laid.row_texts(0)):
        return False
    for column in range(laid.width):
        numbers = [[one for text in table.texts_in(column) if (one := labels.whole(text))] for table in (before, laid)]
        if all(numbers) and labels.counts_on(numbers[0][-1], numbers[1][0]) and len(numbers[0]) > 1:
            return True
    return False


def _follows(before: Grid, laid: Grid, workbooks: Set[str]) -> bool:
    """Return whether a table can be the rest of the one before: on the next page, or with nearly its columns, and no other header."""
    top = laid.row_texts(0)
    if top != before.row_texts(0) and (headers.is_header(top) or _names_columns(top)):
        return False
    (files, pages), (own_files, own_pages) = _places(before), _places(laid)
    if files != own_files:
        return False
    if files & workbooks:
        return before.width == laid.width and _scores(top)
    if pages and own_pages and max(pages) != min(own_pages):
        return max(pages) + 1 == min(own_pages)
    return abs(before.width - laid.width) <= _NEARLY


def _names_columns(texts: Sequence[str]) -> bool:
    """Return whether a row is a header of words unknown: every cell filled, with another short text without a figure."""
    named = [text for text in texts if 0 < len(text) <= _NAME and not any(map(str.isdigit, text))]
    return 1 < len(named) == len(texts) == len(set(named))


def _places(laid: Grid) -> tuple[set[str], set[int]]:
    """Return the files and the pages that the texts of a table stand in."""
    places = [run.place for box in laid.boxes for run in box.text.runs]
    return {place.file for place in places}, {place.page for place in places if place.page is not None}


def _scores(texts: Sequence[str]) -> bool:
    """Return whether a row prints points behind a text that is no grade."""
    filled = [text for text in texts if text and not is_grade(text)]
    worded = next((n for n, text in enumerate(filled) if read_points(text) is None), len(filled))
    return any(read_points(text) is not None for text in islice(filled, worded + 1, None))


def _finding(table: Table, rows: int) -> Finding:
    first = next(cell for cell in table.cells if cell.text.strip())
    shown = "".join(first.text.split())[:_SHOWN]
    return PIECE.finding({"shown": shown, "rows": rows}, source=first.source)
