"""Columns that are grades to tick, with their points."""

import pytest

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
