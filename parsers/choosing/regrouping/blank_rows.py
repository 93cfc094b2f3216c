"""Categories whose rows are numbers without a text, to be filled in: 重点工作（500分） over 1. and 2., is one item."""

from collections.abc import Sequence

from parsers.outlines.tree import Node, make_item

_SEVERAL = 2
"""Blank rows that are no row whose text was lost."""


def settle_blank_rows(children: Sequence[Node]) -> None:
    """Make an item of each category with points that holds nothing but numbers, several, without text and points.

    Points must stand in names: where a column prints them, a blank row lacks its own. What stands beside the first row is said of
    all; where others have a cell of their own, their text may be lost.
    """
    for node in children:
        if node.points is not None and len(node.children) >= _SEVERAL and all(map(_is_blank, node.children)):
            first, *others = node.children
            if not any(other.cells for other in others):
                make_item(node)
                node.cells = [*first.cells]
        settle_blank_rows(node.children)


def _is_blank(node: Node) -> bool:
    """Return whether a row prints its number and nothing else in place of the item and of its points."""
    return node.is_item and bool(node.label) and not (node.text or node.printed or node.points)
