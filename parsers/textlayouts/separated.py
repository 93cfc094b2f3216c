"""Rows of cells parted by commas or semicolons, as spreadsheets and databases export them (CSV, RFC 4180).

Commas part the words of every text, so the evidence is strict: a row of header words, and as many cells in every row below it
to the end of the paragraph. Where a row has more cells than the header, a comma of its text stands without quotes, and where one
in the middle has fewer, one is lost: nothing is read then. Commas and semicolons may be full-width.
"""

from collections.abc import Iterator, Sequence

from parsers.plaintext.records import Record, record
from parsers.plaintext.stretches import Stretch, stretch_of_rows
from parsers.tables import headers
from parsers.wording.points import read_points

ORDER = 45

_SEPARATORS = (",", ";", "，", "；")
_LEAST = 3
"""Columns of the narrowest table; a header with its rows is as many lines."""
_LONGEST = 20
"""Characters in a header cell."""
_MOST_TITLE = 3
"""Lines of a title that a spreadsheet exports with the separators of its blank cells."""


def find(lines: Sequence[str]) -> Iterator[Stretch]:
    """Return the stretches of a header and two rows or more, with the title of blank cells above them."""
    at = 0
    while at < len(lines):
        stretch = next(filter(None, (_table(lines, at, sign) for sign in _SEPARATORS if sign in lines[at])), None)
        if stretch is not None:
            yield stretch
        at = stretch.end if stretch is not None else at + 1


def _table(lines: Sequence[str], start: int, separator: str) -> Stretch | None:
    if not any(_known(cell) for cell in lines[start].split(separator)):
        return None
    first = record(lines, start, separator)
    width = len(first.cells)
    if width < _LEAST or not _is_header(first.cells):
        return None
    rows = [first, *_rows(lines, first.end, separator, width)]
    pointed = [row for row in rows if any(read_points(cell) is not None for cell in row.cells)]
    if len(rows) < _LEAST or not pointed or _goes_on(lines, rows[-1].end, separator, width):
        return None
    above = _above(lines, start, separator, width)
    return stretch_of_rows(
        above[0].start if above else start, rows[-1].end, [list(row.cells) for row in (*above, *rows)]
    )


def _known(cell: str) -> bool:
    word = cell.strip(' "')
    return len(word) <= _LONGEST and bool(headers.roles(word))


def _is_header(cells: Sequence[str]) -> bool:
    """Return whether cells are a header: known words, that of points or of what is assessed among them."""
    filled = tuple(cell.strip() for cell in cells if cell.strip())
    said = {role for cell in filled for role in headers.roles(cell)[:1]}
    return len(filled) >= _LEAST and headers.is_header(filled) and bool(said & {"points", "weight", "item", "category"})


def _rows(lines: Sequence[str], start: int, separator: str, width: int) -> Iterator[Record]:
    """Yield the records of ``width`` cells from ``start`` on, up to another header; blank lines may stand between them."""
    at = start
    while at < len(lines):
        if not lines[at].strip():
            at += 1
            continue
        row = record(lines, at, separator)
        if len(row.cells) != width or _is_header(row.cells):
            return
        yield row
        at = row.end


def _goes_on(lines: Sequence[str], start: int, separator: str, width: int) -> bool:
    """Return whether rows of another width go on the table that ends at ``start``: it is not whole then.

    A note below it may hold a comma or two; a row with more cells than the header, or a row of its width further down in
    the same paragraph, is none.
    """
    at = start
    while at < len(lines) and lines[at].strip():
        row = record(lines, at, separator)
        if len(row.cells) >= width:
            return not _is_header(row.cells)
        at = row.end
    return False


def _above(lines: Sequence[str], start: int, separator: str, width: int) -> list[Record]:
    """Return the records right above the header that have one cell with text: the title as a spreadsheet exports it."""
    found: list[Record] = []
    while start - len(found) > 0 and len(found) < _MOST_TITLE:
        row = record(lines, start - len(found) - 1, separator)
        if row.end != start - len(found) or len(row.cells) != width or sum(bool(c.strip()) for c in row.cells) > 1:
            break
        found.insert(0, row)
    return found
