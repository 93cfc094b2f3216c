"""Points of a heading that stand before the first number of the list below it: 四、业务 over (30)1.按时受理."""

import re
from collections.abc import Sequence
from dataclasses import replace

from parsers.flow import Line
from parsers.lines.listed import Listed, listed
from parsers.wording.numerals import ARABIC

_POINTS = re.compile(rf"\s*[（(]\s*{ARABIC}\s*分?\s*[)）]\s*(?=[1１]\s*[.．、]\s*[^\s\d])")
_LEAST = 2
"""Headings beside it that end with their points."""
_LONGEST = 16


def with_slipped(lines: Sequence[Line]) -> list[Line]:
    """Return the lines with points that slipped below a heading without any, where headings of its style end with theirs, set behind its name."""
    found = [*lines]
    heads: list[Listed | None] | None = None
    for n, line in enumerate(lines[1:], 1):
        slipped = _POINTS.match(line.text.text)
        head = listed(lines[n - 1]) if slipped else None
        if slipped is None or head is None or not _is_name(head):
            continue
        heads = heads or [listed(one) for one in lines]
        if sum(one is not None and one.style == head.style and _is_pointed(one) for one in heads) >= _LEAST:
            found[n - 1] = replace(lines[n - 1], text=lines[n - 1].text + line.text.cut(0, slipped.end()))
            found[n] = replace(line, text=line.text.cut(slipped.end()))
    return found


def _is_name(entry: Listed) -> bool:
    plain = not re.search(r"[，,；;。（()）]", entry.text.text)
    return bool(entry.label) and entry.own is None and plain and len(entry.text.text) <= _LONGEST


def _is_pointed(entry: Listed) -> bool:
    return bool(entry.label) and entry.own is not None and entry.text.text.rstrip().endswith((")", "）"))
