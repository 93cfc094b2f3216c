"""The rubric as a tally adds it up: which node counts how much, as what, in which parent. The sums are those of the forms."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from pipeline.figures import most
from pipeline.forms.sums import scale_of
from pipeline.walk import Child, Parent, children
from schema.rubric import Category, Combine, Item, Kind, Rubric

ROOT = ""
"""The id of the whole."""


@dataclass(frozen=True, slots=True)
class Node:
    """The rubric, a category or an item.

    ``kind`` is what it counts as: inside a bonus or deduction category everything is bonus or deduction. ``factor`` is what
    it is multiplied by in its parent: 0 where it does not count, negative where it takes away from the bonus around it.
    ``points`` are the full marks, None where none are printed; ``cap`` the most that it makes, None without one.
    """

    id: str
    text: str
    kind: Kind
    factor: Fraction
    points: Decimal | None
    cap: Decimal | None = None
    combine: Combine = "sum"
    children: tuple["Node", ...] = ()
    is_category: bool = True

    @property
    def is_leaf(self) -> bool:
        """Whether points are entered for it: an item, or a category that holds nothing."""
        return not self.children

    @property
    def counted(self) -> tuple["Node", ...]:
        """The children that make it up, vetoes among them."""
        return () if self.combine == "none" else tuple(child for child in self.children if child.factor)

    def nodes(self) -> Iterator["Node"]:
        """Yield the node and all below it, a parent behind its children, as subtotals stand in a form."""
        for child in self.children:
            yield from child.nodes()
        yield self

    def leaves(self) -> Iterator["Node"]:
        """Yield the nodes below it (or itself) for which points are entered."""
        return (node for node in self.nodes() if node.is_leaf)

    def scored(self) -> tuple["Node", ...]:
        """Return the items whose points make it up, vetoes left out."""
        if self.is_leaf:
            return (self,) if self.kind != "veto" else ()
        return tuple(leaf for child in self.counted for leaf in child.scored())

    def has_parts(self, kind: Kind) -> bool:
        """Return whether anything of that kind counts in it."""
        return self.kind == kind if self.is_leaf else any(child.has_parts(kind) for child in self.counted)


def plan(rubric: Rubric) -> Node:
    """Return the rubric as a tree to add up."""
    inside = tuple(_inner(rubric, "base"))
    return Node(ROOT, "", "base", Fraction(1), rubric.points, None, rubric.combine, inside)


def _inner(parent: Parent, kind: Kind) -> Iterator[Node]:
    nodes = [child for _, child in children("", parent)]
    scale = scale_of([node.weight for node in nodes]) if parent.combine == "weighted" else None
    for node in nodes:
        factor = Fraction(1) if _counts(node, parent) else Fraction(0)
        if scale is not None and node.weight is not None:
            factor *= Fraction(node.weight) * Fraction(scale)
        yield _node(node, parent, kind, factor)


def _counts(node: Child, parent: Parent) -> bool:
    """Return whether a child counts in its parent; in a veto category only vetoes do."""
    if isinstance(parent, Category) and parent.kind == "veto":
        return node.kind == "veto"
    return node.kind != "base" or node.counts or parent.combine == "alternatives"


def _node(child: Child, parent: Parent, around: Kind, factor: Fraction) -> Node:
    """Return a child; ``around`` is what its parent counts as. A deduction takes away, but from a deduction."""
    inside = around in ("bonus", "deduction") and child.kind != "veto"
    own = parent.kind if isinstance(parent, Category) else "base"
    signed = -factor if inside and child.kind == "deduction" != own else factor
    kind = around if inside else child.kind
    if isinstance(child, Item):
        return Node(child.id, child.text, kind, signed, child.points, is_category=False)
    cap = most(child.kind, child.points) if child.kind in ("bonus", "deduction") else None
    return Node(child.id, child.name, kind, signed, child.points, cap, child.combine, tuple(_inner(child, kind)))
