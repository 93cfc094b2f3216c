"""Automatic numbers in Word 97-2003 files."""

import struct
from collections.abc import Sequence

from parsers.readers import doc
from schema.document import Paragraph, Table
from tests.parsers.readers.binary_word import (
    CELL,
    DELETED,
    HIDDEN,
    IN_TABLE,
    ROW_END,
    Doc,
    P,
    definition,
    row,
    sprm,
)

STYLES, LISTS, LIST_USES = 1, 73, 74
NO_STYLE = 0xFFF
TEXT_FOLLOWS = 2


def in_list(use: int = 1, level: int = 0) -> bytes:
    """Return sprmPIlvl and sprmPIlfo."""
    return sprm(0x260A, level) + sprm(0x460B, use, 2)


def level(text: str, number_format: int = 0, start: int = 1, flags: int = 0, look: bytes = b"") -> bytes:
    """Return an LVL; in ``text`` the character 0 stands for the first level's number."""
    lvlf = struct.pack("<iBB9xB8xBBBB", start, number_format, flags, TEXT_FOLLOWS, len(look), 0, 0, 0)
    return lvlf + look + struct.pack("<H", len(text)) + text.encode("utf-16-le")


def lists(*definitions: Sequence[bytes], style: int = NO_STYLE) -> bytes:
    """Return a PlfLst with its LVLs: ``definitions`` of one level or of nine; ``style`` is the first level's."""
    stored = struct.pack("<h", len(definitions))
    for identity, levels in enumerate(definitions, 1):
        stored += struct.pack("<ii9HBB", identity, 0, style, *[NO_STYLE] * 8, len(levels) == 1, 0)
    return stored + b"".join(b"".join(levels) for levels in definitions)


def uses(*identities: int, overrides: dict[int, bytes] | None = None) -> bytes:
    """Return a PlfLfo: for each list its definition; ``overrides`` are LFOLVLs by the index of the list."""
    overrides = overrides or {}
    stored = struct.pack("<I", len(identities))
    for index, identity in enumerate(identities):
        stored += struct.pack("<iiiBBBB", identity, 0, 0, index in overrides, 0, 0, 0)
    return stored + b"".join(b"\xff\xff\xff\xff" + overrides.get(index, b"") for index in range(len(identities)))


def labels(paragraphs: Sequence[P], parts: dict[int, bytes]) -> list[str]:
    reading = doc.read(Doc(paragraphs, parts=parts).file(), "f1", "x.doc")
    return [block.label for block in reading.blocks if isinstance(block, Paragraph)]


def codes(paragraphs: Sequence[P], parts: dict[int, bytes]) -> list[str]:
    return [finding.code for finding in doc.read(Doc(paragraphs, parts=parts).file(), "f1", "x.doc").findings]


PLAIN = {LISTS: lists([level("\0.")]), LIST_USES: uses(1)}


def test_numbers_are_labels_and_no_text() -> None:
    first, second = doc.read(Doc([P("甲", in_list()), P("乙", in_list())], parts=PLAIN).file(), "f1", "x.doc").blocks
    assert isinstance(first, Paragraph) and isinstance(second, Paragraph)
    assert (first.label, first.text, second.label, second.text) == ("1.", "甲", "2.", "乙")


def test_chinese_numbers_and_circles() -> None:
    parts = {LISTS: lists([level("（\0）", 0x27)], [level("\0", 0x12)]), LIST_USES: uses(1, 2)}
    assert labels([P("甲", in_list(1)), P("乙", in_list(2)), P("丙", in_list(1))], parts) == ["（一）", "①", "（二）"]


def test_levels_within_one_another() -> None:
    levels = [level("\0."), level("\0.\1"), *[level("") for _ in range(7)]]
    parts = {LISTS: lists(levels), LIST_USES: uses(1)}
    wanted = [P("a", in_list(1, at)) for at in (0, 1, 1, 0, 1)]
    assert labels(wanted, parts) == ["1.", "1.1", "1.2", "2.", "2.1"]


def test_a_start_of_its_own_and_a_level_of_its_own() -> None:
    start = struct.pack("<iI", 7, 1 << 4)
    assert labels([P("a", in_list())], {**PLAIN, LIST_USES: uses(1, overrides={0: start})}) == ["7."]
    own = struct.pack("<iI", 0, 1 << 5) + level("(\0)", start=3)
    assert labels([P("a", in_list())], {**PLAIN, LIST_USES: uses(1, overrides={0: own})}) == ["(3)"]


def test_a_style_brings_its_number() -> None:
    """The style 1 has the list; 2 is based on it; 0 has none."""
    styles = struct.pack("<HHH", 4, 3, 10)
    for base, properties in ((NO_STYLE, b""), (NO_STYLE, sprm(0x460B, 1, 2)), (1, b"")):
        upx = struct.pack("<HH", 2 + len(properties), 0) + properties
        std = struct.pack("<5H", 0, base << 4 | 1, 2, 0, 0) + struct.pack("<HHH", 1, 0x61, 0) + upx
        styles += struct.pack("<H", len(std)) + std
    parts = {**PLAIN, STYLES: styles}
    assert labels([P("a", style=1), P("b"), P("c", style=2), P("d", in_list(0), style=1)], parts) == [
        "1.",
        "",
        "2.",
        "",
    ]


def test_a_bullet_and_a_hidden_number_print_nothing() -> None:
    parts = {LISTS: lists([level("\uf0b7", 0x17)], [level("\0.", look=HIDDEN)]), LIST_USES: uses(1, 2)}
    assert labels([P("a", in_list(1)), P("b", in_list(2))], parts) == ["", ""]


def test_a_list_that_is_not_there_gives_no_number() -> None:
    assert labels([P("a", in_list(9)), P("b", in_list(-2))], PLAIN) == ["", ""]
    assert labels([P("a", in_list(1))], {LIST_USES: uses(1)}) == [""]
    assert labels([P("a", in_list(1))], {LISTS: lists([level("\0.")])[:40], LIST_USES: uses(1)}) == [""]


def test_numbers_that_cannot_be_written_are_reported() -> None:
    assert codes([P("a", in_list())], {LISTS: lists([level("\0", 0x2A)]), LIST_USES: uses(1)}) == ["K140"]
    assert codes([P("a", in_list(0x7FF))], PLAIN) == ["K140"]


def test_a_paragraph_that_is_deleted_does_not_count() -> None:
    assert labels([P("a", in_list()), P("b", in_list(), look=DELETED), P("c", in_list())], PLAIN) == ["1.", "2."]


def test_the_number_of_a_cell_and_those_of_its_further_paragraphs() -> None:
    item = IN_TABLE + in_list()
    cells = [P("甲", item), P("乙", item, CELL), P("5分", IN_TABLE, CELL)]
    end = P("", IN_TABLE + ROW_END + definition([0, 1000, 2000]), CELL)
    reading = doc.read(Doc([*cells, end], parts=PLAIN).file(), "f1", "x.doc")
    (table,) = reading.blocks
    assert isinstance(table, Table)
    assert (table.cells[0].label, table.cells[0].text) == ("1.", "甲\n乙")
    (finding,) = reading.findings
    assert (finding.code, finding.severity, finding.source[0].start, finding.source[0].end) == ("K137", "note", 2, 3)


def test_a_cell_that_a_merge_covers_does_not_count() -> None:
    numbered = IN_TABLE + in_list()
    paragraphs = [
        *row(["甲"], definition([0, 900], [0x60]), numbered),
        *row([""], definition([0, 900], [0x20]), numbered),
        *row(["乙"], definition([0, 900]), numbered),
    ]
    (table,) = doc.read(Doc(paragraphs, parts=PLAIN).file(), "f1", "x.doc").blocks
    assert isinstance(table, Table)
    assert [(cell.text, cell.label, cell.row_span) for cell in table.cells] == [("甲", "1.", 2), ("乙", "2.", 1)]
