"""Columns that are grades to tick, with their points."""

import pytest

from schema.finding import UnusableInput
from tests.readings import outline, read, severe

NO_TICKS = "| | | | "


@pytest.mark.parametrize(
    ("header", "best"),
    [
        ("考核内容 | 优（10分） | 良（8分） | 中（6分） | 差（2分）", 10),
        ("项目 | 优秀(20) | 良好(15) | 一般(10) | 较差(5)", 20),
        ("测评要点 | 不满意（1分） | 基本满意（3分） | 满意（5分） | 优秀（6分）", 6),
        ("评价指标 | A（5分） | B（4分） | C（3分） | D（2分）", 5),
        ("评价项目 | 优 | 良 | 中 | 差\n^ | 15 | 12 | 9 | 6", 15),
        ("测评项目 | 5分 | 4分 | 3分 | 2分", 5),
        ("评价内容 | 评价等级 | < | < | <\n^ | 10分 | 8分 | 6分 | 4分", 10),
        ("评价项目 | 优（9-10分） | 良（7-8分） | 中（5-6分） | 差（0-4分）", 10),
        ("评价内容 | A 10分 | B 8分 | C 6分 | D 4分", 10),
        ("评价内容 | 评价等次 | < | < | <\n^ | 优10分 | 良8分 | 中6分 | 差4分", 10),
        ("评价项目 | A级10分 | B级8分 | C级6分 | D级4分", 10),
        ("评价项目 | Ⅰ级（10分） | Ⅱ级（8分） | Ⅲ级（6分） | Ⅳ级（4分）", 10),
        ("评价项目 | 甲（10分） | 乙（8分） | 丙（6分） | 丁（4分）", 10),
        ("评价项目 | 很好（5分） | 较好（4分） | 一般（3分） | 不好（2分）", 5),
        ("评价项目 | 办结（10分） | 多半办结（6分） | 少半办结（3分） | 未办（0分）", 10),
        ("测评项目 | 总是（4分） | 经常（3分） | 偶尔（2分） | 从不（1分）", 4),
    ],
)
def test_each_row_is_an_item_with_the_points_of_the_best_grade(header: str, best: int) -> None:
    result = read("员工考核表", f"{header}\n守时 {NO_TICKS}\n尽责 | √ | | | \n协作 {NO_TICKS}")
    (rubric,) = result.rubrics
    assert [(item.text, int(item.points or 0)) for item in rubric.items] == [
        ("守时", best),
        ("尽责", best),
        ("协作", best),
    ]
    assert rubric.points is None
    assert severe(result) == []


def test_tables_of_one_scale_under_names_are_the_categories() -> None:
    head = "考核内容 | 优（10分） | 良（8分） | 差（2分）"
    (rubric,) = read(
        "试用期考核",
        "工作态度",
        f"{head}\n守时 | | | \n尽责 | | | ",
        "得分：　　分",
        "工作能力",
        f"{head}\n业务 | | | \n沟通 | | | ",
    ).rubrics
    assert outline(rubric.categories) == [("工作态度", None, [10, 10]), ("工作能力", None, [10, 10])]


def test_beside_full_marks_grades_are_shares() -> None:
    (rubric,) = read(
        "考核表", "考核内容 | 分值 | 优（1.0） | 良（0.8） | 差（0.4）\n守时 | 40 | | | \n尽责 | 60 | | | "
    ).rubrics
    assert [(item.text, int(item.points or 0)) for item in rubric.items] == [("守时", 40), ("尽责", 60)]


def test_criteria_that_are_columns_are_no_grades() -> None:
    (rubric,) = read("评委打分表", "选手 | 内容（40分） | 表达（30分） | 仪态（30分）\n | | | \n | | | ").rubrics
    assert [item.points for item in rubric.items] == [40, 30, 30]


def test_weights_of_groups_beside_grades_are_no_full_marks() -> None:
    rows = [["项目", "要点", "优秀（10分）", "良好（8分）", "极差（2分）", "权重系数"]]
    rows += [["业绩", "数量", "", "", "", "4"], ["业绩", "质量", "", "", "", "4"], ["能力", "计划", "", "", "", "3"]]
    rows += [["能力", "应变", "", "", "", "3"]]
    drawn = "\n".join(
        " | ".join("^" if n and rows[n][k] == rows[n - 1][k] != "" else cell for k, cell in enumerate(row))
        for n, row in enumerate(rows)
    )
    (rubric,) = read("员工考核表", drawn).rubrics
    assert [[item.points for item in category.items] for category in rubric.categories] == [[10, 10], [10, 10]]


@pytest.mark.parametrize("header", ["选手 | 5分 | 10分 | 15分", "项目 | 5分 | 20分 | 30分"])
def test_points_that_are_no_even_steps_of_what_is_assessed_are_no_scale(header: str) -> None:
    with pytest.raises(UnusableInput):
        read("考核表", f"{header}\n守时 | | | \n尽责 | | | ")


def test_points_below_the_names_of_criteria_are_no_scale() -> None:
    (rubric,) = read("评分表", "项目 | 仪表 | 语言 | 内容\n满分 | 10分 | 20分 | 30分\n甲 | | | \n乙 | | | ").rubrics
    assert [item.points for item in rubric.items] == [10, 20, 30]


@pytest.mark.parametrize("steps", ["是（10分） | 否（0分）", "合格10分 | 不合格0分", "已办（10分） | 未办（0分）"])
def test_two_steps_of_which_one_gives_nothing_are_grades(steps: str) -> None:
    result = read("评价表", f"评价内容 | {steps}\n守时 | | \n尽责 | | \n协作 | | ")
    (rubric,) = result.rubrics
    assert [(item.text, int(item.points or 0)) for item in rubric.items] == [("守时", 10), ("尽责", 10), ("协作", 10)]
    assert rubric.points is None
    assert severe(result) == []


def test_serial_numbers_beside_a_wide_name_of_the_total_are_none_of_parts() -> None:
    head = "序号 | 评价内容 | 优（10分） | 良（8分） | 差（2分）"
    (rubric,) = read("评价表", f"{head}\n1 | 守时 | | | \n2 | 尽责 | | | \n总分 | < | | | ").rubrics
    assert [(item.label, item.text) for item in rubric.items] == [("1", "守时"), ("2", "尽责")]
