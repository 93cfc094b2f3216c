"""Category cells that reach over several category columns."""

import pytest

from tests.readings import outline, read, severe

HEAD = "评估指标 | < | 评价要素 | 分值\n"
CARE = "日常看护 | 门卫 | 有人值守 | 10\n^ | 巡查 | 每日两次 | 10\n^ | ^ | 有巡查记录 | 10\n"
PLAN = "应急准备 | < | 有预案 | 20\n^ | ^ | 有演练 | 20\n"


@pytest.mark.parametrize(
    "again",
    [
        "应急准备 | < | 有物资 | 30",
        "应急准备 | < | 有物资 | 20\n^ | ^ | 有值班 | 10",
        "应急准备 | < | 有物资 | 20\n应急准备 | < | 有值班 | 10",
    ],
)
def test_a_cell_over_both_columns_that_says_the_name_again_goes_on(again: str) -> None:
    result = read(HEAD + CARE + PLAN + again)
    last = result.rubrics[0].categories[-1]
    assert (last.name, last.categories, sum(item.points or 0 for item in last.items)) == ("应急准备", (), 70)
    assert severe(result) == []


def test_a_cell_over_both_columns_of_another_name_is_a_category_of_its_own() -> None:
    result = read(f"{HEAD}{CARE}{PLAN}事后处置 | < | 有总结 | 30")
    assert outline(result.rubrics[0].categories)[1:] == [("应急准备", None, [20, 20]), ("事后处置", None, [30])]


def test_parts_go_on_below_a_name_said_again() -> None:
    result = read(f"{HEAD}{PLAN}应急准备 | 物资 | 有清单 | 20\n^ | ^ | 有检查 | 10\n{CARE}")
    first = result.rubrics[0].categories[0]
    assert [item.points for item in first.items] == [20, 20]
    assert outline(first.categories) == [("物资", None, [20, 10])]


def test_three_columns_of_categories() -> None:
    head = "评估指标 | < | < | 评价要素 | 分值\n"
    plan = "应急准备 | < | < | 有预案 | 20\n^ | ^ | ^ | 有演练 | 20\n应急准备 | < | < | 有物资 | 30\n"
    rows = plan + "看护 | 门卫 | 夜间 | 有人 | 15\n^ | ^ | 日间 | 有人值守 | 15"
    assert outline(read(head + rows).rubrics[0].categories)[0] == ("应急准备", None, [20, 20, 30])


@pytest.mark.parametrize(
    ("header", "rows"),
    [
        ("序号 | 考核内容 | 分值", "值守 | < | 60\n1 | 到岗 | 30\n2 | 交接 | 30\n台账 | < | 40\n3 | 记录 | 40"),
        ("序号 | 考核内容 | 分值", "值守 | < | 60\n1 | 到岗 | 30\n2 | 交接 | 30\n台账 | < | 40\n1 | 记录 | 40"),
        (
            "序号 | 考核内容 | 评分标准 | 分值",
            "值守 | < | < | 60\n1 | 到岗 | 缺一次扣1分 | 30\n2 | 交接 | 缺一次扣1分 | 30\n台账 | < | < | 40\n1 | 记录 | 缺页扣1分 | 40",
        ),
        (
            "编号 | 检查内容 | 标准分 | 得分",
            "值守 | < | 60 | \n1 | 到岗 | 30 | \n2 | 交接 | 30 | \n台账 | < | 40 | \n3 | 记录 | 40 | ",
        ),
    ],
)
def test_a_name_over_the_numbers_heads_the_items_that_make_its_points(header: str, rows: str) -> None:
    result = read("考核表", f"{header}\n{rows}")
    assert outline(result.rubrics[0].categories) == [("值守", 60, [30, 30]), ("台账", 40, [40])]


def test_names_over_the_numbers_head_one_item_each() -> None:
    result = read("考核表", "序号 | 考核内容 | 分值\n值守 | < | 60\n1 | 到岗 | 60\n台账 | < | 40\n2 | 记录 | 40")
    assert outline(result.rubrics[0].categories) == [("值守", 60, [60]), ("台账", 40, [40])]
    assert severe(result) == []


def test_a_name_over_the_numbers_with_nothing_below_is_an_item() -> None:
    rows = "1 | 到岗 | 30\n2 | 交接 | 30\n3 | 记录 | 30\n领导评价 | < | 10\n总分 | < | 100"
    (rubric,) = read("考核表", f"序号 | 考核内容 | 分值\n{rows}").rubrics
    assert [item.points for item in rubric.items] == [30, 30, 30, 10]
