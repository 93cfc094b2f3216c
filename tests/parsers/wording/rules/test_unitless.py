"""Outcomes whose amounts are printed without 分, and numbers that only look like them."""

from decimal import Decimal

import pytest

from parsers.wording.rules.scoring import rules


def found(text: str, points: int | None) -> list[tuple[str, str | None, float]]:
    """Kind, condition and amount of the rules in ``text``."""
    made = [rule.scoring(text, None) for rule in rules(text, None if points is None else Decimal(points))]
    assert all(text[rule.start : rule.end] == rule.text for rule in made)
    return [(rule.kind, rule.condition, float(rule.amount or 0)) for rule in made]


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("优15-20 良10-14 中5-9 差0-4", 20),
        ("优（15～20）、良（10～14）、中（5～9）、差（0～4）", 20),
        ("方案评审：优15-20；良10-14；中5-9；差0-4。", 20),
        ("优：15—20/良：10—14/中：5—9/差：0—4", 20),
    ],
)
def test_ranges_behind_grades(text: str, points: int) -> None:
    assert found(text, points) == [("tier", "优", 20), ("tier", "良", 14), ("tier", "中", 9), ("tier", "差", 4)]


@pytest.mark.parametrize("stop", ["。", ".", "。 "])
def test_ranges_whose_unit_stands_in_brackets_before_the_next_grade(stop: str) -> None:
    text = f"（10分）优：窗台无尘{stop}8~9(分)良：窗台少尘{stop}5 ~ 7（分）差：窗台积尘{stop}0~4(分)备注：含窗框。"
    made = found(text, 10)[-3:]
    assert [(kind, (condition or "").rstrip("."), amount) for kind, condition, amount in made] == [
        ("tier", "窗台无尘", 9),
        ("tier", "窗台少尘", 7),
        ("tier", "窗台积尘", 4),
    ]


@pytest.mark.parametrize("text", ["按窗台情况打分，1~5(分)", "窗台0~3(分)窗框0~2(分)", "优：90~100(分)"])
def test_ranges_without_grades_are_no_outcomes(text: str) -> None:
    assert not any(amount for kind, _, amount in found(text, 5) if kind == "tier")


@pytest.mark.parametrize(
    "text",
    [
        "全部实现=2，部分实现=1，未实现=0",
        "全部实现＝2；部分实现＝1；未实现＝0。",
        "全部实现 = 2；部分实现 = 1；未实现 = 0",
    ],
)
def test_amounts_behind_signs_of_equality(text: str) -> None:
    assert found(text, 2) == [("tier", "全部实现", 2), ("tier", "部分实现", 1), ("tier", "未实现", 0)]


def test_names_and_amounts_that_ran_together() -> None:
    assert found("没出错10分出错0分", 10) == [("threshold", "没出错", 10), ("threshold", "出错", 0)]
    assert found("全部掌握5分基本掌握3分没有掌握0分", 5)[1] == ("tier", "基本掌握", 3)


def test_the_full_mark_and_what_is_taken_off_are_none_of_them() -> None:
    made = [(kind, amount) for kind, _, amount in found("满分8分漏一页扣2分", 8)]
    assert made == [("cap", 8), ("deduct", 2)]


def test_other_outcomes_stand_beside_them() -> None:
    assert found("优9-10，良7-8；未提供不得分", 10)[-1] == ("tier", "未提供", 0)


@pytest.mark.parametrize(
    ("text", "conditions"),
    [
        ("未了解病情 各-1未解释、未问 各-1", ["未了解病情", "未解释、未问"]),
        ("整体性欠佳 -2无计划性 -2超时（8分钟） -2", ["整体性欠佳", "无计划性", "超时（8分钟）"]),
        ("未核对—不规范", []),
        ("完成第3-5项", []),
        ("温度低于10-15", []),
    ],
)
def test_a_minus_takes_in_a_column_of_deductions(text: str, conditions: list[str]) -> None:
    made = rules(text, None, taking=True)
    assert [rule.scoring(text, None).condition for rule in made] == conditions
    assert {rule.kind for rule in made} <= {"deduct"}
    assert rules(text) == ()


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("A90—100 B60—89 C0—59", 5),
        ("优15-20 良10-14 中5-9", None),
        ("优15-20", 20),
        ("符合，P = 1；不符合，P = 0", 1),
        ("长度=5，宽度=3", 10),
        ("宽度=3，长度=5", 5),
        ("第5-10条", 10),
    ],
)
def test_other_numbers_are_no_outcomes(text: str, points: int | None) -> None:
    assert found(text, points) == []
