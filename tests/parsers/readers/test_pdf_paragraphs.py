"""The paragraphs of PDF files: which lines go on, what stands in columns, at the edges or aslant."""

import pytest

from tests.parsers.readers.paper import (
    FULL,
    lattice,
    say,
    shown,
    tables,
    texts,
)


def test_full_lines_and_what_follows_are_a_paragraph() -> None:
    lines = [
        ("为" + FULL[:-3], 114),
        (FULL[:-1] + "。", 90),
        ("完。", 90),
        (FULL[:-2], 114),
        ("1。", 90),
        ("短行", 90),
        ("短行二", 90),
    ]
    content = "".join(say(text, x, 100 + 20 * place) for place, (text, x) in enumerate(lines))
    assert texts(shown(content)) == ["\n".join(text for text, _ in lines[:3]), f"{lines[3][0]}\n1。", "短行", "短行二"]


def test_a_line_that_a_mark_made_short_is_full() -> None:
    lines = [FULL, FULL[:-3], "则》，" + FULL[:20], FULL]
    content = "".join(say(text, 90, 100 + 20 * place) for place, text in enumerate(lines))
    assert texts(shown(content)) == [f"{lines[0]}\n{lines[1]}\n{lines[2]}", FULL]


def test_a_line_under_the_text_behind_a_number_goes_on() -> None:
    first, last = "1." + FULL[:-2], FULL[:20]
    above = say(FULL[:20], 90, 80) + say(first, 90, 100)
    assert texts(shown(above + say(last, 102, 120))) == [FULL[:20], f"{first}\n{last}"]
    for other in (say(last, 126, 120), say("2." + last, 102, 120)):
        assert len(texts(shown(above + other))) == 3


@pytest.mark.parametrize("end", ["。", "5分", "）", "："])
def test_the_next_number_behind_a_full_line_begins_a_paragraph(end: str) -> None:
    lines = ["1、甲", FULL[: -len(end)] + end, "2、" + FULL[:20]]
    content = "".join(say(text, 90, 100 + 20 * place) for place, text in enumerate(lines))
    assert texts(shown(content)) == lines


def test_numbers_are_counted_over_pages() -> None:
    """三、 behind a full line of the second page follows 二、 of the first."""
    first = say("一、甲", 90, 100) + say(FULL[:20], 90, 120) + say("二、乙", 90, 140)
    lines = [FULL[:-1] + "。", "三、" + FULL[:20]]
    second = "".join(say(text, 90, 100 + 20 * place) for place, text in enumerate(lines))
    assert texts(shown(first, second))[-2:] == lines


@pytest.mark.parametrize(("end", "number"), [("和", "2、"), ("第", "2、"), ("。", "4、")])
def test_a_number_in_a_sentence_or_of_no_list_goes_on_with_the_line(end: str, number: str) -> None:
    lines = ["1、甲", FULL[:-1] + end, number + FULL[:20]]
    content = "".join(say(text, 90, 100 + 20 * place) for place, text in enumerate(lines))
    assert texts(shown(content)) == ["1、甲", "\n".join(lines[1:])]


def test_a_title_over_two_lines_is_two_paragraphs() -> None:
    title = say("乐山市教科文卫体工会", 200, 100, 16) + say("关于印发细则的通知", 208, 130, 16)
    body = say(FULL, 90, 180) + say("完。", 90, 200)
    assert texts(shown(title + body)) == ["乐山市教科文卫体工会", "关于印发细则的通知", f"{FULL}\n完。"]


def test_a_title_cut_within_a_bracket_is_one_paragraph() -> None:
    for cut, count in (("（100", 2), ("（", 2), ("100", 3)):
        lines = [(f"防汛值守考核评分标准{cut}", 200, 90), ("分）", 280, 110), (FULL, 90, 130)]
        assert len(texts(shown("".join(say(*line) for line in lines)))) == count


def test_headers_come_first_and_page_numbers_last() -> None:
    body = say(FULL, 90, 100) + say(FULL, 90, 120) + lattice((100, 200, 300), (300, 330, 360)) + say("甲", 110, 320)
    content = say("— 3 —", 280, 800) + body + say("某市总工会文件", 90, 40)
    assert texts(shown(content)) == ["某市总工会文件", f"{FULL}\n{FULL}", "table", "— 3 —"]


def test_columns_without_rules_are_parted_by_tabs() -> None:
    rows = [("单位：市总工会", "日期：七月"), ("填表：张某", "复核：李某")]
    content = "".join(
        say(text, x, 100 + 20 * place) for place, row in enumerate(rows) for x, text in zip((90, 400), row, strict=True)
    )
    assert texts(shown(content)) == ["\t".join(row) for row in rows]


def test_slanting_text_stands_apart() -> None:
    mark = "".join(say(char, 150 + 20 * n, 300 - 20 * n, turn="0.7 0.7 -0.7 0.7") for n, char in enumerate("内部资料"))
    reading = shown(mark + lattice((100, 300, 400), (100, 200, 300)) + say("考核内容", 110, 150))
    assert texts(reading) == ["table", "内部资料"]
    assert tables(reading)[0].cells[0].text == "考核内容"


@pytest.mark.parametrize("begin", ["一、组织领导（26分）", "（一）台账", "注：" + FULL[:10]])
def test_a_first_heading_or_a_note_behind_the_end_of_a_sentence_begins_a_paragraph(begin: str) -> None:
    lines = [FULL[:-1] + "。", begin]
    content = "".join(say(text, 90, 100 + 20 * place) for place, text in enumerate(lines))
    assert texts(shown(content)) == lines


@pytest.mark.parametrize(
    ("end", "begin"), [("按", "一、组织领导（26分）"), ("。", "①台账"), ("见", "注：" + FULL[:10])]
)
def test_a_first_number_or_a_note_within_a_sentence_begins_none(end: str, begin: str) -> None:
    lines = [FULL[:-1] + end, begin]
    content = "".join(say(text, 90, 100 + 20 * place) for place, text in enumerate(lines))
    assert texts(shown(content)) == ["\n".join(lines)]


def test_a_date_at_the_right_goes_on_in_no_line_at_the_left() -> None:
    lines = [(FULL, 90), ("城建集团", 450), ("2024年4月8日", 412), ("附件", 90), ("食堂管理考核表", 250)]
    content = "".join(say(text, x, 100 + 20 * place) for place, (text, x) in enumerate(lines))
    assert texts(shown(content)) == [text for text, _ in lines]
