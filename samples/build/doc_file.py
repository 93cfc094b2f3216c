"""Paragraphs in, a Word 97 file out ([MS-DOC]), with what a reader needs and no more."""

import struct
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from ole_file import SECTOR, compound

TEXT_AT = 1024  # where the text begins in its stream
PARTS = 93
STYLED, PIECES = bytes(2), 33  # paragraph style 0
PARAGRAPHS = 13
CELL, ROW_END = b"\x16\x24\x01", b"\x16\x24\x01\x17\x24\x01"  # sprmPFInTable, sprmPFTtp (2.6.2)
CELL_MARK = "\x07"


@dataclass(frozen=True)
class Paragraph:
    """A text, the mark behind it, and the sprms of its formatting."""

    text: str
    mark: str = "\r"
    sprms: bytes = b""


@dataclass(frozen=True)
class Document:
    """A document: its main text and that of its text boxes, parts of the table stream by number, what stands behind the last."""

    main: Sequence[Paragraph]
    boxes: Sequence[Paragraph] = ()
    parts: dict[int, bytes] = field(default_factory=dict)
    rest: bytes = b""


def doc(document: Document) -> bytes:
    """The file."""
    paragraphs = [*document.main, *document.boxes]
    if document.boxes:
        paragraphs.append(Paragraph(""))
    text = "".join(paragraph.text + paragraph.mark for paragraph in paragraphs)
    main = sum(len(paragraph.text) + 1 for paragraph in document.main)
    stored = text.encode("utf-16-le")
    page = (TEXT_AT + len(stored) + SECTOR - 1) // SECTOR
    pieces = struct.pack("<BI2iHiH", 2, 16, 0, len(text), 0, TEXT_AT, 0)
    bins = struct.pack("<3I", TEXT_AT, TEXT_AT + len(stored), page)
    table, places = _table({PIECES: pieces, PARAGRAPHS: bins, **document.parts})
    head = _head(places, main, len(text) - main - 1 if document.boxes else 0)
    word = head.ljust(TEXT_AT, b"\0") + stored
    word = word.ljust(page * SECTOR, b"\0") + _formatting(paragraphs)
    return compound({"WordDocument": word, "1Table": table + document.rest})


def cells(*texts: str) -> list[Paragraph]:
    """The paragraphs of the cells of a row, without the row's end."""
    return [Paragraph(text, CELL_MARK, CELL) for text in texts]


def row_end(edges: Sequence[int] = ()) -> Paragraph:
    """The end of a row whose cells have these edges, in twips; without them it does not say where they stand (2.9.321)."""
    if not edges:
        return Paragraph("", CELL_MARK, ROW_END)
    operand = struct.pack(f"<B{len(edges)}h", len(edges) - 1, *edges)
    return Paragraph("", CELL_MARK, ROW_END + struct.pack("<HH", 0xD608, len(operand) + 1) + operand)


def _table(parts: dict[int, bytes]) -> tuple[bytes, dict[int, tuple[int, int]]]:
    """The table stream, and where each part stands in it; they stand there in the order given."""
    table, places = b"", {}
    for number, part in parts.items():
        places[number] = (len(table), len(part))
        table += part
    return table, places


def _head(places: dict[int, tuple[int, int]], main: int, boxes: int) -> bytes:
    """The file information block (2.5.1): Word 97, Chinese, text in one piece, tables in 1Table."""
    base = struct.pack("<7HI2B2H2I", 0xA5EC, 0xC1, 0, 0x804, 0, 1 << 9, 0xBF, 0, 0, 0, 0, 0, TEXT_AT, 0)
    words = struct.pack("<H28x", 14)
    longs = struct.pack("<H22i", 22, 0, 0, 0, main, 0, 0, 0, 0, 0, boxes, *[0] * 12)
    pairs = b"".join(struct.pack("<2I", *places.get(number, (0, 0))) for number in range(PARTS))
    return base + words + longs + struct.pack("<H", PARTS) + pairs + bytes(2)


def _formatting(paragraphs: Sequence[Paragraph]) -> bytes:
    """The page with the formatting of all paragraphs (2.9.174); equal ones share their place."""
    ends = accumulate((2 * len(p.text) + 2 for p in paragraphs), initial=TEXT_AT)
    bounds = struct.pack(f"<{len(paragraphs) + 1}I", *ends)
    known: dict[bytes, int] = {}
    at, entries, stored = SECTOR - 2, b"", bytearray(SECTOR)
    for paragraph in paragraphs:
        content = STYLED + paragraph.sprms
        sized = (b"" if len(content) % 2 else b"\0") + bytes([(len(content) + 1) // 2]) + content
        if content not in known:
            at -= len(sized) + len(sized) % 2
            stored[at : at + len(sized)] = sized
            known[content] = at
        entries += bytes([known[content] // 2]) + bytes(12)
    stored[: len(bounds) + len(entries)] = bounds + entries
    if len(bounds) + len(entries) > at:
        raise ValueError("more paragraphs than fit on a page")
    stored[-1] = len(paragraphs)
    return bytes(stored)
