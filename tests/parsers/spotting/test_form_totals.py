"""A form of its own beside the items states what they make; one that is filled in does not."""

import pytest

from parsers.interpret import interpret
from tests.readings import read, severe
from tests.tables import document, drawn_rows

ITEMS = "评分标准 | 满分 | 得分\n准备物品 | 15 | \n铺台过程 | 60 | \n回答提问 | 25 | "


def total_of(*parts: str) -> object:
    rubric = interpret(document(*[drawn_rows(part) if "|" in part else part for part in parts])).rubrics[0]
    return rubric.points and int(rubric.points)


@pytest.mark.parametrize(
    "form",
    [
        "姓名 | | 科室 | \n床号 | | 总分：100分 | <",
        "姓名 | | 总分 | 100分",
        "姓名： | 科室： | 满分 | 100",
        "日期 | | 考核人 | \n本表共计100分 | < | < | <",
        "班组____ | 满分100分 | 得分____",
    ],
)
@pytest.mark.parametrize("lines", [[], ["铺台考核内容如下"]])
def test_a_form_above_the_items_states_the_total(form: str, lines: list[str]) -> None:
    assert total_of("铺台考核评分标准", form, *lines, ITEMS) == 100


@pytest.mark.parametrize("form", ["考核人 | | 日期 | \n科室 | | 满分：100分 | <", "考核人 | | 总分 | 100分"])
def test_so_does_one_right_below_them(form: str) -> None:
    assert total_of("铺台考核评分标准", ITEMS, form) == 100


@pytest.mark.parametrize(
    "form",
    ["姓名 | 王某 | 总分 | 86分", "姓名 | | 得分 | 86分", "姓名 | | 总分 | 86", "姓名 | | 满分率 | 86%"],
)
def test_what_was_reached_is_no_total(form: str) -> None:
    assert total_of("铺台考核评分标准", form, ITEMS) is None


def test_a_form_at_odds_with_the_items_is_told() -> None:
    assert severe(read("铺台考核评分标准", "姓名 | | 科室 | \n床号 | | 总分：90分 | <", ITEMS)) == ["K203"]
