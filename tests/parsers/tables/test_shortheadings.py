"""Headings of one cell that were not made as wide as the table."""

import pytest

from tests.readings import outline, read, severe

HEADER = "序号 | 考核内容 | 分值 | 评分标准\n"
FIRST = "1 | 值守到岗 | 25 | 缺岗扣2分\n2 | 交接班次 | 35 | 缺一次扣1分\n"
SECOND = "3 | 台账记录 | 40 | 缺页扣1分\n"


def alone(text: str) -> str:
    """Return a row of one cell, with nothing behind it."""
    return f"{text} | . | . | .\n"


@pytest.mark.parametrize(("first", "second"), [("管理", "成效"), ("一、管理", "二、成效")])
@pytest.mark.parametrize("last", ["", "合计 | | 100 |\n", "考核人： | . | . | ."])
def test_each_heads_the_rows_below(first: str, second: str, last: str) -> None:
    result = read(HEADER + alone(first) + FIRST + alone(second) + SECOND + last)
    (rubric,) = result.rubrics
    assert outline(rubric.categories) == [("管理", None, [25, 35]), ("成效", None, [40])]
    assert severe(result) == []


def test_a_part_outside_the_points_is_one_without_a_number_too() -> None:
    bonus = alone("加分项") + "4 | 受到表彰 | 5 | 每次加1分"
    (rubric,) = read(HEADER + alone("一、管理") + FIRST + alone("二、成效") + SECOND + bonus).rubrics
    assert [(part.name, part.kind) for part in rubric.categories[2:]] == [("加分项", "bonus")]


def test_two_levels_of_them() -> None:
    rows = alone("一、管理") + alone("（一）到岗") + FIRST + alone("二、成效") + alone("（一）记录") + SECOND
    (rubric,) = read(HEADER + rows).rubrics
    assert outline(rubric.categories) == [
        ("管理", None, [("到岗", None, [25, 35])]),
        ("成效", None, [("记录", None, [40])]),
    ]


def test_where_the_names_of_items_stand_in_the_first_column() -> None:
    rows = "管理 | . | .\n | 值守到岗 | 25\n | 交接班次 | 35\n成效 | . | .\n | 台账记录 | 40"
    (rubric,) = read("考核项目 | 考核要点 | 分值\n" + rows).rubrics
    assert outline(rubric.categories) == [("管理", None, [25, 35]), ("成效", None, [40])]


def test_a_clause_below_a_cell_that_a_browser_copied_once_is_none() -> None:
    rows = "管理 | 值守到岗按时 | 30\n按时交接班次清楚 | . | .\n成效 | 台账记录完整清楚 | 70"
    (rubric,) = read("项目 | 内容 | 分值\n" + rows).rubrics
    assert [category.name for category in rubric.categories] == ["管理", "成效"]
