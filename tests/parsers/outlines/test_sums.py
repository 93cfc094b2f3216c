"""Rows that state what others make: which of several is the total."""

import pytest

from tests.readings import outline, priced, read, severe

ITEMS = "项目 | 要求 | 分值 | 得分\n备课 | 教案完整 | 40 | \n授课 | 讲解清楚 | 60 | \n"


@pytest.mark.parametrize("total", ["合计 | < | 100 | ", "总分 | | 100 | ", "总分（100分） | < | < | "])
@pytest.mark.parametrize(
    "blank",
    [
        "综合评价： | < | < | 总得分：",
        "总得分 | < | < | ",
        "总得分 | | | ",
        "总分： | < | < | <",
        "评语： | < | 总得分 | ",
    ],
)
def test_a_row_for_the_score_leaves_the_printed_total(total: str, blank: str) -> None:
    result = read(f"{ITEMS}{total}\n{blank}")
    assert result.rubrics[0].points == 100
    assert severe(result) == []


@pytest.mark.parametrize("blank", ["综合评价： | < | < | 总得分：", "总得分 | < | < | "])
def test_a_wrong_total_above_a_row_for_the_score_is_found(blank: str) -> None:
    result = read(f"{ITEMS}合计 | < | 99 | \n{blank}")
    assert result.rubrics[0].points == 99
    assert severe(result) == ["K203"]


def test_a_total_below_a_row_for_the_score_is_the_total() -> None:
    assert read(f"{ITEMS}总得分 | < | < | \n合计 | < | 100 | ").rubrics[0].points == 100


@pytest.mark.parametrize(
    "row", ["总分100分 | < | < | ", "总分 100 | < | < | ", " | | 合计100分 | ", "总分 | | 总分100分 | "]
)
def test_a_total_may_stand_right_behind_its_word(row: str) -> None:
    (rubric,) = read(f"{ITEMS}{row}").rubrics
    assert rubric.points == 100 and len(rubric.items) == 2
    assert severe(read(f"{ITEMS}{row}".replace("100", "90"))) == ["K203"]


@pytest.mark.parametrize("name", ["实际得分（百分制）", "得分(十分制)", "综合成绩（百分制）"])
def test_the_name_of_a_score_in_the_column_of_weights_is_no_total(name: str) -> None:
    result = read(
        "项目 | 要求 | 权重 | 得分\n备课 | 教案完整 | 40% |\n授课 | 讲解清楚 | 60% |\n" + f"总分 | | {name} |"
    )
    (rubric,) = result.rubrics
    assert priced(rubric) == [("备课", 40), ("授课", 60)]
    assert rubric.points is None and severe(result) == []


@pytest.mark.parametrize("total", ["二三百分", "总分（二三百分）"])
def test_another_word_for_the_total_is_told(total: str) -> None:
    assert severe(read(f"{ITEMS}总分 | | {total} |")) == ["K402"]


TWO_LEVELS = """考核项目 | 考核分项 | 标准分 | 考核要点 | 扣分标准
值守（50分） | 日常 | 15 | 按时到岗 | 迟到一次扣1分
 | | 20 | 交接清楚 | 漏一项扣2分
 | 应急 | 15 | 随叫随到 | 不到一次扣3分
 | | 50 | 小计 |
台账（50分） | 记录 | 30 | 记录完整 | 缺一页扣1分
 | 归档 | 20 | 按月归档 | 迟一天扣1分
 | | 50 | 小计 |
合计 | < | 100 | |"""


def test_subtotals_of_the_outer_level_leave_the_inner_one_its_items() -> None:
    result = read(TWO_LEVELS)
    inner = [part for category in result.rubrics[0].categories for part in category.categories]
    assert outline(tuple(inner)) == [
        ("日常", None, [15, 20]),
        ("应急", None, [15]),
        ("记录", None, [30]),
        ("归档", None, [20]),
    ]
    assert severe(result) == []


def test_a_subtotal_that_the_outer_level_does_not_print_is_said() -> None:
    assert "K212" in severe(read(TWO_LEVELS.replace("50 | 小计", "48 | 小计", 1)))


def test_subtotals_of_the_inner_level_stay_with_it() -> None:
    drawing = """考核项目 | 考核分项 | 考核要点 | 标准分
值守 | 日常 | 按时到岗 | 25
^ | ^ | 交接清楚 | 20
^ | ^ | 小计 | 45
^ | 应急 | 随叫随到 | 15
^ | ^ | 小计 | 15
台账 | 记录 | 记录完整 | 40
^ | ^ | 小计 | 40
合计 | < | < | 100"""
    inner = [part for category in read(drawing).rubrics[0].categories for part in category.categories]
    assert [(part.name, int(part.points or 0)) for part in inner] == [("日常", 45), ("应急", 15), ("记录", 40)]


@pytest.mark.parametrize(("first", "second", "codes"), [(40, 60, []), (15, 60, ["K212", "K409"]), (40, 25, ["K212"])])
def test_a_misprinted_subtotal_is_not_that_of_the_one_item_above_it(first: int, second: int, codes: list[str]) -> None:
    rows = (
        "一级指标 | 二级指标 | 内容 | 分值\n日常（40分） | 考勤 | 按时到岗 | 15\n^ | ^ | 按时离岗 | 10\n^ | 卫生 | 场地整洁 | 15\n"
        f"小计 | < | < | {first}\n业务（60分） | 任务 | 按时完成 | 20\n^ | ^ | 质量达标 | 15\n^ | 总结 | 按月总结 | 25\n小计 | < | < | {second}"
    )
    assert severe(read(rows)) == codes


INNER = """一级指标 | 二级指标 | 内容 | 分值
值守 | 日常 | 按时到岗 | 15
^ | ^ | 按时离岗 | 10
^ | 场地 | 场地整洁 | 15
^ | {name} | | {inner}
小计 | < | < | 40
台账 | 记录 | 记录完整 | 35
^ | 归档 | 按月归档 | 25
小计 | < | < | 60"""


@pytest.mark.parametrize("name", ["场地小计", "小计"])
def test_a_subtotal_that_names_a_subcategory_of_one_item_or_stands_below_it_is_its_own(name: str) -> None:
    result = read(INNER.format(name=name, inner=15))
    first, second = result.rubrics[0].categories
    assert [first.points, first.categories[1].points, second.points] == [40, 15, 60]
    assert severe(result) == []


def test_one_below_a_name_whose_category_has_no_other_is_that_of_the_category() -> None:
    rows = (
        "值守 | 日常 | 按时到岗 | 30\n^ | 小计 | < | 30\n台账 | 记录 | 记录完整 | 20\n^ | 归档 | 按月归档 | 20\n"
        "^ | 小计 | < | 40\n卫生 | 场地 | 场地整洁 | 30\n小计 | < | < | 30\n合计 | < | < | 100"
    )
    result = read(f"一级指标 | 二级指标 | 内容 | 分值\n{rows}")
    assert [part.points for part in result.rubrics[0].categories] == [30, 40, 30]
    assert result.rubrics[0].categories[0].categories[0].points is None
    assert severe(result) == []


def test_a_misprinted_one_is_told() -> None:
    assert "K202" in severe(read(INNER.format(name="场地小计", inner=14)))
