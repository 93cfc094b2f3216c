"""The first section row may stand above the header; fields to fill in may stand behind the points of a section row."""

import pytest

from tests.readings import outline, read, severe

TABLE = """{}
序号 | 内容 | 分值 | 得分
1 | 遵守纪律 | 20 |
2 | 完成任务 | 20 |
{}
序号 | 内容 | 分值 | {}
3 | 实习日志 | 25 |
4 | 实习报告 | 35 |"""


def wide(text: str) -> str:
    return f"{text} | < | < | <"


@pytest.mark.parametrize("first", ["企业导师评分（40分）", "企业导师评分（满分40分）签名：", "1.企业导师评分（40分）"])
@pytest.mark.parametrize(
    "second",
    [
        "2.学校导师评分（60分）",
        "2.学校导师评分（满分60分）评阅人：",
        "2.学校导师评分（60分）评阅人：____ 日期： 年 月 日",
    ],
)
def test_the_first_section_stands_above_the_header(first: str, second: str) -> None:
    result = read("实习成绩表", TABLE.format(wide(first), wide(second), "得分"))
    assert outline(result.rubrics[0].categories) == [
        ("企业导师评分", 40, [20, 20]),
        ("学校导师评分", 60, [25, 35]),
    ]
    assert severe(result) == []


def test_one_word_of_a_header_printed_again_may_be_changed() -> None:
    result = read("实习成绩表", TABLE.format(wide("企业评分（40分）"), wide("学校评分（60分）"), "实得分"))
    assert outline(result.rubrics[0].categories) == [("企业评分", 40, [20, 20]), ("学校评分", 60, [25, 35])]


def test_a_title_with_the_total_above_the_header_is_no_section() -> None:
    result = read(TABLE.format(wide("实习评分表（100分）"), wide("学校导师评分（60分）"), "得分"))
    rubric = result.rubrics[0]
    read_as: tuple[object, ...] = (rubric.points, [item.points for item in rubric.items])
    assert read_as == (100, [20, 20])
    assert outline(rubric.categories) == [("学校导师评分", 60, [25, 35])]


def test_a_first_section_that_its_items_miss_is_reported() -> None:
    result = read("实习成绩表", TABLE.format(wide("企业导师评分（50分）"), wide("学校导师评分（60分）"), "得分"))
    assert severe(result) == ["K202"]


@pytest.mark.parametrize("field", ["得分：", "得分：____分", "评分人：____"])
def test_a_field_behind_the_points_of_a_section_is_no_part_of_its_name(field: str) -> None:
    result = read(
        f"序号 | 内容 | 分值\n一、德育（30分）{field} | < | <\n1 | 守法 | 30\n二、智育（70分）{field} | < | <\n1 | 考试 | 70"
    )
    assert outline(result.rubrics[0].categories) == [("德育", 30, [30]), ("智育", 70, [70])]
    assert severe(result) == []
