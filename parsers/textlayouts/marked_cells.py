"""A cell a line with no mark at all and no column of points, where these stand in brackets behind each text and each group's name.

What proves where a row begins is that the points of each group's rows make those of the group.
"""

from collections.abc import Iterator, Sequence

from parsers.plaintext.cellrows import stretches
from parsers.plaintext.marked_rows import marked_rows
from parsers.plaintext.stretches import Stretch

ORDER = 48


def find(lines: Sequence[str]) -> Iterator[Stretch]:
    """Return the stretches of a header, two groups and three rows or more."""
    yield from stretches(lines, marked_rows)
