"""What a form of the rubric is compared with: its lines, their texts as a form may show them, the names of their cells."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from pipeline.collecting.values import alike
from pipeline.forms.describe import Wish, describe
from pipeline.forms.form import ENTRY_ROLES, EntryRole, Form, Line
from pipeline.forms.tags import defined_name, tag
from pipeline.walk import items_in
from schema.rubric import Item, Rubric

HeadOrEntry = tuple[str | None, str]
"""The id of a line (None for the head of the form) and the field or column."""


@dataclass(frozen=True, slots=True)
class Reference:
    """The rubric as forms show it.

    ``form`` has every column and every sub-point; ``order`` numbers its lines; ``texts`` leads from a text, made
    comparable, to the ids of the lines that show it; ``shown`` from an id to those texts, the longest first; ``names``
    from a content control tag or defined name, in lower case, to what it names; ``amounts`` are the points that the
    rubric prints, those of its rules included.
    """

    rubric: Rubric
    form: Form
    order: Mapping[str, int]
    texts: Mapping[str, tuple[str, ...]]
    shown: Mapping[str, tuple[str, ...]]
    names: Mapping[str, HeadOrEntry]
    amounts: frozenset[Decimal]

    def step(self, asked: Decimal) -> Decimal:
        """Return the step of scores: the one asked for, or a finer one where the rubric itself prints finer points."""
        finer = (amount.normalize() for amount in self.amounts if amount % asked)
        return min((asked, *(Decimal(1).scaleb(int(amount.as_tuple().exponent)) for amount in finer)))

    def line(self, identifier: str) -> Line:
        """Return the line with this id."""
        return self.form.lines[self.order[identifier]]

    def follows(self, before: str | None, identifier: str) -> bool:
        """Return whether a line comes next after ``before`` (None: first), sub-points and subtotals between them aside."""
        first = -1 if before is None else self.order[before]
        between = self.form.lines[first + 1 : self.order[identifier]]
        return self.order[identifier] > first and all(line.kind in ("sub_point", "subtotal") for line in between)


def reference(rubric: Rubric) -> Reference:
    """Return what forms of ``rubric`` are compared with."""
    form = describe(rubric, Wish(ENTRY_ROLES, detail=True))
    known = {item.id: item for item in items_in(rubric)}
    shown = {line.id: _shown(line, known) for line in form.lines}
    texts: dict[str, list[str]] = {}
    for identifier, variants in shown.items():
        for text in variants:
            texts.setdefault(text, []).append(identifier)
    return Reference(
        rubric,
        form,
        {line.id: at for at, line in enumerate(form.lines)},
        {text: tuple(ids) for text, ids in texts.items()},
        shown,
        {name.lower(): target for name, target in _names(form)},
        frozenset(amount for item in items_in(rubric) for amount in _amounts(item) if amount is not None),
    )


def _amounts(item: Item) -> Iterator[Decimal | None]:
    """Yield the points that an item prints: its own, those of its sub-points and of its rules."""
    yield from (item.points, item.points_min)
    yield from (sub.points for sub in item.sub_points)
    yield from (rule.amount for rule in item.scoring)


def _shown(line: Line, known: Mapping[str, Item]) -> tuple[str, ...]:
    return tuple(sorted({text for text in _variants(line, known) if text}, key=lambda text: (-len(text), text)))


def _variants(line: Line, known: Mapping[str, Item]) -> Iterator[str]:
    """Yield the texts by which a form may show a line: with and without its printed number, its marker."""
    if not line.is_entered:
        return
    yield alike(line.text)
    item = known.get(line.item)
    if item is None:
        return
    if line.kind == "item":
        yield alike(item.text)
        yield alike(item.label + item.text)
    else:
        yield from (alike(sub.text) for sub in item.sub_points if sub.id == line.id)


def _names(form: Form) -> Iterator[tuple[str, HeadOrEntry]]:
    rubric = form.rubric.id
    for line in form.lines:
        for role in ENTRY_ROLES:
            yield tag(rubric, line.id, role), (line.id, role)
            yield defined_name(rubric, line.id, role), (line.id, role)
    yield tag(rubric, None, "unit"), (None, "unit")
    yield defined_name(rubric, None, "unit"), (None, "unit")


def is_entry(field: str) -> EntryRole | None:
    """Return the column that a field names, None for a field of the head."""
    return next((role for role in ENTRY_ROLES if role == field), None)
