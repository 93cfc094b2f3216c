"""read(write(rubric, scores)) gives the scores back, exactly; a blank form reads back as all blank."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline.collecting.collect import Asked, collect
from pipeline.collecting.gathering import Given
from pipeline.forms.answers import blank, filled
from pipeline.forms.describe import Wish, describe
from pipeline.forms.form import ENTRY_ROLES, EntryRole
from pipeline.forms.write import WRITERS
from schema.rubric import Rubric
from schema.scores import Score, ScoresFile, UnitScores
from tests.generators.forms import rubrics, units

ENDINGS = tuple(WRITERS)
FEW = settings(
    max_examples=15,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
COLUMNS: tuple[tuple[EntryRole, ...], ...] = (("self_score",), ("self_score", "remarks"), ENTRY_ROLES)


def read(rubric: Rubric, data: bytes, ending: str) -> ScoresFile:
    return collect(rubric, [Given(f"form{ending}", data)], Asked())


def said(unit: UnitScores) -> tuple[str, list[Score]]:
    """What the scores say, without where and how it was found."""
    return unit.unit, [score.model_copy(update={"found_by": None, "source": ()}) for score in unit.scores]


@pytest.mark.parametrize("ending", ENDINGS)
@FEW
@given(data=st.data())
def test_what_is_written_is_read(ending: str, data: st.DataObject) -> None:
    rubric = data.draw(rubrics())
    form = describe(rubric, Wish(data.draw(st.sampled_from(COLUMNS)), detail=data.draw(st.booleans())))
    unit = data.draw(units(form))
    found = read(rubric, WRITERS[ending](form, filled(form, unit)), ending)
    assert [said(one) for one in found.units] == [said(unit)]
    assert {score.found_by for score in found.units[0].scores} <= {"tag"}
    assert {finding.code for finding in found.findings} <= {"K801", "K803", "K805", "K812", "K813"}


@pytest.mark.parametrize("ending", ENDINGS)
@FEW
@given(data=st.data())
def test_a_blank_form_is_all_blank(ending: str, data: st.DataObject) -> None:
    rubric = data.draw(rubrics())
    form = describe(rubric, Wish(data.draw(st.sampled_from(COLUMNS)), detail=data.draw(st.booleans())))
    found = read(rubric, WRITERS[ending](form, blank()), ending)
    (unit,) = found.units
    assert [score.sub_point or score.item for score in unit.scores] == [line.id for line in form.entered()]
    for score in unit.scores:
        assert score.state == "blank"
        words = (score.self_score, score.review_score, score.deduction_reason, score.evidence, score.remarks)
        assert words == (None,) * 5
    assert {finding.code for finding in found.findings} <= {"K805", "K831"}


@pytest.mark.parametrize("ending", ENDINGS)
@FEW
@given(rubric=rubrics())
def test_the_same_form_has_the_same_bytes(ending: str, rubric: Rubric) -> None:
    form = describe(rubric, Wish(ENTRY_ROLES, detail=True))
    assert WRITERS[ending](form, blank("甲")) == WRITERS[ending](
        describe(rubric, Wish(ENTRY_ROLES, detail=True)), blank("甲")
    )
