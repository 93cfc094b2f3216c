"""Strings of a workbook stream: page headers, and whether what the shared ones say of their sizes can be ([MS-XLS] 2.4.265)."""

import struct
from collections.abc import Sequence

_WIDE, _PHONETIC, _RICH = 0x01, 0x04, 0x08


def check_strings(parts: Sequence[bytes]) -> None:
    """Walk the shared strings in ``parts``, the SST record and its CONTINUE records, without decoding them.

    Raises ValueError, struct.error or IndexError where their sizes cannot be right. Sizes below zero would send a reader that
    believes them round and round.
    """
    (count,) = struct.unpack_from("<I", parts[0], 4)
    number, at = 0, 8
    for _ in range(count):
        if at >= len(parts[number]):
            number, at = number + 1, 0
        characters, flags = struct.unpack_from("<HB", parts[number], at)
        at += 3
        runs = phonetic = 0
        if flags & _RICH:
            (runs,) = struct.unpack_from("<H", parts[number], at)
            at += 2
        if flags & _PHONETIC:
            (phonetic,) = struct.unpack_from("<i", parts[number], at)
            at += 4
        if phonetic < 0:
            raise ValueError("SST")
        number, at = _behind_text(parts, number, at, (characters, flags))
        number, at = _behind(parts, number, at, 4 * runs + phonetic)


def running_text(data: bytes, is_97: bool) -> str:
    """Return the text of a Header or Footer record (2.4.136); that of Excel 5 in the code page of Chinese."""
    if not is_97:
        return data[1 : 1 + data[0]].decode("gb18030", "replace")
    characters, flags = struct.unpack_from("<HB", data)
    wide = bool(flags & _WIDE)
    stored = data[3 : 3 + characters * (2 if wide else 1)]
    return stored.decode("utf-16-le", "replace") if wide else stored.decode("latin-1")


def _behind_text(parts: Sequence[bytes], number: int, at: int, text: tuple[int, int]) -> tuple[int, int]:
    """Return where the text ends that has so many characters and these flags; each further part has flags of its own."""
    characters, flags = text
    while True:
        width = 2 if flags & _WIDE else 1
        here = min(characters, (len(parts[number]) - at) // width)
        characters -= here
        at += here * width
        if not characters:
            return number, at
        number, at = number + 1, 1
        flags = parts[number][0]


def _behind(parts: Sequence[bytes], number: int, at: int, size: int) -> tuple[int, int]:
    at += size
    while at > len(parts[number]):
        at -= len(parts[number])
        number += 1
    return number, at
