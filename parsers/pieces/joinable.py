"""Whether a table can go on another at all: by its header, its title, its fields, and the total that ends the other."""

from parsers.pieces.cutfigures import ends_in_cut
from parsers.tables import headers
from parsers.tables.grid import Grid
from parsers.tables.header_rows import begins_with_header, header_of, header_rows
from parsers.tables.rows.footers import is_to_sign, names_a_part
from parsers.wording import labels, totals
from parsers.wording.totals import WHOLE

_NAMES = 3
"""Columns of the narrowest list that names them in words of its own."""
_LONGEST = 8
"""Characters in the longest name of a column."""
_LONGEST_PART = 20
"""Characters in the longest name of a part with its number and its points, （六）加分项（最高10分）."""


def joinable(first: Grid, last: Grid, piece: Grid) -> bool:
    """Return whether ``piece`` can go on the table that begins with ``first`` and so far ends with ``last``.

    It cannot after a total, but for the rest of one that a page cuts and for what stands outside the points, nor with a header of its
    own, below its own fields or title either, nor where it is all to be filled in.
    """
    if not (first.rows and last.rows and piece.rows):
        return False
    if totals.is_total(last.row_texts(len(last.rows) - 1)):
        return ends_in_cut(last, piece) or _is_outside(last, piece)
    if (
        (_is_form(first) and _is_form(piece))
        or _is_titled_apart(first, piece)
        or _is_other_list(first, piece)
        or _is_foot(piece)
    ):
        return False
    mine, other = (set(filter(None, one.row_texts(0))) for one in (first, piece))
    again = mine <= other or other <= mine if first.width != piece.width else repeated_rows(first, piece) > 0
    return again or not begins_with_header(piece)


def _is_outside(last: Grid, piece: Grid) -> bool:
    """Return whether ``piece`` has the columns of ``last`` and begins with the name of a part outside the points, 加分项, and no header."""
    texts = piece.row_texts(0)
    named = any(text and len(text) <= _LONGEST_PART and names_a_part(text) for text in texts)
    return named and piece.width == last.width and not begins_with_header(piece)


def _is_form(piece: Grid) -> bool:
    """Return whether a header stands in ``piece`` below nothing but fields to fill in: 姓名： |  | 班级： |."""
    top = header_rows(piece)[0]
    rows = [[text for text in piece.row_texts(row) if text] for row in range(top)]
    return any(rows) and all(text.endswith((":", "：")) for row in rows for text in row)


def _is_titled_apart(first: Grid, piece: Grid) -> bool:
    """Return whether another header stands in ``piece`` below nothing but wide titles and blank rows."""
    top = header_rows(piece)[0]
    rows = [row for row in range(top) if any(piece.row_texts(row))]
    titled = bool(rows) and all(len(set(piece.rows[row])) == 1 for row in rows)
    return titled and piece.row_texts(top) != first.row_texts(header_rows(first)[0])


def _is_foot(piece: Grid) -> bool:
    """Return whether each row of ``piece`` is a line to fill in, 评委签名：|  | 日期： |, and none holds more."""
    rows = [list(dict.fromkeys(text for text in piece.row_texts(row) if text)) for row in range(len(piece.rows))]
    return all(row and is_to_sign(row) for row in rows)


def _is_other_list(first: Grid, piece: Grid) -> bool:
    """Return whether ``piece`` counts from one under names that ``first`` does not print: 序号 | 姓名 | 部门 over 1 | 张三 | 办公室.

    What prints points where ``first`` does may be a part of it.
    """
    names = piece.row_texts(0)
    top, data = header_rows(first)
    known = {text for row in range(data) for text in first.row_texts(row)}
    if len(piece.rows) == 1 or len(names) < _NAMES or len(set(names)) < len(names) or set(names[1:]) & known:
        return False
    named = all(0 < len(name) <= _LONGEST and not any(map(str.isdigit, name)) for name in names)
    begins = labels.whole(piece.text(1, 0))
    if not named or headers.roles(names[0])[:1] != ("label",) or begins is None or begins.numbers != (1,):
        return False
    pointed = [c for c in range(first.width) if "points" in headers.roles(header_of(first, top, data, c))]
    return not any(_holds_points(piece, c) for c in pointed if c < piece.width)


def _holds_points(piece: Grid, column: int) -> bool:
    """Return whether a cell below the first of a column holds points of no more than a whole."""
    found = (piece.points(row, column) for row in range(1, len(piece.rows)))
    return any(points is not None and points.value <= WHOLE for points in found)


def repeated_rows(first: Grid, piece: Grid) -> int:
    """Return how many rows at the top of ``piece`` print the first rows of the table again, or those of its header, which may
    stand below a title and fields to fill in."""
    return max(_rows_alike(first, top, piece) for top in {0, header_rows(first)[0]})


def _rows_alike(first: Grid, top: int, piece: Grid) -> int:
    count = 0
    while count < min(len(first.rows) - top - 1, len(piece.rows)) and piece.row_texts(count) == first.row_texts(
        top + count
    ):
        count += 1
    return count
