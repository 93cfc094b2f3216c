"""Rubrics in lines beside tables: taken where their own sums prove them, and where they say something new."""

import pytest

from parsers.interpret import interpret
from schema.notice import RubricFile
from tests.tables import document, drawn_rows

ROWS = drawn_rows("考核内容 | 满分\n功能 | 12\n文档 | 5\n合计 | 17")
LIST = [
    "### 页面（3个 = 12分）",
    "**前台（2个页面 - 7分）**",
    "1. 查询（3分）- 可筛选",
    "2. 详情（4分）",
    "**后台（1个页面 - 5分）**",
]
ITEM = "3. 审核（5分）"


def totals(result: RubricFile) -> list[object]:
    return [rubric.points and int(rubric.points) for rubric in result.rubrics]


def test_a_list_above_a_table_is_a_rubric_of_its_own() -> None:
    result = interpret(document("# 平台", *LIST, ITEM, "## 评分表", ROWS))
    assert totals(result) == [12, 17]
    assert [category.name for category in result.rubrics[0].categories] == ["前台", "后台"]
    assert [rubric.title and rubric.title.text for rubric in result.rubrics] == ["平台", "评分表"]


def test_a_list_below_a_table_follows_it() -> None:
    lines = [
        "## A. 结构（7分）",
        "### A1 栏目 · 3 分",
        "齐全。",
        "### A2 返回 · 4 分（定档）",
        "## B. 布局（5分）",
        "### B1 间距 · 5 分",
    ]
    assert totals(interpret(document("## 一览", ROWS, *lines))) == [17, None]


def test_a_list_that_says_the_items_of_the_table_again_is_none() -> None:
    lines = ["一、总体（17分）", "1. 功能（12分）", "2. 文档（5分）", "3. 其他另议"]
    assert totals(interpret(document(*lines, ROWS))) == [17]
    assert totals(interpret(document("一、总体（17分）", "（一）功能：12分", "（二）文档：5分", ROWS))) == [17]


def test_lines_without_sums_beside_a_table_stay_lines() -> None:
    assert totals(interpret(document("1. 查阅（3分）", "2. 走访（4分）", "3. 座谈（5分）", ROWS))) == [17]
    assert totals(
        interpret(document("一、方式（20分）", "1. 查阅（3分）", "2. 走访（4分）", "3. 座谈（5分）", ROWS))
    ) == [17]


def test_questions_that_a_table_scores_by_number_stay_lines() -> None:
    lines = ["## 第一题：建立分支（3 分）", "略。", "## 第二题：提交（4 分）", "## 第三题：合并（5 分）"]
    assert totals(interpret(document(*lines, "## 评分", ROWS))) == [17]


def test_bonuses_and_aims_in_bold_are_no_list() -> None:
    lines = ["**目标分数：93-95分**", "1. **滚动**（+2分）", "2. **懒加载**（+1分）", "**预估：95分**"]
    assert totals(interpret(document(*lines, ROWS))) == [17]


@pytest.mark.parametrize(
    "last",
    [
        ("三、扣分项", "1、被通报批评的，每次扣2分。", "2、虚报数字的，每项扣3分。"),
        ("三、加分项", "1、受到市级表彰的加2分。", "2、承办现场会的加1分。"),
        ("三、一票否决", "1、发生责任事故的。", "2、弄虚作假的。"),
    ],
)
@pytest.mark.parametrize("first", [True, False])
def test_the_list_of_another_annex_is_a_rubric_whatever_adds_or_takes_points_in_it(
    last: tuple[str, ...], first: bool
) -> None:
    lines = [
        "一、渔船（60分）",
        "1、登记（40分）",
        "2、检修（20分）",
        "二、码头（40分）",
        "1、照明（15分）",
        "2、护栏（25分）",
    ]
    annexes: list[list[str | list[list[str]]]] = [["渔业站考核评分标准", *lines, *last], ["机关考核评分表", ROWS]]
    annexes = annexes if first else annexes[::-1]
    result = interpret(document("附件1", *annexes[0], "附件2", *annexes[1]))
    assert [int(one.points or 100) for one in result.rubrics] == ([100, 17] if first else [17, 100])
    assert [one.title and one.title.text for one in result.rubrics] == [annexes[0][0], annexes[1][0]]
    assert [one.code for one in result.findings if one.code in ("K111", "K113", "K115")] == []


FLAT = ["1.渔船登记齐全（40分）。每缺一艘扣2分。", "2.（35分）码头护栏完好。", "3.照明（25分）。夜间不熄。"]
GROUPED = [
    "一、渔船",
    "（一）登记（占40分）：每缺一艘扣2分。",
    "二、码头",
    "（一）护栏（占35分）",
    "（二）照明（占25分）",
]
OVER = ["1.渔船登记齐全（50分）。每缺一艘扣2分。", *FLAT[1:]]


@pytest.mark.parametrize(
    ("lines", "totals_of"),
    [(FLAT, [None, 17]), (GROUPED, [None, 17]), (["总分为110分。", *OVER], [110, 17])],
)
@pytest.mark.parametrize("first", [True, False])
def test_an_annex_of_its_own_is_a_rubric_where_its_items_make_a_whole(
    lines: list[str], totals_of: list[int | None], first: bool
) -> None:
    annexes: list[list[str | list[list[str]]]] = [["渔业站考核评分标准", *lines], ["机关考核评分表", ROWS]]
    annexes = annexes if first else annexes[::-1]
    result = interpret(document("附件1", *annexes[0], "附件2", *annexes[1]))
    assert totals(result) == (totals_of if first else totals_of[::-1])
    assert [one.title and one.title.text for one in result.rubrics] == [annexes[0][0], annexes[1][0]]


@pytest.mark.parametrize(
    "lines",
    [
        ("附件1", "渔业站考核评分标准", *FLAT, ROWS),
        ("附件1", "渔业站考核评分标准", *FLAT, "评分如下表：", ROWS),
        ("三、考核内容", *FLAT, "附件2", "机关考核评分表", ROWS),
        ("附件1", "渔业站考核评分标准", *OVER, "附件2", "机关考核评分表", ROWS),
        ("附件1", "渔业站考核评分标准", "1.（12分）功能", "2.（5分）文档", "总分为17分", "附件2", ROWS),
        ("附件1", "渔业站考核评分标准", "1.职工互评（40分）", "2.站长打分（60分）", "附件2", "机关考核评分表", ROWS),
    ],
)
def test_numbered_lines_of_the_same_annex_or_without_a_whole_stay_lines(
    lines: tuple[str | list[list[str]], ...],
) -> None:
    assert totals(interpret(document(*lines))) == [17]
