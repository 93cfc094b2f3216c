"""Putting a table together again that pages, or a clerk, cut into pieces."""

import re
from collections.abc import Sequence

from parsers.pieces.cutnames import is_cut_name, room_in
from parsers.pieces.joinable import repeated_rows
from parsers.pieces.likeness import Column, ends, is_torn, is_whole, leads, lines_of, reach_alike, stops
from parsers.strand import Strand, compact
from parsers.tables.grid import HOLE, Box, Grid, remerged
from parsers.tables.header_rows import header_rows
from parsers.tables.narrow import parted_numbers, whole_numbers
from parsers.wording import totals
from parsers.wording.labels import leading
from parsers.wording.marks import ends_with_points

_CLAUSE = re.compile(r"[，,；;。]")
"""What ends a clause inside a sentence, and stands in no name."""


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


class _Joiner:
    def __init__(self, pieces: Sequence[Grid]) -> None:
        self.first = pieces[0]
        heads = [header_rows(self.first)[1], *(repeated_rows(self.first, piece) for piece in pieces[1:])]
        self.heads = heads[0]
        self.columns = [Column(pieces, column, heads) for column in range(self.first.width)]
        self.twins = [reach_alike(pieces, column, heads) for column in range(self.first.width)]
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
        same = not self._only_heads(piece, again) and self._row_cut(piece, again)
        names = self._joined_boxes(piece, again, same)
        for row in piece.rows[again + same :]:
            self.rows.append(tuple(HOLE if index == HOLE else names[index] for index in row))

    def result(self) -> Grid:
        """Return the grid of all pieces so far; a cell marked as printed again is one with that above, on the page before too."""
        whole = Grid(tuple(self.rows), tuple(self.boxes), self.first.numbers, tuple(self.dropped))
        return remerged(parted_numbers(whole_numbers(whole)))

    def _joined_boxes(self, piece: Grid, row: int, same: bool) -> dict[int, int]:
        """Return the new index of every box of ``piece``; boxes that the cut went through get the one they go on."""
        names: dict[int, int] = {}
        cut = set() if same or self._only_heads(piece, row) else self._cut_columns(piece, row)
        for column, index in enumerate(piece.rows[row]):
            before = self.rows[-1][column]
            if HOLE in (index, before) or index in names:
                continue
            if same or column in cut:
                names[index] = before
                mine, other = self.boxes[before], piece.boxes[index]
                self.boxes[before] = Box(mine.text + other.text, mine.label or other.label)
        for index, box in enumerate(piece.boxes):
            if index not in names:
                names[index] = len(self.boxes)
                self.boxes.append(box)
        return names

    def _only_heads(self, piece: Grid, row: int) -> bool:
        """Return whether nothing but the header stands over ``piece``, which begins with what is scored: no cell of it goes on."""
        return len(self.rows) <= self.heads and any(piece.points(row, column) for column in range(piece.width))

    def _cut_columns(self, piece: Grid, row: int) -> set[int]:
        """Return the columns whose last cell goes on as the first of ``piece``: merged ones, and those beside that reach as far."""
        both = [(c, index) for c, index in enumerate(self.rows[-1]) if HOLE not in (index, piece.rows[row][c])]
        cut = {c for c, index in both if self._label_cut(c, self.boxes[index], piece, row)}
        for column, _ in both:
            if self.twins[column] and column - 1 in cut:
                cut.add(column)
        for column, _ in reversed(both):
            if self.twins[column] and column in cut and not self._begins(column - 1, piece, row):
                cut.add(column - 1)
        return cut

    def _begins(self, column: int, piece: Grid, row: int) -> bool:
        """Return whether the first cell of ``piece`` begins with a number, as the others do, or the last is whole with its points."""
        likeness, after = self.columns[column], piece.box(row, column)
        if not after.text:
            return False
        labelled = bool(after.label) or (likeness.labelled and leading(after.text.text) is not None)
        counted = likeness.counted and after.text.text[0].isdigit()
        return labelled or counted or (likeness.closed and ends_with_points(self._text(column)))

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
                if likeness.cuts(before, after):
                    score += 0 if likeness.spans else 2
                elif likeness.may_be_one(before, after):
                    continue
                elif before and after and not likeness.halves(before, after):
                    return False
                score += 1 if before or after else 0
            elif before and not after and not likeness.spans:
                pointed = (likeness.closed and ends_with_points(before)) or (likeness.led and leads(before))
                score += 1 if runs and pointed else 0
            elif before and after and not likeness.spans:
                if likeness.led and leads(before):
                    score += -2 if leads(after) else 2 if runs else 0
                score += 2 if is_torn(before, after) else 0
                if likeness.labelled:
                    score += -2 if leading(after) else 1
                if likeness.closed and ends_with_points(after):
                    whole = 0 if likeness.labelled or unpointed else -2
                    score += 2 if not ends_with_points(before) else whole
                if longest is None or len(before) > len(longest.text):
                    longest = self.boxes[self.rows[-1][column]].text
        if longest is not None:
            score += -0.5 if stops(longest.text) else 1 + self._breaks_off(halves)
        return score >= 1.5

    def _is_left_blank(self, before: str, after: str, column: int) -> bool:
        likeness = self.columns[column]
        return likeness.pointed and not likeness.spans and bool(before) and not after

    def _run_on(self, halves: Sequence[tuple[str, str, int]]) -> bool:
        """Return whether all texts with more beside the rest are sentences that break off: names there are those of two rows."""
        both = [a for a, b, column in halves if a and b and not self.columns[column].spans]
        return bool(both) and all(_CLAUSE.search(text) and not is_whole(text) for text in both)

    def _breaks_off(self, halves: Sequence[tuple[str, str, int]]) -> float:
        """Return what it adds that a text has no stop where the others have one, and no merged cell begins beside its rest."""
        alone = not any(after for _, after, column in halves if self.columns[column].spans)
        stopped = [(a, b) for a, b, column in halves if self.columns[column].stopped and a and b]
        return 1.0 if alone and stopped and all(is_whole(b) and not is_whole(a) for a, b in stopped) else 0.0

    def _text(self, column: int) -> str:
        index = self.rows[-1][column]
        return self.boxes[index].text.text if index != HOLE else ""

    def _label_cut(self, column: int, before: Box, piece: Grid, row: int) -> bool:
        """Return whether the merged cell that ends the pieces so far goes on as the first cell of ``piece``."""
        likeness, after = self.columns[column], piece.box(row, column)
        if not likeness.spans or totals.total_word(after.text.text):
            return False
        if likeness.pointed:
            return likeness.cuts(before.text.text, after.text.text) or (
                bool(before.text)
                and not (after.text or likeness.inner_blanks)
                and not (likeness.sum_blanks and self._beside_sum(before, piece, row))
                and self._is_merged(column, piece, row)
            )
        if not after.text or not before.text:
            return not likeness.inner_blanks and not (likeness.sum_blanks and self._beside_sum(before, piece, row))
        if is_torn(before.text.text, after.text.text):
            return True
        if likeness.labelled:
            return leading(after.text.text) is None and not after.label
        if likeness.counted:
            return not after.text.text[0].isdigit()
        if likeness.closed:
            return not ends_with_points(before.text.text)
        reach = sum(above[column] == self.rows[-1][column] for above in self.rows), ends(piece, row, column) - row
        if likeness.broken and (sum(reach), *lines_of(before.text), *lines_of(after.text)) == likeness.broken:
            return True
        room = room_in(self.rows, self.boxes, column)
        if is_cut_name(likeness.names, (reach[0], before.text), (reach[1], after.text), room):
            return True
        halves = len(compact(before.text.text)), len(compact(after.text.text))
        return min(halves) == 1 and sum(halves) == likeness.length

    def _beside_sum(self, before: Box, piece: Grid, row: int) -> bool:
        """Return whether the blank one of two cells at a cut stands beside what names a sum, 小计: it is blank for itself."""
        last = tuple(compact(self._text(column)) for column in range(piece.width))
        return totals.states_sum(piece.row_texts(row) if before.text else last)

    def _is_merged(self, column: int, piece: Grid, row: int) -> bool:
        """Return whether the last cell so far, or the first of ``piece``, reaches over rows, full marks that these share, or stands
        beside a name that reaches as far, as all full marks do.
        """
        above = len(self.rows) > 1 and self.rows[-2][column] == self.rows[-1][column]
        named = self.twins[column] and bool(piece.text(row, column - 1)) and not self._begins(column - 1, piece, row)
        return above or ends(piece, row, column) - row > 1 or named
