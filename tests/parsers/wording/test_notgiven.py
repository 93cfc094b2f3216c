"""Points of which a text speaks again, 否则该项的（2分）不给分, and those that only such a clause gives."""

import pytest

from parsers.wording.notgiven import spoken_again
from tests.readings import outline, read, severe


@pytest.mark.parametrize(
    "text",
    [
        "延误的，该项的（2分）不得分",
        "如果附有目录，但没有页码，则此项的（2分）不得分。",
        "未检查的该项（2分）不得分",
        "隐瞒火情，本项（2分）不得分",
    ],
)
def test_a_condition_alone_speaks_of_the_points_of_another_mark(text: str) -> None:
    at = text.index("（2分）")
    assert spoken_again(text, [(at, at + 4)])


def test_a_text_with_a_mark_of_its_own_speaks_again_of_it() -> None:
    text = "台账齐全（2分），无台账的该项（2分）不得分"
    first, second = text.index("（2分）"), text.rindex("（2分）")
    assert spoken_again(text, [(first, first + 4), (second, second + 4)]) == {(second, second + 4)}


def test_what_is_asked_for_has_the_only_points_of_its_text() -> None:
    lines = (
        "1.建立队伍，未建立的此项（15分）不得分。",
        "2.编写计划（25分）。",
        "1.巡查到位，缺两次的该项（60分）不给分。",
    )
    result = read("消防评分标准", "一、组织（40分）", *lines[:2], "二、巡查（60分）", lines[2])
    assert outline(result.rubrics[0].categories) == [("组织", 40, [15, 25]), ("巡查", 60, [60])]
    assert severe(result) == []
    rows = "\n".join(f"{number} | {line[2:-1]}" for number, line in enumerate(lines, 1))
    table = read(f"序号 | 考核内容\n{rows}")
    assert [item.points for item in table.rubrics[0].items] == [15, 25, 60]
    assert severe(table) == []


def test_a_condition_below_parts_that_make_their_heading_has_no_points() -> None:
    parts = ("一、组织（40分）", "1.队伍健全（15分）", "2.编写计划（25分）", "3.隐瞒火情，该大项（40分）不得分。")
    result = read("消防评分标准", *parts, "二、巡查（60分）", "1.巡查到位（60分）")
    assert outline(result.rubrics[0].categories) == [("组织", 40, [15, 25, None]), ("巡查", 60, [60])]
    assert severe(result) == []


def test_points_spoken_of_again_beside_a_column_of_points_are_no_part() -> None:
    rows = "1 | 值班到位，未值班的该项（5分）不得分 | 40\n2 | 巡查到位，每漏一处扣5分；谎报的，该项（60分）不得分 | 60"
    result = read(f"序号 | 内容 | 分值\n{rows}")
    assert [item.sub_points for item in result.rubrics[0].items] == [(), ()]
    assert severe(result) == []
