"""The records of an Excel 97-2003 workbook stream, one behind the other ([MS-XLS] 2.1.4)."""

import struct
from collections.abc import Iterator
from typing import NamedTuple

STREAMS = ("Workbook", "Book")
"""The stream of a compound file that a workbook is, of Excel 97 and of Excel 5."""
BOF, EOF, CONTINUE = 0x0809, 0x000A, 0x003C
BOUND_SHEET, CODE_PAGE, FILE_PASS, FORMAT, STRINGS = 0x0085, 0x0042, 0x002F, 0x041E, 0x00FC
HEADER, FOOTER = 0x0014, 0x0015
FORMULA, OBJECT, TEXT_OBJECT = 0x0006, 0x005D, 0x01B6
OLD_BOFS = frozenset({0x0009, 0x0209, 0x0409})
"""The first records of Excel 2, 3 and 4."""


class Record(NamedTuple):
    """A record: what it is, where its data begins in the stream, and how long it is."""

    kind: int
    start: int
    size: int


def substream(stream: bytes, at: int) -> Iterator[tuple[Record, int]]:
    """Yield the records from the BOF at ``at`` to its EOF, each with how many BOF before it are open.

    The depth of the outermost BOF is 0, that of its EOF as well. Raises ValueError where the stream breaks off.
    """
    depth = 0
    while True:
        if at < 0 or at + 4 > len(stream):
            raise ValueError("no EOF")
        kind, size = struct.unpack_from("<HH", stream, at)
        if at + 4 + size > len(stream):
            raise ValueError(f"record {kind:#06x}")
        if depth == 0 and kind != BOF:
            raise ValueError("no BOF")
        depth -= kind == EOF
        yield Record(kind, at + 4, size), depth
        depth += kind == BOF
        if depth == 0:
            return
        at += 4 + size


def data_of(stream: bytes, record: Record) -> bytes:
    """Return the data of ``record``."""
    return stream[record.start : record.start + record.size]
