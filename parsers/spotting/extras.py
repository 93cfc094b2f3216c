"""A table of bonuses or deductions under the heading that follows the last part of a rubric: 四、附加分（最高10分）."""

from collections.abc import Sequence
from dataclasses import replace

from parsers.flow import Line
from parsers.outlines.kinds import kind_named
from parsers.outlines.nodes import category
from parsers.outlines.tree import value_of
from parsers.pieces.summed import names_table
from parsers.spotting.found import Found
from parsers.spotting.parts import cut_above, heading_of, is_sum, joined, lines_over, taken_in, weighed
from parsers.tables.grid import Box
from parsers.wording import labels
from parsers.wording.marks import is_on_top
from parsers.wording.totals import WHOLE

Extra = tuple[Found, Line]
"""A rubric of bonuses or deductions and its heading."""
_LONGEST = 20
"""Characters in the longest heading of a part whose points are not printed."""


def with_extras(found: Sequence[Found]) -> list[Found]:
    """Return the rubrics with those put in as their last parts whose heading counts on, and names a bonus or a deduction.

    It needs no number where it prints what the table makes as coming on top, 互评（可选，+10分）, below one of several parts.
    Parts of one header that make 100 may have more beside them, whose tables make the points of their headings: 四、创新（10分）.
    A table under the first heading, 一、基本项（100分）, is the first part before bonuses or deductions; before other tables it is a rubric,
    and so it is before one that makes 100 itself: 二、加分项目评审表.
    """
    return taken_in(found, _extras, _whole)


def _extras(one: Found, following: Sequence[Found]) -> list[Extra]:
    parts = one.reading.outline.children
    known = labels.leading(parts[-1].label) if is_sum(one) and len(parts) > 1 else None
    first = _first_heading(one) if all(part.is_item for part in parts) else None
    if first is not None:
        known = labels.leading(first.label + first.text.text)
    extras: list[Extra] = []
    for other in following:
        line = next(reversed(lines_over(other)), None)
        label = labels.leading(line.label + line.text.text) if line else None
        if on_top := _on_top(one, other):
            extras.append((other, on_top))
            continue
        if line is None or known is None or label is None or label.style != known.style:
            break
        base = kind_named(line.text.text) == "base" and (first is not None or not _is_part(one, other))
        whole = first is not None and _is_whole(other)
        if not labels.follows(known, label) or not is_sum(other) or base or whole:
            break
        extras.append((other, line))
        known = label
    return extras


def _on_top(one: Found, other: Found) -> Line | None:
    """Return the heading of a table, without its mark, that prints what this makes as coming on top of the parts of ``one``, which make more."""
    parts = one.reading.outline.children
    heading = heading_of(other) if is_sum(one) and is_sum(other) and len(parts) > 1 else None
    if heading is None or not is_on_top(heading.text.text) or heading.points * 2 > value_of(parts):
        return None
    return replace(heading.line, text=heading.text)


def _first_heading(one: Found) -> Line | None:
    """Return the line right above a table that is the heading of a first part, numbered one: with what it makes, or a short name."""
    line = next(reversed(lines_over(one)), None)
    label = labels.leading(line.label + line.text.text) if line is not None else None
    if line is None or label is None or label.numbers[-1] != 1 or names_table(line.text.text):
        return None
    return line if heading_of(one) is not None or len(line.text.text) <= _LONGEST else None


def _is_whole(one: Found) -> bool:
    """Return whether a table makes 100, and its heading does not state that it adds or takes less."""
    heading = heading_of(one)
    return value_of(one.reading.outline.children) == WHOLE and (heading is None or heading.points == WHOLE)


def _is_part(one: Found, other: Found) -> bool:
    """Return whether a table makes the points of its heading below the header of the parts before it, which have no total.

    It is worth half of these at most: what is worth more is a rubric.
    """
    same = one.reading.layout.headers == other.reading.layout.headers
    heading = heading_of(other) if same and one.reading.outline.total is None else None
    small = heading is not None and heading.points * 2 <= value_of(one.reading.outline.children)
    return heading is not None and small and not names_table(heading.text.text)


def _whole(one: Found, extras: Sequence[Extra]) -> Found:
    tree = one.reading.outline
    whole = joined([one, *(other for other, _ in extras)], [], [line.text for _, line in extras])
    made = whole.reading.outline
    made.total, made.children = tree.total, list(tree.children)
    first = _first_heading(one)
    if first is not None and all(part.is_item for part in tree.children):
        over = category(Box(first.text, first.label))
        over.children = made.children
        made.children = [over]
        made.used.append(first.text)
        whole = cut_above(whole, one, first)
    for other, line in extras:
        node = category(Box(line.text, line.label))
        node.children = other.reading.outline.children
        made.children.append(node)
    return weighed(whole)
