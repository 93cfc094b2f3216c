"""What a unit has in an item: its self score, its review score, and by the rules its final score."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from pipeline.tallying.plan import Node
from schema.rules import Absent, Weights
from schema.scores import Score
from schema.tally import LineState

OPTIONAL = ("bonus", "deduction")
"""Kinds that a unit leaves blank where it claims nothing and loses nothing."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What stands in one line of one column.

    ``is_open`` says that something that counts is not there; ``is_unread`` that what stands there is no number.
    """

    state: LineState
    points: Fraction | None = None
    is_open: bool = False
    is_unread: bool = False


BLANK = Entry("blank")
OPEN = Entry("blank", is_open=True)
NOT_APPLICABLE = Entry("not_applicable")
Entries = Mapping[str, Entry]


@dataclass(frozen=True, slots=True)
class Entered:
    """The two scores of an item: ``self_score`` and ``review_score`` (blank where there was no review)."""

    self_score: Entry
    review_score: Entry

    @property
    def is_contradictory(self) -> bool:
        """Whether the unit says that the item does not apply and the review gives points all the same."""
        return self.self_score.state == "not_applicable" and self.review_score.points is not None


def entered(score: Score | None) -> Entered:
    """Return the two scores of a line, both blank for None."""
    if score is None:
        return Entered(BLANK, BLANK)
    review = Entry("filled", Fraction(score.review_score)) if score.review_score is not None else BLANK
    if score.state == "filled":
        number = score.self_score
        return Entered(Entry("filled", Fraction(number)) if number is not None else _UNREAD, review)
    return Entered(NOT_APPLICABLE if score.state == "not_applicable" else BLANK, review)


_UNREAD = Entry("blank", is_open=True, is_unread=True)


@dataclass(frozen=True, slots=True)
class Final:
    """Makes final scores: by the weights, and by what an absent score means."""

    weights: Weights
    missing: Absent

    def of(self, leaf: Node, given: Entered) -> Entry:
        """Return the final score of an item: open where a score that counts is not there."""
        own, review = given.self_score, given.review_score
        if leaf.kind == "veto":
            return self._veto(own, review)
        if own.state == "not_applicable" and (review.points is None or not self.weights.review_score):
            return NOT_APPLICABLE
        is_untouched = own.state == "blank" and not own.is_unread and review.points is None
        if leaf.kind in OPTIONAL and is_untouched:
            return BLANK
        return self._weighed(self._present(leaf, own), review.points)

    def lacks_review(self, leaf: Node, given: Entered) -> bool:
        """Return whether the review of an item is wanted and not there."""
        own, review = given.self_score, given.review_score
        if not self.weights.review_score or review.points is not None or own.state == "not_applicable":
            return False
        if self.missing.review_score == "self_score" and own.points is None:
            return False
        return leaf.kind != "veto" and not (leaf.kind in OPTIONAL and own.state == "blank")

    def _present(self, leaf: Node, own: Entry) -> Fraction | None:
        """Return the self score, 0 where a blank means that."""
        is_zero = leaf.kind in OPTIONAL or self.missing.self_score == "zero"
        return Fraction(0) if own.state == "blank" and not own.is_unread and is_zero else own.points

    def _weighed(self, own: Fraction | None, review: Fraction | None) -> Entry:
        weights = self.weights
        if weights.review_score and review is None:
            falls_back = self.missing.review_score == "self_score" and own is not None
            return Entry("filled", own) if falls_back else OPEN
        total = Fraction(0)
        for weight, points in ((weights.self_score, own), (weights.review_score, review)):
            if weight and points is None:
                return OPEN
            total += Fraction(weight) * (points or 0)
        return Entry("filled", total)

    def _veto(self, own: Entry, review: Entry) -> Entry:
        """Return what holds of a veto: what the review says, else what the unit says."""
        if review.points is not None and self.weights.review_score:
            return review
        if own.state == "blank" and not own.is_unread:
            return Entry("filled", Fraction(0)) if self.missing.self_score == "zero" else OPEN
        return own
