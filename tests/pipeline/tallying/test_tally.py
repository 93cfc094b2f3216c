"""What a unit's scores make: by plain sums, and by every rule."""

from decimal import Decimal
from typing import Literal

import pytest

from schema.rubric import Rubric
from schema.rules import Absent, Bonus, Grade, NotApplicable, Rules, Veto, Weights
from tests.pipeline.forms.shapes import category, item, plain, whole
from tests.pipeline.tallying.units import BASE, codes, made, one, ranks, said, scored


def test_plain_sums_subtract_deductions_and_cap_bonus() -> None:
    unit = one(BASE)
    assert (said(unit.self_score), said(unit.final_score), unit.rank) == ("19", "19", 1)
    assert (said(unit.bonus), said(unit.deduction), unit.review_score) == ("5", "3", None)
    assert codes(made({"甲": BASE})) == []


def test_the_cap_of_bonus_by_rule_is_on_top_of_the_rubrics() -> None:
    assert said(one(BASE, Rules(bonus=Bonus(cap=Decimal(2)))).final_score) == "16"


def test_deductions_that_print_0_are_taken_away_as_they_are_entered() -> None:
    less = category("2", [item("2.1", "0", "deduction")], "deduction", "0")
    rubric = whole(category("1", [item("1.1", "10")], points="10"), less)
    assert said(one({"1.1": "9", "2.1": "1"}, rubric=rubric).self_score) == "8"


def test_reviews_count_where_there_are_any() -> None:
    unit = one({"1.1": "3|2", "1.2": "2.5|2.5", "2.1": "4|3.5"}, rubric=plain())
    assert (said(unit.self_score), said(unit.review_score), said(unit.final_score)) == ("9.5", "8", "8")


def test_weights_are_exact() -> None:
    rules = Rules(weights=Weights(self_score=Decimal("0.1"), review_score=Decimal("0.9")))
    unit = one({"1.1": "3|0.3", "1.2": "0|0", "2.1": "0|0"}, rules, plain())
    assert unit.final_score == Decimal("0.57")


@pytest.mark.parametrize(("decimals", "final"), [(None, "2.125"), (2, "2.13"), (1, "2.1"), (0, "2")])
def test_rounding_is_half_up(decimals: int | None, final: str) -> None:
    entered = {"1.1": "0.125", "1.2": "2", "2.1": "0"}
    assert said(one(entered, Rules(decimals=decimals), plain()).final_score) == final


def test_a_negative_score_is_rounded_away_from_zero() -> None:
    entered = {**BASE, "1.1": "0", "1.2": "0", "2.1": "0", "2.2": "0", "3.1": "2.5", "3.2": "0"}
    assert said(one(entered, Rules(decimals=0)).final_score) == "-3"


def test_a_blank_is_not_zero() -> None:
    units = {"甲": {"1.1": "3", "1.2": "2", "2.1": "4"}, "乙": {"1.1": "3", "1.2": "", "2.1": "4"}}
    found = made(units, rubric=plain())
    second = found.file.units[1]
    assert (second.unit, second.standing, second.rank, second.final_score, second.blank) == (
        "乙", "incomplete", None, None, ("1.2",),
    )  # fmt: skip
    assert said(second.self_score) == "7"
    assert codes(found) == ["K901"]
    assert found.file.findings[0].path == "units[1]"


def test_an_item_that_has_no_line_is_blank_too() -> None:
    assert one({"1.1": "3", "2.1": "4"}, rubric=plain()).blank == ("1.2",)


def test_a_blank_counts_zero_where_the_rules_say_so() -> None:
    rules = Rules(missing=Absent(self_score="zero"))
    found = made({"甲": {"1.1": "3", "1.2": "", "2.1": "4"}}, rules, plain())
    assert (said(found.file.units[0].final_score), codes(found)) == ("7", ["K901"])


def test_what_cannot_be_read_is_never_zero() -> None:
    rules = Rules(missing=Absent(self_score="zero"))
    found = made({"甲": {"1.1": "3", "1.2": "良好", "2.1": "4"}}, rules, plain())
    assert (found.file.units[0].standing, codes(found)) == ("incomplete", ["K804", "K901"])


def test_a_base_item_that_does_not_apply_costs_its_points_which_is_said() -> None:
    found = made({"甲": {"1.1": "3", "1.2": "无", "2.1": "/"}}, rubric=plain())
    assert (said(found.file.units[0].final_score), codes(found)) == ("3", ["K907"])
    (finding,) = found.file.findings
    items = [item for each in plain().categories for item in each.items if item.id != "1.1"]
    full = sum((item.points or Decimal(0) for item in items), Decimal(0))
    assert (finding.path, finding.actual) == ("units[0]", Decimal(2))
    assert "（1.2、2.1）" in finding.message.zh
    assert f"共 {said(full)} 分" in finding.message.zh


@pytest.mark.parametrize("count_as", ["zero", "full", "rescale"])
def test_what_does_not_apply_is_not_said_where_the_rules_settle_it(
    count_as: Literal["zero", "full", "rescale"],
) -> None:
    rules = Rules(not_applicable=NotApplicable(count_as=count_as))
    assert codes(made({"甲": {"1.1": "3", "1.2": "/", "2.1": "4"}}, rules, plain())) == []


def test_a_bonus_that_is_said_not_to_apply_was_not_left_blank() -> None:
    units = {"1.1": "8", "1.2": "9", "4.1": "否"}
    blank = made({"甲": units}).file.findings[0].message.zh
    optional = [at for at in ("2.1", "2.2", "3.1", "3.2") if at in blank]
    assert optional
    assert codes(made({"甲": units | dict.fromkeys(optional, "无")})) == []
    some = made({"甲": units | {optional[0]: "无"}}).file.findings
    assert [optional[0] in finding.message.zh for finding in some] == [False] * len(some)


def test_bonus_and_deductions_may_be_left_blank() -> None:
    found = made({"甲": {"1.1": "8", "1.2": "9", "4.1": "否"}})
    assert (said(found.file.units[0].final_score), found.file.units[0].rank) == ("17", 1)
    assert codes(found) == ["K903"]


@pytest.mark.parametrize(
    ("missing", "standing", "final"), [("unranked", "incomplete", None), ("self_score", "ranked", "6.5")]
)
def test_a_review_that_is_missing(missing: str, standing: str, final: str | None) -> None:
    rules = Rules.model_validate({"missing": {"review_score": missing}})
    found = made({"甲": {"1.1": "3|2", "1.2": "2.5|", "2.1": "4|2"}}, rules, plain())
    unit = found.file.units[0]
    assert (unit.standing, said(unit.final_score), unit.without_review) == (standing, final, ("1.2",))
    assert codes(found) == ["K902"]


@pytest.mark.parametrize(
    ("count_as", "within", "final"),
    [
        ("zero", "category", "7"),
        ("full", "category", "9.5"),
        ("rescale", "category", "9.5"),
        ("rescale", "total", "9.33"),
    ],
)
def test_an_item_that_does_not_apply(count_as: str, within: str, final: str) -> None:
    rules = Rules.model_validate({"decimals": 2, "not_applicable": {"count_as": count_as, "within": within}})
    unit = one({"1.1": "3", "1.2": "/", "2.1": "4"}, rules, plain())
    assert (said(unit.final_score), unit.not_applicable, unit.rank) == (final, ("1.2",), 1)


def test_a_category_that_does_not_apply_is_made_up_by_the_others() -> None:
    rules = Rules(not_applicable=NotApplicable(count_as="rescale"))
    unit = one({"1.1": "/", "1.2": "/", "2.1": "2.25"}, rules, plain())
    assert said(unit.final_score) == "5"
    assert next(line for line in unit.lines if line.id == "1").state == "not_applicable"


def test_bonus_is_not_scaled_up() -> None:
    rules = Rules(not_applicable=NotApplicable(count_as="rescale", within="total"))
    assert said(one({**BASE, "1.2": "/"}, rules).final_score) == "18"


def test_a_review_of_what_does_not_apply_is_told() -> None:
    rules = Rules(weights=Weights(self_score=Decimal("0.5"), review_score=Decimal("0.5")))
    found = made({"甲": {"1.1": "3|3", "1.2": "/|2", "2.1": "4|4"}}, rules, plain())
    assert (found.file.units[0].standing, codes(found)) == ("incomplete", ["K901", "K906"])


def test_a_veto_keeps_a_unit_out_of_the_ranking() -> None:
    found = made({"甲": {**BASE, "4.1": "是"}, "乙": {**BASE, "1.1": "1"}})
    assert ranks(found) == {"乙": (1, None), "甲": (None, None)}
    assert (found.file.units[1].standing, codes(found)) == ("vetoed", ["K904"])


def test_a_veto_makes_the_score_zero_and_settles_the_grade_where_the_rules_say_so() -> None:
    rules = Rules(veto=Veto(score="zero", grade="不合格"), grades=(Grade(name="合格"),))
    found = made({"甲": {**BASE, "4.1": "是"}, "乙": {**BASE, "1.1": "1"}}, rules)
    assert ranks(found) == {"乙": (1, "合格"), "甲": (2, "不合格")}
    assert said(found.file.units[1].final_score) == "0"


def test_what_the_review_says_of_a_veto_holds() -> None:
    entered = {at: f"{value}|{value}" for at, value in BASE.items()}
    assert one({**entered, "4.1": "否|是"}).vetoed
    assert not one({**entered, "4.1": "是|否"}).vetoed


def test_weighted_categories() -> None:
    parts = [
        category("1", [item("1.1", "100")]).model_copy(update={"weight": Decimal(30)}),
        category("2", [item("2.1", "100")]).model_copy(update={"weight": Decimal(70)}),
    ]
    assert said(one({"1.1": "90", "2.1": "80"}, rubric=whole(*parts, combine="weighted")).final_score) == "83"


def alternatives() -> Rubric:
    return whole(category("1", [item("1.1", "8")]), category("2", [item("2.1", "10")]), combine="alternatives")


def test_one_of_the_alternatives_is_judged() -> None:
    unit = one({"2.1": "7"}, rubric=alternatives())
    assert (said(unit.final_score), unit.blank, unit.rank) == ("7", (), 1)


def test_alternatives_that_are_both_filled_in_are_not_added() -> None:
    found = made({"甲": {"1.1": "8", "2.1": "7"}}, rubric=alternatives())
    unit = found.file.units[0]
    assert (unit.standing, unit.self_score, unit.final_score, codes(found)) == ("undecided", None, None, ["K813"])


def test_what_does_not_count_is_left_out() -> None:
    outside = category("2", [item("2.1", "10")]).model_copy(update={"counts": False})
    unit = one({"1.1": "8", "2.1": "7"}, rubric=whole(category("1", [item("1.1", "10")]), outside))
    assert (said(unit.final_score), unit.blank) == ("8", ())


def test_what_is_not_added_up_has_no_rank() -> None:
    found = made({"甲": {"1.1": "8"}}, rubric=whole(category("1", [item("1.1", "10")], combine="none")))
    assert (found.file.units[0].final_score, codes(found)) == (None, ["K909"])


def test_sub_points_make_up_an_item_that_is_blank() -> None:
    found = made({"甲": {"1.1.1": "1", "1.1.2": "1.5", "1.2": "2", "2.1": "4"}}, rubric=plain())
    assert (said(found.file.units[0].final_score), codes(found)) == ("8.5", ["K905"])


def test_where_points_are_lost() -> None:
    found = made({"甲": BASE, "乙": {**BASE, "1.1": "10", "3.1": "/"}, "丙": {**BASE, "1.1": ""}})
    lines = {line.id: line for line in found.file.lines}
    assert (lines["1.1"].scored, said(lines["1.1"].mean), said(lines["1.1"].lowest), lines["1.1"].lost) == (
        2,
        "9",
        "8",
        1,
    )
    assert (lines["1"].scored, said(lines["1"].mean), lines["1"].lost) == (2, "18", 2)
    assert (lines["2"].scored, lines["2"].lost) == (3, None)
    assert (lines["3.1"].scored, said(lines["3.1"].lowest), lines["3.1"].lost) == (2, "2", 2)
    assert (lines["4.1"].scored, lines["4.1"].mean, lines["4.1"].lost) == (3, None, 0)


def test_a_score_above_full_marks_is_told() -> None:
    found = made(scored("4"), rubric=plain())
    assert codes(found) == ["K801"]
    assert found.file.findings[0].path == "units[0]"
