"""Small Excel 97-2003 workbooks for tests, made record by record ([MS-XLS])."""

import struct
from collections.abc import Sequence
from dataclasses import dataclass

from parsers.readers import xls
from parsers.reading import Reading
from tests.parsers.readers.binary_word import ole_file

BIFF_8, BIFF_5 = 0x0600, 0x0500
GLOBALS, WORKSHEET, CHART = 0x0005, 0x0010, 0x0020
END = struct.pack("<HH", 0x000A, 0)
FIRST_OWN_FORMAT = 164


def record(kind: int, data: bytes = b"") -> bytes:
    """Return a record."""
    return struct.pack("<HH", kind, len(data)) + data


def bof(content: int, version: int = BIFF_8) -> bytes:
    """Return the record that begins a substream."""
    return record(
        0x0809, struct.pack("<4H", version, content, 0x0DBB, 0x07CC) + (bytes(8) if version == BIFF_8 else b"")
    )


def label(row: int, column: int, text: str | bytes, style: int = 0) -> bytes:
    """Return a cell with a text of its own; bytes are text of a code page, as Excel 5.0 has it."""
    wide = b"" if isinstance(text, bytes) else b"\x01"
    said = text if isinstance(text, bytes) else text.encode("utf-16-le")
    return record(0x0204, struct.pack("<4H", row, column, style, len(text)) + wide + said)


def shared(row: int, column: int, index: int) -> bytes:
    """Return a cell that refers to a shared string."""
    return record(0x00FD, struct.pack("<3HI", row, column, 0, index))


def number(row: int, column: int, value: float, style: int = 0) -> bytes:
    """Return a cell with a number."""
    return record(0x0203, struct.pack("<3Hd", row, column, style, value))


def formula(row: int, column: int, value: float, flags: int = 0, tokens: bytes = b"\x1e\x05\x00") -> bytes:
    """Return a cell with a formula and its stored result."""
    head = struct.pack("<3HdHIH", row, column, 0, value, flags, 0, len(tokens))
    return record(0x0006, head + tokens)


def text_formula(row: int, column: int, text: str) -> bytes:
    """Return a cell with a formula whose result is ``text``."""
    head = struct.pack("<3HB5xHHIH", row, column, 0, 0, 0xFFFF, 0, 0, 3) + b"\x1e\x05\x00"
    said = struct.pack("<HB", len(text), 1) + text.encode("utf-16-le")
    return record(0x0006, head) + record(0x0207, said)


def truth_or_error(row: int, column: int, value: int, *, error: bool) -> bytes:
    """Return a cell with TRUE, FALSE or an error value."""
    return record(0x0205, struct.pack("<3HBB", row, column, 0, value, error))


def merged(*areas: tuple[int, int, int, int]) -> bytes:
    """Return merged areas: first and last row, first and last column, from 0."""
    return record(0x00E5, struct.pack("<H", len(areas)) + b"".join(struct.pack("<4H", *area) for area in areas))


def hidden_row(row: int) -> bytes:
    """Return a row that is hidden."""
    return record(0x0208, struct.pack("<6HI", row, 0, 5, 300, 0, 0, 0x20))


def hidden_columns(first: int, last: int) -> bytes:
    """Return columns that are hidden."""
    return record(0x007D, struct.pack("<6H", first, last, 2000, 0, 1, 0))


def text_box(text: str, kind: int = 6) -> bytes:
    """Return a drawn object with a text, 6 a text box, 0x19 a comment."""
    drawn = record(0x005D, struct.pack("<4H", 0x15, 0x12, kind, 1) + bytes(14) + bytes(4))
    said = record(0x003C, b"\1" + text.encode("utf-16-le")) + record(0x003C, bytes(16))
    return drawn + record(0x01B6, struct.pack("<2H6x2HI", 0, 0, len(text), 16, 0)) + said


def chart() -> bytes:
    """Return a chart within a sheet: a substream of its own that holds a cell."""
    return bof(CHART) + number(0, 0, 99) + END


@dataclass(frozen=True)
class Tab:
    """A sheet: its records, its name, its visibility (0 for visible) and its kind (0 for a worksheet, 2 for a chart)."""

    records: bytes
    name: str = "S"
    state: int = 0
    kind: int = 0


def stream(
    *tabs: Tab, codes: Sequence[str] = (), strings: Sequence[str] = (), version: int = BIFF_8, more: bytes = b""
) -> bytes:
    """Return a workbook stream; style 1, 2 … has the number format ``codes``; ``more`` are further global records."""
    formats = b"".join(_format(FIRST_OWN_FORMAT + n, code, version) for n, code in enumerate(codes))
    used = b"".join(_style(key, version) for key in (0, *range(FIRST_OWN_FORMAT, FIRST_OWN_FORMAT + len(codes))))
    head = bof(GLOBALS, version) + more + formats + used
    tail = (_strings(strings) if strings else b"") + END
    at = len(head) + len(tail) + sum(len(_bound(tab, 0, version)) for tab in tabs)
    bounds, bodies = b"", b""
    for n, tab in enumerate(tabs, 1):
        body = bof(CHART if tab.kind else WORKSHEET, version) + tab.records + END
        bounds += _bound(Tab(b"", f"{tab.name}{n}", tab.state, tab.kind), at + len(bodies), version, numbered=True)
        bodies += body
    return head + bounds + tail + bodies


def _bound(tab: Tab, at: int, version: int, *, numbered: bool = False) -> bytes:
    name = tab.name if numbered else f"{tab.name}1"
    said = struct.pack("<BB", len(name), 1) + name.encode("utf-16-le")
    if version == BIFF_5:
        said = struct.pack("<B", len(name.encode("gbk"))) + name.encode("gbk")
    return record(0x0085, struct.pack("<IBB", at, tab.state, tab.kind) + said)


def _format(key: int, code: str, version: int) -> bytes:
    if version == BIFF_5:
        return record(0x041E, struct.pack("<HB", key, len(code.encode("gbk"))) + code.encode("gbk"))
    return record(0x041E, struct.pack("<HHB", key, len(code), 1) + code.encode("utf-16-le"))


def _style(key: int, version: int) -> bytes:
    return record(0x00E0, struct.pack("<3H", 0, key, 0) + bytes(14 if version == BIFF_8 else 10))


def _strings(strings: Sequence[str]) -> bytes:
    said = b"".join(struct.pack("<HB", len(text), 1) + text.encode("utf-16-le") for text in strings)
    return record(0x00FC, struct.pack("<II", len(strings), len(strings)) + said)


def book(made: bytes, name: str = "Workbook") -> bytes:
    """Return the compound file with the workbook stream ``made``."""
    return ole_file({name: made})


def read(*tabs: Tab, codes: Sequence[str] = (), strings: Sequence[str] = (), more: bytes = b"") -> Reading:
    """Return the reading of an Excel 97 workbook, see :func:`stream`."""
    return xls.read(book(stream(*tabs, codes=codes, strings=strings, more=more)), "f1", "test.xls")
