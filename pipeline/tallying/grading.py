"""Ranks and grades 等次. Equal scores share a rank and a grade."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from schema.finding import Finding, Rule
from schema.model import Bilingual
from schema.rules import Grade
from schema.tally import UnitTally

QUOTA_EXCEEDED = Rule(
    code="K908",
    name="quota-exceeded",
    severity="warning",
    message=Bilingual(
        zh="“{grade}”的名额是 {expected} 个，因为并列给了 {actual} 个单位",
        en="the grade {grade} is for {expected} units, but ties give it to {actual}",
    ),
    help=Bilingual(
        zh="请决定并列的单位怎么定：改分数线或名额，或由会议决定后改评分。",
        en="Decide about the units that tie: change the cut-off or the quota, or correct the scores after a decision.",
    ),
    explanation=Bilingual(
        zh="得分相同的单位名次相同、等次也相同；最后一个名额上有并列时，就超出名额。",
        en="Equal scores share rank and grade; where units tie for the last place more than the quota get it.",
    ),
    example="quota = 1 | 甲 95，乙 95",
)

_ORDER = ("ranked", "incomplete", "vetoed", "undecided", "repeated", "missing")


@dataclass(frozen=True, slots=True)
class Step:
    """A grade with the places it has: ``limit`` is the last rank that gets it, None without a quota."""

    grade: Grade
    quota: int | None
    limit: int | None
    taken: int


def ranked(units: Sequence[UnitTally]) -> list[UnitTally]:
    """Return the units with the ranks of those that have one; equal final scores share a rank, the next ones skip it."""
    scores = sorted((unit.final_score for unit in units if _has_rank(unit)), key=lambda score: -(score or 0))
    first = {score: at for at, score in reversed(list(enumerate(scores, 1)))}
    return [unit.model_copy(update={"rank": first[unit.final_score]}) if _has_rank(unit) else unit for unit in units]


def order(unit: UnitTally) -> tuple[int, int]:
    """Return by what units are put in order: their ranks, those without one behind, by why they have none."""
    return _ORDER.index(unit.standing), unit.rank or 0


def graded(units: Sequence[UnitTally], made: Sequence[Step]) -> list[UnitTally]:
    """Return ranked units with their grades; one that a veto has settled keeps its own."""
    return [unit.model_copy(update={"grade": _grade(unit, made)}) if _is_free(unit) else unit for unit in units]


def exceeded(made: Sequence[Step]) -> list[Finding]:
    """Return a finding for every quota that ties exceed."""
    return [
        QUOTA_EXCEEDED.finding(
            {"grade": step.grade.name, "expected": step.quota, "actual": step.taken},
            expected=Decimal(step.quota),
            actual=Decimal(step.taken),
        )
        for step in made
        if step.quota is not None and step.taken > step.quota
    ]


def steps(units: Sequence[UnitTally], grades: Sequence[Grade]) -> tuple[Step, ...]:
    """Return the grades with their places, the best first; what a grade leaves over goes to no other.

    A share is of the ranked units, rounded down. The places of a grade begin behind the units that got a better one.
    """
    count = sum(unit.rank is not None for unit in units)
    found: list[Step] = []
    before = 0
    for grade in grades:
        quota = _quota(grade, count)
        limit = None if quota is None else before + quota
        step = Step(grade, quota, limit, 0)
        taken = sum(
            _is_free(unit) and _fits(unit, step) and not any(_fits(unit, one) for one in found) for unit in units
        )
        found.append(Step(grade, quota, limit, taken))
        before += taken
    return tuple(found)


def _grade(unit: UnitTally, made: Sequence[Step]) -> str | None:
    return next((step.grade.name for step in made if _fits(unit, step)), None)


def _fits(unit: UnitTally, step: Step) -> bool:
    if unit.rank is None or unit.final_score is None:
        return False
    least = step.grade.at_least
    return (least is None or unit.final_score >= least) and (step.limit is None or unit.rank <= step.limit)


def _quota(grade: Grade, count: int) -> int | None:
    if grade.share is not None:
        return int(Fraction(grade.share) * count)
    return grade.quota


def _is_free(unit: UnitTally) -> bool:
    """Return whether the grade of a unit follows from its rank and score: no veto has settled it."""
    return unit.rank is not None and unit.grade is None


def _has_rank(unit: UnitTally) -> bool:
    return unit.standing == "ranked" and unit.final_score is not None
