"""Names that reach over the columns of two levels: what stands beside in a column of the inner level's points or weights is theirs."""

import pytest

from tests.readings import outline, read, severe

ROWS = (
    "类别 | < | 内容 | {head}\n值守 | < | 到岗 | 20 | {first}\n^ | ^ | 交接 | 30 | {again}\n"
    "档案 | 台账 | 记录 | 15 | {second}\n^ | ^ | 归档 | 10 | ^\n^ | 资料 | 目录 | 25 | {third}"
)
PARTS = [("值守", 50, [20, 30]), ("档案", None, [("台账", 25, [15, 10]), ("资料", 25, [25])])]


@pytest.mark.parametrize("head", ["得分 | 合计得分", "分值 | 小计"])
def test_a_name_over_two_levels_has_the_points_beside_it(head: str) -> None:
    result = read(ROWS.format(head=head, first="50", again="^", second="25", third="25"))
    assert outline(result.rubrics[0].categories) == PARTS
    assert severe(result) == []


def test_wrong_ones_are_found() -> None:
    result = read(ROWS.format(head="分值 | 小计", first="60", again="^", second="25", third="25"))
    assert severe(result) == ["K202"]


def test_points_beside_its_rows_are_not_its_own() -> None:
    result = read(ROWS.format(head="分值 | 小计", first="22", again="28", second="25", third="25"))
    assert result.rubrics[0].categories[0].points is None
    assert severe(result) == ["K409", "K409"]


def test_so_has_it_the_weight() -> None:
    result = read(
        "类别 | < | 权重 | 内容 | 分值\n值守 | < | 50% | 到岗 | 40\n^ | ^ | ^ | 交接 | 60\n"
        "档案 | 台账 | 30% | 记录 | 70\n^ | ^ | ^ | 归档 | 30\n^ | 资料 | 20% | 目录 | 55\n^ | ^ | ^ | 装订 | 45"
    )
    first, second = result.rubrics[0].categories
    assert [first.weight, *(part.weight for part in second.categories)] == [50, 30, 20]
    assert "K409" not in severe(result)


LEVELS = (
    "类别 | 内容 | < | 得分 | 合计得分\n值守 | 到岗 | < | 20 | 50\n^ | 交接 | < | 30 | ^\n"
    "档案 | 台账 | 记录 | 15 | {first}\n^ | ^ | 归档 | 10 | ^\n^ | 资料 | 目录 | 20 | {second}\n^ | ^ | 装订 | 5 | ^"
)


def test_a_total_over_the_rows_of_an_inner_category_is_its_own() -> None:
    result = read(LEVELS.format(first="25", second="25"))
    assert outline(result.rubrics[0].categories) == [
        PARTS[0],
        ("档案", None, [("台账", 25, [15, 10]), ("资料", 25, [20, 5])]),
    ]
    assert severe(result) == []


def test_one_over_the_rows_of_the_enclosing_category_is_that_of_this() -> None:
    result = read(LEVELS.format(first="50", second="^"))
    assert outline(result.rubrics[0].categories) == [
        PARTS[0],
        ("档案", 50, [("台账", None, [15, 10]), ("资料", None, [20, 5])]),
    ]
    assert severe(result) == []


def test_one_above_a_blank_is_that_of_the_enclosing_category() -> None:
    result = read(LEVELS.format(first="50", second=""))
    assert result.rubrics[0].categories[1].points == 50
