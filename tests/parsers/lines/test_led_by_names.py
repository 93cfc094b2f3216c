"""A line without a number below a heading with points, beside headings over numbered items."""

import pytest

from tests.readings import outline, read, severe

HEAD = ("信访工作考核细则", "（一）领导重视（12分）", "1、列入日程（5分）。未列入扣2分。", "2、领导接访（7分）。")
END = ("（三）工作保障（8分）", "1、经费保障（8分）。")


@pytest.mark.parametrize(
    ("lines", "points"),
    [
        (["推行统一受理（5分）。设有窗口的3分，有专人的2分。"], [5]),
        (["推行统一受理（5分）：设有窗口。", "查看现场。"], [5]),
        (["设有窗口（3分）。位置明显。", "有专人（2分）。有名单。"], [3, 2]),
    ],
)
@pytest.mark.parametrize("end", [END, ()])
def test_it_is_an_item(end: tuple[str, ...], lines: list[str], points: list[int]) -> None:
    result = read(*HEAD, "（二）机构建设（5分）", *lines, *end)
    assert outline(result.rubrics[0].categories)[:2] == [("领导重视", 12, [5, 7]), ("机构建设", 5, points)]
    assert severe(result) == []


def test_also_where_it_prints_other_points() -> None:
    result = read(*HEAD, "（二）机构建设（5分）", "推行统一受理（4分）。设有窗口。", *END)
    assert outline(result.rubrics[0].categories)[1] == ("机构建设", 5, [4])
    assert "K202" in severe(result)


def test_a_line_that_begins_with_no_points_says_what_is_asked_for() -> None:
    result = read(*HEAD, "（二）机构建设（5分）", "推行统一受理，设有窗口。", *END)
    assert [item.points for item in result.rubrics[0].items] == [5]
