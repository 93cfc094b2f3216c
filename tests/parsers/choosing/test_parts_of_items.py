"""Items that mark only their parts are worth what the points of their category say: all marks, or the last that sums up the others."""

from decimal import Decimal

import pytest

from pipeline.walk import items
from tests.readings import read, severe

TABLE = "考核项目 | 考核内容\n甲（{whole}分） | 1.按时报告。（3分）\n^ | 2.{text}\n乙（10分） | 1.有人值守。（6分）\n^ | 2.有记录。（4分）"
LINES = (
    "考核细则",
    "一、甲（{whole}分）",
    "1、按时报告。（3分）",
    "2、{text}",
    "二、乙（10分）",
    "1、有人值守。（6分）",
    "2、有记录。（4分）",
)
ALL, LAST = "有会议（1分），有意见（2分）；有回访（3分）", "有会议（2分）、有意见（2分），督促整改（4分）"


def found(result_of: tuple[str, ...]) -> tuple[list[float | None], list[str]]:
    """Return the points of all items and what is said."""
    result = read(*result_of)
    return [None if item.points is None else float(item.points) for _, item in items(result)], severe(result)


@pytest.mark.parametrize("form", [(TABLE,), LINES])
@pytest.mark.parametrize(
    ("text", "whole", "points"),
    [
        (ALL, 9, 6),
        (ALL, 6, 3),
        (LAST, 11, 8),
        (LAST, 7, 4),
        ("有会议（1分），有意见（2分）。", 6, 3),
        ("有会议（1分），有意见（1分），有回访（2分）。", 7, 4),
    ],
)
def test_the_sum_of_the_category_tells(form: tuple[str, ...], text: str, whole: int, points: int) -> None:
    drawn = tuple(part.format(text=text, whole=whole) for part in form)
    assert found(drawn) == ([3, points, 6, 4], [])


@pytest.mark.parametrize("form", [(TABLE,), LINES])
@pytest.mark.parametrize(("text", "whole"), [(ALL, 8), (LAST, 10), ("有会议（1分），有意见（2分）。", 7)])
def test_where_no_reading_makes_it_the_item_has_none(form: tuple[str, ...], text: str, whole: int) -> None:
    points, said = found(tuple(part.format(text=text, whole=whole) for part in form))
    assert points == [3, None, 6, 4]
    assert "K202" in said
    assert "K401" in said


@pytest.mark.parametrize("form", [(TABLE,), LINES])
def test_each_mark_that_makes_the_points_has_its_place(form: tuple[str, ...]) -> None:
    result = read(*(part.format(text=ALL, whole=9) for part in form))
    item = next(item for _, item in items(result) if item.points == 6)
    assert item.points_text == "（1分）（2分）（3分）"
    assert [place.end - place.start for place in item.points_source] == [4, 4, 4]


RULED = "有会议（1分）；有意见（1分，每月未达到不得分）；有回访（2分，少一次扣0.5分）。"


@pytest.mark.parametrize("form", [(TABLE,), LINES])
@pytest.mark.parametrize(
    ("text", "whole", "points", "parts"),
    [
        (RULED, 7, 4, [1, 1, 2]),
        (RULED, 9, None, [1, 1, 2]),
        ("有会议（1分）；有意见（3分）；有回访（含电话，每月2次）。", 7, 4, [1, 3]),
        ("有会议【1】，有意见【1】，有回访【2】。", 9, None, []),
    ],
)
def test_a_mark_that_holds_a_rule_is_one_of_the_parts(
    form: tuple[str, ...], text: str, whole: int, points: int | None, parts: list[int]
) -> None:
    result = read(*(part.format(text=text, whole=whole) for part in form))
    item = [item for _, item in items(result)][1]
    assert item.points == points
    assert [int(part.points) for part in item.sub_points] == parts


@pytest.mark.parametrize(("whole", "points", "said"), [(10, 10, []), (9, None, ["K401", "K202"])])
def test_so_does_that_of_a_category_of_one_item(whole: int, points: int | None, said: list[str]) -> None:
    alone = f"考核项目 | 考核内容\n班组（{whole}分） | 每周开会，学习制度（6分），每月培训（4分）。\n台账（5分） | 记录完整。（3分）\n^ | 按月归档。（2分）"
    assert found((alone,)) == ([points, 3, 2], said)


def test_numbered_clauses_beside_a_name_with_points_are_items_of_it_still() -> None:
    numbered = "指标 | 项目 | 考核内容及评分标准\n组织 | 机制（2分） | （1）设小组（1分）。（2）定办法（1分）。"
    numbered += "\n^ | 部署（3分） | （1）印要点（2分）。（2）开会议（1分）。"
    assert found((numbered,))[0] == [1, 1, 2, 1]


UNPOINTED = "考核项目 | 考核内容\n甲 | 1.按时报告（30分）\n^ | 2.有会议（{a}分），有意见（12分）。\n乙 | 1.有人值守（30分）\n^ | 2.有记录（20分）"


@pytest.mark.parametrize("total", ["", "\n合计 | 100分"])
@pytest.mark.parametrize("bonus", ["", "\n加分项 | 受表彰的加5分"])
def test_the_whole_tells_below_categories_without_points(total: str, bonus: str) -> None:
    points, said = found((UNPOINTED.format(a=8) + bonus + total,))
    assert (points[:4], said) == ([30, 20, 30, 20], [])


def test_a_whole_that_no_reading_makes_leaves_the_item_without_points() -> None:
    points, said = found((UNPOINTED.format(a=9) + "\n合计 | 100分",))
    assert points == [30, None, 30, 20]
    assert "K401" in said


@pytest.mark.parametrize(("head", "total"), [("甲（40分）", ""), ("甲", "\n合计 | 100分")])
def test_any_number_of_items_may_mark_only_their_parts(head: str, total: str) -> None:
    rows = "\n".join(f"^ | {n}.第{n}项有通知（2分），有记录（3分）。" for n in range(2, 9))
    table = f"考核项目 | 考核内容\n{head} | 1.有通知（2分），有记录（3分）。\n{rows}\n乙（60分） | 1.按时完成（60分）{total}"
    assert found((table,)) == ([5] * 8 + [60], [])


GIVEN = "考核项目 | 考核内容\n甲（{whole}分） | 1.开会得{a}分，记录得{b}分。\n^ | 2.办公（20分）\n乙（60分） | 1.按期完成（60分）"


@pytest.mark.parametrize(("a", "b"), [(8, 12), (12, 8)])
def test_amounts_in_words_are_those_of_parts_where_all_of_them_make_the_category(a: int, b: int) -> None:
    result = read(GIVEN.format(whole=40, a=a, b=b))
    item = next(item for _, item in items(result))
    assert (item.points, item.points_text) == (Decimal(20), f"得{a}分得{b}分")
    assert severe(result) == []


@pytest.mark.parametrize(("whole", "codes"), [(32, []), (41, ["K110", "K202"])])
def test_else_the_highest_of_them_is_the_full_mark(whole: int, codes: list[str]) -> None:
    points, said = found((GIVEN.format(whole=whole, a=8, b=12),))
    assert (points, said) == ([12, 20, 60], codes)
