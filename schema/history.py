"""The history JSON: the life of each item over several years."""

from typing import Literal

from pydantic import Field

from schema.diff import DiffSide, Flag, PairOp
from schema.envelope import SCHEMA_VERSION, Generator
from schema.finding import Finding
from schema.model import Model, Number


class Stage(Model):
    """An item in one year: ``year`` is the place of its rubric in ``years``, from 1; ``op`` and ``flags`` say how it came
    there from the year before, null in the first year; ``similarity`` to the text of the year before, null likewise."""

    year: int = Field(ge=1)
    item: str
    category: str
    text: str
    points: Number | None
    op: PairOp | None
    flags: tuple[Flag, ...] = ()
    similarity: Number | None = None
    doubtful: bool = False


class Link(Model):
    """An item of another life: the place of its year, from 1, and its id."""

    year: int = Field(ge=1)
    item: str


class Life(Model):
    """The life of an item. A part of a split that is less like the whole begins a life of its own that ``came_from`` it; an
    item that is merged into another one ends and ``went_into`` it.

    ``since`` and ``until`` are places in ``years``, from 1; ``until`` is null while the item is there in the last year.
    """

    since: int = Field(ge=1)
    until: int | None
    stages: tuple[Stage, ...]
    came_from: tuple[Link, ...] = ()
    went_into: tuple[Link, ...] = ()


class History(Model):
    """The history JSON: the rubrics in the order given, and all lives, those of the last year first, in its order."""

    schema_name: Literal["kaohe/history"] = Field(default="kaohe/history", alias="schema")
    schema_version: str = SCHEMA_VERSION
    generator: Generator
    years: tuple[DiffSide, ...]
    lives: tuple[Life, ...]
    findings: tuple[Finding, ...] = ()
