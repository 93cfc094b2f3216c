"""Categories and items of which one only names the other: a name with one item each, a blank item beside its rules."""

import re
from collections.abc import Iterator, Set

from parsers.outlines.tree import Node, Outline, make_item, nodes
from parsers.tables.layout import Layout
from parsers.wording import labels

_LEAST_NAMED = 3
_LEVEL = re.compile("[一二三四123]级")


def collapse(tree: Outline, layout: Layout) -> None:
    """Take categories inside a category that only name one item each into their items.

    Where every category inside a category holds one item, and its cell prints neither number nor points, its name describes
    the item: the item keeps its text and takes the serial number of the row, and the name stands first among its cells.
    Alternatives keep their names, and so does a level that its header calls one, 二级指标, or in which a name of one item stands
    beside one of several, and so is a category like it.
    """
    kept = {column for column, header in enumerate(layout.words) if _LEVEL.search(header)}
    kept |= {column for node in nodes(tree.children) for column in _mixed(node)}
    tree.children = [_collapsed(node, kept) for node in tree.children]


def _collapsed(node: Node, kept: Set[int]) -> Node:
    if node.is_item:
        return node
    named = [child for child in node.children if not child.is_item and child.column not in kept]
    if node.combine == "sum" and len(named) == len(node.children) > 1 and all(_only_names(child) for child in named):
        for child in named:
            (item,) = child.children
            item.label = item.label or child.label
            item.cells.insert(0, (child.column, child.whole))
        node.children = [child.children[0] for child in named]
    else:
        node.children = [_collapsed(child, kept) for child in node.children]
    return node


def _mixed(node: Node) -> Iterator[int]:
    """Yield the columns in which some names in a category hold one item each and others several."""
    inner = [child for child in node.children if not child.is_item]
    for column in {child.column for child in inner}:
        held = [len(child.children) for child in inner if child.column == column]
        if min(held) == 1 < max(held):
            yield column


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
        make_item(node)
        node.label = node.label or ("" if item.label and item.whole.text.startswith(item.label) else item.label)
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
            label, node.text = labels.parted(node.whole)
            node.label = node.label or label
