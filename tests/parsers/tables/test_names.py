"""The column that names what is assessed, beside the one that explains it."""

import pytest

from schema.finding import UnusableInput
from tests.readings import one_rubric, priced, read

NAMED = (
    "评分标准 | 分值 | 详细说明\n意义 | 60 | 工作有意义，示例包括揭示联系。\n技术 | 40 | 方法可靠，推导正确，结论清楚。",
    "评审标准 | 权重 | 具体描述\n意义 | 60% | 选题新颖，方法独到，结论具有启发。\n技术 | 40% | 方案完整，资源可得，进度合理。",
    "评分项 | 分值 | 详细说明\n意义 | 60 | {long}\n技术 | 40 | {long}",
    "序号 | 评价标准 | 标准说明 | 分值 | 得分\n1 | 意义 | 能够积极发言并且主动参加讨论 | 60 | \n2 | 技术 | 能够独立完成各次作业书写规范 | 40 | ",
    "评分标准 | 分值 | 说明\n意义 | 60 | 工作有意义，示例包括揭示联系。\n技术 | 40 | 方法可靠，推导正确。",
)
LONG = "工作有意义，示例包括揭示不同方法之间此前没有人注意到的联系，并且能够说明这种联系的价值，方法可靠，数据完整，结论清楚。"


@pytest.mark.parametrize("drawing", NAMED)
def test_a_column_of_names_is_the_item(drawing: str) -> None:
    (rubric,) = read(drawing.format(long=LONG)).rubrics
    assert [item.text for item in rubric.items] == ["意义", "技术"]
    assert [item.points for item in rubric.items] == [60, 40]


def test_rules_beside_the_items_stay_rules() -> None:
    (rubric,) = read(
        """考核内容 | 评分标准 | 分值 | 说明
        按时报到，手续齐全 | 迟到不得分 | 40 | 由值班人员负责登记每日情况
        遵守纪律，服从管理 | 视情况 | 60 | 由班主任负责登记每日情况"""
    ).rubrics
    assert [item.text[:4] for item in rubric.items] == ["按时报到", "遵守纪律"]
    assert [cell.role for cell in rubric.items[0].cells] == ["rules", "remarks"]


@pytest.mark.parametrize("head", ["最大分值", "最大分数", "最高分值", "分值上限", "最高可得分", "单项最大分值（分）"])
def test_words_for_the_most_that_can_be_had(head: str) -> None:
    (rubric,) = read(f"类别 | {head}\n页面布局 | 20\n列表操作 | 80").rubrics
    assert [item.text for item in rubric.items] == ["页面布局", "列表操作"]
    assert [item.points for item in rubric.items] == [20, 80]


@pytest.mark.parametrize(
    "head",
    [
        "评审要点 | 总分/分项分值 | 打分",
        "项目/子项目 | 分值/权重 | 得分",
        "考核内容 | 满分／标准分 | 扣分/得分",
        "考核内容 | 分值、满分 | 得分/备注",
        "一级指标/二级指标 | 满分/分值 | 评分标准/依据",
        "序号/项目 | 分值/实得分 | 备注/说明",
    ],
)
def test_each_of_several_words_in_a_header_is_known(head: str) -> None:
    (rubric,) = read(f"{head}\n目标设计清楚 | 10 | \n步骤安排合理 | 20 | \n效果良好 | 30 | ").rubrics
    assert [column.role for column in rubric.columns][:2] == ["item", "points"]
    assert [item.points for item in rubric.items] == [10, 20, 30]


def test_a_column_for_what_is_added_or_taken_makes_no_rubric() -> None:
    with pytest.raises(UnusableInput):
        read("考核内容 | 评分标准 | 扣分/加分\n按时报到 | 每迟一次扣1分 | \n遵守纪律 | 违反一次扣2分 | ")


def test_a_text_under_an_unknown_word_is_the_item_where_no_header_names_these() -> None:
    (rubric,) = read(
        """事宜 | 释义 | 权重 | 评分标准
        停机时间 | 实际停产的时间与目标相比，只计设备本身的故障 | 40 | 达到目标的为满分
        | | | 超出不足一成的减半
        | | | 超出一成的没有分
        检修成本 | 实际检修支出与预算支出相比，不计技术改造 | 60 | 不超预算的为满分
        | | | 超出预算的没有分"""
    ).rubrics
    assert [(item.text, str(item.points)) for item in rubric.items] == [("停机时间", "40"), ("检修成本", "60")]


@pytest.mark.parametrize("heads", ["指标 | 指标说明 | 满分", "指标项 | 指标说明 | 满分", "评分项 | 评分项描述 | 分值"])
def test_a_header_that_explains_the_names_left_of_it_holds_rules(heads: str) -> None:
    (rubric,) = read(
        f"{heads}\n车辆管理 | 未年审的每辆次扣10分 | 50\n安全管理 | 措施落实到位 | 30\n服务管理 | 无投诉 | 20"
    ).rubrics
    assert priced(rubric) == [("车辆管理", 50), ("安全管理", 30), ("服务管理", 20)]
    assert [cell.role for cell in rubric.items[0].cells] == ["rules"]


def test_names_under_a_wide_header_beside_weights_are_the_items_and_what_is_required_explains_them() -> None:
    rows = (
        "1 | 技术 | 返修率 | 30% | 低于百分之二 | 超出的得0分\n2 | ^ | 准时率 | 30% | 高于百分之九十五 | 不足的得0分\n"
    )
    rows += "3 | 管理 | 培训 | 40% | 每月开展一次 | 缺一次扣3分"
    result = read(f"序号 | 考核项目 | < | 权重 | 指标要求 | 评分等级\n{rows}")
    names = [[item.text for item in category.items] for category in result.rubrics[0].categories]
    assert names == [["返修率", "准时率"], ["培训"]]


def test_a_stray_sign_before_all_names_is_none() -> None:
    rubric = one_rubric("考核项目 | 考核内容 | 分值\n! | 数量 | 5\n— | 次数 | 5\n组织 | 质量 | 5\n— | 速度 | 5")
    assert [item.text for item in rubric.items] == ["数量", "次数"]
    assert [category.name for category in rubric.categories] == ["组织", "—"]
