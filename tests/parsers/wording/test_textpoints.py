"""The points of an item that its text alone prints."""

import pytest

from parsers.strand import strand
from parsers.wording.textpoints import own_points
from tests.parsers.wording.test_marks import PLACE


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("合同履行不打折扣（0-15分）", 15),
        ("合同履行不打折扣（15分）", 15),
        ("工资不克扣（5分）", 5),
        ("奖励与处罚（10分）", 10),
        ("污染物削减（8分）", 8),
        ("车辆管理（10分）", 10),
        ("优10分，良8分，满分12分", 12),
    ],
)
def test_points_in_brackets_behind_a_word_that_ends_like_a_deduction(text: str, points: int) -> None:
    own = own_points(strand(text, PLACE))
    assert own is not None and own.points is not None
    assert own.points.value == points


@pytest.mark.parametrize("text", ["迟到每次扣5分", "缺席一次罚2分"])
def test_deductions_are_not_the_points_of_the_item(text: str) -> None:
    assert own_points(strand(text, PLACE)) is None
