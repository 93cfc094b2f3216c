"""Merged cells in the first column that hold nothing but the points of a category: （20分） under 一级指标."""

import pytest

from tests.readings import one_rubric, outline, read, severe

ROWS = (
    "（40分） | 讲清教材 | 20 | \n^ | 目标全面 | 20 | \n"
    "（30分） | 教法合理 | 15 | \n^ | 面向全体 | 15 | \n"
    "（30分） | 层次清楚 | 20 | \n^ | 语言规范 | 10 | \n"
)
PARTS = [[20, 20], [15, 15], [20, 10]]


@pytest.mark.parametrize("head", ["一级指标 | 二级指标", "项目 | 评分内容", " | 评价要点", "考核项目 | 考核内容"])
def test_points_alone_are_those_of_a_category_without_a_name(head: str) -> None:
    result = read(f"{head} | 分值 | 得分\n{ROWS}合计 | < | 100 | ")
    parts = [("（40分）", 40, PARTS[0]), ("（30分）", 30, PARTS[1]), ("（30分）", 30, PARTS[2])]
    assert outline(result.rubrics[0].categories) == parts
    assert severe(result) == []


def test_some_of_them_may_have_a_name() -> None:
    rubric = one_rubric(
        f"一级指标 | 二级指标 | 分值 | 得分\n{ROWS.replace('（40分）', '教材（40分）')}合计 | < | 100 | "
    )
    assert [category.name for category in rubric.categories] == ["教材", "（30分）", "（30分）"]


def test_points_alone_that_the_items_do_not_make_are_found() -> None:
    result = read(f"一级指标 | 二级指标 | 分值 | 得分\n{ROWS.replace('（40分）', '（45分）')}合计 | < | 100 | ")
    assert severe(result) == ["K203", "K202"]
