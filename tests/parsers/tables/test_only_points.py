"""Merged cells in the first column that hold nothing but the points of a category: （20分） under 一级指标."""

import pytest

from tests.readings import one_rubric, outline, read, severe

ROWS = (
    "（40分） | 讲清教材 | 20 | \n^ | 目标全面 | 20 | \n"
    "（30分） | 教法合理 | 15 | \n^ | 面向全体 | 15 | \n"
    "（30分） | 层次清楚 | 20 | \n^ | 语言规范 | 10 | \n"
)
PARTS = [[20, 20], [15, 15], [20, 10]]


@pytest.mark.parametrize(
    "head", ["一级指标 | 二级指标", "项目 | 评分内容", " | 评价要点", "考核项目 | 考核内容", "评审内容 | 评审要求"]
)
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


@pytest.mark.parametrize(("figure", "wrong"), [("20分", []), ("25 分", ["K202"])])
def test_under_a_word_for_categories_they_need_no_brackets(figure: str, wrong: list[str]) -> None:
    result = read(f"项目 | 操作要求 | 分值 | 扣分\n{figure} | 核对姓名 | 8 | \n^ | 洗手 | 7 | \n^ | 备齐用物 | 5 | ")
    assert outline(result.rubrics[0].categories) == [(figure, int(figure[:2]), [8, 7, 5])]
    assert severe(result) == wrong


def test_beside_names_they_are_the_points_of_these() -> None:
    rows = "准备 | 20分 | 核对姓名 | 12 | \n^ | ^ | 备齐用物 | 8 | \n操作 | 80分 | 手法轻柔 | 80 | "
    rubric = one_rubric(f"项目 | 项目总分 | 操作要求 | 分值 | 扣分\n{rows}")
    assert outline(rubric.categories) == [("准备", 20, [12, 8]), ("操作", 80, [80])]


SAID = (
    "（60分） | 1、切题。主题鲜明。35分 | \n^ | 2、充实。事例恰当。25分 | \n"
    "{}（40分） | 1、仪态。举止大方。25分 | \n^ | 2、语言。表达流畅。15分 | \n"
)


@pytest.mark.parametrize("total", ["总分 | < |", "总分 | < | 100"])
@pytest.mark.parametrize("second", ["", "答辩"])
def test_so_are_they_where_the_items_end_with_theirs(second: str, total: str) -> None:
    result = read(f"评审内容 | 评分标准 | 分数\n{SAID.format(second)}{total}")
    assert [category.points for category in result.rubrics[0].categories] == [60, 40]
    assert [[int(item.points or 0) for item in c.items] for c in result.rubrics[0].categories] == [[35, 25], [25, 15]]
    assert severe(result) == []


@pytest.mark.parametrize("wrong", ["30分", "5分"])
def test_there_too_a_wrong_one_is_found(wrong: str) -> None:
    drawing = f"评审内容 | 评分标准 | 分数\n{SAID.format('')}总分 | < |"
    assert severe(read(drawing.replace("35分", wrong))) == ["K202"]


def test_tiers_under_a_name_with_points_stay_one_item() -> None:
    rows = "学历（10分） | 博士10分 | \n^ | 硕士8分 | \n职称（20分） | 正高20分 | \n^ | 副高15分 | \n^ | 中级10分 | "
    (rubric,) = read(f"评审内容 | 评分标准 | 得分\n{rows}").rubrics
    assert [item.points for item in rubric.items] == [10, 20]
    assert "硕士8分" in "".join(cell.text for cell in rubric.items[0].cells)
