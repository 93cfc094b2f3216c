"""Excel workbooks that are cut, locked, hostile or not what they say: a refusal with a reason, or a reading, soon."""

import io
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parsers.read import pick
from parsers.readers import xlsx
from parsers.reading import Reading
from schema.finding import UnusableInput
from tests.clock import within
from tests.parsers.readers.excel import MAIN, merges, number, rows, sheet, styles, workbook_parts
from tests.parsers.readers.word import unzipped, zipped

LONGEST = 10
"""Seconds within which any small file is read or refused, on a slow and busy machine."""

STRINGS = f'<sst xmlns="{MAIN}"><si><t>1.做好（1分）</t></si></sst>'
SMALL = zipped(
    workbook_parts(
        sheet(
            rows(["项目", '<c t="s"><v>0</v></c>'], [number("0.25", 1), "<c><f>SUM(A1)</f><v>3</v></c>"], ["甲"]),
            merges("A2:A3"),
            '<cols><col min="2" max="2" hidden="1"/></cols>',
        ),
        parts={"sharedStrings": STRINGS, "styles": styles("0%", "yyyy/m/d;@")},
    )
)


def refused(data: bytes) -> str:
    """The code of the refusal of ``data``."""
    with within(LONGEST), pytest.raises(UnusableInput) as refusal:
        xlsx.read(data, "f1", "细则.xlsx")
    return refusal.value.code


def changed(part: str, old: str, new: str) -> bytes:
    """SMALL with ``old`` in its ``part`` replaced."""
    parts = unzipped(SMALL)
    assert old in parts[part]
    return zipped(parts | {part: parts[part].replace(old, new)})


def without(part: str) -> bytes:
    """SMALL without ``part``."""
    return zipped({name: text for name, text in unzipped(SMALL).items() if name != part})


def of_rows(content: str, after: str = "") -> bytes:
    """A workbook of one sheet."""
    return zipped(workbook_parts(sheet(content, after)))


def test_a_file_that_is_cut_off_is_refused() -> None:
    for end in range(10, len(SMALL), 97):
        with pytest.raises(UnusableInput) as refusal:
            pick(SMALL[:end], "细则.xlsx")
        assert refusal.value.code == "K004"


@pytest.mark.parametrize("part", ["xl/workbook.xml", "_rels/.rels", "xl/worksheets/sheet1.xml"])
def test_a_missing_part_is_damage(part: str) -> None:
    assert xlsx.recognises(without(part))
    assert refused(without(part)) == "K004"


@pytest.mark.parametrize(
    ("part", "old", "new"),
    [
        ("xl/workbook.xml", MAIN, "urn:something"),
        ("xl/workbook.xml", 'r:id="rId1"', 'r:id="rId99"'),
        ("xl/worksheets/sheet1.xml", "</sheetData>", ""),
        ("xl/worksheets/sheet1.xml", '<c r="B1" t="s"><v>0<', '<c r="B1" t="s"><v>1<'),
        ("xl/worksheets/sheet1.xml", '<c r="B1" t="s"><v>0<', '<c r="B1" t="s"><v>-1<'),
        ("xl/worksheets/sheet1.xml", 'r="A3"', 'r="A2"'),
        ("xl/worksheets/sheet1.xml", 'r="A3"', 'r="XFE3"'),
        ("xl/worksheets/sheet1.xml", 'r="A3"', 'r="3A"'),
        ("xl/worksheets/sheet1.xml", '<row r="3"', '<row r="1048577"'),
    ],
)
def test_what_no_spreadsheet_could_show_is_damage(part: str, old: str, new: str) -> None:
    assert refused(changed(part, old, new)) == "K004"


def test_missing_styles_show_bare_numbers() -> None:
    (block,) = xlsx.read(without("xl/styles.xml"), "f1", "细则.xlsx").blocks
    assert block.kind == "table"
    assert "0.25" in block.cells[2].text


@pytest.mark.parametrize("part", ["xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"])
def test_entities_are_refused(part: str) -> None:
    parts = unzipped(SMALL)
    doctype = '<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
    assert refused(zipped(parts | {part: doctype + parts[part]})) == "K010"


def test_encrypted_parts_are_refused() -> None:
    data = bytearray(SMALL)
    for signature, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(signature)
        while at >= 0:
            data[at + flags] |= 1
            at = data.find(signature, at + 1)
    assert xlsx.recognises(bytes(data))
    assert refused(bytes(data)) == "K005"


def test_a_bomb_is_refused() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in unzipped(SMALL).items():
            archive.writestr(name, content + " " * 100_000_000 if name.endswith("sheet1.xml") else content)
    assert refused(packed.getvalue()) == "K009"


def test_many_sheets_that_are_large_together_are_refused() -> None:
    sheets = [sheet(rows(["a"]), f"<!--{' ' * 30_000_000}-->") for _ in range(4)]
    assert refused(zipped(workbook_parts(*sheets))) == "K009"


def test_a_workbook_without_content_is_empty() -> None:
    assert refused(of_rows("")) == "K001"
    assert refused(of_rows(rows(["  "]))) == "K001"


def test_a_claimed_size_of_a_billion_rows_means_nothing() -> None:
    claimed = sheet(rows(["a", "b"]), before='<dimension ref="A1:XFD1048576"/>')
    (block,) = xlsx.read(zipped(workbook_parts(claimed)), "f1", "细则.xlsx").blocks
    assert block.kind == "table"
    assert (block.rows, block.columns) == (1, 2)


def test_cells_far_apart_on_one_table_are_refused() -> None:
    corners = "".join(f'<row r="{n}"><c r="A{n}"><v>1</v></c><c r="XFD{n}"><v>1</v></c></row>' for n in range(1, 30))
    assert refused(of_rows(corners)) == "K009"


def test_a_text_that_a_hundred_thousand_cells_share_is_refused() -> None:
    strings = f'<sst xmlns="{MAIN}"><si><t>{"考" * 32_000}</t></si></sst>'
    row = "".join('<c t="s"><v>0</v></c>' for _ in range(100))
    book = workbook_parts(sheet(f"<row>{row}</row>" * 1000), parts={"sharedStrings": strings})
    assert refused(zipped(book)) == "K009"


def test_merges_over_one_another_are_read_or_refused_in_time() -> None:
    cells = "<row><c><v>1</v></c><c><v>2</v></c></row>" * 3000
    assert refused(of_rows(cells, merges(*["A1:B3000"] * 3000))) == "K009"
    with within(LONGEST):
        disjoint = xlsx.read(of_rows(cells, merges(*(f"A{n}:B{n}" for n in range(1, 3001)))), "f1", "细则.xlsx")
        assert len(disjoint.blocks) == 1


@pytest.mark.parametrize("value", ["1e999", "1e-999", "9" * 400, "nan", "1_0", "１", "0x1", "--1", "1e5000"])
@pytest.mark.parametrize("code", ["0.00", "yyyy/m/d", "General", "[h]:mm", "0" * 200])
def test_odd_numbers_are_shown_somehow(value: str, code: str) -> None:
    book = workbook_parts(sheet(rows([number(value, 1)])), parts={"styles": styles(code)})
    (block,) = xlsx.read(zipped(book), "f1", "细则.xlsx").blocks
    assert block.kind == "table"
    assert block.cells[0].text


def bounded(data: bytes) -> None:
    """Hold that ``data`` gives a reading or a refusal, soon."""
    with within(LONGEST):
        try:
            if xlsx.recognises(data):
                assert isinstance(xlsx.read(data, "f1", "细则.xlsx"), Reading)
        except UnusableInput as refusal:
            assert refusal.code.startswith("K")


@settings(deadline=None, max_examples=60)
@given(st.data())
def test_any_damage_to_the_zip_is_survived(data: st.DataObject) -> None:
    document = bytearray(SMALL)
    for _ in range(data.draw(st.integers(1, 8))):
        at = data.draw(st.integers(0, len(document) - 1))
        document[at : at + data.draw(st.integers(0, 4))] = data.draw(st.binary(max_size=4))
    bounded(bytes(document))


@settings(deadline=None, max_examples=100)
@given(st.data())
def test_any_damage_to_the_xml_is_survived(data: st.DataObject) -> None:
    parts = unzipped(SMALL)
    name = data.draw(st.sampled_from(sorted(parts)))
    text = parts[name]
    for _ in range(data.draw(st.integers(1, 4))):
        start, end = sorted(data.draw(st.integers(0, len(text))) for _ in range(2))
        instead = data.draw(st.sampled_from(["", text[start:end] * 2, "999999999", "-", "<c/>", "A1:XFD1048576"]))
        text = text[:start] + instead + text[end:]
    bounded(zipped(parts | {name: text}))


NUMBERS = st.one_of(
    st.integers(-(10**9), 10**9).map(str), st.floats().map(repr), st.text("0123456789.eE+-", max_size=9)
)


@settings(deadline=None, max_examples=200)
@given(value=NUMBERS, code=st.text("0#?.,%;@[]\"'\\_*yYmdhsaAPM/eE+-$<=>1 分General", max_size=20))
def test_any_number_in_any_format_is_shown(value: str, code: str) -> None:
    escaped = code.replace("&", "&amp;").replace("<", "&lt;")
    bounded(zipped(workbook_parts(sheet(rows([number(value, 1)])), parts={"styles": styles(escaped)})))
