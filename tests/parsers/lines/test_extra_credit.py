"""Bonuses by other names, 额外学分（10分）, and what stands moved in below the last line with points."""

import pytest

from tests.readings import read, severe

LINES = [
    "# 作业",
    "## 评分标准（90分）",
    "- 功能（50分）：实现两个工具。",
    "- 可靠（20分）：校验输入。",
    "- 体验（20分）：说明清楚。",
]


@pytest.mark.parametrize(
    "bonus",
    [
        "额外学分（10分）：部署",
        "奖励学分（5分）：部署",
        "附加分（+10分）：部署",
        "加分点（最高6分）：部署",
        "挑战任务（8分）：部署",
        "额外得分：5分",
    ],
)
def test_a_bonus_is_not_counted_into_the_total(bonus: str) -> None:
    result = read(*LINES, f"- {bonus}")
    (rubric,) = result.rubrics
    assert [(item.kind, item.counts) for item in rubric.items][2:] == [("base", True), ("bonus", False)]
    assert not severe(result)


@pytest.mark.parametrize("bonus", ["- 额外学分（10分）：", "- 附加分（+10分）："])
def test_what_is_moved_in_below_the_last_line_goes_on_it(bonus: str) -> None:
    result = read(*LINES, bonus, "  - 部署到公网。", "  - 有自动测试。", "## 附录")
    assert result.rubrics[0].items[-1].text.endswith("部署到公网。- 有自动测试。")
    assert not severe(result)


@pytest.mark.parametrize(
    ("clause", "kind", "counts"), [("总结经验（加分项，最高3分）。", "base", True), ("（加分项）", "bonus", False)]
)
def test_what_a_clause_adds_does_not_make_the_item_a_bonus(clause: str, kind: str, counts: bool) -> None:
    lines = ["（一）值守（30分）：到岗（20分）、交接（10分）。", "（二）台账（20分）：记录（12分）、归档（8分）。"]
    result = read("考核指标", *lines, f"（三）宣传（10分）：信息（6分）、专栏（4分）。{clause}")
    items = result.rubrics[0].items
    assert [(item.kind, item.counts) for item in items] == [("base", True)] * 2 + [(kind, counts)]
    assert [sub.points for sub in items[-1].sub_points] == [6, 4]
