"""Names with their points of which one prints no unit: 成果展示(10)由评委打分 beside 定期例会(10分)."""

import pytest

from tests.readings import read, severe

LINES = (
    "(1)材料上交(20分)：按时上交。",
    "(2)成果展示{}由评委打分，去掉最高分。",
    "(3)日常活动(30分)：每月两次。",
    "(4)定期例会(40分)：每月一次。",
)


@pytest.mark.parametrize("mark", ["(10)", "（10）", "( 10 )"])
def test_a_bare_number_behind_a_name_is_its_points_beside_others_with_the_unit(mark: str) -> None:
    result = read("社团评比考核细则", *(line.format(mark) for line in LINES))
    assert [item.points for item in result.rubrics[0].items] == [20, 10, 30, 40]
    assert severe(result) == []


def test_what_is_counted_in_a_bracket_is_none() -> None:
    result = read("社团评比考核细则", *(line.format("(10)次以上，") for line in LINES))
    assert [item.points for item in result.rubrics[0].items] == [20, None, 30, 40]


@pytest.mark.parametrize("last", ["(4)原始凭证(1)照片、签到表", "(4)评委(7)去掉最高分"])
def test_a_number_beyond_what_the_others_make_is_none(last: str) -> None:
    lines = ("(1)材料上交(40分)按时上交", "(2)日常活动(30分)每月两次", "(3)定期例会(30分)每月一次", last)
    values = [item.points for item in read("社团评比考核细则", *lines).rubrics[0].items]
    assert values[:3] == [40, 30, 30]
    assert not any(values[3:])


def test_the_headings_may_bear_the_sum_out() -> None:
    heads = ("一、社团(60分)", *(line.format("(20)") for line in LINES[:2]), "(3)日常活动(20分)：每月两次。")
    more = ("二、例会(30分)", "(1)出勤(10分)：每月一次。", "(2)记录(20分)：每次都有。")
    result = read("社团评比考核细则", *heads, *more)
    assert [item.points for category in result.rubrics[0].categories for item in category.items] == [20, 20, 20, 10, 20]
