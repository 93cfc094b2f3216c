"""What is said of points with a minus."""

import pytest

from tests.readings import read, severe


@pytest.mark.parametrize(("part", "codes"), [("扣分项", []), ("减分项", []), ("纪律", ["K109"])])
def test_a_minus_is_no_question_where_the_part_says_that_points_are_taken(part: str, codes: list[str]) -> None:
    rows = f"类别 | 内容 | 分值\n业务 | 办结来件 | 60\n^ | 回访来人 | 40\n{part} | 迟到早退 | -10\n^ | 被人投诉 | -5"
    result = read("考核表", rows)
    assert [item.kind for item in result.rubrics[0].categories[1].items] == ["deduction", "deduction"]
    assert severe(result) == codes
