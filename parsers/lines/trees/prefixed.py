"""Headings of Markdown whose numbers begin with the name of the heading over them: API1., API2. below API 调用, all marked alike."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from parsers.lines.listed import Listed

_NUMBERED = re.compile(r"(?P<name>[A-Za-z]{1,10}|[\u4e00-\u9fff]{1,6})\s*(?P<n>[1-9][0-9]?)\s*[.．、:：]\s*(?=\S)")
_MARK = "#"
_DEEPEST = 6
"""Levels of headings."""
_LEAST = 2
"""Headings over others, and those below each, that are named so by no chance."""


@dataclass(slots=True)
class _Group:
    """A heading and those below it, by where they stand."""

    head: int
    parts: list[int]


def under_prefixes(entries: Sequence[Listed]) -> list[Listed]:
    """Return the headings with points, those numbered with the name of another one a level below it.

    The numbers of each group begin with one and go up; a heading with none below it is marked as those that have some. Otherwise
    the marks alone tell what heads what.
    """
    at = [n for n, entry in enumerate(entries) if entry.style.startswith(_MARK) and entry.own is not None]
    groups = _groups(entries, at)
    heads = {entries[group.head].style for group in groups if group.parts}
    if sum(len(group.parts) >= _LEAST for group in groups) < _LEAST:
        return [*entries]
    if any(entries[group.head].style not in heads for group in groups):
        return [*entries]
    upper = min(len(entries[group.head].style) for group in groups)
    lower = max(len(entries[n].style) for group in groups for n in group.parts)
    lower = max(lower, upper + 1)
    if lower > _DEEPEST:
        return [*entries]
    found = [*entries]
    for group in groups:
        found[group.head] = replace(found[group.head], style=_MARK * upper)
        for n in group.parts:
            found[n] = replace(found[n], style=_MARK * lower)
    return found


def _groups(entries: Sequence[Listed], at: Sequence[int]) -> list[_Group]:
    """Return the groups of the headings that stand ``at`` these places; none where a number has another name or goes down."""
    groups: list[_Group] = []
    before = 0
    for n in at:
        text = entries[n].text.text
        number = _NUMBERED.match(text)
        if number is None:
            groups.append(_Group(n, []))
            before = 0
            continue
        last = groups[-1] if groups else None
        if last is None or not entries[last.head].text.text.startswith(number["name"]):
            return []
        if int(number["n"]) <= before or (not last.parts and number["n"] != "1"):
            return []
        before = int(number["n"])
        last.parts.append(n)
    return groups
