"""Cells a line that are a number, a text and points throughout."""

import pytest

from parsers.interpret import interpret
from parsers.read import read
from schema.finding import UnusableInput
from schema.rubric import Rubric
from tests.readings import outline, priced


def rubric_of(*cells: str) -> Rubric:
    (rubric,) = interpret(read([("\n".join(("养护评分表", *cells)).encode(), "a.txt")])).rubrics
    return rubric


PARTS = ("1.1", "专业资质", "4", "1.2", "人员配置", "6", "2.1", "草坪长势", "15", "2.2", "草坪修剪", "5")
HEADS = [
    ("序号", "评分项目", "分值"),
    ("序号", "评 分 项 目", "该项目满分分值", "得分"),
    ("编号", "考核内容", "标准分"),
]


@pytest.mark.parametrize("head", HEADS)
def test_rows_numbered_at_two_levels_are_told(head: tuple[str, ...]) -> None:
    rubric = rubric_of(*head, *PARTS)
    assert [int(item.points or 0) for c in rubric.categories for item in c.items] == [4, 6, 15, 5] or [
        points for _, points in priced(rubric)
    ] == [4, 6, 15, 5]


@pytest.mark.parametrize("said", ["{}", "总分{}", "小计{}", "合计{}分"])
def test_what_parts_make_stands_where_points_do(said: str) -> None:
    first, second = said.format(10), said.format(20)
    cells = ("1", "专业队伍", first, *PARTS[:6], "2", "草坪管理", second, *PARTS[6:])
    rubric = rubric_of("序号", "评分项目", "分值", *cells)
    assert [(points, items) for _, points, items in outline(rubric.categories)] == [(10, [4, 6]), (20, [15, 5])]


def test_numbers_may_begin_again_and_a_total_ends_the_rows() -> None:
    cells = ("1", "资质", "1", "2", "配置", "2", "3", "培训", "3", "1", "长势", "6", "2", "修剪", "4", "合计", "16")
    rubric = rubric_of("序号", "评分项目", "分值", *cells)
    assert [points for _, points in priced(rubric)] == [1, 2, 3, 6, 4]
    assert rubric.points == 16


@pytest.mark.parametrize(
    "cells",
    [
        ("1.1", "专业资质", "4", "1.2", "人员", "配置", "6", "2.1", "草坪长势", "15"),
        ("1.1", "专业资质", "4", "2.2", "人员配置", "6", "2.1", "草坪长势", "15"),
    ],
    ids=["a-text-on-two-lines", "numbers-out-of-order"],
)
def test_others_are_refused(cells: tuple[str, ...]) -> None:
    with pytest.raises(UnusableInput, match="K026"):
        rubric_of("序号", "评分项目", "分值", *cells)
