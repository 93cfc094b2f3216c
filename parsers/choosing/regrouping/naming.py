"""Categories and items of which one only names the other: a name with one item each, a blank item beside its rules."""

import re
from collections.abc import Iterator, Set

from parsers.outlines.fullmarks import settle_full_marks
from parsers.outlines.kinds import kind_of
from parsers.outlines.tree import Node, Outline, make_item, nodes
from parsers.tables import headers
from parsers.tables.layout import Layout
from parsers.wording import labels

_LEAST_NAMED = 3
_EXPLAINING = 16
_LONGER = 3
"""Characters in the shortest text that explains a name at length, and how many times longer than the name it is."""
_LEVEL = re.compile("[一二三四123]级")


def collapse(tree: Outline, layout: Layout) -> None:
    """Take categories inside a category that only name one item each into their items.

    Where every category inside a category holds one item, and its cell prints neither number nor points, its name describes
    the item: the item keeps its text and takes the serial number of the row, and the name stands first among its cells.
    Alternatives keep their names, and so does a level that its header calls one, 二级指标, or in which a name of one item stands
    beside one of several, and so is a category like it. So do names that part bonuses, deductions or vetoes from others, 扣分项 below
    加减分, but not 奖励情况 over full marks, and those whose like hold several items in another category of the columns, unless each
    text explains its name at length.
    """
    settle_full_marks(tree)
    kept = {column for column, header in enumerate(layout.words) if _LEVEL.search(header)}
    kept |= {column for node in nodes(tree.children) for column in _mixed(node)}
    columns = layout.all("category")
    outer = [node for node in nodes(tree.children) if not node.is_item and node.column in columns]
    several = {child.column for node in outer for child in node.children if len(child.children) > 1}
    tree.children = [_collapsed(node, kept, several) for node in tree.children]


def _collapsed(node: Node, kept: Set[int], several: Set[int]) -> Node:
    if node.is_item:
        return node
    named = [child for child in node.children if not child.is_item and child.column not in kept]
    kind = kind_of(node)
    alone = (
        node.combine == "sum"
        and len(named) == len(node.children) > 1
        and all(_only_names(child) and kind_of(child, kind) == kind for child in named)
    )
    if alone and (all(child.column not in several for child in named) or all(map(_is_explained, named))):
        for child in named:
            (item,) = child.children
            item.label = item.label or child.label
            item.cells.insert(0, (child.column, child.whole))
        node.children = [child.children[0] for child in named]
    else:
        node.children = [_collapsed(child, kept, several) for child in node.children]
    return node


def _is_explained(node: Node) -> bool:
    """Return whether the text of the one item is much longer than the name of its category."""
    (item,) = node.children
    return len(item.text.text) >= max(_EXPLAINING, _LONGER * len(node.text.text))


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
    """Give items with points and a blank cell for their text what is asked for beside it, 具体要求, or else the text of the rules."""
    for node in nodes(tree.children):
        if not node.is_item or node.points is None or node.whole.text:
            continue
        asked = [n for n, (column, _) in enumerate(node.cells) if _says_what(layout, column)]
        rules = [n for n, (column, _) in enumerate(node.cells) if layout.roles[column] == "rules"]
        for n in (asked or rules)[:1]:
            node.column, node.whole = node.cells.pop(n)
            label, node.text = labels.parted_item(node.whole)
            node.label = node.label or label


def _says_what(layout: Layout, column: int) -> bool:
    return layout.roles[column] == "other" and headers.roles(layout.words[column])[:1] == ("item",)
