"""Parts told by their number against the points of what they make together."""

from decimal import Decimal

import pytest

from parsers.wording.texts.eachparts import sum_of_each
from tests.readings import read, severe


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("程序题，第 1,4 小题各 4 分，第 2,3 小题各 5 分", 18),
        ("简答题：第1、2、3小题各5分，第4小题10分", 25),
        ("填空，第1-4题每题2分，第5题7分", 15),
        ("第一、二问各3分；第三问4分", 10),
        ("第1至3步各得2分，第4和5步各得4.5分", 15),
        ("选择题共10题，每题2分", 20),
        ("判断题，5小题，每小题3分；填空题，4小题，每小题2分", 23),
    ],
)
def test_each_part_counts_once_for_every_number(text: str, made: int) -> None:
    assert sum_of_each(text) == Decimal(made)


@pytest.mark.parametrize(
    "text",
    [
        "程序题，每小题 5 分",
        "第 2,3 小题各 5 分",
        "第1、2小题各5分，第4小题3分",
        "10题，每题2分，最高得15分",
        "5题，每题4分，任选3题",
        "第1题正确，第2题错误扣2分",
        "2024年第1季度得5分",
        "每题2分",
    ],
)
def test_where_not_all_parts_are_told_nothing_is_added_up(text: str) -> None:
    assert sum_of_each(text) is None


@pytest.mark.parametrize(("points", "found"), [(18, []), (15, ["K211"])])
def test_they_are_held_against_the_points(points: int, found: list[str]) -> None:
    table = f"考核内容 | 分值\n程序填空，第1、4小题各4分，第2、3小题各5分 | {points}\n程序设计 | {100 - points}"
    assert severe(read("上机考试评分", table)) == found
