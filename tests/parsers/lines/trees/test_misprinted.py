"""Headings with the mark of their items are headings where the items make their points and the other headings count on."""

import pytest

from tests.readings import outline, read, severe

A = ("1、有班子。（6分）", "2、有计划。（4分）")
B = ("1、台账齐全。（12分）每缺一项扣2分。", "2、签字齐全。（8分）发现一处扣1分。", "3、按时更新。（10分）")
C = ("1、公开及时。（5分）", "2、群众满意。（15分）")
EXPECTED = [[6, 4], [12, 8, 10], [5, 15]]


@pytest.mark.parametrize(
    "marks",
    [
        "1、 二、 三、",
        "一、 2、 三、",
        "一、 二、 3、",
        "1、 （二） （三）",
        "1、 2、 三、",
        "一. 2、 三.",
        "第一条 第二条 3、",
    ],
)
def test_the_marks_of_headings_follow_their_points(marks: str) -> None:
    one, two, three = marks.split()
    lines = (f"{one}组织领导（10分）", *A, f"{two}档案资料（30分）", *B, f"{three}实际成效（20分）", *C)
    result = read(*lines)
    (rubric,) = result.rubrics
    assert [inner for _, _, inner in outline(rubric.categories)] == EXPECTED
    assert severe(result) == []


def test_items_that_make_something_else_are_no_evidence() -> None:
    lines = ("1、组织领导（12分）", *A, "二、档案资料（30分）", *B, "三、实际成效（20分）", *C)
    assert set(severe(read(*lines)))


def test_lines_without_points_are_no_headings_though_their_numbers_begin_again() -> None:
    lines = (
        "一、内务（60分）",
        "1、被褥未叠，扣1分",
        "2、床单有污渍，扣1分",
        "1、桌面凌乱，扣1分",
        "2、椅子未归位，扣1分",
    )
    result = read(*lines, "二、纪律（25分）", "1、晚归扣2分", "三、安全（15分）")
    (rubric,) = result.rubrics
    assert [item.points for item in rubric.items] == [60, 25, 15]
    assert severe(result) == []


NESTED = (
    "1.值守（30分）",
    "1.按时到岗（10分）",
    "2.交接清楚（20分）",
    "2.台账（50分）",
    "1.记录完整（30分）",
    "2.按月归档（20分）",
    "3.宣传（20分）",
)


def test_a_list_inside_a_list_of_the_same_marks_is_that_of_the_line_above() -> None:
    result = read("值班考核办法", "满分100分", *NESTED)
    assert outline(result.rubrics[0].categories) == [("值守", 30, [10, 20]), ("台账", 50, [30, 20])]
    assert [item.text for item in result.rubrics[0].items] == ["宣传（20分）"]
    assert severe(result) == []


@pytest.mark.parametrize("at", range(len(NESTED)))
def test_one_that_does_not_make_the_points_of_that_line_is_told(at: int) -> None:
    lines = [line.replace("0分", "5分") if n == at else line for n, line in enumerate(NESTED)]
    assert severe(read("值班考核办法", "满分100分", *lines)) != []
