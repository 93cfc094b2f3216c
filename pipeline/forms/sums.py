"""What subtotals and totals add up, and what they come to."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from pipeline.figures import most
from pipeline.forms.form import Form, Sum, Term
from schema.rubric import Category, Item, Kind, Rubric

_ONE = Decimal(1)
_PER_CENT = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Layer:
    """A node of the rubric as the sums see it: its own sum, and whether a line of the form shows it."""

    node: Category | Item
    sums: Sum | None = None
    has_line: bool = True


def category_sum(category: Category, layers: Sequence[Layer]) -> Sum | None:
    """Return what the subtotal of a category adds up; None where its children do not make up its points.

    A bonus or deduction category is capped at its points, where these are not 0. Inside a deduction category deductions count positive: the category
    as a whole is what is taken away.
    """
    terms = _terms(category, category.kind, layers)
    cap = most(category.kind, category.points) if category.kind in ("bonus", "deduction") else None
    return Sum(terms, cap) if terms else None


def rubric_sum(rubric: Rubric, layers: Sequence[Layer]) -> Sum | None:
    """Return what the grand total adds up, bonus added and deductions taken away; None where nothing is added up."""
    terms = _terms(rubric, "base", layers)
    return Sum(terms) if terms else None


def evaluate(form: Form, entered: Mapping[str, Decimal]) -> dict[str, Decimal]:
    """Return what the subtotals and the total come to, by id of the line.

    ``entered`` holds the points of the lines that are filled in, by id. A sum of which no line is filled in is left out:
    it is blank, not 0.
    """
    known = {line.id: entered[line.id] for line in form.entered() if line.id in entered}
    found: dict[str, Decimal] = {}
    for line in form.lines:
        if line.sums is None:
            continue
        values = [term.of(known[term.id]) for term in line.sums.terms if term.id in known]
        if values:
            value = sum(values, Decimal(0))
            found[line.id] = known[line.id] = value if line.sums.cap is None else min(value, line.sums.cap)
    return found


def scale_of(weights: Sequence[Decimal | None]) -> Decimal:
    """Return what makes the weights of a parent's children fractions: they are printed as 30 (per cent) or as 0.3."""
    return _PER_CENT if any(weight is not None and weight > 1 for weight in weights) else _ONE


def _terms(parent: Rubric | Category, kind: Kind, layers: Sequence[Layer]) -> tuple[Term, ...]:
    if parent.combine == "none":
        return ()
    scale = scale_of([layer.node.weight for layer in layers]) if parent.combine == "weighted" else None
    found: list[Term] = []
    for layer in layers:
        node = layer.node
        outside = node.kind == "base" and not node.counts and parent.combine != "alternatives"
        if node.kind == "veto" or outside:
            continue
        factor = -_ONE if node.kind == "deduction" and kind != "deduction" else _ONE
        if scale is not None and node.weight is not None:
            factor *= node.weight * scale
        found += _summands(layer, factor)
    return tuple(found)


def _summands(layer: Layer, factor: Decimal) -> list[Term]:
    """Return the terms for a child: its own line, or where it has none the lines of its children, of which it caps one."""
    if layer.has_line:
        return [Term(layer.node.id, factor)]
    if layer.sums is None:
        return []
    return [
        Term(term.id, term.factor * factor, _least(term.cap, layer.sums.cap if term.factor == _ONE else None))
        for term in layer.sums.terms
    ]


def _least(*caps: Decimal | None) -> Decimal | None:
    return min((cap for cap in caps if cap is not None), default=None)
