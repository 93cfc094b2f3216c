"""Blocks of one table that short names over the full width head, the first of them above the header."""

import pytest

from tests.readings import outline, read, severe

BLOCKS = """{first} | < | < | <
序号 | 考核内容 | 分值 | 得分
1 | 核算及时 | 60 |
2 | 登记完整 | 40 |
{sum} | < | < |
{second} | < | < | <
1 | 勇于承担 | 50 |
2 | 清正廉洁 | 50 |"""


@pytest.mark.parametrize(
    ("first", "second"), [("业绩考核", "行为考核"), ("定量指标", "定性指标"), ("工作任务部分", "个人表现部分")]
)
@pytest.mark.parametrize("named", ["加权合计", "加权得分"])
def test_the_name_above_the_header_is_a_category_as_the_one_below_is(first: str, second: str, named: str) -> None:
    result = read("核算员考核", BLOCKS.format(first=first, second=second, sum=named))
    assert outline(result.rubrics[0].categories) == [(first, None, [60, 40]), (second, None, [50, 50])]
    assert not severe(result)


def test_a_title_above_the_header_is_no_category() -> None:
    result = read("核算员考核", BLOCKS.format(first="员工考核评分表", second="行为考核", sum="加权合计"))
    assert "评分表" not in "".join(category.name for category in result.rubrics[0].categories)


def test_a_formula_beside_the_total_states_none() -> None:
    result = read("考核内容 | 分值\n核算及时 | 60\n登记完整 | 40\n总分 | 总分=业绩×85%+行为×15%")
    assert result.rubrics[0].points is None
    assert not severe(result)
