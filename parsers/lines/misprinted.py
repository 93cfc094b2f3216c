"""Headings that print the number of an item: 1、组织领导（20分） over 1、 2、 3、, beside 二、."""

from collections.abc import Sequence
from dataclasses import replace

from parsers.lines.listed import Listed
from parsers.wording import labels


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
