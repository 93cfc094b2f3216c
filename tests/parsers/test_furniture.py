"""Page furniture: what stands at the head or the foot of pages, told from what is assessed."""

import pytest

from parsers.furniture import Printed, furniture

TABLE = None


def told(*pages: tuple[str | None, ...]) -> set[str]:
    """Return the lines of the ``pages`` that are furniture; None is a table."""
    pieces = [Printed(text, number) for number, page in enumerate(pages, 1) for text in page]
    return {str(pieces[n].text) for n in furniture(pieces)}


@pytest.mark.parametrize(
    "line", ["3", "- 3 -", "第3页", "第3页共5页", "共2页", "3/5", "续表", "（续上表）", "————", "------"]
)
def test_bare_page_numbers_and_rules_are_furniture_wherever_they_stand(line: str) -> None:
    assert told(("考核表", line, TABLE)) == {line}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("食堂管理第1页", "食堂管理第2页"),
        ("安全处-3-", "安全处-4-"),
        ("考核办法1/2", "考核办法2/2"),
        ("城建集团", "城建集团"),
    ],
)
def test_a_foot_on_two_pages_is_furniture_where_only_the_page_number_differs(first: str, second: str) -> None:
    assert told(("考核表", TABLE, first), (TABLE, second)) == {first, second}
    assert told(("考核表", TABLE, first), (TABLE, "附注")) == set()


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("1、做好记录（2分）", "1、做好记录（2分）"),
        ("考评人签字：", "考评人签字："),
        ("以上由办公室负责解释。", "以上由办公室负责解释。"),
        ("附表第1页", "附表第3页"),
        ("城建集团", "水务集团"),
    ],
)
def test_what_may_be_content_is_none(first: str, second: str) -> None:
    assert told(("考核表", TABLE, first), (TABLE, second)) == set()


def test_a_head_over_a_title_is_furniture_where_the_table_goes_on_right_below_it() -> None:
    assert told(("城建集团", "考核表", TABLE), ("城建集团", TABLE)) == {"城建集团"}
    assert told(("考核表", TABLE), ("考核表", TABLE)) == set()
    assert told(("城建集团", "考核表一", TABLE), ("城建集团", "考核表二", TABLE)) == set()


def test_lines_on_three_pages_are_furniture_and_those_of_files_without_pages_are_not() -> None:
    assert told(*[(TABLE, "内部资料", TABLE)] * 3) == {"内部资料"}
    assert furniture([Printed("内部资料", None)] * 3) == frozenset()


def test_what_stands_inside_another_foot_is_told_too() -> None:
    page = (TABLE, "城建集团", "第1页")
    assert told(("考核表", *page), page) == {"城建集团", "第1页"}


LONG = "2.走访困难职工并为其建立档案，每季度向上级部门报送情况和所"


@pytest.mark.parametrize(
    ("foot", "below"),
    [
        ((LONG,), ("需的书面材料（5分）",)),
        (("1.建立台账（5分）",), ("2.走访职工（5分）",)),
        (("一、服务（5分）", "1.建立台账（5分）", "二、宣传（5分）"), ("1.办好专栏（5分）",)),
    ],
)
def test_a_head_over_what_goes_on_with_the_list_of_the_page_before_is_furniture(
    foot: tuple[str, ...], below: tuple[str, ...]
) -> None:
    assert told(("文件汇编", "考核办法", *foot, "-1-"), ("文件汇编", *below)) >= {"文件汇编"}


@pytest.mark.parametrize(
    ("foot", "below"),
    [
        (("1.建立台账（5分）", "2.走访职工（5分）"), ("1.办好专栏（5分）",)),
        (("2024年3月5日",), ("考核细则", "一、服务（5分）")),
        (("1.建立台账（5分）",), ("2024年3月5日",)),
        (("二、宣传（5分）",), ("1.办好专栏（5分）",)),
    ],
)
def test_a_line_over_another_list_is_its_title(foot: tuple[str, ...], below: tuple[str, ...]) -> None:
    assert told(("文件汇编", "考核办法", *foot), ("文件汇编", *below)) == set()
