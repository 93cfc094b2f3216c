"""The rules of a tally: how the scores of units make up what they are ranked by. Keys are those of the rules file (TOML)."""

from typing import Literal

from pydantic import Field

from schema.model import Model, Number


class Weights(Model):
    """What the self score and the review score count for; together 1."""

    self_score: Number = Field(ge=0, le=1)
    review_score: Number = Field(ge=0, le=1)


class Absent(Model):
    """What an item without a score means: the unit is not ranked, or 0 or the self score stands in its place."""

    self_score: Literal["unranked", "zero"] = "unranked"
    review_score: Literal["unranked", "self_score"] = "unranked"


class NotApplicable(Model):
    """What an item that does not apply counts as: 0, full marks, or nothing, the others being scaled up in its stead.

    ``within`` says what is scaled up: each category to its own full marks, or the total to all full marks.
    """

    count_as: Literal["zero", "full", "rescale"] = "zero"
    within: Literal["category", "total"] = "category"

    @property
    def is_said(self) -> bool:
        """Return whether the rules say themselves what it counts as."""
        return "count_as" in self.model_fields_set


class Bonus(Model):
    """The most that all bonus together adds to the total; null where only the rubric's own caps hold."""

    cap: Number | None = Field(default=None, ge=0)


class Veto(Model):
    """What a veto does: the final score is kept and the unit not ranked, or it is 0; ``grade`` is the grade then."""

    score: Literal["keep", "zero"] = "keep"
    grade: str | None = None


class Grade(Model):
    """A grade 等次: from which score on, and for how many units at most, a number or a share of the ranked units."""

    name: str = Field(min_length=1)
    at_least: Number | None = None
    quota: int | None = Field(default=None, ge=0)
    share: Number | None = Field(default=None, ge=0, le=1)


class Rules(Model):
    """The rules of a tally. ``weights`` null: the review score counts where there are any, else the self score.

    ``decimals`` is what the final score is rounded to, half up (四舍五入); null: not at all.
    """

    decimals: int | None = Field(default=None, ge=0, le=6)
    weights: Weights | None = None
    missing: Absent = Absent()
    not_applicable: NotApplicable = NotApplicable()
    bonus: Bonus = Bonus()
    veto: Veto = Veto()
    grades: tuple[Grade, ...] = ()
