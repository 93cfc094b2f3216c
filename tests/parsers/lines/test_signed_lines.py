"""Bullets whose points are signed: what each gives or takes is its own, 备份完整 +20 分 beside 未加密 -5 分."""

import pytest

from schema.rubric import Item
from tests.readings import read

PARTS = ("# 评分标准", "## 备份 (30 分)", "- 备份完整 {}20 分", "- 可以恢复 {}10 分")
TAKES = ("- 未加密保存 {}5 分", "- 未按周执行 {}10 分")
MORE = ("## 日志 (20 分)", "- 日志齐全 {}15 分", "- 格式统一 {}5 分", "- 未留存半年 {}5 分")


def items(gives: str, takes: str) -> list[list[Item]]:
    lines = [*(line.format(gives) for line in PARTS), *(line.format(takes) for line in TAKES)]
    more = [MORE[0], *(line.format(gives) for line in MORE[1:3]), MORE[3].format(takes)]
    (rubric,) = read(*lines, *more).rubrics
    return [[*category.items] for category in rubric.categories]


@pytest.mark.parametrize("gives", ["+", "＋"])
def test_signed_lines_are_items_of_their_own(gives: str) -> None:
    first, second = items(gives, "-")
    assert [item.points for item in (*first, *second)] == [20, 10, None, None, 15, 5, None]
    assert [item.kind for item in first] == ["base", "base", "deduction", "deduction"]
    assert [rule.amount for item in first for rule in item.scoring if rule.kind == "deduct"] == [5, 10]


def test_what_is_taken_beside_points_without_a_sign_goes_on_the_item_above() -> None:
    assert [len(part) for part in items("", "扣")] == [2, 2]
