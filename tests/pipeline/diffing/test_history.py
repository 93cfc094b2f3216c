"""The lives of items over two, three and five years: since when, points each year, splits and mergers followed."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.diffing.door import rubric_history
from pipeline.diffing.entries import entries
from pipeline.diffing.given import Given
from pipeline.diffing.history import history
from schema.finding import UnusableInput
from schema.history import History, Life
from schema.rubric import Rubric
from tests.builders import contradicting, rubric_file
from tests.comparisons import NEW, OLD, said, year
from tests.generators.edited import pairs

DRILL, COUNT = "广泛开展劳动竞赛，积极参加技能比武活动。", "加强工会统计工作，确保统计数据准确及时。"
SITE = "开通工会网站和微博，每周更新工作动态。"


def life(of: History, year: int, item: str) -> Life:
    """The life that has ``item`` in that year."""
    (found,) = [each for each in of.lives if any((s.year, s.item) == (year, item) for s in each.stages)]
    return found


def test_a_split_a_move_and_an_end() -> None:
    made = rubric_history([OLD, NEW])
    assert [side.assessment_year for side in made.years] == ["2012", "2013"]
    first, part = life(made, 2, "1.2"), life(made, 2, "1.3")
    heir, other = (first, part) if len(first.stages) == 2 else (part, first)
    assert heir.stages[0].item == "1.2"
    assert [stage.op for stage in heir.stages] == [None, "split"]
    assert [(link.year, link.item) for link in other.came_from] == [(1, "1.2")]
    assert (other.since, other.until) == (2, None)
    assert [stage.op for stage in life(made, 2, "1.5").stages] == [None, "moved"]
    gone = life(made, 1, "2.2")
    assert (gone.since, gone.until, gone.went_into) == (1, 1, ())
    assert made.lives[-1] == gone


def test_a_merger_ends_one_life_in_another() -> None:
    made = rubric_history([NEW, OLD])
    ended = [each for each in made.lives if each.went_into]
    assert [[(link.year, link.item) for link in each.went_into] for each in ended] == [[(2, "1.2")]]
    assert life(made, 2, "1.2").stages[-1].op == "merged"


def test_five_years() -> None:
    worth = ("2", "2", "3", "3", "4")
    years = [
        year(
            str(2009 + n),
            (
                "工作",
                [said("1.1", DRILL, points)]
                + [said("1.2", COUNT)] * (n < 4)
                + [said(f"1.{2 + (n < 4)}", SITE)] * (n > 1),
            ),
        )
        for n, points in enumerate(worth)
    ]
    made = rubric_history(years)
    assert [(each.since, each.until, len(each.stages)) for each in made.lives] == [
        (1, None, 5),
        (3, None, 3),
        (1, 4, 4),
    ]
    assert [stage.points for stage in made.lives[0].stages] == [Decimal(points) for points in worth]
    assert [stage.flags for stage in made.lives[0].stages] == [(), (), ("points",), (), ("points",)]


def test_one_year_and_what_a_file_must_hold() -> None:
    assert {each.since for each in rubric_history([OLD]).lives} == {1}
    with pytest.raises(UnusableInput) as refused:
        rubric_history([rubric_file(OLD, OLD.model_copy(update={"id": "r2"}))])
    assert refused.value.code == "K882"


def test_error_findings_are_warned_of() -> None:
    file = contradicting()
    errors = tuple(finding for finding in file.findings if finding.severity == "error")
    made = history([Given(file.rubrics[0]), Given(file.rubrics[0], errors)])
    assert [(finding.code, "第2份" in finding.message.zh) for finding in made.findings] == [("K701", True)]


def test_years_that_have_nothing_in_common_are_warned_of() -> None:
    other = year("2013", ("财务", [said("1.1", "报销单据三日内办结。"), said("1.2", "库房物资每月盘点。")]))
    assert [finding.code for finding in rubric_history([OLD, other]).findings] == ["K711"]


@settings(max_examples=15, deadline=None)
@given(pairs(), st.integers(2, 4))
def test_every_item_of_every_year_is_in_one_life(two: tuple[Rubric, Rubric], count: int) -> None:
    years = [*two, *two][:count]
    made = rubric_history(years)
    stages = sorted((stage.year, stage.item) for each in made.lives for stage in each.stages)
    assert stages == sorted((n, entry.item.id) for n, one in enumerate(years, 1) for entry in entries(one))
    for each in made.lives:
        assert [stage.year for stage in each.stages] == list(range(each.since, (each.until or count) + 1))
        assert (each.stages[0].op is None) == (each.since == 1)
        assert all(link.year == each.since - 1 for link in each.came_from)
        assert all(link.year == (each.until or 0) + 1 for link in each.went_into)
    assert History.model_validate_json(made.model_dump_json()) == made
