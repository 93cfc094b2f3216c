"""Where points are lost: every category and item over all units."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from pipeline.tallying.plan import Node
from pipeline.tallying.rounding import FEW, rounded
from pipeline.tallying.units import Summed, in_order
from schema.tally import LineLoss

COUNTED = ("ranked", "incomplete", "vetoed")
"""The standing of units whose scores are looked at: each unit once."""


def losses(root: Node, counted: Sequence[Summed], decimals: int | None) -> tuple[LineLoss, ...]:
    """Return a line for every category and item, in reading order; ``counted`` are the units that count, each once."""
    return tuple(_loss(node, counted, max(FEW, decimals or 0)) for node in in_order(root))


@dataclass(frozen=True, slots=True)
class Figures:
    """The exact figures of a line: how many units have a score in it, their mean, the worst of them, how many lose points."""

    scored: int
    mean: Fraction | None
    worst: Fraction | None
    lost: int | None


def figures_of(node: Node, counted: Sequence[Summed]) -> Figures:
    """Return the figures of a node; a veto has neither mean nor worst."""
    values = [value for value in (made.value(node) for made in counted) if value is not None]
    numbers = [] if node.kind == "veto" else values
    worst = max if node.kind == "deduction" else min
    mean = sum(numbers, Fraction(0)) / len(numbers) if numbers else None
    return Figures(len(values), mean, worst(numbers) if numbers else None, _lost(node, values))


def _loss(node: Node, counted: Sequence[Summed], decimals: int) -> LineLoss:
    made = figures_of(node, counted)
    return LineLoss(
        id=node.id,
        line="category" if node.is_category else "item",
        kind=node.kind,
        text=node.text,
        points=node.points,
        scored=made.scored,
        mean=None if made.mean is None else rounded(made.mean, decimals),
        lowest=None if made.worst is None else rounded(made.worst, decimals),
        lost=made.lost,
    )


def _lost(node: Node, values: Sequence[Fraction]) -> int | None:
    if node.kind in ("deduction", "veto"):
        return sum(value > 0 for value in values)
    if node.kind != "base" or node.points is None:
        return None
    return sum(value < node.points for value in values)
