"""Bonuses in lists of lines, beside the total and below it."""

import pytest

from tests.readings import outline, read, severe

PARTS = ("需求分析（4分）：文档完整。", "系统实现（6分）：可以运行。", "系统测试（5分）：用例齐全。")

TOTAL = "合计：15分"

BONUSES = (
    ("加分项（+2 分）：修复了已知缺陷。", 2),
    ("加分项（2分）：修复了已知缺陷。", 2),
    ("附加题（3分）：实现图形界面。", 3),
    ("附加题一 图形界面（最高5分）：能用鼠标操作。", 5),
    ("选做：加上用户登录（+3分）", 3),
    ("附加分：5分", 5),
    ("额外加分（最多加3分）：代码有单元测试。", 3),
    ("- **加分项（1～4分）**：有创新。", 4),
)


@pytest.mark.parametrize(("bonus", "points"), BONUSES)
@pytest.mark.parametrize("below", [True, False])
def test_a_named_bonus_beside_the_total_is_listed(bonus: str, points: int, below: bool) -> None:
    lines = (*PARTS, TOTAL, bonus) if below else (*PARTS, bonus, TOTAL)
    result = read(*lines, "提交要求", "请按时提交。")
    (rubric,) = result.rubrics
    assert rubric.points == 15
    assert [item.points for item in rubric.items] == [4, 6, 5, points]
    assert [item.kind for item in rubric.items] == ["base", "base", "base", "bonus"]
    assert [item.counts for item in rubric.items] == [True, True, True, False]
    assert severe(result) == []


def test_a_bonus_stands_beside_the_outermost_parts() -> None:
    result = read(
        "一、文档（40分）",
        "1. 说明（20分）",
        "2. 设计（20分）",
        "二、代码（60分）",
        "1. 运行（60分）",
        "加分项（最高5分）：有创新。",
    )
    assert outline(result.rubrics[0].categories) == [("文档", 40, [20, 20]), ("代码", 60, [60])]
    (bonus,) = result.rubrics[0].items
    assert bonus.kind == "bonus"
    assert bonus.points == 5


def test_a_list_of_bonuses_stands_below_the_total() -> None:
    result = read(*PARTS, f"**{TOTAL}**", "## 加分项", "- 创新（2分）", "- 界面（3分）")
    (rubric,) = result.rubrics
    assert rubric.points == 15
    assert [item.points for item in rubric.items] == [4, 6, 5]
    assert outline(rubric.categories) == [("加分项", None, [2, 3])]
    assert rubric.categories[0].kind == "bonus"
    assert not rubric.categories[0].counts


def test_a_rule_for_bonuses_below_the_total_is_no_item() -> None:
    result = read(*PARTS, TOTAL, "加分项：每获奖一次加2分。")
    assert [item.points for item in result.rubrics[0].items] == [4, 6, 5]


def test_a_policy_of_rewards_is_no_bonus() -> None:
    result = read("1. 重视教育（6分）", "2. 优质服务（10分）", "3. 奖励扶持政策（4分）", "合计：20分")
    assert [item.kind for item in result.rubrics[0].items] == ["base", "base", "base"]
    assert severe(result) == []


def test_the_parts_of_a_bonus_count_in_it() -> None:
    result = read(*PARTS, TOTAL, "## Bonus（5分）", "- Bonus 1（2分）：有界面。", "- Bonus 2（3分）：有测试。")
    assert [(c.counts, [item.counts for item in c.items]) for c in result.rubrics[0].categories] == [
        (False, [True, True])
    ]
    assert severe(result) == []
