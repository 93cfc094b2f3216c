"""Columns of 分值 beside what adds or takes points are no full marks where these stand elsewhere."""

from collections.abc import Sequence

import pytest

from parsers.interpret import interpret
from tests.readings import one_rubric, outline, priced, read, severe
from tests.tables import document

ROWS = [
    ("1", "制度（30分）", "台账（10分）", "受表彰", "0.5-2", "缺项", "1-5"),
    ("2", "^", "预案（20分）", "演练", "1-3", "过期", "1-5"),
    ("3", "现场（70分）", "通道（40分）", "创新", "2", "堵塞", "1-5"),
    ("4", "^", "设施（30分）", "改进", "1", "缺损", "1-5"),
]
GROUPS = [("制度", 30, [10, 20]), ("现场", 70, [40, 30])]


def drawn(head: str, rows: Sequence[tuple[str, ...]]) -> str:
    return "\n".join([head, *(" | ".join(row) for row in rows)])


@pytest.mark.parametrize(
    "names",
    ["增分因素 | 分值 | 减分因素 | 分值", "加分项目 | 分值 | 扣分项目 | 分值", "奖励情形 | 分值 | 处罚情形 | 分值"],
)
def test_amounts_beside_what_they_are_for(names: str) -> None:
    result = read(drawn(f"序号 | 评比内容 | 分项内容及分值 | {names}", ROWS))
    assert outline(result.rubrics[0].categories) == GROUPS
    assert severe(result) == []


def test_amounts_below_one_cell_that_says_so() -> None:
    head = "序号 | 评比内容 | 分项内容及分值 | 增加分值 | < | 扣减分值 | <\n^ | ^ | ^ | 因素 | 分值 | 因素 | 分值"
    assert outline(one_rubric(drawn(head, ROWS)).categories) == GROUPS


@pytest.mark.parametrize("head", ["扣分因素", "减分情形", "扣分项目"])
def test_plain_amounts_that_are_taken(head: str) -> None:
    rows = [(row[2], row[5], amount) for row, amount in zip(ROWS, "1212", strict=True)]
    assert [points for _, points in priced(one_rubric(drawn(f"考核内容 | {head} | 分值", rows)))] == [10, 20, 40, 30]


def test_full_marks_right_of_rules_stay() -> None:
    rows = [("台账", "缺一项扣1分", "30"), ("预案", "过期扣2分", "70")]
    assert [points for _, points in priced(one_rubric(drawn("考核内容 | 扣分标准 | 分值", rows)))] == [30, 70]


def test_full_marks_that_miss_those_of_their_group_are_told() -> None:
    rows = [
        ("组织（60分）", "台账", "缺项扣1分", "20"),
        ("^", "预案", "过期扣2分", "35"),
        ("现场（40分）", "通道", "堵塞扣3分", "40"),
    ]
    assert severe(read(drawn("考核项目 | 考核内容 | 扣分标准 | 分值", rows))) == ["K202"]


@pytest.mark.parametrize(("sign", "points"), [("-", [5, 7, 8, 5]), ("", [])])
def test_amounts_with_a_minus_on_lines_of_a_cell_are_taken_from_the_full_marks(sign: str, points: list[int]) -> None:
    rows = [
        ["序", "项目", "考核内容", "额定分", "考核方法", "评分", "实得分"],
        ["一", "日常", "在岗值守", "5", "1、迟到\n2、缺岗", f"{sign}3\n{sign}2", ""],
        ["^", "^", "登记", "7", "1、未登记\n2、未核对", f"{sign}4\n{sign}3", ""],
        ["^", "^", "巡查", "8", "1、漏巡\n2、未报\n3、未记", f"{sign}2\n{sign}3\n{sign}3", ""],
        ["^", "^", "钥匙", "5", "1、丢失", f"{sign}5", ""],
    ]
    result = interpret(document("门卫考核表", rows))
    assert [points for _, points in priced(result.rubrics[0])] == points
