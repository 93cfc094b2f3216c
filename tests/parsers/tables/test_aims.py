"""Columns of what is to be reached, 目标值: figures that are no full marks."""

import pytest

from schema.finding import UnusableInput
from tests.readings import outline, priced, read, severe

AIMS = ["目标值", "年度目标", "考核目标值", "指标值", "2024年目标值", "目标", "挑战值", "目标值（%）"]
ROWS = """质量 | 合格率 | 40% | 98% | 每低1%扣2分 |
^ | 返工率 | ^ | 3% | 每高1%扣2分 |
成本 | 损耗 | 60% | 5% | 每高1%扣3分 |
^ | 能耗 | ^ | 10天内 | 超一天扣3分 |"""


@pytest.mark.parametrize("aim", AIMS)
def test_weights_over_groups_are_the_marks_and_aims_are_none(aim: str) -> None:
    result = read(f"维度 | 指标 | 权重 | {aim} | 评分标准 | 得分\n{ROWS}")
    assert outline(result.rubrics[0].categories) == [("质量", 40, [None, None]), ("成本", 60, [None, None])]
    assert severe(result) == []


@pytest.mark.parametrize("aim", AIMS)
def test_aims_in_plain_figures_are_no_marks(aim: str) -> None:
    result = read(
        f"序号 | 指标 | {aim} | 权重 | 得分\n1 | 产量 | 100 | 40 |\n2 | 质量 | 98 | 35 |\n3 | 安全 | 0 | 25 |"
    )
    assert priced(result.rubrics[0]) == [("产量", 40), ("质量", 35), ("安全", 25)]


def test_aims_alone_make_no_rubric() -> None:
    with pytest.raises(UnusableInput, match="K008"):
        read("序号 | 指标 | 目标值 | 实际值\n1 | 产量 | 100% |\n2 | 质量 | 98% |\n3 | 安全 | 95% |")


def test_a_mark_that_is_aimed_at_is_one() -> None:
    result = read("序号 | 指标 | 目标分 | 得分\n1 | 产量 | 45 |\n2 | 质量 | 30 |\n3 | 安全 | 25 |")
    assert priced(result.rubrics[0]) == [("产量", 45), ("质量", 30), ("安全", 25)]
