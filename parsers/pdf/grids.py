"""Finding the tables of a page in its rules."""

from bisect import bisect_left, bisect_right
from typing import NamedTuple

from parsers.pdf.lattice import TOUCH, Lattice, Paper, Region, TooManyRules, divide
from parsers.pdf.rules import Rules, whole_rules
from parsers.pdf.sheet import Box, Glyph, Sheet

MAX_RULES = 2_000
REGULAR = 0.8
"""The part of the cells of a table without rules, drawn by colour alone, that must span one row and one column."""
ON_LINE = 1.0
"""Points beside a line within which a glyph touches it."""
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


def find_grids(sheet: Sheet) -> list[Grid]:
    """Return the tables of ``sheet``, of two cells or more, from top to bottom; raises TooManyRules.

    Filled rectangles count where no strokes make a table: a table can be drawn by the colour of its cells alone.
    """

    def printed(x0: float, top: float, x1: float, bottom: float) -> bool:
        return any(
            x0 < (glyph.x0 + glyph.x1) / 2 < x1 and top < (glyph.top + glyph.bottom) / 2 < bottom and glyph.text.strip()
            for glyph in sheet.glyphs
        )

    paper = Paper(sheet.width, sheet.height, printed)
    grids = _grids(whole_rules(sheet.strokes), paper)
    boxes = [grid.box() for grid in grids]
    fills = [fill for fill in sheet.fills if not any(_overlap(fill, box) for box in boxes)]
    if fills:
        grids += [grid for grid in _grids(whole_rules((), fills), paper) if _is_painted(grid, sheet.glyphs)]
    return sorted(grids, key=lambda grid: (grid.ys[0], grid.xs[0]))


def _is_painted(grid: Grid, glyphs: list[Glyph]) -> bool:
    """Return whether a grid of filled rectangles is a table: regular, and no line of text runs on from cell to cell.

    Highlighted text is filled rectangles side by side, too.
    """
    rows, columns = len(grid.ys) - 1, len(grid.xs) - 1
    single = sum(area.top == area.bottom and area.left == area.right for area in grid.areas)
    if rows < 2 or columns < 2 or single < REGULAR * len(grid.areas):
        return False
    ends, starts = set(), set()
    for glyph in glyphs:
        if grid.ys[0] <= glyph.bottom <= grid.ys[-1]:
            ends.add((_line_at(grid.xs, glyph.x1), round(glyph.bottom)))
            starts.add((_line_at(grid.xs, glyph.x0), round(glyph.bottom)))
    return all(line is None for line, _ in ends & starts)


def _line_at(xs: list[float], x: float) -> int | None:
    """Return the number of the inner line on which ``x`` lies."""
    return next((number for number, line in enumerate(xs[1:-1]) if abs(line - x) <= ON_LINE), None)


def _overlap(one: Box, other: Box) -> bool:
    return (
        one.x0 < other.x1 - TOUCH
        and other.x0 < one.x1 - TOUCH
        and one.top < other.bottom - TOUCH
        and other.top < one.bottom - TOUCH
    )


def _grids(rules: Rules, paper: Paper) -> list[Grid]:
    if len(rules.level) + len(rules.upright) > MAX_RULES:
        raise TooManyRules
    return [grid for network in _networks(rules) for grid in _tables(divide(network, paper))]


def _networks(rules: Rules) -> list[Rules]:
    """Return the rules that hang together, network by network."""
    level = sorted(rules.level)
    heights = [rule.at for rule in level]
    owner = list(range(len(level) + len(rules.upright)))

    def root(number: int) -> int:
        while owner[number] != number:
            owner[number] = owner[owner[number]]
            number = owner[number]
        return number

    for number, rule in enumerate(rules.upright, len(level)):
        first, last = bisect_left(heights, rule.start - TOUCH), bisect_right(heights, rule.end + TOUCH)
        for other in range(first, last):
            if level[other].start - TOUCH <= rule.at <= level[other].end + TOUCH:
                owner[root(other)] = root(number)
    found: dict[int, Rules] = {}
    for number, rule in enumerate([*level, *rules.upright]):
        network = found.setdefault(root(number), Rules([], []))
        (network.level if number < len(level) else network.upright).append(rule)
    return [network for network in found.values() if network.level and network.upright]


def _tables(lattice: Lattice) -> list[Grid]:
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
        for one, other in (*zip(row, row[1:], strict=False), *zip(row, below, strict=False)):
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
