"""The rules file is read strictly: every slip is told with what is allowed."""

from decimal import Decimal
from pathlib import Path

import pytest

from pipeline.tallying.rules_file import ALLOWED, read_rules
from schema.finding import UnusableInput
from schema.rules import Rules

SAMPLE = Path(__file__).parents[3] / "samples" / "tally" / "rules.toml"


def refused(text: str) -> UnusableInput:
    with pytest.raises(UnusableInput) as caught:
        read_rules(text.encode(), "rules.toml")
    return caught.value


def test_an_empty_file_is_plain_sums() -> None:
    assert read_rules(b"", "rules.toml") == Rules()


def test_numbers_are_exact() -> None:
    rules = read_rules(b"[weights]\nself_score = 0.1\nreview_score = 0.9\n[bonus]\ncap = 5", "rules.toml")
    assert rules.weights is not None
    assert (rules.weights.self_score, rules.bonus.cap) == (Decimal("0.1"), Decimal(5))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_the_sample_is_read_as_any_editor_saves_it(encoding: str) -> None:
    text = SAMPLE.read_text("utf-8")
    rules = read_rules(text.replace("\n", "\r\n").encode(encoding), "rules.toml")
    assert rules == read_rules(SAMPLE.read_bytes(), "rules.toml")
    assert [grade.name for grade in rules.grades] == ["优秀", "良好", "合格", "不合格"]


def test_the_sample_shows_every_key() -> None:
    text = SAMPLE.read_text("utf-8")
    assert [key for key in ALLOWED if key.rpartition(".")[2] not in text] == []


@pytest.mark.parametrize(
    ("text", "key", "near"),
    [
        ("decimal = 2", "decimal", "decimals"),
        ("[weight]\nself_score = 1", "weight", "weights"),
        ("[missing]\nself = 'zero'", "missing.self", "self_score"),
        ("[[grades]]\nname = 'A'\natleast = 90", "grades[1].atleast", "at_least"),
        ("[[grades]]\nnam = 'A'", "grades[1].nam", "name"),
    ],
)
def test_an_unknown_key_is_refused_with_near_ones(text: str, key: str, near: str) -> None:
    problem = refused(text)
    assert problem.code == "K922"
    assert f" {key} " in problem.message.zh
    assert near in problem.message.zh and near in problem.message.en


@pytest.mark.parametrize(
    ("text", "key", "allowed"),
    [
        ("decimals = 7", "decimals", "0 到 6"),
        ("decimals = 2.0", "decimals", "整数"),
        ("decimals = true", "decimals", "整数"),
        ('decimals = "2"', "decimals", "整数"),
        ("weights = 3", "weights", "[weights]"),
        ('[weights]\nself_score = "40%"\nreview_score = 0.6', "weights.self_score", "0 到 1"),
        ("[weights]\nself_score = 40\nreview_score = 60", "weights.self_score", "0 到 1"),
        ("[bonus]\ncap = -1", "bonus.cap", "0 以上"),
        ("[bonus]\ncap = inf", "bonus.cap", "0 以上"),
        ("[bonus]\ncap = nan", "bonus.cap", "0 以上"),
        ('[veto]\nscore = "Zero"', "veto.score", '"keep" 或 "zero"'),
        ("[veto]\ngrade = 3", "veto.grade", "名称"),
        ('[not_applicable]\ncount_as = "scale"', "not_applicable.count_as", "rescale"),
        ('[grades]\nname = "A"', "grades", "[[grades]]"),
        ('[[grades]]\nname = ""', "grades[1].name", "名称"),
        ('[[grades]]\nname = "A"\nat_least = 2012-01-01', "grades[1].at_least", "数"),
        ('[[grades]]\nname = "A"\nshare = 20', "grades[1].share", "0 到 1"),
    ],
)
def test_a_bad_value_is_refused_with_what_is_allowed(text: str, key: str, allowed: str) -> None:
    problem = refused(text)
    assert problem.code == "K923"
    assert f"{key} 不能是" in problem.message.zh
    assert allowed in problem.help.zh


@pytest.mark.parametrize(
    "text",
    [
        "[weights]\nself_score = 0.4\nreview_score = 0.5",
        "[weights]\nself_score = 0.4",
        "[[grades]]\nat_least = 90",
        '[[grades]]\nname = "A"\n[[grades]]\nname = "A"',
        '[[grades]]\nname = "A"\n[[grades]]\nname = "B"\nat_least = 60',
        '[[grades]]\nname = "A"\nat_least = 60\n[[grades]]\nname = "B"\nat_least = 60',
        '[[grades]]\nname = "A"\nquota = 3\nshare = 0.2',
    ],
)
def test_rules_that_do_not_go_together_are_refused(text: str) -> None:
    assert refused(text).code == "K924"


def test_what_is_not_toml_is_told_with_its_place() -> None:
    problem = refused("decimals = 2\n[veto]\nscore = “zero”\n")
    assert problem.code == "K921"
    assert "第 3 行第 9 个字" in problem.message.zh
    assert refused("decimals = 2\n[veto").code == "K921"
