"""What of a text counts when two years are compared: no （N分） marks, no blanks, no width, no punctuation."""

import re
import unicodedata
from functools import lru_cache

from parsers.wording.marks import marks

_WIDE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20}
"""Full-width forms to the ASCII that they are (Unicode 15, block FF00); ① and ﹝ stay what they are."""
_ALIKE = {
    **dict.fromkeys(map(ord, "‐‑‒–—―−~〜"), "-"),
    **{first + n: str(n + 1) for first in (0x2460, 0x2474, 0x2488) for n in range(20)},
}
"""Dashes and waves as one dash, ① ⑴ ⒈ as the number that they say: 80～90 is 80-90, and ①建档 is （1）建档."""
_SIGNS = frozenset("%‰&#@*")
"""Characters that Unicode calls punctuation and that say something."""
_BREAKS = re.compile(r"(?:[;。!?]|[,:](?!\d))+")
_SHORT = 4
"""Characters below which a stretch between two commas is no clause of its own."""


def unmarked(text: str) -> str:
    """Return ``text`` without its （N分） marks."""
    kept, at = [], 0
    for mark in marks(text):
        kept.append(text[at : mark.marker])
        at = mark.end
    return "".join(kept) + text[at:]


def narrow(text: str) -> str:
    """Return ``text`` with full-width letters, digits and signs as their ordinary forms, character by character."""
    return text.translate(_WIDE)


@lru_cache(maxsize=8192)
def words(text: str) -> str:
    """Return what ``text`` says: without marks, blanks, width and punctuation; a sign between digits (98.5, 80-90) stays.

    Two texts of which this is the same were not reworded, whatever signs and forms of numbers were exchanged.
    """
    plain = narrow(unmarked(text)).translate(_ALIKE)
    return "".join(c for n, c in enumerate(plain) if _counts(plain, n))


def _counts(text: str, at: int) -> bool:
    character = text[at]
    category = unicodedata.category(character)
    if category[0] == "Z" or category[0] == "C":
        return False
    if category[0] != "P" or character in _SIGNS:
        return True
    return text[at - 1 : at].isdigit() and text[at + 1 : at + 2].isdigit()


@lru_cache(maxsize=8192)
def clauses(text: str) -> tuple[str, ...]:
    """Return the clauses of ``text``, each as :func:`words` has it; a very short one belongs to its neighbour."""
    found: list[str] = []
    for stretch in _BREAKS.split(narrow(unmarked(text))):
        said = words(stretch)
        if found and (len(said) < _SHORT or len(found[-1]) < _SHORT):
            found[-1] += said
        elif said:
            found.append(said)
    return tuple(found)
