"""Putting the tree right where one column holds two levels."""

from collections.abc import Sequence
from decimal import Decimal

from parsers.outlines.tree import Node, Outline, nodes, value_of
from parsers.tables.columns import Layout
from parsers.wording import labels
from parsers.wording.marks import is_bracketed

_FULL = Decimal(100)
_LEAST_NAMED = 3
_STEM = 4
"""Characters by which names are told to begin alike."""


def collapsed(node: Node) -> Node:
    """Return the node with categories that only name one item each taken into their items.

    Where every category inside a category holds one item, and its cell prints neither number nor points, its name describes
    the item: the item keeps its text and takes the serial number of the row, and the name stands first among its cells.
    Alternatives keep their names.
    """
    if node.is_item:
        return node
    named = [child for child in node.children if not child.is_item]
    if node.combine == "sum" and len(named) == len(node.children) > 1 and all(_only_names(child) for child in named):
        for child in named:
            (item,) = child.children
            item.label = item.label or child.label
            item.cells.insert(0, (child.column, child.whole))
        node.children = [child.children[0] for child in named]
    else:
        node.children = [collapsed(child) for child in node.children]
    return node


def _only_names(node: Node) -> bool:
    if len(node.children) != 1 or not node.children[0].is_item or node.points is not None:
        return False
    return not node.label or (node.text.text == node.whole.text and not node.children[0].label)


def name_items(tree: Outline) -> None:
    """Make each innermost category the item where all of them print points and hold one text that prints no others.

    In a table without a column of points, 考勤（10分） | 未出勤一次扣1分 | …, the text beside says how it is judged.
    """
    inner = [node for node in nodes(tree.children) if node.children and all(child.is_item for child in node.children)]
    if len(inner) < _LEAST_NAMED or not all(_names_item(node) for node in inner):
        return
    for node in inner:
        (item,) = node.children
        node.is_item, node.children = True, []
        node.label = node.label or item.label
        node.cells = [(item.column, item.whole), *item.cells]


def _names_item(node: Node) -> bool:
    if node.points is None or len(node.children) != 1:
        return False
    return node.children[0].points in (None, node.points) and node.children[0].marked is None


def name_by_rules(tree: Outline, layout: Layout) -> None:
    """Give items with points and a blank cell for their text the text of the rules beside it, which is all that they print."""
    for node in nodes(tree.children):
        if not node.is_item or node.points is None or node.whole.text:
            continue
        rules = next((n for n, (column, _) in enumerate(node.cells) if layout.roles[column] == "rules"), None)
        if rules is not None:
            node.column, node.whole = node.cells.pop(rules)
            label = labels.leading(node.whole.text)
            node.label = node.label or (label.text if label else "")
            node.text = node.whole.cut(label.end) if label else node.whole


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


def with_alternatives(node: Node) -> list[Node]:
    """Mark the categories whose parts each make up all of their points, and return them, outermost first.

    A unit is judged by one of the parts, as one department of thirty: their points are not added.
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
    if value_of(children) in (whole, _FULL):
        return []
    chosen: list[Node] = []
    for node in children:
        if node.is_item or not node.label or node.points is None:
            continue
        known = next((one for one in chosen if _says_same(one, node)), None)
        node.counts = known is None
        chosen += [node] if known is None else []
    return [one for one in chosen if any(not node.counts and _says_same(one, node) for node in children)]


def _says_same(one: Node, other: Node) -> bool:
    """Return whether two categories share number, points, and the beginning of their names."""
    mine, theirs = one.text.text, other.text.text
    return one.label == other.label and one.points == other.points and mine[:_STEM] == theirs[:_STEM]


def _each_makes(node: Node, expected: Decimal) -> bool:
    return len(node.children) > 1 and all(not child.is_item and _makes(child, expected) for child in node.children)


def _makes(node: Node, expected: Decimal) -> bool:
    """Whether a node is worth ``expected``: it says so, its parts add up to it, or each of them makes it."""
    if node.points is not None:
        return node.points.value == expected
    return value_of(node.children) == expected or _each_makes(node, expected)


def _marked(node: Node, expected: Decimal) -> list[Node]:
    node.combine = "alternatives"
    inner = [child for child in node.children if child.points is None and value_of(child.children) != expected]
    return [node, *(found for child in inner for found in _marked(child, expected))]


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
