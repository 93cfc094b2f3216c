"""Columns for units of other kinds, none of which its header calls points: a note, or a warning where sums had to choose."""

import pytest

from pipeline.checking import checked
from tests.readings import read

HEAD = "考核内容 | 机关 | 乡镇 | 评分办法\n"


@pytest.mark.parametrize(
    ("rows", "severity", "taken"),
    [
        ("建立档案 | 30 | 40 | 缺一份扣1分\n参与调解 | 70 | 60 | 缺一次扣1分\n合计 | 100 | 100 | ", "note", [30, 70]),
        (
            "建立档案 | 30 | 40 | 缺一份扣1分\n参与调解 | 70 | 58 | 缺一次扣1分\n合计 | 100 | 100 | ",
            "warning",
            [30, 70],
        ),
        (
            "建立档案 | 28 | 40 | 缺一份扣1分\n参与调解 | 70 | 60 | 缺一次扣1分\n合计 | 100 | 100 | ",
            "warning",
            [40, 60],
        ),
        ("建立档案 | 30 | 40 | 缺一份扣1分\n参与调解 | 70 | 60 | 缺一次扣1分\n合计 | 95 | 100 | ", "warning", [40, 60]),
    ],
)
def test_columns_of_units_that_each_make_the_total(rows: str, severity: str, taken: list[int]) -> None:
    result = read(HEAD + rows)
    assert [item.points for item in result.rubrics[0].items] == taken
    assert [finding.severity for finding in checked(result).findings if finding.code == "K108"] == [severity]


def test_figures_of_something_else_are_no_points() -> None:
    result = read(
        "考核内容 | 机关 | 村数 | 评分办法\n建立档案 | 30 | 4 | 缺一份扣1分\n参与调解 | 70 | 6 | 缺一次扣1分\n合计 | 100 | 10 | "
    )
    assert "K108" not in [finding.code for finding in checked(result).findings]


@pytest.mark.parametrize("head", ["评价（分）", "考核标准（分）"])
def test_what_was_given_and_what_each_case_costs_are_no_points(head: str) -> None:
    scores = ("28", "65") if head == "评价（分）" else ("2", "5")
    rows = f"建立档案 | 30 | {scores[0]}\n参与调解 | 70 | {scores[1]}"
    result = read(f"考核内容 | 标准分 | {head}\n{rows}")
    assert "K108" not in [finding.code for finding in checked(result).findings]
