"""Columns of scores, whose heads print points too, over rows that are the criteria."""

import pytest

from schema.finding import UnusableInput
from tests.readings import read, severe

SCORERS = ["自评30 | 互评30 | 上级评40", "自评（30分） | 互评（30分） | 上级评（40分）"]


@pytest.mark.parametrize("heads", [*SCORERS, "一季度30 | 二季度30 | 下半年40"])
@pytest.mark.parametrize(
    "rows", ["考核内容 | 分值\n出勤 | 45\n纪律 | 35\n业绩 | 20", "考核内容\n出勤（45分）\n纪律（35分）\n业绩（20分）"]
)
def test_rows_with_full_marks_of_their_own_are_the_criteria(rows: str, heads: str) -> None:
    head, *items = rows.split("\n")
    result = read("\n".join([f"{head} | {heads}", *(f"{item} | | | " for item in items)]))
    assert [item.points for item in result.rubrics[0].items] == [45, 35, 20]
    assert result.rubrics[0].points is None
    assert not severe(result)


@pytest.mark.parametrize("heads", SCORERS)
def test_who_scores_is_no_criterion_of_what_the_rows_name(heads: str) -> None:
    with pytest.raises(UnusableInput):
        read(f"考核内容 | {heads}\n出勤 | | | \n纪律 | | | ")


def test_criteria_of_competitors_stay_in_the_columns() -> None:
    result = read(
        "选手 | 选材（50分） | 口齿（30分） | 仪态（20分） | 分值\n甲 | 40 | 20 | 10 | 70\n乙 | 45 | 25 | 15 | 85"
    )
    assert [item.points for item in result.rubrics[0].items] == [50, 30, 20]
