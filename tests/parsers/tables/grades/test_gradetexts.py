"""Grades side by side whose texts end with points that fall along the row, beside merged names."""

import pytest

from tests.readings import one_rubric, outline, priced, read, severe

ROWS = """
制度（10分） | 制度完备并执行（6分） | 制度较全（4分） | 制度不全（1分）
^ | 专人保管台账（4分） | 有台账（2分） | 无台账（0分）
现场（15分） | 通道畅通（10分） | 基本畅通（6分） | 堵塞（0分）
^ | 标识清楚（5分） | 有标识（3分） | 无标识（0分）"""
NAMED = [("制度", 10, [6, 4]), ("现场", 15, [10, 5])]


@pytest.mark.parametrize("grades", ["A级 | B级 | C级", "优 | 良 | 差", "Ⅰ级 | Ⅱ级 | Ⅲ级", "优秀 | 合格 | 不合格"])
@pytest.mark.parametrize("head", ["指标", "考核项目", "评价指标"])
def test_what_the_best_grade_asks_for_is_the_item(head: str, grades: str) -> None:
    result = read(f"{head} | {grades}{ROWS}")
    (rubric,) = result.rubrics
    assert outline(rubric.categories) == NAMED
    assert priced(rubric)[1] == ("专人保管台账（4分）", 4)
    assert severe(result) == []


def test_two_levels_of_names_under_a_header_of_two_rows() -> None:
    rows = ["卫生（25分） |" + row if n == 0 else "^ |" + row for n, row in enumerate(ROWS.strip().splitlines())]
    head = "一级指标 | 二级指标 | 三级指标 | < | < | 得分\n^ | ^ | A级 | B级 | C级 | ^\n"
    rubric = one_rubric(head + "\n".join(f"{row} | " for row in rows))
    assert outline(rubric.categories) == [("卫生", 25, NAMED)]


def test_a_name_in_every_row_is_the_item() -> None:
    rows = (
        "制度（6分） | 完备（6分） | 较全（4分） | 不全（1分）\n台账（4分） | 专人保管（4分） | 有（2分） | 无（0分）"
    )
    assert priced(one_rubric(f"指标 | 优 | 良 | 差\n{rows}")) == [("制度（6分）", 6), ("台账（4分）", 4)]


def test_parts_that_do_not_make_the_merged_points_are_told() -> None:
    assert severe(read(f"指标 | 优 | 良 | 差{ROWS.replace('现场（15分）', '现场（18分）')}")) == ["K202"]
