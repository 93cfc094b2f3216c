"""Items that begin with a date right behind their numbers, 2.6.26国际禁毒日: the number is 2."""

import re
from collections.abc import Sequence
from dataclasses import replace

from parsers.lines.listed import Listed
from parsers.wording import labels

_STYLE = "1."
_DATED = re.compile(
    r"\s*(?P<number>[1-9][0-9]?\s*[.．])(?=(?P<month>[0-9]{1,2})[.．](?P<day>[0-9]{1,2})(?![0-9.．、]))"
)
_MONTHS, _DAYS = 12, 31


def with_dates(entries: Sequence[Listed]) -> list[Listed]:
    """Return the lines with each whose number of three parts stands for one between two of a plain list told as that: 1. 2.6.26 3.

    No other number of several parts may begin with the same: it would be one of theirs.
    """
    found = [*entries]
    for at, entry in enumerate(entries):
        date = _DATED.match(entry.whole.text)
        number = int(date["number"].rstrip(" .．")) if date else 0
        if date is None or not _is_date(date) or len(_numbers(entry)) != 3 or not _counts(entries, at, number):
            continue
        text = entry.whole.cut(date.end())
        further = len(text.text) - len(entry.text.text)
        own = replace(entry.own, start=entry.own.start + further) if entry.own else None
        found[at] = replace(entry, label=date["number"].strip(), text=text, style=_STYLE, own=own)
    return found


def _is_date(date: re.Match[str]) -> bool:
    return 0 < int(date["month"]) <= _MONTHS and 0 < int(date["day"]) <= _DAYS


def _counts(entries: Sequence[Listed], at: int, number: int) -> bool:
    """Return whether the plain numbers around a line are those before and after ``number``, and no other of several parts begins with it."""
    parts = [_numbers(entry) for n, entry in enumerate(entries) if n != at]
    if any(len(numbers) > 1 and numbers[0] == number for numbers in parts):
        return False
    before = [_numbers(entry) for entry in entries[:at] if entry.style == _STYLE][-1:]
    after = [_numbers(entry) for entry in entries[at + 1 :] if entry.style == _STYLE][:1]
    return before == [(number - 1,)] and after == [(number + 1,)]


def _numbers(entry: Listed) -> tuple[int, ...]:
    label = labels.leading(entry.label)
    return label.numbers if label else ()
