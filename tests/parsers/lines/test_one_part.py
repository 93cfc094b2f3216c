"""A numbered heading with points over categories is a part of the rubric; over the whole it states the total."""

import pytest

from pipeline.checking import checked
from schema.finding import UnusableInput
from tests.readings import outline, priced, read

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


STANDARD = ("一、考核内容", "1、值守。", "2、台账。", "二、{}", "1、站内值守到岗({}分)", "2、台账齐全(40分)")
TAKEN = ("三、扣分情形", "1、值守", "(1)空岗的一次扣5分。", "(2)迟到的一次扣2分。")


@pytest.mark.parametrize("head", ["计分标准", "评分标准：", "計分標準"])
def test_two_lines_below_the_standard_are_enough_where_they_make_the_whole(head: str) -> None:
    lines = [line.format(head if line.startswith("二") else 60) for line in STANDARD]
    result = checked(read("值守考核办法", *lines, *TAKEN))
    assert priced(result.rubrics[0]) == [("站内值守到岗(60分)", 60), ("台账齐全(40分)", 40)]
    assert "K410" in [finding.code for finding in result.findings]


@pytest.mark.parametrize(("head", "points"), [("计分标准", 50), ("扣分标准", 60), ("补贴", 60)])
def test_two_lines_below_another_heading_or_of_another_sum_are_not(head: str, points: int) -> None:
    lines = [line.format(head if line.startswith("二") else points) for line in STANDARD]
    with pytest.raises(UnusableInput):
        read("值守考核办法", *lines, *TAKEN)
