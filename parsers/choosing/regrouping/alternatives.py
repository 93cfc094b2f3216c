"""Categories of which one applies: parts that each make all of their points, or that share number and name."""

from collections.abc import Sequence
from decimal import Decimal

from parsers.outlines.tree import Node, share_whole, value_of
from parsers.strand import compact
from parsers.wording.totals import WHOLE

_STEM = 4
"""Characters by which names are told to begin alike."""
_SHARED = 3
"""Characters that the names of one thing for several kinds of units share."""


def with_alternatives(node: Node) -> list[Node]:
    """Mark the categories whose parts each make up all of their points, and return them, outermost first.

    A unit is judged by one of the parts, as one department of thirty: their points are not added. Weights that make the whole put all
    of them together.
    """
    if node.is_item:
        return []
    expected = node.points.value if node.points else None
    if expected is not None and value_of(node.children) != expected and _each_makes(node, expected):
        return _marked(node, expected)
    return [inner for child in node.children for inner in with_alternatives(child)]


def alike(children: Sequence[Node], total: Node | None) -> list[Node]:
    """Let the first of categories with one number and one name count alone, and return it for each such group.

    二、个性指标（60分）A类, 二、个性指标（60分）B类: units of different kinds are judged by different ones. Where all of them
    together make the total or 100, they are parts, and the number is a misprint.
    """
    whole = total.points.value if total and total.points else None
    if value_of(children) in (whole, WHOLE):
        return []
    chosen: list[Node] = []
    for node in children:
        if node.is_item or not node.label or node.points is None:
            continue
        known = next((one for one in chosen if _says_same(one, node)), None)
        node.counts = known is None
        chosen += [node] if known is None else []
    found = [one for one in chosen if any(not node.counts and _says_same(one, node) for node in children)]
    return found or _of_kinds(children, whole or WHOLE)


def _of_kinds(children: Sequence[Node], whole: Decimal) -> list[Node]:
    """Let the first of categories that name one thing for several kinds of units count alone where one of them makes the ``whole``.

    共性指标（40分）, then 高中个性指标, 初中个性指标 and 小学个性指标（60分 each）: a school is judged by one of these.
    """
    pointed = [node for node in children if not node.is_item and node.points is not None and node.counts]
    for points in dict.fromkeys(node.points for node in pointed if node.points):
        kinds = [node for node in pointed if node.points == points]
        surplus = value_of(children) - points.value * (len(kinds) - 1)
        if len(kinds) > 1 and surplus == whole and _name_one_thing([compact(node.text.text) for node in kinds]):
            for node in kinds[1:]:
                node.counts = False
            return kinds[:1]
    return []


def _name_one_thing(names: Sequence[str]) -> bool:
    """Return whether names that all differ begin, or end, with the same words."""
    begins, ends = {name[:_SHARED] for name in names}, {name[-_SHARED:] for name in names}
    return len(set(names)) == len(names) and min(len(begins), len(ends)) == 1


def _says_same(one: Node, other: Node) -> bool:
    """Return whether two categories share number, points, and the beginning of their names."""
    mine, theirs = one.text.text, other.text.text
    return one.label == other.label and one.points == other.points and mine[:_STEM] == theirs[:_STEM]


def _each_makes(node: Node, expected: Decimal) -> bool:
    several = len(node.children) > 1 and not share_whole(node.children)
    return several and all(not child.is_item and _makes(child, expected) for child in node.children)


def _makes(node: Node, expected: Decimal) -> bool:
    """Whether a node is worth ``expected``: it says so, its parts add up to it, or each of them makes it."""
    if node.points is not None:
        return node.points.value == expected
    return value_of(node.children) == expected or _each_makes(node, expected)


def _marked(node: Node, expected: Decimal) -> list[Node]:
    node.combine = "alternatives"
    inner = [child for child in node.children if child.points is None and value_of(child.children) != expected]
    return [node, *(found for child in inner for found in _marked(child, expected))]
