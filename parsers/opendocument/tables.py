"""The tables of an OpenDocument text as rows of cells (OASIS OpenDocument 1.3 part 3, 9.1).

Every position of the grid has an element of its own, a cell or one that another covers, so that here each is a box of one
column, and what belongs together is told by its part in merges (:class:`parsers.ooxml.raw.Box`). A position that is covered
but has no element of its own, which some programs leave out, is filled in.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from parsers.ooxml.raw import Box, Grid, Line, Merge, Row
from parsers.opendocument.names import TABLE, count
from parsers.opendocument.subtables import Splits
from parsers.refusals import TOO_LARGE, refuse

if TYPE_CHECKING:
    from lxml.etree import _Element

TABLE_START = f"{TABLE}table"
_COLUMN, _ROW, _CELL, _COVERED = (
    f"{TABLE}{tag}" for tag in ("table-column", "table-row", "table-cell", "covered-table-cell")
)
_GROUPS = frozenset(
    f"{TABLE}table-{each}" for each in ("header-rows", "row-group", "rows", "header-columns", "column-group", "columns")
)
_MOST_COLUMNS = 1000
_MOST_BOXES = 300_000
"""Positions in all tables of a document; a table of 10,000 rows and 20 columns has 200,000."""

Blocks = Callable[["_Element", list[Line | Grid], int], None]
"""Puts what stands below an element, so many elements deep, into a list."""


class Tables:
    """Reads the tables of one document called ``name``; ``blocks`` reads what stands in a cell."""

    def __init__(self, blocks: Blocks, name: str) -> None:
        self._blocks = blocks
        self._name = name
        self._left = _MOST_BOXES

    def grid(self, element: _Element, depth: int) -> Grid:
        """Return the table ``element``, ``depth`` elements deep.

        Raises UnusableInput (K009) where it has more positions than any real table.
        """
        parts = list(_parts(element))
        columns = sum(count(part.get(f"{TABLE}number-columns-repeated")) for part in parts if part.tag == _COLUMN)
        if columns > _MOST_COLUMNS:
            raise self._too_large(f"> {_MOST_COLUMNS} columns")
        splits = Splits(self._bounded)
        opened = _OpenRows(columns or _MOST_COLUMNS)
        grid = Grid(columns)
        for part in parts:
            if part.tag == _ROW:
                for _ in range(self._bounded(count(part.get(f"{TABLE}number-rows-repeated")))):
                    grid.rows.append(self._row(part, opened, splits, depth))
        return splits.applied(grid)

    def _row(self, row: _Element, opened: _OpenRows, splits: Splits, depth: int) -> Row:
        opened.start_row()
        for cell in row:
            if cell.tag not in (_CELL, _COVERED):
                continue
            said: list[Line | Grid] = []
            for number in range(count(cell.get(f"{TABLE}number-columns-repeated"))):
                if opened.width >= _MOST_COLUMNS:
                    raise self._too_large(f"> {_MOST_COLUMNS} columns")
                box = opened.covered() if cell.tag == _COVERED else opened.cell(cell)
                if number == 0 or any(isinstance(item, Grid) for item in said):
                    self._blocks(cell, box.content, depth + 2)
                    said = list(box.content)
                else:
                    box.content += said
                splits.see(cell, box)
        done = opened.end_row()
        self._bounded(len(done.boxes))
        return done

    def _bounded(self, size: int) -> int:
        self._left -= size
        if self._left < 0:
            raise self._too_large(f"> {_MOST_BOXES} cells")
        return size

    def _too_large(self, reason: str) -> Exception:
        return refuse(TOO_LARGE, self._name, reason=f"table:table, {reason}")


class _OpenRows:
    """The row that is being read, of at most ``columns`` columns, and what cells above it still cover."""

    def __init__(self, columns: int) -> None:
        self._columns = columns
        self._boxes: list[Box] = []
        self._above: dict[int, tuple[int, Merge]] = {}
        """By column: how many rows from here on are covered from above, and the part of the position in its row."""
        self._below: dict[int, tuple[int, Merge]] = {}

    @property
    def width(self) -> int:
        """Return how many columns the row has so far."""
        return len(self._boxes)

    def start_row(self) -> None:
        self._above = {column: (rows, part) for column, (rows, part) in self._below.items() if rows > 0}
        self._below = {column: (rows - 1, part) for column, (rows, part) in self._above.items()}
        self._boxes = []

    def cell(self, cell: _Element) -> Box:
        """Return the box of the next cell, behind all positions that are covered."""
        while len(self._boxes) in self._above:
            self.covered()
        start = len(self._boxes)
        end = min(start + count(cell.get(f"{TABLE}number-columns-spanned")), max(self._columns, start + 1))
        end = next((column for column in range(start + 1, end) if column in self._above), end)
        rows = count(cell.get(f"{TABLE}number-rows-spanned")) - 1
        box = Box(vertical="start" if rows else "", horizontal="start" if end - start > 1 else "")
        self._boxes.append(box)
        for column in range(start, end):
            part: Merge = "continue" if column > start else box.horizontal
            self._below[column] = (rows, part)
            if column > start:
                self._above[column] = (0, part)
        return box

    def covered(self) -> Box:
        """Return the box of the next position if a cell covers it, otherwise of a cell of its own."""
        rows, part = self._above.get(len(self._boxes), (0, ""))
        self._boxes.append(Box(vertical="continue" if rows else "", horizontal=part))
        return self._boxes[-1]

    def end_row(self) -> Row:
        """Return the finished row, positions that are covered but not said filled in."""
        for column in range(len(self._boxes), max(self._above, default=-1) + 1):
            if column in self._above:
                self.covered()
            else:
                self._boxes.append(Box())
        return Row(boxes=self._boxes)


def _parts(element: _Element) -> Iterator[_Element]:
    """Yield the columns and rows of a table, whatever groups they stand in."""
    waiting = [element]
    while waiting:
        part = waiting.pop()
        if part is element or part.tag in _GROUPS:
            waiting += reversed(part)
        else:
            yield part
