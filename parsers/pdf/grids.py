"""From the regions of a network of rules to tables."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from parsers.pdf.lattice import Lattice, Region
from parsers.pdf.sheet import Box

RAGGED = 0.25
"""The part of a network's area up to which regions that are no rectangles are cells with a broken border; beyond, the
network is a drawing, as a flow chart is, in which only closed cells side by side are a table."""


class Area(NamedTuple):
    """A cell by its rows and columns in the grid, from 0, the last ones included."""

    top: int
    left: int
    bottom: int
    right: int


class Grid(NamedTuple):
    """A table: its lines, its cells row by row, and the number of the cell at each row and column."""

    xs: list[float]
    ys: list[float]
    areas: list[Area]
    at: list[list[int]]

    def box(self) -> Box:
        """Return the rectangle of the table."""
        return Box(self.xs[0], self.ys[0], self.xs[-1], self.ys[-1])

    def cell_at(self, x: float, y: float) -> int | None:
        """Return the number of the cell in which the point lies, None outside the table."""
        if not (self.xs[0] <= x <= self.xs[-1] and self.ys[0] <= y <= self.ys[-1]):
            return None
        column = min(bisect_right(self.xs, x), len(self.xs) - 1) - 1
        row = min(bisect_right(self.ys, y), len(self.ys) - 1) - 1
        return self.at[row][column]


def tables(lattice: Lattice) -> list[Grid]:
    """Return the tables of two cells or more that ``lattice`` divides: itself, or parts of it, or none."""
    if len(lattice.regions) < 2:
        return []
    if _is_table(lattice):
        return [_grid(lattice, Area(0, 0, len(lattice.at) - 1, len(lattice.at[0]) - 1), lattice.at)]
    grids = []
    for group in _closed_groups(lattice):
        regions = [lattice.regions[number] for number in group]
        around = Area(
            min(region.top for region in regions),
            min(region.left for region in regions),
            max(region.bottom for region in regions),
            max(region.right for region in regions),
        )
        at = [[number if number in group else -1 for number in row] for row in lattice.at]
        grids.append(_grid(lattice, around, at))
    return grids


def _is_table(lattice: Lattice) -> bool:
    """Return whether the whole network is one table."""
    xs, ys, regions, _ = lattice
    area = (xs[-1] - xs[0]) * (ys[-1] - ys[0])
    ragged = [region for region in regions if not region.is_rectangle()]
    if sum(_extent(lattice, region) for region in ragged) > RAGGED * area:
        return False
    if all(region.top == regions[0].top for region in regions) or all(r.left == regions[0].left for r in regions):
        return sum(region.open for region in regions) <= 1
    return 2 * sum(region.open <= 1 for region in regions) >= len(regions)


def _extent(lattice: Lattice, region: Region) -> float:
    width = lattice.xs[region.right + 1] - lattice.xs[region.left]
    height = lattice.ys[region.bottom + 1] - lattice.ys[region.top]
    return width * height * region.size / ((region.bottom - region.top + 1) * (region.right - region.left + 1))


def _closed_groups(lattice: Lattice) -> list[set[int]]:
    """Return the closed cells that lie side by side, two or more, group by group."""
    closed = {n for n, region in enumerate(lattice.regions) if region.is_rectangle() and not region.open}
    beside: dict[int, set[int]] = {number: set() for number in closed}
    for row, below in zip(lattice.at, [*lattice.at[1:], []], strict=True):
        for one, other in (*pairwise(row), *zip(row, below, strict=False)):
            if one != other and one in closed and other in closed:
                beside[one].add(other)
                beside[other].add(one)
    groups = []
    while closed:
        group, waiting = set[int](), [min(closed)]
        while waiting:
            number = waiting.pop()
            if number not in group:
                group.add(number)
                waiting += beside[number] - group
        closed -= group
        if len(group) > 1:
            groups.append(group)
    return groups


def _grid(lattice: Lattice, around: Area, at: list[list[int]]) -> Grid:
    """Return the table of the squares ``around``, those with equal numbers in ``at`` being one cell."""
    areas = _rectangles(around, at)
    rows = sorted({line for area in areas for line in (area.top, area.bottom + 1)})
    columns = sorted({line for area in areas for line in (area.left, area.right + 1)})
    row_of, column_of = {line: n for n, line in enumerate(rows)}, {line: n for n, line in enumerate(columns)}
    cells = [
        Area(row_of[area.top], column_of[area.left], row_of[area.bottom + 1] - 1, column_of[area.right + 1] - 1)
        for area in areas
    ]
    lookup = [[0] * (len(columns) - 1) for _ in range(len(rows) - 1)]
    for number, cell in enumerate(cells):
        for row in range(cell.top, cell.bottom + 1):
            lookup[row][cell.left : cell.right + 1] = [number] * (cell.right - cell.left + 1)
    return Grid([lattice.xs[n] for n in columns], [lattice.ys[n] for n in rows], cells, lookup)


def _rectangles(around: Area, at: list[list[int]]) -> list[Area]:
    """Divide the squares ``around`` into rectangles of one number each, as large as can be, row by row."""
    done: set[tuple[int, int]] = set()
    areas = []
    for row in range(around.top, around.bottom + 1):
        for column in range(around.left, around.right + 1):
            if (row, column) in done:
                continue
            right = column
            while right < around.right and at[row][right + 1] == at[row][column] and (row, right + 1) not in done:
                right += 1
            bottom, wide = row, [at[row][column]] * (right - column + 1)
            while bottom < around.bottom and at[bottom + 1][column : right + 1] == wide:
                bottom += 1
            area = Area(row, column, bottom, right)
            areas.append(area)
            done.update((r, c) for r in range(row, bottom + 1) for c in range(column, right + 1))
    return areas


def widths(xs: Sequence[float]) -> tuple[int, ...]:
    """Return how wide the columns between upright lines are, in twips: 20 to a point."""
    return tuple(round((right - left) * 20) for left, right in pairwise(xs))
