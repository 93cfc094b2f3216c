"""Criteria as columns whose full marks are numbers without a unit, which the total alone tells to be such."""

import pytest

from schema.finding import UnusableInput
from tests.readings import read, severe

BLANK = "\n | | | | \n | | | | "


@pytest.mark.parametrize(
    "head",
    [
        "选手 | 选材（50） | 口齿30 | 仪态 20 | 总分（100）",
        "选手 | 选材50 | 口齿：30 | 仪态（20） | 总分（100",
        "选手 | 选材50 | 口齿30 | 仪态20 | 总分100",
        "选手 | 选材50 | 口齿30 | 仪态20 | 备注",
    ],
)
def test_numbers_that_make_the_total_are_full_marks(head: str) -> None:
    result = read(head + BLANK)
    (rubric,) = result.rubrics
    assert [item.text for item in rubric.items] == ["选材", "口齿", "仪态"]
    assert [item.points for item in rubric.items] == [50, 30, 20]
    assert [item.points_text for item in rubric.items] == ["50", "30", "20"]
    assert rubric.points == (None if "备注" in head else 100)
    assert not severe(result)


def test_beside_one_with_a_mark_they_may_miss_the_stated_total() -> None:
    result = read("选手 | 选材（50） | 口齿30 | 仪态 21 | 总分（100）" + BLANK)
    assert [item.points for item in result.rubrics[0].items] == [50, 30, 21]
    assert severe(result) == ["K203"]


@pytest.mark.parametrize(
    "head",
    [
        "学号 | 成绩1 | 成绩2 | 成绩3 | 总分100",
        "序号 | 评委1 | 评委2 | 评委97 | 平均分",
        "选手 | 选材50 | 口齿30 | 仪态10 | 备注",
        "选手 | 选材50 | 口齿30 | 仪态20 | 总分90",
    ],
)
def test_numbers_that_do_not_make_it_are_none(head: str) -> None:
    with pytest.raises(UnusableInput):
        read(head + BLANK)
