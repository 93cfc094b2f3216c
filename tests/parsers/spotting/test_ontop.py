"""A table under a heading that prints what it makes as coming on top: 互评（可选，+10分）."""

import pytest

from tests.readings import read

PARTS = [
    "一、基础（60分）",
    "内容 | 分值\n能运行 | 40\n有注释 | 20",
    "二、进阶（40分）",
    "内容 | 分值\n会查找 | 25\n会排序 | 15",
]
MORE = "内容 | 分值\n提出问题 | 6\n修复问题 | 4"


@pytest.mark.parametrize(
    "heading",
    [
        "## 互评（可选，+10分）",
        "## 三、互评（可选，10分）",
        "## 互评（附加分，最高10分）",
        "## 互评（加分项，+10分）",
        "互评（附加项，+10分）",
    ],
)
def test_it_is_the_last_part_and_no_part_of_the_total(heading: str) -> None:
    (rubric,) = read("程序设计评分标准（总分100分）", *PARTS, heading, MORE).rubrics
    last = rubric.categories[-1]
    assert [rubric.points, last.points] == [100, 10]
    assert (last.name, str(last.kind), last.counts) == ("互评", "bonus", False)
    assert [item.points for item in last.items] == [6, 4]


@pytest.mark.parametrize("heading", ["## 互评（可选，+12分）", "## 互评（10分）", "## 互评（必做，10分）"])
def test_another_sum_or_another_word_heads_a_rubric_of_its_own(heading: str) -> None:
    assert len(read("程序设计评分标准（总分100分）", *PARTS, heading, MORE).rubrics) == 2


def test_a_title_is_no_such_heading() -> None:
    assert len(read("程序设计评分标准（总分100分）", *PARTS, "互评评分表（加分项，10分）", MORE).rubrics) == 2
