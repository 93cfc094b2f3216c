"""The heading whose points are the total of a table: that of the part, where the nearest says only that scoring follows."""

import pytest

from parsers.interpret import interpret
from tests.readings import severe
from tests.tables import document, drawn_rows

ROWS = drawn_rows("考核内容 | 满分\n甲类事项 | 7\n乙类事项 | 5")
OTHER = drawn_rows("考核内容 | 满分\n丙类事项 | 2\n丁类事项 | 1")


def totals(*parts: str | list[list[str]]) -> list[object]:
    return [rubric.points and int(rubric.points) for rubric in interpret(document(*parts)).rubrics]


@pytest.mark.parametrize(
    "lines",
    [
        ["## 任务二：写作（12分）", "### 要求", "写一篇短文。", "### 评分标准"],
        ["## 任務二：寫作（12 分）", "### 評分標準"],
        ["## 任务二：写作（12分）", "### 3. 评分", "#### 评分细则"],
        ["# 任务二：写作 12分", "### 计分办法", "两人分别打分。"],
        ["二、写作（12分）", "（一）要求", "1. 写一篇短文", "（二）评分标准"],
        ["（一）写作（12分）", "1. 评分细则"],
        ["### 写作（12分）", "#### 分值分布"],
    ],
)
def test_over_a_heading_that_says_only_that_scoring_follows_the_part_states_the_total(lines: list[str]) -> None:
    assert totals(*lines, ROWS) == [12]


@pytest.mark.parametrize(
    "lines",
    [
        ["## 写作（12分）", "### 立意", "看立意。"],
        ["## 全卷（80分）", "## 评分标准"],
        ["## 写作（12分）", "## 附录", "### 评分标准"],
        ["（一）写作（30分）", "二、评分标准"],
    ],
)
def test_a_heading_with_a_name_of_its_own_or_as_high_is_no_part_of_another(lines: list[str]) -> None:
    assert totals(*lines, ROWS) == [None]


def test_each_part_has_the_total_of_its_own_heading() -> None:
    parts: list[str | list[list[str]]] = [
        "## 写作（12分）",
        "### 评分标准",
        ROWS,
        "## 口语（3分）",
        "### 评分标准",
        OTHER,
    ]
    assert totals(*parts) == [12, 3]


def test_a_heading_over_two_rubrics_is_the_total_of_none() -> None:
    other = drawn_rows("评分要点 | 分值\n丙类事项 | 2\n丁类事项 | 1")
    assert totals("## 写作（15分）", "### 评分标准", ROWS, "### 评分标准", "另一表如下。", other) == [None, None]


def test_a_part_that_its_table_does_not_make_is_a_contradiction() -> None:
    result = interpret(document("## 写作（15分）", "### 评分标准", ROWS))
    assert severe(result) == ["K203"]
