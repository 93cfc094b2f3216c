"""Rows over all columns that state a sum, hold a field or remark on something head nothing."""

import pytest

from pipeline.parse import parse
from tests.readings import one_rubric, outline, read, severe

TABLE = """序号 | 考核内容 | 分值 | 扣分标准
一、基础工作（40分） | < | < | <
1 | 成立小组 | 25 | 缺一项扣2分
2 | 制定计划 | 15 | 缺一项扣2分
{first} | < | < | <
二、日常工作（60分） | < | < | <
3 | 按月检查 | 60 | 缺一次扣2分
{second} | < | < | <"""


@pytest.mark.parametrize("words", ["小计{}分", "小计：{}分", "小计（{}分）", "本项小计：{}分"])
def test_a_subtotal_in_words_over_all_columns_is_a_sum(words: str) -> None:
    result = read("考核表", TABLE.format(first=words.format(40), second=words.format(60)))
    (rubric,) = result.rubrics
    assert outline(rubric.categories) == [("基础工作", 40, [25, 15]), ("日常工作", 60, [60])]
    assert severe(result) == []


@pytest.mark.parametrize("words", ["小计{}分", "小计：{}分", "小计（{}分）"])
def test_a_false_subtotal_in_words_is_compared(words: str) -> None:
    result = read("考核表", TABLE.format(first=words.format(45), second=words.format(60)))
    assert severe(result) == ["K212"]
    unpointed = TABLE.replace("（40分）", "").replace("（60分）", "")
    result = read("考核表", unpointed.format(first=words.format(45), second=words.format(60)))
    assert [category.points for category in result.rubrics[0].categories] == [45, 60]
    assert severe(result) == ["K202"]


PAGE = """<html><meta charset=utf-8><body><p>考核表</p><table><tr><td>序号</td><td>考核内容</td><td>分值</td><td>扣分标准</td></tr>
<tr><td>{row}</td></tr><tr><td>1</td><td>成立小组</td><td>60</td><td>缺一项扣2分</td></tr><tr><td>2</td><td>按月检查</td><td>40</td><td>缺一次扣2分</td></tr></table>"""


@pytest.mark.parametrize(
    "row",
    [
        "考核时间：2024年12月",
        "单位：分",
        "被考核人：张三",
        "满分100分",
        "（各项扣完为止）",
        "班级：二年级一班",
        "村名：赵家村",
        "联系电话：55556666",
        "评定等级：优、良、差",
        "得分项",
        "得分点：实地查看",
        "（加分最高不超过5分）",
        "（加分要有佐证材料）",
        "（一票否决情形另行公布）",
        "（奖励办法另定）",
    ],
)
def test_a_short_row_below_the_header_heads_nothing(row: str) -> None:
    (rubric,) = parse([(PAGE.format(row=row).encode(), "a.html")]).result.rubrics
    assert [item.points for item in rubric.items] == [60, 40]


def test_fields_one_below_the_other_that_come_again_in_the_foot_head_nothing() -> None:
    fields = "船长：王林 | < | <\n大副：李桥 | < | <"
    items = "1 | 灯塔检查 | 50\n2 | 码头检查 | 50\n | 合计 | 100"
    rubric = one_rubric(f"序号 | 考核内容 | 分值\n{fields}\n{items}\n船长：（签字） | | 大副：（签字）")
    assert not rubric.categories
    assert [item.points for item in rubric.items] == [50, 50]


PARTS = """<html><meta charset=utf-8><body><p>考核表</p><table><tr><td>序号</td><td>考核内容</td><td>分值</td><td>扣分标准</td></tr>
<tr><td>{}</td></tr><tr><td>1</td><td>成立小组</td><td>40</td><td>缺一项扣2分</td></tr>
<tr><td>{}</td></tr><tr><td>1</td><td>按月检查</td><td>60</td><td>缺一次扣2分</td></tr>
<tr><td>{}</td></tr><tr><td>1</td><td>获得表彰</td><td>5</td><td>每次加5分</td></tr></table>"""


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("第一部分：基础管理（40分）", "第二部分：日常工作（60分）"),
        ("A类：基础管理（40分）", "B类：日常工作（60分）"),
        ("服务对象：40分", "服务方式：60分"),
        ("第一部分：基础管理", "第二部分：日常工作"),
        ("得分项目一（40分）", "得分项目二（60分）"),
        ("岗位类别：司机", "岗位类别：门卫"),
        ("基础管理：小组和制度", "日常管理：检查"),
        ("基础管理：小组和制度", "日常管理"),
        ("共性指标：基础管理", "个性指标：日常工作"),
    ],
)
@pytest.mark.parametrize(
    "third",
    ["（加分项）", "（奖励加分，最高5分）", "（附加项5分）", "（加分项，不计入满分）", "（附加项，加分不超过5分）"],
)
def test_a_name_behind_a_colon_or_before_points_heads_what_is_below(first: str, second: str, third: str) -> None:
    result = parse([(PARTS.format(first, second, third).encode(), "a.html")]).result
    categories = result.rubrics[0].categories
    assert [[item.points for item in category.items] for category in categories] == [[40], [60], [5]]
    assert [category.kind for category in categories] == ["base", "base", "bonus"]
    assert severe(result) == []


@pytest.mark.parametrize(
    "row",
    [
        "（加分要有佐证材料）",
        "（一票否决情形另行公布）",
        "（加分，须附材料）",
        "（扣分内容，本项扣完为止）",
        "（减分项，满分100分，扣完为止）",
    ],
)
def test_such_a_remark_over_all_columns_heads_nothing_either(row: str) -> None:
    lines = ("序号 | 考核内容 | 分值 | 扣分标准", f"{row} | < | < | <")
    (rubric,) = read(
        "考核表", "\n".join((*lines, "1 | 成立小组 | 60 | 缺一项扣2分", "2 | 按月检查 | 40 | 缺一次扣2分"))
    ).rubrics
    assert [item.points for item in rubric.items] == [60, 40]
    assert {item.kind for item in rubric.items} == {"base"}


@pytest.mark.parametrize(
    "row",
    [
        "（扣分项，从总分中扣除）",
        "（扣分项，扣完为止）",
        "（减分项，全年扣满12分为不合格）",
        "（扣分项，每项扣完为止，在总分中扣减）",
    ],
)
def test_a_part_of_what_is_taken_off_above_the_others_is_one(row: str) -> None:
    (rubric,) = parse([(PARTS.format(row, "（基础项，共100分）", "（加分项）").encode(), "a.html")]).result.rubrics
    assert [item.kind for one in rubric.categories for item in one.items] == ["deduction", "base", "bonus"]


def test_a_field_between_the_rows_is_no_part_of_the_item_above() -> None:
    (rubric,) = parse([(PARTS.format("部门：财务科", "部门：财务科", "（加分项）").encode(), "a.html")]).result.rubrics
    assert [cell.text for cell in rubric.items[0].cells] == ["缺一项扣2分"]


@pytest.mark.parametrize("second", ["版本：第二版", "填表要求：逐项打分"])
def test_a_number_in_a_field_makes_no_points_of_a_part(second: str) -> None:
    (rubric,) = parse([(PARTS.format("编号：001", second, "（加分项）").encode(), "a.html")]).result.rubrics
    assert [category.points for category in rubric.categories if category.kind == "base"] == []


@pytest.mark.parametrize("second", ["版本：第二版", "填表要求：逐项打分"])
def test_a_field_below_one_that_is_set_aside_is_no_part_of_the_item_above(second: str) -> None:
    (rubric,) = parse([(PARTS.format("编号：001", second, "（加分项）").encode(), "a.html")]).result.rubrics
    assert [cell.text for cell in rubric.items[0].cells] == ["缺一项扣2分"]


def test_points_behind_a_colon_without_their_unit_are_those_of_a_part() -> None:
    result = parse([(PARTS.format("基础管理：40", "日常工作：60", "（加分项）").encode(), "a.html")]).result
    assert [category.points for category in result.rubrics[0].categories[:2]] == [40, 60]
    assert severe(result) == []
