"""Numbers without a mark that count on: 9社会治安, or 9 社会治安, between 8、 and 10、."""

import re
from collections.abc import Iterator, Sequence

from parsers.wording.labels import Label
from parsers.wording.units import UNIT

_BARE = re.compile(r"\s*(?P<n>[1-9][0-9]?)\s*(?=[\u4e00-\u9fff])(?![年月日时分元]|个(?![人体别性]))")
_WORDS = (
    "组[织长建]|部[门署]|班[子级]|条件|项目|名[单册称]|家[庭长]|村[级务规容民居]|校[园务长]|户[外容]|"
    "本[单级年]|位置|场[所地]|台账|人[员大民才事]|处[理置]|节[约能]|门[前卫]|种植|类别|遍布|口[号腔]"
)
"""Words that begin like a unit."""
_COUNTED = re.compile(rf"\s*[0-9]{{1,2}}\s*(?!{_WORDS}){UNIT}")
"""What begins with how many there are: 3次以上."""
_STYLES = ("1.", "1、", "⒈", "1，", "1", "1）", "（1）")
"""Marks of numbers in digits."""
Found = tuple[int, str, int]
"""Which text, the number that it begins with, and where what follows begins."""


def bare_numbers(texts: Sequence[tuple[Label | None, str]]) -> Iterator[tuple[Found, str]]:
    """Yield such numbers and the style of the list that they go on; ``texts`` are in reading order, each with its own number.

    The number before it in that list is one less, and the one behind it one more; where none is behind it, or the first of another list, it
    must count no units.
    """
    numbered = [(n, label, text) for n, (label, text) in enumerate(texts) if label is not None or _BARE.match(text)]
    last: Label | None = None
    for at, (n, label, text) in enumerate(numbered):
        if label is not None:
            last = label if label.style in _STYLES else last
            continue
        found = _BARE.match(text)
        if found is None or last is None or int(found["n"]) != last.numbers[-1] + 1 or len(last.numbers) > 1:
            continue
        number = int(found["n"])
        following = _number(*numbered[at + 1][1:]) if at + 1 < len(numbered) else 1
        if following == number + 1 or (following == 1 and not _COUNTED.match(text)):
            last = Label(found["n"], last.style, (number,), found.end())
            yield (n, found["n"], found.end()), last.style


def bare_number(text: str) -> tuple[int, int] | None:
    """Return the number without a mark that a text begins with, which counts no units, and where what follows begins: 1组织保障."""
    found = _BARE.match(text)
    return (int(found["n"]), found.end()) if found and not _COUNTED.match(text) else None


def _number(label: Label | None, text: str) -> int:
    """Return the number of a text; 1, as that of another list, where its number is no digit."""
    if label is not None:
        return label.numbers[-1] if label.style in _STYLES else 1
    found = _BARE.match(text)
    return int(found["n"]) if found else 1
