"""Readings that the grand total decides: rows of which only one applies, where adding all of them overshoots it."""

from collections.abc import Sequence
from decimal import Decimal

from parsers.choosing.regrouping.tier_rows import as_item, is_tiered
from parsers.outlines.tree import Node, Outline, nodes, share_whole, value_of, worth
from parsers.tables.layout import Layout
from parsers.wording.rules.scales import differ_by_grade, on_one_scale
from parsers.wording.totals import WHOLE

_PAIR = 2
"""Items that may fall by chance."""
_GROUPS = 3
"""Groups of which all but one fall: one number of theirs may be wrong."""


def settle_by_total(tree: Outline, layout: Layout) -> list[Node]:
    """Read tiers and blocks of which one applies as such where that makes the total (or 100) and adding does not.

    Returns the categories that were read as alternatives. Items of one row a tier become one item with the highest points, where
    their words too say that they are tiers. Where all together make 100, a total of less is misprinted, unless the words of all say so.
    """
    made, total = worth(tree.children, tree.combine), _total(tree)
    if made <= total:
        return []
    whole = made == WHOLE
    blocks = [node for node in nodes(tree.children) if _is_choice(node) and not whole]
    tiered = [node for node in nodes(tree.children) if is_tiered(node)]
    if blocks and made - sum(map(_surplus, blocks)) == total:
        for node in blocks:
            node.combine = "alternatives"
        return blocks
    if tiered and made - sum(map(_surplus, tiered)) == total and _speak_of_tiers(tree, tiered, whole):
        for node in tiered:
            as_item(node, layout)
    return []


def settle_likely_tiers(tree: Outline, layout: Layout) -> list[Node]:
    """Read all groups of several items as tiers where adding overshoots the total (or 100) and the points of all groups but one fall.

    Returns the items, which are in doubt: a number is wrong, or all are to be added. One item that stands alone has no tiers, and
    what makes 100 in every group are its shares.
    """
    groups = [node for node in nodes(tree.children) if node.children and node.children[0].is_item]
    several = [node for node in groups if node.points is None and len(node.children) > _PAIR]
    others = [node for node in groups if node not in several and len(node.children) > 1]
    falling = sum(map(is_tiered, several))
    shares = all(value_of(node.children) == WHOLE for node in several)
    if others or shares or len(several) < _GROUPS or falling < len(several) - 1:
        return []
    if worth(tree.children, tree.combine) <= _total(tree):
        return []
    for node in several:
        as_item(node, layout)
    return several


def _total(tree: Outline) -> Decimal:
    return WHOLE if tree.stated is None else tree.stated


def _speak_of_tiers(tree: Outline, tiered: Sequence[Node], words: bool) -> bool:
    """Return whether more than the sum tells that the items are tiers: what they say, or how many there are of most of them.

    Where only their ``words`` can tell, as all make 100, three at the least differ by a grade or a limit and nothing else.
    """
    if words:
        texts = [[child.text.text for child in node.children] for node in tiered]
        return all(len(said) > _PAIR and differ_by_grade(said) for said in texts)
    worded = [node for node in tiered if on_one_scale([child.text.text for child in node.children])]
    several = [node for node in nodes(tree.children) if len(node.children) > 1 and node.children[0].is_item]
    many = [node for node in tiered if len(node.children) > _PAIR]
    return len(worded) == len(tiered) or (len(many) > 1 and len(many) * 2 > len(several))


def _surplus(node: Node) -> Decimal:
    """Return by how much adding the parts of a node exceeds the highest of them."""
    return worth(node.children, "sum") - worth(node.children, "alternatives")


def _is_choice(node: Node) -> bool:
    """Return whether a category without points holds blocks, all of the same worth and nothing else; none that weights put together."""
    if (
        node.is_item
        or node.points is not None
        or len(node.children) < 2
        or any(child.is_item for child in node.children)
        or share_whole(node.children)
    ):
        return False
    return len({worth([child], "sum") for child in node.children}) == 1
