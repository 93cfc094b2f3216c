"""A table of the parts of a rubric above the tables of these parts, each under a heading with its points."""

import pytest

from parsers.interpret import interpret
from schema.notice import RubricFile
from tests.tables import document, drawn_rows


def read(summary: str, parts: list[tuple[str, str]], title: str = "课程设计评分细则（总分100分）") -> RubricFile:
    drawn = [part for heading, drawing in parts for part in (heading, drawn_rows(drawing))]
    return interpret(document(title, drawn_rows(summary), *drawn))


CODE = ("代码（60分）", "项目 | 分值\n编译通过 | 40\n注释完整 | 20")
TALK = ("答辩（40分）", "答辩内容 | 分值 | 怎样得分\n讲解 | 25 | 条理清楚\n提问 | 15 | 回答准确")


@pytest.mark.parametrize(
    ("summary", "parts"),
    [
        ("大项 | 分值\n代码 | 60\n答辩 | 40", [CODE, TALK]),
        ("模块 | 满分\n代码 | 60分\n答辩 | 40分\n合计 | 100分", [CODE, TALK]),
        ("部分 | 分数 | 备注\n代码 | 60 | 小组\n答辩 | 40 | 个人", [CODE, TALK]),
        ("序号 | 类别 | 分值\n1 | 代码 | 60\n2 | 答辩 | 40", [CODE, TALK]),
        (
            "大项 | 分值\n代码 | 60\n答辩 | 40",
            [("一、代码（60分）", CODE[1]), ("二、答辩（40分）", TALK[1])],
        ),
        ("大项 | 分值\n答辩 | 40\n代码 | 60", [TALK, CODE]),
    ],
)
def test_the_parts_that_a_summary_names_are_one_rubric(summary: str, parts: list[tuple[str, str]]) -> None:
    (rubric,) = read(summary, parts).rubrics
    assert rubric.title is not None
    assert "课程设计" in rubric.title.text
    assert rubric.points == 100
    assert {category.name: category.points for category in rubric.categories} == {"代码": 60, "答辩": 40}
    assert sum(len(category.items) for category in rubric.categories) == 4


@pytest.mark.parametrize(
    ("summary", "parts"),
    [
        ("大项 | 分值\n代码 | 50\n答辩 | 50", [CODE, TALK]),
        ("大项 | 分值\n代码 | 60\n报告 | 40", [CODE, TALK]),
    ],
)
def test_parts_that_have_other_names_or_points_are_not_those_of_the_summary(
    summary: str, parts: list[tuple[str, str]]
) -> None:
    assert len(read(summary, parts).rubrics) > 1
