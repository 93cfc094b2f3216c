"""Which characters the codes of a font stand for: ToUnicode maps (ISO 32000-1, 9.10.3) and TrueType cmap tables.

pdfminer carries out every range that a map claims, four thousand million codes if it says so.
"""

import re
import struct
from collections.abc import Iterator

MAX_NAMES = 200_000
"""Codes that one font may name; a font holds 65,536 glyphs at most."""
_TOKEN = re.compile(rb"%[^\r\n]*|<([0-9A-Fa-f\s]*)>|(\[)|(\])|([A-Za-z]+)|/[^\s<>\[\]/%()]*|[^\s]")
_Value = bytes | list[bytes]


class MapError(ValueError):
    """A map that claims more than a font can hold."""


def to_unicode(data: bytes) -> dict[int, str]:
    """Return the character or characters of each code that the ToUnicode CMap ``data`` names; raises MapError."""
    names: dict[int, str] = {}
    for keyword, values in _sections(data):
        if keyword == b"endbfchar":
            for code, value in zip(values[::2], values[1::2], strict=False):
                if isinstance(code, bytes) and isinstance(value, bytes):
                    _name(names, int.from_bytes(code, "big"), value)
        elif keyword == b"endbfrange":
            for first, last, value in zip(values[::3], values[1::3], values[2::3], strict=False):
                if isinstance(first, bytes) and isinstance(last, bytes):
                    _name_range(names, int.from_bytes(first, "big"), int.from_bytes(last, "big"), value)
        if len(names) > MAX_NAMES:
            raise MapError("ToUnicode")
    return names


def _sections(data: bytes) -> Iterator[tuple[bytes, list[_Value]]]:
    values: list[_Value] = []
    row: list[bytes] | None = None
    for token in _TOKEN.finditer(data):
        digits, opened, closed, keyword = token.groups()
        if digits is not None:
            code = b"".join(digits.split())
            value = bytes.fromhex((code + b"0" * (len(code) % 2)).decode("ascii"))
            (values if row is None else row).append(value)
        elif opened:
            row = []
        elif closed and row is not None:
            values.append(row)
            row = None
        elif keyword and keyword.startswith((b"begin", b"end")):
            yield keyword, values
            values, row = [], None


def _name(names: dict[int, str], code: int, value: bytes) -> None:
    text = chr(value[0]) if len(value) == 1 else value.decode("utf-16-be", "ignore")
    if text and not (text == "\u00a0" and names.get(code) == " "):
        names[code] = text


def _name_range(names: dict[int, str], first: int, last: int, value: _Value) -> None:
    if last - first >= MAX_NAMES:
        raise MapError("ToUnicode")
    if isinstance(value, list):
        for code, one in zip(range(first, last + 1), value, strict=False):
            _name(names, code, one)
        return
    start, length = int.from_bytes(value, "big"), len(value)
    for code in range(first, last + 1):
        target = start + code - first
        if target < 1 << 8 * length:
            _name(names, code, target.to_bytes(length, "big"))


def is_small_truetype(data: bytes) -> bool:
    """Return whether the cmap table of the TrueType font ``data`` names no more characters than a font can hold.

    Formats 4 and 12 name ranges of characters (OpenType 1.9, cmap); the other formats are as long as what they name.
    """
    try:
        return _named(data) <= MAX_NAMES
    except struct.error:
        return False


def _named(data: bytes) -> int:
    (tables,) = struct.unpack_from(">H", data, 4)
    total = 0
    for number in range(tables):
        tag, _, offset, _ = struct.unpack_from(">4sLLL", data, 12 + 16 * number)
        if tag != b"cmap":
            continue
        (subtables,) = struct.unpack_from(">H", data, offset + 2)
        for which in range(min(subtables, 64)):
            (at,) = struct.unpack_from(">L", data, offset + 8 + 8 * which)
            total += _subtable_size(data, offset + at)
        if subtables > 64:
            return MAX_NAMES + 1
    return total


def _subtable_size(data: bytes, at: int) -> int:
    (form,) = struct.unpack_from(">H", data, at)
    if form == 4:
        (double,) = struct.unpack_from(">H", data, at + 6)
        count = double // 2
        ends = struct.unpack_from(f">{count}H", data, at + 14)
        starts = struct.unpack_from(f">{count}H", data, at + 16 + 2 * count)
        return sum(max(0, end - start + 1) for start, end in zip(starts, ends, strict=True))
    if form == 12:
        (groups,) = struct.unpack_from(">L", data, at + 12)
        if groups > MAX_NAMES:
            return int(groups)
        ranges = (struct.unpack_from(">LL", data, at + 16 + 12 * group) for group in range(groups))
        return sum(max(0, end - start + 1) for start, end in ranges)
    return 0
