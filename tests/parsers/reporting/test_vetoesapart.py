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
