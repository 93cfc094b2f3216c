"""Serial numbers that count the clauses of an item, not the items."""

import pytest

from tests.readings import read, severe

HEAD = "考核项目 | 考核内容 | 分值 | 序号 | 评分标准\n"
ROWS = "值守 | 门卫有人 | 30 | {} | 缺一次扣2分\n^ | ^ | ^ | {} | 迟到扣1分\n^ | 巡查到位 | 30 | {} | 少一次扣2分\n"
LAST = "台账 | 记录齐全 | 40 | {} | 缺一页扣1分\n^ | ^ | ^ | {} | 涂改扣1分\n^ | ^ | ^ | {} | 无签名扣1分"


@pytest.mark.parametrize("numbers", ["123456", "112234", "①②③④⑤⑥", ["1、", "2、", "3、", "4、", "5、", "6、"]])
def test_numbers_of_clauses_beside_one_item_are_no_fault(numbers: list[str]) -> None:
    result = read(HEAD + ROWS.format(*numbers[:3]) + LAST.format(*numbers[3:]))
    items = [item for category in result.rubrics[0].categories for item in category.items]
    assert [item.label for item in items] == ["", "", ""]
    assert [item.points for item in items] == [30, 30, 40]
    assert severe(result) == []


def test_numbers_one_below_the_other_do_not_grow_together() -> None:
    result = read(HEAD + ROWS.format(10, 11, 12) + LAST.format(13, 14, 15))
    assert result.rubrics[0].categories[1].items[0].cells[0].text == "13 14 15"


def test_numbers_merged_as_the_items_are_count_them() -> None:
    result = read(HEAD + ROWS.format(1, "^", 3) + LAST.format(4, "^", "^"))
    assert severe(result) == ["K301"]
    assert [item.label for item in result.rubrics[0].categories[0].items] == ["1", "3"]


def test_parts_with_points_of_their_own_keep_their_numbers() -> None:
    rows = "1 | 值守 | 门卫有人 | 30\n2 | ^ | 巡查到位 | 30\n3 | 台账 | 记录齐全 | 40"
    (rubric,) = read(f"序号 | 考核项目 | 考核内容 | 分值\n{rows}").rubrics
    assert [item.label for category in rubric.categories for item in category.items] == ["1", "2", "3"]


CLAUSES = (
    "项目 | 内容 | 分值\n党建 | {0}召开支委会；{1}上党课；{2}主题党日。 | 20\n"
    "^ | {0}收缴党费；{1}账目日清月结。 | 20\n业务 | {0}按时办结；{1}群众满意。 | 60"
)


@pytest.mark.parametrize(
    "numbers", [("1.", "2.", "3."), ("1、", "2、", "3、"), ("①", "②", "③"), ("（1）", "（2）", "（3）")]
)
def test_numbers_that_begin_again_in_each_cell_count_its_clauses(numbers: tuple[str, str, str]) -> None:
    result = read(CLAUSES.format(*numbers))
    items = [item for category in result.rubrics[0].categories for item in category.items]
    assert [item.label for item in items] == ["", "", ""]
    assert all(item.text.startswith(numbers[0]) for item in items)
    assert severe(result) == []


def test_numbers_that_go_on_in_the_next_cell_are_those_of_the_items() -> None:
    rows = "党建 | 1.召开支委会；2.上党课。 | 20\n^ | 3.收缴党费。 | 20\n业务 | 1.按时办结；2.群众满意。 | 30\n^ | 2.回访 | 30"
    (rubric,) = read(f"项目 | 内容 | 分值\n{rows}").rubrics
    assert [[item.label for item in category.items] for category in rubric.categories] == [["1.", "3."], ["1.", "2."]]


def test_one_number_used_twice_is_still_a_fault() -> None:
    rows = "党建 | 1.召开支委会 | 20\n^ | 1.上党课 | 20\n^ | 2.收缴党费 | 60"
    assert severe(read(f"项目 | 内容 | 分值\n{rows}")) == ["K302"]


def test_numbers_of_clauses_in_items_that_took_their_names_along() -> None:
    rows = (
        "值守（40） | 门卫 | 1、门口有人；2、来人登记，离开时核对证件并签字 | 20\n"
        "^ | 巡查 | 1、每日两次；2、夜间加巡，发现隐患当场记录并上报 | 20\n小计 | < | < | 40\n"
        "台账（60） | 记录 | 1、内容完整；2、字迹清楚，涂改处由当班人员签字确认 | 30\n"
        "^ | 归档 | 1、按月归档；2、借阅登记，归还时逐页清点并当面注明 | 30\n小计 | < | < | 60\n合计 | < | < | 100"
    )
    result = read(f" | | |\n{rows}")
    assert [item.label for part in result.rubrics[0].categories for item in part.items] == [""] * 4
    assert "K302" not in severe(result)
