"""What the scores of a form add up to."""

from decimal import Decimal

import pytest

from pipeline.forms.describe import Wish, describe
from pipeline.forms.form import TOTAL
from pipeline.forms.sheet.formulas import formula_of
from pipeline.forms.sums import evaluate
from schema.rubric import Rubric
from tests.pipeline.forms.shapes import category, item, plain, special, whole


def sums(rubric: Rubric, **entered: str) -> dict[str, str]:
    """Sums by id; ids are given with _ for the dot."""
    values = {key.removeprefix("n").replace("_", "."): Decimal(value) for key, value in entered.items()}
    return {at: f"{value.normalize():f}" for at, value in evaluate(describe(rubric, Wish()), values).items()}


def test_blank_while_nothing_is_filled_in() -> None:
    assert sums(plain()) == {}
    assert sums(plain(), n2_1="0") == {TOTAL: "0"}


def test_items_add_up_to_categories_and_the_total() -> None:
    assert sums(plain(), n1_1="0.1", n1_2="0.2", n2_1="4") == {"1": "0.3", TOTAL: "4.3"}


def test_bonus_is_capped_and_deductions_are_taken_away() -> None:
    found = sums(special(), n1_1="8", n1_2="9", n2_1="4", n2_2="3", n3_1="2", n3_2="1", n4_1="1")
    assert found == {"1": "17", "2": "5", "3": "3", TOTAL: "19"}


def test_a_deduction_inside_a_base_category_is_taken_away() -> None:
    rubric = whole(category("1", [item("1.1", "10"), item("1.2", "3", "deduction")]))
    assert sums(rubric, n1_1="9", n1_2="2") == {"1": "7", TOTAL: "7"}


@pytest.mark.parametrize(("one", "other"), [("30", "70"), ("0.3", "0.7")])
def test_weights_are_fractions_however_they_are_printed(one: str, other: str) -> None:
    parts = [
        category("1", [item("1.1", "100")]).model_copy(update={"weight": Decimal(one)}),
        category("2", [item("2.1", "100")]).model_copy(update={"weight": Decimal(other)}),
    ]
    assert sums(whole(*parts, combine="weighted"), n1_1="90", n2_1="80")[TOTAL] == "83"


def test_alternatives_that_are_not_chosen_do_not_count() -> None:
    chosen, other = category("1", [item("1.1", "10")]), category("2", [item("2.1", "10")])
    outside = other.model_copy(update={"counts": False})
    assert sums(whole(chosen, outside), n1_1="8", n2_1="7")[TOTAL] == "8"
    assert sums(whole(chosen, outside, combine="alternatives"), n2_1="7")[TOTAL] == "7"


def test_a_cap_holds_where_its_part_has_one_line() -> None:
    """Its only line may be filled in beyond its points; the part still makes no more than its cap, and a tally says so too."""
    extra = category("2", [item("2.1", "3", "bonus")], "bonus", "3")
    rubric = whole(category("1", [item("1.1", "50"), item("1.2", "50")]), extra)
    assert sums(rubric, n1_1="50", n1_2="40", n2_1="4")[TOTAL] == "93"
    total = describe(rubric, Wish()).line(TOTAL)
    assert total.sums
    assert formula_of("D", total.sums, {"1": 4, "2.1": 5}) == '=IF(COUNT(D4:D5)=0,"",SUM(D4)+MIN(3,N(D5)))'


def test_what_prints_0_caps_nothing() -> None:
    less = category("2", [item("2.1", "0", "deduction"), item("2.2", "0", "deduction")], "deduction", "0")
    rubric = whole(category("1", [item("1.1", "50"), item("1.2", "50")]), less)
    assert sums(rubric, n1_1="50", n1_2="40", n2_1="4", n2_2="1") == {"1": "90", "2": "5", TOTAL: "85"}
