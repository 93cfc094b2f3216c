"""OpenDocument texts that are cut, locked, hostile or not what they say: a refusal with a reason, or a reading, soon."""

import io
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parsers.read import pick
from parsers.readers import odt
from parsers.reading import Reading
from schema.finding import UnusableInput
from tests.clock import within
from tests.parsers.readers import open_text
from tests.parsers.readers.open_text import COVERED, cell, items, level, list_style, p, parts_of, row, table
from tests.parsers.readers.word import unzipped, zipped

LONGEST = 10
"""Seconds within which any small file is read or refused, on a slow and busy machine."""

SMALL = zipped(
    parts_of(
        p('关于<text:span text:style-name="H">印发</text:span>《细则》<text:s text:c="2"/>的通知')
        + table(
            row(cell("项目", 'number-rows-spanned="2"'), cell("内容", 'number-columns-spanned="2"'), COVERED),
            row(COVERED, cell(items("做好（1分）")), cell(table(row("3"), row("4"), said='table:is-sub-table="true"'))),
            columns=3,
        )
        + items("一", p("二") + items("三")),
        list_style("L", level(1, "1"), level(2, "a"))
        + '<style:style style:name="H" style:parent-style-name="H"><style:text-properties text:display="none"/></style:style>',
    )
)


def refused(data: bytes) -> str:
    """The code of the refusal of ``data``."""
    with within(LONGEST), pytest.raises(UnusableInput) as refusal:
        odt.read(data, "f1", "通知.odt")
    return refusal.value.code


def with_part(name: str, content: str) -> bytes:
    """SMALL with one part replaced or added."""
    return zipped(unzipped(SMALL) | {name: content})


def test_a_file_that_is_cut_off_is_refused() -> None:
    for end in range(10, len(SMALL), 97):
        with pytest.raises(UnusableInput) as refusal:
            pick(SMALL[:end], "通知.odt")
        assert refusal.value.code == "K004"


def test_missing_or_broken_content_is_damage() -> None:
    parts = unzipped(SMALL)
    assert refused(zipped({name: text for name, text in parts.items() if name != "content.xml"})) == "K004"
    assert refused(with_part("content.xml", parts["content.xml"][:-30])) == "K004"
    assert refused(with_part("content.xml", parts["content.xml"].replace("office:text>", "office:chart>"))) == "K004"
    assert refused(with_part("styles.xml", "<office:")) == "K004"


def test_missing_styles_are_no_harm() -> None:
    parts = {name: text for name, text in unzipped(SMALL).items() if name != "styles.xml"}
    assert len(odt.read(zipped(parts), "f1", "通知.odt").blocks) == 5


def test_an_encrypted_text_is_refused_by_name() -> None:
    manifest = unzipped(SMALL)["META-INF/manifest.xml"]
    entry = '<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry>'
    locked = manifest.replace("</manifest:manifest>", f"{entry}</manifest:manifest>")
    assert refused(with_part("META-INF/manifest.xml", locked)) == "K005"
    packed = {"mimetype": open_text.KIND, "META-INF/manifest.xml": manifest, "encrypted-package": "x"}
    assert refused(zipped(packed)) == "K005"
    with pytest.raises(UnusableInput) as refusal:
        pick(zipped(packed), "通知.odt").read(zipped(packed), "f1", "通知.odt")
    assert refusal.value.code == "K005"


def test_entities_are_refused() -> None:
    doctype = '<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
    for name in ("content.xml", "styles.xml"):
        assert refused(with_part(name, doctype + unzipped(SMALL)[name])) == "K010"


def test_a_bomb_is_refused() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in unzipped(SMALL).items():
            archive.writestr(name, content + " " * 100_000_000 if name == "content.xml" else content)
    assert refused(packed.getvalue()) == "K009"


DEEP = 200
BILLION = "1000000000"


@pytest.mark.parametrize(
    "body",
    [
        "<text:section>" * DEEP + p("底") + "</text:section>" * DEEP,
        "<text:p>" + "<text:span>" * DEEP + "底" + "</text:span>" * DEEP + "</text:p>",
        "<text:list><text:list-item>" * DEEP + p("底") + "</text:list-item></text:list>" * DEEP,
        "<table:table><table:table-row><table:table-cell>" * DEEP
        + "</table:table-cell></table:table-row></table:table>" * DEEP,
        "<text:p><draw:frame><draw:text-box>" * DEEP + "</draw:text-box></draw:frame></text:p>" * DEEP,
        table(row(cell("a", f'number-columns-repeated="{BILLION}"'))),
        table(row("a"), columns=int(BILLION)),
        table(row("a").replace("<table:table-row>", f'<table:table-row table:number-rows-repeated="{BILLION}">')),
        table(*[row(cell("a", 'number-columns-repeated="900"'))] * 400),
        table(*[row("1.做好", cell("甲", 'number-rows-spanned="900000000"'))] * 5000),
    ],
)
def test_what_no_office_program_writes_is_refused(body: str) -> None:
    assert refused(zipped(parts_of(body))) == "K009"


def test_xml_deeper_than_any_parser_goes_is_damage() -> None:
    assert refused(zipped(parts_of("<text:section>" * 100_000 + "</text:section>" * 100_000))) == "K004"


def test_spans_beyond_the_table_end_with_it() -> None:
    wide = cell("a", f'number-columns-spanned="{BILLION}" number-rows-spanned="{BILLION}"')
    (block,) = open_text.read(table(row(wide), row("b", "c"), columns=2)).blocks
    assert block.kind == "table"
    assert (block.rows, block.columns) == (2, 4)


@pytest.mark.parametrize(
    "body",
    [
        p('<text:s text:c="999999999"/>字' * 2000),
        "<text:p>" + "<text:span>字</text:span>" * 100_000 + "</text:p>",
        items(*["项"] * 20_000),
        "".join(items(p("x"), said=f'xml:id="i{n}" text:continue-list="i{n - 1}"') for n in range(10_000)),
    ],
)
def test_large_and_odd_documents_are_read_in_time(body: str) -> None:
    data = zipped(parts_of(body, list_style("L", level(1, "1"))))
    with within(LONGEST):
        assert odt.read(data, "f1", "通知.odt").blocks


def bounded(data: bytes) -> None:
    """Hold that ``data`` gives a reading or a refusal, soon."""
    with within(LONGEST):
        try:
            if odt.recognises(data):
                assert isinstance(odt.read(data, "f1", "通知.odt"), Reading)
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
        instead = data.draw(st.sampled_from(["", text[start:end] * 2, "999999999", "-", "<text:p/>", "<table:table/>"]))
        text = text[:start] + instead + text[end:]
    bounded(zipped(parts | {name: text}))


BLOCKS = ("p", "h", "list", "list-item", "list-header", "section", "span", "note", "note-body", "numbered-paragraph")
TABLES = ("table", "table-row", "table-cell", "covered-table-cell", "table-header-rows", "table-column")
SAID = (
    *("", ' text:style-name="L"', ' text:continue-numbering="true"', ' table:number-columns-spanned="2"'),
    *(' table:number-rows-spanned="3"', ' table:is-sub-table="true"', ' table:number-columns-repeated="2"'),
)


def any_xml() -> st.SearchStrategy[str]:
    """Well-formed XML that puts the tags of OpenDocument anywhere."""
    tags = [f"text:{tag}" for tag in BLOCKS] + [f"table:{tag}" for tag in TABLES] + ["draw:frame", "draw:text-box"]

    def element(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
        return st.builds(
            lambda tag, said, children: f"<{tag}{said}>{''.join(children)}</{tag}>",
            st.sampled_from(tags),
            st.sampled_from(SAID),
            st.lists(inner, max_size=4),
        )

    return st.recursive(st.just(p("字")), element, max_leaves=30)


@settings(deadline=None, max_examples=200)
@given(any_xml())
def test_tags_in_any_order_give_a_reading(xml: str) -> None:
    reading = open_text.read(xml, list_style("L", level(1, "1"), level(2, "1")))
    kept = sum(block.model_dump_json().count("字") for block in reading.blocks)
    assert kept <= xml.count("字") * 2 ** xml.count("repeated")
