"""Paragraphs without a number that say what earns a full mark and what is taken off it."""

import pytest

from schema.finding import UnusableInput
from tests.readings import read, severe

LINES = (
    "水面干净，无漂浮物计40分，每发现一处扣5分。",
    "巡查记录完整计30分，记录不全的酌情扣分。",
    "全年未发生溺水事件的记30分。发生一起的扣30分。",
)


@pytest.mark.parametrize("above", ["巡河员考核办法", "对巡河员按百分制考核。", "巡河员评分标准"])
def test_they_are_items_where_a_line_above_says_that_they_are_judged(above: str) -> None:
    (rubric,) = read(above, *LINES).rubrics
    assert [item.text for item in rubric.items] == [*LINES]
    assert [item.points for item in rubric.items] == [40, 30, 30]


@pytest.mark.parametrize(
    "lines",
    [
        ("巡河员管理要求", *LINES),
        ("巡河员考核办法", *LINES[:2]),
        ("巡河员考核办法", *LINES[:2], "每巡河一次计2分，少一次扣2分。"),
        ("巡河员考核办法", *LINES[:2], "受到表彰的加10分，受到批评的扣10分。"),
        ("巡河员考核办法", *LINES[:2], "及时上报计30分，迟报计20分，漏报扣30分。"),
        (
            "对巡河员按百分制考核。",
            *LINES[:2],
            "出勤率达到90%以上得满分20分。",
            *LINES[:2],
            "按时交班计10分，迟交扣2分。",
        ),
        ("巡河员考核办法", *LINES, "参加志愿巡河的计5分，最多计10分。"),
        ("巡河员考核办法", *LINES, "按时交班得满分10分，迟交扣2分。"),
        ("巡河员考核办法", *LINES[:2], "按时交班计10分，迟交扣2分。"),
    ],
    ids=[
        "no title",
        "two",
        "each",
        "bonus",
        "two marks",
        "another form between",
        "another form below",
        "full mark below",
        "not 100",
    ],
)
def test_others_are_none(lines: tuple[str, ...]) -> None:
    with pytest.raises(UnusableInput):
        read(*lines)


def test_below_an_item_with_points_they_are_no_items_beside_it() -> None:
    items = ("1. 巡河（100分）", *LINES, "2. 宣传（50分）", "3. 台账（50分）")
    (rubric,) = read("巡河员考核办法", *items).rubrics
    assert [item.points for item in rubric.items] == [100, 50, 50]


def test_right_below_a_line_that_says_100_their_sum_may_differ_from_that_total() -> None:
    (rubric,) = read("对巡河员按百分制考核。", *LINES[:2], "按时交班计10分，迟交扣2分。").rubrics
    assert [item.points for item in rubric.items] == [40, 30, 10] and rubric.points == 100


def test_beside_a_list_they_say_how_its_points_are_earned() -> None:
    items = ("1. 水面（40分）", "2. 记录（30分）", "3. 安全（30分）", "二、考核说明")
    (rubric,) = read("巡河员考核办法", *items, *LINES).rubrics
    assert [item.points for item in rubric.items] == [40, 30, 30] and not rubric.categories


@pytest.mark.parametrize(("said", "points"), [("100", [40, 30, 30]), ("90", [])])
def test_right_below_headings_each_run_makes_their_points(said: str, points: list[int]) -> None:
    other = ("二、宣传（20分）", "1. 标语（10分）", "2. 入户（10分）")
    (rubric,) = read("巡河员考核办法", f"一、巡河（{said}分）", *LINES, *other).rubrics
    assert [item.points for item in rubric.categories[0].items] == (points or [10, 10])


@pytest.mark.parametrize(
    "below",
    [
        "得分90分以上的为优秀，60分以下的为不合格。",
        "80（含）-90分为良好。",
        "月考核低于80分的，扣发奖金。",
        "受到表彰的加5分。",
    ],
)
def test_bands_and_what_comes_on_top_may_stand_beside_them(below: str) -> None:
    (rubric,) = read("巡河员考核办法", *LINES, "二、结果运用", below).rubrics
    assert [item.points for item in rubric.items] == [40, 30, 30]


PARTS = ("按时交班计20分，迟交扣2分。", "警示牌完好计10分，缺失一块扣1分。")


@pytest.mark.parametrize(("said", "told"), [("100", []), ("90", ["K202"])])
def test_two_below_a_heading_are_enough_beside_three(said: str, told: list[str]) -> None:
    result = read("巡河员考核办法", f"一、巡河（{said}分）", *LINES, "二、值班（30分）", *PARTS)
    (rubric,) = result.rubrics
    assert [[item.points for item in part.items] for part in rubric.categories] == [[40, 30, 30], [20, 10]]
    assert [code for code in severe(result) if code == "K202"] == told
