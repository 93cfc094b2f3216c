"""What only adds or takes points: lists without a full mark are no rubric, beside one they are bonuses and deductions."""

from decimal import Decimal

import pytest

from schema.finding import UnusableInput
from schema.rubric import Item
from tests.readings import read, severe

BASE = "考核内容 | 分值\n出勤 | 40\n业绩 | 60"


def listed(*parts: str, rubric: int = 0) -> list[Item]:
    found = read(*parts).rubrics[rubric]
    return [*found.items, *(item for category in found.categories for item in category.items)]


@pytest.mark.parametrize(
    "table",
    [
        "加分标准 | 加分依据 | 加分数\n获国家级奖励，加6分。 | | \n获省级奖励，加4分。 | | ",
        "类别 | 奖励事项 | 奖励依据\n科研 | 发表论文一篇加3分 | \n^ | 获得专利一项加2分 | ",
        "考核指标 | 考核内容 | 得分 | 备注\n加分项 | 发现隐患，每次加2分。 | | \n扣分项 | 物品缺少，按程度扣1-3分。 | | ",
        "考核指标 | 考核内容 | 得分\n加分项目 | 受到表扬一次加1分。 | \n^ | 非常熟悉、较熟悉各加3分、2分。 | ",
        "附加分内容 | 核定\n通过四级加1分；通过六级加2分 | \n参加竞赛加1分 | ",
    ],
)
def test_bonuses_and_deductions_alone_are_no_rubric(table: str) -> None:
    with pytest.raises(UnusableInput) as refused:
        read("综合测评加分表", table)
    assert refused.value.code == "K008"


@pytest.mark.parametrize(
    "table",
    [
        "加分标准 | 加分依据 | 加分数\n获国家级奖励 | | 6分\n获省级奖励 | | 4分",
        "奖励内容 | 分值\n获国家级奖励 | 6\n获省级奖励 | 4",
        "加分项目 | 加分\n获国家级奖励 | 6分\n获省级奖励 | 4分",
    ],
)
def test_beside_a_rubric_what_a_header_calls_a_bonus_is_one(table: str) -> None:
    items = listed(BASE, "另有加分。", table, rubric=1)
    assert [item.points for item in items] == [6, 4]
    assert {item.kind for item in items} == {"bonus"}


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("物品缺少又说不清的，根据程度扣1-3分。", 1, 3),
        ("迟到一次扣2分。", None, 2),
        ("无故缺席的扣1～5分", 1, 5),
        ("发生事故，视情节扣除3至10分。", 3, 10),
        ("漏报一次，扣0.5分", None, 0.5),
    ],
)
def test_a_deduction_has_the_amount_that_its_text_takes_off(text: str, low: float | None, high: float) -> None:
    rows = f"考核指标 | 考核内容\n出勤 | 按时到岗（40分）\n业绩 | 完成任务（60分）\n扣分项 | {text}"
    item = listed("考核表", rows)[-1]
    assert item.kind == "deduction"
    assert [value and float(value) for value in (item.points_min, item.points)] == [low, high]


def test_a_deduction_of_several_amounts_keeps_them_as_its_rule() -> None:
    rows = "考核指标 | 考核内容\n出勤 | 按时到岗（40分）\n业绩 | 完成任务（60分）\n扣分项 | 迟到扣1分，早退扣2分。"
    item = listed("考核表", rows)[-1]
    assert item.points is None
    assert len(item.scoring) == 2


def test_rules_that_take_points_of_a_full_mark_are_no_bonus() -> None:
    items = listed("考核表", "检查项目 | 分值 | 扣分标准\n卫生 | 40 | 一处扣1分\n安全 | 60 | 一处扣2分")
    assert {item.kind for item in items} == {"base"}


@pytest.mark.parametrize("head", ["扣分标准", "扣分", "扣分值", "扣 分"])
def test_what_each_fault_takes_is_no_full_mark(head: str) -> None:
    with pytest.raises(UnusableInput) as refusal:
        read(
            "保安考核细则",
            f"考核内容 | {head} | 备注\n迟到早退 | 2分 |\n无故旷工 | 4分 | 三次以上辞退\n擅自脱岗 | 5分 |",
        )
    assert refusal.value.code == "K008"


@pytest.mark.parametrize(
    "text",
    [
        "报表迟交（扣12分，其中每少报1个月扣1分）。",
        "台账缺失(扣12分;其中缺一本扣3分)",
        "未整改（共扣12分，其中一项扣4分）",
    ],
)
def test_a_deduction_that_says_how_it_is_made_up_takes_the_whole(text: str) -> None:
    result = read(
        f"项目 | 考核内容 | 得分\n日常 | 按时到岗（60分） |\n^ | 记录完整（40分） |\n扣分项目 | {text} |\n^ | 瞒报事故（扣5分） |"
    )
    items = result.rubrics[0].categories[-1].items
    assert [item.points for item in items] == [12, 5] and {item.kind for item in items} == {"deduction"}


@pytest.mark.parametrize("title", ["党支部考核（基础分100分）", "党支部考核"])
def test_an_item_named_as_a_bonus_comes_on_top_of_the_others_that_make_the_total(title: str) -> None:
    rows = "组织建设 | 60 | 班子健全\n阵地建设 | 40 | 有标识\n加分项 | 10 | 获表彰每次加2分"
    total = "" if "100" in title else "\n合计 | 100 |"
    result = read(title, f"考核内容 | 分值 | 考核标准\n{rows}{total}")
    assert [item.kind for item in result.rubrics[0].items] == ["base", "base", "bonus"]
    assert severe(result) == []


def test_an_item_named_as_a_bonus_that_the_total_needs_is_one_of_the_others() -> None:
    rows = "组织建设 | 60 | 班子健全\n阵地建设 | 30 | 有标识\n加分项 | 10 | 获表彰每次加2分\n合计 | 100 |"
    result = read("党支部考核", f"考核内容 | 分值 | 考核标准\n{rows}")
    assert [item.kind for item in result.rubrics[0].items] == ["base"] * 3
    assert severe(result) == []


def test_what_rules_take_beside_full_marks_is_not_added() -> None:
    table = "项目 | 考核内容 | 得分\n日常（100分） | 摆台平整（60分） |\n^ | 迎宾热情（40分） |\n失误扣分 | 每返工一次扣1分 |\n^ | 每投诉一次扣2分 |"
    result = read(table)
    assert [item.kind for item in listed(table)] == ["base", "base", "deduction", "deduction"]
    assert result.rubrics[0].points == 100
    assert severe(result) == []


TAKEN = (
    "扣分项 | | 扣分事由 | 扣分条件 | 扣分规则 | 数据依据 | 扣分\n"
    "1 | 专项扣分 | 事故 | 造成错误的 | 每次扣20-50分；情节严重可另行处理 | 复盘 |\n"
    "2 | 专项扣分 | 违规 | 未经审批的 | 每次扣5-20分 | 审计 |\n3 | 专项扣分 | 迟报 | 重复发生的 | 每次扣2-10分 | 主管 |\n"
    "绩效总分（满分100分；扣分后最低0分）： | < | < | < | < | < |"
)
"""Rules of what is taken off, over the total of the rubric above."""


def test_rules_of_what_is_taken_are_no_rubric_whatever_total_stands_below() -> None:
    with pytest.raises(UnusableInput):
        read(TAKEN)


def test_the_total_below_them_is_that_of_the_rubric_above() -> None:
    result = read("考核内容 | 分值\n出勤 | 45\n业绩 | 55", TAKEN)
    (rubric,) = result.rubrics
    assert rubric.points == 100
    assert severe(result) == []


@pytest.mark.parametrize("total", ["", "\n合计 | 100"])
def test_an_item_that_begins_with_the_name_of_bonuses_is_one_whatever_its_points(total: str) -> None:
    result = read(f"考核内容 | 分值\n台账齐全 | 40\n按期报送 | 60\n加分项：获得省级表彰的，加5分 | 5{total}")
    assert [(item.kind, item.points) for item in result.rubrics[0].items][2:] == [("bonus", Decimal(5))]
    assert severe(result) == []


def test_a_total_below_what_takes_points_holds_full_marks_against_a_misprint() -> None:
    result = read("检查表", "扣分事项 | 分值\n缺岗 | 10\n漏登 | 20\n积尘 | 15\n合计 | 50")
    assert {item.kind for item in result.rubrics[0].items} == {"base"}
    assert "K203" in severe(result)


@pytest.mark.parametrize("limit", ["（5分）", "（最高5分）", ""])
def test_what_a_bonus_adds_for_each_of_something_is_no_full_mark_of_it(limit: str) -> None:
    rows = f"台账（100分） | 记录完整（60分） | \n^ | 按月归档（40分） | \n加分项{limit} | 受到表彰的，每项加2分 | \n^ | 承办会议一次加1分 | "
    result = read(f"考核项目 | 考核内容 | 得分\n{rows}")
    bonus = result.rubrics[0].categories[1]
    assert (bonus.kind, bonus.points) == ("bonus", 5 if limit else None)
    assert [item.points for item in bonus.items] == [None, None]
    assert [item.scoring[0].amount for item in bonus.items] == [2, 1]
    assert severe(result) == []


def test_what_a_bonus_adds_once_is_what_it_can_make() -> None:
    rows = "台账（100分） | 记录完整（60分） | \n^ | 按月归档（40分） | \n加分项（5分） | 受到省级表彰的加3分 | \n^ | 有创新的加2分 | "
    bonus = read(f"考核项目 | 考核内容 | 得分\n{rows}").rubrics[0].categories[1]
    assert [item.points for item in bonus.items] == [3, 2]


def test_bonuses_that_come_for_each_of_something_bear_out_the_table_that_they_stand_in() -> None:
    each = ("受到一次表彰", "采用一篇稿件", "承办一场会议", "建成一个站点", "培训一名骨干")
    bonuses = "\n".join(f"{'^' if n else '加分项'} | 每{what}加{n + 1}分" for n, what in enumerate(each))
    result = read(f"考核项目 | 考核内容\n台账 | 记录完整（60分）\n巡查 | 按月归档（40分）\n{bonuses}")
    base, _, bonus = result.rubrics[0].categories
    assert [item.points for item in base.items] == [60]
    assert bonus.kind == "bonus"
    assert [item.scoring[0].amount for item in bonus.items] == [1, 2, 3, 4, 5]
    assert [item.points for item in bonus.items] == [None] * 5


@pytest.mark.parametrize("said", ["每月按时报送的加3分", "一次性通过验收的加3分", "每季度均受到表彰的加3分"])
def test_a_period_or_what_succeeds_at_once_is_no_count(said: str) -> None:
    rows = f"台账（100分） | 记录完整（60分） | \n^ | 按月归档（40分） | \n加分项 | {said} | \n^ | 有创新的加2分 | "
    bonus = read(f"考核项目 | 考核内容 | 得分\n{rows}").rubrics[0].categories[1]
    assert [item.points for item in bonus.items] == [3, 2]
