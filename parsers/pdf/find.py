"""Finding the tables of a page in its rules and filled rectangles."""

import math
from bisect import bisect_left, bisect_right
from collections.abc import Callable

from parsers.pdf.grids import Grid, tables
from parsers.pdf.lattice import SLIVER, TOUCH, Paper, TooManyRules, divide
from parsers.pdf.openaside import open_aside
from parsers.pdf.piled import unpiled
from parsers.pdf.rules import Rules, whole_rules
from parsers.pdf.sheet import Box, Glyph, Sheet

MAX_RULES = 2_000
REGULAR = 0.8
"""The part of the cells of a table without rules, drawn by colour alone, that must span one row and one column."""
ON_LINE = 1.0
"""Points beside a line within which a glyph touches it."""


def find_grids(sheet: Sheet) -> list[Grid]:
    """Return the tables of ``sheet``, of two cells or more, from top to bottom; raises TooManyRules.

    Filled rectangles count where no strokes make a table: a table can be drawn by the colour of its cells alone.
    """

    paper = Paper(sheet.width, sheet.height, _printed(sheet.glyphs))
    grids = _grids(whole_rules(sheet.strokes), paper)
    boxes = [grid.box() for grid in grids]
    fills = [fill for fill in sheet.fills if not any(_overlap(fill, box) for box in boxes)]
    if fills:
        grids += [grid for grid in _grids(whole_rules((), fills), paper) if _is_painted(grid, sheet.glyphs)]
    return sorted(grids, key=lambda grid: (grid.ys[0], grid.xs[0]))


def _printed(glyphs: list[Glyph]) -> Callable[[float, float, float, float], bool]:
    """Return what says whether a glyph small enough for a sliver has its middle between x0, top, x1 and bottom.

    Larger ones belong to a cell that spans the sliver.
    """
    small = [glyph for glyph in glyphs if glyph.size <= SLIVER and glyph.text.strip()]
    middles = [((glyph.x0 + glyph.x1) / 2, (glyph.top + glyph.bottom) / 2) for glyph in small]
    by_x, by_y = sorted(middles), sorted((y, x) for x, y in middles)

    def printed(x0: float, top: float, x1: float, bottom: float) -> bool:
        narrow = x1 - x0 < bottom - top
        points, low, high = (by_x, x0, x1) if narrow else (by_y, top, bottom)
        start, end = (top, bottom) if narrow else (x0, x1)
        first, last = bisect_right(points, (low, math.inf)), bisect_left(points, (high, -math.inf))
        return any(start < other < end for _, other in points[first:last])

    return printed


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
    number = bisect_left(xs, x - ON_LINE)
    return number if 0 < number < len(xs) - 1 and xs[number] <= x + ON_LINE else None


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
    networks = [part for network in open_aside(_networks(rules)) for part in unpiled(network)]
    return [grid for network in networks for grid in tables(divide(network, paper))]


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
