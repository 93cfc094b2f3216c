"""Vetoes that are in no rubric."""

import pytest

from tests.readings import read, severe

RUBRIC = "项目 | 考核内容 | 分值\n决策 | 依法审查 | 60\n执法 | 持证上岗 | 40\n合计 | | 100"


@pytest.mark.parametrize(
    "table",
    ["一票否决事项 | 认定单位\n重大事故 | 应急局\n瞒报 | 应急局", "序号 | 一票否决项目\n1 | 重大事故\n2 | 瞒报"],
)
def test_a_table_of_vetoes_is_told(table: str) -> None:
    assert severe(read("法治建设考核细则", RUBRIC, "附表", table)) == ["K115"]


@pytest.mark.parametrize(
    "table", ["否决情形 | 说明\n未盖章 | 投标无效\n未密封 | 投标无效", "事项 | 单位\n重大事故 | 应急局\n瞒报 | 应急局"]
)
def test_bids_that_are_rejected_and_other_tables_are_not(table: str) -> None:
    assert severe(read("法治建设考核细则", RUBRIC, "附表", table)) == []


def test_a_list_of_vetoes_above_the_table_is_told() -> None:
    assert severe(read("三、一票否决情形", "1.发生重大事故。", "2.弄虚作假。", "法治建设考核细则", RUBRIC)) == ["K115"]


@pytest.mark.parametrize(
    ("lines", "codes"),
    [
        (
            ("四、评分方法", "1.查阅资料。", "五、有下列情形之一的，一票否决，不得评优：", "1.发生事故的", "2.瞒报的"),
            ["K115"],
        ),
        (("四、考核要求", "1.按时自查。", "2.一票否决：发生事故的，取消评优资格。", "3.结果年底公布。"), ["K115"]),
        (
            ("四、结果运用", "1.通报表扬。", "2.有下列情形之一的，一票否决：", "（1）发生事故的", "（2）瞒报的"),
            ["K115"],
        ),
        (("四、考核要求", "1.按时自查。", "2.以下情形不再实行一票否决：", "（1）轻微伤", "（2）设备故障"), []),
    ],
)
def test_vetoes_behind_other_chapters_of_a_list_are_told(lines: tuple[str, ...], codes: list[str]) -> None:
    listed = (
        "一、组织（40分）",
        "1.成立机构（20分）",
        "2.制定方案（20分）",
        "二、落实（60分）",
        "1.宣传（30分）",
        "2.整改（30分）",
    )
    assert severe(read("防汛工作考核细则", *listed, *lines)) == codes
