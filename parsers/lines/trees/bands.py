"""Listed lines that say which grade a score gives, 优秀：90-100分, and are no items."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import groupby

from parsers.lines.listed import Listed
from parsers.wording.grades import is_grade
from parsers.wording.numerals import ARABIC, number

_RANGE = re.compile(rf"(?P<low>{ARABIC})\s*分?\s*[~～\-－—–至到]{{1,2}}\s*$")
_LIMIT = re.compile(r"[:：（(<>≤≥＜＞‹›]")
_EDGES = " \t:：（(【[-—–"
_LEAST = 2
"""Grades that show that a run of lines tells them."""


def without_bands(entries: Sequence[Listed | None]) -> list[Listed | None]:
    """Return the entries, those that are bands of grades without points.

    In a run of lines with marks of one style these are the names of grades, or ranges of which each begins where
    another ends: 90-100, 75-89.
    """
    found: list[Listed | None] = []
    for _, run in groupby(entries, lambda entry: entry.style if entry else None):
        found += _judged(list(run))
    return found


def grades(entries: Sequence[Listed], deep: Sequence[int]) -> set[int]:
    """Return which of the ``entries``, standing as ``deep`` as that, tell grades alone: bands, and the headings over nothing else.

    Below a line with points the bands are those of an item, and say how much of its points it gets.
    """
    heads: list[int | None] = []
    open_entries: list[int] = []
    for n, depth in enumerate(deep):
        del open_entries[depth - 1 :]
        heads.append(open_entries[-1] if open_entries else None)
        open_entries.append(n)
    inside, bands = [0] * len(deep), [0] * len(deep)
    for n, head in reversed(list(enumerate(heads))):
        if head is not None:
            inside[head] += 1 + inside[n]
            bands[head] += entries[n].band + bands[n]
    return {
        n
        for n, (entry, head) in enumerate(zip(entries, heads, strict=True))
        if (entry.band and (head is None or entries[head].own is None))
        or (entry.own is None and inside[n] and bands[n] == inside[n])
    }


def _judged(run: list[Listed | None]) -> Iterator[Listed | None]:
    graded = [entry is not None and is_grade(_name(entry)) for entry in run]
    ranges = [_range(entry) for entry in run]
    for n, entry in enumerate(run):
        beside = [other for at in (n - 1, n + 1) if 0 <= at < len(run) and (other := ranges[at]) is not None]
        mine = ranges[n]
        touches = mine is not None and any(_touch(mine, other) for other in beside)
        is_band = touches or (graded[n] and (sum(graded) >= _LEAST or mine is not None))
        yield replace(entry, own=None, band=True) if entry is not None and is_band else entry


def _name(entry: Listed) -> str:
    text = entry.text.text
    return _RANGE.sub("", text[: entry.own.start] if entry.own else _LIMIT.split(text, maxsplit=1)[0]).strip(_EDGES)


def _range(entry: Listed | None) -> tuple[Decimal, Decimal] | None:
    """Return the ends of a range that does not begin at nothing, as a full mark 0-10分 does."""
    if entry is None or entry.own is None or entry.own.points is None:
        return None
    before = _RANGE.search(entry.text.text, 0, entry.own.start)
    low = number(before["low"]) if before else entry.own.points.minimum
    return (low, entry.own.points.value) if low is not None else None


def _touch(one: tuple[Decimal, Decimal], other: tuple[Decimal, Decimal]) -> bool:
    (low, _), (_, high) = max(one, other), min(one, other)
    return 0 <= low - high <= 1
