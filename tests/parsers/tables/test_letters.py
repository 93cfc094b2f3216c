"""Columns of letters that count on: A, B, C number the rows, or are grades."""

import pytest

from schema.finding import UnusableInput
from tests.readings import read, severe


@pytest.mark.parametrize(
    ("header", "total"),
    [
        ("模块 | 名称 | 建议时长 | 满分", "合计 | — | 240 | 100"),
        ("编号 | 考核内容 | 用时 | 分值", "总分 | | 240 | 100"),
        ("项目 | 任务名称 | 时间（min） | 配分", "合计 | | | 100"),
        ("类别 | 竞赛内容 | 时长 | 分数", "总计 | < | 240 | 100"),
        ("部分 | 题型 | 题量 | 满分", " | | | "),
    ],
)
def test_letters_beside_names_number_the_items(header: str, total: str) -> None:
    rows = "A | 理论测试 | 45 | 30\nB | 工程设计 | 75 | 25\nC | 工艺编制 | 60 | 20\nD | 质量检测 | 60 | 25"
    result = read("成绩构成", f"{header}\n{rows}\n{total}")
    (rubric,) = result.rubrics
    assert [(item.label, item.text) for item in rubric.items][:2] == [("A", "理论测试"), ("B", "工程设计")]
    assert [item.points for item in rubric.items] == [30, 25, 20, 25]
    assert not severe(result)


@pytest.mark.parametrize(
    "table",
    [
        "等级 | 说明 | 分值\nA | 完全达到 | 10\nB | 基本达到 | 8\nC | 没有达到 | 5",
        "档 | 表现 | 得分\nA | 独立完成任务 | 10\nB | 在帮助下完成 | 8\nC | 没有完成 | 5",
        "选项 | 描述 | 分数\nA | 独立完成任务 | 4\nB | 在帮助下完成 | 3\nC | 没有完成 | 1",
    ],
)
def test_letters_whose_points_fall_are_steps(table: str) -> None:
    with pytest.raises(UnusableInput):
        read("评分等级", table)
