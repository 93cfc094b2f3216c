"""Tables of bonuses and deductions beside a rubric."""

import pytest

from tests.readings import read, severe

RUBRIC = "项目 | 考核内容 | 分值\n决策 | 依法审查 | 60\n执法 | 持证上岗 | 40\n合计 | | 100"


@pytest.mark.parametrize(
    "table",
    [
        "加分项目 | 加分标准 | 加分上限\n荣誉 | 获表彰加5分，省级加3分 | 5\n创新 | 被推广加5分 | 5",
        "扣分项目 | 扣分标准\n败诉 | 每件扣2分\n通报 | 每次扣1分",
        "序号 | 扣分情形 | 扣分标准 | 备注\n1 | 败诉 | 扣2分 |\n2 | 通报 | 扣1分 |",
        "违规行为 | 处理\n1 | 每次扣2分\n2 | 每次扣5分\n3 | 每件扣1分",
        "加分项（最高10分） | 承办会议的 | 每次加2分\n^ | 获表彰的 | 每次加3分",
        "扣分项 | 被通报的，每次扣2分",
        "测评内容 | 评分标准 | 扣分\n跑动 | 每次扣2分 | \n喧哗 | 每次扣1分 | \n遮挡 | 每次扣3分 | \n摔落 | 违规 | 取消资格\n其他 | < | \n合计扣分 | < | ",
        "奖励项目 | 奖励条件 | 依据\n荣誉 | 获表彰加5分 | 证书\n创新 | 被推广加3分 | 文件",
    ],
)
def test_a_table_of_changes_in_no_rubric_is_reported(table: str) -> None:
    result = read("法治建设考核细则", RUBRIC, "二、加减分项", table)
    assert [rubric.points for rubric in result.rubrics] == [100]
    assert severe(result) == ["K113"]


@pytest.mark.parametrize(
    "table",
    [
        "扣分项目 | 扣分标准\n败诉 | 由法制科核定\n通报 | 由督查科核定",
        "加分项 | 承办会议的 | 每次加2分\n联系电话 | 张三 | 12345",
        "测评内容 | 评分标准 | 扣分\n跑动 | 每次扣2分 | \n喧哗 | 每次扣1分 | \n遮挡 | 由裁判定 | \n摔落 | 由裁判定 | ",
        "单位 | 扣分原因\n甲局 | 败诉扣2分\n乙局 | 通报扣1分",
    ],
)
def test_a_table_without_amounts_or_of_what_was_done_is_not(table: str) -> None:
    assert severe(read("法治建设考核细则", RUBRIC, "二、说明", table)) == []
