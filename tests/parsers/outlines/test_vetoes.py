"""Rows without points whose rule takes all points of their part, and marks that were filled in."""

import pytest

from tests.readings import outline, read, severe


@pytest.mark.parametrize(
    "rule",
    [
        "有此现象此大项得分为0分",
        "发现一例，本部分不得分",
        "一票否决",
        "出现的，该大项计0分",
        "查实后全部不得分",
        "如有，整个模块得分为零分",
    ],
)
def test_what_takes_all_points_of_a_part_is_a_veto(rule: str) -> None:
    result = read(
        f"考核项目 | 考核内容 | 分值 | 评分标准\n简历 | 内容抄袭 | | {rule}\n^ | 基本信息 | 6 | 缺一项扣1分\n^ | 自我评价 | 5 | 空洞扣2分"
    )
    assert [(item.kind, item.points) for item in result.rubrics[0].categories[0].items] == [
        ("veto", None),
        ("base", 6),
        ("base", 5),
    ]
    assert severe(result) == []


@pytest.mark.parametrize("rule", ["未开展的该项不得分", "缺一次扣1分", "少一份此项不得分"])
def test_a_rule_of_its_own_item_leaves_the_points_missing(rule: str) -> None:
    result = read(
        f"考核项目 | 考核内容 | 分值 | 评分标准\n简历 | 内容抄袭 | | {rule}\n^ | 基本信息 | 6 | 缺一项扣1分\n^ | 自我评价 | 5 | 空洞扣2分"
    )
    assert severe(result) == ["K401"]


MARKED = """考核指标 | < | 权重 | 考核内容 | 得分
任务 | 值班 | 30% | 迟到一次扣2分 |
^ | ^ | ^ | 病假一次扣1分 |
^ | 例会 | 30% | 缺席一次扣2分 |
^ | ^ | ^ | 发言一次加1分 |
^ | 活动 | 40% | 参加一次加2分 |
^ | ^ | ^ | 组织一次加3分 |
"""


@pytest.mark.parametrize("mark", ["^ | 考核组标记 | < | 4 | ", "^ | 等级 | < | 2 | < ", "督导打分 | < | < | 5 |"])
def test_a_figure_in_place_of_an_item_is_no_item(mark: str) -> None:
    result = read(MARKED + mark)
    (task,) = result.rubrics[0].categories
    assert outline(task.categories) == [
        ("值班", 30, [None, None]),
        ("例会", 30, [None, None]),
        ("活动", 40, [None, None]),
    ]
    assert severe(result) == []


@pytest.mark.parametrize("name", ["一票否决", "否决项", "一票否决事项", "否定项"])
def test_a_row_below_the_total_that_names_a_veto_is_one(name: str) -> None:
    result = read(
        f"项目 | 考核内容 | 分值\n安全 | 留样齐全 | 60\n卫生 | 餐厅整洁 | 40\n合计 | | 100\n{name} | 发生食物中毒的，考核为0分。 | <"
    )
    part = result.rubrics[0].categories[-1]
    assert [(item.kind, item.points, item.text) for item in part.items] == [
        ("veto", None, "发生食物中毒的，考核为0分。")
    ]
    assert (part.name, part.counts, severe(result)) == (name, False, [])
