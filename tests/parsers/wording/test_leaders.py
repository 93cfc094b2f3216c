"""Dots that lead from a name to its points."""

import pytest

from parsers.wording.leaders import led_by_dots
from tests.readings import outline, read, severe


@pytest.mark.parametrize(
    "line", ["运行稳定 ........ 10 分", "运行稳定……………10分", "运行稳定 . . . . . 10分", "运行稳定 ---- （10分）"]
)
def test_a_name_is_led_to_its_points(line: str) -> None:
    assert led_by_dots(line)


@pytest.mark.parametrize("line", ["第一章 总则 ........ 10", "........ 10分", "运行稳定 ... 10分", "运行稳定 10分"])
def test_a_page_number_or_few_dots_are_none(line: str) -> None:
    assert not led_by_dots(line)


def test_led_lines_are_items_of_the_names_with_points_above_them() -> None:
    lines = ["实验1  进程（共 40 分）", "fork 正确 ........ 25 分", "wait 正确 ........ 15 分"]
    more = ["实验2  文件（共 60 分）", "open 正确 ........ 35 分", "read 正确 ........ 25 分"]
    result = read("实验评分标准", "总分 100 分。", *lines, *more)
    assert outline(result.rubrics[0].categories) == [("实验1  进程", 40, [25, 15]), ("实验2  文件", 60, [35, 25])]
    assert result.rubrics[0].points == 100
    assert severe(result) == []
