"""The scores JSON: what units filled in, read back from their forms."""

from typing import Literal

from pydantic import Field

from schema.envelope import SCHEMA_VERSION, Generator
from schema.finding import Finding
from schema.location import Source
from schema.model import Model, Number

State = Literal["filled", "blank", "not_applicable"]
FoundBy = Literal["tag", "place", "text"]


class RubricRef(Model):
    """The rubric that the scores belong to: its id, its title as printed, its fingerprint."""

    id: str
    title: str | None
    fingerprint: str


class Score(Model):
    """What stands in the line of an item, or of a sub-point of it (``sub_point`` is its id, null in the item's own line).

    ``state`` is of the self score: ``blank`` is not filled in, never zero; ``not_applicable`` is ``/`` or 无. A self score
    that is filled in but cannot be read is ``filled`` with ``self_score`` null, and a finding says what stands there.
    Points are as entered, deductions positive; a veto item is 1 for 是 (vetoed) and 0 for 否. ``found_by`` says how the
    line was found: by content control or defined name, by place with matching text, by the text alone; null where a person
    typed the scores in.
    """

    item: str
    sub_point: str | None = None
    state: State
    self_score: Number | None = None
    review_score: Number | None = None
    deduction_reason: str | None = None
    evidence: str | None = None
    remarks: str | None = None
    found_by: FoundBy | None = None
    source: Source = ()


class UnitScores(Model):
    """The form of one unit: its name, the file that it was read from, its scores in the order of the rubric."""

    unit: str
    file: str | None = None
    scores: tuple[Score, ...]


class ScoresFile(Model):
    """The scores JSON: a rubric, the units' scores, and what a person should look at."""

    schema_name: Literal["kaohe/scores"] = Field(default="kaohe/scores", alias="schema")
    schema_version: str = SCHEMA_VERSION
    generator: Generator
    rubric: RubricRef
    units: tuple[UnitScores, ...]
    findings: tuple[Finding, ...] = ()
