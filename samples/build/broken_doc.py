"""Word 97 files and other compound files that cannot be read, or only with a remark."""

import struct

from broken_table import ROWS
from doc_file import CELL, CELL_MARK, Document, Paragraph, cells, doc, row_end
from ole_file import compound

EDGES = (0, 1800, 6800, 8000)
LISTS, LIST_USES, BOXES, ANCHORS = 73, 74, 56, 40
FIRST_LIST = b"\x0b\x46\x01\x00\x0a\x26\x00"  # sprmPIlfo 1, sprmPIlvl 0
WORD_95 = struct.pack("<HH", 0xA5DC, 0x65)
OBJECT = "\x08"  # where a drawn object is anchored
SHAPE = 1025


def samples() -> dict[str, bytes]:
    """Every such sample by its name."""
    return {
        "K005-encrypted.docx": compound({"EncryptionInfo": b"\x04\0\x04\0\x40\0\0\0", "EncryptedPackage": b"\0"}),
        "K020-old-word.doc": compound({"WordDocument": WORD_95}),
        "K024-rights-managed.doc": compound({"WordDocument": b"\0", "\x09DRMContent": b"\0"}),
        "K025-lost-table.doc": doc(Document([Paragraph(p.text, p.mark) for p in _table()])),
        "K136-row-without-shape.doc": doc(Document(_table(shaped=3))),
        "K137-further-numbers.doc": doc(_numbered()),
        "K138-table-in-text-box.doc": doc(_boxed()),
    }


def _table(shaped: int = 4) -> list[Paragraph]:
    """The small table and the paragraph behind it; only so many of its rows say where their cells stand."""
    found: list[Paragraph] = []
    for number, row in enumerate(ROWS):
        found += [*cells(*row), row_end(EDGES if number < shaped else ())]
    return [*found, Paragraph("")]


def _numbered() -> Document:
    """The second item has two paragraphs, which Word numbers (1) and (2)."""
    paragraphs = _table()
    at = next(number for number, paragraph in enumerate(paragraphs) if paragraph.text == ROWS[2][1])
    numbered = CELL + FIRST_LIST
    paragraphs[at : at + 1] = [Paragraph("参与调解。", "\r", numbered), Paragraph("走访慰问。", CELL_MARK, numbered)]
    text = "(\0)".encode("utf-16-le")
    level = struct.pack("<iBB9sB8xBBBB", 1, 0, 0, b"\2" + bytes(8), 2, 0, 0, 0, 0) + struct.pack("<H", 3) + text
    lists = struct.pack("<Hii9HBB", 1, 7, 0, *[0xFFF] * 9, 1, 0)
    uses = struct.pack("<Iiii4Bi", 1, 7, 0, 0, 0, 0, 0, 0, -1)
    return Document(paragraphs, parts={LIST_USES: uses, LISTS: lists}, rest=level)


def _boxed() -> Document:
    """A text box beside the table that holds a small table of its own."""
    inner = [*cells("等次", "优秀"), row_end((0, 1000, 2000)), Paragraph("")]
    length = sum(len(paragraph.text) + 1 for paragraph in inner)
    boxes = struct.pack("<3i", 0, length, length + 1) + struct.pack("<iiHiii", 1, 0, 0, 0, SHAPE, 0) + bytes(22)
    main = _table()
    before = sum(len(paragraph.text) + 1 for paragraph in main) - 1
    anchors = struct.pack("<2i", before, before + 2) + struct.pack("<i", SHAPE) + bytes(22)
    main[-1] = Paragraph(OBJECT)
    return Document(main, inner, {BOXES: boxes, ANCHORS: anchors})
