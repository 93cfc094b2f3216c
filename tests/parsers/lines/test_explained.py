"""A list that says how the items of the rubric above it are scored."""

import pytest

from pipeline.checking import checked
from tests.readings import priced, read

SCORED = ("评比标准", "1、档案合格率（30分）", "2、办件按期率（30分）", "3、回访率（20分）", "4、公开率（20分）")
RULED = (
    "评比办法",
    "1、每季抽检档案，合格率达到98%的得30分，低1个百分点扣1分。",
    "2、按期办结的得{n}分，超过一天扣2分。",
    "3、回访到户的得20分，漏一户扣1分。",
    "4、未公开一项扣1分。",
)


@pytest.mark.parametrize("total", ["四项合计总分100分。", "以上4项总分100分。", "总分：100分"])
def test_it_is_no_rubric_of_its_own(total: str) -> None:
    result = read(*SCORED, total, *(line.format(n=30) for line in RULED))
    (rubric,) = result.rubrics
    assert rubric.points == 100
    assert [points for _, points in priced(rubric)] == [30, 30, 20, 20]
    assert "K410" in [finding.code for finding in checked(result).findings]


def test_other_points_are_those_of_another() -> None:
    result = read(*SCORED, "四项合计总分100分。", *(line.format(n=25) for line in RULED))
    points = [[points for _, points in priced(rubric)] for rubric in result.rubrics]
    assert points == [[30, 30, 20, 20], [30, 25, 20, None]]
