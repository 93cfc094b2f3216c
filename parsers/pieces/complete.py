"""Whether a header printed again begins another rubric, because the one above it is complete."""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from parsers.pieces.summed import names_table
from parsers.strand import compact
from parsers.tables import headers
from parsers.tables.grid import Grid, row_boxes
from parsers.tables.header_rows import HEADER_WITHIN, header_rows
from parsers.tables.rows.footers import is_footer
from parsers.wording import labels, totals
from parsers.wording.totals import WHOLE

_ANNEX = re.compile(r"(?:附件|附表|附录|表)\s*[0-9０-９一二三四五六七八九十]{1,3}\s*[-－—.．0-9０-９]{0,4}[:：]?")
"""The number of an annex alone in its row."""
_WORDS = 3
"""Words of the shortest header that begins another rubric by what both make."""


def begins_another(pieces: Sequence[Grid], piece: Grid) -> bool:
    """Return whether ``piece`` prints the header of ``pieces`` again and these are a whole rubric.

    They are one where a row below all points names the total. Where lines to fill in end them (签名, 意见), or they make 100,
    the piece must bear it out.
    """
    return _heads_again(pieces[0], piece) and (_ends_in_total(pieces[-1]) or _is_borne_out(pieces, piece))


def begins_another_in(grid: Grid, begun: int, row: int) -> bool:
    """Return whether the header printed again at ``row`` begins another rubric in the same table, below the one from ``begun`` on.

    It stands right below points, a total or lines to fill in (a heading between is that of a block, parsers/pieces/blocks), and
    both make 100, or begin alike: a total alone may be that of a part.
    """
    texts = grid.row_texts(row)
    if all(grid.row_texts(r) != texts for r in range(begun, min(begun + HEADER_WITHIN, row))):
        return False
    above = replace(grid, rows=grid.rows[begun:row])
    top, data = header_rows(above)
    again = [r for r in range(row, len(grid.rows)) if data and grid.row_texts(r) == above.row_texts(top)]
    if again[:1] != [row]:
        return False
    part = replace(grid, rows=grid.rows[row : again[1] if len(again) > 1 else len(grid.rows)])
    filled = [r for r in range(len(above.rows)) if any(above.row_texts(r))]
    last = filled[-1] if filled else 0
    ends = _points(above, last) is not None or _sums(above.row_texts(last)) or is_footer(_first_text(above, last))
    return ends and _is_borne_out([above], part)


def begins_whole(grid: Grid, begun: int, row: int) -> int | None:
    """Return the first row behind the rubric from ``begun`` on where ``row`` heads another of other words; None where it heads none.

    Both make 100. What stands between them, prose or a title, goes with the second.
    """
    words = [text for text in grid.row_texts(row) if text]
    named = any("points" in headers.roles(text) for text in words)
    if len(words) < _WORDS or len(set(words)) < len(words) or not named or not headers.is_header(tuple(words)):
        return None
    above, below = replace(grid, rows=grid.rows[begun:row]), replace(grid, rows=grid.rows[row:])
    if header_rows(below)[0] or _made(above) != WHOLE or _made(below) != WHOLE:
        return None
    ends = [r for r in range(len(above.rows)) if _points(above, r) is not None or _sums(above.row_texts(r))]
    return begun + ends[-1] + 1


def begins_titled(grid: Grid, begun: int, row: int) -> int | None:
    """Return the first row of the titles over the header printed again at ``row``, below the total of the rubric from ``begun`` on.

    That total is what its items make. One of the titles, each alone in its row, names a table or an annex: 附件2, 卫生考核表. None
    where it begins none: titles with the mark of a list, 二、, over what makes 100 only together, or what a last total adds up, head parts of one rubric.
    """
    start = row
    while start > begun and len(_boxed(grid, start - 1)) < 2:
        start -= 1
    titles = [text for r in range(start, row) for text in _boxed(grid, r)]
    annexed = any(map(_ANNEX.fullmatch, titles))
    if not (annexed or any(map(names_table, titles))) or not totals.is_total(grid.row_texts(start - 1)):
        return None
    above, all_rows = (replace(grid, rows=grid.rows[begun:end]) for end in (start, len(grid.rows)))
    if grid.row_texts(row) != above.row_texts(header_rows(above)[0]):
        return None
    stated = _points(above, len(above.rows) - 1)
    holds = stated is not None and stated == _made(above)
    return start if holds and not _is_one(all_rows, above, titles) else None


def _is_one(grid: Grid, first: Grid, titles: Sequence[str]) -> bool:
    """Return whether the parts of ``grid`` from ``first`` on are one rubric: a last total states what they make, or they make 100.

    By 100 only those are whose ``titles`` are numbered as parts, 二、消防评分标准: tables of their own, 60 and 40, make it by chance.
    """
    made = _made(grid)
    stated = any(_points(grid, row) == made for row in _below_points(grid))
    parts = any(labels.leading(text) is not None for text in titles)
    return made != _made(first) and (stated or (made == WHOLE and parts))


def _boxed(grid: Grid, row: int) -> list[str]:
    """Return the texts that stand in a row, a cell that reaches over several columns once."""
    return [compact(grid.boxes[index].text.text) for index in row_boxes(grid.rows[row]) if grid.boxes[index].text]


def _heads_again(first: Grid, piece: Grid) -> bool:
    top, data = header_rows(first)
    return data > 0 and piece.row_texts(0) == first.row_texts(top) and header_rows(piece)[1] > 0


def _ends_in_total(last: Grid) -> bool:
    return any(totals.is_total(last.row_texts(row)) for row in _below_points(last))


def _is_borne_out(pieces: Sequence[Grid], piece: Grid) -> bool:
    """Return whether ``pieces`` seem whole, and ``piece`` makes 100 as they do, or begins with a name that they hold."""
    made, mine = sum(map(_made, pieces), Decimal(0)), _made(piece)
    last = pieces[-1]
    signed = any(_sums(last.row_texts(r)) or is_footer(_first_text(last, r)) for r in _below_points(last))
    return (signed or made == WHOLE) and ((made == WHOLE == mine) or _begins_alike(pieces, piece))


def _below_points(grid: Grid) -> range:
    """Return the rows below the last points that no total states."""
    pointed = [row for row in range(len(grid.rows)) if _points(grid, row) is not None]
    items = [row for row in pointed if not totals.is_total(grid.row_texts(row))]
    return range(items[-1] + 1 if items else len(grid.rows), len(grid.rows))


def _begins_alike(pieces: Sequence[Grid], piece: Grid) -> bool:
    """Return whether the first row below the header of ``piece`` says what a row of ``pieces`` says."""
    data = header_rows(piece)[1]
    if data >= len(piece.rows):
        return False
    return any(piece.row_texts(data) == one.row_texts(row) for one in pieces for row in range(len(one.rows)))


def _made(grid: Grid) -> Decimal:
    """Return the sum of the points of the items."""
    rows = (row for row in range(len(grid.rows)) if not _sums(grid.row_texts(row)))
    return sum((points for row in rows if (points := _points(grid, row)) is not None), Decimal(0))


def _sums(texts: Sequence[str]) -> bool:
    return totals.states_sum(tuple(texts))


def _points(grid: Grid, row: int) -> Decimal | None:
    """Return the points that begin in a row under the header that names them."""
    top, data = header_rows(grid)
    for column in range(grid.width) if row >= data > top else ():
        said = headers.roles(grid.text(data - 1, column))
        points = grid.points(row, column) if "points" in said else None
        if points is not None:
            return points.value
    return None


def _first_text(grid: Grid, row: int) -> str:
    """Return the first text of a row that is no serial number."""
    texts = (compact(text) for text in grid.row_texts(row))
    return next((text for text in texts if text and labels.whole(text) is None), "")
