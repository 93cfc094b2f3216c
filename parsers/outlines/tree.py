"""The tree of a table while it is being read: categories, items, the stated total."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from parsers.strand import Strand
from parsers.wording.marks import printed_points
from parsers.wording.points import Points
from parsers.wording.rules.tiers import Tiers
from parsers.wording.totals import WHOLE
from schema.rubric import Combine

NOTHING = Strand(())


@dataclass(frozen=True, slots=True)
class Share:
    """A number that is no node's own points, a weight or what a heading gives to each part, and the strand that prints it."""

    points: Points
    printed: Strand


@dataclass(slots=True)
class Node:
    """A category or an item.

    ``whole`` is all that it prints, ``printed`` what stands where its points do, read or not.
    ``cells`` are further cells of its row with their columns (0-based), ``over`` those that begin in the row of an item above and
    reach down to it, ``column`` its own column, ``share`` what it gives to each of its parts, ``weight`` the weight printed beside it,
    ``counts`` is false for alternatives not chosen,
    ``extra`` true for points on top of the others, ``voids`` for what takes all points of a part at once,
    ``takes`` for what only takes points off, ``shares`` for an item whose ``printed`` points are those of the one above,
    ``full`` for full marks that the whole needs, whatever their name says,
    ``marked`` what the parts marked inside an item make that prints no points of its own,
    ``among`` the amounts of a text of which the points are the highest.
    """

    is_item: bool
    label: str
    text: Strand
    whole: Strand
    points: Points | None = None
    printed: Strand = NOTHING
    column: int = 0
    combine: Combine = "sum"
    counts: bool = True
    extra: bool = False
    voids: bool = False
    takes: bool = False
    shares: bool = False
    full: bool = False
    share: Share | None = None
    weight: Share | None = None
    marked: Decimal | None = None
    among: Tiers | None = None
    children: list["Node"] = field(default_factory=list)
    cells: list[tuple[int, Strand]] = field(default_factory=list)
    over: list[tuple[int, Strand]] = field(default_factory=list)

    @property
    def points_text(self) -> str | None:
        """What stands where its points do, read or not, without blanks and brackets around it; None where nothing of its own does."""
        return None if self.shares and self.points is None else printed_points(self.printed) or None


@dataclass(frozen=True, slots=True)
class Rival:
    """Points that a row prints for ``part``, or for the whole where it is None, beside those that were taken."""

    part: Node | None
    printed: Strand


@dataclass(slots=True)
class Outline:
    """The tree of a table and what stands around it.

    ``titles`` are the texts above the header, ``over`` the lines that head all and print no points, of which one may be the title,
    ``heads`` those in the header, ``remarks`` those of rows that belong to no item; ``used`` is every strand that went into the tree, and
    ``lost`` the number of printed points that did not. ``rivals`` are further points of totals and subtotals,
    ``again`` cells that print the name of the category above again,
    ``parts`` what a row says the points are made up of, ``changes`` is true where the header over the points says that they add or take.
    """

    children: list[Node] = field(default_factory=list)
    total: Node | None = None
    combine: Combine = "sum"
    titles: list[Strand] = field(default_factory=list)
    over: list[Strand] = field(default_factory=list)
    heads: list[Strand] = field(default_factory=list)
    remarks: list[Strand] = field(default_factory=list)
    used: list[Strand] = field(default_factory=list)
    lost: int = 0
    rivals: list[Rival] = field(default_factory=list)
    again: list[Strand] = field(default_factory=list)
    parts: list[Node] = field(default_factory=list)
    changes: bool = False

    @property
    def stated(self) -> Decimal | None:
        """What the total states that the whole makes; None where none does."""
        return self.total.points.value if self.total is not None and self.total.points is not None else None


def make_item(node: Node) -> None:
    """Make a category an item without parts; its text is all behind its number, the points at its end too, as an item's is."""
    at = node.whole.text.find(node.text.text)
    node.is_item, node.children = True, []
    node.text = node.whole.cut(at) if at >= 0 else node.text


def nodes(children: Sequence[Node]) -> Iterator[Node]:
    """Yield all nodes of a tree in reading order."""
    waiting = list(reversed(children))
    while waiting:
        node = waiting.pop()
        yield node
        waiting += reversed(node.children)


def items_in(children: Sequence[Node]) -> list[Node]:
    """Return the items of a tree in reading order."""
    return [node for node in nodes(children) if node.is_item]


def value_of(children: Sequence[Node]) -> Decimal:
    """Return the sum of the points of ``children`` that count; one without points of its own counts what it holds."""
    return sum((_value(child) for child in children if child.counts), Decimal(0))


def last_make(children: Sequence[Node], points: Decimal) -> bool:
    """Return whether the last of ``children``, several of them, make ``points`` together: a subtotal over some categories."""
    made = [value_of(children[first:]) for first in range(len(children) - 1)]
    return points in made


def worth(children: Sequence[Node], combine: Combine) -> Decimal:
    """Return what ``children`` make together: their sum, the highest of alternatives, or the sum by their weights.

    Weights are printed as 30, per cent, or as 0.3.
    """
    if combine == "alternatives":
        return max((_value(child) for child in children), default=Decimal(0))
    if combine != "weighted":
        return value_of(children)
    weights = [child.weight.points.value if child.weight else Decimal(0) for child in children]
    scale = Decimal("0.01") if any(weight > 1 for weight in weights) else Decimal(1)
    return sum((_value(child) * weight * scale for child, weight in zip(children, weights, strict=True)), Decimal(0))


def share_whole(children: Sequence[Node]) -> bool:
    """Return whether several nodes print weights that make the whole, 50% and 50%, so that all of them count."""
    weights = [child.weight.points.value for child in children if child.weight]
    return len(weights) == len(children) > 1 and sum(weights) in (1, WHOLE)


def _value(node: Node) -> Decimal:
    if node.points:
        return node.points.value
    return node.marked if node.marked is not None else worth(node.children, node.combine)
