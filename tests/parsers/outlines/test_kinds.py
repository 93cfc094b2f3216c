"""The kind of a category, by its name."""

import pytest

from parsers.outlines.kinds import kind_named
from tests.readings import outline, read, severe


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("加分项（不计入总分，最高10分）", "bonus"),
        ("特色工作（加分）", "bonus"),
        ("扣分项（从总分中扣减，扣完为止）", "deduction"),
        ("一票否决", "veto"),
        ("扣减积分", "deduction"),
        ("减分", "deduction"),
        ("加 分 项", "bonus"),
        ("扣　分", "deduction"),
        ("一 票 否 决", "veto"),
        ("一票否決項目", "veto"),
        ("扣分項", "deduction"),
        ("懲罰項目", "deduction"),
        ("附加項目", "bonus"),
        ("獎勵機制建設", "base"),
        ("奖励事项", "bonus"),
        ("负向积分", "deduction"),
        ("惩戒类", "deduction"),
        ("扣分情形及标准", "deduction"),
        ("倒扣分细则", "deduction"),
        ("考核扣分（最多扣20分）", "deduction"),
        ("负面行为", "deduction"),
        ("加分项（只加分不扣分）", "bonus"),
        ("加分项（不计入奖金）", "bonus"),
        ("失信惩戒扣分", "deduction"),
        ("惩罚项指标", "deduction"),
        ("负面行为治理", "base"),
        ("行政处罚分类管理", "base"),
        ("处罚项目公示", "base"),
        ("负向指标", "base"),
        ("负面舆情处置", "base"),
        ("业务工作（含各项日常加班情况的登记）", "base"),
    ],
)
def test_the_name_says_the_kind_whatever_stands_in_brackets_behind_it(name: str, kind: str) -> None:
    assert kind_named(name) == kind


def test_parts_named_by_one_word() -> None:
    rows = "常规 | 走访 | 40\n^ | 上报 | 60\n奖励 | 协助 | 10\n惩罚 | 泄露 | 20\n否决 | 犯罪 | 一票否决"
    (rubric,) = read("考核表", f"项目 | 内容 | 分值\n{rows}").rubrics
    assert [(one.kind, one.counts) for one in rubric.categories] == [
        ("base", True),
        ("bonus", False),
        ("deduction", False),
        ("veto", False),
    ]


def test_a_rule_over_the_columns_of_points_and_items_below_a_name_that_takes_is_a_deduction() -> None:
    rows = "铺床（5分） | 2(每组0.2) | 床单平整\n^ | 3（每只1分） | 枕套合拢\n迎宾（5分） | 5 | 主动问候"
    result = read(f"项目 | 分数 | 评分细节\n{rows}\n失误扣分 | 每返工一次扣1分 | <")
    (rubric,) = result.rubrics
    assert outline(rubric.categories) == [("铺床", 5, [2, 3]), ("迎宾", 5, [5]), ("失误扣分", None, [None])]
    (rule,) = rubric.categories[-1].items
    assert (rule.kind, rule.points_text) == ("deduction", None)
    assert severe(result) == []


@pytest.mark.parametrize(
    "name",
    ["不予加分情形", "免予扣分事项", "免于扣分情形", "不加分不扣分项", "不再奖励", "行政奖励事项", "失信惩戒项目"],
)
def test_what_is_not_added_or_is_work_to_do_has_no_kind(name: str) -> None:
    assert kind_named(name) == "base"


@pytest.mark.parametrize(
    ("printed", "kind"),
    [
        ("加分", "bonus"),
        ("加分项", "bonus"),
        ("减分", "deduction"),
        ("扣分项", "deduction"),
        ("酌情", "base"),
        ("--", "base"),
    ],
)
def test_a_word_where_the_points_stand_says_the_kind_of_an_item(printed: str, kind: str) -> None:
    result = read(f"项目 | 内容 | 分值\n党建 | 组织生活 | 60\n业务 | 完成任务 | 40\n特色 | 创新工作 | {printed}")
    (last,) = result.rubrics[0].categories[-1].items
    assert (last.kind, last.counts, last.points) == (kind, False, None)
    assert "K203" not in severe(result)
