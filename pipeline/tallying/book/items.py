"""The final score of an item as an Excel formula over its self score and its review score."""

from dataclasses import dataclass

from pipeline.figures import figure
from pipeline.forms.words import NO, NOT_APPLICABLE
from pipeline.tallying.book.expressions import OPEN
from pipeline.tallying.entries import OPTIONAL
from pipeline.tallying.plan import Node
from schema.rules import Rules, Weights

UNREAD = "?"
"""Stands for what a unit wrote that is no number."""


@dataclass(frozen=True, slots=True)
class ItemFormula:
    """Writes what :class:`pipeline.tallying.entries.Final` reckons.

    ``own`` and ``review`` are the cells of the two scores, ``review`` None where nothing was reviewed. They hold a number,
    ``/``, ``UNREAD``, or nothing; those of a veto item 是 or 否.
    """

    own: str
    review: str | None
    rules: Rules
    weights: Weights

    def of(self, leaf: Node) -> str:
        """Return the formula for an item."""
        review = self.review if self.weights.review_score else None
        if leaf.kind == "veto":
            own = f'IF({self.own}="","{self._blank_veto}",IF({self.own}="{UNREAD}","{OPEN}",{self.own}))'
            return f"={own}" if review is None else f'=IF({review}<>"",{review},{own})'
        is_optional = leaf.kind in OPTIONAL
        fits = f'OR(ISNUMBER({self.own}),{self.own}="")' if self._is_zero(leaf) else f"ISNUMBER({self.own})"
        if not self.weights.review_score:
            said = f'IF({fits},N({self.own}),"{OPEN}")'
            return f"={self._unreviewed(said, is_optional)}"
        falls_back = self.rules.missing.review_score == "self_score"
        own = f'IF({fits},N({self.own}),"{OPEN}")' if falls_back else f'"{OPEN}"'
        alone = self._unreviewed(own, is_optional)
        if review is None:
            return f"={alone}"
        return f'=IF({review}="",{alone},{self._weighed(review, fits)})'

    @property
    def _blank_veto(self) -> str:
        return NO if self.rules.missing.self_score == "zero" else OPEN

    def _is_zero(self, leaf: Node) -> bool:
        return leaf.kind in OPTIONAL or self.rules.missing.self_score == "zero"

    def _unreviewed(self, said: str, is_optional: bool) -> str:
        said = f'IF({self.own}="{NOT_APPLICABLE}","{NOT_APPLICABLE}",{said})'
        if not is_optional:
            return said
        untouched = f'{self.own}=""' if self.review is None else f'AND({self.own}="",{self.review}="")'
        return f'IF({untouched},"",{said})'

    def _weighed(self, review: str, fits: str) -> str:
        own, other = figure(self.weights.self_score), figure(self.weights.review_score)
        if not self.weights.self_score:
            return f"{other}*{review}" if self.weights.review_score != 1 else review
        return f'IF({fits},{own}*N({self.own})+{other}*{review},"{OPEN}")'
