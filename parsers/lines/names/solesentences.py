"""Sentences without a number, with points in brackets, below a name with as many, where its siblings head numbered items.

2）信息（10分） over 1、按时更新。（10分）, then 3）队伍（10分） over 队员在岗不少于20天。（10分）缺一天扣1分。
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from parsers.flow import Line
from parsers.lines.listed import Listed, listed
from parsers.lines.names.named import Named
from parsers.wording import marks


def sole_sentences(lines: Sequence[Line]) -> Mapping[int, Named]:
    """Return such sentences as listed lines of the style of the items below the siblings of their name, by where they stand.

    Nothing stands below one but the next numbered line, or nothing at all. What says how the points are given, 实现的计10分, is a rule of
    the name, and no item.
    """
    inner: dict[str, Listed] = {}
    for head, below in pairwise(map(listed, lines)):
        if head and below and _is_name(head) and below.label and below.own and _heads(head, below):
            inner.setdefault(head.style, below)
    found: dict[int, Named] = {}
    for n, (upper, line) in enumerate(pairwise(lines), 1):
        head, after = listed(upper), listed(lines[n + 1]) if n + 1 < len(lines) else None
        last = n + 1 == len(lines) or (after is not None and bool(after.label))
        if head is None or head.style not in inner or not _is_name(head) or not last or listed(line) or line.label:
            continue
        item = listed(replace(line, label=inner[head.style].label)) if "|" not in line.text.text else None
        if item is not None and item.value == head.value in [mark.points for mark in marks.marks(line.text.text)]:
            found[n] = Named(replace(item, label="", whole=line.text, style=inner[head.style].style), 0)
    return found


def _heads(head: Listed, below: Listed) -> bool:
    """Return whether a list of another style begins right below a name, whichever of the two official documents use further in."""
    return below.begins and below.style != head.style


def _is_name(head: Listed) -> bool:
    """Return whether a line is a number and a name with its points, and says nothing more."""
    return (
        bool(head.label)
        and head.own is not None
        and marks.ends_with_points(head.text.text)
        and "。" not in head.text.text
    )
