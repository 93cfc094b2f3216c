"""Headings that print the number of an item: 1、组织领导（20分） over 1、 2、 3、, beside 二、 or beside 2、."""

from collections.abc import Sequence
from dataclasses import replace

from parsers.lines.listed import Listed
from parsers.wording import labels

_LEAST = 2
"""Lines of a list inside a list."""
_INSIDE = "/inside"
"""What the style of such a list has behind that of its marks."""


def with_own_styles(entries: Sequence[Listed]) -> list[Listed]:
    """Return the lines with each such heading in the style of the one that counts on from it, or from which it counts on.

    A heading with points is told by three things: its mark begins again right below it, what this list prints makes its points, and the
    next mark of another kind is that of the part behind it, or the last before it that of the part above. Of several such
    headings one tells the next, upwards and downwards.
    """
    found = list(entries)
    for at in (*reversed(range(len(found))), *range(len(found))):
        entry, inner = found[at], _inner(found, at)
        if entry.own is None or not inner or sum(one.value for one in inner) != entry.value:
            continue
        behind = found[at + 1 + len(inner) : at + 2 + len(inner)]
        before = [one for one in reversed(found[:at]) if one.style != entry.style][:1]
        beside = [*(one for one in behind if _counts(entry, one)), *(one for one in before if _counts(one, entry))]
        style = next((one.style for one in beside if one.style != entry.style), entry.style)
        found[at] = replace(entry, style=style)
    return found


def with_inner_lists(entries: Sequence[Listed]) -> list[Listed]:
    """Return the lines with the lists inside lists of the same marks in a style of their own: 1. 2. below 1.组织领导（30分）, and 2.工作落实 beside that.

    What the inner list prints makes the points of the line above it, and behind it stands the next number of that, or no other of these marks.
    """
    found = list(entries)
    at = 0
    while at < len(found):
        count = _nested(found, at)
        for n in range(at + 1, at + 1 + count):
            found[n] = replace(found[n], style=f"{found[n].style}{_INSIDE}")
        at += count + 1
    return found


def _nested(entries: Sequence[Listed], at: int) -> int:
    """Return how many lines right below that of ``at`` are a list inside its own."""
    entry, inner = entries[at], _inner(entries, at)
    if entry.own is None or not entry.label:
        return 0
    for count in range(_LEAST, len(inner) + 1):
        behind = entries[at + 1 + count] if at + 1 + count < len(entries) else None
        ends = behind is None or behind.style != entry.style or _counts(entry, behind)
        if ends and sum(one.value for one in inner[:count]) == entry.value:
            return count
    return 0


def _inner(entries: Sequence[Listed], at: int) -> Sequence[Listed]:
    """Return the lines right below that of ``at`` whose marks are of its style and count from 1."""
    due = 1
    for entry in entries[at + 1 :]:
        if entry.style != entries[at].style or _numbers(entry) != (due,):
            break
        due += 1
    return entries[at + 1 : at + due]


def _counts(entry: Listed, following: Listed) -> bool:
    one, other = _numbers(entry), _numbers(following)
    return len(one) == 1 and other == (one[0] + 1,)


def _numbers(entry: Listed) -> tuple[int, ...]:
    label = labels.leading(entry.label)
    return label.numbers if label else ()
