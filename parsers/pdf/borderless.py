"""Tables without rules: lines whose pieces stand in the same columns, with white between the columns all the way down.

Taken are at least three columns and three rows of which it is plain where each begins: more white stands between rows than
between the lines of one, or every row begins with a line of several pieces and only full lines go on. Anything else stays
text; nothing here is a guess.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from parsers.pdf.lines import rows
from parsers.pdf.sheet import Glyph

GUTTER = 0.7
"""Ems of white between the pieces of a line, and between columns: a word processor leaves about one, less a stop that hangs."""
SPREAD = 2.5
"""Ems of white between the characters of a header that is spread over its column, at most."""
FAR = 3.5
"""Ems between the middles of two lines that do not belong to one table."""
LOOSER = 1.25
"""Times the smallest distance of lines that the distance of rows is, where it tells rows apart."""
LEAST_COLUMNS = LEAST_ROWS = 3
FULL = 2.0
"""Ems of white at the end of a line that the next one goes on with: a character that may not begin a line, and rounding."""
BESIDE = 5.0
"""Ems between the end of a full line and the text of the next column, which may stand in the middle of its own."""
MOST_LINES = 400


class Piece(NamedTuple):
    """Glyphs of a line that stand together."""

    x0: float
    x1: float
    glyphs: list[Glyph]


class PrintedLine(NamedTuple):
    """A line across the page."""

    middle: float
    size: float
    pieces: list[Piece]


class Columns(NamedTuple):
    """A table without rules: its top left corner and the glyphs of its cells, row by row."""

    top: float
    left: float
    cells: list[list[list[Glyph]]]


Span = tuple[float, float]
Spans = list[Span]
"""Where columns stand, from left to right."""


class Found(NamedTuple):
    """The tables without rules of a page, the glyphs left over, and whether columns were left whose rows are not plain."""

    tables: list[Columns]
    rest: list[Glyph]
    unclear: bool


def find_columns(glyphs: Sequence[Glyph]) -> Found:
    """Return the tables without rules among ``glyphs``, those of a page outside ruled tables."""
    level = [glyph for glyph in glyphs if glyph.turn == 0 and not glyph.column]
    lines = [_line(row) for row in rows(level)]
    lines = [line for line in lines if line.pieces]
    found, taken, unclear = [], set[int](), False
    for start, end in _stretches(lines):
        table = _table(lines[start:end])
        unclear = unclear or table is None
        if table:
            found.append(table)
            taken |= {id(glyph) for line in lines[start:end] for piece in line.pieces for glyph in piece.glyphs}
    return Found(found, [glyph for glyph in glyphs if id(glyph) not in taken], unclear)


def _line(row: list[Glyph]) -> PrintedLine:
    size = max(glyph.size for glyph in row)
    pieces: list[Piece] = []
    for glyph in sorted(row, key=lambda glyph: glyph.x0):
        if not glyph.text.strip():
            continue
        if pieces and glyph.x0 - pieces[-1].x1 < GUTTER * size:
            last = pieces.pop()
            pieces.append(Piece(last.x0, max(last.x1, glyph.x1), [*last.glyphs, glyph]))
        else:
            pieces.append(Piece(glyph.x0, glyph.x1, [glyph]))
    return PrintedLine((row[0].top + row[0].bottom) / 2, size, pieces)


def _stretches(lines: Sequence[PrintedLine]) -> Iterator[tuple[int, int]]:
    """Yield where lines (half-open) stand in the same columns, from one of several pieces to the last that fits."""
    at = 0
    while at < len(lines):
        end = _end(lines, at) if len(lines[at].pieces) >= LEAST_COLUMNS else at
        if end - at >= LEAST_ROWS:
            yield at, end
        at = max(end, at + 1)


def _end(lines: Sequence[PrintedLine], start: int) -> int:
    spans = [(piece.x0, piece.x1) for piece in lines[start].pieces]
    for number in range(start + 1, min(len(lines), start + MOST_LINES)):
        line, above = lines[number], lines[number - 1]
        if line.middle - above.middle > FAR * max(line.size, above.size):
            return number
        wider = _joined([*spans, *((piece.x0, piece.x1) for piece in line.pieces)], GUTTER * line.size)
        if len(wider) < LEAST_COLUMNS or any(_bridges(piece, spans, line.size) for piece in line.pieces):
            return number
        if len(line.pieces) == 1 and _crosses(line.pieces[0], lines[start:number]):
            return number
        spans = wider
    return min(len(lines), start + MOST_LINES)


def _bridges(piece: Piece, spans: Spans, size: float) -> bool:
    """Return whether a piece of a line reaches over two columns, and not just over the parts of a spread header."""
    reached = [span for span in spans if span[0] < piece.x1 and piece.x0 < span[1]]
    return any(right[0] - left[1] >= SPREAD * size for left, right in pairwise(reached))


def _crosses(piece: Piece, above: Sequence[PrintedLine]) -> bool:
    """Return whether a line of one piece reaches over what two lines above or more hold apart: it stands below the table."""
    apart = 0
    for line in above:
        apart += sum(other.x0 < piece.x1 and piece.x0 < other.x1 for other in line.pieces) > 1
    return apart > 1


def _joined(spans: Spans, gutter: float) -> Spans:
    """Return the stretches that ``spans`` cover together, parted by white of at least ``gutter``."""
    found: Spans = []
    for x0, x1 in sorted(spans):
        if found and x0 - found[-1][1] < gutter:
            found[-1] = (found[-1][0], max(found[-1][1], x1))
        else:
            found.append((x0, x1))
    return found


def _table(lines: Sequence[PrintedLine]) -> Columns | None:
    size = max(line.size for line in lines)
    spans = _joined([(piece.x0, piece.x1) for line in lines for piece in line.pieces], GUTTER * size)
    if len(spans) < LEAST_COLUMNS:
        return None
    grouped = _by_distance(lines) or _by_pieces(lines, spans)
    if grouped is None or len(grouped) < LEAST_ROWS:
        return None
    cells = [[_within(group, span) for span in spans] for group in grouped]
    if not _is_plain([[bool(cell) for cell in row] for row in cells]):
        return None
    return Columns(min(glyph.top for cell in cells[0] for glyph in cell), spans[0][0], cells)


def _is_plain(filled: Sequence[Sequence[bool]]) -> bool:
    """Return whether the cells that hold something make a table: two in every row, and behind the first column two more

    that nearly all rows fill; without such, lines of one row may have been taken for rows. A first column that begins lower
    down is none: its entries may stand in the middle of several rows.
    """
    if any(sum(row) < 2 for row in filled) or (not filled[1][0] and any(row[0] for row in filled[2:])):
        return False
    blanks = [column.count(False) for column in list(zip(*filled, strict=True))[1:]]
    return sum(count <= max(1, len(filled) // 10) for count in blanks) > 1


def _within(lines: Sequence[PrintedLine], span: Span) -> list[Glyph]:
    return [glyph for line in lines for piece in _in(line, span) for glyph in piece.glyphs]


def _by_distance(lines: Sequence[PrintedLine]) -> list[list[PrintedLine]] | None:
    """Return the lines of each row where more white stands between rows than between lines, None where it does not tell."""
    steps = [below.middle - above.middle for above, below in pairwise(lines)]
    least = min(steps)
    if max(steps) < LOOSER * least:
        return None
    grouped = [[lines[0]]]
    for line, step in zip(lines[1:], steps, strict=True):
        if step < LOOSER * least:
            grouped[-1].append(line)
        else:
            grouped.append([line])
    several = all(sum(len(line.pieces) for line in group) > 1 for group in grouped)
    return grouped if several and len(grouped) >= LEAST_ROWS else None


def _by_pieces(lines: Sequence[PrintedLine], spans: Spans) -> list[list[PrintedLine]] | None:
    """Return the lines of each row where a row begins with a line in several columns and goes on in lines of one column.

    None where a line of one column goes on with none that is full: then rows may as well be set in the middle of their height.
    So it is where a line stands in no column, as glyphs without a width do in a damaged file.
    """
    grouped: list[list[PrintedLine]] = []
    for line in lines:
        columns = [number for number, span in enumerate(spans) if _in(line, span)]
        if len(columns) > 1:
            grouped.append([line])
        elif not columns or not grouped or not _is_full(grouped[-1][-1], spans, columns[0]):
            return None
        else:
            grouped[-1].append(line)
    return grouped


def _in(line: PrintedLine, span: Span) -> list[Piece]:
    return [piece for piece in line.pieces if piece.x0 < span[1] and span[0] < piece.x1]


def _is_full(line: PrintedLine, spans: Spans, column: int) -> bool:
    """Return whether the line fills a column: as far as the longest line there, and nearly to where the next column stands."""
    end = max((piece.x1 for piece in _in(line, spans[column])), default=spans[column][0])
    room = spans[column + 1][0] - BESIDE * line.size if column + 1 < len(spans) else 0.0
    return bool(end + FULL * line.size >= spans[column][1] and end >= room)
