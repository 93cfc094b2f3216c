"""Headings that name a part of the table with other points."""

import pytest

from tests.readings import read, severe

TABLE = "项目 | 内容 | 分值\n日常（40分） | 考勤到位 | 15\n^ | 纪律良好 | 25\n业务（60分） | 完成任务 | 60"


@pytest.mark.parametrize(
    "heading", ["二、纪律良好（20分）", "2.纪律良好：20分", "（二）业务（50分）", "**日常**（30 分）", "纪律良好 10分"]
)
def test_a_heading_with_other_points_is_reported(heading: str) -> None:
    assert severe(read(TABLE, heading, "按时到岗，服从安排。")) == ["K111"]


@pytest.mark.parametrize(
    "line",
    [
        "二、纪律良好（25分）",
        "纪律良好（100分）",
        "纪律良好（20%）",
        "卫生清洁（20分）",
        "纪律良好的，每人每次加2分，全年最多加10分。",
        "纪律良好（0-25分）",
    ],
)
def test_what_agrees_or_is_another_thing_is_not(line: str) -> None:
    assert severe(read(TABLE, line, "按时到岗，服从安排。")) == []


def test_one_of_several_rubrics_may_agree() -> None:
    other = "项目 | 内容 | 分值\n日常 | 考勤到位 | 40\n^ | 纪律良好 | 20\n业务 | 完成任务 | 40"
    assert "K111" not in severe(read("甲类单位评分表", TABLE, "乙类单位评分表", other, "纪律良好（20分）"))
