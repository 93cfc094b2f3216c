"""One unit in the tally: its sums, what is blank, whether a veto applies."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from pipeline.tallying.adding import Amount, amounts, chosen, open_leaves, shown
from pipeline.tallying.entries import OPTIONAL, Entered, Entries, Final, entered
from pipeline.tallying.plan import ROOT, Node
from pipeline.tallying.rounding import rounded
from schema.model import Number
from schema.rules import Rules, Weights
from schema.scores import Score
from schema.tally import LineState, LineTally, Standing, UnitTally

PLAIN = Rules()
"""The rules of a plain sum."""


@dataclass(frozen=True, slots=True)
class Method:
    """How every unit is tallied: the rubric's tree, the rules, and the weights that they come to."""

    root: Node
    rules: Rules
    weights: Weights

    @property
    def final(self) -> Final:
        """What makes final scores."""
        return Final(self.weights, self.rules.missing)


@dataclass(frozen=True, slots=True)
class Summed:
    """A unit added up: what was entered and the final entries by leaf, and the amounts of the three columns by node."""

    entered: Mapping[str, Entered]
    entries: Entries
    own: Mapping[str, Amount]
    review: Mapping[str, Amount]
    final: dict[str, Amount]
    is_added_up: bool = True

    def total(self, rules: Rules) -> Fraction | None:
        """Return the final score before rounding, None where it cannot be told."""
        whole = self.final[ROOT]
        if whole.is_undecided or not whole.is_complete or whole.is_void or not self.is_added_up:
            return None
        bonus = whole.bonus if rules.bonus.cap is None else min(whole.bonus, Fraction(rules.bonus.cap))
        return whole.base + bonus - whole.deduction

    def value(self, node: Node) -> Fraction | None:
        """Return the final score of an item, or of a category of which everything that counts is there."""
        if node.is_leaf:
            return self.entries[node.id].points
        return shown(node, self.final[node.id]) if self.state(node) == "filled" else None

    def state(self, node: Node) -> LineState:
        """Return whether a line has a final score, or does not apply."""
        if node.is_leaf:
            return self.entries[node.id].state
        amount = self.final[node.id]
        is_empty = all(self.entries[leaf.id].state == "not_applicable" for leaf in node.scored()) and bool(
            node.scored()
        )
        if amount.is_void or (is_empty and not amount.base):
            return "not_applicable"
        if is_empty:
            return "filled"
        return "filled" if amount.is_complete and amount.is_used and not amount.is_undecided else "blank"


def summed(scores: Mapping[str, Score], method: Method) -> Summed:
    """Return a unit added up; ``scores`` are those of its items by id."""
    leaves = list(method.root.leaves())
    given = {leaf.id: entered(scores.get(leaf.id)) for leaf in leaves}
    entries = {leaf.id: method.final.of(leaf, given[leaf.id]) for leaf in leaves}
    own = amounts(method.root, {at: one.self_score for at, one in given.items()}, PLAIN)
    review = amounts(method.root, {at: one.review_score for at, one in given.items()}, PLAIN)
    final = amounts(method.root, entries, method.rules)
    return Summed(given, entries, own, review, final, bool(method.root.scored()))


def tallied(name: str, file: str | None, made: Summed, method: Method) -> UnitTally:
    """Return a unit with its sums; its rank and grade are still open, and its standing says whether it can have any."""
    rules, whole = method.rules, made.final[ROOT]
    total = made.total(rules)
    is_vetoed = bool(vetoes(made, method))
    if is_vetoed and total is not None and rules.veto.score == "zero":
        total = Fraction(0)
    return UnitTally(
        unit=name,
        file=file,
        standing=_standing(whole, total, is_vetoed, rules),
        rank=None,
        grade=rules.veto.grade if is_vetoed else None,
        vetoed=is_vetoed,
        self_score=_plain(method.root, made.own[ROOT]),
        review_score=_plain(method.root, made.review[ROOT]),
        final_score=None if total is None else rounded(total, rules.decimals),
        bonus=_if_any(method.root.has_parts("bonus"), whole.bonus, rules),
        deduction=_if_any(method.root.has_parts("deduction"), whole.deduction, rules),
        blank=tuple(leaf.id for leaf in blanks(made, method)),
        not_applicable=tuple(at for at, entry in made.entries.items() if entry.state == "not_applicable"),
        without_review=tuple(leaf.id for leaf in unreviewed(made, method)),
        lines=tuple(_line(node, made, rules) for node in in_order(method.root)),
    )


def _standing(whole: Amount, total: Fraction | None, is_vetoed: bool, rules: Rules) -> Standing:
    if whole.is_undecided:
        return "undecided"
    if total is None:
        return "incomplete"
    return "vetoed" if is_vetoed and rules.veto.score == "keep" else "ranked"


def blanks(made: Summed, method: Method) -> list[Node]:
    """Return the items whose self score counts and is not there."""
    missing = open_leaves(method.root, made.entries, made.final)
    return [
        leaf for leaf in missing if made.entered[leaf.id].self_score.points is None and wants_self(leaf, made, method)
    ]


def wants_self(leaf: Node, made: Summed, method: Method) -> bool:
    """Return whether the self score of an item counts."""
    review = made.entered[leaf.id].review_score
    falls_back = method.rules.missing.review_score == "self_score" and review.points is None
    return bool(method.weights.self_score) or falls_back or (leaf.kind == "veto" and review.points is None)


def unreviewed(made: Summed, method: Method) -> list[Node]:
    """Return the items that count and whose review is wanted and not there."""
    return [leaf for leaf in _in_use(method.root, made) if method.final.lacks_review(leaf, made.entered[leaf.id])]


def untouched(made: Summed, method: Method) -> list[Node]:
    """Return the bonus and deduction items that were left blank."""
    leaves = (leaf for leaf in _in_use(method.root, made) if leaf.kind in OPTIONAL)
    entries = ((leaf, made.entries[leaf.id]) for leaf in leaves)
    return [leaf for leaf, entry in entries if entry.state == "blank" and not entry.is_open]


def inapplicable(made: Summed, method: Method) -> list[Node]:
    """Return the base items that count and are said not to apply."""
    leaves = (leaf for leaf in _in_use(method.root, made) if leaf.kind == "base")
    return [leaf for leaf in leaves if made.entries[leaf.id].state == "not_applicable"]


def vetoes(made: Summed, method: Method) -> list[Node]:
    """Return the veto items that apply to a unit."""
    return [leaf for leaf in method.root.leaves() if leaf.kind == "veto" and made.entries[leaf.id].points]


def in_order(root: Node) -> list[Node]:
    """Return all nodes below the root in reading order, a category before what it holds."""
    return [one for child in root.children for one in (child, *in_order(child))]


def _in_use(node: Node, made: Summed) -> list[Node]:
    if node.is_leaf:
        return [node]
    return [leaf for child in chosen(node, made.final) for leaf in _in_use(child, made)]


def _if_any(there: bool, value: Fraction, rules: Rules) -> Decimal | None:
    return rounded(value, rules.decimals) if there else None


def _line(node: Node, made: Summed, rules: Rules) -> LineTally:
    value = made.value(node)
    if node.is_leaf:
        given = made.entered[node.id]
        own, review = (
            None if one.points is None else rounded(one.points, None) for one in (given.self_score, given.review_score)
        )
    else:
        own, review = _plain(node, made.own[node.id]), _plain(node, made.review[node.id])
    return LineTally(
        id=node.id,
        state=made.state(node),
        self_score=own,
        review_score=review,
        final_score=None if value is None else rounded(value, None if node.is_leaf else rules.decimals),
    )


def _plain(node: Node, amount: Amount) -> Number | None:
    """Return a plain sum, None where nothing is filled in or alternatives would count twice."""
    return rounded(shown(node, amount), None) if amount.is_used and not amount.is_undecided else None
