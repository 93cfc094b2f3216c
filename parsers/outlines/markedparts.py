"""Items that print no points of their own but those of their parts: 制度健全（1分），组织活动（1分）."""

from collections.abc import Sequence
from decimal import Decimal

from parsers.outlines.tree import Node, Outline, value_of
from parsers.wording.points import Points


def add_marked(tree: Outline) -> None:
    """Give such items the sum of their parts where their category, or the whole, prints exactly what all of its items make so.

    Where no sum is printed or it is another, they stay without points, which the checks report.
    """
    _add(tree.children, tree.total)
    for node in tree.children:
        _add_below(node)


def _add_below(node: Node) -> None:
    _add(node.children, node)
    for child in node.children:
        _add_below(child)


def _add(children: Sequence[Node], whole: Node | None) -> None:
    due = whole.points.value if whole is not None and whole.points else None
    bare = [node for node in children if node.is_item and node.points is None and node.marked]
    known = all(node.points or node.marked or node.children for node in children)
    if bare and known and due == value_of(children):
        for node in bare:
            node.points = Points(node.marked or Decimal(0))
