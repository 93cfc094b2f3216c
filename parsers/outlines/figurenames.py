"""Cells merged over the items of a group that print what these make, and no name: 30 left of 15, 5, 5 and 5."""

import re
from collections.abc import Sequence

from parsers.outlines.kinds import makes
from parsers.outlines.tree import Node, nodes
from parsers.wording.points import read_points

_FIGURE = re.compile(r"[（(]?\s*[0-9０-９.．]+\s*分?\s*[)）]?")


def take_figures(children: Sequence[Node]) -> None:
    """Give categories whose name is nothing but a figure that several items make these points; the name stays, for it is all that is printed.

    With its unit, 20分, a figure is the points of items that all have theirs, whatever these make.
    """
    for node in nodes(children):
        figure = read_points(node.text.text) if _FIGURE.fullmatch(node.text.text.strip()) else None
        if node.is_item or node.points is not None or figure is None or len(node.children) < 2:
            continue
        unit = node.text.text.strip().endswith("分") and all(one.is_item and one.points for one in node.children)
        if unit or makes(node.children, figure.value, node.combine):
            node.points, node.printed = figure, node.text
