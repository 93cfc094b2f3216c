"""Names printed again in every row of their group, as an export prints merged cells: they are one cell."""

from itertools import pairwise

import pytest

from tests.readings import one_rubric, outline, read, severe

MERGED = """一级指标 | 二级指标 | 考核内容 | 分值
管理（40分） | 值守 | 按时到岗 | 15
^ | ^ | 交接清楚 | 10
^ | 台账 | 记录完整 | 15
成效（60分） | 服务 | 办件及时 | 20
^ | ^ | 回访到位 | 15
^ | 台账 | 按月归档 | 25"""


def filled(drawing: str) -> str:
    """Return the drawing with what stands above in each cell that goes on."""
    rows = [[cell.strip() for cell in line.split("|")] for line in drawing.splitlines()]
    for above, row in pairwise(rows):
        row[:] = [before if cell == "^" else cell for before, cell in zip(above, row, strict=True)]
    return "\n".join(" | ".join(row) for row in rows)


def test_marked_names_of_two_levels() -> None:
    assert outline(one_rubric(filled(MERGED)).categories) == outline(one_rubric(MERGED).categories)
    assert severe(read(filled(MERGED))) == []


def test_points_between_that_go_with_the_names() -> None:
    drawing = """项目 | 分值 | 内容 | 分值
值守 | 35 | 按时到岗 | 15
^ | ^ | 交接清楚 | 20
台账 | 65 | 记录完整 | 40
^ | ^ | 按月归档 | 25"""
    assert outline(one_rubric(filled(drawing)).categories) == [("值守", 35, [15, 20]), ("台账", 65, [40, 25])]


@pytest.mark.parametrize("second", ["值守", "值　守"])
def test_a_name_that_comes_again_further_down_is_left_as_it_is(second: str) -> None:
    rubric = one_rubric(
        f"类别 | 考核内容 | 分值\n值守 | 按时到岗 | 20\n值守 | 交接清楚 | 20\n台账 | 记录完整 | 30\n{second} | 电话畅通 | 30"
    )
    assert sum(item.points or 0 for category in rubric.categories for item in category.items) == 100


def test_what_items_are_worth_is_not_drawn_together() -> None:
    rubric = one_rubric(
        "类别 | 分值 | 考核内容\n值守 | 20 | 按时到岗\n值守 | 20 | 交接清楚\n台账 | 30 | 记录完整\n台账 | 30 | 按月归档\n合计 | 100 | "
    )
    assert outline(rubric.categories) == [("值守", None, [20, 20]), ("台账", None, [30, 30])]


@pytest.mark.parametrize(
    "foot", ["满分 |  | 28 | ", "简要点评 |  | < | <", "评查人：张三 评查时间：3月1日 | < | < | 总分：26"]
)
def test_rows_at_the_foot_print_no_name(foot: str) -> None:
    drawing = """评审内容 | 评分标准 | 分值 | 扣分
事实证据 | 事实是否清楚 | 10 |
事实证据 | 证据是否充分 | 8 |
审理程序 | 庭审是否规范 | 6 |
审理程序 | 规定是否遵守 | 4 | """
    result = read(f"{drawing}\n{foot}")
    assert outline(result.rubrics[0].categories) == [("事实证据", None, [10, 8]), ("审理程序", None, [6, 4])]
    assert severe(result) == []


def test_a_row_without_a_text_below_its_name_is_no_foot() -> None:
    drawing = """评审内容 | 评分标准 | 分值
事实证据 | 事实是否清楚 | 10
事实证据 | 证据是否充分 | 8
审理程序 | 庭审是否规范 | 6
审理程序 | 规定是否遵守 | 4
审理程序 | | 2"""
    result = read(drawing)
    assert outline(result.rubrics[0].categories) == [("事实证据", None, [10, 8]), ("审理程序", None, [6, 4, 2])]
    assert severe(result) == ["K403"]
