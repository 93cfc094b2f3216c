"""Tables that divide the items of the one before them, each under a line that names the item and its points."""

import pytest

from parsers.interpret import interpret
from schema.notice import RubricFile
from tests.readings import outline
from tests.readings import severe as severe_codes
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


@pytest.mark.parametrize(
    "line",
    [
        "编译 40 分分配",
        "其中“编译通过”40分分配如下：",
        "编译通过（40分）",
        "### 编译通过评分（40 分）",
        "编译通过40分，按下表计：",
    ],
)
def test_an_item_of_a_part_may_be_divided_too(line: str) -> None:
    inner = "功能 | 分值\n无警告 | 25\n可复现 | 15"
    result = read("大项 | 分值\n代码 | 60\n答辩 | 40", [CODE, (line, inner), TALK])
    (rubric,) = result.rubrics
    assert outline(rubric.categories)[0] == ("代码", 60, [20])
    assert outline(rubric.categories[0].categories) == [("编译通过", 40, [25, 15])]
    assert not severe_codes(result)


def test_a_table_of_which_some_items_have_none_is_a_rubric_of_its_own() -> None:
    assert len(read("大项 | 分值\n代码 | 60\n考勤 | 40", [CODE]).rubrics) == 2


def test_what_stands_in_columns_of_its_own_keeps_them() -> None:
    rules = "项目 | 评分标准 | 分值\n编译通过 | 有警告扣5分 | 40\n注释完整 | 缺一处扣1分 | 20"
    (rubric,) = read("大项 | 分值\n代码 | 60\n答辩 | 40", [("代码（60分）", rules), TALK]).rubrics
    first, second = rubric.categories
    assert [(cell.column, cell.role, cell.text) for cell in first.items[0].cells] == [(2, "rules", "有警告扣5分")]
    assert [(cell.column, cell.text) for cell in second.items[0].cells] == [(3, "条理清楚")]


def test_a_share_in_percent_is_no_item_that_a_table_divides() -> None:
    parts = [("2.1 代码（60分）", CODE[1]), ("2.2 答辩（30分）", TALK[1].replace("25", "15"))]
    assert len(read("类型 | 权重\n代码 | 60%\n答辩 | 30%", parts).rubrics) > 1


@pytest.mark.parametrize("marks", [("一、", "二、"), ("## ", "## "), ("", ""), ("（1）", "（2）")])
def test_a_heading_may_be_the_name_alone(marks: tuple[str, str]) -> None:
    parts = [(f"{marks[0]}代码", CODE[1]), (f"{marks[1]}答辩", TALK[1])]
    (rubric,) = read("大项 | 分值\n代码 | 60\n答辩 | 40\n合计 | 100", parts, "课程设计评分细则").rubrics
    assert rubric.points == 100
    assert outline(rubric.categories) == [("代码", 60, [40, 20]), ("答辩", 40, [25, 15])]
