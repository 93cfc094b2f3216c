"""Joining printed lines to paragraphs where one plainly continues the other."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from parsers.pdf.lines import Line
from parsers.wording.labels import Label, follows

UNBREAKABLE = re.compile(
    r"[（《〈「『【〔“‘(\[]*(?:[A-Za-z0-9.,:/%+-]+|.)[，。；：、！？）》〉」』】〕”’…％,.;:!?)\]]*", re.DOTALL
)
"""What stays together at the beginning of a line: marks that may not begin or end a line take their neighbour along."""
LATIN_WIDTH = 0.6
SLACK = 0.6
"""Ems by which a full line may end before the margin although the next word would have fitted: rounding, and marks set
closer."""
INDENTED = 0.8
"""Ems from the left margin on which a line begins a paragraph."""
HANGING = 0.3
"""Ems by which a line of a list may miss the text of the line above that has its number."""
LEAST_REACH = 0.7
"""The part of the page's width that text must reach for its end to be the margin."""
SAME_SIZE = 0.1
LOOSE, LOOSEST = 1.35, 2.2
"""Times the usual distance of lines, or ems where no distance is usual, beyond which lines do not belong together."""

_CLOSED = re.compile(r"[。；;！!？?：:)）】\]]\s*$|[0-9０-９]分\s*$")
"""How a line ends that is none, or the end, of a sentence."""

_OPEN = re.compile(r"[（(][^（()）]{0,10}$")
_CLOSES = re.compile(r"[^（()）]{0,10}[)）]")
"""A short bracket that one line opens and the next one closes."""
_SENTENCE = re.compile(r"[。！!？?]\s*$")
_NOTE = re.compile(r"[（(]?(?:备注|注|说明)\d?[:：]")
_HEADINGS = ("第一条", "一、", "一.", "（一）")
"""The styles of numbers that head parts."""


class Margins(NamedTuple):
    """Where the lines of a page begin and end, and how far they are apart from middle to middle (0: not known)."""

    left: float
    right: float
    pitch: float


def margins(lines: list[Line], width: float) -> Margins:
    """Return the margins of a page of ``width`` as its ``lines`` show them."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.size, 1)] += len(line.text)
    body_size = sizes.most_common(1)[0][0] if sizes else 0.0
    body = [ln for ln in lines if abs(ln.size - body_size) <= SAME_SIZE * body_size and "\t" not in ln.text]
    if not body:
        return Margins(0.0, width, 0.0)
    steps = sorted(step for step in (other.bottom - one.bottom for one, other in pairwise(body)) if step > 0)
    right = _right_margin(sorted((line.x1 for line in body), reverse=True), SLACK * body_size)
    return Margins(
        min(line.x0 for line in body),
        right if right >= LEAST_REACH * width else width,
        steps[len(steps) // 2] if len(steps) > 2 else 0.0,
    )


def _right_margin(ends: list[float], slack: float) -> float:
    """Return the furthest of ``ends`` that another one confirms, else the furthest."""
    return next((one for one, other in pairwise(ends) if one - other <= slack), ends[0])


def continues(paragraph: Sequence[Line], other: Line, page: Margins) -> bool:
    """Return whether ``other``, the next line, goes on with ``paragraph``: that is full, this not indented.

    In a list it may stand under the text behind the number, and anywhere it may close a short bracket. What begins in the right half
    of the page, as a date below a signature does, goes on no line at the left.
    """
    first, one = paragraph[0], paragraph[-1]
    hangs = first.body > first.x0 and abs(other.x0 - first.body) <= HANGING * first.size and other.body == other.x0
    if "\t" in one.text or "\t" in other.text or first.x0 - page.left > page.right - first.x0:
        return False
    em = max(one.size, other.size)
    distance = other.bottom - one.bottom
    if abs(one.size - other.size) > SAME_SIZE * em:
        return False
    if not 0 < distance <= (LOOSE * page.pitch if page.pitch else LOOSEST * em):
        return False
    if _OPEN.search(one.text) and _CLOSES.match(other.text):
        return True
    full = one.x1 + (_first_width(other.text) + SLACK) * em >= page.right
    return full and (other.x0 <= page.left + INDENTED * em or hangs)


def counts_on(line: Line, number: Label | None, numbers: Mapping[str, Label]) -> bool:
    """Return whether a ``number`` behind a ``line`` that is no half sentence begins a paragraph: it follows one of those that did.

    ``numbers`` are the last ones with which paragraphs before it begin, by their style.
    """
    if number is None or not _CLOSED.search(line.text):
        return False
    return any(follows(before, number) for before in numbers.values())


def begins_list(line: Line, number: Label | None, other: Line, page: Margins) -> bool:
    """Return whether ``other`` begins a paragraph below a ``line`` that ends a sentence: a note, or the first heading, 一、组织（26分）.

    With its ``number`` a heading is not full, as a sentence that goes on is.
    """
    if not _SENTENCE.search(line.text):
        return False
    if number is None or number.numbers != (1,):
        return _NOTE.match(other.text) is not None
    return number.style in _HEADINGS and other.x1 + 2 * other.size < page.right


def _first_width(text: str) -> float:
    """Return the width in ems of what had to stay together at the beginning of the line ``text``."""
    found = UNBREAKABLE.match(text)
    return sum(LATIN_WIDTH if char < "\u0250" else 1.0 for char in found[0]) if found else 0.0
