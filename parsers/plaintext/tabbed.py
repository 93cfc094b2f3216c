"""Lines of TAB-separated text with their cells, a cell in quotes being one however many lines it has."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

MOST_LINES = 100
"""Lines that one cell in quotes may have."""

_INSIDE = re.compile('(?:[^"]|"")*+')


@dataclass(frozen=True, slots=True)
class Entry:
    """One line, or the lines ``start`` to ``end`` that a cell in quotes holds together, split at its TABs."""

    pieces: tuple[str, ...]
    start: int
    end: int

    @property
    def tabs(self) -> int:
        """The number of TABs."""
        return len(self.pieces) - 1

    @property
    def blank(self) -> bool:
        """Whether nothing but blanks stands in a line without TAB."""
        return len(self.pieces) == 1 and not self.pieces[0].strip()


def entries(lines: Sequence[str]) -> list[Entry]:
    """Return the lines as entries.

    A spreadsheet copies a cell with line breaks as ``"…"`` with every quotation mark inside doubled; only such a cell, of
    more than one line and beside a TAB, loses its quotes.
    """
    found, at = [], 0
    while at < len(lines):
        line = lines[at]
        entry = None
        if '"' in line and (line.startswith('"') or '\t"' in line):
            entry = _quoted(lines, at)
        found.append(entry or Entry(tuple(line.split("\t")), at, at + 1))
        at = found[-1].end
    return found


def _quoted(lines: Sequence[str], start: int) -> Entry | None:
    """Return the entry that begins at a line with a cell in quotes, None where no such cell has more than one line."""
    pieces: list[str] = []
    number, at = start, 0
    while at <= len(lines[number]):
        line = lines[number]
        closed = _closing(lines, number, at) if line.startswith('"', at) else None
        if closed is None or closed[0] == number:
            stop = closed[1] if closed else line.find("\t", at)
            stop = len(line) if stop < 0 else stop
            pieces.append(line[at:stop])
        else:
            last, stop = closed
            inside = (line[at + 1 :], *lines[number + 1 : last], lines[last][: stop - 1])
            pieces.append("\n".join(inside).replace('""', '"'))
            number = last
        at = stop + 1
    return Entry(tuple(pieces), start, number + 1) if number > start and len(pieces) > 1 else None


def _closing(lines: Sequence[str], number: int, at: int) -> tuple[int, int] | None:
    """Return the line and the offset behind the quotation mark that closes the one at ``at``, None where none does.

    It closes only where a TAB or the end of the line follows.
    """
    at += 1
    for here in range(number, min(number + MOST_LINES, len(lines))):
        line = lines[here]
        if '"' in line:
            inside = _INSIDE.match(line, at)
            stop = inside.end() if inside else at
            if stop < len(line):
                return (here, stop + 1) if line[stop + 1 : stop + 2] in ("", "\t") else None
        at = 0
    return None
