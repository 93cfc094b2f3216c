"""Items that end with points of their own under a mark printed for all of them: 一、组织 | 1、部署 8分 and 2、责任书 7分 | 15."""

import re

from parsers.choosing.evidence import scores_as_one
from parsers.outlines.tree import Node, Outline, nodes
from parsers.wording.marks import Ending, ending
from parsers.wording.texts.takenoff import taken_off

_GIVEN = re.compile(r"[得加计记奖给评赋打]\s*[0-9０-９.．]+\s*分\s*$")
"""What a rule gives at its end, 分享经验得5分: it is no name with its points."""


def take_own_endings(tree: Outline) -> None:
    """Give the items of categories with points those with which their texts end, where they print none beside them.

    In at least half of the categories whose items all end so these make the points; the others contradict theirs.
    """
    found = [(node, ends) for node in nodes(tree.children) if scores_as_one(node) and (ends := _ends(node))]
    made = [(node.points, sum(end.points.value for end in ends)) for node, ends in found]
    agreeing = sum(points is not None and points.value == value for points, value in made)
    if agreeing * 2 < len(found):
        return
    for node, ends in found:
        for item, end in zip(node.children, ends, strict=True):
            item.points, item.printed = end.points, end.printed


def _ends(node: Node) -> list[Ending]:
    """Return the points at the ends of all items of a category, which are several; empty where one ends with none, or with a rule."""
    ends = [end for item in node.children if (end := ending(item.text)) is not None and not _is_rule(item, end)]
    return ends if len(ends) == len(node.children) > 1 else []


def _is_rule(item: Node, end: Ending) -> bool:
    return end.points.percent or taken_off(item.text) or _GIVEN.search(item.text.text) is not None
