"""Rows whose points are ranges that go down, 18-25, 10-18, 0-10, or below a full mark, 40, 35-30, 25-0: the tiers of one item."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from parsers.choosing.regrouping.tier_rows import as_item
from parsers.outlines.tree import Node, Outline, items_in, nodes, value_of
from parsers.tables.layout import Layout
from parsers.wording.points import Points

_LEAST = 2
"""Ranges below a full mark that show tiers."""
_APART = 1
"""What the ends of neighbours may lie apart: 8-10, 5-7."""


def settle_by_ranges(tree: Outline, layout: Layout) -> None:
    """Make each category whose items are ranges that join, or fall from a full mark to nothing, an item of their top.

    Ranges of items that are added up all begin anew, 0-10, 0-5. Points that the category prints are its own where they are that
    top; else they, or the total, may be what the items make. Where all other names of their column stand beside one row each, those are
    items too: 报价 | 最低价得满分 | 30.
    """
    if tree.stated == value_of(items_in(tree.children)):
        return
    found: list[Node] = []
    for node in [*nodes(tree.children)]:
        points = [child.points for child in node.children if child.is_item and child.points is not None]
        if node.is_item or len(points) != len(node.children):
            continue
        if _falls(points) and _says(node) in (None, points[0].value):
            as_item(node, layout)
            continue
        if not (_join(points) or _join(points[::-1])):
            continue
        if node.points is None or node.points.value == max(one.value for one in points):
            as_item(node, layout)
            found.append(node)
    columns = {node.column for node in found}
    beside = [node for node in nodes(tree.children) if not node.is_item and node.column in columns]
    if all(len(node.children) == 1 and node.children[0].is_item and not node.points for node in beside):
        for node in beside:
            as_item(node, layout)


def _says(node: Node) -> Decimal | None:
    """Return the points or the weight that a category prints."""
    own = node.points or (node.weight.points if node.weight else None)
    return own.value if own is not None else None


def _falls(points: Sequence[Points]) -> bool:
    """Return whether below a full mark stand ranges, two at least, that go down to nothing with gaps between them: 40, 35-30, 25-0."""
    first, *others = points or (None,)
    ranged = all(found.minimum is not None and not found.negative for found in others)
    if first is None or first.minimum is not None or first.negative or len(others) < _LEAST or not ranged:
        return False
    least = [found.value if found.minimum is None else found.minimum for found in points]
    falls = all(below.value < above for above, below in zip(least, others, strict=False))
    return falls and others[-1].minimum == 0


def _join(points: Sequence[Points]) -> bool:
    """Return whether ranges go down, each from where the one above it begins; the lowest may be a single number."""
    ranged = all(found.minimum is not None and not found.negative for found in points[:-1])
    return ranged and len(points) > 1 and all(is_next(above, below) for above, below in pairwise(points))


def is_next(above: Points, below: Points) -> bool:
    """Return whether a range or a single number ends where the range ``above`` it begins, or just below: 8-10, 5-7."""
    if above.minimum is None:
        return False
    lowest = below.minimum if below.minimum is not None else below.value
    return lowest < above.minimum and 0 <= above.minimum - below.value <= _APART
