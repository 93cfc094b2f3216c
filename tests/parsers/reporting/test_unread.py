"""A table under the next numbered heading with points that no rubric uses is an error."""

import pytest

from tests.readings import read, severe

ITEMS = "评分项 | 分值 | 说明\n选题新颖 | {} | 很好\n结构完整 | {} | 较好\n图表清晰 | {} | 尚可"
GRADES = "等级 | 分值 | 说明\n优秀 | 30 | 很好\n良好 | 20 | 较好\n一般 | 10 | 尚可"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("一、功能（40分）", "二、质量（30分）"),
        ("1. 功能（40分）", "2. 质量（30分）"),
        ("（一）功能：40分", "（二）质量：30分"),
    ],
)
def test_a_part_of_which_the_table_is_not_used_is_an_error(first: str, second: str) -> None:
    assert severe(read(first, ITEMS.format(20, 10, 10), second, GRADES)) == ["K112"]


@pytest.mark.parametrize("second", ["二、评定等级", "附：质量（30分）"])
def test_a_table_under_another_heading_may_be_left_alone(second: str) -> None:
    assert severe(read("一、功能（40分）", ITEMS.format(20, 10, 10), second, GRADES)) == []


def test_a_table_that_explains_a_part_may_be_left_alone() -> None:
    whole = "评分维度 | 分值\n功能 | 40\n质量 | 30\n文档 | 30"
    result = read(whole, "1. 功能（40分）", ITEMS.format(20, 10, 10), "2. 质量（30分）", GRADES)
    assert severe(result) == []
