"""Choosing the reading of a table in which sub-points, items, categories and total agree."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from parsers import headers
from parsers.columns import Layout, candidates
from parsers.grid import Grid
from parsers.marks import marks
from parsers.outline import Node, Outline, outline

ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class Reading:
    """A layout, the outline that it gives, and how well the arithmetic bears it out."""

    layout: Layout
    outline: Outline
    evidence: "Evidence"


@dataclass(frozen=True, slots=True)
class Evidence:
    """Counts of sums that agree (of one part alone none does) and that fail, of items with and without points, of points not used."""

    agree: int
    fail: int
    pointed: int
    bare: int
    lost: int

    @property
    def weight(self) -> float:
        """How much speaks for the reading: agreeing sums and pointed items for it, failing sums and lost points against it."""
        share = self.pointed / max(self.pointed + self.bare, 1)
        return 2.0 * self.agree - 2.0 * self.fail + 4.0 * share - 1.0 * self.lost


def best(grid: Grid) -> Reading | None:
    """Return the reading with the most evidence, the likeliest by its headers among equals; None where none holds an item."""
    found: Reading | None = None
    for layout in candidates(grid):
        tree = outline(grid, layout)
        tree.children = [collapsed(node) for node in tree.children]
        evidence = weigh(tree)
        if evidence.pointed and (found is None or evidence.weight > found.evidence.weight):
            found = Reading(layout, tree, evidence)
        if found and not found.evidence.fail and not found.evidence.bare and found.evidence.agree > 1:
            break
    return found if found and is_scoring(found) else None


def is_scoring(reading: Reading) -> bool:
    """Return whether the table that is read so is a scoring table: its header speaks of points, or its sums agree."""
    if reading.evidence.bare > reading.evidence.pointed:
        return False
    points = reading.layout.first("points")
    said = headers.roles(reading.layout.headers[points]) if points is not None else ()
    if {"points", "weight"} & set(said):
        return True
    scored = any(role in ("self_score", "review_score") for role in reading.layout.roles)
    return bool(reading.evidence.agree) or (scored and points is None)


def weigh(tree: Outline) -> Evidence:
    """Return how well the sums of an outline agree."""
    agree = fail = pointed = bare = 0
    for node in nodes(tree.children):
        if node.is_item:
            pointed += node.points is not None
            bare += node.points is None
            inside = sum((mark.points for mark in marks(node.text.text)), ZERO)
            agree += bool(inside) and node.points is not None and inside == node.points.value
        elif node.points is not None and node.children:
            held = value_of(node.children)
            agree += held == node.points.value and len(node.children) > 1
            fail += held != node.points.value
    if tree.total is not None and tree.total.points is not None:
        held = value_of(tree.children)
        agree += held == tree.total.points.value and len(tree.children) > 1
        fail += held != tree.total.points.value
    return Evidence(agree, fail, pointed, bare, tree.lost)


def nodes(children: Sequence[Node]) -> Iterator[Node]:
    """Yield all nodes of a tree in reading order."""
    waiting = list(reversed(children))
    while waiting:
        node = waiting.pop()
        yield node
        waiting += reversed(node.children)


def value_of(children: Sequence[Node]) -> Decimal:
    """Return the sum of the points of ``children``; one without points of its own counts what it holds."""
    return sum((child.points.value if child.points else value_of(child.children) for child in children), ZERO)


def collapsed(node: Node) -> Node:
    """Return the node with categories that only name one item each taken into their items.

    Where every category inside a category holds one item and prints neither number nor points, its name describes the
    item: the item keeps its text, and the name stands first among its cells.
    """
    if node.is_item:
        return node
    named = [child for child in node.children if not child.is_item]
    if len(named) == len(node.children) > 1 and all(_only_names(child) for child in named):
        for child in named:
            (item,) = child.children
            item.cells.insert(0, (child.column, child.whole))
        node.children = [child.children[0] for child in named]
    else:
        node.children = [collapsed(child) for child in node.children]
    return node


def _only_names(node: Node) -> bool:
    return len(node.children) == 1 and node.children[0].is_item and not node.label and node.points is None
