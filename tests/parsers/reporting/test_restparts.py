"""The one part of a total in prose that no table holds."""

import pytest

from tests.readings import read, severe

TABLE = """评审内容 | 评分因素 | 分值
资信部分（满分20分） | 同类业绩 | 12
^ | 人员配备 | 8
方案部分（满分50分） | 实施计划 | 30
^ | 应急预案 | 20"""


@pytest.mark.parametrize(
    "line",
    [
        "本项目采用综合评分法，按资信、方案、报价三部分评分，总分设置 100 分，其中资信部分 20 分、方案（服务）部分 50 分、报价部分 30 分：",
        "满分100分，资信占20分，方案占50分，报价（满分30分）按公式计算。",
    ],
)
def test_the_part_that_the_table_lacks_to_the_total_is_told(line: str) -> None:
    result = read("采购评分办法", line, TABLE)
    (finding,) = [finding for finding in result.findings if finding.code == "K113"]
    assert "报价" in finding.message.zh and "方案" not in finding.message.zh and finding.severity == "warning"


@pytest.mark.parametrize(
    "line",
    [
        "评审总分70分，其中资信部分20分、方案部分50分。",
        "本项目采用综合评分法，总分100分，其中资信部分20分、方案部分50分、报价部分20分、信誉部分10分。",
        "本项目采用综合评分法，总分100分，其中资信部分20分、方案部分50分、报价部分35分。",
        "本项目采用综合评分法，总分100分，另有报价30分。",
        "评审总分100分。",
    ],
)
def test_parts_that_do_not_make_up_the_difference_are_not(line: str) -> None:
    assert "K113" not in severe(read("采购评分办法", line, TABLE))
