"""Items that print points of their own under a mark printed for all of them: 一、组织 | 1、部署 8分 and 2、责任书 7分 | 15."""

import re
from dataclasses import dataclass
from decimal import Decimal

from parsers.choosing.evidence import scores_as_one
from parsers.outlines.tree import Node, Outline, nodes
from parsers.strand import Strand
from parsers.wording.marks import ending
from parsers.wording.points import Points
from parsers.wording.texts.takenoff import STOP, taken_off
from parsers.wording.texts.textpoints import own_points

_GIVEN = re.compile(r"(?:[得加计记奖给评赋打]|每(?!半?[日天晚周月旬季年])[^，,。；;]{1,2})\s*[0-9０-９.．]+\s*分\s*$")
"""What a rule gives at its end, 分享经验得5分, 每次2分: it is no name with its points. 例会每周 and 楼道每日清 are, with how often."""
_OPEN = ("（", "(", "【", "[")


@dataclass(frozen=True, slots=True)
class Own:
    """What the text of an item is worth, and its points where it prints these; else its parts make what it is worth."""

    worth: Decimal
    points: Points | None
    printed: Strand


def take_own_endings(tree: Outline) -> None:
    """Give the items of categories with points those that their texts print at the end or in brackets, where they have none beside them.

    In at least half of the categories all of whose items print some these make the points; the others contradict theirs. Where
    this is so of as many categories as have an item that prints none, that item lacks its points. One that stands alone beside
    the points of its category prints them for itself too.
    """
    shared = [node for node in nodes(tree.children) if len(node.children) > 1 and scores_as_one(node)]
    found = [(node, [own_of(item) for item in node.children]) for node in shared]
    full = [(node, sum(own.worth for own in owns if own)) for node, owns in found if all(owns)]
    agreeing = sum(node.points is not None and node.points.value == value for node, value in full)
    if not full or agreeing * 2 < len(full):
        return
    lacking = sum(any(owns) and not all(owns) for _, owns in found)
    for node, owns in found:
        if all(owns) or lacking <= agreeing:
            for item, own in zip(node.children, owns, strict=True):
                _take(item, own)
    columns = {node.column for node, owns in found if all(owns)}
    for node in nodes(tree.children):
        if len(node.children) == 1 and node.column in columns:
            _part(node, node.children[0])


def own_of(item: Node) -> Own | None:
    """Return what the text of an item prints as its own points, in brackets or at its end; None where it is a rule."""
    own = own_points(item.text)
    if own is not None and own.among is not None:
        return None
    if own is not None and own.marked:
        return Own(own.marked, None, own.printed)
    if own is not None and own.points is not None and item.text.text[: own.start].rstrip().endswith(_OPEN):
        return None if own.points.percent else Own(own.points.value, own.points, own.printed)
    text = item.text.cut(0, len(item.text.text.rstrip(STOP)))
    end = ending(text)
    return None if end is None or _is_rule(text, end.points) else Own(end.points.value, end.points, end.printed)


def _take(item: Node, own: Own | None) -> None:
    if own and own.points:
        item.points, item.printed = own.points, own.printed
    elif own:
        item.marked = own.worth


def _part(node: Node, item: Node) -> None:
    """Give a category without points those beside its one item, and the item those of its text."""
    if node.points is not None or not item.is_item or item.points is None or item.whole.holds(item.printed):
        return
    own = own_of(item)
    if own and own.points:
        node.points, node.printed = item.points, item.printed
        _take(item, own)


def _is_rule(text: Strand, points: Points) -> bool:
    return points.percent or taken_off(text) or _GIVEN.search(text.text) is not None
