"""The rubric 评分细则: categories 考核项目, items 考核内容, sub-points, and their points 分值."""

from typing import Literal

from pydantic import Field

from schema.location import Printed, Source
from schema.model import Model, Number

Kind = Literal["base", "bonus", "deduction", "veto"]
Combine = Literal["sum", "weighted", "alternatives", "none"]
Unit = Literal["point", "percent"]
CellRole = Literal["rules", "method", "evidence", "remarks", "other"]
Role = Literal[
    "label",
    "category",
    "category_points",
    "item",
    "points",
    "weight",
    "self_score",
    "review_score",
    "deduction_reason",
    "rules",
    "method",
    "evidence",
    "remarks",
    "other",
]
Comparator = Literal["ge", "gt", "le", "lt", "eq", "all", "within"]
ScoringKind = Literal["deduct", "award", "tier", "threshold", "cap", "floor", "formula"]


class Column(Model):
    """A column of the printed table: its number from 1, what it holds, its header as printed."""

    column: int = Field(ge=1)
    role: Role
    header: str


class SubPoint(Model):
    """A clause with its own points inside an item: ``item.text[start:end]`` is the clause with its ``marker``.

    ``text`` is the clause without the marker; offsets are 0-based, half-open, in code points of the item's text.
    """

    id: str
    text: str
    points: Number
    marker: str
    start: int = Field(ge=0)
    end: int = Field(ge=0)


class Target(Model):
    """A quantified aim, as 不少于5篇: never added up.

    ``comparator`` is what the words say: ``ge`` 不少于, 至少, 以上, 达; ``gt`` 超过; ``le`` 不超过, 以下, 以内; ``lt`` 低于;
    ``eq`` a figure alone (合格率100%, 每季度1次, 零事故 is 0); ``all`` 全覆盖, with the value null; ``within`` a time, 3日内.
    A range is two aims of the same text (3-5个: ``ge`` 3, ``le`` 5); a fraction counts its parts (三分之二: 2 of the unit "1/3").
    ``in`` is null for the item's own text, or the number of the column in whose cell text the offsets count.
    """

    comparator: Comparator
    value: Number | None
    unit: str | None
    text: str
    column: int | None = Field(default=None, alias="in", ge=1)
    start: int = Field(ge=0)
    end: int = Field(ge=0)


class Per(Model):
    """The step of a scoring rule: 每少1篇 is 1 篇."""

    value: Number
    unit: str


class Scoring(Model):
    """A rule by which points are given or taken, as 每少1篇扣0.5分: never added up; ``in`` as in :class:`Target`.

    ``kind``: ``deduct`` takes points and ``award`` gives them, once or for each ``per``; ``tier`` is one of several outcomes of
    which one is chosen; ``threshold`` decides between all and nothing (得满分, 不得分); ``cap`` is the most that is given or
    taken; ``floor`` where taking ends (扣完为止); ``formula`` a computation. ``amount`` is in points, of a range (扣1-3分) the
    upper end, 0 for nothing (不得分, 扣完为止), null where no number is printed (得满分, 酌情扣分). ``condition`` are the words
    of the rule beside its outcome.
    """

    kind: ScoringKind
    text: str
    amount: Number | None
    per: Per | None = None
    condition: str | None = None
    column: int | None = Field(default=None, alias="in", ge=1)
    start: int = Field(ge=0)
    end: int = Field(ge=0)


class ItemCell(Model):
    """A further printed cell of the item's row."""

    column: int = Field(ge=1)
    role: CellRole
    text: str
    source: Source = ()


class Item(Model):
    """One assessed content 考核内容. Points are never negative: the direction follows from ``kind``."""

    id: str
    label: str
    text: str
    kind: Kind = "base"
    counts: bool = True
    weight: Number | None = None
    points: Number | None = Field(ge=0)
    points_min: Number | None = Field(default=None, ge=0)
    points_text: str | None = None
    points_source: Source = ()
    source: Source = ()
    sub_points: tuple[SubPoint, ...] = ()
    targets: tuple[Target, ...] = ()
    scoring: tuple[Scoring, ...] = ()
    cells: tuple[ItemCell, ...] = ()


class Category(Model):
    """A category 考核项目; ``points`` null where none is printed. ``combine`` says how the children make up the points."""

    id: str
    label: str
    name: str
    kind: Kind = "base"
    counts: bool = True
    weight: Number | None = None
    combine: Combine = "sum"
    points: Number | None = Field(ge=0)
    points_text: str | None = None
    points_source: Source = ()
    source: Source = ()
    categories: tuple["Category", ...] = ()
    items: tuple[Item, ...] = ()


class Rubric(Model):
    """One scoring table of a notice, with its stated total as ``points``."""

    id: str
    title: Printed | None
    assessment_year: str | None
    unit: Unit = "point"
    combine: Combine = "sum"
    points: Number | None = Field(ge=0)
    points_text: str | None = None
    points_source: Source = ()
    columns: tuple[Column, ...] = ()
    categories: tuple[Category, ...] = ()
    items: tuple[Item, ...] = ()
    fingerprint: str
