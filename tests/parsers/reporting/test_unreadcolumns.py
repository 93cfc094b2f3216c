"""Numbers under the header of the points in a second column, beside some of the items only."""

import pytest

from tests.readings import read

ROWS = "检查内容 | 满分 | 检查办法 | 满分\n台账 | 10 | 查阅 | {}\n现场 | 20 | 察看 | {}\n宣传 | 30 | 询问 | \n培训 | 25 | 抽查 | \n应急 | 15 | 演练 | "


@pytest.mark.parametrize(("first", "second", "told"), [("4", "6", True), ("", "", False), ("齐全", "整洁", False)])
def test_some_numbers_in_a_second_column_of_full_marks_are_told(first: str, second: str, told: bool) -> None:
    result = read("检查评分表", ROWS.format(first, second))
    assert [item.points for item in result.rubrics[0].items] == [10, 20, 30, 25, 15]
    assert ("K113" in [finding.code for finding in result.findings]) is told


def test_points_behind_several_rules_of_one_item_are_told() -> None:
    rows = "一、组织(10分) | 1.有领导小组，4分； |\n^ | 2.有专人负责，6分； |\n二、制度(6分) | 1.有奖惩制度，2分； |\n^ | 2.有记录，4分； |"
    result = read("检查评分表", f"项目 | 评估标准 | 得分\n{rows}")
    items = [*result.rubrics[0].items, *(item for category in result.rubrics[0].categories for item in category.items)]
    assert len(items) == 4 or "K113" in [finding.code for finding in result.findings]
