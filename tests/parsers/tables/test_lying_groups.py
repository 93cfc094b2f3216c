"""Rubrics that lie across, each criterion over several columns that say how its points come about."""

import pytest

from tests.readings import priced, read

GROUPS = "序号 | 团队 | 总得分 | 完成率（50分） | < | < | 目标任务（30分） | < | 文化建设（20分） | <\n"
UNDER = "^ | ^ | ^ | 实际值 | 目标值 | 得分 | 结项数 | 得分 | 评议 | 得分\n"
ITEMS = [("完成率（50分）", 50), ("目标任务（30分）", 30), ("文化建设（20分）", 20)]


@pytest.mark.parametrize(
    "rows",
    [
        "",
        "暂无数据 | < | < | < | < | < | < | < | < | <",
        "1 | 一队 | 77.5 | 0.93 | 1.24 | 37.5 | 5 | 20 | 85.2 | 20",
        "1 | 一队 |  |  |  |  |  |  |  | \n2 | 二队 |  |  |  |  |  |  |  | ",
        "1 | 一队 | 81 | 75% | 90% | 41 | 5 | 20 | 8.2 | 20\n备注：得分保留一位小数 | < | < | < | < | < | < | < | < | <",
    ],
)
def test_the_points_over_the_columns_are_those_of_the_criteria(rows: str) -> None:
    result = read("绩效考核统计表", GROUPS + UNDER + rows)
    assert [priced(rubric) for rubric in result.rubrics] == [ITEMS]


def test_criteria_with_points_of_their_own_below_are_the_items() -> None:
    under = "^ | ^ | ^ | 产值（20分） | 利润（20分） | 回款（10分） | 进度（15分） | 质量（15分） | 活动（10分） | 宣传（10分）\n"
    result = read("绩效考核统计表", GROUPS + under + "1 | 一队 |  |  |  |  |  |  |  | ")
    assert [[category.points for category in rubric.categories] for rubric in result.rubrics] == [[50, 30, 20]]


def test_texts_below_the_names_of_the_columns_are_no_scores() -> None:
    rows = "1 | 一队 | 77 | 产值过亿 | 一亿元 | 良好 | 五项 | 良好 | 活动丰富 | 良好\n"
    result = read("绩效考核统计表", "项目 | 分值\n工作 | 40\n学习 | 60", GROUPS + UNDER + rows)
    assert "K107" not in [finding.code for finding in result.findings]
