"""Numbered headings of rubrics of their own: 一、夏季考核 over one header, or list, and 二、冬季考核 over another are titles."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from parsers.flow import Line
from parsers.head.headed import title_inside
from parsers.head.lineforms import names_rubric
from parsers.head.titles import named_far_above, title_lines, title_of
from parsers.outlines.kinds import kind_of
from parsers.outlines.tree import Node
from parsers.spotting.found import Found
from parsers.wording import labels

_LEAST = 2
"""Rubrics whose headings count on."""


def titled_by_headings(found: Sequence[Found]) -> tuple[Found, ...]:
    """Return the rubrics, those of several of which each has one heading without points over all its items with it for a title.

    The headings count on from rubric to rubric, some of which may have theirs for a title; each stands in no column of categories.
    None is a title where one behind the first has a title of its own above it; that of the first is the one over all.
    """
    heads = [_sole_heading(one) for one in found]
    titles = [title_of(title_lines(one.above, None)) for one in found]
    texts = [head.whole if head else title for title, head in zip(titles, heads, strict=True)]
    numbers = [labels.leading(text.text) for text in texts]
    counted = all(a is not None and b is not None and labels.counts_on(a, b) for a, b in pairwise(numbers))
    own = any(head and names_rubric(title) for title, head in zip(titles[1:], heads[1:], strict=True))
    if len(found) < _LEAST or not counted or own:
        return tuple(found)
    over = (title_of(named_far_above(found[0].above)) or title_inside(found[0].reading.outline.titles)).text
    lifted = (_lifted(one, head) if head else one for one, head in zip(found, heads, strict=True))
    return tuple(replace(one, over=over) for one in lifted)


def titled_in_lines(found: Sequence[Found]) -> tuple[Found, ...]:
    """Return the rubrics in lines, those of several with what heads their list for a title, and not what stands over all of them.

    Below 一、合唱评分标准 and 二、独唱评分标准 the last, numbered as they count, may lack the word: 三、朗诵类.
    """
    inside = [title_inside(one.reading.outline.titles) for one in found]
    if len(found) < _LEAST or not all(names_rubric(title) for title in inside[:-1]):
        return tuple(found)
    over = title_of(named_far_above(found[0].above)).text
    *others, last = (
        replace(one, above=(*one.above, Line(title)) if title else one.above, over=over)
        for one, title in zip(found, inside, strict=True)
    )
    head = last.reading.outline.children[0]
    number = labels.leading(head.whole.text)
    bare = len(last.reading.outline.children) == 1 and not head.is_item and head.points is None and not inside[-1]
    counted = bare and number is not None and number.numbers == (len(found),)
    return (*others, _lifted(last, head) if counted else last)


def _sole_heading(one: Found) -> Node | None:
    """Return the only category of a table without a column of categories: a heading that prints no points and no weight."""
    tree, layout = one.reading.outline, one.reading.layout
    if not one.reading.in_table or len(tree.children) != 1 or layout.first("category") is not None:
        return None
    (head,) = tree.children
    bare = head.points is None and head.printed.text == "" and head.weight is None and head.share is None
    return head if not head.is_item and bare and head.combine == "sum" and kind_of(head) == "base" else None


def _lifted(one: Found, head: Node) -> Found:
    one.reading.outline.children = head.children
    return replace(one, above=(*one.above, Line(head.whole)))
