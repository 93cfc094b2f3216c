"""Section rows of a table saved as text: a merged row is a line of its own without TAB, 一、教学管理."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from parsers.plaintext.tabbed import Entry
from parsers.wording import labels

_LEAST = 2
"""Sections that show the layout."""


def with_section_rows(parts: Sequence[Entry]) -> list[Entry]:
    """Return the lines of a table with each section line as a row with blank cells, as wide as the others.

    They are numbered from one on and stand between whole rows, of which some section has several, each with a text in its first
    column and none with such a number. Else such a line may be the first of a cell of two, 一、教学 over 管理.
    """
    wide = Counter(part.tabs for part in parts if part.tabs).most_common(1)
    full = wide[0][0] if wide else 0
    lone = [n for n, part in enumerate(parts) if not part.tabs and not part.blank]
    beside = {n + step for n in lone for step in (-1, 1)}
    if len(lone) < _LEAST or any(not 0 <= n < len(parts) or parts[n].tabs != full for n in beside):
        return list(parts)
    found = [labels.leading(parts[n].pieces[0].strip()) for n in lone]
    known = [label for label in found if label is not None]
    if (
        len(known) < len(lone)
        or known[0].numbers[-1] != 1
        or not all(labels.follows(*pair) for pair in pairwise(known))
    ):
        return list(parts)
    firsts = [part.pieces[0].strip() for part in parts[lone[0] :] if part.tabs]
    numbered = [label for text in firsts if (label := labels.leading(text)) is not None]
    own = any(label.style == known[0].style for label in numbered)
    if own or not all(firsts) or len(firsts) < len(lone) + _LEAST:
        return list(parts)
    return [replace(part, pieces=(*part.pieces, *[""] * full)) if n in lone else part for n, part in enumerate(parts)]
