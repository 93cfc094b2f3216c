"""Parts and rows of which one applies: told by number and name, or by the total."""

from decimal import Decimal

import pytest

from tests.readings import read, severe


def test_one_number_and_one_name_are_alternatives_unless_they_make_the_total() -> None:
    drawing = """考核类别 | 考核项目 | 分值
        一、共性指标（40分） | 廉政建设 | 25
        ^ | 机关效能 | 15
        二、个性指标（60分）A类 | 招商引资 | 40
        ^ | 项目建设 | 20
        二、个性指标（60分）B类 | 依法行政 | 30
        ^ | 市场监管 | 30"""
    result = read(drawing)
    assert [c.counts for c in result.rubrics[0].categories] == [True, True, False]
    assert "K103" in severe(result)
    parts = read(f"{drawing}\n合计 | | 160")
    assert [c.counts for c in parts.rubrics[0].categories] == [True, True, True]


def test_tiers_are_one_item_where_the_total_says_so() -> None:
    drawing = """指标 | 评价标准 | 分值
        注册资本 | 1000万元以上 | {}
        ^ | 500万元以上 | 18
        ^ | 500万元以下 | 10
        信用 | 无不良信息 | 80
        ^ | 有不良信息 | 0"""
    result = read(drawing.format(20))
    first, second = result.rubrics[0].items
    assert [(item.text, item.points) for item in (first, second)] == [("注册资本", Decimal(20)), ("信用", Decimal(80))]
    assert first.cells[0].role == "rules"
    assert all(
        words in "".join(cell.text for cell in first.cells) for words in ("1000万元以上", "500万元以下", "18", "10")
    )
    assert read(drawing.format(30)).rubrics[0].categories


def test_blocks_of_equal_worth_are_alternatives_where_the_total_says_so() -> None:
    result = read(
        """项目 | 科室 | 内容 | 满分
        态度 | < | < | 60
        技能 | 临床 | 病历书写 | 25
        ^ | ^ | 操作 | 15
        ^ | 医技 | 诊断 | 40"""
    )
    assert [c.combine for c in result.rubrics[0].categories] == ["alternatives"]
    assert severe(result) == ["K103"]


KINDS = "类别 | 考核指标 | 分值\n共性指标（40分） | 党建 | 20\n^ | 安全 | 20\n{}（60分） | 升学 | 60\n{}（60分） | 就业 | 60"


@pytest.mark.parametrize("names", [("高中个性指标", "职高个性指标"), ("个性指标（机关）", "个性指标（乡镇）")])
def test_one_thing_for_several_kinds_of_units_counts_once(names: tuple[str, str]) -> None:
    result = read("学校考核", "总分100分，个性指标分别考核。", KINDS.format(*names))
    assert [c.counts for c in result.rubrics[0].categories] == [True, True, False]
    assert severe(result) == ["K103"]


def test_parts_of_equal_points_that_name_different_things_are_a_contradiction() -> None:
    assert severe(read(KINDS.format("升学", "就业") + "\n合计 | | 100")) == ["K203"]


def test_parts_of_one_name_that_make_the_total_all_count() -> None:
    result = read(KINDS.format("高中个性指标", "职高个性指标") + "\n合计 | | 160")
    assert [c.counts for c in result.rubrics[0].categories] == [True, True, True]
    assert severe(result) == []
