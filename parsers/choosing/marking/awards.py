"""What rules give beside what they take, 全勤得5分 beside 迟到一次扣1分, is no full mark where the category prints more for all of them."""

from parsers.outlines.tree import NOTHING, Node, Outline, nodes
from parsers.wording.rules.outcomes import outcomes

_TAKE = frozenset({"take", "zero"})
_SEVERAL = 2
"""Items that take points and of which none has lost its own by chance."""


def settle_awards(tree: Outline) -> None:
    """Take the points from an item that only says what is given, where several others only say what is taken and it makes too little.

    The category is then scored as one, by these rules. One item alone without points may have lost its own.
    """
    for node in nodes(tree.children):
        if node.is_item or node.points is None or node.combine != "sum":
            continue
        given = [child for child in node.children if _gives(child)]
        taking = [child for child in node.children if _takes(child)]
        if len(given) != 1 or len(taking) < _SEVERAL or len(taking) + 1 != len(node.children):
            continue
        (award,) = given
        if award.points and award.points.value < node.points.value:
            award.points, award.printed = None, NOTHING


def _gives(node: Node) -> bool:
    """Return whether an item has for points what its text says is given, and says nothing else: 全勤得5分."""
    found = outcomes(node.text.text) if node.is_item and node.points and node.text.holds(node.printed) else ()
    return bool(found) and all(one.manner == "give" and not one.bare for one in found)


def _takes(node: Node) -> bool:
    """Return whether an item without points says what is taken off, and nothing that is given."""
    found = outcomes(node.text.text) if node.is_item and node.points is None and node.marked is None else ()
    return bool(found) and all(one.manner in _TAKE for one in found)
