"""Sums without figures between numbered parts."""

import pytest

from tests.readings import read

ROWS = "考核内容 | 自评分 | 核评分\n一、机构（共分） | 分 | 分\n1.设有河长（4分） | | \n2.有公示牌（3分） | | \n3.有经费（分） | |"
MORE = "1.每周巡河（4分） | | \n2.记录齐全（3分） | | \n3.上报及时（分） | |"


@pytest.mark.parametrize("name", ["合 计", "合计"])
def test_a_blank_sum_before_the_next_number_ends_its_part_alone(name: str) -> None:
    (rubric,) = read("河长考核表", f"{ROWS}\n{name} | | \n二、巡查（共分） | 分 | 分\n{MORE}").rubrics
    assert [part.label for part in rubric.categories] == ["一、", "二、"]
    assert [[item.points for item in part.items] for part in rubric.categories] == [[4, 3, None]] * 2


@pytest.mark.parametrize(
    "below",
    ["合计 | | \n三、等次（共分） | 分 | 分\n1.记录齐全（3分） | | ", "合计 | | \n二、等次由河长办确定 | | "],
    ids=["other number", "no points"],
)
def test_another_blank_sum_is_the_total(below: str) -> None:
    (rubric,) = read("河长考核表", f"{ROWS}\n{below}").rubrics
    assert [part.label for part in rubric.categories] == ["一、"]
