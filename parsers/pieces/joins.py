"""Putting a table together again that pages, or a clerk, cut into pieces."""

import re
from collections import Counter
from collections.abc import Sequence

from parsers.pieces.joinable import repeated_rows
from parsers.strand import Strand, compact
from parsers.tables import headers
from parsers.tables.grid import HOLE, Box, Grid, remerged
from parsers.tables.header_rows import header_rows
from parsers.wording import totals
from parsers.wording.labels import leading
from parsers.wording.marks import ends_with_points
from parsers.wording.points import read_points
from parsers.wording.texts.statedpoints import leading as leading_points

_SENTENCE_END = re.compile(r"[。；;！!？?.：:…]['\"”’」』）)\]】]*$|[）)】]$")

_OPEN = re.compile(r"[（(【][^（）()【】]*$")
_CLOSES = re.compile(r"[^（）()【】]*[)）】]")
"""The two parts of a text that is cut inside a bracket: 设备管理（ and 10%）."""
_AMOUNT_END = re.compile(r"[0-9０-９]分$")
_CLAUSE = re.compile(r"[，,；;。]")
"""What ends a clause inside a sentence, and stands in no name."""
_MERGED = 2
"""Merged cells of a column that show how far they reach."""
_ALIKE = 3
"""Texts of a column that show over which lines its texts are broken."""
_ONE_LINE = 2
"""The rows of a text and the characters of its only line."""
_SEVERAL = 6
"""Texts of a column that show whether its texts end with a stop."""


def joined(pieces: Sequence[Grid]) -> Grid:
    """Return the one grid of the pieces in reading order; pieces of one width, the first with the header.

    Header rows that are printed again are dropped (and listed); a row that was cut becomes one row again, and so does a
    merged cell, whose text was cut with it.
    """
    if len(pieces) == 1:
        return pieces[0]
    work = _Joiner(pieces)
    for piece in pieces[1:]:
        work.append(piece)
    return work.result()


class _Column:
    """What the boxes of a column are like in all pieces: share of points, of labels, of points at the end; merged or not;
    whether they mostly begin with a digit, as numbers without a mark do, 5 设备, and whether with their full mark.

    ``broken`` is over how many rows all whole texts reach, and how many characters each line has, where they are alike, () where not.
    ``stopped`` says that nearly all of several texts, but for those at a cut, end with a stop or an amount, ``length`` is the
    number of characters that several have, 0 where all differ. ``heads`` counts the rows of the header in each piece: its cells
    may reach over two rows where no others do.
    """

    def __init__(self, pieces: Sequence[Grid], column: int, heads: Sequence[int]) -> None:
        texts, whole, self.spans, self.inner_blanks = [], [], False, False
        for number, piece in enumerate(pieces):
            for row in range(len(piece.rows)):
                if row and not piece.starts(row, column):
                    self.spans = self.spans or row >= heads[number]
                    continue
                text = piece.text(row, column)
                if text and (number == 0 or row):
                    texts.append(text)
                    whole += [text] if row and (row + 1 < len(piece.rows) or piece is pieces[-1]) else []
                elif not text and row > 0 and _ends(piece, row, column) < len(piece.rows):
                    self.inner_blanks = True
        self.pointed = _most(texts, lambda text: read_points(text) is not None)
        self.labelled = _most(texts, lambda text: leading(text) is not None)
        self.counted = _most(texts, lambda text: text[0].isdigit())
        self.closed = _most(texts, ends_with_points)
        self.led = _most(texts, _leads)
        self.stopped = len(whole) >= _SEVERAL and sum(map(_is_whole, whole)) * 10 >= len(whole) * 9
        length, count = Counter(len(compact(text)) for text in texts).most_common(1)[0] if texts else (0, 0)
        self.length = length if count > 1 else 0
        self.printed = Counter(map(compact, texts))
        self.broken = _broken_alike(pieces, column, heads)

    def halves(self, before: str, after: str) -> bool:
        """Return whether both together are what several cells print, and no number would grow together: +5分 and +3分."""
        return self.printed[compact(before + after)] > 1 and not (before[-1].isdigit() and after[0].isdigit())


def _stops(text: str) -> bool:
    return bool(_SENTENCE_END.search(text))


def _leads(text: str) -> bool:
    """Return whether a text begins with its full mark: 20分。迟到一次扣1分."""
    return leading_points(text, bare=True) is not None


def _is_torn(before: str, after: str) -> bool:
    """Return whether a text is cut inside a bracket; the number 2） of an item closes none."""
    return bool(_OPEN.search(before) and _CLOSES.match(after)) and leading(after) is None


def _is_whole(text: str) -> bool:
    """Return whether a text ends with a stop, or with an amount, 扣10分, behind which many leave it out."""
    return _stops(text) or bool(_AMOUNT_END.search(text))


def _ends(piece: Grid, row: int, column: int) -> int:
    index = piece.rows[row][column]
    while row < len(piece.rows) and piece.rows[row][column] == index:
        row += 1
    return row


def _most(texts: list[str], test: "headers.Test") -> bool:
    texts = texts[1:] if len(texts) > 1 else texts
    return bool(texts) and sum(map(test, texts)) * 5 >= len(texts) * 3


def _broken_alike(pieces: Sequence[Grid], column: int, heads: Sequence[int]) -> tuple[int, ...]:
    """Return how many rows each text of a column that ends or begins no piece reaches over, and the lengths of the lines over
    which it is broken; () where they differ. Few say nothing, nor does one line.
    """
    found: list[tuple[int, ...]] = []
    for number, piece in enumerate(pieces):
        for row in range(heads[number] + bool(number), len(piece.rows)):
            begins = (
                piece.starts(row, column)
                and piece.text(row, column)
                and piece.rows[row].count(piece.rows[row][column]) == 1
            )
            if begins and (_ends(piece, row, column) < len(piece.rows) or piece is pieces[-1]):
                found.append((_ends(piece, row, column) - row, *_lines(piece.box(row, column).text)))
    alike = len(found) >= _ALIKE and len(set(found)) == 1 and len(found[0]) > _ONE_LINE
    return found[0] if alike else ()


def _lines(text: Strand) -> tuple[int, ...]:
    """Return how many characters stand on each line of a text that is broken where its column ends."""
    return tuple(len(compact(run.text)) for run in text.runs)


def _reach_alike(pieces: Sequence[Grid], column: int, heads: Sequence[int]) -> bool:
    """Return whether the cells of a column reach over the same rows as those on their left, several over more than one: where
    that goes on over the cut, this does."""
    if not column:
        return False
    several = 0
    for number, piece in enumerate(pieces):
        for row in range(heads[number] + bool(number), len(piece.rows)):
            begins = piece.starts(row, column)
            if begins != piece.starts(row, column - 1):
                return False
            several += begins and _ends(piece, row, column) - row > 1
    return several >= _MERGED


class _Joiner:
    def __init__(self, pieces: Sequence[Grid]) -> None:
        self.first = pieces[0]
        heads = [header_rows(self.first)[1], *(repeated_rows(self.first, piece) for piece in pieces[1:])]
        self.columns = [_Column(pieces, column, heads) for column in range(self.first.width)]
        self.twins = [_reach_alike(pieces, column, heads) for column in range(self.first.width)]
        self.rows = list(self.first.rows)
        self.boxes = list(self.first.boxes)
        self.dropped = list(self.first.dropped)

    def append(self, piece: Grid) -> None:
        """Add the rows of ``piece``, joined to what the cut went through."""
        again = repeated_rows(self.first, piece)
        self.dropped += piece.dropped
        for row in piece.rows[:again]:
            self.dropped += [piece.boxes[index].text for index in dict.fromkeys(row) if index != HOLE]
        if again == len(piece.rows):
            return
        same = self._row_cut(piece, again)
        names = self._joined_boxes(piece, again, same)
        for row in piece.rows[again + same :]:
            self.rows.append(tuple(HOLE if index == HOLE else names[index] for index in row))

    def result(self) -> Grid:
        """Return the grid of all pieces so far; a cell marked as printed again is one with that above, on the page before too."""
        return remerged(Grid(tuple(self.rows), tuple(self.boxes), self.first.numbers, tuple(self.dropped)))

    def _joined_boxes(self, piece: Grid, row: int, same: bool) -> dict[int, int]:
        """Return the new index of every box of ``piece``; boxes that the cut went through get the one they go on."""
        names: dict[int, int] = {}
        for column, index in enumerate(piece.rows[row]):
            before = self.rows[-1][column]
            if HOLE in (index, before) or index in names:
                continue
            beside = self.twins[column] and names.get(piece.rows[row][column - 1]) == self.rows[-1][column - 1]
            if same or beside or self._label_cut(column, self.boxes[before], piece, row):
                names[index] = before
                mine, other = self.boxes[before], piece.boxes[index]
                self.boxes[before] = Box(mine.text + other.text, mine.label or other.label)
        for index, box in enumerate(piece.boxes):
            if index not in names:
                names[index] = len(self.boxes)
                self.boxes.append(box)
        return names

    def _row_cut(self, piece: Grid, row: int) -> bool:
        """Return whether the first row of ``piece`` is the rest of the last row: by points, labels and unfinished sentences.

        Beside a sentence that breaks off, a text with points whose column is blank beside the rest speaks for it, as figures do; so
        does a rest that does not begin with points as the others. Where texts end with their points and have no numbers, one that
        does is whole, unless the columns of numbers and points, where nothing is merged, are blank beside the rest.
        """
        if totals.is_total(piece.row_texts(row)):
            return False
        score = 0.0
        longest: Strand | None = None
        halves = [(self._text(column), piece.text(row, column), column) for column in range(piece.width)]
        inner = [(a, b) for a, b, column in halves if not self.columns[column].spans]
        if inner and (not any(a for a, _ in inner) or not any(b for _, b in inner)):
            return True
        unpointed = sum(self._is_left_blank(*half) for half in halves) > 1
        runs = self._run_on(halves)
        for before, after, column in halves:
            likeness = self.columns[column]
            if likeness.pointed:
                if before and after and not likeness.halves(before, after):
                    return False
                score += 1 if before or after else 0
            elif before and not after and not likeness.spans:
                ends = (likeness.closed and ends_with_points(before)) or (likeness.led and _leads(before))
                score += 1 if runs and ends else 0
            elif before and after and not likeness.spans:
                if likeness.led and _leads(before):
                    score += -2 if _leads(after) else 2 if runs else 0
                score += 2 if _is_torn(before, after) else 0
                if likeness.labelled:
                    score += -2 if leading(after) else 1
                if likeness.closed and ends_with_points(after):
                    whole = 0 if likeness.labelled or unpointed else -2
                    score += 2 if not ends_with_points(before) else whole
                if longest is None or len(before) > len(longest.text):
                    longest = self.boxes[self.rows[-1][column]].text
        if longest is not None:
            score += -0.5 if _stops(longest.text) else 1 + self._breaks_off(halves)
        return score >= 1.5

    def _is_left_blank(self, before: str, after: str, column: int) -> bool:
        likeness = self.columns[column]
        return likeness.pointed and not likeness.spans and bool(before) and not after

    def _run_on(self, halves: Sequence[tuple[str, str, int]]) -> bool:
        """Return whether all texts with more beside the rest are sentences that break off: names there are those of two rows."""
        both = [a for a, b, column in halves if a and b and not self.columns[column].spans]
        return bool(both) and all(_CLAUSE.search(text) and not _is_whole(text) for text in both)

    def _breaks_off(self, halves: Sequence[tuple[str, str, int]]) -> float:
        """Return what it adds that a text has no stop where the others have one, and no merged cell begins beside its rest."""
        alone = not any(after for _, after, column in halves if self.columns[column].spans)
        stopped = [(a, b) for a, b, column in halves if self.columns[column].stopped and a and b]
        return 1.0 if alone and stopped and all(_is_whole(b) and not _is_whole(a) for a, b in stopped) else 0.0

    def _text(self, column: int) -> str:
        index = self.rows[-1][column]
        return self.boxes[index].text.text if index != HOLE else ""

    def _label_cut(self, column: int, before: Box, piece: Grid, row: int) -> bool:
        """Return whether the merged cell that ends the pieces so far goes on as the first cell of ``piece``."""
        likeness, after = self.columns[column], piece.box(row, column)
        if not likeness.spans or totals.total_word(after.text.text):
            return False
        if likeness.pointed:
            return (
                bool(before.text) and not (after.text or likeness.inner_blanks) and self._is_merged(column, piece, row)
            )
        if not after.text or not before.text:
            return not likeness.inner_blanks
        if _is_torn(before.text.text, after.text.text):
            return True
        if likeness.labelled:
            return leading(after.text.text) is None and not after.label
        if likeness.counted:
            return not after.text.text[0].isdigit()
        if likeness.closed:
            return not ends_with_points(before.text.text)
        if likeness.broken:
            rows = sum(above[column] == self.rows[-1][column] for above in self.rows) + _ends(piece, row, column) - row
            if (rows, *_lines(before.text), *_lines(after.text)) == likeness.broken:
                return True
        halves = len(compact(before.text.text)), len(compact(after.text.text))
        return min(halves) == 1 and sum(halves) == likeness.length

    def _is_merged(self, column: int, piece: Grid, row: int) -> bool:
        """Return whether the last cell so far, or the first of ``piece``, reaches over rows: full marks that these share."""
        above = len(self.rows) > 1 and self.rows[-2][column] == self.rows[-1][column]
        return above or _ends(piece, row, column) - row > 1
