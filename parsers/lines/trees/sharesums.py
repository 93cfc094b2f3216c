"""Headings that print their share of the whole, （占55%）, over items in points that make just as many."""

from collections.abc import Sequence

from parsers.outlines.tree import Node, value_of
from parsers.wording import marks
from parsers.wording.points import Points

_SEVERAL = 2
"""Headings of which all print a share, by no chance."""


def take_shares(children: Sequence[Node]) -> None:
    """Give headings the points that their shares print, where what stands below each of them makes these: of 100 points, 55."""
    heads = [node for node in children if not node.is_item and node.points is None]
    ends = [(node, end) for node in heads if (end := marks.ending(node.text)) is not None and end.points.percent]
    if len(ends) < max(_SEVERAL, len(heads)) or any(value_of(node.children) != end.points.value for node, end in ends):
        return
    for node, end in ends:
        node.points, node.printed, node.text = Points(end.points.value), end.printed, end.name
