"""The shape of a table row: where its cells begin and end, and how they merge ([MS-DOC] 2.6.3, 2.9.321)."""

from __future__ import annotations

import struct
from itertools import accumulate, pairwise
from typing import NamedTuple

from parsers.msdoc.sprms import Prl
from parsers.ooxml.raw import Merge

_TABLE_SPRMS = 5
_LEFT, _GAP = 0x9601, 0x9602
_DEFINE = 0xD608
_INSERT, _DELETE, _WIDTH = 0x7621, 0x5622, 0x7623
_FLOATS = 0x360D
_POSITION = (_FLOATS, 0x940E, 0x940F, 0x9410, 0x9411, 0x941E, 0x941F)
"""sprmTPc, which says what the position counts from, and the sprms with the position and the distances to the text."""
_MERGE, _SPLIT, _VERTICAL = 0x5624, 0x5625, 0xD62B
_MOST_CELLS = 64
"""A row has 63 cells at most (2.4.3)."""
_TC80 = 20
_FIRST, _REST = 1, 2


class Side(NamedTuple):
    """How one cell merges with its neighbours: across (see :func:`across`), and down."""

    across: int = 0
    down: Merge = ""


class Shape(NamedTuple):
    """The edges of the cells from left to right, in twips (one more than cells), and how the cells merge.

    ``position`` is where a table floats that the text runs around, None where it does not float.
    """

    edges: tuple[int, ...]
    sides: tuple[Side, ...]
    position: tuple[tuple[int, int], ...] | None = None


def is_table_sprm(sprm: int) -> bool:
    """Return whether ``sprm`` modifies a table (its sgc is 5)."""
    return sprm >> 10 & 7 == _TABLE_SPRMS


class ShapeReader:
    """A row's shape while its sprms are applied one by one."""

    def __init__(self) -> None:
        self._left = 0
        self._gap = 0
        self._widths: list[int] = []
        self._sides: list[Side] = []
        self._position: dict[int, int] = {}

    def shape(self) -> Shape | None:
        """Return the shape, None where nothing was said of any cell."""
        if not self._widths:
            return None
        edges = tuple(accumulate(self._widths, initial=self._left - self._gap))
        position = tuple(sorted(self._position.items())) if _FLOATS in self._position else None
        return Shape(edges, tuple(self._sides), position)

    def apply(self, prl: Prl) -> None:
        """Apply a table sprm; those that say nothing of the cells' places are passed over."""
        if prl.sprm == _DEFINE:
            self._define(prl.operand[2:])
        elif prl.sprm == _LEFT:
            self._left = prl.signed
        elif prl.sprm == _GAP:
            self._gap = prl.signed
        elif prl.sprm == _INSERT:
            self._insert(*struct.unpack("<BBH", prl.operand))
        elif prl.sprm in _POSITION:
            self._position[prl.sprm] = prl.number
        elif prl.sprm in (_DELETE, _MERGE, _SPLIT, _WIDTH):
            self._change(prl.sprm, prl.operand)
        elif prl.sprm == _VERTICAL and len(prl.operand) > 2:
            _, cell, down = prl.operand[:3]
            if cell < len(self._sides):
                self._sides[cell] = self._sides[cell]._replace(down=_down(down))

    def _define(self, stored: bytes) -> None:
        """Apply a TDefTableOperand without its size; TC80s that are missing at its end are plain (2.9.321)."""
        count = stored[0] if stored else 0
        if not 0 < count <= _MOST_CELLS or len(stored) < 1 + 2 * (count + 1):
            return
        edges = struct.unpack_from(f"<{count + 1}h", stored, 1)
        self._left = edges[0] + self._gap
        self._widths = [max(0, right - left) for left, right in pairwise(edges)]
        cells = stored[1 + 2 * (count + 1) :]
        flags = [int.from_bytes(cells[at : at + 2], "little") for at in range(0, count * _TC80, _TC80)]
        self._sides = [Side(flag & 3, _down(flag >> 5 & 3)) for flag in flags]

    def _insert(self, first: int, count: int, width: int) -> None:
        """Apply a TInsertOperand (2.9.325): ``count`` cells from ``first`` on; a row that is shorter is filled up to there."""
        missing = max(0, first - len(self._widths))
        count = max(0, min(count + missing, _MOST_CELLS - len(self._widths)))
        at = min(first, len(self._widths))
        self._widths[at:at] = [width] * count
        self._sides[at:at] = [Side()] * count

    def _change(self, sprm: int, operand: bytes) -> None:
        """Apply a sprm on the cells from the first byte of ``operand`` up to the second (ItcFirstLim, 2.9.127)."""
        cells = range(*slice(operand[0], operand[1]).indices(len(self._widths)))
        if sprm == _DELETE:
            del self._widths[cells.start : cells.stop]
            del self._sides[cells.start : cells.stop]
            return
        for cell in cells:
            if sprm == _WIDTH:
                self._widths[cell] = int.from_bytes(operand[2:4], "little")
            else:
                part = 0 if sprm == _SPLIT else _FIRST if cell == cells.start else _REST
                self._sides[cell] = self._sides[cell]._replace(across=part)


def _down(flags: int) -> Merge:
    """Return the part in a vertical merge that a VerticalMergeFlag (2.9.346) says."""
    return "" if flags == 0 else "continue" if flags == 1 else "start"


def across(sides: tuple[Side, ...]) -> list[Merge]:
    """Return the part of each cell in a horizontal merge.

    Word 97's description has the bits 1 for the first cell and 2 for the others, TCGRF (2.9.317) has 2 or 3 for the first and 1
    for the others: whichever it is, the first of the merged cells side by side says which value is that of a first one.
    """
    parts: list[Merge] = []
    first = 0
    for side in sides:
        if not side.across:
            first = 0
            parts.append("")
        elif not first or side.across == first or min(first, side.across) > 1:
            first = side.across
            parts.append("start")
        else:
            parts.append("continue")
    return parts
