"""Items that state in brackets what the items below them make: 胸部 （20）, 肺 12, 心 8."""

from collections.abc import Sequence
from decimal import Decimal

from parsers.outlines.tree import Node
from parsers.wording.marks import is_bracketed


def subtotalled(children: Sequence[Node]) -> tuple[list[Node], tuple[Node, ...]]:
    """Return the nodes with items that state a subtotal as categories of the items below that make it up, and these nodes.

    A subtotal inside the item column, as 胸部 （20）, stands in brackets where the points of the items do not.
    """
    found: list[Node] = []
    subtotals: list[Node] = []
    at = 0
    while at < len(children):
        node = children[at]
        at += 1
        node.children, inner = subtotalled(node.children)
        subtotals += inner
        if node.is_item and node.points is not None and is_bracketed(node.printed.text):
            parts = _parts(node.points.value, children[at:])
            if parts:
                node.is_item, node.children = False, parts
                subtotals.append(node)
                at += len(parts)
        found.append(node)
    return found, tuple(subtotals)


def _parts(total: Decimal, following: Sequence[Node]) -> list[Node]:
    """Return the items right below that add up to ``total``, none of them in brackets; empty where they do not."""
    held = Decimal(0)
    for count, node in enumerate(following, 1):
        if not node.is_item or node.points is None or is_bracketed(node.printed.text):
            return []
        held += node.points.value
        if held >= total:
            return list(following[:count]) if held == total and count > 1 else []
    return []
