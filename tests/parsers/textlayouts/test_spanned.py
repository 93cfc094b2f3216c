"""Rows between bars that are wider than their header, which hides that one of its cells spans columns."""

import pytest

from kaohe import UnusableInput, parse_notice
from tests.readings import outline, severe

ROWS = """组织 | 专人负责 | 2分 | 6分 | |
经费落实 | 4分 | |||
公开 | 载体 | 更新网站 | 6分 | 9分 |
发布新闻 | 3分 | |||
信息 | 完成任务 | 85分 | 85分 | |
"""
WANTED = [("组织", 6, [2, 4]), ("公开", 9, [("载体", None, [6, 3])]), ("信息", 85, [85])]


def rows(head: str, text: str = ROWS, lead: str = "") -> str:
    return "\n".join(lead + line for line in [head, *text.splitlines()])


@pytest.mark.parametrize("lead", ["", "| "])
@pytest.mark.parametrize(
    "head",
    [
        "类别 | 考核内容 | 得分 | 合计得分 |",
        "类别 | 考 核 内 容 | 分值 | 合计分值 |",
        "项目 | 评分内容 | 分数 | 合计 |",
    ],
)
def test_each_cell_stands_under_its_column(head: str, lead: str) -> None:
    result = parse_notice(data=rows(head, lead=lead).encode(), name="t.txt")
    assert outline(result.rubrics[0].categories) == WANTED
    assert not severe(result)


def test_points_of_a_category_behind_the_items_are_held_against_them() -> None:
    text = rows("类别 | 考核内容 | 得分 | 合计得分 |", ROWS.replace("9分", "8分"))
    assert "K202" in severe(parse_notice(data=text.encode(), name="t.txt"))


def test_rows_that_do_not_show_where_their_cells_belong_make_no_table() -> None:
    text = rows("类别 | 考核内容 | 分值 |", "组织 | 专人 | 2分 |\n公开 | 载体 | 网站 | 6分 |\n信息 | 任务 | 85分 |\n")
    with pytest.raises(UnusableInput):
        parse_notice(data=text.encode(), name="t.txt")
