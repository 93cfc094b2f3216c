"""The title of a form: its words, and how it is set on the page."""

import re
import unicodedata
from dataclasses import dataclass

from pipeline.forms import words
from schema.rubric import Rubric

_IS_FORM = re.compile(r"表(?:[（(].*[)）])?$")
_SIZES = (22.0, 18.0)
"""二号 as GB/T 9704-2012, 7.3.1 asks, and 小二 where that keeps the title on one line; in points."""
_NO_START = "的》）〕”、，。；：！？)]"
_NO_END = "《（〔“(["
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

    Longer lines above shorter ones, or all equal, as GB/T 9704-2012, 7.3.1 wants titles shaped.
    """
    for size in _SIZES:
        if ems(title) * size <= width * _MM:
            return SetTitle((title,), size)
    size = _SIZES[0]
    most = width * _MM / size
    count = int(ems(title) // (most - 1)) + 1
    lines, rest = [], title
    for left in range(count, 1, -1):
        at = _break(rest, min(ems(rest) / left + 0.5, most))
        lines.append(rest[:at])
        rest = rest[at:]
    return SetTitle((*lines, rest), size)


def ems(text: str) -> float:
    """Return how wide ``text`` is in characters of full width; Latin letters and digits are half as wide."""
    return sum(1.0 if unicodedata.east_asian_width(character) in "WFA" else 0.5 for character in text)


def _break(text: str, most: float) -> int:
    """Return where a line of at most ``most`` ems ends: not inside a number or a word, not before 的 or a closing mark."""
    width, end = 0.0, len(text)
    for at, character in enumerate(text):
        width += ems(character)
        if width > most:
            end = at
            break
    for at in range(end, max(end // 2, 1), -1):
        if at < len(text) and text[at] not in _NO_START and text[at - 1] not in _NO_END and not _inside_word(text, at):
            return at
    return max(end, 1)


def _inside_word(text: str, at: int) -> bool:
    before, after = text[at - 1], text[at]
    return before.isascii() and after.isascii() and before.isalnum() and after.isalnum()
