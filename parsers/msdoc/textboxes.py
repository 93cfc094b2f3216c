"""Text boxes: where they are anchored in the main text, and which part of their story is theirs ([MS-DOC] 2.8.32, 2.8.37)."""

from __future__ import annotations

import struct
from typing import NamedTuple

_BOX, _ANCHOR = 22, 26
"""Bytes of an FTXBXS (2.9.107) and of an Spa (2.9.253)."""


class Place(NamedTuple):
    """A text box: the CP of its anchor (None: not to be told), and the CPs between which its text stands."""

    anchor: int | None
    start: int
    end: int


def places(boxes: bytes, anchors: bytes, start: int, length: int) -> list[Place]:
    """Return the text boxes that the PlcftxbxTxt ``boxes`` lists, in its order.

    ``anchors`` is the PlcfSpa of the main text; the story of the text boxes begins at the CP ``start`` and has ``length``
    characters. All of the story is given out: what no entry claims is one more box.
    """
    anchored = {shape: cp for cp, (shape,) in _entries(anchors, _ANCHOR, "<i")}
    found: list[Place] = []
    done = 0
    entries = _entries(boxes, _BOX, "<8xH4xi4x")
    ends = [cp for cp, _ in entries[1:]] + [length]
    for (begin, (spare, shape)), end in zip(entries, ends, strict=False):
        if not done <= begin <= end <= length:
            break
        if not spare:
            found.append(Place(anchored.get(shape), start + begin, start + end))
        done = end
    if done < length:
        found.append(Place(None, start + done, start + length))
    return found


def _entries(plc: bytes, size: int, layout: str) -> list[tuple[int, tuple[int, ...]]]:
    """Return CP and fields of each member of ``size`` bytes of a Plc (2.2.2)."""
    count = max(0, len(plc) - 4) // (4 + size)
    if not count:
        return []
    cps = struct.unpack_from(f"<{count}i", plc)
    data = 4 * (count + 1)
    return [(cp, struct.unpack_from(layout, plc, data + index * size)) for index, cp in enumerate(cps)]
