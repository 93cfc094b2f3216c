"""Tables under numbered names without points, that make together a total printed below the last: the parts of one rubric."""

from collections.abc import Sequence
from decimal import Decimal

from parsers.flow import Line
from parsers.lines.listed import without_emphasis
from parsers.outlines.tree import Node, value_of
from parsers.pieces.summed import Heading, stated_totals
from parsers.spotting.found import Found
from parsers.spotting.parts import as_category, cut_above, is_sum, joined, printed_over, weighed
from parsers.wording import labels
from parsers.wording.markdown import HEADING
from parsers.wording.marks import ending

_LEAST = 2
"""Parts that a rubric has."""
_NEAR = Decimal("0.2")
"""The share by which a total may miss what the tables make: a contradiction of the document."""
_SHORT = 12
"""Characters in a line that says nothing but the total."""
_LONGEST = 30
"""Characters in the longest name of a part."""


def under_total(found: Sequence[Found]) -> list[Found]:
    """Return the rubrics as one where they are all tables of one header under names that count from 1, 一、组织 and 二、服务.

    The line right below the last one states what all of them make, or nearly: 合计100分 below tables of 25 and 75.
    """
    heads = [_heading(one) for one in found]
    named = [head for head in heads if head is not None]
    if len(found) < _LEAST or len(named) < len(found) or not all(map(is_sum, found)):
        return list(found)
    numbers = [head.label.numbers for head in named if head.label]
    alike = all(head.alike(named[0]) for head in named) and numbers == [(n,) for n in range(1, len(named) + 1)]
    one_header = len({one.reading.layout.headers for one in found}) == 1
    made = [value_of(one.reading.outline.children) for one in found]
    below = [line for line in found[-1].below if not line.furniture][:1]
    whole = any(_states(line, made) for line in below)
    if not (alike and one_header and whole and all(made)):
        return list(found)
    return [_whole(found, named)]


def _states(line: Line, made: Sequence[Decimal]) -> bool:
    """Return whether a line states what the tables make together; a short one may nearly do, being more than each: it is at odds."""
    whole, stated = sum(made, Decimal(0)), stated_totals(line)
    near = any(abs(value - whole) <= _NEAR * whole and value > max(made) for value in stated)
    return whole in stated or (near and len(line.text.text) <= _SHORT)


def _heading(one: Found) -> Heading | None:
    """Return the numbered name right above a table, with the points that the table makes."""
    lines = [line for line in printed_over(one) if not line.furniture]
    if not lines or ending(lines[-1].text) is not None:
        return None
    text = without_emphasis(lines[-1].text)
    mark = HEADING.match(text.text)
    text = text.cut(mark.end()) if mark else text
    label = labels.leading(lines[-1].label + text.text)
    level = len(mark[1]) if mark else 0
    named = label is not None and len(text.text) <= _LONGEST
    return Heading(lines[-1], text, level, label, value_of(one.reading.outline.children)) if named else None


def _whole(found: Sequence[Found], heads: Sequence[Heading]) -> Found:
    """Return the rubric with a category for each table, which has the total of it for its points."""
    parts = [_category(one, head) for one, head in zip(found, heads, strict=True)]
    one = joined(found, parts, [head.line.text for head in heads])
    return cut_above(weighed(one), found[0], heads[0].line)


def _category(one: Found, head: Heading) -> Node:
    tree = one.reading.outline
    node = as_category(head, tree.children)
    if tree.total is not None and tree.stated == value_of(tree.children):
        node.points, node.printed = tree.total.points, tree.total.printed
    return node
