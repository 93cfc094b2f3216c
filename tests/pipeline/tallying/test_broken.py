"""Every code of a tally has the smallest files that raise it, in samples/tally/broken, and that raise nothing else."""

import re
from pathlib import Path

import pytest

import kaohe
from pipeline.catalogue import catalogue
from schema.finding import UnusableInput

FOLDER = Path(__file__).parents[3] / "samples" / "tally" / "broken"
NAMED = re.compile(r"(?P<code>K9\d{2})-(?P<name>[a-z-]+)(?P<ending>(?:\.rubric)?\.(?:csv|json|toml))")
FOUND = [match for path in sorted(FOLDER.iterdir()) if (match := NAMED.fullmatch(path.name))]
CODES = sorted({match["code"] for match in FOUND})
REFUSED = {"K912", "K921", "K922", "K923", "K924"}
BESIDE = {"K906": {"K901"}}
"""What follows from a sample besides its code: an item whose two scores contradict each other is blank."""


def files(code: str) -> dict[str, Path]:
    return {match["ending"]: FOLDER / match[0] for match in FOUND if match["code"] == code}


def raised(code: str) -> set[str]:
    own = files(code)
    rubric = kaohe.parse_notice(own.get(".rubric.json", FOLDER / "rubric.json"))
    given = [own[ending] for ending in (".csv", ".json") if ending in own]
    scores = given if ".csv" in own else [*given, FOLDER / "good.csv"]
    return {finding.code for finding in kaohe.tally_scores(rubric, scores, own.get(".toml")).findings}


def test_every_code_has_its_sample() -> None:
    assert [code for code in catalogue() if code.startswith("K9")] == CODES
    assert all(catalogue()[match["code"]].name == match["name"] for match in FOUND)


def test_the_good_scores_raise_nothing() -> None:
    rubric = kaohe.parse_notice(FOLDER / "rubric.json")
    assert kaohe.tally_scores(rubric, FOLDER / "good.csv").findings == ()


@pytest.mark.parametrize("code", sorted(set(CODES) - REFUSED))
def test_the_sample_raises_its_code_and_no_other(code: str) -> None:
    assert raised(code) == {code} | BESIDE.get(code, set())


@pytest.mark.parametrize("code", sorted(REFUSED))
def test_the_sample_is_refused_with_its_code(code: str) -> None:
    with pytest.raises(UnusableInput) as caught:
        raised(code)
    assert caught.value.code == code
    assert caught.value.help.zh and caught.value.help.en
