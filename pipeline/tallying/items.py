"""The scores of a unit item by item, those of sub-points put together where only these were filled in."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from pipeline.collecting.judging import called
from pipeline.collecting.reference import Reference
from pipeline.forms.answers import Shown
from pipeline.forms.describe import shown
from pipeline.forms.settled import settled
from pipeline.forms.words import NOT_APPLICABLE
from schema.finding import Finding, Rule
from schema.model import Bilingual
from schema.scores import Score, UnitScores

FROM_PARTS = Rule(
    code="K905",
    name="score-from-sub-points",
    severity="note",
    message=Bilingual(
        zh="{unit}：{item} 只填了各小项，自评分按小项之和 {actual} 算",
        en="{unit}: only the sub-points of {item} are filled in; their sum {actual} is its self score",
    ),
    help=Bilingual(zh="请核对这一项的分数。", en="Check the score of the item."),
    explanation=Bilingual(
        zh="一项的各小项都填了分，项目本身空着：小项之和就是这一项的分。",
        en="All sub-points of an item are filled in and the item itself is blank: its score is their sum.",
    ),
    example="1.4 （空） | 1.4.1 1 | 1.4.2 2",
)


@dataclass(frozen=True, slots=True)
class Items:
    """The scores of a unit by the id of the item, and the findings (K905) about those put together."""

    scores: Mapping[str, Score]
    findings: tuple[Finding, ...]


def by_item(unit: UnitScores, known: Reference, path: str) -> Items:
    """Return the scores of ``unit`` item by item; ``path`` is its place in the JSON."""
    own = {score.item: score for score in unit.scores if score.sub_point is None}
    parts = {score.sub_point: score for score in unit.scores if score.sub_point is not None}
    made = {score.item: score for score in _summed(own, parts, known)}
    findings = [
        FROM_PARTS.finding(
            {"unit": unit.unit, "item": called(known.line(at)), "actual": shown(score.self_score)},
            path=path,
            actual=score.self_score,
        )
        for at, score in made.items()
        if score.self_score is not None
    ]
    return Items({**own, **made}, tuple(findings))


def _summed(own: Mapping[str, Score], parts: Mapping[str, Score], known: Reference) -> Iterator[Score]:
    """Yield scores for the items that are blank and of which every sub-point is settled."""
    for item in dict.fromkeys(score.item for score in parts.values()):
        given = own.get(item)
        if given is not None and given.state != "blank":
            continue
        whole = settled([_shown(parts.get(line.id)) for line in known.form.parts(item)])
        if whole is None:
            continue
        number = whole if isinstance(whole, Decimal) else None
        base = given or Score(item=item, state="blank")
        yield base.model_copy(
            update={"state": "filled" if number is not None else "not_applicable", "self_score": number}
        )


def _shown(score: Score | None) -> Shown:
    if score is None:
        return None
    return NOT_APPLICABLE if score.state == "not_applicable" else score.self_score
