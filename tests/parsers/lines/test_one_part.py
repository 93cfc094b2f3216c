"""A numbered heading with points over categories is a part of the rubric; over the whole it states the total."""

import pytest

from tests.readings import outline, read

LINES = (
    "1.班子（12分）",
    "（1）分工明确（5分）",
    "（2）按期改选（7分）",
    "2.制度（8分）",
    "（1）制度完备（3分）",
    "（2）执行到位（5分）",
)
GROUPS = [("班子", 12, [5, 7]), ("制度", 8, [3, 5])]


@pytest.mark.parametrize("number", ["（一）", "一、", "壹、", "第一条 "])
def test_a_numbered_part_alone_is_a_category(number: str) -> None:
    (rubric,) = read("支部工作考核办法", f"{number}组织建设（20分）", *LINES).rubrics
    assert rubric.points is None
    assert outline(rubric.categories) == [("组织建设", 20, GROUPS)]


@pytest.mark.parametrize("heading", ["二、考核内容与标准（20分）", "一、支部考核细则（20分）", "支部建设（20分）"])
def test_the_heading_of_the_whole_states_the_total(heading: str) -> None:
    (rubric,) = read("支部工作考核办法", heading, *LINES).rubrics
    assert rubric.points == 20
    assert outline(rubric.categories) == GROUPS
