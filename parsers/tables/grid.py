"""A table laid out: every position of the grid holds a box, and a merged cell is the same box at all its positions."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from parsers.strand import Strand, compact
from parsers.wording.points import Points, read_points

_EMPTY = Strand(())
HOLE = -1
"""A position at which the document prints no cell, as in a row that was copied from a browser."""


@dataclass(frozen=True, slots=True)
class Box:
    """A cell of the grid, or what a page cut of one: its clean text, its automatic number, and the lower steps behind its full mark."""

    text: Strand
    label: str = ""
    steps: Strand = _EMPTY


@dataclass(frozen=True)
class Grid:
    """Rows of indices into ``boxes`` (``HOLE`` where nothing is printed), all rows of one length.

    ``numbers`` holds the printed number (from 1) of each column; ``dropped`` the header rows that were printed again;
    ``again`` the names of merged cells that are drawn together with the one above;
    ``total`` is the row that the arithmetic tells to state the total (parsers/tables/sumrows), None where none is known so.
    """

    rows: tuple[tuple[int, ...], ...]
    boxes: tuple[Box, ...]
    numbers: tuple[int, ...] = ()
    dropped: tuple[Strand, ...] = ()
    total: int | None = None
    again: tuple[Strand, ...] = ()

    @property
    def width(self) -> int:
        """The number of columns."""
        return len(self.rows[0]) if self.rows else 0

    def box(self, row: int, column: int) -> Box:
        """Return the box at a position (0-based); an empty one for a hole."""
        index = self.rows[row][column]
        return self.boxes[index] if index != HOLE else _NOTHING

    def text(self, row: int, column: int) -> str:
        """Return the text at a position (0-based), empty for a hole."""
        return self.box(row, column).text.text

    def starts(self, row: int, column: int) -> bool:
        """Return whether the box at a position begins in this row."""
        return row == 0 or self.rows[row - 1][column] != self.rows[row][column]

    def is_reached(self, row: int) -> bool:
        """Return whether a cell with text reaches down into a row from above: 加减分 over 加分项 and 扣分项."""
        return any(self.text(row, column) and not self.starts(row, column) for column in range(self.width))

    def points(self, row: int, column: int) -> Points | None:
        """Return the points that the cell at a position prints and nothing else, where it begins in this row."""
        return read_points(self.text(row, column)) if self.starts(row, column) else None

    def texts_in(self, column: int) -> list[str]:
        """Return the texts of the cells of a column, each once, blank ones left out."""
        rows = range(len(self.rows))
        return [text for row in rows if self.starts(row, column) and (text := self.text(row, column))]

    def joins(self, row: int, column: int, other: int) -> bool:
        """Return whether one box stands at both columns of a row."""
        return self.rows[row][column] == self.rows[row][other]

    def beginning(self, row: int) -> Iterator[tuple[int, Box]]:
        """Yield the boxes that begin in a row and hold text, with their first column."""
        seen: set[int] = set()
        for column, index in enumerate(self.rows[row]):
            if index != HOLE and index not in seen and self.starts(row, column):
                seen.add(index)
                if self.boxes[index].text:
                    yield column, self.boxes[index]

    def texts_of(self, row: int) -> tuple[Strand, ...]:
        """Return what a row prints, a box that spans columns once."""
        return tuple(self.boxes[index].text for index in row_boxes(self.rows[row]))

    def row_texts(self, row: int) -> tuple[str, ...]:
        """Return the texts of a row without blanks, a box that spans columns once."""
        return self._texts[row]

    @cached_property
    def _texts(self) -> tuple[tuple[str, ...], ...]:
        plain = [compact(box.text.text) for box in self.boxes]
        return tuple(tuple([plain[index] for index in row_boxes(row)]) for row in self.rows)


_NOTHING = Box(_EMPTY)


def row_boxes(row: tuple[int, ...]) -> Iterator[int]:
    """Return the boxes of a row from left to right, each once, holes left out."""
    return (index for at, index in enumerate(row) if index != HOLE and (at == 0 or row[at - 1] != index))


_REPEAT = re.compile(r"\s*(?:\(merged\)\s*)+$")
"""With what a program that takes tables out of PDF files marks the text of a merged cell where it prints it again."""


def is_repeat(text: str) -> bool:
    """Return whether a text is marked as that of a merged cell, printed again: 公共卫生 (merged)."""
    return _REPEAT.search(text) is not None


def remerged(laid: Grid) -> Grid:
    """Return the grid with cells that are marked as repeats taken as one with the cell above or to the left that they repeat."""
    marked = {n: end.start() for n, box in enumerate(laid.boxes) if (end := _REPEAT.search(box.text.text))}
    if not marked:
        return laid
    rows = [list(row) for row in laid.rows]
    own = [compact(box.text.text[: marked.get(n, len(box.text.text))]) for n, box in enumerate(laid.boxes)]
    for r, row in enumerate(rows):
        for c, index in enumerate(row):
            around = [rows[r - 1][c]] * (r > 0) + [row[c - 1]] * (c > 0)
            if index in marked:
                row[c] = next((other for other in around if other != HOLE and own[other] == own[index]), index)
    kept = {index for row in rows for index in row}
    again = tuple(laid.boxes[n].text for n in marked if n not in kept)
    return replace(laid, rows=tuple(map(tuple, rows)), dropped=laid.dropped + again)


def squeezed(laid: Grid) -> Grid:
    """Return the grid without the columns that in every row only carry on the cell to their left."""
    return squeezed_alike([laid])[0]


def squeezed_alike(pieces: Sequence[Grid]) -> tuple[Grid, ...]:
    """Return the grids, all of one width, without the columns that in every row of all only carry on the cell to their left."""
    width = pieces[0].width
    kept = [c for c in range(width) if c == 0 or any(row[c] != row[c - 1] for one in pieces for row in one.rows)]
    if len(kept) == width:
        return tuple(pieces)
    return tuple(
        replace(
            one,
            rows=tuple(tuple(row[c] for c in kept) for row in one.rows),
            numbers=tuple(one.numbers[c] for c in kept),
        )
        for one in pieces
    )
