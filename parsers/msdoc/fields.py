"""Fields in the text: what they print is kept, how they are made is not ([MS-DOC] 2.8.25).

A field is 0x13, its instruction, 0x14, its result, 0x15; the result may be missing, and fields stand in one another.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_MARKS = re.compile("[\x13-\x15]")
_BEGIN, _SEPARATOR = "\x13", "\x14"
_CELL_MARK = "\x07"


class Field(NamedTuple):
    """A field: CPs of its begin mark, of its separator or (where it has none) its end mark, and of its end mark."""

    begin: int
    separator: int
    end: int

    @property
    def has_result(self) -> bool:
        """Whether a result is stored."""
        return self.separator < self.end


def find_fields(text: str) -> list[Field]:
    """Return the fields of ``text`` in the order of their end marks, so that inner ones come before outer ones.

    A mark without its partner is none, and so is a field whose instruction would hold the end of a table cell: rather a
    code too many is read than a table lost.
    """
    fields: list[Field] = []
    waiting: list[tuple[int, int | None]] = []
    for mark in _MARKS.finditer(text):
        if mark[0] == _BEGIN:
            waiting.append((mark.start(), None))
        elif waiting and mark[0] == _SEPARATOR:
            begin, separator = waiting[-1]
            waiting[-1] = (begin, mark.start() if separator is None else separator)
        elif waiting:
            begin, separator = waiting.pop()
            field = Field(begin, mark.start() if separator is None else separator, mark.start())
            if text.find(_CELL_MARK, begin, field.separator) < 0:
                fields.append(field)
    return fields
