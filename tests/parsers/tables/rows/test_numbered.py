"""Rows numbered 一、: headings where the layout says so, whatever the sums; else both ways are tried."""

import pytest

from tests.readings import outline, read, severe

HEAD = "序号 | 考核内容 | 分值\n"


@pytest.mark.parametrize("points", ["30", "25", "1"])
def test_headings_by_layout_need_no_sum(points: str) -> None:
    rows = f"一、值守 | < | 60\n1 | 按时到岗 | 30\n2 | 交接清楚 | {points}\n二、台账 | < | 40\n1 | 记录完整 | 40"
    (rubric,) = read("考核表", HEAD + rows).rubrics
    assert outline(rubric.categories) == [("值守", 60, [30, int(points)]), ("台账", 40, [40])]


def test_a_numbered_row_with_rules_beside_it_is_an_item() -> None:
    head = "序号 | 考核内容 | 评分标准 | 分值\n"
    rows = "一 | 值守 | 缺岗扣5分 | 60\n1 | 交接 | 漏项扣1分 | 10\n二 | 台账 | 缺页扣1分 | 30"
    result = read("考核表", head + rows)
    assert [item.points for item in result.rubrics[0].items] == [60, 10, 30]


def test_a_part_whose_items_are_tiers_of_its_points_is_one_item() -> None:
    rows = "学历（10分） | 博士 | 10\n^ | 硕士 | 8\n^ | 本科 | 6\n教学（90分） | 备课充分 | 40\n^ | 课堂生动 | 50"
    result = read("考核表", f"评价项目 | 评分标准 | 分值\n{rows}")
    assert [item.points for item in result.rubrics[0].items] == [10]
    assert severe(result) == []


def test_a_text_that_says_its_points_otherwise_stays_the_item() -> None:
    rows = "服务 | 回访率90%以上（15分） | 15\n台账 | 归档率85%（20分） | 25\n宣传 | 上报率80%（10分） | 10"
    result = read("考核表", f"项目 | 内容 | 分值\n{rows}")
    assert outline(result.rubrics[0].categories) == [("服务", None, [15]), ("台账", None, [25]), ("宣传", None, [10])]
    assert severe(result) == ["K201"]


def test_a_name_that_reaches_over_the_column_of_numbers_is_no_number() -> None:
    tiers = ("未清理。 | 0", "摆放整齐。 | 1-5", "干净整齐。 | 6-10")
    rows = "\n".join(
        f"{n if not k else '^'} | {name if not k else '^'} | {tier} | "
        for n, name in enumerate(("餐具", "灶具", "厨具"), 1)
        for k, tier in enumerate(tiers)
    )
    table = f"序号 | 考核项目 | 考核内容 | 分值 | 得分\n{rows}\n专项工作 | < |  | < | <\n签字 | < |  | 检查人 | <"
    (rubric,) = read(table).rubrics
    assert [(category.label, category.name) for category in rubric.categories][-1] == ("", "专项工作")


def test_a_wide_name_beside_a_letter_heads_the_rows_below() -> None:
    rows = "A | 理论 | < | < | 30\n | 卷面 | 折算得分 | 平台 | 30\nB | 设计 | < | < | 70\n | 布线 | 策略明确 | 现场 | 45\n | 提交 | 文件齐全 | 检查 | 25"
    result = read(f"模块 | 内容 | 评价内容 | 依据 | 最高分\n{rows}\n合计 | < | < | < | 100")
    assert outline(result.rubrics[0].categories) == [("理论", 30, [("卷面", None, [30])]), ("设计", 70, [45, 25])]
    assert severe(result) == []
