"""A rule of scoring in the making, before it is what the rubric holds."""

from dataclasses import dataclass

from parsers.wording.rules.outcomes import Outcome
from schema.rubric import Per, Scoring, ScoringKind

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule in the making: the outcome, where the rule begins and ends, where its condition stands, its step and kind.

    ``widest`` is where the condition begins with all that is wanted for points that are given once, where that may be further left.
    """

    outcome: Outcome
    start: int
    end: int
    condition: Span
    per: Per | None
    widest: int | None = None
    kind: ScoringKind = "award"

    def scoring(self, text: str, column: int | None) -> Scoring:
        """Return the rule as the rubric holds it."""
        words = text[slice(*self.condition)].strip(" \t\u3000，,。；;、：:—")
        return Scoring(
            kind=self.kind,
            text=text[self.start : self.end],
            amount=self.outcome.amount,
            per=self.per,
            condition=words or None,
            column=column,
            start=self.start,
            end=self.end,
        )
