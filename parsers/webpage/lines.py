"""Inline text to lines as a browser sets them (CSS Text 3, section 4.1: white space processing)."""

import re
import unicodedata
from dataclasses import dataclass

from parsers.unprinted import without_unprinted

_BLANKS = re.compile("[ \t\n\r\f]+")
_LINE_END = re.compile("\r\n?|\n|\f")
_KEPT = str.maketrans({" ": "\ufdd0", "\t": "\ufdd1"})
_PRINTED = str.maketrans({"\ufdd0": " ", "\ufdd1": "\t"})
"""Blanks of preformatted text wait as noncharacters, which no text holds (Unicode, section 23.7), until the line is set."""


@dataclass(frozen=True, slots=True)
class Block:
    """The lines of one block element, joined by ``\\n``, and the automatic number of its list item."""

    text: str
    label: str = ""


class Lines:
    """Collects inline text and gives it out as blocks.

    Runs of blanks become one and none at the edges of a line; a run with a line break of the source between two East Asian
    characters becomes nothing, for it is printed nowhere in the original. U+00A0 and U+3000 stay.
    """

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self._parts: list[str] = []
        self._lines: list[str] = []
        self._label = ""

    def add(self, text: str, keep: str = "none") -> None:
        """Add inline text; ``keep``: the blanks that are printed as they stand, "none", "lines" or "all"."""
        if keep == "none":
            self._parts.append(text)
            return
        for number, line in enumerate(_LINE_END.split(text)):
            if number:
                self.break_line()
            self._parts.append(line.translate(_KEPT) if keep == "all" else line)

    def break_line(self) -> None:
        """End the line, as <br> does."""
        self._lines.append(_set(self._parts))
        self._parts = []

    def number(self, label: str) -> None:
        """Give the next block the automatic number ``label``; an empty one takes back a number that no block took."""
        self._label = label

    def end_block(self) -> None:
        """End the block, if it holds anything."""
        if not self._parts and not self._lines:
            return
        self.break_line()
        text = "\n".join(self._lines).strip("\n")
        self._lines = []
        if text:
            self.blocks.append(Block(text, self._label))
            self._label = ""


def _set(parts: list[str]) -> str:
    if not parts:
        return ""
    line = without_unprinted("".join(parts))
    line = _BLANKS.sub(_blank, line).strip(" ")
    return line.translate(_PRINTED) if not line.isascii() else line


def _blank(run: re.Match[str]) -> str:
    if "\n" not in run[0] and "\r" not in run[0]:
        return " "
    line, start, end = run.string, run.start(), run.end()
    inside = start > 0 and end < len(line)
    return "" if inside and _is_east_asian(line[start - 1]) and _is_east_asian(line[end]) else " "


def _is_east_asian(character: str) -> bool:
    return unicodedata.east_asian_width(character) in "WFA"
