"""The text of a Word file, put together from its pieces ([MS-DOC] 2.4.1).

A character position (CP) counts UTF-16 units from the start of the document, an FC bytes from the start of the
WordDocument stream. In a file that was saved fast the order of the one is not the order of the other.
"""

from __future__ import annotations

import struct
from array import array
from bisect import bisect_right
from itertools import pairwise
from typing import NamedTuple

from parsers.refusals import DAMAGED, refuse

_PRC, _PCDT = 1, 2
_COMPRESSED = 1 << 30
_SIMPLE = {0x0C: 0x260A, 0x18: 0x2416, 0x19: 0x2417, 0x41: 0x0800, 0x5C: 0x083C}
"""Those of Prm0's numbers for a sprm that matter here (2.9.215)."""


class Piece(NamedTuple):
    """Characters ``start`` … ``end`` (CPs), from ``fc`` on, ``width`` bytes each; ``changes`` are sprms for all of them."""

    start: int
    end: int
    fc: int
    width: int
    changes: bytes


class Text(NamedTuple):
    """The text, one character for each CP (the halves of a surrogate pair apart), and the pieces it came from."""

    units: str
    pieces: tuple[Piece, ...]

    def piece(self, cp: int) -> Piece:
        """Return the piece that holds the character at ``cp``."""
        return self.pieces[bisect_right(self.pieces, cp, key=lambda piece: piece.start) - 1]


def read_text(word: bytes, clx: bytes, length: int, name: str) -> Text:
    """Return the first ``length`` characters of the WordDocument stream ``word`` as the ``clx`` (2.9.38) orders them.

    Raises UnusableInput about the file ``name``: damaged (K004), as a piece table that is not ascending, has pieces outside
    of the stream, or holds more or less text than there is.
    """
    try:
        pieces = _pieces(clx)
    except (struct.error, IndexError) as problem:
        raise refuse(DAMAGED, name, reason="PlcPcd") from problem
    if pieces is None or pieces[0].start != 0 or any(piece.end < piece.start for piece in pieces):
        raise refuse(DAMAGED, name, reason="PlcPcd, aCP")
    # No two characters are stored in the same place, so that a text longer than its stream is none.
    if not length <= pieces[-1].end <= len(word):
        raise refuse(DAMAGED, name, reason=f"PlcPcd, {pieces[-1].end} / {length}")
    wanted = [piece._replace(end=min(piece.end, length)) for piece in pieces if piece.start < min(piece.end, length)]
    if any(piece.fc + (piece.end - piece.start) * piece.width > len(word) for piece in wanted):
        raise refuse(DAMAGED, name, reason="PlcPcd, fc")
    return Text("".join(_units(word, piece) for piece in wanted), tuple(wanted))


def _pieces(clx: bytes) -> tuple[Piece, ...] | None:
    """Return the pieces of the PlcPcd (2.8.35) in ``clx``, None where there is none."""
    changes: list[bytes] = []
    at = 0
    while clx[at] == _PRC:
        (size,) = struct.unpack_from("<H", clx, at + 1)
        changes.append(clx[at + 3 : at + 3 + size])
        at += 3 + size
    if clx[at] != _PCDT:
        return None
    (size,) = struct.unpack_from("<I", clx, at + 1)
    count = (size - 4) // 12
    if count < 1 or at + 5 + size > len(clx):
        return None
    starts = struct.unpack_from(f"<{count + 1}i", clx, at + 5)
    stored = struct.iter_unpack("<HIH", clx[at + 5 + 4 * (count + 1) : at + 5 + 4 + 12 * count])
    return tuple(
        Piece(start, end, *_stored(fc), _changes(prm, changes))
        for (start, end), (_, fc, prm) in zip(pairwise(starts), stored, strict=True)
    )


def _stored(fc: int) -> tuple[int, int]:
    """Return offset and width of characters for an FcCompressed (2.9.73)."""
    at = fc & (_COMPRESSED - 1)
    return (at // 2, 1) if fc & _COMPRESSED else (at, 2)


def _changes(prm: int, changes: list[bytes]) -> bytes:
    """Return the sprms that a Prm (2.9.214) stands for."""
    if prm & 1:
        return changes[prm >> 1] if prm >> 1 < len(changes) else b""
    sprm = _SIMPLE.get(prm >> 1 & 0x7F)
    return b"" if sprm is None else struct.pack("<HB", sprm, prm >> 8)


def _units(word: bytes, piece: Piece) -> str:
    stored = word[piece.fc : piece.fc + (piece.end - piece.start) * piece.width]
    if piece.width == 1:
        return stored.decode("latin-1").translate(_EIGHT_BITS)
    text = stored.decode("utf-16-le", "surrogatepass")
    if 2 * len(text) == len(stored):
        return text
    units = array("H")
    units.frombytes(stored)
    if struct.pack("=H", 1) != struct.pack("<H", 1):
        units.byteswap()
    return "".join(map(chr, units))


_EIGHT_BITS = {code: bytes([code]).decode("cp1252", "ignore") or chr(code) for code in range(0x80, 0xA0)}
"""Text of eight bits is Latin-1 but for these (2.9.73)."""


def whole(text: str) -> str:
    """Return ``text`` with surrogate pairs as the characters that they are; a lone half becomes U+FFFD."""
    if not any("\ud800" <= char <= "\udfff" for char in text):
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
