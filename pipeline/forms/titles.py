"""The title of a form: its words, and how it is set on the page."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from pipeline.forms import words
from pipeline.lexicon import chinese_words
from schema.rubric import Rubric

_IS_FORM = re.compile(r"表(?:[（(].*[)）])?$")
_SIZES = (22.0, 18.0)
"""二号 as GB/T 9704-2012, 7.3.1 asks, and 小二 where that keeps the title on one line; in points."""
_NO_START = "的》）〕”、，。；：！？)]"
_NO_END = "《（〔“(["
_NUMERALS = "〇○零一二三四五六七八九十"
_MM = 72 / 25.4


@dataclass(frozen=True, slots=True)
class SetTitle:
    """A title as it is set: its lines, and the size of its characters in points."""

    lines: tuple[str, ...]
    size: float


def form_title(rubric: Rubric) -> str:
    """Return the title of the rubric's form: the notice's own where it names a form (…表), else that and 自评表."""
    printed = rubric.title.text if rubric.title else ""
    if not printed:
        return words.DEFAULT_TITLE
    return printed if _IS_FORM.search(printed) else printed + words.TITLE_ENDING


def set_title(title: str, width: float) -> SetTitle:
    """Return how ``title`` is set in a line of ``width`` millimetres: on one line where it fits, else on balanced ones.

    GB/T 9704-2012, 7.3.1 wants lines of a title symmetrical and of fitting lengths.
    """
    for size in _SIZES:
        if ems(title) * size <= width * _MM:
            return SetTitle((title,), size)
    size = _SIZES[0]
    most = width * _MM / size
    return SetTitle(_balanced(title, most), size)


def _balanced(title: str, most: float) -> tuple[str, ...]:
    """Return ``title`` in as few lines of at most ``most`` ems as its words allow, as alike in width as can be.

    Where a word alone is too long for a line, lines end anywhere.
    """
    widths = [0.0, *accumulate(map(ems, title))]
    for ends in (_ends(title), range(1, len(title))):
        starts = _line_starts([0, *ends, len(title)], widths, most)
        if len(title) in starts:
            return _lines(title, starts)
    return (title,)


def _line_starts(stops: Sequence[int], widths: Sequence[float], most: float) -> dict[int, int]:
    """Return for each stop that lines can end at where the last of its lines begins.

    Fewest lines come first, then the least sum of squared widths, which is least where lines are alike.
    """
    best: dict[int, tuple[int, float, int]] = {0: (0, 0.0, 0)}
    for n in range(1, len(stops)):
        ways = []
        for k in range(n - 1, -1, -1):
            width = widths[stops[n]] - widths[stops[k]]
            if width > most:
                break
            if stops[k] in best:
                lines, cost, _ = best[stops[k]]
                ways.append((lines + 1, cost + width * width, stops[k]))
        if ways:
            best[stops[n]] = min(ways)
    return {end: start for end, (_, _, start) in best.items()}


def _lines(title: str, starts: Mapping[int, int]) -> tuple[str, ...]:
    found: list[str] = []
    end = len(title)
    while end:
        found.append(title[starts[end] : end])
        end = starts[end]
    return tuple(reversed(found))


def ems(text: str) -> float:
    """Return how wide ``text`` is in characters of full width; Latin letters and digits are half as wide."""
    return sum(1.0 if unicodedata.east_asian_width(character) in "WFA" else 0.5 for character in text)


def _ends(text: str) -> list[int]:
    """Return where lines may end: not inside a number or a word, not before 的 or a closing mark.

    GB/T 9704-2012, 7.3.1: 回行时要做到词意完整.
    """
    return [
        at
        for at in accumulate(map(len, chinese_words(text)))
        if at < len(text) and text[at] not in _NO_START and text[at - 1] not in _NO_END and not _inside_number(text, at)
    ]


def _inside_number(text: str, at: int) -> bool:
    """Return whether a number or a Latin word goes on at ``at``, or the 年 behind a number begins there."""
    before, after = text[at - 1], text[at]
    latin = before.isascii() and after.isascii() and before.isalnum() and after.isalnum()
    return latin or ((before in _NUMERALS or before.isdecimal()) and (after in _NUMERALS or after == "年"))
