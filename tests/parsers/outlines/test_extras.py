"""Points that a bracket at the end of a name says come on top of the others."""

import pytest

from schema.rubric import Category, Item, Rubric
from tests.readings import read, severe

BRACKETS = [
    "奖励分，满分10分",
    "加分项，10分",
    "附加分10分",
    "选做，10分",
    "附加题，共10分",
    "加分，10分",
    "加分项，最高10分",
]


def last(rubric: Rubric) -> tuple[object, ...]:
    nodes: list[Category | Item] = [*rubric.items, *rubric.categories]
    node = nodes[-1]
    return node.points, node.kind, node.counts


@pytest.mark.parametrize("bracket", BRACKETS)
def test_a_bracket_says_that_the_points_are_a_bonus(bracket: str) -> None:
    lines = read(
        "评分标准", "一、选题（满分60分）", "二、结构（满分25分）", "三、语言（满分15分）", f"四、创新（{bracket}）"
    )
    table = read(
        f"项目 | 内容 | 分值\n一、选题（60分） | 新颖 | 60\n二、结构（40分） | 完整 | 40\n三、创新（{bracket}） | 独到 | 10"
    )
    names = read(f"考核内容 | 标准\n选题（60分） | 新颖\n结构（40分） | 完整\n创新（{bracket}） | 独到")
    for result in (lines, table, names):
        assert last(result.rubrics[0]) == (10, "bonus", False)
        assert severe(result) == []


@pytest.mark.parametrize("bracket", ["必做，10分", "基础题，10分", "团队：10分", "10分"])
def test_other_sorts_of_points_are_counted(bracket: str) -> None:
    result = read("评分标准", "一、选题（60分）", "二、结构（20分）", "三、语言（10分）", f"四、创新（{bracket}）")
    assert last(result.rubrics[0]) == (10, "base", True)


def test_a_remark_behind_a_name_with_points_in_a_column() -> None:
    drawing = "考核内容 | 分值\n选题新颖 | 60\n结构完整 | {}\n绘制插图（加分项） | 5\n合计 | 100"
    assert last(read(drawing.format(40)).rubrics[0]) == (5, "bonus", False)
    assert last(read(drawing.format(35)).rubrics[0]) == (5, "bonus", True)


@pytest.mark.parametrize("bracket", ["优秀，10分", "每次，10分", "缺一项，扣10分"])
def test_what_grades_or_takes_is_no_sort_of_points(bracket: str) -> None:
    result = read("评分标准", "一、选题（60分）", "二、结构（20分）", "三、语言（20分）", f"四、创新（{bracket}）")
    assert sum(item.points or 0 for item in result.rubrics[0].items) == 100
