"""A numbered line over all items that says on what scale they are: 4.分制：10分制."""

import pytest

from tests.readings import priced, read, severe

ITEMS = ("（1）选曲：2分", "（2）音准：5分", "（3）台风：3分")


@pytest.mark.parametrize("scale", ["4.分制：10分制", "3.实行10分制。"])
def test_it_states_the_total_and_heads_no_part(scale: str) -> None:
    result = read("四、评分标准：", "1.曲目：不限", scale, *ITEMS)
    (rubric,) = result.rubrics
    assert not rubric.categories
    assert rubric.points == 10
    assert [points for _, points in priced(rubric)] == [2, 5, 3]
    assert "K203" in severe(read("四、评分标准：", "1.曲目：不限", scale, *ITEMS[:2], "（3）台风：2分"))


def test_a_later_number_that_says_no_scale_heads_a_part() -> None:
    (rubric,) = read("四、评分标准：", "1.曲目：不限", "4.现场表现", *ITEMS).rubrics
    assert [(part.name, part.points) for part in rubric.categories] == [("现场表现", None)]
