"""Numbers of a list that run into the figure of a name behind them, and numbers of heads without a mark."""

import pytest

from tests.readings import outline, read, severe

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


FIRST = ("（1）制定方案（3分）。各组按时开会。", "（2）落实人员（3分）。缺一人扣1分。", "（3）建立台账（4分）。")
SECOND = ("（1）张贴标语（12分）。", "（2）发放手册（8分）。")


def parts(*lines: str) -> list[tuple[object, ...]]:
    (rubric,) = read("渔港消防考核办法", *lines).rubrics
    return outline(rubric.categories)


@pytest.mark.parametrize("blank", ["", " "])
@pytest.mark.parametrize("points", ["（{}分）", "({}分)"])
def test_numbers_without_a_mark_head_lists_that_make_their_points(blank: str, points: str) -> None:
    one, two = f"1{blank}组织领导{points.format(10)}", f"2{blank}宣传教育{points.format(20)}"
    assert parts(one, *FIRST) == [("组织领导", 10, [3, 3, 4])]
    assert parts(one, *FIRST, two, *SECOND) == [("组织领导", 10, [3, 3, 4]), ("宣传教育", 20, [12, 8])]
    assert parts(one, *FIRST, two, SECOND[0])[1] == ("宣传教育", 20, [12])


@pytest.mark.parametrize("head", ["1组织领导（12分）", "2组织领导（10分）", "1次会议（10分）", "组织领导（10分）"])
def test_other_lines_above_a_list_are_no_numbered_heads(head: str) -> None:
    assert parts(head, *FIRST) == []
