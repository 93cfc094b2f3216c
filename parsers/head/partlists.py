"""A list of the parts of a rubric right above its table: 一、价格……30分, 二、技术……70分. None of them is its title."""

from decimal import Decimal

from parsers.flow import Line
from parsers.outlines.tree import Outline, worth
from parsers.wording import labels
from parsers.wording.marks import ending

_LEAST = 2
"""Parts of which a list says more than the heading of one."""


def below_parts(lines: tuple[Line, ...], tree: Outline) -> tuple[Line, ...]:
    """Return ``lines``, those above a table, without a list at their end of numbered parts that make together what the table does."""
    last = len(lines)
    while last and lines[last - 1].furniture:
        last -= 1
    first = last
    while (
        first
        and (first == last or _counts_on(lines[first - 1], lines[first]))
        and _points(lines[first - 1]) is not None
    ):
        first -= 1
    points = [value for line in lines[first:last] if (value := _points(line)) is not None]
    whole = len(points) >= _LEAST and sum(points) == worth(tree.children, tree.combine)
    return lines[:first] if whole else lines


def _counts_on(line: Line, below: Line) -> bool:
    """Return whether the number of the line ``below`` is the next after that of ``line``."""
    mine, other = (labels.leading(each.label + each.text.text) for each in (line, below))
    return mine is not None and other is not None and labels.counts_on(mine, other)


def _points(line: Line) -> Decimal | None:
    """Return the points with which a numbered line ends."""
    end = ending(line.text)
    return end.points.value if end is not None and labels.leading(line.label + line.text.text) is not None else None
