"""Finding tables in the rules of a page: which rectangles they divide it into.

The rules that touch make a network; its lines divide the rectangle around it into squares, and squares with no rule between
them are one cell. So spans are exact, a cell that a page break leaves open is still a cell, and the grid has no hole.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from typing import NamedTuple

from parsers.pdf.rules import Rule, Rules

TOUCH = 3.0
"""Points by which a rule may miss the rule that it meets."""
SLIVER = 6.0
"""Points between parallel rules that bound no row or column if nothing is printed there: double rules."""
OPEN_ASIDE, OPEN_BELOW = 8.0, 4.0
"""Points by which rules must stick out, level and upright, for an open cell to lie there."""
MAX_RULES = 2_000
MAX_SQUARES = 100_000


class TooManyRules(Exception):
    """A drawing and not a table: more rules than a page of tables can hold."""


class Area(NamedTuple):
    """A cell by its rows and columns of the grid, from 0, the last ones included."""

    top: int
    left: int
    bottom: int
    right: int


class Grid(NamedTuple):
    """A table: its lines, its cells row by row, and which cell lies at each row and column."""

    xs: list[float]
    ys: list[float]
    areas: list[Area]
    at: list[list[int]]

    def area_of(self, x: float, y: float) -> int | None:
        """Return the number of the cell in which the point lies, None outside."""
        if not (self.xs[0] <= x <= self.xs[-1] and self.ys[0] <= y <= self.ys[-1]):
            return None
        column = min(bisect_right(self.xs, x), len(self.xs) - 1) - 1
        row = min(bisect_right(self.ys, y), len(self.ys) - 1) - 1
        return self.at[row][column]


Printed = Callable[[float, float, float, float], bool]
"""Whether anything is printed between x0, top, x1 and bottom."""


def find_grids(rules: Rules, printed: Printed) -> list[Grid]:
    """Return the tables that ``rules`` draw, of two cells or more; raises TooManyRules."""
    if len(rules.level) + len(rules.upright) > MAX_RULES:
        raise TooManyRules
    return [grid for network in _networks(rules) for grid in _tables(network, printed)]


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
        low, high = bisect_left(heights, rule.start - TOUCH), bisect_right(heights, rule.end + TOUCH)
        for other in range(low, high):
            if level[other].start - TOUCH <= rule.at <= level[other].end + TOUCH:
                owner[root(other)] = root(number)
    found: dict[int, Rules] = {}
    for number, rule in enumerate([*level, *rules.upright]):
        network = found.setdefault(root(number), Rules([], []))
        (network.level if number < len(level) else network.upright).append(rule)
    return [network for network in found.values() if network.level and network.upright]


def _tables(network: Rules, printed: Printed) -> list[Grid]:
    level, upright = network
    span = (min(rule.start for rule in upright), max(rule.end for rule in upright))
    xs = _lines(upright, level, OPEN_ASIDE, lambda a, b: printed(a, span[0], b, span[1]))
    ys = _lines(level, upright, OPEN_BELOW, lambda a, b: printed(xs[0], a, xs[-1], b))
    rows, columns = len(ys) - 1, len(xs) - 1
    if rows < 1 or columns < 1:
        return []
    if rows * columns > MAX_SQUARES:
        raise TooManyRules
    above, before = _walls(level, ys, xs), _walls(upright, xs, ys)
    labels, regions = _regions(rows, columns, above, before)
    from parsers.pdf.regions import choose

    return choose(labels, regions, xs, ys)
