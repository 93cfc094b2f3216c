"""Points that a name shares with all its rows: a name of one row among such names keeps its points too."""

from collections.abc import Sequence

from parsers.choosing.evidence import scores_as_one
from parsers.outlines.tree import NOTHING, Node, Outline
from parsers.tables.columns.contents import judges
from parsers.tables.layout import Layout

_SEVERAL = 2
"""Names of several rows with one mark for all of them, by no chance."""


def settle_shared_marks(tree: Outline, layout: Layout) -> None:
    """Give each category of one row the points beside it where the categories of several rows have theirs for all rows together.

    工作效率 | 30 stands over two rules, 部门管理 | 5 beside one: the points are for what is named, whatever number of rules follows.
    Where such names are as many as those of several rows, the rows have to say how points are given or taken.
    """
    if layout.first("points") is not None:
        _settle(tree.children)


def _settle(siblings: Sequence[Node]) -> None:
    groups = [node for node in siblings if not node.is_item]
    shared = [node for node in groups if len(node.children) > 1 and scores_as_one(node) and _is_beside(node)]
    alone = [node for node in groups if node.points is None and not node.points_text and _has_one(node)]
    told = len(alone) < len(shared) or all(judges(node.children[0].text.text) for node in alone)
    if len(groups) == len(siblings) == len(shared) + len(alone) and len(shared) >= _SEVERAL and told:
        for node in alone:
            (item,) = node.children
            node.points, node.printed = item.points, item.printed
            item.points, item.printed = None, NOTHING
        return
    for node in groups:
        _settle(node.children)


def _has_one(node: Node) -> bool:
    return len(node.children) == 1 and node.children[0].is_item and _is_beside(node.children[0])


def _is_beside(node: Node) -> bool:
    """Return whether a node has points, and a cell beside its text prints them."""
    return node.points is not None and not node.whole.holds(node.printed)
