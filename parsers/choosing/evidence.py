"""How well the arithmetic bears out a reading: the sums that agree and that fail, the items with and without points."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from parsers.outlines.kinds import holds_vetoes, makes
from parsers.outlines.tree import Node, Outline, worth
from parsers.wording.marks import marks
from parsers.wording.points import is_most
from parsers.wording.totals import WHOLE

_ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class Evidence:
    """Counts of sums that agree (of one part alone none does) and that fail, of items with and without points, of points not used.

    ``nameless`` items have points and no text.

    ``graded`` items have for points the highest of several amounts in a text, which says less than points that stand alone;
    amounts that fall or rise over cells of their own bear one another out.
    """

    agree: int
    fail: int
    pointed: int
    bare: int
    lost: int
    graded: int = 0
    nameless: int = 0

    @property
    def is_enough(self) -> bool:
        """Whether nothing speaks against the reading, so that no other need be tried."""
        return self.agree > 1 and not (self.fail or self.bare or self.graded or self.nameless)

    @property
    def weight(self) -> float:
        """How much speaks for the reading: agreeing sums and pointed items for it; failing sums, lost points, points of nothing against it."""
        share = (self.pointed - self.graded / 2) / max(self.pointed + self.bare, 1)
        return 2.0 * self.agree - 2.0 * self.fail + 4.0 * share - 1.0 * self.lost - 2.0 * self.nameless


def weigh(tree: Outline, in_column: bool = False) -> Evidence:
    """Return how well the sums of an outline agree, whose items have their points ``in_column`` of its own or in their texts.

    A few categories of one part may be at odds with that: a contradiction that says nothing against a reading in which more agrees, nor
    does the total that their parts make.
    """
    agree = fail = pointed = bare = graded = nameless = 0
    alone: list[bool] = []
    for node in scored(tree.children):
        if scores_as_one(node):
            pointed += 1
        elif node.is_item:
            has_points = node.points is not None or node.marked is not None
            pointed += has_points
            nameless += has_points and not node.whole.text
            bare += not has_points and not node.voids
            scaled = node.among is not None and node.among.number is None
            graded += node.among is not None and not scaled
            agree += _marks_agree(node, in_column) or scaled
        elif node.points is not None and node.children and _is_sum(node):
            agrees = makes(node.children, node.points.value, node.combine)
            if addends(node.children) > 1:
                agree += agrees
                fail += not agrees
            else:
                alone.append(agrees)
        elif node.weight is not None and node.points is None:
            agree += addends(node.children) > 1 and makes(node.children, WHOLE, node.combine)
    fail += 0 if alone.count(False) < agree + alone.count(True) else alone.count(False)
    if tree.stated is not None:
        off = _ZERO if fail else _off_alone(tree.children)
        agrees = any(makes(tree.children, tree.stated + more, tree.combine) for more in (_ZERO, off))
        agree += agrees and addends(tree.children) > 1
        fail += not agrees
    return Evidence(agree, fail, pointed, bare, tree.lost, graded, nameless)


def _off_alone(children: Sequence[Node]) -> Decimal:
    """Return by how much the points of categories of one part are off what they hold, under categories without points too."""
    off = _ZERO
    for node in children:
        if node.is_item:
            continue
        if node.points is None:
            off += _off_alone(node.children)
        elif _is_sum(node) and addends(node.children) == 1:
            off += node.points.value - worth(node.children, node.combine)
    return off


def scored(children: Sequence[Node]) -> Iterator[Node]:
    """Yield the nodes of a tree but for the items of categories that are scored as one, and for vetoes."""
    for node in children:
        yield node
        if not scores_as_one(node) and not holds_vetoes(node):
            yield from scored(node.children)


def scores_as_one(node: Node) -> bool:
    """Return whether a category prints points and its items none: it is scored as one, and the items say for what."""
    return node.points is not None and bool(node.children) and all(_is_plain(child) for child in node.children)


def _is_plain(node: Node) -> bool:
    return node.is_item and node.points is None and not node.points_text


def addends(children: Sequence[Node]) -> int:
    """Return how many numbers the sum of ``children`` adds up; a node without points adds those that it holds."""
    return sum(1 if node.points is not None else addends(node.children) for node in children)


def _is_sum(node: Node) -> bool:
    """Return whether what a category holds must make up its points: not where they are the most that it can make."""
    return node.combine in ("sum", "weighted") and not is_most(node.points_text or "")


def _marks_agree(node: Node, in_column: bool) -> bool:
    """Return whether the points marked inside the item's text, or inside a cell beside it, add up to its points.

    Rules in a column of their own are marked as often as the item's text: the marks bear out the points, not the text.
    A text that ends with the points of a column beside it, 招商（30分）, only says them again, as the name of a category of one item.
    """
    texts = [node.text.text, *(cell.text for _, cell in node.cells)]
    found = [marks(text) for text in texts if not (in_column and _says_points_again(text))]
    sums = [sum((mark.points for mark in inside), _ZERO) for inside in found]
    return node.points is not None and any(inside == node.points.value for inside in sums if inside)


def _says_points_again(text: str) -> bool:
    found = marks(text)
    return len(found) == 1 and found[0].end == len(text.rstrip())
