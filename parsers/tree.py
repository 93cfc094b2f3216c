"""The tree of a table while it is being read: categories, items, the stated total."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from parsers.points import Points
from parsers.strand import Strand
from schema.rubric import Combine

NOTHING = Strand(())


@dataclass(slots=True)
class Node:
    """A category or an item.

    ``whole`` is all that it prints, ``printed`` where its points stand and ``points_text`` what stands there, read or not.
    ``cells`` are further cells of its row with their columns (0-based), ``column`` the column of a category.
    """

    is_item: bool
    label: str
    text: Strand
    whole: Strand
    points: Points | None = None
    printed: Strand = NOTHING
    points_text: str | None = None
    column: int = 0
    combine: Combine = "sum"
    children: list["Node"] = field(default_factory=list)
    cells: list[tuple[int, Strand]] = field(default_factory=list)


@dataclass(slots=True)
class Outline:
    """The tree of a table and what stands around it.

    ``titles`` are the texts above the header, ``heads`` those in it; ``used`` is every strand that went into the tree, and
    ``lost`` the number of printed points that did not.
    """

    children: list[Node] = field(default_factory=list)
    total: Node | None = None
    titles: list[Strand] = field(default_factory=list)
    heads: list[Strand] = field(default_factory=list)
    used: list[Strand] = field(default_factory=list)
    lost: int = 0


def nodes(children: Sequence[Node]) -> Iterator[Node]:
    """Yield all nodes of a tree in reading order."""
    waiting = list(reversed(children))
    while waiting:
        node = waiting.pop()
        yield node
        waiting += reversed(node.children)


def value_of(children: Sequence[Node]) -> Decimal:
    """Return the sum of the points of ``children``; one without points of its own counts what it holds."""
    return sum((_value(child) for child in children), Decimal(0))


def _value(node: Node) -> Decimal:
    if node.points:
        return node.points.value
    if node.combine == "alternatives":
        return max((_value(child) for child in node.children), default=Decimal(0))
    return value_of(node.children)
