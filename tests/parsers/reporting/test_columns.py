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
