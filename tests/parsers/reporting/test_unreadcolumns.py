"""Numbers under the header of the points in a second column, beside some of the items only."""

import pytest

from tests.readings import read

ROWS = "检查内容 | 满分 | 检查办法 | 满分\n台账 | 10 | 查阅 | {}\n现场 | 20 | 察看 | {}\n宣传 | 30 | 询问 | \n培训 | 25 | 抽查 | \n应急 | 15 | 演练 | "


@pytest.mark.parametrize(("first", "second", "told"), [("4", "6", True), ("", "", False), ("齐全", "整洁", False)])
def test_some_numbers_in_a_second_column_of_full_marks_are_told(first: str, second: str, told: bool) -> None:
    result = read("检查评分表", ROWS.format(first, second))
    assert [item.points for item in result.rubrics[0].items] == [10, 20, 30, 25, 15]
    assert ("K113" in [finding.code for finding in result.findings]) is told
