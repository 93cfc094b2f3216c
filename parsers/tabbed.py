"""Lines of TAB-separated text with their cells, a cell in quotes being one however many lines it has."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

MOST_LINES = 100
"""Lines that one cell in quotes may have."""

_QUOTED = re.compile('"((?:[^"]|"")*+)"(?=\t|$)')


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
    """Return the entry that begins at a line with a cell in quotes, None where no cell has more than one line."""
    text, end, at = lines[start], start + 1, 0
    pieces: list[str] = []
    while True:
        if text.startswith('"', at):
            for longer, after in _longer(lines, text, end, start + MOST_LINES):
                closed = _QUOTED.match(longer, at)
                if closed:
                    text, end = longer, after
                    break
            else:
                closed = None
        else:
            closed = None
        stop = closed.end() if closed else text.find("\t", at)
        stop = len(text) if stop < 0 else stop
        pieces.append(_unquoted(closed[1]) if closed and "\n" in closed[0] else text[at:stop])
        if stop >= len(text):
            break
        at = stop + 1
    return Entry(tuple(pieces), start, end) if end > start + 1 and len(pieces) > 1 else None


def _longer(lines: Sequence[str], text: str, end: int, bound: int) -> Iterator[tuple[str, int]]:
    """Return ``text``, then ``text`` up to each following line that holds a quotation mark, with the line after it."""
    yield text, end
    for number in range(end, min(bound, len(lines))):
        if '"' in lines[number]:
            yield "\n".join((text, *lines[end : number + 1])), number + 1


def _unquoted(inside: str) -> str:
    return inside.replace('""', '"')
