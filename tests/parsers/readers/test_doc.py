"""Word 97-2003 files: text, fields, tracked changes, stories. Tables, numbers and bad input have their own files."""

import struct

import pytest

from parsers.read import pick, read
from parsers.readers import doc
from schema.document import Paragraph, Table
from tests.parsers.readers.binary_word import (
    CELL,
    DELETED,
    HIDDEN,
    IN_TABLE,
    INSERTED,
    SPECIAL,
    Doc,
    P,
    definition,
    row,
    sprm,
)

PAIR = definition([0, 1000, 2000])


def texts(*paragraphs: P) -> list[str]:
    """What is printed outside tables."""
    return printed(Doc(paragraphs))


def printed(document: Doc) -> list[str]:
    return [block.text for block in blocks(document) if isinstance(block, Paragraph)]


def blocks(document: Doc) -> list[Paragraph | Table]:
    return list(doc.read(document.file(), "f1", "notice.doc").blocks)


def text_box(first: int, shapes: list[int], lengths: list[int], anchors: list[tuple[int, int]]) -> dict[int, bytes]:
    """PlcftxbxTxt and PlcfSpa: boxes of ``lengths`` characters for ``shapes``; ``anchors`` are (CP, shape)."""
    ends = [first]
    for length in lengths:
        ends.append(ends[-1] + length)
    boxes = struct.pack(f"<{len(ends) + 1}i", *ends, ends[-1] + 1)
    boxes += b"".join(struct.pack("<8xH4xi4x", 0, shape) for shape in [*shapes, 0])
    spas = struct.pack(f"<{len(anchors) + 1}i", *(cp for cp, _ in anchors), anchors[-1][0] + 1)
    return {56: boxes, 40: spas + b"".join(struct.pack("<i22x", shape) for _, shape in anchors)}


def test_paragraphs_and_tables_stand_in_order_with_their_places() -> None:
    before, table, after = blocks(Doc([P("关于印发细则的通知"), *row(["甲", "乙"], PAIR), P("二〇一二年")]))
    assert isinstance(before, Paragraph) and isinstance(table, Table) and isinstance(after, Paragraph)
    assert (before.text, after.text) == ("关于印发细则的通知", "二〇一二年")
    assert [(cell.row, cell.column, cell.text) for cell in table.cells] == [(1, 1, "甲"), (1, 2, "乙")]
    assert table.cells[1].source[0].model_dump() == {
        "file": "f1", "page": None, "table": 1, "row": 1, "column": 2, "start": 0, "end": 1,
    }  # fmt: skip


@pytest.mark.parametrize("width", [1, 2])
def test_a_file_that_was_saved_fast_reads_as_one_that_was_not(width: int) -> None:
    paragraphs = [
        P("Heading"),
        *row(["A", "B"], PAIR),
        P("deleted", look=DELETED),
        *row(["C"], definition([0, 2000])),
        P("end"),
    ]
    plain, scattered = Doc(paragraphs, width), Doc(paragraphs, width, scattered=True)
    assert blocks(plain) == blocks(scattered)
    assert [type(block) for block in blocks(scattered)] == [Paragraph, Table, Table, Paragraph]


def test_text_of_eight_bits_has_the_characters_of_windows() -> None:
    assert printed(Doc([P("“a”–…€")], width=1)) == ["“a”–…€"]


def test_a_character_beyond_sixteen_bits_is_one() -> None:
    assert texts(P("𠮷林")) == ["𠮷林"]
    (finding,) = doc.read(Doc([P("𠮷藏林", runs=((2, 3, HIDDEN),))]).file(), "f1", "x.doc").findings
    assert (finding.code, finding.source[0].start, finding.source[0].end) == ("K142", 1, 2)


def test_half_a_character_is_replaced() -> None:
    assert texts(P("a\ud842b")) == ["a�b"]


def test_tracked_changes_count_as_accepted() -> None:
    assert texts(P("留删插", runs=((1, 2, DELETED), (2, 3, INSERTED)))) == ["留插"]
    assert texts(P("删了", look=DELETED), P("留")) == ["留"]


def test_a_paragraph_without_its_mark_runs_on_into_the_next() -> None:
    assert texts(P("前", runs=((1, 2, DELETED),)), P("后"), P("又")) == ["前后", "又"]
    assert texts(P("前", runs=((1, 2, DELETED),))) == ["前"]


def test_a_paragraph_without_its_mark_does_not_run_into_a_table() -> None:
    before, table = blocks(Doc([P("前", runs=((1, 2, DELETED),)), *row(["甲", "乙"], PAIR)]))
    assert isinstance(before, Paragraph) and isinstance(table, Table)
    assert (before.text, table.cells[0].text) == ("前", "甲")


@pytest.mark.parametrize("toggle", [0, 0x80])
def test_what_is_not_deleted_after_all_stays(toggle: int) -> None:
    assert texts(P("留", look=sprm(0x0800, toggle))) == ["留"]


def test_hidden_text_is_kept_and_reported() -> None:
    (finding,) = doc.read(Doc([P("见藏着见", runs=((1, 3, HIDDEN),))]).file(), "f1", "x.doc").findings
    assert (finding.code, finding.severity) == ("K142", "note")
    assert (finding.source[0].start, finding.source[0].end) == (1, 3)


def test_special_characters() -> None:
    assert texts(P("a\tb\x0bc\x1ed\x1fe\x01f\x08g\x02h\x05i\x0ej")) == ["a\tb\nc-defghi\nj"]


def test_a_symbol_stands_as_it_is_stored() -> None:
    symbol = sprm(0x6A09, struct.pack("<HH", 3, 0xF0FE)) + SPECIAL
    assert texts(P("(a(", runs=((0, 1, symbol),))) == ["\uf0fea("]


def test_a_page_break_breaks_the_line_and_a_section_ends_the_paragraph() -> None:
    assert texts(P("前\x0c后")) == ["前\n后"]
    sections = struct.pack("<3i24x", 0, 2, 4)
    assert printed(Doc([P("前\x0c后")], parts={6: sections})) == ["前", "后"]


@pytest.mark.parametrize(
    ("stored", "printed"),
    [
        ("甲\x13 PAGE \x1412\x15乙", "甲12乙"),
        ("\x13 IF \x13 PAGE \x141\x15 = 1 \x14\x13 DATE \x142012\x15年\x15", "2012年"),
        ("\x13 MACROBUTTON NoMacro [单击此处]\x15", "[单击此处]"),
        ("\x13 FORMCHECKBOX \x15是", "是"),
        ("\x13 eq \\o\\ac(○,3) \x15", "③"),
        ("没有完的\x13 PAGE", "没有完的 PAGE"),
        ("没有头的\x14\x15", "没有头的"),
    ],
)
def test_fields_print_their_results(stored: str, printed: str) -> None:
    assert texts(P(stored)) == [printed]


@pytest.mark.parametrize("code", [r"EQ \f(1,2)", "FORMDROPDOWN"])
def test_a_field_that_prints_what_is_not_stored_is_reported(code: str) -> None:
    (finding,) = doc.read(Doc([P(f"前\x13 {code} \x15后")]).file(), "f1", "x.doc").findings
    assert (finding.code, finding.source[0].start, finding.source[0].end) == ("K141", 1, 1)


def test_a_deleted_field_prints_nothing() -> None:
    stored = "\x13 MACROBUTTON a [b]\x15"
    assert texts(P(f"前{stored}", runs=((1, 1 + len(stored), DELETED),))) == ["前"]


def test_a_field_does_not_swallow_a_table() -> None:
    (table,) = blocks(Doc([*row(["\x13 IF 甲", "乙\x15"], PAIR)]))
    assert isinstance(table, Table)
    assert [cell.text for cell in table.cells] == [" IF 甲", "乙"]


def test_changes_of_a_piece_come_on_top() -> None:
    deleted = Doc([P("留"), P("删", prm=1)], changes=[DELETED])
    assert printed(deleted) == ["留"]
    assert texts(P("留"), P("删", prm=0x41 << 1 | 1 << 8)) == ["留"]
    # The paragraphs of the first row say nothing of a table; their pieces do.
    cells = [P("甲", mark=CELL, prm=1), P("", mark=CELL, prm=3)]
    (table,) = blocks(Doc(cells, changes=[IN_TABLE, IN_TABLE + sprm(0x2417, 1) + definition([0, 900])]))
    assert isinstance(table, Table)
    assert [cell.text for cell in table.cells] == ["甲"]


def test_notes_follow_the_text_and_headers_are_not_read() -> None:
    paragraphs = [P("正文\x02"), P("脚注"), P("页眉"), P("尾注")]
    assert printed(Doc(paragraphs, stories=(3, 3, 0, 0, 3, 0))) == ["正文", "脚注", "尾注"]


def test_a_text_box_follows_its_paragraph() -> None:
    paragraphs = [P("一\x08"), P("二"), P("框里"), P("")]
    parts = text_box(0, [1025], [3], [(1, 1025)])
    assert printed(Doc(paragraphs, stories=(0, 0, 0, 0, 0, 4), parts=parts)) == ["一", "框里", "二"]


def test_a_text_box_whose_anchor_is_deleted_goes_with_it() -> None:
    paragraphs = [P("一\x08", runs=((1, 2, DELETED),)), P("框里"), P("")]
    parts = text_box(0, [1025], [3], [(1, 1025)])
    assert printed(Doc(paragraphs, stories=(0, 0, 0, 0, 0, 4), parts=parts)) == ["一"]


def test_a_text_box_without_an_anchor_comes_last() -> None:
    paragraphs = [P("一"), P("二"), P("框里"), P("")]
    assert printed(Doc(paragraphs, stories=(0, 0, 0, 0, 0, 4))) == ["一", "二", "框里"]


def test_a_text_box_in_a_table_stands_behind_it() -> None:
    paragraphs = [*row(["甲\x08", "乙"], PAIR), P("后"), P("框里"), P("")]
    parts = text_box(0, [1025], [3], [(1, 1025)])
    table, box, after = blocks(Doc(paragraphs, stories=(0, 0, 0, 0, 0, 4), parts=parts))
    assert isinstance(table, Table) and isinstance(box, Paragraph) and isinstance(after, Paragraph)
    assert (table.cells[0].text, box.text, after.text) == ("甲", "框里", "后")


def test_a_table_in_a_text_box_is_reported() -> None:
    inner = row(["甲", "乙"], PAIR)
    length = sum(len(paragraph.text) + 1 for paragraph in inner)
    parts = text_box(0, [1025], [length], [(0, 1025)])
    document = Doc([P("\x08一"), *inner, P("")], stories=(0, 0, 0, 0, 0, length + 1), parts=parts)
    reading = doc.read(document.file(), "f1", "x.doc")
    assert [block.text for block in reading.blocks if isinstance(block, Paragraph)] == ["一", "甲", "乙"]
    assert [finding.code for finding in reading.findings] == ["K138"]


@pytest.mark.parametrize("name", ["notice.doc", "notice.DOT", "notice.wps", "notice.wpt", "notice", "-"])
def test_files_of_word_and_wps_have_one_reader(name: str) -> None:
    data = Doc([P("通知")]).file()
    assert pick(data, name) is doc
    assert read([(data, name)]).sources[0].format == "doc"


def test_page_headers_and_footers_are_noted_with_their_text() -> None:
    heads = [P("考核办公室编"), P("第\x13PAGE\x14 1\x15页")]
    made = Doc([P("甲"), *heads], stories=(0, sum(len(each.text) + 1 for each in heads), 0, 0, 0, 0))
    reading = doc.read(made.file(), "f1", "test.doc")
    (body,) = reading.blocks
    assert isinstance(body, Paragraph)
    assert body.text == "甲"
    (note,) = reading.findings
    assert (note.code, note.severity) == ("K146", "note")
    assert note.message.zh.endswith("：“考核办公室编”")
