"""What the columns of a table are like in all its pieces, and what of a text shows that it goes on."""

import re
from collections import Counter
from collections.abc import Sequence

from parsers.pieces.cutfigures import is_cut_figure
from parsers.strand import Strand, compact
from parsers.tables import headers
from parsers.tables.grid import Grid
from parsers.wording import totals
from parsers.wording.labels import leading
from parsers.wording.marks import ends_with_points
from parsers.wording.points import read_points
from parsers.wording.texts.statedpoints import leading as leading_points

_SENTENCE_END = re.compile(r"[。；;！!？?.：:…]['\"”’」』）)\]】]*$|[）)】]$")
_OPEN = re.compile(r"[（(【][^（）()【】]*$")
_CLOSES = re.compile(r"[^（）()【】]*[)）】]")
"""The two parts of a text that is cut inside a bracket: 设备管理（ and 10%）."""
_OPEN_TITLE = re.compile(r"《[^《》]*$")
_CLOSES_TITLE = re.compile(r"[^《》]*》")
"""Those of one cut inside the title of a law: 严格执行《档案 and 法》."""
_DIGIT = re.compile(r"[0-9０-９]")
_AMOUNT_END = re.compile(r"[0-9０-９]分$")
_MERGED = 2
"""Merged cells of a column that show how far they reach."""
_ALIKE = 3
"""Texts of a column that show over which lines its texts are broken."""
_ONE_LINE = 2
"""The rows of a text and the characters of its only line."""
_SEVERAL = 6
"""Texts of a column that show whether its texts end with a stop."""


class Column:
    """What the boxes of a column are like in all pieces: share of points, of labels, of points at the end; merged or not;
    whether they mostly begin with a digit, as numbers without a mark do, 5 设备, and whether with their full mark.

    ``names`` says for each whole text over how many rows it reaches, and how many characters each line has; ``broken`` is that of
    all where they are alike, () where not.
    ``narrow`` says that the column breaks numbers after each digit.
    ``inner_blanks`` says that a cell away from a cut is blank, ``sum_blanks`` that one is beside what names a sum, 小计.
    ``stopped`` says that nearly all of several texts, but for those at a cut, end with a stop or an amount, ``length`` is the
    number of characters that several have, 0 where all differ. ``heads`` counts the rows of the header in each piece: its cells
    may reach over two rows where no others do.
    """

    def __init__(self, pieces: Sequence[Grid], column: int, heads: Sequence[int]) -> None:
        texts, whole, self.spans, self.inner_blanks, self.sum_blanks = [], [], False, False, False
        for number, piece in enumerate(pieces):
            for row in range(len(piece.rows)):
                if row and not piece.starts(row, column):
                    self.spans = self.spans or row >= heads[number]
                    continue
                text = piece.text(row, column)
                if text and (number == 0 or row):
                    texts.append(text)
                    whole += [text] if row and (row + 1 < len(piece.rows) or piece is pieces[-1]) else []
                elif not text and row > heads[number] * (number > 0) and ends(piece, row, column) < len(piece.rows):
                    sums = totals.states_sum(piece.row_texts(row))
                    self.inner_blanks, self.sum_blanks = self.inner_blanks or not sums, self.sum_blanks or sums
        self.pointed = _most(texts, lambda text: read_points(text) is not None)
        self.labelled = _most(texts, lambda text: leading(text) is not None)
        self.counted = _most(texts, lambda text: text[0].isdigit())
        self.closed = _most(texts, ends_with_points)
        self.led = _most(texts, leads)
        self.stopped = len(whole) >= _SEVERAL and sum(map(is_whole, whole)) * 10 >= len(whole) * 9
        length, count = Counter(len(compact(text)) for text in texts).most_common(1)[0] if texts else (0, 0)
        self.length = length if count > 1 else 0
        self.printed = Counter(map(compact, texts))
        self.narrow = _is_narrow([piece.box(row, column).text for piece in pieces for row in range(len(piece.rows))])
        self.names = _whole_names(pieces, column, heads)
        self.broken = _broken_alike(self.names)

    def cuts(self, before: str, after: str) -> bool:
        """Return whether two texts are points that a page cuts: 7 and 分, or 最高 and 3分 where the others begin so too."""
        if not before or _DIGIT.search(before):
            return is_cut_figure(before, after)
        led = sum(count for text, count in self.printed.items() if text.startswith(compact(before)))
        return led * 2 > self.printed.total() and bool(after) and read_points(before + after) is not None

    def may_be_one(self, before: str, after: str) -> bool:
        """Return whether two figures may be one, 1 and 6, in a column that breaks every number after each digit."""
        return self.narrow and before.isdigit() and after.isdigit()

    def halves(self, before: str, after: str) -> bool:
        """Return whether both together are what several cells print, and no number would grow together: +5分 and +3分."""
        return self.printed[compact(before + after)] > 1 and not (before[-1].isdigit() and after[0].isdigit())


def stops(text: str) -> bool:
    return bool(_SENTENCE_END.search(text))


def leads(text: str) -> bool:
    """Return whether a text begins with its full mark: 20分。迟到一次扣1分."""
    return leading_points(text, bare=True) is not None


def is_torn(before: str, after: str) -> bool:
    """Return whether a text is cut inside a bracket or a title; the number 2） of an item closes none."""
    inside = (_OPEN.search(before) and _CLOSES.match(after)) or (
        _OPEN_TITLE.search(before) and _CLOSES_TITLE.match(after)
    )
    return bool(inside) and leading(after) is None


def is_whole(text: str) -> bool:
    """Return whether a text ends with a stop, or with an amount, 扣10分, behind which many leave it out."""
    return stops(text) or bool(_AMOUNT_END.search(text))


def ends(piece: Grid, row: int, column: int) -> int:
    index = piece.rows[row][column]
    while row < len(piece.rows) and piece.rows[row][column] == index:
        row += 1
    return row


def _most(texts: list[str], test: "headers.Test") -> bool:
    texts = texts[1:] if len(texts) > 1 else texts
    return bool(texts) and sum(map(test, texts)) * 5 >= len(texts) * 3


def _whole_names(pieces: Sequence[Grid], column: int, heads: Sequence[int]) -> list[tuple[int, ...]]:
    """Return how many rows each text of a column that ends or begins no piece reaches over, and the lengths of its lines."""
    found: list[tuple[int, ...]] = []
    for number, piece in enumerate(pieces):
        for row in range(heads[number] + bool(number), len(piece.rows)):
            begins = (
                piece.starts(row, column)
                and piece.text(row, column)
                and piece.rows[row].count(piece.rows[row][column]) == 1
            )
            if begins and (ends(piece, row, column) < len(piece.rows) or piece is pieces[-1]):
                found.append((ends(piece, row, column) - row, *lines_of(piece.box(row, column).text)))
    return found


def _broken_alike(found: Sequence[tuple[int, ...]]) -> tuple[int, ...]:
    """Return the rows and the lengths of the lines of the whole names ``found``; () where they differ. Few say nothing, nor does one line."""
    alike = len(found) >= _ALIKE and len(set(found)) == 1 and len(found[0]) > _ONE_LINE
    return found[0] if alike else ()


def _is_narrow(texts: Sequence[Strand]) -> bool:
    """Return whether no line of a column holds two digits, though numbers of several, 1 over 2, stand there."""
    lines = [[line for line in (compact(run.text) for run in text.runs) if line.isdigit()] for text in texts]
    return any(len(set(own)) > 1 for own in lines) and all(len(line) == 1 for own in lines for line in own)


def lines_of(text: Strand) -> tuple[int, ...]:
    """Return how many characters stand on each line of a text that is broken where its column ends."""
    return tuple(len(compact(run.text)) for run in text.runs)


def reach_alike(pieces: Sequence[Grid], column: int, heads: Sequence[int]) -> bool:
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
            several += begins and ends(piece, row, column) - row > 1
    return several >= _MERGED
