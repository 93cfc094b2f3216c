"""Dividing the rectangle around a network of rules into regions.

The lines of the rules divide it into squares; squares with no rule between them are one region, a cell if it is a
rectangle. So spans are exact, and a cell that the page break or the style of the table leaves open is still a cell.
"""

import math
from bisect import bisect_left, bisect_right
from collections.abc import Callable
from itertools import pairwise
from typing import NamedTuple

from parsers.pdf.rules import Rule, Rules

TOUCH = 3.0
"""Points by which a rule may miss the rule that it meets."""
SLIVER = 6.0
"""Points between parallel rules that bound no row or column if nothing is printed there: double rules."""
OPEN_ASIDE, OPEN_BELOW = 8.0, 4.0
"""Points by which two rules must stick out, level and upright ones, for an open cell to lie there."""
AT_EDGE = 1.0
"""Points from the edge of the page within which a rule is cut by it."""
MAX_SQUARES = 100_000


class TooManyRules(Exception):
    """A drawing and not a table: more rules than a page of tables can hold."""


class Paper(NamedTuple):
    """The page: its size, and ``printed``, which says whether anything is printed between x0, top, x1 and bottom."""

    width: float
    height: float
    printed: Callable[[float, float, float, float], bool]


class Region(NamedTuple):
    """Squares that no rule divides: the rows and columns they reach over, from 0, the last ones included.

    ``size`` counts the squares; ``open`` counts the sides on the edge of the network that no rule closes.
    """

    top: int
    left: int
    bottom: int
    right: int
    size: int
    open: int

    def is_rectangle(self) -> bool:
        """Return whether the region fills its rows and columns."""
        return self.size == (self.bottom - self.top + 1) * (self.right - self.left + 1)


class Lattice(NamedTuple):
    """The lines of a network, from left to right and top to bottom; its regions; the number of each square's region."""

    xs: list[float]
    ys: list[float]
    regions: list[Region]
    at: list[list[int]]


class _Axis(NamedTuple):
    """The lines in one direction: where each begins and, if a double rule, ends; the line of each rule's ``at``."""

    lines: list[float]
    ends: list[float]
    number: dict[float, int]


class _Way(NamedTuple):
    """What an axis needs: the size of the page, how far rules must stick out, and what is printed between lines."""

    size: float
    open_by: float
    printed: Callable[[float, float], bool]


def divide(network: Rules, paper: Paper) -> Lattice:
    """Return what the rules of ``network`` divide; raises TooManyRules."""
    level, upright = network
    high, low = min(rule.start for rule in upright), max(rule.end for rule in upright)
    across = _axis(upright, level, _Way(paper.width, OPEN_ASIDE, lambda a, b: paper.printed(a, high, b, low)))
    left, right = across.lines[0], across.ends[-1]
    down = _axis(level, upright, _Way(paper.height, OPEN_BELOW, lambda a, b: paper.printed(left, a, right, b)))
    rows, columns = len(down.lines) - 1, len(across.lines) - 1
    if rows * columns > MAX_SQUARES:
        raise TooManyRules
    above, before = _walls(level, down, across, paper.height), _walls(upright, across, down, paper.width)
    at, found = _regions(rows, columns, above, before)
    regions = [_region(squares, above, before) for squares in found]
    return Lattice(across.lines, down.lines, regions, at)


def _axis(own: list[Rule], crossing: list[Rule], way: _Way) -> _Axis:
    lines: list[float] = []
    ends: list[float] = []
    index: dict[float, int] = {}
    for at in sorted({rule.at for rule in own}):
        if lines and at - lines[-1] < SLIVER and not way.printed(ends[-1], at):
            ends[-1] = at
        else:
            lines.append(at)
            ends.append(at)
        index[at] = len(lines) - 1
    before = -_reach([-rule.start for rule in crossing], 0.0)
    if before < lines[0] - way.open_by:
        lines.insert(0, before)
        ends.insert(0, before)
        index = {at: number + 1 for at, number in index.items()}
    after = _reach([rule.end for rule in crossing], way.size)
    if after > ends[-1] + way.open_by:
        lines.append(after)
        ends.append(after)
    return _Axis(lines, ends, index)


def _reach(ends: list[float], edge: float) -> float:
    """Return how far two of ``ends`` reach, or one that the ``edge`` of the page cuts; any other is a flourish."""
    ends = sorted(ends, reverse=True)
    if ends[0] >= edge - AT_EDGE:
        return ends[0]
    return next((one for one, next_one in pairwise(ends) if one - next_one <= TOUCH), -math.inf)


def _walls(rules: list[Rule], own: _Axis, crossing: _Axis, size: float) -> list[bytearray]:
    """Return for each line which of its pieces between crossing lines a rule, or the edge of the page, covers."""
    walls = [bytearray(len(crossing.lines) - 1) for _ in own.lines]
    for rule in rules:
        first = bisect_left(crossing.ends, rule.start - TOUCH)
        last = bisect_right(crossing.lines, rule.end + TOUCH) - 1
        for piece in range(first, last):
            walls[own.number[rule.at]][piece] = 1
    for line, wall in zip(own.lines, walls, strict=True):
        if not AT_EDGE < line < size - AT_EDGE:
            wall[:] = b"\1" * len(wall)
    return walls


def _regions(
    rows: int, columns: int, above: list[bytearray], before: list[bytearray]
) -> tuple[list[list[int]], list[list[tuple[int, int]]]]:
    at = [[-1] * columns for _ in range(rows)]
    regions: list[list[tuple[int, int]]] = []
    for start in ((row, column) for row in range(rows) for column in range(columns)):
        if at[start[0]][start[1]] >= 0:
            continue
        squares, waiting = [], [start]
        at[start[0]][start[1]] = len(regions)
        while waiting:
            row, column = waiting.pop()
            squares.append((row, column))
            for next_row, next_column, wall in (
                (row - 1, column, above[row][column]),
                (row + 1, column, above[row + 1][column]),
                (row, column - 1, before[column][row]),
                (row, column + 1, before[column + 1][row]),
            ):
                inside = 0 <= next_row < rows and 0 <= next_column < columns
                if inside and not wall and at[next_row][next_column] < 0:
                    at[next_row][next_column] = len(regions)
                    waiting.append((next_row, next_column))
        regions.append(squares)
    return at, regions


def _region(squares: list[tuple[int, int]], above: list[bytearray], before: list[bytearray]) -> Region:
    rows = [row for row, _ in squares]
    columns = [column for _, column in squares]
    top, bottom, left, right = min(rows), max(rows), min(columns), max(columns)
    sides = (
        top == 0 and not all(above[0][left : right + 1]),
        bottom == len(above) - 2 and not all(above[-1][left : right + 1]),
        left == 0 and not all(before[0][top : bottom + 1]),
        right == len(before) - 2 and not all(before[-1][top : bottom + 1]),
    )
    return Region(top, left, bottom, right, len(squares), sum(sides))
