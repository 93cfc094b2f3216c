"""What stands in the cells of a form: the scores of a unit, and the sums that they make."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from pipeline.forms import words
from pipeline.forms.form import SCORE_ROLES, EntryRole, Form, HeadField, Line
from pipeline.forms.sums import evaluate
from schema.scores import Score, UnitScores

Shown = Decimal | str | None
"""What a cell shows: points, words, or nothing."""


@dataclass(frozen=True, slots=True)
class Answers:
    """The filled cells of a form; an empty one makes a blank form.

    ``head`` holds the unit and whatever else of the head is known; ``scores`` the scores by the id of their line;
    ``sums`` the subtotals and the total by role and id.
    """

    head: Mapping[HeadField, str] = field(default_factory=dict)
    scores: Mapping[str, Score] = field(default_factory=dict)
    sums: Mapping[EntryRole, Mapping[str, Decimal]] = field(default_factory=dict)

    def shown(self, line: Line, role: EntryRole) -> Shown:
        """Return what the cell of ``line`` in the column ``role`` shows; veto items as 是 or 否."""
        if not line.is_entered:
            return self.sums.get(role, {}).get(line.id)
        score = self.scores.get(line.id)
        if score is None:
            return None
        if role == "self_score" and score.state != "filled":
            return words.NOT_APPLICABLE if score.state == "not_applicable" else None
        value: Shown = getattr(score, role)
        if role in SCORE_ROLES and line.rule == "veto" and value in (Decimal(0), Decimal(1)):
            return words.YES if value else words.NO
        return value


def blank(unit: str | None = None) -> Answers:
    """Return the answers of a blank form, for one unit or for whoever fills it in."""
    return Answers(head={"unit": unit} if unit else {})


def filled(form: Form, unit: UnitScores) -> Answers:
    """Return the answers of ``unit``, with the subtotals and the total that its scores make."""
    scores = {score.sub_point or score.item: score for score in unit.scores}
    sums = {role: evaluate(form, points(scores, role)) for role in form.entries() if role in SCORE_ROLES}
    return Answers(head={"unit": unit.unit}, scores=scores, sums=sums)


def points(scores: Mapping[str, Score], role: EntryRole) -> dict[str, Decimal]:
    """Return the points of the lines that are filled in, by id."""
    if role == "review_score":
        return {at: score.review_score for at, score in scores.items() if score.review_score is not None}
    return {
        at: score.self_score for at, score in scores.items() if score.self_score is not None and score.state == "filled"
    }
