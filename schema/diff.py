"""The diff JSON: what changed between two rubrics, as data that can be shown and applied."""

from typing import Literal

from pydantic import Field, JsonValue

from schema.envelope import SCHEMA_VERSION, Generator
from schema.finding import Finding
from schema.model import Bilingual, Model, Number

PairOp = Literal["kept", "reworded", "moved", "split", "merged", "added", "deleted"]
CategoryOp = Literal["kept", "renamed", "split", "merged", "added", "deleted"]
Flag = Literal["renumbered", "numbering", "points", "sub_points", "targets", "wording", "punctuation"]
Sign = Literal["=", "-", "+"]
Run = tuple[Sign, str]
"""A stretch of text that both texts have (=), only the old (-), only the new (+)."""


class DiffSide(Model):
    """The rubric on one side; its title as printed, null where none is."""

    title: str | None
    assessment_year: str | None
    points: Number | None
    fingerprint: str


class PointsChange(Model):
    """Points before and after, added up where there are several; null where none are printed or nothing stands there."""

    old: Number | None
    new: Number | None


class CategoryChange(Model):
    """What became of categories: ids of the old and of the new ones."""

    op: CategoryOp
    old: tuple[str, ...]
    new: tuple[str, ...]
    flags: tuple[Flag, ...] = ()
    points: PointsChange


class Edge(Model):
    """Two items that share text: how alike they are, from 0 to 1 (1: the same words), and the change run by run.

    The runs = and - in order are the old item's text, the runs = and + the new one's, character by character.
    """

    old: str
    new: str
    similarity: Number = Field(ge=0, le=1)
    text: tuple[Run, ...]


class PairChange(Model):
    """What became of items: ids of the old and of the new ones, how sure that is, why, and the edges inside."""

    op: PairOp
    old: tuple[str, ...]
    new: tuple[str, ...]
    flags: tuple[Flag, ...] = ()
    points: PointsChange
    doubtful: bool
    reason: Bilingual
    edges: tuple[Edge, ...] = ()


class Counts(Model):
    """How many items there are and what became of them, how many pairs bear which flag, and on how many something ``other``
    changed, which the findings tell: further columns, weights, kinds.

    kept + reworded + moved + split_old + merged_old + deleted = old, and likewise with added for new; ``split`` and
    ``merged`` are the groups, ``split_old`` the old items in them.
    """

    old: int
    new: int
    kept: int
    reworded: int
    moved: int
    split: int
    split_old: int
    split_new: int
    merged: int
    merged_old: int
    merged_new: int
    added: int
    deleted: int
    renumbered: int
    numbering: int
    points: int
    sub_points: int
    targets: int
    wording: int
    punctuation: int
    other: int


class CategoryBalance(Model):
    """The points of the items below categories before and after; ``change`` is the difference."""

    old: tuple[str, ...]
    new: tuple[str, ...]
    points: PointsChange
    change: Number


class PointsBalance(Model):
    """The points of the items that count: items_old - deleted + added + adjusted = items_new.

    A category whose items have no points of their own stands in with its own. ``old`` and ``new`` are the printed totals.
    The changes of all ``categories``, and of the items in none (``uncategorised``), add up to items_new - items_old.
    """

    old: Number | None
    new: Number | None
    items_old: Number
    items_new: Number
    added: Number
    deleted: Number
    adjusted: Number
    categories: tuple[CategoryBalance, ...]
    uncategorised: Number


class DiffSummary(Model):
    """A sentence ready to paste, in both languages, and its figures."""

    zh: str
    en: str
    counts: Counts
    points: PointsBalance


class PatchStep(Model):
    """A step of a JSON Patch (RFC 6902): ``test``, ``add``, ``remove`` or ``replace`` at a JSON Pointer (RFC 6901).

    ``value`` means nothing in ``remove``. Every remove and replace follows a test of what is there, so that the patch can
    be reversed and does not apply to another document.
    """

    op: Literal["test", "add", "remove", "replace"]
    path: str
    value: JsonValue = None


class Diff(Model):
    """The diff JSON. ``pairs`` lists every item of both sides once; ``patch`` turns the old rubric object into the new."""

    schema_name: Literal["kaohe/diff"] = Field(default="kaohe/diff", alias="schema")
    schema_version: str = SCHEMA_VERSION
    generator: Generator
    old: DiffSide
    new: DiffSide
    categories: tuple[CategoryChange, ...]
    pairs: tuple[PairChange, ...]
    summary: DiffSummary
    patch: tuple[PatchStep, ...]
    findings: tuple[Finding, ...] = ()
