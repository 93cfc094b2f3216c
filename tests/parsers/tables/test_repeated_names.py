"""Names printed again in every row of their group, as an export prints merged cells: they are one cell."""

from collections.abc import Callable
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


@pytest.mark.parametrize(
    "drawing",
    [
        pytest.param(
            """项目 | 考核要求 | 分值 | 扣分标准
值守 | 按时到岗 | 60 | 迟到一次扣2分
^ | 交接清楚 | ^ | 漏一项扣3分
台账 | 记录完整 | 40 | 缺一页扣1分
^ | 按月归档 | ^ | 迟一天扣1分""",
            id="points behind that make 100",
        ),
        pytest.param(
            """项目 | 分值 | 考核内容
值守 | 70 | 按时到岗
^ | ^ | 交接清楚
台账 | 50 | 记录完整
^ | ^ | 按月归档
合计 | 120 | """,
            id="points between that make the total",
        ),
        pytest.param(
            """类别 | 考核方面 | 分值 | 评分标准 | <
组长评分 | 值守情况 | 20 | 18-20分 | 按时到岗，交接清楚，从不需要提醒
^ | ^ | ^ | 12-17分 | 基本按时到岗，偶尔需要别人提醒
^ | ^ | ^ | 0-11分 | 经常迟到，交接不清楚，造成影响
^ | 台账情况 | 10 | 9-10分 | 记录完整及时，查找起来非常方便
^ | ^ | ^ | 6-8分 | 记录基本完整，个别页面有些缺漏
^ | ^ | ^ | 0-5分 | 记录缺漏很多，不能反映真实情况""",
            id="points that are the best of bands",
        ),
        pytest.param(
            """比赛内容 | 评分标准 | 得分
（60分） | 选题贴近生活，有现实意义。25分 |
^ | 结构清楚完整，层次分明。20分 |
^ | 语言流畅自然，表达准确。15分 |
（40分） | 仪态大方得体，精神饱满。22分 |
^ | 回答切中要点，反应迅速。18分 | """,
            id="marks alone",
        ),
        pytest.param(
            """考核指标 | 指标定义 | < | 权重（%） | 量化标准 | 打分区间 | 得分
值守情况 | 由组长按每天的记录衡量到岗和交接的情况 | < | 60 | 从不迟到 | 91-100 |
^ | ^ | < | ^ | 偶尔迟到 | 71-90 |
^ | ^ | < | ^ | 经常迟到 | 0-70 |
台账情况 | 由组长按每月的抽查衡量记录的完整和及时 | < | 40 | A≥98% | 91-100 |
^ | ^ | < | ^ | 95%≤A<98% | 71-90 |
^ | ^ | < | ^ | A<95% | 0-70 | """,
            id="definitions in wide cells",
        ),
        pytest.param(
            """评价项目 | 评价要素 | 满分 | 等级 | 分数段 | 打分
值守情况 | 按时到岗，交接清楚，电话畅通，有问必答 | 60分 | A | 60～50 |
^ | ^ | ^ | B | 49～30 | ^
^ | ^ | ^ | C | 30以下 | ^
台账情况 | 记录完整及时，按月归档，查找方便，没有缺漏 | 40分 | A | 40～35 |
^ | ^ | ^ | B | 34～20 | ^
^ | ^ | ^ | C | 20以下 | ^""",
            id="grades tell the rows",
        ),
        pytest.param(
            """评测内容 | < | 评分标准 | 扣分
值守60分 | 按时到岗（25 分） | 迟到一次扣1分 |
^ | 交接清楚（35 分） | 漏一项扣2分 |
^ | ^ | 没有交接扣20分 |
台账40分 | 记录完整（30 分） | 缺一页扣1分 |
^ | 按月归档（10 分） | 迟一天扣1分 | """,
            id="an item of two rows",
        ),
        pytest.param(
            """类别 | 考核内容
Duty roster 60 points | 按时到岗，交接清楚
^ | 电话畅通，有问必答
Record keeping 40 points | 可选的做法：1. 按月归档 2. 专人保管 3. 网上公开
^ | ^
^ | 记录完整，没有缺漏""",
            id="a text of two rows under names of letters",
        ),
    ],
)
def test_what_merged_cells_say_is_read_alike_where_each_row_prints_it(drawing: str) -> None:
    assert one_rubric(filled(drawing)).fingerprint == one_rubric(drawing).fingerprint
    assert severe(read(filled(drawing))) == severe(read(drawing))


@pytest.mark.parametrize("again", [str, filled])
def test_rows_inside_the_last_points_belong_to_their_item_whatever_stands_beside(again: Callable[[str], str]) -> None:
    drawing = """考核指标 | < | 权重 | 考核内容 | < | 组长打分 | 综合得分
工作情况 | 值守 | 60% | 1.按时到岗，交接清楚，从不需要提醒。 | 51-60分 |  | ---
^ | ^ | ^ | 2.基本按时到岗，偶尔需要别人提醒。 | 31-50分 | ^ | ---
^ | ^ | ^ | 3.经常迟到，交接不清楚，造成影响。 | 0-30分 | ^ | ---
^ | 台账 | 40% | 1.记录完整及时，查找起来非常方便。 | 31-40分 |  | ---
^ | ^ | ^ | 2.记录基本完整，个别页面有些缺漏。 | 16-30分 | ^ | ---
^ | ^ | ^ | 3.记录缺漏很多，不能反映真实情况。 | 0-15分 | ^ | ---"""
    assert outline(one_rubric(again(drawing)).categories) == [("工作情况", None, [60, 40])]


@pytest.mark.parametrize("beside", ["序号", "得分", "每次扣分"])
def test_figures_beside_that_are_no_bands_do_not_say_that_points_stand_once(beside: str) -> None:
    rows = [f"{name} | {n} | 第{n}项要求落实 | 5" for name in ("组织", "制度", "宣传", "保障") for n in range(1, 6)]
    result = read("\n".join([f"类别 | {beside} | 考核内容 | 分值", *rows]))
    items = [item.points for category in result.rubrics[0].categories for item in category.items]
    assert items == [5] * 20


def test_items_of_one_value_that_make_two_hundred_have_each_their_own() -> None:
    rows = [
        f"{name} | {text} | 20" for name in ("学习", "组织", "发展", "党费", "阵地") for text in ("有计划", "有记录")
    ]
    result = read("\n".join(["项目 | 考核内容 | 分值", *rows]))
    assert sum(item.points or 0 for category in result.rubrics[0].categories for item in category.items) == 200


def test_names_over_subtotals_and_of_a_part_without_the_second_level() -> None:
    drawing = """序号 | 考核项目 | 考核分项 | 分值 | 考核要点 | 扣分标准
1 | 值守 | 日常 | 15 | 按时到岗 | 迟到一次扣1分
2 | 值守 | 日常 | 20 | 交接清楚 | 漏一项扣2分
3 | 值守 | 应急 | 15 | 随叫随到 | 不到一次扣3分
 | | | 50 | 小计 |
4 | 台账 | 记录 | 18 | 记录完整 | 缺一页扣1分
5 | 台账 | 记录 | 12 | 字迹清楚 | 涂改一处扣1分
6 | 台账 | 归档 | 20 | 按月归档 | 迟一天扣1分
 | | | 50 | 小计 |
合计 | < | < | 100 | |
 | 加分项 | | | 受市级表彰的加2分 |
 | 加分项 | | | 工作有创新的加1分 |"""
    result = read(drawing)
    *base, bonus = result.rubrics[0].categories
    assert [(part.name, int(part.points or 0)) for part in base] == [("值守", 50), ("台账", 50)]
    assert [item.label for part in base for inner in part.categories for item in inner.items] == list("123456")
    assert [item.text for item in bonus.items] == ["受市级表彰的加2分", "工作有创新的加1分"]
    assert severe(result) == []
