"""The text boxes drawn on a worksheet of Excel 97-2003 ([MS-XLS] 2.4.329, TxO)."""

import struct

from parsers.biff.records import CONTINUE, OBJECT, TEXT_OBJECT

_COMMENT = 0x19
"""The kind of object that a cell's comment is (2.5.143, ot); comments are not printed."""
_WIDE = 0x01


class Boxes:
    """Collects :attr:`lines`, the paragraphs of the text boxes, from the records of a sheet as they come."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self._kind = 0
        self._left = 0
        self._text = ""

    def see(self, kind: int, data: bytes) -> None:
        """Take note of the next record."""
        if kind == CONTINUE and self._left:
            self._read(data)
            return
        self._left = 0
        if kind == OBJECT and len(data) >= 6:
            (self._kind,) = struct.unpack_from("<H", data, 4)
        elif kind == TEXT_OBJECT and len(data) >= 14 and self._kind != _COMMENT:
            (self._left,) = struct.unpack_from("<H", data, 10)
            self._text = ""

    def _read(self, data: bytes) -> None:
        """Add the characters in ``data``, which begins with a byte that says how wide they are."""
        wide = bool(data and data[0] & _WIDE)
        size = self._left * (2 if wide else 1)
        characters = data[1 : 1 + size]
        text = characters.decode("utf-16-le", "replace") if wide else characters.decode("latin-1")
        self._left -= max(1, len(characters) // (2 if wide else 1))
        self._text += text
        if self._left <= 0:
            self._left = 0
            self.lines += self._text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
