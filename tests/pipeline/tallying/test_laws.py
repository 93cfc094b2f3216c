"""Laws of tallies over generated rubrics, scores and rules."""

from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from pipeline.forms.answers import points
from pipeline.forms.describe import Wish, describe
from pipeline.forms.form import TOTAL
from pipeline.forms.nodes import parents
from pipeline.forms.sums import evaluate
from pipeline.outputs.tally_json import tally_json
from pipeline.tallying.rounding import rounded
from schema.rules import Rules
from schema.tally import TallyFile
from tests.generators.tallies import form_of, rules, several, tallied, trees

FEW = settings(
    max_examples=15,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much],
)


@FEW
@given(data=st.data())
def test_plain_sums_are_those_of_the_form(data: st.DataObject) -> None:
    rubric = data.draw(trees())
    units = data.draw(several(form_of(rubric, reviewed=True)))
    # A form adds up alternatives that are all filled in; a tally does not.
    assume(all(parent.combine != "alternatives" for parent in parents(rubric)))
    form = describe(rubric, Wish())
    found = {unit.unit: unit for unit in tallied(rubric, units, Rules()).file.units}
    for unit in units:
        tallied_unit = found[unit.unit]
        scores = {score.item: score for score in unit.scores}
        for role, total in (("self_score", tallied_unit.self_score), ("review_score", tallied_unit.review_score)):
            sums = evaluate(form, points(scores, role))  # type: ignore[arg-type]
            right = sums.get(TOTAL)
            assert (total or 0) == (right or 0)
            for line in tallied_unit.lines:
                if line.id in sums and getattr(line, role) is not None:
                    assert getattr(line, role) == sums[line.id]


@FEW
@given(data=st.data())
def test_ranks_follow_final_scores(data: st.DataObject) -> None:
    rubric = data.draw(trees())
    made = tallied(rubric, data.draw(several(form_of(rubric, reviewed=True))), data.draw(rules())).file
    ranked = [unit for unit in made.units if unit.rank is not None]
    assert made.units[: len(ranked)] == tuple(ranked)
    for unit in ranked:
        assert unit.final_score is not None
        assert unit.rank == 1 + sum((other.final_score or 0) > unit.final_score for other in ranked)
        assert unit.blank == () or made.rules.missing.self_score == "zero"
    for one, other in pairwise(ranked):
        same = one.final_score == other.final_score and not (one.vetoed or other.vetoed)
        assert not same or (one.rank, one.grade) == (other.rank, other.grade)
    assert all(unit.grade is None or unit.vetoed for unit in made.units[len(ranked) :])


@FEW
@given(data=st.data())
def test_the_json_comes_back(data: st.DataObject) -> None:
    rubric = data.draw(trees())
    made = tallied(rubric, data.draw(several(form_of(rubric, reviewed=False))), data.draw(rules())).file
    assert TallyFile.model_validate_json(tally_json(made)) == made


@given(st.fractions(-1000, 1000, max_denominator=2000), st.integers(0, 6))
def test_rounding_is_to_the_nearest_and_half_away_from_zero(value: Fraction, decimals: int) -> None:
    found = Fraction(rounded(value, decimals))
    step = Fraction(1, 10**decimals)
    assert found % step == 0
    assert abs(found - value) <= step / 2
    if abs(found - value) == step / 2:
        assert abs(found) > abs(value)


@given(st.decimals(-1000, 1000, places=4))
def test_what_has_an_end_stays_exact(value: Decimal) -> None:
    assert rounded(Fraction(value), None) == value
