"""The one heading over all items of a table that prints what these make: points of its own are its share of something larger."""

from parsers.outlines.tree import NOTHING, Outline, Rival, value_of

_PART = 2
"""How many times the points of the heading the table makes at the least, so that it is no contradiction."""


def settle_only_part(tree: Outline) -> None:
    """Take the points of the one category over all items, 四、急救（分值20分）, for a rival of the total that these make, 合计 | 100.

    They say what the part counts among others that stand elsewhere; a number near the total is a contradiction, and kept.
    """
    if len(tree.children) != 1 or tree.stated is None or tree.combine != "sum":
        return
    (part,) = tree.children
    if part.is_item or part.points is None or part.points.percent or value_of(part.children) != tree.stated:
        return
    if part.points.value * _PART <= tree.stated:
        tree.rivals.append(Rival(None, part.printed))
        part.points, part.printed = None, NOTHING
