"""Pairs of rows that print the steps of one item: quantities over their points."""

import pytest

from tests.readings import outline, read, severe

DRAWING = """
    评分项（共20分） | < | 参考分值 | < | < | < | 得分
    营业面积（4分） | < | 面积 | 100以下 | 101-300 | 300以上 |
    ^ | ^ | 分值 | 1分 | 2分 | {area}分 | ^
    存货（16分） | 常温（6分） | 数量 | 50以下 | 51-90 | 90以上 |
    ^ | ^ | 分值 | 2分 | 4分 | 6分 | ^
    ^ | 冷藏（{cold}分） | 数量 | 20以下 | 21-60 | 60以上 |
    ^ | ^ | 分值 | 3分 | 5分 | 10分 | ^
    得分总和 | < | < | < | < | < | """


def drawing(area: int = 4, cold: int = 10) -> str:
    return DRAWING.format(area=area, cold=cold)


def test_the_names_have_the_points_and_the_steps_are_a_cell() -> None:
    (rubric,) = read(drawing()).rubrics
    assert outline(rubric.categories) == [("存货", 16, [6, 10])]
    assert [(item.text, str(item.points)) for item in rubric.items] == [("营业面积（4分）", "4")]
    (cell,) = rubric.items[0].cells
    assert cell.text == "面积100以下101-300 300以上分值1分2分4分"
    assert severe(read(drawing())) == []


@pytest.mark.parametrize("wrong", [{"area": 3}, {"cold": 9}])
def test_a_number_that_its_steps_do_not_reach_is_said(wrong: dict[str, int]) -> None:
    assert severe(read(drawing(**wrong)))


@pytest.mark.parametrize("lower", ["", "again"])
def test_the_cells_beside_the_lower_row_may_be_blank_or_say_the_same_again(lower: str) -> None:
    area, cold = ("营业面积（4分） | 营业面积（4分）", "存货（16分） | 冷藏（10分）") if lower else (" | ", " | ")
    rows = (
        "评分项（共20分） | | 参考分值 | < | < | < | 得分\n营业面积（4分） | 营业面积（4分） | 面积 | 100以下 | 101-300 | 300以上 |\n"
        f"{area} | 分值 | 1分 | 2分 | 4分 |\n存货（16分） | 常温（6分） | 数量 | 50以下 | 51-90 | 90以上 |\n"
        f"{cold.replace('冷藏（10分）', '常温（6分）')} | 分值 | 2分 | 4分 | 6分 |\n"
        f"{'存货（16分）' if lower else ''} | 冷藏（10分） | 数量 | 20以下 | 21-60 | 60以上 |\n{cold} | 分值 | 3分 | 5分 | 10分 |"
    )
    (rubric,) = read(rows).rubrics
    assert outline(rubric.categories)[-1] == ("存货", 16, [6, 10])
    assert "K202" not in severe(read(rows))
