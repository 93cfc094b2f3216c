"""Criteria as columns over a row that says what is asked for in each of them."""

import pytest

from schema.finding import UnusableInput
from tests.readings import outline, priced, read, severe

NAMES = "选题（40分） | 论证（35分） | 答问（25分）"
TOLD = "切合实际 | 层次清楚，引用规范 | 不回避问题，时间不超过5分钟"
ITEMS = [("选题（40分）", 40), ("论证（35分）", 35), ("答问（25分）", 25)]
FORMS = (
    f"序号 | 评 分 标 准 | < | < | 得分\n^ | {NAMES} | ^\n^ | {TOLD} | ^\n | | | | ",
    f"序号 | 评 分 标 准 | < | < | 得分\n^ | {NAMES} | ^\n^ | {TOLD} | ^",
    f"评分项目 | {NAMES} | 得分\n评分标准 | {TOLD} | ",
    f"考生姓名 | {NAMES} | 总分\n评分要点 | {TOLD} | 100分\n甲 | | | |\n乙 | | | |",
    f"序号 | 考生 | {NAMES} | 总分\n要求 | < | {TOLD} | ^\n1 | 甲 | | | |",
    f"项目 | {NAMES}\n | {TOLD}\n得分 | | | \n评委签名： | < | < | <",
    f"{NAMES}\n{TOLD}\n | | ",
    f"项目 | {NAMES}\n评分细则 | 优35-40分，良28-34分 | 条理15分，引用20分 | 满分25分，超时一次扣2分\n得分 | | | ",
)


@pytest.mark.parametrize("form", FORMS)
def test_what_is_asked_for_stands_beside_each_criterion(form: str) -> None:
    result = read("答辩评分", form)
    (rubric,) = result.rubrics
    assert priced(rubric) == ITEMS
    assert [len(item.cells) for item in rubric.items] == [1, 1, 1]
    assert not severe(result)


def test_two_rows_are_one_cell_of_the_criterion() -> None:
    (rubric,) = read(
        "答辩评分", f"项目 | {NAMES}\n要点 | {TOLD}\n扣分标准 | 跑题扣9分 | 错一处扣1分 | 拖延扣3分"
    ).rubrics
    assert priced(rubric) == ITEMS
    assert rubric.items[0].cells[0].text == "切合实际跑题扣9分"
    assert [rule.amount for item in rubric.items for rule in item.scoring] == [9, 1, 3]


BARE = "项目 | 选题 | 论证 | 答问 | 总分\n"
FULL = "分值 | 40 | 35 | 25 | 100\n"
ASKED = "要求 | 切合实际 | 层次清楚 | 不回避问题 | \n"


@pytest.mark.parametrize(
    "form",
    [
        BARE + ASKED + FULL,
        BARE + FULL + ASKED,
        BARE + ASKED + FULL + "扣分说明 | 跑题扣9分 | 混乱扣3分 | 拖延扣2分 | \n",
        BARE + ASKED + ASKED.replace("要求", "评分细则") + FULL,
        (BARE + ASKED + FULL).replace("项目", "序号").replace("分值", "满分"),
        (BARE + FULL + ASKED).replace("项目", "姓名").replace("分值", "满分"),
    ],
)
def test_the_full_marks_may_stand_above_or_below_it(form: str) -> None:
    result = read("答辩评分", form + "得分 | | | | ")
    (rubric,) = result.rubrics
    assert priced(rubric) == [("选题", 40), ("论证", 35), ("答问", 25)]
    assert ["切合实际" in item.cells[0].text for item in rubric.items] == [True, False, False]
    assert not severe(result)


def test_names_under_names_stay_groups() -> None:
    form = "项目 | 品德 | < | 学业 | 体育\n标准 | 守纪 | 礼貌 | 作业 | 跑步\n分值 | 15 | 25 | 40 | 20\n得分 | | | | "
    (rubric,) = read("班级评分", form).rubrics
    assert outline(rubric.categories) == [("品德", None, [15, 25]), ("学业", None, [40]), ("体育", None, [20])]


def test_groups_of_criteria_keep_what_is_asked_for() -> None:
    head = "评委 | 内容（60分） | < | 表达（40分） | <\n^ | 主题（35分） | 材料（25分） | 用语（22分） | 台风（18分）\n"
    (rubric,) = read("比赛评分", head + "标准 | 鲜明突出 | 真实可信 | 流畅自然 | 大方得体\n1号 | | | | ").rubrics
    assert outline(rubric.categories) == [("内容", 60, [35, 25]), ("表达", 40, [22, 18])]
    assert [cell.column for category in rubric.categories for item in category.items for cell in item.cells] == [
        2,
        3,
        4,
        5,
    ]


def test_the_header_may_be_printed_again_for_another_judge() -> None:
    form = f"导师评分 | {NAMES}\n要求 | {TOLD}\n得分 | | | \n签名： | < | < | <\n"
    second = "评委评分 | 陈述（45分） | 应变（35分） | 仪态（20分）\n要求 | 条理分明 | 反应敏捷 | 大方得体\n得分 | | | "
    one, two = read("答辩评分", form + second).rubrics
    assert priced(one) == ITEMS
    assert [item.points for item in two.items] == [45, 35, 20]
    pages = f"序号 | {NAMES}\n要求 | {TOLD}\n1 | | | \n序号 | {NAMES}\n2 | | | \n3 | | | "
    assert [priced(rubric) for rubric in read("答辩评分", pages).rubrics] == [ITEMS]


def test_names_that_end_alike_are_parts_of_one_hundred() -> None:
    names = "思想表现（40分） | 工作表现（35分） | 学习表现（25分）"
    (rubric,) = read("民主评议", f"项目 | {names}\n要求 | 立场坚定 | 尽职尽责 | 勤奋好学\n评分 | | | ").rubrics
    assert [item.points for item in rubric.items] == [40, 35, 25]


@pytest.mark.parametrize(
    "other",
    [
        "项目 | 达到（10分） | 基本达到（6分） | 未达到（2分）\n | 全部完成 | 完成一半 | 没有完成",
        "项目 | 完全做到（10分） | 基本做到（6分） | 没做到（1分）\n评分标准 | 每天都做 | 偶尔去做 | 从来不做",
        "等级 | 一等（5分） | 二等（3分） | 三等（1分）\n标准 | 全部完成 | 完成一半 | 没有完成",
        "奖项 | 国家级（10分） | 省级（6分） | 市级（3分）\n说明 | 部委颁发 | 省厅颁发 | 市局颁发",
        "指标 | 精通（10分） | 熟练（8分） | 了解（4分）\n编程 | 能独立完成 | 能完成 | 不能完成\n测试 | 能独立 | 能完成 | 不能",
        f"姓名 | {NAMES}\n张三 | 缺席一次 | 缺席两次 | 缺席三次\n李四 | 30 | 20 | 20",
        f"姓名 | {NAMES}\n要求 | 超过45分的取消 | 层次清楚 | 不回避\n李四 | 30 | 20 | 20",
    ],
)
def test_levels_and_those_judged_are_told_from_it(other: str) -> None:
    with pytest.raises(UnusableInput):
        read("班级评比", other)
