"""Points whose parts 其中 names, which make them, perhaps of parts in their turn: 农业工作25分。其中水利15分。…示范点10分，其中A点6分，B点4分。"""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import islice

from parsers.wording.numerals import ARABIC, number
from parsers.wording.texts.firstclauses import may_be_full

_AMOUNT = re.compile(rf"(?<![0-9０-９.．])(?P<n>{ARABIC})\s*分(?!钟)")
_OF_WHICH = re.compile(r"\s*[)）】]?\s*[。，,；;：:]?\s*其中")
_CLAUSE = re.compile(r"[，,；;。：:]")
_MOST = 100
"""Full marks in the longest text that is looked at."""


def parts_make(text: str, points: Decimal) -> bool:
    """Return whether the first full mark in ``text`` is ``points`` and the others, behind 其中, are its parts, two at the least, and make it."""
    found = list(islice(_full_marks(text), _MOST + 1))
    if not found or len(found) > _MOST or found[0] != (points, True):
        return False
    made, end = _parts(found, 0)
    return made == points and end == len(found) > 2


def _full_marks(text: str) -> Iterator[tuple[Decimal, bool]]:
    """Yield the amounts that end a clause as full marks do, each with whether 其中 stands right behind it."""
    start = 0
    for amount in _AMOUNT.finditer(text):
        start = max((clause.end() for clause in _CLAUSE.finditer(text, start, amount.start())), default=start)
        value, said = number(amount["n"]), text[start : amount.start()]
        if value and may_be_full(said, len(said)):
            yield value, _OF_WHICH.match(text, amount.end()) is not None


def _parts(found: list[tuple[Decimal, bool]], at: int) -> tuple[Decimal, int]:
    """Return what the parts of the mark ``at`` make, up to its points, and where they end; those of a part that lacks some make nothing."""
    due, made, end = found[at][0], Decimal(0), at + 1
    while end < len(found) and made < due:
        value, parted = found[end]
        inner, behind = _parts(found, end) if parted else (value, end + 1)
        if inner != value:
            return Decimal(0), end
        made, end = made + value, behind
    return made, end
