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


@pytest.mark.parametrize("below", [[], ["附加项 | 受到表扬 | 5 | "]])
def test_the_total_may_lack_the_cells_that_its_name_spans(below: list[str]) -> None:
    result = parse_notice(lines(HEAD, *ROWS, "合计 | 90", *below).encode(), name="a.txt")
    assert outline(result.rubrics[0].categories)[:2] == WANTED and result.rubrics[0].points == 90
    assert len(result.rubrics[0].categories) == 2 + len(below) and "K203" in severe(result)


@pytest.mark.parametrize("row", ["说明 | 90", "合计 | 90分以上为优秀"])
def test_another_short_row_ends_the_table(row: str) -> None:
    result = parse_notice(lines(HEAD, *ROWS, row).encode(), name="a.txt")
    assert outline(result.rubrics[0].categories) == WANTED and result.rubrics[0].points is None
