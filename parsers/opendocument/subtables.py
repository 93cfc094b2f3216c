"""Cells that were split: a table within a cell that is to look like part of the table around it (19.711, table:is-sub-table).

A row with such cells is as many rows as they have, a column as many columns; cells beside and above them span what is more.
Where two split cells of one row or column do not fit each other, they stay tables of their own within their cells.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from parsers.ooxml.raw import Box, Grid, Line, Row
from parsers.opendocument.names import TABLE

if TYPE_CHECKING:
    from lxml.etree import _Element


class Splits:
    """The split cells of one table; ``take`` is asked for the positions of the grid that they are opened into."""

    def __init__(self, take: Callable[[int], int]) -> None:
        self._take = take
        self._grids: dict[int, Grid] = {}

    def see(self, cell: _Element, box: Box) -> None:
        """Take note of ``box`` if its ``cell`` holds nothing but a table that splits it, which is taken as read."""
        inner = [child for child in cell if child.get(f"{TABLE}is-sub-table") == "true"]
        grids = [item for item in box.content if isinstance(item, Grid)]
        said = any(item.text.strip() or item.label for item in box.content if isinstance(item, Line))
        if len(inner) == len(grids) == 1 and not said and not box.vertical and not box.horizontal:
            self._grids[id(box)] = grids[0]

    def applied(self, grid: Grid) -> Grid:
        """Return ``grid`` with its split cells opened, or as it is where they do not fit each other."""
        if not self._grids:
            return grid
        width = max((len(row.boxes) for row in grid.rows), default=0)
        heights = [self._common([self._rows(box) for box in row.boxes]) for row in grid.rows]
        widths = [
            self._common([self._columns(row.boxes[c]) for row in grid.rows if c < len(row.boxes)]) for c in range(width)
        ]
        if None in heights or None in widths:
            return grid
        columns = sum(each or 1 for each in widths)
        self._take(sum(each or 1 for each in heights) * columns)
        rows: list[Row] = []
        for row, height in zip(grid.rows, heights, strict=True):
            opened = [self._opened(box, height or 1, widths[c] or 1) for c, box in enumerate(row.boxes)]
            rows += (Row(boxes=[box for block in opened for box in block[n]]) for n in range(height or 1))
        return Grid(columns, rows)

    def _rows(self, box: Box) -> int:
        return len(self._grids[id(box)].rows) if id(box) in self._grids else 1

    def _columns(self, box: Box) -> int:
        rows = self._grids[id(box)].rows if id(box) in self._grids else []
        return max((len(row.boxes) for row in rows), default=1)

    def _common(self, sizes: list[int]) -> int | None:
        """Return the one size of all that are not 1, None where there are several."""
        larger = {size for size in sizes if size != 1}
        return None if len(larger) > 1 else larger.pop() if larger else 1

    def _opened(self, box: Box, height: int, width: int) -> list[list[Box]]:
        """Return the boxes of ``height`` rows and ``width`` columns that take the place of ``box``."""
        grid = self._grids.get(id(box))
        if grid is None:
            return _spread(box, height, width)
        down, across = height // max(1, len(grid.rows)), width // self._columns(box)
        rows = []
        for row in grid.rows:
            inner = [*row.boxes, *(Box() for _ in range(self._columns(box) - len(row.boxes)))]
            blocks = [_spread(each, down, across) for each in inner]
            rows += [[each for block in blocks for each in block[n]] for n in range(down)]
        return rows


def _spread(box: Box, height: int, width: int) -> list[list[Box]]:
    """Return ``box`` spanning ``height`` rows and ``width`` columns, in the merges that it is part of."""
    if height > 1 and not box.vertical:
        box.vertical = "start"
    if width > 1 and not box.horizontal:
        box.horizontal = "start"
    rows = [[box, *(Box(horizontal="continue") for _ in range(width - 1))]]
    for _ in range(height - 1):
        first = Box(vertical="continue", horizontal=box.horizontal)
        rows.append([first, *(Box(vertical="continue", horizontal="continue") for _ in range(width - 1))])
    return rows
