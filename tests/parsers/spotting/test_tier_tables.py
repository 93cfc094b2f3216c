"""Headings with their points, each over a table of tiers, are the items."""

import pytest

from tests.readings import outline, read, severe

TIERS = "得分 | 标准\n{} | 全部做到\n{} | 大部分做到\n{} | 少数做到"
GRADES = "等级 | 分值 | 说明\n优秀 | {} | 很好\n良好 | {} | 较好\n一般 | {} | 尚可"
ITEMS = "评分项 | 分值 | 说明\n选题新颖 | {} | 很好\n结构完整 | {} | 较好\n图表清晰 | {} | 尚可"


@pytest.mark.parametrize(
    "headings",
    [
        ("一、盈利情况（满分30分）", "二、分配机制（满分20分）", "三、投资人（满分10分）"),
        ("1. 盈利情况（30分）", "2. 分配机制（20分）", "3. 投资人（10分）"),
        ("## 盈利情况（30分）", "## 分配机制（20分）", "## 投资人（10分）"),
        ("盈利情况（30分）", "分配机制（20分）", "投资人（10分）"),
        ("一、盈利情况：30分", "二、分配机制：20分", "三、投资人：10分"),
        ("一、盈利情况（最高30分）", "二、分配机制（最高20分）", "三、投资人（最高10分）"),
    ],
)
def test_headings_over_tiers_are_items(headings: tuple[str, str, str]) -> None:
    one, two, three = headings
    tables = [TIERS.format(30, 20, 10), TIERS.format(20, 15, 0), TIERS.format("0-3分", "4-7分", "8-10分")]
    (rubric,) = read(one, tables[0], two, tables[1], three, tables[2]).rubrics
    assert [item.points for item in rubric.items] == [30, 20, 10]
    assert [item.text[:3] for item in rubric.items] == ["盈利情", "分配机", "投资人"]
    assert "全部做到" in rubric.items[0].cells[0].text
    assert rubric.items[0].cells[0].role == "rules"


def test_points_on_top_are_a_bonus() -> None:
    result = read(
        "一、功能（60分）", GRADES.format(60, 40, 20), "二、质量（奖励分，满分10分）", GRADES.format(10, 5, 0)
    )
    assert [item.points for item in result.rubrics[0].items] == [60, 10]
    assert [(item.kind, item.counts) for item in result.rubrics[0].items] == [("base", True), ("bonus", False)]


def test_a_heading_without_points_over_tiers_is_not_lost() -> None:
    parts = (
        "一、功能（40分）",
        GRADES.format(40, 30, 0),
        "二、质量",
        GRADES.format(40, 20, 0),
        "三、文档（20分）",
        GRADES,
    )
    result = read(*parts[:5], GRADES.format(20, 10, 5))
    assert [item.points for item in result.rubrics[0].items] == [40, 40, 20]
    assert severe(result) == []


def test_a_heading_at_odds_with_its_tiers_is_found() -> None:
    headings = "一、功能（40分）", "二、质量（50分）", "三、文档（20分）"
    tables = GRADES.format(40, 30, 0), GRADES.format(40, 20, 0), GRADES.format(20, 10, 5)
    result = read(*(part for pair in zip(headings, tables, strict=True) for part in pair))
    assert severe(result) == ["K202"]


def test_tables_of_items_under_headings_stay_tables_of_items() -> None:
    result = read("一、功能（40分）", ITEMS.format(20, 10, 10), "二、质量（60分）", ITEMS.format(30, 20, 10))
    assert outline(result.rubrics[0].categories) == [("功能", 40, [20, 10, 10]), ("质量", 60, [30, 20, 10])]


def test_tiers_that_explain_the_items_of_a_table_are_no_rubric() -> None:
    whole = "评分维度 | 分值 | 说明\n功能 | 60 | 功能实现\n质量 | 40 | 代码规范"
    result = read(whole, "1. 功能（60分）", GRADES.format(60, 40, 20), "2. 质量（40分）", GRADES.format(40, 30, 20))
    assert [[item.points for item in rubric.items] for rubric in result.rubrics] == [[60, 40]]
    assert severe(result) == []


def test_equal_amounts_may_be_parts_that_add_up_and_it_is_said() -> None:
    result = read("一、盈利情况（30分）", TIERS.format(30, 15, 15), "二、分配机制（30分）", TIERS.format(30, 15, 15))
    assert [item.points for item in result.rubrics[0].items] == [30, 30]
    assert severe(result) == ["K110"]


def test_rising_points_with_their_sum_below_are_items() -> None:
    parts = [("一、换药（满分30分）", 10, 20), ("二、穿衣（满分40分）", 15, 25), ("三、缝合（满分30分）", 12, 18)]
    tables = [(head, f"要点 | 分值\n洗手 | {a}\n消毒 | {b}\n合计 | {a + b}") for head, a, b in parts]
    result = read("考核评分标准", *(text for part in tables for text in part))
    assert [rubric.points for rubric in result.rubrics] == [30, 40, 30]
    assert [len(rubric.items) for rubric in result.rubrics] == [2, 2, 2]
