"""What decides the result whatever the points are: rows below a heading that says so are vetoes."""

import pytest

from tests.readings import read, severe

ROWS = """类别 | 项目（分值） | 评估内容
设备 | 设备（40分） | 缺一台扣5分。
人员 | 人员（60分） | 缺一人扣5分。
"""
BAD = "未经许可开工的； | < | <\n三年内发生重大事故的。 | < | <"


@pytest.mark.parametrize(
    "heading",
    [
        "存在下列情况之一的企业直接判定为红色（最高风险等级）",
        "有以下情形之一的，直接评定为不合格",
        "出现下列行为之一，年度考核为差",
        "直接确定为D级的情形",
        "一票否决事项",
        "凡有如下情形之一者，取消评选资格",
    ],
)
def test_rows_below_such_a_heading_are_vetoes(heading: str) -> None:
    result = read(f"{ROWS}{heading} | < | <\n{BAD}")
    last = result.rubrics[0].categories[-1]
    assert (last.name, last.kind, last.counts) == (heading, "veto", False)
    assert [item.kind for item in last.items] == ["veto", "veto"]
    assert severe(result) == []


@pytest.mark.parametrize("name", ["有下列情形之一的扣分", "具有下列荣誉之一的加分", "奖励：有以下成绩之一的"])
def test_what_takes_or_adds_points_is_no_veto(name: str) -> None:
    assert read(f"{ROWS}{name} | < | <\n{BAD}").rubrics[0].categories[-1].kind != "veto"


def test_a_heading_over_points_is_a_part_of_the_whole() -> None:
    rows = "项目 | 内容 | 分值\n存在下列条件之一 | 有证书 | 40\n^ | 有职称 | 60"
    assert [category.kind for category in read(rows).rubrics[0].categories] == ["base"]


def test_what_is_judged_good_at_once_is_no_veto() -> None:
    assert read(f"{ROWS}有下列情况的直接评定为优秀 | < | <\n{BAD}").rubrics[0].categories[-1].kind == "base"


@pytest.mark.parametrize("heading", ["一票否决", "存在下列情形之一的直接判定为红色"])
def test_vetoes_that_outnumber_the_points_leave_a_table_a_rubric(heading: str) -> None:
    rows = "设备 | 设备（40分） | 使用淘汰设备的，每台扣5分； |\n人员 | 人员（60分） | 巡查没有记录的，每次扣5分。 |\n"
    vetoes = "\n".join(f"{text} | < | < |" for text in ("无证开工的；", "瞒报事故的；", "拒绝检查的；", "弄虚作假的。"))
    result = read(f"类别 | 项目（分值） | 评估内容 | 扣分值\n{rows}{heading} | < | < | <\n{vetoes}")
    assert [category.kind for category in result.rubrics[0].categories] == ["base", "base", "veto"]
    assert len(result.rubrics[0].categories[-1].items) == 4
    assert severe(result) == []
