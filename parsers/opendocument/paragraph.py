"""A paragraph while it is read: its characters and what is hidden of them (OASIS OpenDocument 1.3 part 3, 6.1)."""

from __future__ import annotations

import re

from parsers.ooxml.labels import NO_LABEL, UNKNOWN_NUMBERS, Label
from parsers.ooxml.paragraph import HIDDEN_TEXT
from parsers.ooxml.raw import Grid, Line, Remark
from parsers.unprinted import without_unprinted

_BLANKS = re.compile(r"[ \t\r\n]+")
MOST_BLANKS = 500
"""Blanks of one text:s; a line on paper holds fewer."""


class Paragraph:
    """A paragraph under construction; ``later`` holds the text boxes anchored in it, which are read after it."""

    def __init__(self, label: Label = NO_LABEL) -> None:
        self.later: list[Line | Grid] = []
        self._label = label
        self._parts: list[str] = []
        self._length = 0
        self._after_blank = True
        """Whether a blank here follows another or begins the paragraph, so that it is not printed (6.1.2)."""
        self._hidden: list[tuple[int, int]] = []

    @property
    def length(self) -> int:
        """Return how many characters there are so far."""
        return self._length

    def data(self, text: str | None) -> None:
        """Add text as it stands in the XML: white space of any length is one blank.

        One at the end stays, as LibreOffice has it.
        """
        text = without_unprinted(text or "")
        if not text:
            return
        text = _BLANKS.sub(" ", text)
        if self._after_blank and text[0] == " ":
            text = text[1:]
        if text:
            self.add(text)
            self._after_blank = text[-1] == " "

    def add(self, text: str) -> None:
        """Add printed ``text`` that an element stands for."""
        self._parts.append(text)
        self._length += len(text)

    def hide(self, start: int) -> None:
        """Take note that what was added from ``start`` on is hidden."""
        if start < self._length:
            self._hidden.append((start, self._length))

    def line(self) -> Line:
        """Return the finished paragraph."""
        text = "".join(self._parts)
        remarks = tuple(Remark(HIDDEN_TEXT, (), start, end) for start, end in self._hidden)
        if self._label.unknown:
            remarks += (Remark(UNKNOWN_NUMBERS, (("format", self._label.unknown),)),)
        return Line(text, self._label.text, self._label.gap, remarks)
