"""Ranks, ties and grades of units, and units that have none."""

from decimal import Decimal

import pytest

from pipeline.tallying.tally import Asked, tally
from schema.finding import UnusableInput
from schema.rules import Grade, Rules
from tests.pipeline.forms.shapes import plain
from tests.pipeline.tallying.units import codes, csv, made, ranks, scored


def test_ties_share_a_rank() -> None:
    found = made(scored("1", "3", "3", "2"), rubric=plain())
    assert ranks(found) == {"单位2": (1, None), "单位3": (1, None), "单位4": (3, None), "单位1": (4, None)}


def test_scores_that_round_to_the_same_tie() -> None:
    found = made(scored("1.5", "1.6"), Rules(decimals=0), plain())
    assert [unit.rank for unit in found.file.units] == [1, 1]


def test_grades_by_cut_off() -> None:
    rules = Rules(grades=(Grade(name="A", at_least=Decimal(3)), Grade(name="B", at_least=Decimal(2)), Grade(name="C")))
    assert [grade for _, grade in ranks(made(scored("3", "2.5", "2", "1"), rules, plain())).values()] == list("ABBC")


def test_grades_by_quota_and_share() -> None:
    rules = Rules(grades=(Grade(name="A", quota=1), Grade(name="B", share=Decimal("0.5")), Grade(name="C")))
    assert [grade for _, grade in ranks(made(scored("3", "2.5", "2", "1"), rules, plain())).values()] == list("ABBC")


def test_places_that_a_grade_leaves_go_to_no_other() -> None:
    rules = Rules(grades=(Grade(name="A", at_least=Decimal(3), quota=3), Grade(name="B", quota=1), Grade(name="C")))
    assert [grade for _, grade in ranks(made(scored("3", "2.5", "2", "1"), rules, plain())).values()] == list("ABCC")


def test_a_tie_for_the_last_place_shares_the_grade_and_is_told() -> None:
    found = made(scored("3", "3", "2"), Rules(grades=(Grade(name="A", quota=1), Grade(name="B"))), plain())
    assert [grade for _, grade in ranks(found).values()] == ["A", "A", "B"]
    assert codes(found) == ["K908"]


def test_units_that_are_missing_are_listed_and_not_ranked() -> None:
    files = [("scores.csv", lambda: csv(scored("3")))]
    found = tally(plain(), files, Asked(units=("单位1", "单位2")))
    assert [(unit.unit, unit.standing, unit.rank) for unit in found.file.units] == [
        ("单位1", "ranked", 1),
        ("单位2", "missing", None),
    ]
    assert codes(found) == ["K834"]


def test_a_unit_in_two_files_is_not_ranked() -> None:
    files = [("a.csv", lambda: csv(scored("3", "2"))), ("b.csv", lambda: csv(scored("1")))]
    found = tally(plain(), files, Asked())
    assert [(unit.unit, unit.standing, unit.file) for unit in found.file.units] == [
        ("单位2", "ranked", "a.csv"),
        ("单位1", "repeated", "a.csv"),
        ("单位1", "repeated", "b.csv"),
    ]
    assert codes(found) == ["K832"]
    assert found.file.lines[0].scored == 1


def test_a_table_without_units_is_called_by_its_file() -> None:
    found = tally(plain(), [("甲局.csv", lambda: b"item,self_score\n1.1,3\n1.2,2\n2.1,4")], Asked())
    assert (found.file.units[0].unit, codes(found)) == ("甲局", ["K831"])


def test_a_file_that_cannot_be_used_leaves_the_others() -> None:
    files = [("a.csv", lambda: csv(scored("3"))), ("b.csv", lambda: b"x,y\n1,2")]
    found = tally(plain(), files, Asked())
    assert (len(found.file.units), codes(found)) == (1, ["K851"])
    with pytest.raises(UnusableInput) as caught:
        tally(plain(), files[1:], Asked())
    assert caught.value.code == "K851"
    with pytest.raises(UnusableInput) as caught:
        tally(plain(), [files[1], files[1]], Asked())
    assert caught.value.code == "K912"
