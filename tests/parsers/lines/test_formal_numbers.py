"""Headings over numbered items, counted with formal numerals or with marks of their own in brackets."""

import pytest

from tests.readings import read, severe

A = ("1.按时到岗（5分）", "2.记录齐全（8分）", "3.交接清楚（4分）")
B = ("1.每周例会（5分）", "2.每月走访（5分）")
BRACKETS = ["（壹） （贰）", "(壹) (二)", "【一】 【二】", "（A） （B）", "【壹】 【贰】", "〔甲〕 〔乙〕"]


def sections(marks: str, *above: str) -> list[tuple[str, object, int]]:
    """Return the end of the name, the points and the number of items of each category; nothing else is read, and no warning comes."""
    one, two = marks.split()
    result = read("值班人员考核细则", *above, f"{one}值班情况（17分）", *A, f"{two}联系情况（10分）", *B)
    (rubric,) = result.rubrics
    assert (rubric.points, rubric.items, severe(result)) == (None, (), [])
    return [(c.name[-4:], c.points, len(c.items)) for c in rubric.categories]


EXPECTED = [("值班情况", 17, 3), ("联系情况", 10, 2)]


@pytest.mark.parametrize("marks", [*BRACKETS, "壹、 贰、", "壹. 贰.", "第壹条 第贰条"])
def test_a_heading_with_points_over_items_is_a_category(marks: str) -> None:
    assert sections(marks) == EXPECTED


@pytest.mark.parametrize("above", ["一、考核内容", "壹、考核内容", "考核内容："])
@pytest.mark.parametrize("marks", BRACKETS)
def test_so_it_is_below_a_heading_without_points(marks: str, above: str) -> None:
    assert sections(marks, above) == EXPECTED
