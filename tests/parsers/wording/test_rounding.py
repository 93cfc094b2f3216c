"""How exactly scores are given is no full mark."""

import pytest

from parsers.wording.rounding import is_rounding
from tests.readings import read

_STEPS = (
    "评委打分精确到1分",
    "得分保留到0.1分",
    "最后得分四舍五入至1分",
    "分数取整到1分",
    "每级相差5分",
    "评分以分计，各档之间相差2分",
    "得分准确到0.5分",
    "分值间隔为2分",
)


@pytest.mark.parametrize("text", _STEPS)
def test_a_step_of_scores_is_no_full_mark(text: str) -> None:
    lines = ["一、评分办法", f"1、{text}。", "2、去掉最高分。", "二、评分标准"]
    (rubric,) = read(
        "比赛方案", *lines, "1、队列整齐，满分30分。", "2、口号响亮，满分40分。", "3、服装统一，满分30分。"
    ).rubrics
    items = [*rubric.items, *(item for category in rubric.categories for item in category.items)]
    assert [item.points for item in items] == [30, 40, 30]


@pytest.mark.parametrize(
    "text", ["报表精确10分", "资料保留完整5分", "队列整齐，满分10分", "步骤分级明确（5分）", "总分保留分为5分"]
)
def test_names_of_what_is_assessed_keep_their_points(text: str) -> None:
    assert not is_rounding(text.rstrip("分）0123456789（"))
