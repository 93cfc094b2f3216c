"""Items that mark the points of their parts and print none of their own: the sum over them tells what they are worth."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import product

from parsers.outlines.kinds import kind_of
from parsers.outlines.tree import NOTHING, Node, Outline, nodes, value_of
from parsers.strand import Strand
from parsers.wording import labels
from parsers.wording.marks import marks_making
from parsers.wording.points import Points
from parsers.wording.texts.subpoints import sub_points
from parsers.wording.totals import WHOLE

_CLAUSE_END = re.compile(r"[。；;，,)）]\s*")
_MOST = 6
"""Items of one category of which each may be read in two ways."""
_Worth = tuple[Decimal, Strand]
"""What an item may be worth, and where that is printed: in as many places as it has parts, where these make it."""


def settle_parts(tree: Outline) -> None:
    """Give items without points of their own those that their parts make, where the category, or the whole, 100 where none is printed, then makes its points.

    What is printed of them are the marks of the parts, （4分）（4分）.

    The one item of a category too, unless its clauses are numbered: these may be items of what stands beside them.
    A last mark that the marks before it make, 会议（1分）、意见（2分），纠错（3分）, is that of a part or of the item itself: that
    is taken with which the sum agrees, if only one does.
    """
    if tree.combine == "sum":
        _settle(list(_counted(tree.children)), WHOLE if tree.stated is None else tree.stated)
    for node in nodes(tree.children):
        if not node.is_item and node.points is not None and node.combine == "sum":
            _settle(list(_counted(node.children)), node.points.value)


def _counted(children: Sequence[Node]) -> Iterator[Node]:
    """Yield the nodes of which the points make a whole: in the place of a category that prints none those in it."""
    for node in children:
        if node.is_item or node.points is not None or node.weight is not None or node.combine != "sum":
            yield node
        elif kind_of(node) == "base":
            yield from _counted(node.children)


def _settle(children: Sequence[Node], due: Decimal) -> None:
    open_items = [child for child in children if child.counts and child.marked and _is_open(child)]
    if not open_items or (len(children) == 1 and labels.counts_clauses(children[0].text.text)):
        return
    read_as = [list(_ways(child)) for child in open_items]
    if sum(len(ways) > 1 for ways in read_as) > _MOST:
        return
    told = {id(child) for child in open_items}
    others = value_of([child for child in children if id(child) not in told])
    ways = [way for way in product(*read_as) if others + sum(value for value, _ in way) == due]
    for child, (value, printed) in zip(open_items, ways[0] if len(ways) == 1 else (), strict=False):
        child.points, child.printed = Points(value), printed


def _is_open(node: Node) -> bool:
    bare = node.is_item and node.points is None and node.points_text is None and kind_of(node) == "base"
    return bare and not _holds_others(node)


def _holds_others(node: Node) -> bool:
    """Return whether the text of an item goes on with a number like its own: what stands there are items that ran together."""
    mine = labels.leading(node.label)
    inside = (labels.leading(node.text.text[end.end() :]) for end in _CLAUSE_END.finditer(node.text.text))
    return mine is not None and any(label is not None and label.style == mine.style for label in inside)


def _ways(node: Node) -> Iterator[_Worth]:
    """Yield what an item may be worth: what all its marks make, and the last where those before it make that."""
    found = marks_making(node.text.text, node.marked) or sub_points(node.text.text, None, together=node.marked)
    made = sum((mark.points for mark in found), Decimal(0))
    if node.marked is not None and found:
        yield node.marked, sum((node.text.cut(mark.marker, mark.end) for mark in found), NOTHING)
    if len(found) > 1 and node.marked == made == 2 * found[-1].points:
        yield found[-1].points, node.text.cut(*found[-1].number)
