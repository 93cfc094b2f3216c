"""Formulas without a stored result weigh by what they stand for."""

from io import BytesIO

import pytest
from openpyxl import Workbook

from pipeline.parse import parse


def severities(rows: list[list[str | int]]) -> list[str]:
    """Return how much the formulas without a result weigh in a workbook, which a program made."""
    book = Workbook()
    sheet = book.worksheets[0]
    for row in rows:
        sheet.append(row)
    stored = BytesIO()
    book.save(stored)
    return [
        finding.severity
        for finding in parse([(stored.getvalue(), "表.xlsx")]).result.findings
        if finding.code == "K160"
    ]


ROWS: list[list[str | int]] = [
    ["项目", "考核内容", "分值", "得分"],
    ["收货", "单据齐全", 60, ""],
    ["发货", "装车", 40, ""],
]


@pytest.mark.parametrize(
    "last", [["合计", "", "=SUM(C2:C3)", ""], ["总分", "", 100, "=SUM(D2:D3)"], ["合计", "", "=C2+C3", "=D2+D3"]]
)
def test_a_sum_that_is_not_stored_is_a_note(last: list[str | int]) -> None:
    assert set(severities([*ROWS, last])) == {"note"}


@pytest.mark.parametrize(
    ("row", "column", "severity"), [(1, 2, "error"), (2, 1, "error"), (1, 3, "note"), (2, 3, "note")]
)
def test_the_points_of_an_item_that_are_not_stored_are_an_error(row: int, column: int, severity: str) -> None:
    rows = [list(each) for each in ROWS]
    rows[row][column] = "=A9"
    assert severities([*rows, ["其他", "台账", 10, ""], ["其他", "安全", 10, ""]]) == [severity]


@pytest.mark.parametrize(("head", "severity"), [("折算分", "note"), ("实际完成/得分", "note"), ("备查", "error")])
def test_a_column_computed_from_the_scores_holds_nothing_yet(head: str, severity: str) -> None:
    rows: list[list[str | int]] = [["项目", "考核内容", "分值", "得分", head], *([*row, "=D2*0.6"] for row in ROWS[1:])]
    assert set(severities(rows)) == {severity}
