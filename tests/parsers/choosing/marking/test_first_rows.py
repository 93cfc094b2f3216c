"""Points printed in the first row of each category over blank cells."""

import pytest

from tests.readings import outline, read, severe

HEAD = "考核项目 | 分值 | 考核内容\n"


def drawing(last: int, bonus: int, total: str) -> str:
    """Return a table of three categories and bonuses, each with its points in the first of two rows."""
    parts = (("组织", 30), ("巡查", 40), ("台账", last), ("加分项", bonus))
    return HEAD + "\n".join(f"{name} | {points} | {name}甲\n | | {name}乙" for name, points in parts) + total


@pytest.mark.parametrize(
    ("last", "bonus", "total"),
    [(30, 10, "\n合计 | 110 | "), (30, 10, "\n合计 | 100 | "), (20, 10, "\n合计 | 100 | "), (20, 10, ""), (30, 10, "")],
    ids=["110-with-bonus", "100-without", "100-with-bonus", "none-with-bonus", "none-without"],
)
def test_are_those_of_the_categories_whether_the_total_counts_bonuses_or_not(last: int, bonus: int, total: str) -> None:
    result = read(drawing(last, bonus, total))
    parts = [("组织", 30), ("巡查", 40), ("台账", last), ("加分项", bonus)]
    assert outline(result.rubrics[0].categories) == [(name, points, [None, None]) for name, points in parts]
    assert severe(result) == []


def test_that_make_no_total_with_or_without_bonuses_are_those_of_the_items() -> None:
    result = read(drawing(30, 10, "\n合计 | 120 | "))
    assert outline(result.rubrics[0].categories)[0] == ("组织", None, [30, None])
