"""A cell a line with serial numbers in the second column, behind the names of groups that stand before the first row of each.

What proves where a row begins is that the numbers count on from 1, each right behind the points of the row above or the name of a group.
"""

from collections.abc import Iterator, Sequence

from parsers.plaintext.cellrows import stretches
from parsers.plaintext.grouped_rows import grouped_rows
from parsers.plaintext.stretches import Stretch

ORDER = 47


def find(lines: Sequence[str]) -> Iterator[Stretch]:
    """Return the stretches of a header and three rows or more."""
    yield from stretches(lines, grouped_rows)
