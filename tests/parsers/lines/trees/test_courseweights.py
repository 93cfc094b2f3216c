"""Shares of a course result above a list that makes 100 are none of its items."""

import pytest

from tests.readings import priced, read

LIST = ["### 评分标准", "#### 选题（30分）", "说明来由。", "#### 实现（50分）", "能够运行。", "#### 文档（20分）"]
TASK = ["### 任务要求", "#### 大作业", "1. 独立完成。", "2. 按时提交。"]


@pytest.mark.parametrize("task", [[], TASK])
@pytest.mark.parametrize("marks", [("", ""), ("，满分100分", "，满分100分")])
def test_they_are_left_outside(task: list[str], marks: tuple[str, str]) -> None:
    shares = [f"* 出勤作业 40%{marks[0]}。", f"* 大作业 60%{marks[1]}。"]
    (rubric,) = read("# 编程课", "## 成绩", *shares, *task, *LIST).rubrics
    assert [points for _, points in priced(rubric)] == [30, 50, 20]
    assert rubric.points in (None, 100)


@pytest.mark.parametrize(
    "above",
    [
        ["* 出勤作业 40%，满分100分。", "* 大作业 50%，满分100分。"],
        ["* 出勤作业，满分40分。", "* 大作业，满分60分。"],
    ],
    ids=["less", "no-shares"],
)
def test_other_lines_with_points_above_are_items(above: list[str]) -> None:
    (rubric,) = read("# 编程课", "## 成绩", *above, *LIST).rubrics
    assert len(priced(rubric)) > 3
