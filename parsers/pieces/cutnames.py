"""Names that a page cuts between their lines: 应急 at the foot of a page and 管理 at the head of the next."""

from collections.abc import Sequence

from parsers.pieces.likeness import lines_of, stops
from parsers.strand import Strand
from parsers.tables.grid import HOLE, Box

_LEAST = 3
"""Whole names of a column that show how long names are there, how many rows they reach over, how they are broken."""
Half = tuple[int, Strand]
"""Over how many rows a cell reaches on its page, and its text."""


def is_cut_name(names: Sequence[tuple[int, ...]], before: Half, after: Half, room: int) -> bool:
    """Return whether two cells at a page break print one name as ``names`` (rows, lengths of the lines) are.

    The first breaks off where its line is full and no more lines have ``room`` in its rows; one of the two is shorter than any whole name
    and one reaches over fewer rows, and both together are as long as names and reach over as many rows.
    """
    (rows, text), (more, rest) = before, after
    lines = _lines(text)
    if len(names) < _LEAST or not lines or stops(text.text) or len(lines) < room:
        return False
    if lines[-1] != max(max(name[1:]) for name in names):
        return False
    lengths, reached = [sum(name[1:]) for name in names], [name[0] for name in names]
    length, other = sum(lines), sum(_lines(rest))
    as_long = min(length, other) < min(lengths) <= length + other <= max(lengths)
    return as_long and min(rows, more) < min(reached) <= rows + more <= max(reached)


def room_in(rows: Sequence[tuple[int, ...]], boxes: Sequence[Box], column: int) -> int:
    """Return how many lines the other cells need in the last ``rows``, those over which the cell in ``column`` reaches."""
    first = next(n for n, row in enumerate(rows) if row[column] == rows[-1][column])
    room = 0
    for n in range(first, len(rows)):
        around = {index for row in (*rows[max(n - 1, 0) : n], *rows[n + 1 : n + 2]) for index in row}
        own = [index for index in rows[n] if index != HOLE and index not in around and index != rows[n][column]]
        room += max((len(_lines(boxes[index].text)) for index in own), default=1)
    return room


def _lines(text: Strand) -> list[int]:
    return [length for length in lines_of(text) if length]
