"""Weights by which the aims of a course support what graduates must reach."""

import pytest

from tests.readings import read

GOOD = "考核内容 | 分值\n期末项目 | 40\n小组评价 | 60"


@pytest.mark.parametrize(
    "weights",
    [
        "毕业要求指标点 | 课程目标 | 权重\n1.4 分析 | 目标1 | 0.10\n3.2 设计 | 目标2 | 0.40\n4.2 研究 | 目标3 | 0.50",
        "课程目标 | 支撑指标点 | 权重 | 平时成绩(20分) | 实验成绩(30分) | 期末成绩(50分)\n目标1 | 1.4 | 0.4 | 10 | 10 | 30\n目标2 | 3.2 | 0.6 | 10 | 20 | 20",
        "毕业要求 | 课程目标 | 权重系数\n1 工程知识 | 课程目标1 | .3\n2 问题分析 | 课程目标2 | .7",
        "课程目标 | 毕业要求 | 占比 | 说明\n目标一 | 指标1.1 | 0.25 | 掌握\n目标二 | 指标2.1 | 0.75 | 应用",
        "序号 | 教学目标 | 指标点 | 权重\n1 | 知识 | 1.2 | 0.5\n2 | 能力 | 2.3 | 0.5",
    ],
)
def test_weights_of_aims_are_no_rubric(weights: str) -> None:
    (rubric,) = read("课程评价报告", "一、对应关系", weights, "二、期末考核评分表", GOOD).rubrics
    assert [item.text for item in rubric.items] == ["期末项目", "小组评价"]


def test_aims_with_rules_of_scoring_are_a_rubric() -> None:
    drawing = (
        "毕业要求指标点 | 课程目标 | 评分标准 | 分值\n1.4 | 目标1 | 优秀得40分 | 40\n3.2 | 目标2 | 优秀得60分 | 60"
    )
    assert len(read("课程考核", drawing).rubrics) == 1
