"""Points that stand in the first row of each category alone, over blank cells, are those of the category."""

from collections.abc import Sequence

from parsers.choosing.marking.own_endings import own_of
from parsers.outlines.kinds import kind_of
from parsers.outlines.tree import NOTHING, Node, Outline, items_in, nodes, value_of
from parsers.wording.totals import WHOLE

_SEVERAL = 2
"""Categories of several rows each of which only the first has points, by no chance."""


def settle_first_rows(tree: Outline) -> None:
    """Give categories the points of their first rows where no other row has any, and these make the total, or 100.

    So tables are printed whose cells are not merged but left blank below: 考核项目 | 分值 | 考核内容. Without that total the points
    that their texts print themselves show it, which make those of most first rows. What comes on top or off
    follows; the total may count it or not.
    """
    base = [node for node in tree.children if kind_of(node) == "base"]
    groups = [node for node in nodes(base) if node.children and node.children[0].is_item]
    open_groups = [node for node in groups if len(node.children) > 1]
    total = WHOLE if tree.stated is None else tree.stated
    held = sum(len(node.children) for node in groups)
    if held < len(items_in(base)) or len(open_groups) < _SEVERAL:
        return
    over = (node for node in nodes(base) if not node.is_item)
    if any(node.points is not None for node in over) or not all(_is_first_alone(node.children) for node in groups):
        return
    makes = total in (value_of(base), value_of(tree.children))
    if makes or sum(map(_is_made, open_groups)) * 2 > len(open_groups):
        others = [node for node in tree.children if len(node.children) > 1 and kind_of(node) != "base"]
        on_top = [node for node in others if node.points is None and _is_first_alone(node.children)]
        for node in (*open_groups, *on_top):
            first = node.children[0]
            node.points, node.printed = first.points, first.printed
            first.points, first.printed = None, NOTHING


def _is_made(node: Node) -> bool:
    """Return whether the points that the texts of all items print make those of the first."""
    owns = [own_of(item) for item in node.children]
    first = node.children[0].points
    return first is not None and all(owns) and sum(own.worth for own in owns if own) == first.value


def _is_first_alone(children: Sequence[Node]) -> bool:
    """Return whether the first of several items has points in a cell beside its text, and no other has or marks any."""
    first, *others = children
    beside = first.is_item and first.points is not None and not first.text.holds(first.printed)
    bare = (node.is_item and node.points is None and node.points_text is None and not node.marked for node in others)
    return beside and all(bare)
