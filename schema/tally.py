"""The tally JSON: what the units' scores make together, their ranks and grades, and where points are lost."""

from typing import Literal

from pydantic import Field

from schema.envelope import SCHEMA_VERSION, Generator
from schema.finding import Finding
from schema.model import Model, Number
from schema.rubric import Kind, Unit
from schema.rules import Rules
from schema.scores import RubricRef

Standing = Literal["ranked", "incomplete", "vetoed", "undecided", "repeated", "missing"]
"""Why a unit has a rank or none: ``incomplete`` a score that counts is not there, ``undecided`` several of some alternatives
are filled in, ``repeated`` the unit stands in several forms, ``missing`` it was expected and has sent nothing."""
LineState = Literal["filled", "blank", "not_applicable"]


class LineTally(Model):
    """What a unit has in a line: an item, or a category by its id.

    ``self_score`` and ``review_score`` of a category are plain sums of what is filled in; ``final_score`` follows the rules
    and is null until everything that counts is there. Deductions are positive; a veto item is 1 where it applies, else 0.
    """

    id: str
    state: LineState
    self_score: Number | None
    review_score: Number | None
    final_score: Number | None


class UnitTally(Model):
    """A unit: its rank and grade, its sums, and the ids of items that are blank, do not apply, or were not reviewed."""

    unit: str
    file: str | None
    standing: Standing
    rank: int | None = Field(ge=1)
    grade: str | None
    vetoed: bool
    self_score: Number | None
    review_score: Number | None
    final_score: Number | None
    bonus: Number | None
    deduction: Number | None
    blank: tuple[str, ...]
    not_applicable: tuple[str, ...]
    without_review: tuple[str, ...]
    lines: tuple[LineTally, ...]


class LineLoss(Model):
    """Where points are lost: an item or a category, over the units that have a final score in it.

    ``scored`` counts those units, ``lost`` those below full marks, of a deduction those that lost any, of a veto those that
    it applies to; null for bonus, which loses none, and where no full marks are printed. A veto has no mean. ``lowest`` of a
    deduction is the most that was taken away. Both figures are rounded half up to two decimals, or to as many as the rules
    say if those are more.
    """

    id: str
    line: Literal["category", "item"]
    kind: Kind
    text: str
    points: Number | None
    scored: int
    mean: Number | None
    lowest: Number | None
    lost: int | None


class TallyFile(Model):
    """The tally JSON: the rubric, the rules that were applied, the lines and where they lose points, the units.

    ``points`` are the full marks of the rubric. Units stand in the order of their ranks, those without rank behind.
    """

    schema_name: Literal["kaohe/tally"] = Field(default="kaohe/tally", alias="schema")
    schema_version: str = SCHEMA_VERSION
    generator: Generator
    rubric: RubricRef
    unit: Unit
    points: Number | None
    rules: Rules
    lines: tuple[LineLoss, ...]
    units: tuple[UnitTally, ...]
    findings: tuple[Finding, ...] = ()
