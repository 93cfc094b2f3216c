"""Marks for a name with all its rules: names of one rule have theirs too."""

import pytest

from tests.readings import outline, read, severe

ROWS = """1 | 采购效率 | 40 | 延误一天扣2分 | 查单据
^ | ^ | ^ | 未留底一次扣1分 | 查单据
2 | 采购成本 | 30 | 超预算一次扣1分 | 查报表
^ | ^ | ^ | 未比价一次扣2分 | 查报表
3 | 协作 | 30 | 投诉一次扣3分 | 查记录
"""
PARTS = [("采购效率", 40, [None, None]), ("采购成本", 30, [None, None]), ("协作", 30, [None])]


@pytest.mark.parametrize(
    "head",
    [
        "序号 | 考核项目 | 考核总分 | 考核标准 | 考核依据",
        "序号 | 项目 | 分值 | 考核内容 | 数据来源",
        "序号 | 工作任务 | 权重 | 考核要求 | 资料",
    ],
)
def test_a_name_of_one_rule_has_its_mark_as_the_others_do(head: str) -> None:
    result = read(f"{head}\n{ROWS}合计 | < | 100 | |")
    assert result.rubrics[0].points == 100
    assert outline(result.rubrics[0].categories) == PARTS
    assert severe(result) == []


def test_contents_have_theirs_where_as_many_names_have_one_row() -> None:
    rows = "安全 | 50 | 每日巡检\n^ | ^ | 每月演练\n质量 | 30 | 按时检验\n纪律 | 20 | 按时上下班"
    result = read("项目 | 分值 | 工作内容\n" + rows)
    assert outline(result.rubrics[0].categories)[1:] == [("质量", None, [30]), ("纪律", None, [20])]
