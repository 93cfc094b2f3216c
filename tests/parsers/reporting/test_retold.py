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


LIST = ("1、内容（40分）：主题明确。", "2、版面（20分）：长短穿插。", "3、抄写（40分）：工整清晰。")
AGAIN = "评分项目 | 要求 | 分值\n内容 | 主题明确 | 30\n版面 | 生动活泼 | 20\n抄写 | 文字工整 | 50"


@pytest.mark.parametrize(
    "lines",
    [
        LIST,
        ("一、内容（40分）", "主题明确。", "二、版面（20分）", "三、抄写（40分）"),
        ("1.内容40分，主题明确。", "2.版面20分，长短穿插。", "3.抄写40分，工整清晰。"),
    ],
)
def test_a_list_of_the_same_names_is_compared(lines: tuple[str, ...]) -> None:
    assert severe(read("评分表", AGAIN, *lines)) == ["K111", "K111"]
    assert "K111" not in severe(read("评分表", AGAIN.replace("30", "40").replace("50", "40"), *lines))


def test_one_of_several_rubrics_may_agree() -> None:
    other = "项目 | 内容 | 分值\n日常 | 考勤到位 | 40\n^ | 纪律良好 | 20\n业务 | 完成任务 | 40"
    assert "K111" not in severe(read("甲类单位评分表", TABLE, "乙类单位评分表", other, "纪律良好（20分）"))


OTHER = (
    "乙类单位考核评分标准",
    "一、业务（30分）",
    "1、纪律良好（10分）",
    "2、业务熟练（20分）",
    "二、安全（70分）",
    "1、检查（45分）",
    "2、演练（25分）",
)
THE_SAME = (
    "考核评分标准",
    "一、日常（40分）",
    "1、出勤（25分）",
    "2、服从安排（15分）",
    "二、业务（50分）",
    "1、进度（20分）",
    "2、质量（30分）",
)


def test_a_list_of_another_annex_may_give_the_same_names_other_points() -> None:
    for lines in (("甲类单位考核评分表", TABLE, *OTHER), (*OTHER, "甲类单位考核评分表", TABLE)):
        result = read(*lines)
        assert len(result.rubrics) == 2
        assert "K111" not in severe(result)


def test_a_list_that_says_most_of_the_table_again_is_compared() -> None:
    result = read("考核评分表", TABLE, *THE_SAME)
    assert len(result.rubrics) == 2
    assert severe(result) == ["K111"]
