"""The rows of a part of bonuses or deductions below all points, where each cell stands on a line of its own: 加分项 / 最高 / 10分 / 获表彰的加2分。"""

import re
from collections.abc import Sequence
from itertools import takewhile

from parsers.outlines.kinds import kind_named
from parsers.plaintext.linecells import LONGEST_HEADER, Header
from parsers.wording.numerals import ARABIC

_MOST = re.compile(rf"最[高多][加扣]?{ARABIC}分")
_AMOUNT = re.compile(rf"{ARABIC}\s*分")
_STOPS = ("。", "；", ";", "！", "!")
_MOST_LINES = 3
"""Lines over which the name and its limit are broken at the most."""


def extra_rows(texts: Sequence[str], at: int, header: Header) -> tuple[int, list[list[str]]]:
    """Return the cell behind such a part that begins at a cell, and its rows, one for each sentence that says what it brings; none
    where no such part stands there.
    """
    if header.category is None or not _is_extra(texts[at : at + 1]):
        return at, []
    limit = next((n for n in range(2, _MOST_LINES + 1) if _MOST.fullmatch("".join(texts[at + 1 : at + n]))), 1)
    first = at + limit
    said = list(takewhile(lambda text: text.endswith(_STOPS) and _AMOUNT.search(text), texts[first:]))
    rows = [[""] * len(header.texts) for _ in said]
    for row, text in zip(rows, said, strict=True):
        row[header.item] = text
    if rows:
        rows[0][header.category] = "\n".join(texts[at:first])
    return (first + len(rows), rows) if rows else (at, [])


def _is_extra(texts: Sequence[str]) -> bool:
    return bool(texts) and len(texts[0]) <= LONGEST_HEADER and kind_named(texts[0]) != "base"
