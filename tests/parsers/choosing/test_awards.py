"""What is given beside what is taken is no full mark where the category prints more."""

import pytest

from pipeline.walk import items
from tests.readings import read, severe

WORK = "工作 | 按时完成（60分）\n^ | 质量合格（30分）"


@pytest.mark.parametrize("head", ["考核项目 | 考核内容", "类别 | 考核标准", "项目 | 评分标准"])
@pytest.mark.parametrize("award", ["全勤得5分", "当月全勤的得5分。", "全年无违纪得8分"])
def test_an_award_beside_deductions_is_a_rule(head: str, award: str) -> None:
    result = read(f"{head}\n{WORK}\n出勤（10分） | 迟到一次扣1分\n^ | 旷工一次扣2分\n^ | {award}")
    assert [item.points for _, item in items(result)] == [60, 30, None, None, None]
    assert severe(result) == []


@pytest.mark.parametrize(
    "rows",
    [
        "出勤（20分） | 全勤得5分，迟到一次扣1分\n^ | 缺会一次扣2分\n^ | 缺岗一次扣1分",
        "出勤（20分） | 全勤得5分\n^ | 缺会一次扣2分",
        "出勤（20分） | 全勤得5分\n^ | 值班得5分\n^ | 缺会一次扣2分\n^ | 缺岗一次扣1分",
    ],
)
def test_an_item_whose_points_may_be_lost_is_told(rows: str) -> None:
    assert "K401" in severe(read(f"考核项目 | 考核内容\n{WORK}\n{rows}"))
