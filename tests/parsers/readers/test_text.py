"""Plain text: paragraphs, and tables in the layouts that text has."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parsers.readers import html, text
from parsers.reading import Reading
from schema.document import Paragraph, Table
from schema.finding import UnusableInput
from tests.clock import within
from tests.drawn import drawn

SAMPLES = Path(__file__).parents[3] / "samples" / "leshan-2012"
LONGEST = 10
"""Seconds within which any file of 50 MB is refused, on a slow and busy machine."""


def read(source: str) -> Reading:
    return text.read(source.encode(), "f1", "notice.txt")


def shown(source: str) -> list[str]:
    """The blocks: a paragraph as its text, a table as its drawing, a row a line."""
    lines: list[str] = []
    for block in read(source).blocks:
        lines += drawn(block).split("\n") if isinstance(block, Table) else [block.text.replace("\n", "/")]
    return lines


def codes(source: str) -> list[str]:
    return [finding.code for finding in read(source).findings]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("甲\n\n  乙 \n", ["甲", "  乙 "]),
        ("甲\r\n乙\r丙\f丁\u2029戊\x85己", ["甲", "乙", "丙", "丁", "戊", "己"]),
        ("甲\v乙\u2028丙\n丁", ["甲/乙/丙", "丁"]),
        ("\ufeff3\u200b分\u00ad整", ["3分整"]),
        ("考核" * 99 + "\x07细则", ["考核" * 99 + "细则"]),
        ("\u3000\u3000甲\u00a0乙", ["\u3000\u3000甲\u00a0乙"]),
        ("联系人：甲\t电话：1\n其他", ["联系人：甲\t电话：1", "其他"]),
        ("\t一、总则\n\t二、分则\n", ["\t一、总则", "\t二、分则"]),
        ("\t\t\t工会\n\t\t\t2012年", ["\t\t\t工会", "\t\t\t2012年"]),
        ("首页 | 新闻\n甲", ["首页 | 新闻", "甲"]),
        ("<b>甲</b>，见 <table>", ["<b>甲</b>，见 <table>"]),
    ],
)
def test_paragraphs(source: str, expected: list[str]) -> None:
    assert shown(source) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("题\n\t甲\n\t乙\n\n\t1\n\t2\n", ["题", "|甲|乙|", "|1|2|"]),
        ("\t甲\n\t乙\n\n\t(一)\n服\n务\n\t2\n\n文\n", ["|甲|乙|", "|(一)/服/务|2|", "文"]),
        ("\t甲\n\t乙\n\n\t\n\t2\n\n\t合计\n", ["|甲|乙|", "||2|", "|合计|.|"]),
        ("\t甲\n\t乙\n\t丙\n\n\t1\n\t段一\n\n段二\n\t3\n\n文", ["|甲|乙|丙|", "|1|段一//段二|3|", "文"]),
        ("\t题\n\n\t甲\n\t乙\n\n\t1\n\t2\n", ["|题|.|", "|甲|乙|", "|1|2|"]),
        ("\t甲\n\t乙\n\n\t1\n\t2\n\n\t3\n\t4\t续\n", ["|甲|乙|", "|1|2|", "|3|4\t续|"]),
    ],
)
def test_a_cell_a_line(source: str, expected: list[str]) -> None:
    assert shown(source) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("文\n甲\t乙\n1\t2\n文", ["文", "|甲|乙|", "|1|2|", "文"]),
        ("甲\t乙\t丙\n(一)\n服\n务\t1\t2\n\t3\t4", ["|甲|乙|丙|", "|(一)/服/务|1|2|", "||3|4|"]),
        ("甲\t乙\t丙\n1\t段一\n段二\t3\n2\t段\t4", ["|甲|乙|丙|", "|1|段一/段二|3|", "|2|段|4|"]),
        ("甲\t乙\t丙\n1\t段一\n\n段二\n段三\t3\n2\t段\t4", ["|甲|乙|丙|", "|1|段一//段二/段三|3|", "|2|段|4|"]),
        (
            "甲\t乙\t丙\t丁\n(一)\t文\t3\t\n文二\t4\t\n文三\t5\t",
            ["|甲|乙|丙|丁|", "|(一)|文|3||", "|文二|4||.|", "|文三|5||.|"],
        ),
        (
            "甲\t乙\t丙\t丁\t戊\n一\t二\t文\t3\t注\n文\t4\t注\n文\t5\t注",
            ["|甲|乙|丙|丁|戊|", "|一|二|文|3|注|", "|文|4|注|.|.|", "|文|5|注|.|.|"],
        ),
        ("甲\t乙\t丙\n1\t文\t规一\n规二\n\t文\t规", ["|甲|乙|丙|", "|1|文|规一/规二|", "||文|规|"]),
        ("甲\t乙\t丙\n1\t文\t规一\n规二\n2\t文\t规", ["|甲|乙|丙|", "|1|文|规一/规二|", "|2|文|规|"]),
        ("甲\t乙\t丙\n1\t文\t\n(二)\n履\n行\t文\t规", ["|甲|乙|丙|", "|1|文||", "|(二)/履/行|文|规|"]),
        ('甲\t乙\n1\t"段一\n""段""二"\n2\t"文"', ["|甲|乙|", '|1|段一/"段"二|', '|2|"文"|']),
        ('甲\t乙\n"1\n2"\t"段\t一\n段二"\n"3\t文', ["|甲|乙|", "|1/2|段\t一/段二|", '|"3|文|']),
        ("甲\t乙\t丙\n1\t2\t3\n\n文\n\n甲\t乙\n1\t2", ["|甲|乙|丙|", "|1|2|3|", "文", "|甲|乙|", "|1|2|"]),
        (
            "联系人：甲\t电话\n文一\n文二\n甲\t乙\t丙\n1\t2\t3",
            ["联系人：甲\t电话", "文一", "文二", "|甲|乙|丙|", "|1|2|3|"],
        ),
        ("甲\t乙\n\n1\t2\n\n3\t4\n", ["|甲|乙|", "|1|2|", "|3|4|"]),
        ("甲\t乙\t丙\n1\t2\v二\t3", ["|甲|乙|丙|", "|1|2/二|3|"]),
    ],
)
def test_rows_with_tabs(source: str, expected: list[str]) -> None:
    assert shown(source) == expected
    assert codes(source) == []


def test_a_number_or_nothing_before_tabs_is_a_list() -> None:
    assert len(shown("1、\t甲：5分\n\t乙。2分\n2、\t丙：6分")) == 3
    assert not any(isinstance(block, Table) for block in read("1、\t甲：5分\n\t乙。2分\n2、\t丙：6分").blocks)


@pytest.mark.parametrize(
    ("source", "place"),
    [
        ("甲\t乙\t丙\n子\t丑\t寅\n卯\n辰\t巳\t午", (2, 3)),
        ("甲\t乙\t丙\n子\t丑\n寅\t卯\n辰\t巳\t午", (2, 1)),
    ],
)
def test_an_uncertain_end_of_a_row_is_found(source: str, place: tuple[int, int]) -> None:
    (finding,) = read(source).findings
    where = finding.source[0].model_dump()
    assert (finding.code, where["row"], where["column"]) == ("K155", *place)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("| 甲 | 乙 |\n| --- | :-: |\n| 1 | 2 |\n文", ["|甲|乙|", "|1|2|", "文"]),
        ("甲 | 乙\n--- | ---\n1 | 2\n\n文", ["|甲|乙|", "|1|2|", "文"]),
        ("|甲|乙|\n|1|2|", ["|甲|乙|", "|1|2|"]),
        (
            "| 甲 | 乙\n门 |\n| --- | --- |\n| 1\n一 | 2 |\n| 3 | 4 (merged) |",
            ["|甲|乙/门|", "|1/一|2|", "|3|4 (merged)|"],
        ),
        ("| 甲 | 乙 |\n| --- | --- |\n| 1 | a<br>b |\n| 2 | c\\|d |", ["|甲|乙|", "|1|a/b|", "|2|c|d|"]),
        (
            "| 甲 | 乙 | 丙 |\n|---|---|---|\n| 合计 | 5 |\n| 1 | 2 | 3 |\n文 | 文",
            ["|甲|乙|丙|", "|合计|5|.|", "|1|2|3|", "文 | 文"],
        ),
        ("| 甲 | 乙\n| --- | ---\n| 1 | 2\n| 3 | 4\n文", ["|甲|乙|", "|1|2|", "|3|4|", "文"]),
        ("| 甲 | 乙 |\n\n| 1 | 2 |\n\n| 丙 | 丁 |\n|---|---|\n| 3 | 4 |", ["|甲|乙|", "|1|2|", "|丙|丁|", "|3|4|"]),
        ("甲 | 乙 | 丙\n1 | 2 | 3\n文", ["|甲|乙|丙|", "|1|2|3|", "文"]),
        ("| - | - |\n| 甲 | - |", ["|-|-|", "|甲|-|"]),
        ("| 甲 | 乙 |\n| 1 | 2 |\n| 3 | 4\n文\n文", ["|甲|乙|", "|1|2|", "|3|4|", "文", "文"]),
    ],
)
def test_bars(source: str, expected: list[str]) -> None:
    assert shown(source) == expected


def test_an_html_table_inside_markdown() -> None:
    source = (
        "# 题\n\n<table>\n  <tr><td rowspan=2>甲</td><td>乙</td></tr>\n\n  <tr><td>丙</td></tr>\n</table>\n\n文 <table>"
    )
    assert shown(source) == ["# 题", "|甲|乙|", "|^|丙|", "文 <table>"]


def test_tables_and_paragraphs_are_numbered_in_reading_order() -> None:
    blocks = read("文\n甲\t乙\n1\t2\n文\n|甲|乙|\n|1|2|\n文").blocks
    places = [block.source[0].model_dump() for block in blocks]
    assert [place.get("paragraph") or -place["table"] for place in places] == [1, -1, 2, -2, 3]


def test_a_place_covers_the_text_as_printed() -> None:
    table = read("甲\t乙\n一\n二\t 2 ").blocks[0]
    assert isinstance(table, Table)
    assert [(cell.text, cell.source[0].start, cell.source[0].end) for cell in table.cells[2:]] == [
        ("一\n二", 0, 3),
        (" 2 ", 0, 3),
    ]


@pytest.mark.parametrize(
    ("data", "claimed"),
    [
        ("考核细则".encode(), True),
        ("考核细则".encode("gb18030"), True),
        ("考核细则\t3分\n".encode("utf-16-le"), True),
        ("為把全市教科文衛體".encode("big5"), True),
        (b"# \xe9\xa2\x98\n\n<table><tr><td>1</td></tr></table>", True),
        (b"<html><p>1", False),
        (b"{\\rtf1\\ansi 1}", False),
        (b"%PDF-1.4\n1 0 obj", False),
        (b"junk\n%PDF-1.4\n1 0 obj", False),
        (b"PK\x03\x04 and so on", False),
        (b"MIME-Version: 1.0\nContent-Type: multipart/related", False),
        (b"<?xml version='1.0'?><w:wordDocument/>", False),
        (b"\x00\x01\x02", False),
        (bytes(range(256)), False),
    ],
)
def test_what_is_claimed(data: bytes, claimed: bool) -> None:
    assert text.recognises(data) is claimed
    assert not (text.recognises(data) and html.recognises(data))


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"\xef\xbb\xbf \n\t", "K001"),
        ("為把全市教科文衛體工會工作進一步落到實處".encode("big5"), "K011"),
        ("考核细则".encode()[:-1], "K011"),
        ("考核细则\n" * 5_000_000, "K009"),
        ("\n" * 400_000, "K009"),
        ("甲\u2029" * 400_000, "K009"),
        ("\t" * 700_000, "K009"),
    ],
    ids=["blank", "big5", "cut", "65 MB", "lines", "paragraph ends", "cells"],
)
def test_unusable(data: bytes | str, code: str) -> None:
    data = data.encode() if isinstance(data, str) else data
    with within(LONGEST):
        assert text.recognises(data)
        with pytest.raises(UnusableInput) as caught:
            text.read(data, "f1", "notice.txt")
        assert caught.value.code == code


def test_plain_text_is_read_without_the_html_parser() -> None:
    program = (
        "import sys; from parsers.readers import html, text; data = open(sys.argv[1], 'rb').read();"
        "assert not html.recognises(data); text.read(data, 'f1', 'x'); sys.exit('selectolax' in sys.modules)"
    )
    command = [sys.executable, "-c", program, str(SAMPLES / "notice.txt")]
    assert subprocess.run(command, cwd=SAMPLES.parents[1], check=False).returncode == 0


WORDS = st.sampled_from(["甲", "乙丙", "3分", "2.", "(一)", "", " ", "文字文字"])
LINES = st.lists(WORDS, min_size=1, max_size=4)
SEPARATED = st.builds(
    lambda sign, words: sign.join(words), st.sampled_from(["\t", "|", "\n", " | ", "\n\t", "\t\n"]), LINES
)
EDGED = st.builds("|{}|".format, SEPARATED)
TYPED = st.text(st.sampled_from('甲3 \t|"\\-:\n\r\v#'), max_size=12)


@settings(deadline=None)
@given(st.lists(SEPARATED | EDGED | TYPED | st.just("|---|---|"), max_size=14).map("\n".join))
def test_every_printed_character_stands_in_some_block_in_order(source: str) -> None:
    try:
        blocks = read(f"{source}\n文").blocks
    except UnusableInput as refusal:
        pytest.fail(refusal.code)
    found = [
        block.text if isinstance(block, Paragraph) else "".join(cell.text for cell in block.cells) for block in blocks
    ]
    assert bare("".join(found)) == bare(f"{source}文")


def bare(source: str) -> str:
    """The text without blanks and without the signs that layouts use."""
    return re.sub(r'[\s|"\\:-]', "", source)


@pytest.mark.parametrize("name", sorted(path.name for path in SAMPLES.glob("*.txt")))
def test_the_samples_are_read_whole(name: str) -> None:
    blocks = text.read((SAMPLES / name).read_bytes(), "f1", name).blocks
    (table,) = [block for block in blocks if isinstance(block, Table)]
    assert (table.rows, table.columns) == (31, 4)
    assert [cell.text for cell in table.cells if cell.row == 1] == ["项目", "考核内容及指标", "满分", "自评分"]
    assert [cell.text for cell in table.cells if cell.row == 31][:3] == ["合计", "", "100分"]


@settings(deadline=None)
@given(st.data())
def test_a_damaged_text_is_read_or_refused(data: st.DataObject) -> None:
    dump = bytearray((SAMPLES / "notice.txt").read_bytes())
    for at in data.draw(st.lists(st.integers(0, len(dump) - 1), max_size=8)):
        dump[at : at + data.draw(st.integers(0, 9))] = data.draw(
            st.binary(max_size=9) | st.sampled_from([b"\t", b"\n", b"|", b'"'])
        )
    try:
        reading = text.read(bytes(dump), "f1", "notice.txt")
    except UnusableInput as refusal:
        assert refusal.code in ("K001", "K009", "K011")
    else:
        assert reading.blocks


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("> 甲\n> 乙\n>\n>> 丙\n> 丁", ["甲", "乙", "丙", "丁"]),
        ("李四写道：\n> 甲\n> 乙\n> 丙", ["李四写道：", "甲", "乙", "丙"]),
        ("> 甲\n乙\n> 丙\n> 丁", ["> 甲", "乙", "> 丙", "> 丁"]),
        ("> 甲\n> 乙", ["> 甲", "> 乙"]),
        ("甲\n乙\n丙\n> 丁\n> 戊\n> 己", ["甲", "乙", "丙", "> 丁", "> 戊", "> 己"]),
    ],
)
def test_a_mail_that_quotes_all_lines_is_read_without_the_signs(source: str, expected: list[str]) -> None:
    assert shown(source) == expected
