"""Single property modifiers, of which all formatting is made ([MS-DOC] 2.2.5.1, 2.6, 2.9.250)."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import NamedTuple

from parsers.refusals import TOO_LARGE, refuse

_SIZES = (1, 1, 2, 4, 2, 2, None, 3)
"""Bytes of the operand by the top three bits of a sprm; None: the first byte says."""
_LONG = frozenset({0xD606, 0xD608})
"""sprmTDefTable and its forerunner: the size takes two bytes and is one too large (2.9.321)."""
_CHANGE_TABS, _OPEN_END = 0xC615, 255
_ELSEWHERE = frozenset({0x6645, 0x6646, 0x646B})
"""sprmPHugePapx in its two numbers and sprmPTableProps: the sprms stand at this offset of the Data stream."""
_MOST_JUMPS = 8
_LARGEST = 0x3FA2
"""The largest cbGrpprl (2.9.210)."""


class Prl(NamedTuple):
    """A sprm and its operand, as stored, the length of a long one included."""

    sprm: int
    operand: bytes

    @property
    def number(self) -> int:
        """The operand as an unsigned number."""
        return int.from_bytes(self.operand, "little")

    @property
    def signed(self) -> int:
        """The operand as a signed number."""
        return int.from_bytes(self.operand, "little", signed=True)


def prls(grpprl: bytes) -> Iterator[Prl]:
    """Return the sprms in ``grpprl`` one by one; what is cut off at the end is left out."""
    at, end = 0, len(grpprl)
    while at + 2 < end:
        sprm = grpprl[at] | grpprl[at + 1] << 8
        at += 2
        size = _SIZES[sprm >> 13] or _size(sprm, grpprl, at)
        if at + size > end:
            return
        yield Prl(sprm, grpprl[at : at + size])
        at += size


def _size(sprm: int, grpprl: bytes, at: int) -> int:
    if sprm in _LONG:
        return max(2, int.from_bytes(grpprl[at : at + 2], "little") + 1)
    size = grpprl[at]
    if sprm == _CHANGE_TABS and size == _OPEN_END:
        deleted = grpprl[at + 1] if at + 1 < len(grpprl) else 0
        added = at + 2 + 4 * deleted
        return 3 + 4 * deleted + 3 * (grpprl[added] if added < len(grpprl) else 0)
    return 1 + size


class Elsewhere:
    """The Data stream ``data`` of the file ``name``, where sprms that are too many for their page stand (2.9.210)."""

    def __init__(self, data: bytes, name: str) -> None:
        self._data = data
        self._name = name
        # Each is referred to about once; a file in which they overlap time and again was made to waste time.
        self._left = 4 * len(data) + _LARGEST

    def prls(self, grpprl: bytes) -> Iterator[Prl]:
        """Return the sprms in ``grpprl``, those that stand in the Data stream in the place of the one that says so.

        Raises UnusableInput: far more of them than the stream holds (K009).
        """
        waiting = [prls(grpprl)]
        jumps = 0
        while waiting:
            found = next(waiting[-1], None)
            if found is None:
                waiting.pop()
            elif found.sprm not in _ELSEWHERE:
                yield found
            elif jumps < _MOST_JUMPS:
                jumps += 1
                waiting.append(prls(self._at(found.number)))

    def _at(self, offset: int) -> bytes:
        if offset + 2 > len(self._data):
            return b""
        (size,) = struct.unpack_from("<h", self._data, offset)
        size = max(0, min(size, _LARGEST))
        self._left -= size
        if self._left < 0:
            raise refuse(TOO_LARGE, self._name, reason="sprmPHugePapx")
        return self._data[offset + 2 : offset + 2 + size]
