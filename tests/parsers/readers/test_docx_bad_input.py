"""Word documents that are cut, locked, hostile or not what they say: a refusal with a reason, or a reading."""

import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parsers.read import pick
from parsers.readers import docx
from parsers.reading import Reading
from schema.finding import UnusableInput
from tests.clock import within
from tests.parsers.readers.word import W, cell, paragraph, row, run, table, unzipped, word, zipped

SAMPLE = Path(__file__).parents[3] / "samples" / "leshan-2012" / "notice.docx"
LONGEST = 10
"""Seconds within which any small file is read or refused, on a slow and busy machine."""

SMALL = word(
    paragraph("关于印发《细则》的通知")
    + table(
        row(cell("项目", '<w:vMerge w:val="restart"/>'), cell("内容", '<w:gridSpan w:val="2"/>')),
        row(cell("", "<w:vMerge/>"), "1．做好（1分）", "3"),
    )
    + paragraph(run("藏", "<w:vanish/>"), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'),
    {
        "numbering": '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:lvlText w:val="%1."/></w:lvl>'
        '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    },
)


def refused(data: bytes) -> str:
    """The code of the refusal of ``data``."""
    with pytest.raises(UnusableInput) as refusal:
        docx.read(data, "f1", "notice.docx")
    return refusal.value.code


def changed(part: str, old: str, new: str) -> bytes:
    """SMALL with ``old`` in its ``part`` replaced."""
    parts = unzipped(SMALL)
    assert old in parts[part]
    return zipped(parts | {part: parts[part].replace(old, new)})


def without(part: str) -> bytes:
    """SMALL without ``part``."""
    return zipped({name: text for name, text in unzipped(SMALL).items() if name != part})


def test_a_file_that_is_cut_off_is_refused() -> None:
    for end in range(10, len(SMALL), 97):
        with pytest.raises(UnusableInput) as refusal:
            pick(SMALL[:end], "notice.docx")
        assert refusal.value.code == "K004"


@pytest.mark.parametrize("part", ["word/document.xml", "_rels/.rels"])
def test_a_missing_part_is_damage(part: str) -> None:
    assert docx.recognises(without(part))
    assert refused(without(part)) == "K004"


def test_a_main_part_that_is_no_document_is_damage() -> None:
    assert refused(changed("word/document.xml", W, "urn:something")) == "K004"
    assert refused(changed("word/document.xml", "w:body", "w:bodies")) == "K004"
    assert refused(changed("word/document.xml", "</w:body>", "")) == "K004"


def test_numbering_that_cannot_be_read_is_damage() -> None:
    assert refused(changed("word/numbering.xml", "</w:num>", "")) == "K004"


def test_missing_numbering_prints_no_numbers() -> None:
    reading = docx.read(without("word/numbering.xml"), "f1", "notice.docx")
    assert [block.label for block in reading.blocks if block.kind == "paragraph"] == ["", ""]


def test_entities_are_refused() -> None:
    doctype = '<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
    assert refused(changed("word/document.xml", "<w:document", f"{doctype}<w:document")) == "K010"
    assert refused(changed("word/numbering.xml", "<w:numbering", f"{doctype}<w:numbering")) == "K010"


@pytest.mark.parametrize("tag", ["altChunk", "subDoc"])
def test_content_in_another_file_is_refused(tag: str) -> None:
    assert refused(changed("word/document.xml", "<w:tbl>", f'<w:{tag} r:id="rId9"/><w:tbl>')) == "K143"


def test_encrypted_parts_are_refused() -> None:
    data = bytearray(SMALL)
    for signature, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(signature)
        while at >= 0:
            data[at + flags] |= 1
            at = data.find(signature, at + 1)
    assert docx.recognises(bytes(data))
    assert refused(bytes(data)) == "K005"


def test_a_bomb_is_refused() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in unzipped(SMALL).items():
            archive.writestr(name, text + " " * 100_000_000 if name == "word/document.xml" else text)
    assert refused(packed.getvalue()) == "K009"


def test_deep_alternatives_are_refused() -> None:
    depth = 200
    deep = "<mc:AlternateContent><mc:Choice>" * depth + run("底") + "</mc:Choice></mc:AlternateContent>" * depth
    assert refused(word(paragraph(deep))) == "K009"


JOINED = paragraph("一二三四五六七八九十", "<w:rPr><w:del/></w:rPr>")
FIELD = '<w:fldChar w:fldCharType="begin"/><w:instrText>EQ</w:instrText>'


@pytest.mark.parametrize(
    "body",
    [
        paragraph("<w:r/>" * 50_000 + FIELD * 20_000 + run("藏", "<w:vanish/>") * 10_000),
        paragraph((run("藏", "<w:vanish/>") + FIELD + '<w:fldChar w:fldCharType="end"/>') * 10_000),
        paragraph(FIELD + "<w:instrText>0123456789</w:instrText>" * 50_000 + run("尾")),
        JOINED * 20_000 + paragraph("尾"),
        table(row(*["x"] * 900) * 20, columns=900),
        table(*(row(cell(f"{n}", "<w:vMerge/>")) for n in range(10_000))),
    ],
)
def test_large_and_odd_documents_are_read_in_time(body: str) -> None:
    data = zipped(unzipped(word(body)), zipfile.ZIP_STORED)
    with within(LONGEST):
        assert len(docx.read(data, "f1", "notice.docx").blocks) == 1


def bounded(data: bytes) -> None:
    """Hold that ``data`` gives a reading or a refusal, soon."""
    with within(LONGEST):
        try:
            if docx.recognises(data):
                assert isinstance(docx.read(data, "f1", "notice.docx"), Reading)
        except UnusableInput as refusal:
            assert refusal.code.startswith("K")


def bases() -> list[bytes]:
    """The documents to be damaged."""
    return [SMALL, SAMPLE.read_bytes()] if SAMPLE.exists() else [SMALL]


@settings(deadline=None, max_examples=60)
@given(st.data())
def test_any_damage_to_the_zip_is_survived(data: st.DataObject) -> None:
    document = bytearray(data.draw(st.sampled_from(bases())))
    for _ in range(data.draw(st.integers(1, 8))):
        at = data.draw(st.integers(0, len(document) - 1))
        document[at : at + data.draw(st.integers(0, 4))] = data.draw(st.binary(max_size=4))
    bounded(bytes(document))


@settings(deadline=None, max_examples=60)
@given(st.data())
def test_any_damage_to_the_xml_is_survived(data: st.DataObject) -> None:
    parts = unzipped(SMALL)
    name = data.draw(st.sampled_from(sorted(parts)))
    text = parts[name]
    for _ in range(data.draw(st.integers(1, 4))):
        start, end = sorted(data.draw(st.integers(0, len(text))) for _ in range(2))
        instead = data.draw(st.sampled_from(["", text[start:end] * 2, "999999999", "-", "<w:tbl/>"]))
        text = text[:start] + instead + text[end:]
    bounded(zipped(parts | {name: text}))


TAGS = ("p", "r", "t", "tbl", "tr", "tc", "tcPr", "pPr", "rPr", "sdt", "del", "ins", "txbxContent", "fldChar", "vMerge")


def any_xml() -> st.SearchStrategy[str]:
    """Well-formed XML that puts the tags of WordprocessingML anywhere."""

    def element(inner: st.SearchStrategy[list[str]]) -> st.SearchStrategy[str]:
        kinds = ("", ' w:val="restart"', ' w:val="3"', ' w:fldCharType="begin"', ' w:fldCharType="end"')
        return st.builds(
            lambda tag, kind, children: f"<w:{tag}{kind}>{''.join(children)}</w:{tag}>",
            st.sampled_from(TAGS),
            st.sampled_from(kinds),
            inner,
        )

    return st.recursive(st.just("<w:t>字</w:t>"), lambda inner: element(st.lists(inner, max_size=4)), max_leaves=30)


@settings(deadline=None, max_examples=150)
@given(any_xml())
def test_tags_in_any_order_lose_no_text_that_is_not_deleted(xml: str) -> None:
    reading = docx.read(word(xml), "f1", "notice.docx")
    kept = sum(block.model_dump_json().count("字") for block in reading.blocks)
    if not any(f"<w:{tag}" in xml for tag in ("del", "tcPr", "pPr", "rPr", "fldChar")):
        assert kept == xml.count("字")
    assert kept <= xml.count("字")
