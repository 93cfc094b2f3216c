"""Parts that are headings with points over prose, beside one that is a table; weights of several rubrics that nothing takes."""

import pytest

from parsers.interpret import interpret
from tests.tables import document, drawn_rows

TABLE = drawn_rows("评审因素 | 分值 | 评分标准\n方案 | 25 | 合理\n人员 | 15 | 齐全")
PRICE, CASES = "按最低报价折算。", "业绩多者优先，由评委比较后给分。"


@pytest.mark.parametrize(
    "names",
    [
        ("技术部分（40分）", "报价部分（30分）", "业绩部分（30分）"),
        ("一、技术评分（40分）", "二、报价评分（30分）", "三、业绩评分（30分）"),
        ("## 技术（40分）", "## 报价（30分）", "## 业绩（30分）"),
        ("1. 技术因素（满分40分）", "2. 报价因素（满分30分）", "3. 业绩因素（满分30分）"),
        ("技术标（40分）", "商务标（30分）", "信誉（30分）"),
    ],
)
@pytest.mark.parametrize("first", [0, 1, 2])
def test_headings_with_points_over_prose_are_items_beside_the_table(names: tuple[str, str, str], first: int) -> None:
    made: list[str | list[list[str]]] = [names[0], PRICE, names[1], CASES, names[2], "说明附后。"]
    if first == 0:
        made[1] = TABLE
        (rubric,) = interpret(document("评标办法", *made)).rubrics
        assert [category.points for category in rubric.categories] == [40]
        assert [item.points for item in rubric.items] == [30, 30]
    else:
        made[2 * first + 1] = TABLE
        assert len(interpret(document("评标办法", *made)).rubrics) == 1


def test_headings_that_do_not_make_the_whole_are_left() -> None:
    made = document("评标办法", "技术部分（40分）", TABLE, "报价部分（30分）", PRICE, "业绩部分（20分）", CASES)
    (rubric,) = interpret(made).rubrics
    assert not rubric.categories


@pytest.mark.parametrize(("weights", "warned"), [(("权重80%", "权重20%"), True), (("占比70%", "占比20%"), False)])
def test_weights_over_several_rubrics_are_not_lost_unseen(weights: tuple[str, str], warned: bool) -> None:
    other = drawn_rows("指标 | 评分标准 | 分值\n主动 | 好 | 60\n协作 | 好 | 40")
    made = document(
        f"第二部分 目标({weights[0]})",
        "项目组考核表",
        [*TABLE, ["进度", "60", "按时"]],
        f"第三部分 态度({weights[1]})",
        other,
    )
    assert ("K113" in [finding.code for finding in interpret(made).findings]) is warned


RULES = drawn_rows("项 | 分 | 判定\n文件齐全 | 6 | 看目录\n没有外链 | 4 | 看记录")
STYLE = drawn_rows("项 | 分 | 判定\n写法简洁 | 7 | 人工\n名称规范 | 3 | 人工")
COUNTS = drawn_rows("测试 | 数量 | 检查点\n已知值 | 12 | 逐一比对\n往返 | 3 | 全部")


@pytest.mark.parametrize("first", [80, 70])
def test_headings_over_tables_and_one_over_a_table_of_counts_are_one_rubric_where_they_make_100(first: int) -> None:
    head = f"## 自动检查 — {first} 分"
    made = document("# 作业评分", head, "运行后填入。", COUNTS, "## 规范 — 10 分", RULES, "## 质量 — 10 分", STYLE)
    whole = interpret(made)
    if first == 80:
        (rubric,) = whole.rubrics
        assert [(one.name, len(one.items)) for one in rubric.categories] == [("自动检查", 0), ("规范", 2), ("质量", 2)]
        assert [one.points for one in rubric.categories] == [80, 10, 10]
        assert rubric.title is not None and rubric.title.text == "作业评分"
    else:
        assert len(whole.rubrics) == 2


def test_headings_that_are_titles_of_tables_stay_apart() -> None:
    made = document("## 一组评分表 — 10 分", RULES, "## 二组评分表 — 10 分", STYLE, "## 三组评分表 — 80 分", "另发。")
    assert len(interpret(made).rubrics) == 2


GRADES = drawn_rows(
    "等级 | 分数范围 | 标准\n优秀 | 22-25分 | 齐全规范\n合格 | 15-21分 | 基本齐全\n不合格 | 0-14分 | 缺漏较多"
)
LIST = (
    "**计分**：",
    "- 每个项目基础分：5分",
    "- 最高分：30分（6个项目）",
    "- 市级项目：+2分",
    "- 县级项目：+1分",
    "- 材料齐全",
)


@pytest.mark.parametrize(
    "line",
    [
        "- 每次活动另加：1分",
        "- 每篇文章得2分",
        "- 每缺席1人扣2分",
        "- 每人2分，最多可得6分",
        "- 整理台账：6分",
        "- 每月整理台账：6分",
        "- 各类台账齐全：6分",
        "- 最高学历：6分",
        "- 每个点位巡查到位：6分",
        "- 每个项目得5分，上限15",
    ],
)
def test_headings_over_lists_of_rules_are_items_beside_those_over_tables_of_tiers(line: str) -> None:
    tables = ("### 1. 值守（25分）", GRADES, "- 值守台账", "### 2. 交接（25分）", GRADES, "- 交接台账")
    lists = ("### 3. 巡查项目（25分）", *LIST, line, "### 4. 荣誉（25分）", *LIST)
    (rubric,) = interpret(document("## 评分标准（满分100分）", *tables, *lists)).rubrics
    ruled = line.startswith(("- 每次", "- 每篇", "- 每人", "- 每缺"))
    assert [item.points for item in rubric.items] == [25] * (4 if ruled else 2)
    assert not ruled or "县级项目：+1分" in rubric.items[2].cells[0].text
