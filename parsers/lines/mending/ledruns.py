"""Numbered items with their points that run on behind the name of a standard, in one paragraph: 评分标准：1.整洁，计2分。2.工整，计1分。3.…"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from parsers.flow import Line
from parsers.lines.listed import listed
from parsers.lines.mending.parted import listed_on

_LED = re.compile(
    r"(?:[^，,；;。:：]{1,12}[:：]\s*)?[^，,；;。:：（()）\d]{0,8}(?:标准|细则|要求|办法|内容|项目)\s*[:：]\s*(?=[1１]\s*(?:[、]|[.．](?![0-9])))"
)
"""The name, perhaps behind another field of a form, 合计：评分标准：, right before the first number."""
_ENDED = re.compile(r"[。；;：:！!？?分)）]\s*$")
_LEAST = 3
_MOST = 40
"""Lines over which such a paragraph may be broken."""


def led_runs(lines: Sequence[Line]) -> list[Line]:
    """Return the lines with each such paragraph taken apart where every item, of three at least, prints points of its own.

    A line that ends in mid-sentence goes on in the next one, which has no number.
    """
    found: list[Line] = []
    at = 0
    while at < len(lines):
        pieces, count = _run(lines[at : at + _MOST])
        found += pieces
        at += count
    return found


def _run(lines: Sequence[Line]) -> tuple[Sequence[Line], int]:
    first = lines[0]
    led = _LED.match(first.text.text) if not first.label else None
    if led is None:
        return [first], 1
    whole, count = first, 1
    for below in _going_on(lines):
        whole, count = replace(whole, text=whole.text + below.text), count + 1
    pieces = [*listed_on(replace(whole, text=whole.text.cut(led.end())))]
    entries = [listed(piece) for piece in pieces]
    if len(pieces) < _LEAST or not all(entry is not None and entry.own is not None for entry in entries):
        return [first], 1
    return [replace(first, text=first.text.cut(0, led.end()).strip()), *pieces], count


def _going_on(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield the lines that go on the first of ``lines``, each of which ends in mid-sentence."""
    for above, below in pairwise(lines):
        if _ENDED.search(above.text.text) or listed(below) is not None:
            return
        yield below
