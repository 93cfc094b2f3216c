"""What an Excel 97-2003 workbook shows, and which workbooks are refused."""

import shutil
import struct
import subprocess
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parsers.read import pick
from parsers.readers import xls, xlsx
from parsers.reading import Reading
from schema.finding import UnusableInput
from tests.clock import within
from tests.parsers.readers.binary_excel import (
    BIFF_5,
    Tab,
    bof,
    book,
    chart,
    formula,
    hidden_columns,
    hidden_row,
    label,
    merged,
    number,
    read,
    record,
    shared,
    stream,
    text_box,
    text_formula,
    truth_or_error,
)
from tests.parsers.readers.binary_word import ole_file
from tests.parsers.readers.excel import codes, merges, rows, sheet, styles, tables, workbook_parts
from tests.parsers.readers.excel import number as xlsx_number
from tests.parsers.readers.word import zipped

LONGEST = 10
"""Seconds within which any small file is read or refused, on a slow and busy machine."""
PLAIN = label(0, 0, "项目") + label(0, 1, "满分") + label(1, 0, "1.做好") + number(1, 1, 3)
SMALL = stream(
    Tab(PLAIN + shared(2, 0, 0) + formula(2, 1, 3) + merged((3, 4, 0, 1)) + label(3, 0, "甲") + hidden_row(1)),
    Tab(text_formula(0, 0, "合格") + number(0, 1, 0.25, 1) + text_box("框")),
    codes=["0%"],
    strings=["（1分）"],
)


def refused(data: bytes) -> str:
    """The code of the refusal of ``data``."""
    with within(LONGEST), pytest.raises(UnusableInput) as refusal:
        xls.read(data, "f1", "细则.xls")
    return refusal.value.code


def test_cells_are_read_in_their_places() -> None:
    reading = read(Tab(PLAIN))
    assert tables(reading) == ["|项目|满分|\n|1.做好|3|"]
    assert reading.blocks[0].source[0].model_dump()["page"] == 1


def test_numbers_are_shown_in_their_format() -> None:
    cells = number(0, 0, 0.25, 1) + number(0, 1, 18, 2) + number(0, 2, 41102, 3) + number(0, 3, 1 / 3)
    assert tables(read(Tab(cells), codes=["0%", '0"分"', "yyyy/m/d"])) == ["|25%|18分|2012/7/12|0.333333333|"]


def test_strings_formulas_truth_and_errors() -> None:
    cells = shared(0, 0, 1) + text_formula(0, 1, "合格") + truth_or_error(0, 2, 1, error=False)
    reading = read(Tab(cells + truth_or_error(0, 3, 0x17, error=True) + formula(0, 4, 5)), strings=["a", "1.做\r\n好"])
    assert tables(reading) == ["|1.做/好|合格|TRUE|#REF!|5|"]
    assert codes(reading) == [("K164", [(1, 4)])]


def test_merged_hidden_and_drawn() -> None:
    cells = label(0, 0, "(一)甲") + label(0, 1, "1") + label(1, 1, "2") + label(1, 0, "旧稿")
    extra = (
        merged((0, 1, 0, 0)) + hidden_row(1) + hidden_columns(1, 1) + text_box("框一\r框二") + text_box("批注", 0x19)
    )
    reading = read(Tab(cells + extra + chart()))
    assert tables(reading) == ["|(一)甲/旧稿|1|\n|^|2|", "P 框一", "P 框二"]
    assert codes(reading) == [("K163", [(1, 1)]), ("K161", [(1, 2), (2, 2)]), ("K161", [(2, 2)])]


def test_the_page_counts_all_tabs_and_hidden_ones_are_noted() -> None:
    reading = read(Tab(b"", kind=2), Tab(PLAIN), Tab(PLAIN, state=1))
    assert [block.source[0].page for block in reading.blocks] == [2, 3]
    assert codes(reading) == [("K161", [(1, 1)])]


def test_results_that_are_to_be_calculated_anew_are_doubted() -> None:
    always, today = 0x0001, b"\x19\x01\x00\x00"
    cells = formula(0, 0, 0, always) + formula(0, 1, 41102, always, today) + formula(0, 2, 5)
    assert codes(read(Tab(cells))) == [("K165", [(1, 1)])]


@pytest.mark.parametrize("page", [936, 1252, None])
def test_excel_5_is_read_in_its_code_page(page: int | None) -> None:
    stated = record(0x0042, struct.pack("<H", page)) if page else b""
    cells = label(0, 0, "考核内容".encode("gbk")) + label(0, 1, "满分".encode("gbk")) + number(1, 1, 3)
    data = book(stream(Tab(cells, "表"), version=BIFF_5, more=stated), "Book")
    assert tables(xls.read(data, "f1", "test.xls")) == ["|考核内容|满分|\n||3|"]


def test_western_text_of_excel_5_stays_what_it_is() -> None:
    data = stream(Tab(label(0, 0, b"caf\xe9 noir")), version=BIFF_5, more=record(0x0042, struct.pack("<H", 1252)))
    assert tables(xls.read(book(data, "Book"), "f1", "test.xls")) == ["|café noir|"]


@pytest.mark.parametrize(
    "head", [b"\x09\0\x04\0\x02\0\x10\0", b"\x09\x02\x06\0\0\0\x10\0\0\0", b"\x09\x04\x06\0\0\0\x10\0\0\0"]
)
def test_excel_2_to_4_is_refused_by_name(head: bytes) -> None:
    assert xls.recognises(head)
    assert refused(head + bytes(40)) == "K166"
    assert refused(book(head + bytes(40))) == "K166"


def test_an_encrypted_workbook_is_refused_by_name() -> None:
    assert refused(book(stream(Tab(PLAIN), more=record(0x002F, bytes(54))))) == "K005"
    locked = ole_file({"EncryptedPackage": b"x", "EncryptionInfo": b"x"})
    with pytest.raises(UnusableInput) as refusal:
        pick(locked, "细则.xlsx")
    assert refusal.value.code == "K005"


def test_exactly_one_reader_claims_a_compound_file() -> None:
    assert pick(book(SMALL), "细则.xls").FORMAT == pick(book(SMALL), "细则.et").FORMAT == "xls"
    assert pick(book(SMALL, "Book"), "-").FORMAT == "xls"
    assert pick(ole_file({"WordDocument": b"x", "1Table": b"x"}), "-").FORMAT == "doc"
    with pytest.raises(UnusableInput) as refusal:
        pick(ole_file({"WordDocument": b"x", "Workbook": SMALL}), "-")
    assert refusal.value.code == "K013"
    with pytest.raises(UnusableInput) as refusal:
        pick(book(SMALL), "细则.doc")
    assert refusal.value.code == "K003"


def test_a_workbook_without_content_is_empty() -> None:
    assert refused(book(stream(Tab(b"")))) == "K001"


@pytest.mark.parametrize("cut", range(62, len(SMALL) - 4, 61))
def test_a_stream_that_breaks_off_is_damage(cut: int) -> None:
    assert refused(book(SMALL[:cut])) == "K004"


def test_what_no_workbook_could_say_is_damage() -> None:
    assert refused(book(bof(0x0010) + PLAIN)) == "K004"
    assert refused(book(stream(Tab(shared(0, 0, 5)), strings=["a"]))) == "K004"
    assert refused(book(stream(Tab(number(0, 0, 1, style=9))))) == "K004"
    assert refused(book(stream(Tab(number(0, 300, 1))))) == "K004"


def test_sizes_below_zero_in_shared_strings_are_damage() -> None:
    # A text of one character, followed by phonetic data of -8 bytes: a reader that believes it never gets on.
    looping = record(0x00FC, struct.pack("<IIHBi", 2**31 - 1, 2**31 - 1, 1, 4, -8) + b"a" + bytes(20))
    assert refused(book(stream(Tab(PLAIN), more=looping))) == "K004"


def test_sheets_that_share_their_records_are_damage() -> None:
    made = stream(*[Tab(PLAIN)] * 3)
    bounds = [at for at in range(len(made)) if made.startswith(struct.pack("<H", 0x0085), at) and made[at + 3] == 0]
    first = made[bounds[0] + 4 : bounds[0] + 8]
    assert refused(book(made[: bounds[1] + 4] + first + made[bounds[1] + 8 :])) == "K004"


def test_cells_in_every_corner_are_refused_in_time() -> None:
    corners = b"".join(number(row, 255, 1) for row in range(0, 65536, 4))
    assert refused(book(stream(Tab(corners + number(0, 0, 1) + number(0, 1, 1))))) == "K009"


def bounded(data: bytes) -> None:
    """Hold that ``data`` gives a reading or a refusal, soon, and that nothing is written to the screen."""
    with within(LONGEST):
        try:
            if xls.recognises(data):
                assert isinstance(xls.read(data, "f1", "细则.xls"), Reading)
        except UnusableInput as refusal:
            assert refusal.code.startswith("K")


def mutated(data: st.DataObject, made: bytes) -> bytes:
    """``made`` with a few bytes changed, taken out or put in."""
    document = bytearray(made)
    for _ in range(data.draw(st.integers(1, 8))):
        at = data.draw(st.integers(0, len(document) - 1))
        document[at : at + data.draw(st.integers(0, 4))] = data.draw(st.binary(max_size=4))
    return bytes(document)


@settings(deadline=None, max_examples=80)
@given(st.data())
def test_any_damage_to_the_file_is_survived(data: st.DataObject) -> None:
    bounded(mutated(data, book(SMALL)))


@settings(deadline=None, max_examples=300)
@given(st.data())
def test_any_damage_to_the_stream_is_survived(data: st.DataObject) -> None:
    bounded(book(mutated(data, SMALL)))


@settings(deadline=None, max_examples=300)
@given(st.data())
def test_any_byte_of_the_stream_may_be_another(data: st.DataObject) -> None:
    document = bytearray(SMALL)
    for _ in range(data.draw(st.integers(1, 5))):
        document[data.draw(st.integers(0, len(document) - 1))] = data.draw(st.integers(0, 255))
    bounded(book(bytes(document)))


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_what_libreoffice_makes_of_a_workbook_reads_the_same(tmp_path: Path) -> None:
    cells = rows(
        ["2012年考核细则"],
        ["项目", "内容", "满分", "权重"],
        ["(一)服务", "1.做好", xlsx_number("3", 2), xlsx_number("0.25", 1)],
        ["", "2.参与（1分）", xlsx_number("2.5", 2), xlsx_number("0.125", 3)],
        ["合计", "", "<c><f>SUM(C3:C4)</f><v>5.5</v></c>"],
    )
    made = sheet(cells, merges("A1:D1", "A3:A4"), '<cols><col min="4" max="4" width="9" hidden="1"/></cols>')
    data = zipped(workbook_parts(made, parts={"styles": styles("0%", '0.0"分"', "0.0%")}))
    (tmp_path / "made.xlsx").write_bytes(data)
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = ["soffice", profile, "--headless", "--convert-to", "xls", "--outdir", str(tmp_path)]
    subprocess.run([*command, str(tmp_path / "made.xlsx")], check=True, capture_output=True, timeout=180)
    old, new = xls.read((tmp_path / "made.xls").read_bytes(), "f1", "x"), xlsx.read(data, "f1", "x")
    assert [block.model_copy(update={"widths": None}) for block in old.blocks] == list(new.blocks)
    assert codes(old) == codes(new)


def test_page_headers_and_footers_are_noted_without_their_codes() -> None:
    said = "&C&14考核办公室编"
    header = record(0x0014, struct.pack("<HB", len(said), 1) + said.encode("utf-16-le"))
    footer = record(0x0015, struct.pack("<HB", 2, 0) + b"&P")
    (note,) = read(Tab(PLAIN + header + footer)).findings
    assert (note.code, note.severity) == ("K146", "note")
    assert note.message.zh.endswith("：“考核办公室编”")
