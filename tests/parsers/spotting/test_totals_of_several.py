"""The total below the own title of one of several rubrics, and what is none there."""

import pytest

from tests.readings import read, severe

TWO = [
    "项目 | 内容 | 分值\n渔船 | 登记 | 60\n码头 | 照明 | 40",
    "项目 | 内容 | 分值\n机关 | 值守 | 30\n窗口 | 接待 | 69",
]


def test_a_sentence_below_the_own_title_of_one_of_several_is_held_against_it() -> None:
    said = "考核实行计分制，总分100分。"
    result = read("渔业站考核评分表", said, TWO[0], "机关考核评分表", said, TWO[1])
    assert [int(one.points or 0) for one in result.rubrics] == [100, 100]
    assert severe(result) == ["K203"]


@pytest.mark.parametrize(
    "lines",
    [
        ("附表", "总分99分，其中机关100分。"),
        ("机关考核评分表", "总分100分，其中机关31分。", "总分69分。"),
        ("机关考核评分表", "总分200分。"),
    ],
)
def test_what_may_be_the_total_of_another_thing_is_not(lines: tuple[str, ...]) -> None:
    assert read("渔业站考核评分表", TWO[0], *lines, TWO[1].replace("69", "65")).rubrics[-1].points is None


def test_what_stands_below_the_name_of_the_next_rubric_is_its_total() -> None:
    table = "项目 | 内容 | 分值\n学习 | 有计划 | 60\n活动 | 有方案 | 40"
    result = read("县区考核细则", table, "附件2", "市直部门考核细则", "满分：100分", table.replace("有", "有书面"))
    assert [rubric.points for rubric in result.rubrics] == [None, 100]


@pytest.mark.parametrize(
    "line",
    [
        "考核人：张某 总分：96分",
        "本月考核总分98分，排名第一",
        "基础分100分，加分10分，总分110分",
        "科室：保卫科　　总分：96分",
        "总分：96分（优秀）",
        "总分：96分　等级：优秀",
        "日期：2024年5月8日；总分：96分",
    ],
)
def test_what_was_reached_or_holds_bonuses_below_the_title_is_no_total(line: str) -> None:
    result = read("渔业站考核评分表", line, TWO[0], "机关考核评分表", line, TWO[1].replace("69", "70"))
    assert [one.points for one in result.rubrics] == [None, None]
    assert "K203" not in severe(result)


@pytest.mark.parametrize(("line", "total"), [("科室：保卫科　　总分：100分", 100), ("满分：99分　周期：每月", 99)])
def test_beside_fields_it_is_what_the_table_makes_or_a_full_mark(line: str, total: int) -> None:
    result = read("渔业站考核评分表", TWO[0], "机关考核评分表", line, TWO[1].replace("69", "70"))
    assert result.rubrics[1].points == total


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("总分110分，含加分10分。", "K213"),
        ("本考核总分120分，其中加分项20分。", ""),
        ("总分110分，含附加分5分。", "K203"),
        ("另设加分10分，总分110分。", "K213"),
        ("本考核满分110分，另设加分项，最高加10分。", "K203"),
        ("考核总分110分，附加分10分。", "K203"),
        ("考核总分110分（另设加分10分）。", "K203"),
        ("考核总分110分，附加分10分不计入总分。", "K203"),
        ("考核总分110分，日常值守100分，创新加分10分。", "K213"),
        ("考核总分110分（加分10分）。", "K213"),
        ("考核总分110分，附加分10分计入总分。", "K213"),
        ("考核总分110分，加分项占10分。", "K213"),
        ("考核总分110分，100分以上为优秀，加分不超过10分。", "K203"),
        ("考核总分110分，得分100分（含）以上的，奖励10分。", "K203"),
    ],
)
def test_a_total_that_holds_the_bonuses_is_not_that_of_the_table_without(line: str, code: str) -> None:
    codes = severe(read(line, "值守考核表", "项目 | 分值\n到岗 | 60\n交接 | 40"))
    assert [found for found in codes if found in ("K203", "K213")] == ([code] if code else [])
