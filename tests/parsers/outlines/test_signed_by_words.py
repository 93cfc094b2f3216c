"""Points that a word signs in the column of points: 扣2分 is a deduction, 加5分 a bonus."""

import pytest

from tests.readings import read, severe

TABLE = "考核内容 | 分值\n保洁到位 | 60\n巡逻到岗 | 40\n{} | {}\n合计 | 100"


@pytest.mark.parametrize(
    ("printed", "points", "least"),
    [
        ("扣5分", 5, None),
        ("减 5 分", 5, None),
        ("最多扣5分", 5, None),
        ("（扣5分）", 5, None),
        ("扣1-5分", 5, 1),
        ("扣最高5分", 5, None),
    ],
)
def test_what_is_taken_off_is_a_deduction_outside_the_total(printed: str, points: int, least: int | None) -> None:
    result = read("物业评分表", TABLE.format("住户投诉", printed))
    item = result.rubrics[0].items[-1]
    read_as: tuple[object, ...] = (item.kind, item.points, item.points_min, item.counts)
    assert read_as == ("deduction", points, least, False)
    assert severe(result) == []


def test_what_is_added_is_a_bonus() -> None:
    result = read("物业评分表", TABLE.format("住户来信表扬", "加5分"))
    item = result.rubrics[0].items[-1]
    read_as: tuple[object, ...] = (item.kind, item.points, item.counts)
    assert read_as == ("bonus", 5, False)
    assert severe(result) == []


def test_a_part_of_deductions_below_a_numbered_heading() -> None:
    table = (
        "指标 | 单位 | 分值 | 得分\n一、经营指标 |  | 100分 | 80\n1.1 收入 | 万元 | 60分 | 50\n1.2 销量 | 台 | 40分 | 30\n"
        "二、扣分项 |  | - | 1\n2.1 采购扣分 | 万元 | 扣2分 | \n2.2 审计扣分 | 万元 | 扣3分 | 1"
    )
    result = read("经营评分表", table)
    part = result.rubrics[0].categories[-1]
    read_as: tuple[object, ...] = (part.name, part.kind, [item.points for item in part.items])
    assert read_as == ("扣分项", "deduction", [2, 3])
    assert {item.kind for item in part.items} == {"deduction"}
    assert severe(result) == []


@pytest.mark.parametrize("printed", ["每次扣2分", "缺一项扣2分"])
def test_a_rule_in_place_of_points_is_reported(printed: str) -> None:
    assert "K402" in severe(read("物业评分表", TABLE.format("住户投诉", printed)))
