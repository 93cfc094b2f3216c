"""Tables, names and headings that are said to go on, （续表）, （续）: the same rubric and the same category."""

import pytest

from tests.readings import outline, read, severe

FIRST = "序号 | 项目 | 内容 | 分值\n1 | 造林（50分） | 造林一万亩 | 30\n2 | ^ | 义务植树 | 20\n3 | 防火（50分） | 无火灾 | 20"
NEXT = "{}1 | {} | 防火宣传 | 25\n2 | {} | 值班 | 5"
HEAD = "序号 | 项目 | 内容 | 分值\n"
READ = [("造林", 50, [30, 20]), ("防火", 50, [20, 25, 5])]


@pytest.mark.parametrize(
    "line", ["林业考核细则（续表）", "林业考核细则（续）", "续表：林业考核细则", "续表", "林业考核细则(续表1)"]
)
@pytest.mark.parametrize("name", ["防火（续）", "防火（50分）（续）", "防火（50分）", "防火（续）（50分）"])
@pytest.mark.parametrize("head", [HEAD, ""])
def test_a_table_said_to_go_on_does(line: str, name: str, head: str) -> None:
    result = read("林业考核细则", FIRST, line, NEXT.format(head, name, "^"))
    assert [outline(rubric.categories) for rubric in result.rubrics] == [READ]
    assert not [code for code in severe(result) if code.startswith("K2")]


def test_a_heading_over_a_table_may_go_on() -> None:
    one, two = "内容 | 分值\n宣传 | 30\n值班 | 20", "内容 | 分值\n巡护 | 10"
    result = read(
        "林业考核细则", "一、防火（60分）", one, "一、防火（续）", two, "二、造林（40分）", "内容 | 分值\n植树 | 40"
    )
    (rubric,) = result.rubrics
    assert outline(rubric.categories) == [("防火", 60, [30, 20, 10]), ("造林", 40, [40])]


def test_another_title_is_no_mark() -> None:
    assert len(read("林业考核细则", FIRST, "续聘人员考核细则", NEXT.format(HEAD, "防火（30分）", "^")).rubrics) == 2
    assert len(read("林业考核细则", FIRST, "水利考核细则（续）", NEXT.format(HEAD, "防火（30分）", "^")).rubrics) == 2
