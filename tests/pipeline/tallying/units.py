"""Units and their scores, and what they are tallied to."""

from collections.abc import Mapping
from decimal import Decimal

from pipeline.tallying.tally import Asked, Tally, tally
from schema.rubric import Rubric
from schema.rules import Rules
from schema.tally import UnitTally
from tests.pipeline.forms.shapes import special

Scores = Mapping[str, Mapping[str, str]]
"""Unit → item → self score, or self score|review score."""
BASE = {"1.1": "8", "1.2": "9", "2.1": "4", "2.2": "3", "3.1": "2", "3.2": "1", "4.1": "否"}
"""Of :func:`special`: 17 + 5 (4 + 3, at most 5) - 3 = 19."""


def csv(units: Scores) -> bytes:
    lines = ["unit,item,self_score,review_score"]
    for unit, items in units.items():
        for at, entered in items.items():
            own, _, review = entered.partition("|")
            lines.append(f"{unit},{at},{own},{review}")
    return "\n".join(lines).encode()


def made(units: Scores, rules: Rules | None = None, rubric: Rubric | None = None) -> Tally:
    return tally(rubric or special(), [("scores.csv", lambda: csv(units))], Asked(rules or Rules()))


def one(entered: Mapping[str, str], rules: Rules | None = None, rubric: Rubric | None = None) -> UnitTally:
    (unit,) = made({"甲": entered}, rules, rubric).file.units
    return unit


def codes(of: Tally) -> list[str]:
    return sorted(finding.code for finding in of.file.findings)


def said(value: Decimal | None) -> str | None:
    return None if value is None else f"{value.normalize():f}"


def ranks(of: Tally) -> dict[str, tuple[int | None, str | None]]:
    return {unit.unit: (unit.rank, unit.grade) for unit in of.file.units}


def scored(*values: str) -> Scores:
    return {f"单位{n}": {"1.1": value, "1.2": "0", "2.1": "0"} for n, value in enumerate(values, 1)}
