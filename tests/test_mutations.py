"""Any one number of the notice changed, any row or marker lost: something is said."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline.parse import parse
from schema.finding import UnusableInput

NOTICE = (Path(__file__).parents[1] / "samples" / "leshan-2012" / "notice.txt").read_text("utf-8")
HEAD, TABLE = NOTICE[: NOTICE.index("\t")], NOTICE[NOTICE.index("\t") :]
NUMERALS = "一二三四五六七八九"
POINTS = re.compile(r"(?<![0-9])[0-9]+(?=\n?分)")
LABELS = re.compile(r"(?<=\t)[0-9](?=[.．])|(?<=[(（])[一二三四五](?=[)）])")
YEARS = re.compile(r"2012(?=\]|年教科文卫体工会工作|年7月)")
MARKERS = re.compile(r"（[0-9]分）")


def severe(text: str) -> list[str]:
    try:
        findings = parse([(text.encode(), "notice.txt")]).result.findings
    except UnusableInput as refusal:
        return [refusal.code]
    return [finding.code for finding in findings if finding.severity != "note"]


def changed(text: str, pattern: re.Pattern[str], by: int) -> Iterator[str]:
    for match in pattern.finditer(text):
        old = match[0]
        new = ("零" + NUMERALS)["零一二三四五六七八九".index(old) + by] if old in NUMERALS else str(int(old) + by)
        yield text[: match.start()] + new + text[match.end() :]


def rows_lost() -> Iterator[str]:
    rows = TABLE.split("\n\n")
    for at in range(len(rows)):
        yield HEAD + "\n\n".join(rows[:at] + rows[at + 1 :])


def test_the_notice_itself_is_clean() -> None:
    assert severe(NOTICE) == []


@pytest.mark.parametrize("by", [1, -1])
@pytest.mark.parametrize("pattern", [POINTS, LABELS], ids=["points", "labels"])
def test_a_changed_number_in_the_table(pattern: re.Pattern[str], by: int) -> None:
    mutants = [HEAD + table for table in changed(TABLE, pattern, by)]
    assert len(mutants) >= 34
    assert [mutant for mutant in mutants if not severe(mutant)] == []


@pytest.mark.parametrize("by", [1, -1])
def test_a_changed_year(by: int) -> None:
    mutants = list(changed(HEAD, YEARS, by))
    assert len(mutants) == 5
    for mutant in mutants:
        assert severe(mutant + TABLE) or "市（州）" in mutant


def test_a_lost_row() -> None:
    mutants = list(rows_lost())
    assert len(mutants) == 31
    assert [n for n, mutant in enumerate(mutants) if not severe(mutant)] == []


def test_a_lost_marker() -> None:
    mutants = [NOTICE[: match.start()] + NOTICE[match.end() :] for match in MARKERS.finditer(NOTICE)]
    assert len(mutants) == 17
    assert [mutant for mutant in mutants if not severe(mutant)] == []
