"""A cell a line with no mark at all, and the blank cells left out: so some web pages and readers of PDF files give a table.

Where a row begins is proved or the stretch is left alone. Either a column of serial numbers counts the rows from 1, or all
are a number, a text and points, or each row prints points and between those of two rows stand just the cells that the header says:
what follows the points, what comes before them, and perhaps a category, which a number or points at its end make known; or all these cells
stand behind a number of which the header says nothing, below parts whose points they make. A total ends the rows, or the points
that the categories state, on a line of their own too, are the sums of theirs. Bars that end cells are taken for what they are.
"""

from collections.abc import Iterator, Sequence

from parsers.plaintext.cellrows import CellRows, stretches
from parsers.plaintext.counted_rows import counted_rows
from parsers.plaintext.linecells import Header, header_at
from parsers.plaintext.part_rows import part_rows
from parsers.plaintext.pointed_rows import pointed_rows, with_sections
from parsers.plaintext.stretches import Stretch
from parsers.plaintext.triples import triples

ORDER = 50
_LEAST_ROWS = 3


def find(lines: Sequence[str]) -> Iterator[Stretch]:
    """Return the stretches of a header and three rows or more."""
    yield from stretches(lines, _rows_at)


def _rows_at(texts: Sequence[str], at: int) -> CellRows | None:
    header = header_at(texts, at)
    if header is None:
        return None
    made = _rows(texts, header)
    if made is None:
        return part_rows(texts, header)
    return CellRows(with_sections([list(header.texts), *made[1]], header), made[0])


def _rows(texts: Sequence[str], header: Header) -> tuple[int, list[list[str]]] | None:
    """Return the line after the last row, and the rows; None where it cannot be told where each begins."""
    numbered = header.label is not None
    ways = (counted_rows, triples) if numbered else (pointed_rows,)
    return next((made for way in ways if (made := way(texts, header)) and len(made[1]) >= _LEAST_ROWS), None)
