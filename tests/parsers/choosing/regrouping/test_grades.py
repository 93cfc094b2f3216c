"""Rows beside a column of grades are the tiers of one item."""

import pytest

from parsers.interpret import interpret
from parsers.reporting.amounts import HIGHEST
from schema.notice import RubricFile
from tests.tables import document, drawn_rows


def read(rows: str) -> RubricFile:
    return interpret(document("评分表", drawn_rows(rows)))


@pytest.mark.parametrize(
    "rows",
    [
        "考核项目 | 等级 | 考核内容 | 分值\n朗读 | A | 流利有感情 | 40\n | B | 流利 | 30\n | C | 有停顿 | 10\n书写 | A | 工整 | 60\n"
        " | B | 较工整 | 40\n | C | 潦草 | 20",
        "考核项目 | 档次 | 考核内容 | 分值\n朗读 | 一档 | 流利有感情 | 40\n朗读 | 二档 | 流利，无停顿 | 30\n"
        "书写 | 一档 | 工整 | 60\n书写 | 二档 | 有涂改 | 40",
        "考核项目 | 评分等级 | 考核内容 | 分值\n朗读（40分） | 优 | 流利有感情 | 40\n | 良 | 流利 | 30\n"
        "书写（60分） | 优 | 工整 | 60\n | 良 | 有涂改 | 40",
    ],
    ids=["letters", "steps", "points-printed"],
)
def test_tiers_make_an_item_named_by_their_category(rows: str) -> None:
    (rubric,) = read(rows).rubrics
    assert [f"{item.text[:2]} {item.points}" for item in rubric.items] == ["朗读 40", "书写 60"]


def test_tiers_that_nothing_names_are_one_item_and_it_is_said() -> None:
    result = read("档次 | 评分内容 | 分值\nA | 朗读流利，有感情 | 20\nB | 朗读流利，感情不足 | 15\nC | 朗读有停顿 | 10")
    (rubric,) = result.rubrics
    assert [item.points for item in rubric.items] == [20] and not rubric.categories
    assert [finding.code for finding in result.findings] == [HIGHEST.code]


def test_rows_whose_sum_is_printed_stay_items() -> None:
    (rubric,) = read(
        "等级 | 考核内容 | 分值\nA | 朗读流利 | 50\nB | 书写工整 | 30\nC | 坐姿端正 | 20\n合计 | | 100"
    ).rubrics
    assert [item.points for category in rubric.categories for item in category.items] == [50, 30, 20]


@pytest.mark.parametrize(
    "rows",
    ["档次 | 分数\n一档 | 95\n二档 | 85", "评定结果 | 分值\n录用 | 95分\n候补 | 85分\n不录用 | 60分"],
)
def test_a_list_of_results_is_no_second_rubric(rows: str) -> None:
    scored = drawn_rows("评分内容 | 分值\n笔试 | 40\n面试 | 60")
    assert len(interpret(document("评分表", scored, "结果", drawn_rows(rows))).rubrics) == 1


def test_grades_that_class_the_items_make_no_tiers() -> None:
    rows = "类别 | 等级 | 检查内容 | 分值\n电气 | A | 线路完好 | 5\n | B | 标识清楚 | 3\n消防 | A | 通道畅通 | 5\n | A | 器材有效 | 5"
    (rubric,) = read(rows).rubrics
    inner = [
        (*category.items, *(i for one in category.categories for i in one.items)) for category in rubric.categories
    ]
    assert [[item.points for item in items] for items in inner] == [[5, 3], [5, 5]]
