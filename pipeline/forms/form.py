"""The description of a scoring form: columns, lines, merged category cells, sums. No format, no layout in millimetres."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, get_args

from schema.rubric import Kind
from schema.scores import RubricRef

EntryRole = Literal["self_score", "review_score", "deduction_reason", "evidence", "remarks"]
"""What is entered in a column of the form; the names are those of the scores JSON."""
ENTRY_ROLES: tuple[EntryRole, ...] = get_args(EntryRole)
SCORE_ROLES: tuple[EntryRole, ...] = ("self_score", "review_score")
"""The columns whose entries are points and are added up."""
ColumnRole = Literal["number", "category", "item", "points", "printed"] | EntryRole
LineKind = Literal["item", "sub_point", "subtotal", "total"]
HeadField = Literal["unit", "filled_by", "responsible", "date"]
HEAD_FIELDS: tuple[HeadField, ...] = get_args(HeadField)
"""What is filled in once a form: unit, filled in by, person responsible, date."""
TOTAL = "total"
"""The id of the line of the grand total."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the form; ``printed`` columns repeat a further column of the notice, ``number`` holds 序号."""

    role: ColumnRole
    header: str


@dataclass(frozen=True, slots=True)
class Term:
    """A summand: the line with this id, times ``factor`` (negative for deductions), at most ``cap`` of it where that is not None."""

    id: str
    factor: Decimal
    cap: Decimal | None = None

    def of(self, value: Decimal) -> Decimal:
        """Return what the line adds where it has ``value``."""
        return (value if self.cap is None else min(value, self.cap)) * self.factor


@dataclass(frozen=True, slots=True)
class Sum:
    """What a subtotal or total adds up; at most ``cap`` where that is not None (bonus categories)."""

    terms: tuple[Term, ...]
    cap: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the form.

    ``id`` is that of the item, sub-point or category (``total`` for the grand total), ``item`` the item that a sub-point
    belongs to (the line's own id otherwise). ``most`` is the full mark or the cap, None where none is printed; ``points``
    is what the points cell shows; ``printed`` the texts of the printed columns; ``level`` how deep a subtotal's category
    lies (the total is -1); ``sums`` what the line adds up, None in lines that are entered.
    """

    kind: LineKind
    id: str
    item: str
    text: str
    number: str = ""
    rule: Kind = "base"
    most: Decimal | None = None
    points: str = ""
    printed: tuple[str, ...] = ()
    level: int = 0
    sums: Sum | None = None

    @property
    def is_entered(self) -> bool:
        """Whether a person fills the line in; the others are sums."""
        return self.sums is None


@dataclass(frozen=True, slots=True)
class Group:
    """A category cell: the lines ``first`` to ``last`` (from 0, both included), category columns ``level`` (from 0) and on."""

    id: str
    text: str
    level: int
    columns: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Form:
    """A whole form: ``levels`` is the number of category columns (0: none)."""

    rubric: RubricRef
    schema_version: str
    title: str
    columns: tuple[Column, ...]
    lines: tuple[Line, ...]
    groups: tuple[Group, ...]
    levels: int

    def entries(self) -> tuple[EntryRole, ...]:
        """Return the roles of the columns to fill in, in order."""
        return tuple(column.role for column in self.columns if column.role in ENTRY_ROLES)

    def line(self, identifier: str) -> Line:
        """Return the line with this id."""
        return next(line for line in self.lines if line.id == identifier)

    def entered(self) -> Iterator[Line]:
        """Yield the lines that a person fills in: items and sub-points."""
        return (line for line in self.lines if line.is_entered)

    def parts(self, item: str) -> tuple[Line, ...]:
        """Return the lines of the sub-points of an item; none where the form does not detail them."""
        return tuple(line for line in self.lines if line.kind == "sub_point" and line.item == item)
