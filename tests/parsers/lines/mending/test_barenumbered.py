"""Numbers of a list that run into the figure of a name behind them."""

import pytest

from tests.readings import read, severe

ENDS = ("二、服务（40分）", "1.按时完成（20分）", "2.及时响应（20分）")


def items(*lines: str, ends: tuple[str, ...] = ENDS) -> list[tuple[str, str]]:
    (rubric,) = read("船厂现场考核评分标准", "一、现场（60分）", *lines, *ends).rubrics
    return [(item.label, item.text) for item in rubric.categories[0].items]


@pytest.mark.parametrize("name", ["2D图纸审核", "1A级船台改造", "6S看板", "3C认证", "1G舱清洁"])
def test_a_figure_with_a_letter_between_the_numbers_beside_is_text(name: str) -> None:
    lines = ("1.通道畅通（20分）", f"2.{name}（20分）", "3.记录完整（20分）")
    assert items(*lines)[1] == ("2.", f"{name}（20分）")
    assert severe(read("船厂现场考核评分标准", "一、现场（60分）", *lines, *ENDS)) == []


def test_so_it_is_at_the_ends_of_the_list() -> None:
    assert items("1.2D图纸审核（30分）", "2.记录完整（30分）")[0] == ("1.", "2D图纸审核（30分）")
    assert items("1.记录完整（30分）", "2.2D图纸审核（30分）")[1] == ("2.", "2D图纸审核（30分）")


def test_parts_of_a_number_are_no_figures() -> None:
    lines = ("1.通道（20分）", "2.图纸（40分）", "2.1A图审核（20分）", "2.2B图归档（20分）")
    (rubric,) = read("船厂现场考核评分标准", "一、现场（60分）", *lines, *ENDS).rubrics
    assert [item.text for item in rubric.categories[0].categories[0].items] == ["A图审核（20分）", "B图归档（20分）"]
    assert ("2.", "1图审核（20分）") not in items("1.通道（20分）", "2.1图审核（20分）", "3.记录（20分）")
