"""Which paragraph styles bring an automatic number with them ([MS-DOC] 2.4.6.5, 2.9.271)."""

from __future__ import annotations

import struct
from typing import NamedTuple

from parsers.msdoc.sprms import prls

_LEVEL, _LIST = 0x260A, 0x460B
_PARAGRAPH_STYLE = 1
_NONE = 0xFFF
_DEEPEST = 64
"""Styles in one chain; Word allows eleven, and a circle must end."""


class Style(NamedTuple):
    """A paragraph style: the one it is based on (0xFFF for none), its list and its level (None: the base decides)."""

    base: int = _NONE
    list_use: int | None = None
    level: int | None = None


class Styles:
    """The styles in the STSH ``stored``; what cannot be read in it is a style without a number."""

    def __init__(self, stored: bytes) -> None:
        self._styles = _styles(stored)

    def chain(self, style: int) -> list[int]:
        """Return ``style`` and those it is based on, nearest first."""
        chain: list[int] = []
        while 0 <= style < len(self._styles) and style not in chain and len(chain) < _DEEPEST:
            chain.append(style)
            style = self._styles[style].base
        return chain

    def number(self, style: int) -> Style:
        """Return the list and the level that ``style`` brings, each from the nearest style in its chain that says it."""
        chain = [self._styles[number] for number in self.chain(style)]
        return Style(
            list_use=next((found.list_use for found in chain if found.list_use is not None), None),
            level=next((found.level for found in chain if found.level is not None), None),
        )


def _styles(stored: bytes) -> list[Style]:
    styles: list[Style] = []
    try:
        size, count, fixed = struct.unpack_from("<HHH", stored)
        at = 2 + size
        for _ in range(count):
            (length,) = struct.unpack_from("<H", stored, at)
            styles.append(_style(stored[at + 2 : at + 2 + length], fixed))
            at += 2 + length + length % 2
    except struct.error:
        return styles
    return styles


def _style(std: bytes, fixed: int) -> Style:
    """Return the STD (2.9.258) ``std``, whose part of fixed size takes ``fixed`` bytes; other kinds bring no number."""
    if len(std) < fixed + 2 or len(std) < 4:
        return Style()
    (kind,) = struct.unpack_from("<H", std, 2)
    if kind & 0xF != _PARAGRAPH_STYLE:
        return Style()
    base = kind >> 4
    (name,) = struct.unpack_from("<H", std, fixed)
    at = fixed + 2 + 2 * name + 2
    if at + 2 > len(std):
        return Style(base)
    (size,) = struct.unpack_from("<H", std, at)
    found = {prl.sprm: prl for prl in prls(std[at + 4 : at + 2 + size])}
    return Style(
        base,
        found[_LIST].signed if _LIST in found else None,
        found[_LEVEL].number if _LEVEL in found else None,
    )
