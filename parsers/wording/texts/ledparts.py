"""Parts with letters or numbers and their points behind the points and the colon that lead them: 活动20分：A、球类12分；B、书画8分。"""

import re
from collections.abc import Callable, Iterator
from decimal import Decimal

from parsers.wording.marks import Mark, Marker, clauses
from parsers.wording.numerals import ARABIC, number
from parsers.wording.texts.firstclauses import may_be_full

_HEAD = re.compile(rf"[^。；;:：]{{1,60}}?(?P<n>{ARABIC})\s*分\s*[)）]?\s*[:：]\s*")
_STYLES: tuple[Callable[[int], str], ...] = (
    lambda n: rf"(?<![A-Za-z]){chr(64 + n)}\s*[、.．)）:：]",
    lambda n: rf"(?<![A-Za-z]){chr(96 + n)}\s*[、.．)）:：]",
    lambda n: rf"(?<![0-9.．]){n}\s*(?:[、)）]|[.．](?![0-9]))",
    lambda n: rf"[（(]\s*{n}\s*[)）]",
    lambda n: chr(0x245F + n),
)
"""The patterns of the n-th number of a list in each style."""
_MOST, _LEAST = 20, 2
_AMOUNT = re.compile(rf"(?<![0-9０-９.．])(?P<n>{ARABIC})\s*分(?!钟)")


def led_parts(text: str, points: Decimal) -> tuple[Mark, ...]:
    """Return the parts of a text that is led by its ``points``; none where a number has no points behind it.

    One that has all points shows that these are outcomes of which one is given.
    """
    head = _HEAD.match(text)
    if head is None or number(head["n"]) != points:
        return ()
    found = [_part(text, start, end) for start, end in _pieces(text, head.end())]
    parts = [part for part in found if part is not None]
    whole = len(parts) == len(found) >= _LEAST and all(value < points for _, _, value, _ in parts)
    return clauses(text, parts) if whole else ()


def _pieces(text: str, start: int) -> Iterator[tuple[int, int]]:
    """Yield where each piece begins and ends, from the first number, which stands at ``start``, to the last that counts on."""
    style = next((style for style in _STYLES if re.compile(style(1)).match(text, start)), None)
    if style is None:
        return
    for n in range(2, _MOST + 2):
        following = re.compile(style(n)).search(text, start + 1) if n <= _MOST else None
        yield start, following.start() if following else len(text)
        if following is None:
            return
        start = following.start()


def _part(text: str, start: int, end: int) -> Marker | None:
    """Return the first amount of a piece, None where that is no full mark."""
    found = _AMOUNT.search(text, start, end)
    value = number(found["n"]) if found else None
    if found is None or not value or not may_be_full(text[start:], found.start() - start):
        return None
    return found.start(), found.end(), value, found.span("n")
