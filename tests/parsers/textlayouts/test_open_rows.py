"""Rows between bars with none at their edges: a bar that begins or ends a line stands beside a blank cell."""

import pytest

from pipeline.door import parse_notice
from tests.readings import outline, severe

HEAD = "考核项目 | 考核内容 | 分值 | 得分"
ROWS = [
    "值守（40分） | 按时到岗 | 15 | ",
    " | 交接清楚 | 25 | ",
    "台账（60分） | 登记及时 | 30 | ",
    " | 内容完整 | 30 | ",
]
WANTED = [("值守", 40, [15, 25]), ("台账", 60, [30, 30])]


def lines(*rows: str) -> str:
    return "\n".join(["窗口服务考核表", *rows, "本表由办公室解释。", ""])


@pytest.mark.parametrize("last", ["", "合计 | | 100 | "])
def test_a_row_may_begin_with_a_blank_cell(last: str) -> None:
    result = parse_notice(lines(HEAD, *ROWS, *filter(None, [last])).encode(), name="a.txt")
    assert outline(result.rubrics[0].categories) == WANTED
    assert severe(result) == []


def test_the_header_may_begin_with_a_blank_cell() -> None:
    result = parse_notice(lines(HEAD.replace("考核项目", ""), *ROWS).encode(), name="a.txt")
    assert outline(result.rubrics[0].categories) == WANTED


def test_bars_around_the_rows_are_no_cells() -> None:
    result = parse_notice(lines(*(f"| {row} |" for row in [HEAD, *ROWS])).encode(), name="a.txt")
    assert outline(result.rubrics[0].categories) == WANTED


def test_rows_below_a_header_may_lack_the_cells_that_span_rows_and_those_at_their_end() -> None:
    rows = ("值守 | 按时到岗 | 15 | 缺一次扣1分", "交接清楚 | 25 | 缺一次扣1分", "台账 | 登记及时 | 60 | 漏一笔扣1分")
    result = parse_notice(lines("考核项目 | 考核内容 | 分值 | 扣分标准", *rows, "合计 | 100").encode(), name="a.txt")
    (rubric,) = result.rubrics
    assert outline(rubric.categories) == [("值守", None, [15, 25]), ("台账", None, [60])]
    assert rubric.points == 100


def test_a_header_with_fewer_bars_begins_another_table() -> None:
    rows = ("值守 | 按时到岗 | 40 | 查", "台账 | 登记及时 | 60 | 查", "考核内容 | 分值 | 备注", "巡查 | 100 | 查")
    result = parse_notice(lines("考核项目 | 考核内容 | 分值 | 考核方法", *rows).encode(), name="a.txt")
    assert outline(result.rubrics[0].categories) == [("值守", None, [40]), ("台账", None, [60])]
