"""Fields in the text: what they print is kept, how they are made is not ([MS-DOC] 2.8.25).

A field is 0x13, its instruction, 0x14, its result, 0x15; the result may be missing, and fields stand in one another.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import NamedTuple

_MARKS = re.compile("[\x07\x13-\x15]")
_CELL_MARK, _BEGIN, _SEPARATOR = "\x07", "\x13", "\x14"
_DEEPEST = 32
"""Fields within one another; Word stops at twenty."""


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

    A mark without its partner is none, and neither is a field whose instruction would hold the end of a table cell:
    rather a code too many is read than a table lost.
    """
    fields: list[Field] = []
    waiting: list[tuple[int, int | None]] = []
    cells: list[int] = []
    for mark in _MARKS.finditer(text):
        at = mark.start()
        if mark[0] == _CELL_MARK:
            cells.append(at)
        elif mark[0] == _BEGIN:
            waiting.append((at, None))
        elif waiting and mark[0] == _SEPARATOR:
            begin, separator = waiting[-1]
            waiting[-1] = (begin, at if separator is None else separator)
        elif waiting:
            begin, separator = waiting.pop()
            field = Field(begin, at if separator is None else separator, at)
            if len(waiting) < _DEEPEST and bisect_left(cells, begin) == bisect_left(cells, field.separator):
                fields.append(field)
    return fields
