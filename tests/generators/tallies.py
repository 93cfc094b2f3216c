"""Rules of a tally and the scores of several units, for laws about tallies (hypothesis strategies)."""

from collections.abc import Callable
from decimal import Decimal

from hypothesis import strategies as st

from pipeline.forms.describe import Wish, describe
from pipeline.forms.form import Form
from pipeline.tallying.tally import Asked, Tally, tally
from schema.envelope import this_generator
from schema.rubric import Category, Combine, Rubric
from schema.rules import Absent, Bonus, Grade, NotApplicable, Rules, Veto, Weights
from schema.scores import ScoresFile, UnitScores
from tests.generators.forms import KINDS, scores
from tests.pipeline.forms.shapes import category, item, whole

WEIGHTS = st.sampled_from(["0", "0.3", "0.4", "0.5", "1"]).map(
    lambda own: Weights(self_score=Decimal(own), review_score=1 - Decimal(own))
)

POINTS = st.sampled_from(["1", "2.5", "4", "10"])


@st.composite
def rules(draw: st.DrawFn) -> Rules:
    """Return rules of every kind."""
    return Rules(
        decimals=draw(st.none() | st.integers(0, 3)),
        weights=draw(st.none() | WEIGHTS),
        missing=Absent(
            self_score=draw(st.sampled_from(["unranked", "zero"])),
            review_score=draw(st.sampled_from(["unranked", "self_score"])),
        ),
        not_applicable=NotApplicable(
            count_as=draw(st.sampled_from(["zero", "full", "rescale", "rescale"])),
            within=draw(st.sampled_from(["category", "total"])),
        ),
        bonus=Bonus(cap=draw(st.none() | st.integers(0, 5).map(Decimal))),
        veto=Veto(score=draw(st.sampled_from(["keep", "zero"])), grade=draw(st.none() | st.just("不合格"))),
        grades=draw(grades()),
    )


@st.composite
def grades(draw: st.DrawFn) -> tuple[Grade, ...]:
    """Return grades with cut-offs that descend, quotas, shares; the last one takes the rest."""
    cuts = sorted(draw(st.lists(st.integers(0, 60), min_size=0, max_size=3, unique=True)), reverse=True)
    found = []
    for number, cut in enumerate(cuts):
        share = draw(st.none() | st.sampled_from([Decimal("0.2"), Decimal("0.29"), Decimal("0.5")]))
        quota = draw(st.none() | st.integers(0, 3)) if share is None else None
        found.append(Grade(name=f"第{number + 1}等", at_least=Decimal(cut), quota=quota, share=share))
    return (*found, Grade(name="其他")) if cuts else ()


@st.composite
def nodes(draw: st.DrawFn, identifier: str, depth: int) -> Category:
    """Return a category with short texts: items and categories of every kind, put together in every way."""
    kind = draw(KINDS)
    combine: Combine = draw(st.sampled_from(["sum"] * 5 + ["weighted", "alternatives", "none"]))
    count = draw(st.integers(0, 2)) if depth else 0
    inner = [draw(nodes(f"{identifier}.{n}", depth - 1)) for n in range(1, count + 1)]
    held = [
        item(f"{identifier}.{n}", draw(POINTS), draw(KINDS))
        for n in range(count + 1, count + draw(st.integers(1, 4)) + 1)
    ]
    made = category(identifier, held, kind, draw(st.none() | POINTS), combine)
    weight = {"weight": Decimal(draw(st.sampled_from([20, 50])))} if combine == "weighted" else {}
    return made.model_copy(
        update={
            "items": tuple(one.model_copy(update=weight) for one in held),
            "categories": tuple(one.model_copy(update=weight) for one in inner),
        }
    )


@st.composite
def trees(draw: st.DrawFn) -> Rubric:
    """Return a rubric of such categories."""
    count = draw(st.integers(1, 3))
    return whole(
        *(draw(nodes(str(n), 2)) for n in range(1, count + 1)),
        combine=draw(st.sampled_from(["sum"] * 8 + ["alternatives", "weighted", "none"])),
        items=tuple(item(str(count + 1), draw(POINTS), draw(KINDS)) for _ in range(draw(st.integers(0, 1)))),
    )


@st.composite
def several(draw: st.DrawFn, form: Form, most: int = 5) -> list[UnitScores]:
    """Return the scores of several units, with or without reviews."""
    count = draw(st.integers(1, most))
    return [
        UnitScores(unit=f"单位{n}", scores=tuple(draw(scores(form, line.id)) for line in form.entered()))
        for n in range(count)
    ]


def form_of(rubric: Rubric, *, reviewed: bool) -> Form:
    """Return the form of items without sub-points."""
    return describe(rubric, Wish(("self_score", "review_score") if reviewed else ("self_score",)))


def read(rubric: Rubric, units: list[UnitScores]) -> Callable[[], bytes]:
    """Return what reads the scores JSON of units."""
    file = ScoresFile(generator=this_generator(), rubric=describe(rubric, Wish()).rubric, units=tuple(units))
    return lambda: file.model_dump_json().encode()


def tallied(rubric: Rubric, units: list[UnitScores], by: Rules) -> Tally:
    """Return the tally of units by rules."""
    return tally(rubric, [("scores.json", read(rubric, units))], Asked(by))
