"""Forms as units send them back: what was changed in them, and the findings that say so."""

import re
from decimal import Decimal

import pytest

from pipeline.collecting.collect import Asked
from pipeline.forms.describe import Wish
from schema.rubric import Kind, Scoring
from tests.pipeline.collecting.filled import (
    BODY,
    ENDINGS,
    GOOD,
    codes,
    entered,
    read,
    score,
    the,
    with_cells,
    with_table,
)
from tests.pipeline.forms.shapes import (
    UNIT,
    category,
    changed,
    form_of,
    item,
    plain,
    replaced,
    special,
    whole,
)


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_good_form_is_clean(ending: str) -> None:
    found = read(form_of(plain(), ending, GOOD), name=f"form{ending}")
    assert codes(found) == []
    assert (found.units[0].unit, found.units[0].file) == (UNIT, f"form{ending}")
    assert entered(found) == GOOD
    assert {one.found_by for one in found.units[0].scores} == {"tag"}
    assert found.rubric.fingerprint == plain().fingerprint


@pytest.mark.parametrize(
    ("text", "code", "expected", "actual"),
    [
        ("3", "K801", Decimal("2.5"), Decimal(3)),
        ("-1", "K802", Decimal(0), Decimal(-1)),
        ("1.3", "K803", None, Decimal("1.3")),
        ("良好", "K804", None, "良好"),
        ("", "K805", None, None),
    ],
)
@pytest.mark.parametrize("ending", ENDINGS)
def test_what_a_score_cannot_be(ending: str, text: str, code: str, expected: object, actual: object) -> None:
    if ending == ".xlsx":
        data = with_cells(
            form_of(plain(), ending), {"1.1_self_score": 3, "2.1_self_score": 4.5, "1.2_self_score": text or None}
        )
    else:
        data = with_table(form_of(plain(), ending, GOOD), [(2, 3, text), (3, 3, ""), (5, 3, "")])
    found = read(data)
    finding = the(found, code)
    assert codes(found) == [code]
    assert (finding.expected, finding.actual, finding.path) == (expected, actual, "units[0].scores[1]")
    (place,) = finding.source
    assert (place.file, place.table, place.row, place.column) == ("f1", 1, 5 if ending == ".xlsx" else 3, 4)  # type: ignore[union-attr]


def test_the_step_can_be_finer() -> None:
    data = with_cells(form_of(plain(), ".xlsx", GOOD), {"1.2_self_score": 1.3})
    assert codes(read(data)) == ["K803"]
    assert codes(read(data, asked=Asked(step=Decimal("0.1")))) == []


def test_the_step_is_as_fine_as_what_the_rubric_prints() -> None:
    """每次扣0.2分 allows 1.8; a score that is finer still is told."""
    rubric = plain()
    first = rubric.categories[0]
    rule = Scoring(kind="deduct", text="每次扣0.2分", amount=Decimal("0.2"), start=0, end=7)
    item = first.items[0].model_copy(update={"scoring": (rule,)})
    fine = rubric.model_copy(
        update={
            "categories": (first.model_copy(update={"items": (item, *first.items[1:])}), *rubric.categories[1:]),
        }
    )
    data = with_cells(form_of(fine, ".xlsx", GOOD), {"1.2_self_score": 1.3})
    assert codes(read(data, rubric=fine)) == []
    data = with_cells(form_of(fine, ".xlsx", GOOD), {"1.2_self_score": 1.33})
    (finding,) = read(data, rubric=fine).findings
    assert (finding.code, finding.expected) == ("K803", None)
    assert "0.1" in finding.message.zh


def test_a_typed_number_in_excel_is_exact() -> None:
    data = with_cells(form_of(plain(), ".xlsx", GOOD), {"1.2_self_score": 0.1 + 0.2})
    assert score(read(data), "1.2").self_score == Decimal("0.3")


def test_a_formula_in_a_score_cell_is_not_believed() -> None:
    data = with_cells(form_of(plain(), ".xlsx", GOOD), {"1.2_self_score": "=1+1"})
    found = read(data)
    assert codes(found) == ["K806"]
    assert (score(found, "1.2").state, score(found, "1.2").self_score) == ("filled", None)


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_printed_sum_that_is_not_the_sum(ending: str) -> None:
    data = form_of(plain(), ending, GOOD)
    part = BODY if ending == ".docx" else "xl/worksheets/sheet1.xml"
    finding = the(read(replaced(data, part, ">9.5<", ">10<")), "K811")
    assert (finding.expected, finding.actual) == (Decimal("9.5"), Decimal(10))


def test_a_stale_sum_of_excel_is_only_compared() -> None:
    data = form_of(plain(), ".xlsx", GOOD)
    data = changed(
        data, "xl/worksheets/sheet1.xml", lambda text: re.sub(r'(<c r="D5" s="\d+">)<v>2<', r"\1<v>1.5<", text)
    )
    found = read(data)
    assert score(found, "1.2").self_score == Decimal("1.5")
    assert codes(found) == ["K811", "K811"]


def test_sub_points_that_do_not_add_up() -> None:
    data = form_of(plain(), ".docx", {**GOOD, "1.1.1": "1", "1.1.2": "1"}, Wish(detail=True))
    finding = the(read(data), "K812")
    assert (finding.expected, finding.actual, finding.path) == (Decimal(2), Decimal(3), "units[0].scores[0]")
    fits = form_of(plain(), ".docx", {**GOOD, "1.1.1": "1", "1.1.2": "2"}, Wish(detail=True))
    assert codes(read(fits)) == []


def test_an_item_that_is_a_formula_is_reckoned_anew() -> None:
    blank = form_of(plain(), ".xlsx", None, Wish(detail=True))
    data = with_cells(blank, {"1.1.1_self_score": 1, "1.1.2_self_score": 1.5, "1.2_self_score": 2, "2.1_self_score": 4})
    assert entered(read(data)) == {"1.1": "2.5", "1.1.1": "1", "1.1.2": "1.5", "1.2": "2", "2.1": "4"}
    half = with_cells(blank, {"1.1.1_self_score": 1})
    assert score(read(half), "1.1").state == "blank"


def test_alternatives_of_which_two_are_filled_in() -> None:
    rubric = whole(category("1", [item("1.1", "5")]), category("2", [item("2.1", "5")]), combine="alternatives")
    assert codes(read(form_of(rubric, ".docx", {"1.1": "5", "2.1": "4"}), rubric)) == ["K813"]
    assert codes(read(form_of(rubric, ".docx", {"1.1": "5", "2.1": "/"}), rubric)) == []


@pytest.mark.parametrize("ending", ENDINGS)
def test_an_altered_text_is_told_and_the_score_taken(ending: str) -> None:
    part = BODY if ending == ".docx" else "xl/sharedStrings.xml"
    found = read(replaced(form_of(plain(), ending, GOOD), part, "完成征订任务", "完成征订的任务"))
    assert codes(found) == ["K821"]
    assert score(found, "1.2").self_score == Decimal(2)


def test_altered_full_marks_are_told() -> None:
    found = read(replaced(form_of(plain(), ".docx", GOOD), BODY, ">2.5分<", ">5分<"))
    finding = the(found, "K821")
    assert (finding.expected, finding.actual) == (Decimal("2.5"), Decimal(5))


def test_veto_and_deduction_come_back_as_entered() -> None:
    given = {"1.1": "9", "1.2": "10", "2.1": "4", "2.2": "3", "3.1": "2", "3.2": "0.5", "4.1": "0"}
    for ending in ENDINGS:
        found = read(form_of(special(), ending, given), special())
        assert (entered(found), codes(found)) == (given, [])


@pytest.mark.parametrize("kind", ["bonus", "deduction"])
@pytest.mark.parametrize("over", [None, "0"])
def test_what_prints_0_for_a_bonus_or_deduction_has_no_most(kind: Kind, over: str | None) -> None:
    extra = category("2", [item("2.1", "0", kind)], kind, over)
    rubric = whole(category("1", [item("1.1", "10")], points="10"), extra)
    given = {"1.1": "9", "2.1": "1"}
    for ending in ENDINGS:
        found = read(form_of(rubric, ending, given), rubric)
        assert (entered(found), codes(found)) == (given, [])
