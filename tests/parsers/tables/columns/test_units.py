"""Units in a column of their own beside the points, under one header with them."""

import pytest

from tests.readings import outline, read, severe


@pytest.mark.parametrize("unit", ["分", "学时"])
def test_units_beside_the_points_are_no_categories(unit: str) -> None:
    rows = f"学习（50分） | 20 | 分 | 月考成绩 | |\n^ | 20 | 分 | 季考成绩 | |\n^ | 10 | {unit} | 培训时数 | |\n合计 | < | < | < | |"
    (rubric,) = (result := read("员工考核表", f"考核项目 | 考核分值 | < | 考核标准 | 考核分 | 备注\n{rows}")).rubrics
    assert outline(rubric.categories) == [("学习", 50, [20, 20, 10])]
    assert rubric.points is None
    assert severe(result) == []


def test_names_beside_the_points_are_none() -> None:
    rows = "学习（50分） | 30 | 月考 | 成绩达标 |\n^ | 20 | 时数 | 培训达标 |\n工作（50分） | 50 | 出勤 | 按时到岗 |"
    (rubric,) = read("员工考核表", f"考核项目 | 分值 | < | 考核标准 | 得分\n{rows}").rubrics
    assert "other" not in [column.role for column in rubric.columns]
