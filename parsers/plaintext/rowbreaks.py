"""Where a row ends in TAB-separated text whose cells may hold line breaks.

A whole row has ``full`` TABs. A line with fewer is either a piece of a row, one of whose cells holds a line break (as Word
pastes it), or a row that lacks the cells that reach down into it (as a browser copies it). Pieces are put together only where
their TABs add up to ``full`` exactly and no break would stand at the edge of its cell; where columns of figures show which
reading is right, they decide. Lines without TAB belong to the last cell of the row above or to the first cell of the row
below. What remains open is chosen and marked as a doubt.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from parsers.plaintext.tabbed import Entry

MOST_PIECES = 50
"""Lines with TABs that one row may be made of."""

_FIGURE = re.compile(r"[+\-~～—0-9０-９.．]+ ?(?:分|[%％﹪])?")
_ROW_LABEL = re.compile(r"\s*(?:[（(]?[一二三四五六七八九十0-9０-９]{1,3}[)）、.．]|[0-9０-９]{1,3}\s*$)")
_PART_LABEL = re.compile(
    r"\s*(?:[（(][一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]{1,3}[章节部])"
)


@dataclass(slots=True)
class Piece:
    """A line with TABs, and the lines without TAB above it, from the line before it with TABs on."""

    gap: list[str]
    pieces: tuple[str, ...]
    start: int
    end: int

    @property
    def tabs(self) -> int:
        """The number of TABs."""
        return len(self.pieces) - 1

    @property
    def text_above(self) -> bool:
        """Whether a line that is not blank stands above it."""
        return any(line.strip() for line in self.gap)


def pieces_of(entries: Sequence[Entry]) -> list[Piece]:
    """Return the lines with TABs, each with the lines above it."""
    found: list[Piece] = []
    gap: list[str] = []
    for entry in entries:
        if entry.tabs:
            found.append(Piece(gap, entry.pieces, entry.start, entry.end))
            gap = []
        else:
            gap.append(entry.pieces[0])
    return found


def full_row(pieces: Sequence[Piece]) -> int:
    """Return the TABs of a whole row: those of the first line, or more where at least two lines have more."""
    counts = Counter(piece.tabs for piece in pieces)
    return max([pieces[0].tabs, *(tabs for tabs, times in counts.items() if times > 1)])


class Rows:
    """The rows made of ``pieces``: ``rows`` of cell texts, ``doubts`` as (row, column) from 1.

    ``long_last`` tells whether a last cell was seen to go on in lines without TAB.
    """

    def __init__(self, pieces: Sequence[Piece]) -> None:
        self.rows: list[list[str]] = []
        self.doubts: list[tuple[int, int]] = []
        self.long_last = False
        self._pieces = pieces
        self._full = full_row(pieces)
        self._figures = self._profile()
        self._some_short = self._shows_short_rows()
        at = 0
        while at < len(pieces):
            count = self._count(at)
            self._add(pieces[at : at + count])
            at += count

    def _profile(self) -> list[bool | None]:
        """Return for each column whether whole rows hold figures there, None where they hold nothing."""
        whole = [piece.pieces for piece in self._pieces[1:] if piece.tabs == self._full]
        columns = ([row[at] for row in whole if row[at].strip()] for at in range(self._full + 1))
        return [all(map(_is_figure, texts)) if texts else None for texts in columns]

    def _shows_short_rows(self) -> bool:
        """Return whether some lines between whole rows cannot be put together to whole rows."""
        total = 0
        for piece in self._pieces:
            if total and total + piece.tabs > self._full:
                return True
            total = (total + piece.tabs) % self._full if piece.tabs < self._full else 0
        return total > 0

    def _count(self, at: int) -> int:
        """Return how many pieces from ``at`` on make one row."""
        total, count = self._pieces[at].tabs, 1
        while total < self._full and at + count < len(self._pieces) and count < MOST_PIECES:
            total += self._pieces[at + count].tabs
            count += 1
        group = self._pieces[at : at + count]
        if count == 1 or total != self._full or any(_breaks_at_edge(*pair) for pair in pairwise(group)):
            return 1
        together = self._likeness([_cells(group)]) if at else 0.0
        apart = self._likeness([piece.pieces for piece in group]) if at else 0.0
        if together != apart:
            return count if together > apart else 1
        if at:
            self.doubts.append((len(self.rows) + 1, 1))
        alike = len({piece.tabs for piece in group}) == 1
        return 1 if at and alike and self._some_short else count

    def _likeness(self, rows: Sequence[Sequence[str]]) -> float:
        """Return how well rows fit the columns of whole rows, all at the left or all at the right edge: from -1 to 1."""
        left = sum(self._fit(row, 0) for row in rows)
        right = sum(self._fit(row, self._full + 1 - len(row)) for row in rows)
        return max(left, right) / len(rows)

    def _fit(self, cells: Sequence[str], shift: int) -> float:
        votes = [
            1 if _is_figure(text) == figure else -1
            for text, figure in zip(cells, self._figures[shift:], strict=False)
            if text.strip() and figure is not None
        ]
        return sum(votes) / len(votes) if votes else 0.0

    def _add(self, group: Sequence[Piece]) -> None:
        cells = _cells(group)
        gap = "\n".join(group[0].gap).strip("\n ")
        if gap.strip() and self.rows:
            if self._goes_up(gap.split("\n"), cells[0]):
                self.rows[-1][-1] += f"\n{gap}"
                self.long_last = True
            else:
                cells[0] = f"{gap}\n{cells[0]}"
        self.rows.append(cells)

    def _goes_up(self, gap: list[str], first: str) -> bool:
        """Return whether lines between two rows belong to the last cell of the upper one."""
        if len(self.rows) == 1 or not self.rows[-1][-1].strip():
            return False
        if not first.strip():
            return True
        printed = [line.strip() for line in (*gap, first) if line.strip()]
        if len(printed) > 2 and sum(len(line) <= 2 for line in printed) * 2 > len(printed):
            return False
        part, row = bool(_PART_LABEL.match(gap[0])), bool(_ROW_LABEL.match(first))
        if part != row:
            return row
        self.doubts.append((len(self.rows), len(self.rows[-1])))
        return True


def _is_figure(text: str) -> bool:
    return bool(_FIGURE.fullmatch(text.strip()))


def _breaks_at_edge(upper: Piece, lower: Piece) -> bool:
    return not upper.pieces[-1].strip() or not lower.pieces[0].strip()


def _cells(group: Sequence[Piece]) -> list[str]:
    cells = list(group[0].pieces)
    for piece in group[1:]:
        cells[-1] = "\n".join((cells[-1], *piece.gap, piece.pieces[0]))
        cells += piece.pieces[1:]
    return cells
