"""The lists of a Word file and the automatic numbers of its paragraphs ([MS-DOC] 2.9.200, 2.9.201, 2.9.149).

The numbers are counted as for .docx: :mod:`parsers.ooxml.labels`.
"""

from __future__ import annotations

import struct
from typing import NamedTuple

from parsers.msdoc.pieces import whole
from parsers.msdoc.properties import Properties
from parsers.msdoc.sprms import prls
from parsers.msdoc.styles import Styles
from parsers.ooxml.numbering import Level, List

_LSTF, _LFO, _LVLF = 28, 16, 28
_LEVELS = 9
_LONGEST = 255
"""Characters of a number's text; its placeholders are told by places of one byte (2.9.150)."""
_HIDDEN = 0x083C
_NO_STYLE = 0xFFF
_GAPS = {1: " ", 2: ""}
_OLDEST = 0x7FF
"""The list_use of a paragraph numbered the way of Word 6 (sprmPIlfo, 2.6.2)."""

_FORMATS = (
    *("decimal", "upperRoman", "lowerRoman", "upperLetter", "lowerLetter", "ordinal", "cardinalText", "ordinalText"),
    *("hex", "chicago", "ideographDigital", "japaneseCounting", "aiueo", "iroha", "decimalFullWidth"),
    *("decimalHalfWidth", "japaneseLegal", "japaneseDigitalTenThousand", "decimalEnclosedCircle"),
    *("decimalFullWidth2", "aiueoFullWidth", "irohaFullWidth", "decimalZero", "bullet", "ganada", "chosung"),
    *("decimalEnclosedFullstop", "decimalEnclosedParen", "decimalEnclosedCircleChinese"),
    *("ideographEnclosedCircle", "ideographTraditional", "ideographZodiac", "ideographZodiacTraditional"),
    *("taiwaneseCounting", "ideographLegalTraditional", "taiwaneseCountingThousand", "taiwaneseDigital"),
    *("chineseCounting", "chineseLegalSimplified", "chineseCountingThousand"),
)
"""The names of ST_NumberFormat in the order of MSONFC ([MS-OSHARED] 2.2.1.3), as far as they are the same."""
_OTHER_FORMATS = {0x39: "numberInDash", 0xFF: "none"}

OLDEST = List("", "", {0: Level(1, "sprmPAnld80", "", "%1", "", None, False, None, False)}, {})
"""Stands for the list of a paragraph numbered the way of Word 6, which cannot be written."""


class _Definition(NamedTuple):
    identity: int
    levels: dict[int, Level]


class Lists:
    """The lists in the PlfLst ``definitions``, which begins the table stream's rest from there on, and the PlfLfo ``uses``."""

    def __init__(self, definitions: bytes, size: int, uses: bytes, styles: Styles) -> None:
        self._styles = styles
        self._lists = _uses(uses, _definitions(definitions, size))

    def find(self, properties: Properties) -> tuple[List, int] | None:
        """Return list and level (from 0) of a paragraph, None where it has no number."""
        if properties.list_use is not None:
            wanted, level = self._list(properties.list_use), properties.level or 0
        else:
            brought = self._styles.number(properties.style)
            wanted = None if brought.list_use is None else self._list(brought.list_use)
            level = _first(properties.level, brought.level, 0)
            if wanted is not None and properties.level is None:
                level = self._own_level(wanted, properties.style, level)
        if wanted is OLDEST:
            return OLDEST, 0
        return (wanted, level) if wanted is not None and level in wanted.levels else None

    def _list(self, use: int) -> List | None:
        if use == _OLDEST:
            return OLDEST
        return self._lists[use - 1] if 0 < use <= len(self._lists) else None

    def _own_level(self, wanted: List, style: int, level: int) -> int:
        """Return the level of ``wanted`` that belongs to ``style`` or one it is based on, else ``level``."""
        for number in self._styles.chain(style):
            for index, found in wanted.levels.items():
                if found.style == str(number):
                    return index
        return level


def _first(*numbers: int | None) -> int:
    return next(number for number in numbers if number is not None)


def _definitions(stored: bytes, size: int) -> dict[int, dict[int, Level]]:
    """Return the levels of each list by its lsid; the LVLs stand behind the ``size`` bytes of the PlfLst."""
    count = max(0, int.from_bytes(stored[:2], "little", signed=True)) if size >= 2 else 0
    count = min(count, max(0, size - 2) // _LSTF)
    at = size
    definitions: dict[int, dict[int, Level]] = {}
    for index in range(count):
        identity, _, *styles, flags = struct.unpack_from("<ii9HB", stored, 2 + index * _LSTF)
        levels: dict[int, Level] = {}
        for level in range(1 if flags & 1 else _LEVELS):
            style = None if styles[level] == _NO_STYLE else str(styles[level])
            read = _level(stored, at, style)
            if read is None:
                return definitions
            levels[level], at = read
        definitions.setdefault(identity, levels)
    return definitions


def _level(stored: bytes, at: int, style: str | None) -> tuple[Level, int] | None:
    """Return the LVL (2.9.149) at ``at`` and where it ends, None where it is cut off."""
    if at + _LVLF + 2 > len(stored):
        return None
    start, number_format, flags = struct.unpack_from("<iBB", stored, at)
    follow, papx, chpx, restart = stored[at + 15], stored[at + 25], stored[at + 24], stored[at + 26]
    at += _LVLF + papx
    hidden = any(prl.sprm == _HIDDEN and prl.number & 1 for prl in prls(stored[at : at + chpx]))
    at += chpx
    length = int.from_bytes(stored[at : at + 2], "little")
    text = stored[at + 2 : at + 2 + 2 * length]
    if length > _LONGEST or len(text) < 2 * length:
        return None
    name = _format(number_format)
    level = Level(
        start=start,
        number_format=name,
        pattern="",
        text=_text(text),
        gap=_GAPS.get(follow, "\t"),
        restart=restart if flags & 8 else None,
        legal=bool(flags & 4),
        style=style,
        silent=hidden or name == "bullet",
    )
    return level, at + 2 + 2 * length


def _format(number: int) -> str:
    return _FORMATS[number] if number < len(_FORMATS) else _OTHER_FORMATS.get(number, f"MSONFC {number:#04x}")


def _text(stored: bytes) -> str:
    """Return a number's text with the placeholders of .docx: %1 for the character 0, the first level."""
    text = whole(stored.decode("utf-16-le", "surrogatepass"))
    return "".join(f"%{ord(char) + 1}" if ord(char) < _LEVELS else char for char in text)


def _uses(stored: bytes, definitions: dict[int, dict[int, Level]]) -> list[List | None]:
    """Return the lists of the PlfLfo ``stored`` in their order; None for one whose definition is not there."""
    count = int.from_bytes(stored[:4], "little")
    if len(stored) < 4 or 4 + count * _LFO > len(stored):
        return []
    lists: list[List | None] = []
    at: int | None = 4 + count * _LFO
    for index in range(count):
        identity, _, _, overrides = struct.unpack_from("<iiiB", stored, 4 + index * _LFO)
        levels = dict(definitions.get(identity, {}))
        starts: dict[int, int] = {}
        at = _overrides(stored, at, overrides, levels, starts)
        lists.append(List(str(index + 1), str(identity), levels, starts) if levels else None)
    return lists


def _overrides(
    stored: bytes, at: int | None, count: int, levels: dict[int, Level], starts: dict[int, int]
) -> int | None:
    """Apply ``count`` LFOLVLs (2.9.132) of the LFOData at ``at``; return where it ends, None where it is cut off."""
    if at is None:
        return None
    at += 4
    for _ in range(count):
        if at + 8 > len(stored):
            return None
        start, flags = struct.unpack_from("<iI", stored, at)
        index = flags & 15
        at += 8
        if flags & 0x20:
            read = _level(stored, at, None)
            if read is None:
                return None
            levels[index], at = read
        elif flags & 0x10:
            starts[index] = start
    return at
