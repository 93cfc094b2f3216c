"""Numbers that an OpenDocument text prints before its paragraphs."""

import pytest

from tests.parsers.readers import open_text
from tests.parsers.readers.open_text import ONE, items, level, list_style, p, said
from tests.parsers.readers.word import texts


def test_lists_are_numbered_level_by_level() -> None:
    inner = p("一") + items("甲", "乙")
    assert said(items(inner, "二", p("三") + items("丙"))) == [
        "{1.}一",
        "{(a)}甲",
        "{(b)}乙",
        "{2.}二",
        "{3.}三",
        "{(a)}丙",
    ]


def test_only_the_first_paragraph_of_an_item_is_numbered() -> None:
    header = f"<text:list-header>{p('题')}</text:list-header>"
    listed = items(p("一", "续"), "二").replace("<text:list-item>", header + "<text:list-item>", 1)
    assert said(listed) == ["题", "{1.}一", "续", "{2.}二"]


def test_lists_go_on_one_another_where_they_say_so() -> None:
    again = items("二", said='xml:id="b" text:continue-numbering="true"')
    other = items("甲", said='text:continue-numbering="true"', style="M")
    by_id = items("三", said='text:continue-list="b"')
    body = items("一", said='xml:id="a"') + again + other + by_id + items("又一")
    assert said(body, ONE + list_style("M", level(1, "I"))) == ["{1.}一", "{2.}二", "{I}甲", "{3.}三", "{1.}又一"]


def test_start_values_of_levels_and_items() -> None:
    style = list_style("L", level(1, "1", 'text:start-value="5"'))
    body = items("a", "b", "c").replace("<text:list-item><text:p>b", '<text:list-item text:start-value="9"><text:p>b')
    assert said(body, style) == ["{5}a", "{9}b", "{10}c"]


def test_a_level_above_that_was_never_used_counts_as_used_once() -> None:
    style = list_style("L", level(1, "1"), level(2, "1", 'text:display-levels="2"'))
    assert said(items(items("a"), p("b") + items("c")), style) == ["{1.1}a", "{2}b", "{2.1}c"]


@pytest.mark.parametrize(
    ("num_format", "start", "printed"),
    [
        ("一, 二, 三, ...", 21, "二十一"),
        ("①, ②, ③, ...", 21, "㉑"),
        ("①, ②, ③, ...", 36, "㊱"),
        ("壹, 贰, 叁, ...", 10, "壹拾"),
        ("甲, 乙, 丙, ...", 2, "乙"),
        ("01, 02, 03, ...", 7, "07"),
        ("i", 4, "iv"),
        ("a", 28, "ab"),
        ('a" style:num-letter-sync="true', 28, "bb"),
        ("", 1, ""),
    ],
)
def test_numbers_in_their_formats(num_format: str, start: int, printed: str) -> None:
    style = list_style("L", level(1, num_format, f'text:start-value="{start}"'))
    assert said(items("x"), style) == [f"{{{printed}}}x" if printed else "x"]


def test_the_pattern_of_later_versions_is_the_label() -> None:
    style = list_style(
        "L", level(1, "1", 'style:num-list-format="第%1%条"'), level(2, "1", 'style:num-list-format="%1%-%2%"')
    )
    assert said(items(p("一") + items("二")), style) == ["{第1条}一", "{1-1}二"]


def test_bullets_print_no_number() -> None:
    bullets = '<text:list-level-style-bullet text:level="1" text:bullet-char="•"/>'
    assert said(items("一"), list_style("L", bullets)) == ["一"]
    assert said(items("一", style="none")) == ["一"]


def test_an_unknown_number_format_is_left_out_with_a_warning() -> None:
    reading = open_text.read(items("一", "二"), list_style("L", level(1, "일, 이, 삼, ...")))
    assert texts(reading) == ["一", "二"]
    assert [(finding.code, len(finding.source)) for finding in reading.findings] == [("K140", 2)]


def test_headings_are_numbered_by_the_outline() -> None:
    outline = (
        '<text:outline-style><text:outline-level-style text:level="1" style:num-format="一, 二, 三, ..." style:num-suffix="、"/>'
        '<text:outline-level-style text:level="2" style:num-format="1"/></text:outline-style>'
    )
    free = '<style:style style:name="F" style:family="paragraph" style:list-style-name=""/>'

    def h(number: int, content: str, attributes: str = "") -> str:
        return f'<text:h text:outline-level="{number}" {attributes}>{content}</text:h>'

    body = (
        h(1, "甲")
        + h(2, "乙")
        + h(1, "无", 'text:style-name="F"')
        + h(1, "头", 'text:is-list-header="true"')
        + h(1, "丙")
    )
    assert said(body, free, outline) == ["{一、}甲", "{1}乙", "无", "头", "{二、}丙"]


def test_a_numbered_paragraph_names_its_list() -> None:
    one = (
        '<text:numbered-paragraph text:list-id="x" text:level="1" text:style-name="L">'
        + p("a")
        + "</text:numbered-paragraph>"
    )
    assert said(one * 2) == ["{1.}a", "{2.}a"]
