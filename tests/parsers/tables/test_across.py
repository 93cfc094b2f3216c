"""Criteria as columns in a form that goes on below the scores."""

import pytest

from schema.finding import UnusableInput
from tests.readings import read, severe

HEAD = "评分标准及分值 | 选题（20分） | 论述（分值30） | 分析（30分） | 格式（20）\n得分 | | | | \n"
FEET = (
    "注：以上为参考标准 | < | < | < | <",
    "评语： | | | | \n总 评 分 | | 评阅教师： | | 年 月 日",
    "指导教师意见 | < | < | < | <\n签名： | < | < | 日期： | <",
    "备注 | | | | ",
)
FIELDS = (
    "课程名称 | 机器学习 | < | < | <\n学号： | 2024 | < | < | <\n姓名： | 某某 | < | < | <\n班级： | 一班 | < | < | <\n"
)


@pytest.mark.parametrize("foot", FEET)
@pytest.mark.parametrize("above", ["", FIELDS, FIELDS * 2])
def test_the_end_of_a_form_below_the_scores(above: str, foot: str) -> None:
    result = read(above + HEAD + foot)
    assert [item.points for item in result.rubrics[0].items] == [20, 30, 30, 20]
    assert severe(result) == ["K107"]


def test_figures_may_be_entered() -> None:
    result = read(HEAD.replace("| | | |", "| 18 | 25 | 28 | 15") + FEET[1])
    assert [item.points for item in result.rubrics[0].items] == [20, 30, 30, 20]


def test_rows_with_other_texts_below_are_no_scores() -> None:
    with pytest.raises(UnusableInput):
        read(HEAD + "要求 | 新颖 | 充分 | 深入 | 规范")
