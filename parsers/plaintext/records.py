"""Lines of separated values with their cells (RFC 4180): a cell in quotes may hold the separator, line breaks and ``""``."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

MOST_LINES = 100
"""Lines that one cell in quotes may have."""

_INSIDE = re.compile('(?:[^"]|"")*+')


@dataclass(frozen=True, slots=True)
class Record:
    """The cells of one line, or of the lines ``start`` to ``end`` (half-open) that a cell in quotes holds together."""

    cells: tuple[str, ...]
    start: int
    end: int


def record(lines: Sequence[str], start: int, separator: str) -> Record:
    """Return the record that begins at line ``start``; a quote that is not closed at the end of its cell is a character."""
    cells: list[str] = []
    number, at = start, 0
    while at <= len(lines[number]):
        line = lines[number]
        quoted = _quoted(lines, number, at, separator) if line.startswith('"', at) else None
        if quoted is not None:
            text, number, at = quoted
        else:
            stop = line.find(separator, at)
            stop = len(line) if stop < 0 else stop
            text, at = line[at:stop], stop
        cells.append(text)
        at += 1
    return Record(tuple(cells), start, number + 1)


def _quoted(lines: Sequence[str], number: int, at: int, separator: str) -> tuple[str, int, int] | None:
    """Return the text of the cell in quotes at ``at``, and the line and the offset behind it; None where it is none."""
    pieces: list[str] = []
    at += 1
    for here in range(number, min(number + MOST_LINES, len(lines))):
        line = lines[here]
        inside = _INSIDE.match(line, at)
        stop = inside.end() if inside else at
        pieces.append(line[at:stop].replace('""', '"'))
        if stop < len(line):
            return ("\n".join(pieces), here, stop + 1) if line[stop + 1 : stop + 2] in ("", separator) else None
        at = 0
    return None
