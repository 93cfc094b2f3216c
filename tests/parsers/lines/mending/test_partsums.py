"""Lines that say what a part of a list makes, while the list goes on behind them."""

import pytest

from tests.readings import outline, priced, read, severe

DUTY = ("一、值守", "1.到岗（30分）", "2.交接（20分）", "3.巡查（10分）")
FILES = ("二、台账", "1.记录（15分）", "2.归档（25分）")


@pytest.mark.parametrize(
    ("first", "last"),
    [("三项合计60分", ""), ("以上3项合计60分。", "以上2项合计40分。"), ("以上合计60分", "以上合计40分")],
)
@pytest.mark.parametrize("points", [("", ""), ("（60分）", "（40分）")])
def test_the_sum_of_a_part_is_no_total(first: str, last: str, points: tuple[str, str]) -> None:
    duty, files = (f"{part[0]}{said}" for part, said in zip((DUTY, FILES), points, strict=True))
    result = read("值守考核细则（总分100分）", duty, *DUTY[1:], first, files, *FILES[1:], *filter(None, [last]))
    (rubric,) = result.rubrics
    assert [items for _, _, items in outline(rubric.categories)] == [[30, 20, 10], [15, 25]]
    assert rubric.points == 100 and severe(result) == []


def test_a_list_without_parts_goes_on_behind_it() -> None:
    items = ("1.到岗（30分）", "2.交接（30分）", "两项合计60分", "3.记录（15分）", "4.归档（25分）")
    (rubric,) = read("值守考核细则", *items).rubrics
    assert [points for _, points in priced(rubric)] == [30, 30, 15, 25]


def test_the_sum_of_all_below_those_of_the_parts_is_the_total() -> None:
    (rubric,) = read("值守考核细则", *DUTY, "三项合计60分", *FILES, "以上五项合计100分").rubrics
    assert rubric.points == 100 and len(rubric.categories) == 2


def test_a_sum_that_nothing_above_makes_is_told() -> None:
    assert "K203" in severe(read("值守考核细则", *DUTY, "三项合计70分", *FILES))


def test_the_total_of_one_list_above_another_stays_so() -> None:
    one, two = (
        ("1.到岗（60分）", "2.交接（30分）", "3.巡查（10分）"),
        ("1.记录（50分）", "2.归档（30分）", "3.借阅（20分）"),
    )
    found = read("一、值守考核细则", *one, "三项合计100分", "二、台账考核细则", *two, "三项合计100分").rubrics
    assert [rubric.points for rubric in found] == [100, 100]
