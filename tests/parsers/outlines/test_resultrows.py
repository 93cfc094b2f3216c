"""Rows in which the result of a part is filled in or computed are no items."""

import pytest

from tests.readings import outline, read, severe

TABLE = """内容 | 分值 | 得分
一、品德表现（30分） | < | <
守纪守法 | 20 |
团结互助 | {} |
{} |  |
二、学业表现（70分） | < | <
课堂表现 | 30 |
期末考试 | 40 |
合计 | 100 |"""


@pytest.mark.parametrize(
    "name",
    ["品德表现成绩", "品德表现得分：", "品 德 表 现 得 分", "本项得分", "该部分成绩", "小计得分", "本项考核得分"],
)
def test_a_result_to_fill_in_is_no_item(name: str) -> None:
    result = read("学生测评表", TABLE.format("10", name))
    assert outline(result.rubrics[0].categories) == [("品德表现", 30, [20, 10]), ("学业表现", 70, [30, 40])]
    assert severe(result) == []


def test_the_sum_of_a_part_is_checked_beside_its_result() -> None:
    assert "K202" in severe(read("学生测评表", TABLE.format("5", "品德表现成绩")))


@pytest.mark.parametrize("name", ["期末成绩", "体测得分", "实验分数"])
def test_an_item_that_is_named_a_score_is_an_item_without_points(name: str) -> None:
    assert "K401" in severe(read("学生测评表", TABLE.format("5", name)))


@pytest.mark.parametrize(
    "text",
    ["品德表现成绩=（自评×40%）+（互评×60%）", "品德得分＝原始分÷2", "凡是获得省级荣誉的学生，品德表现成绩为满分"],
)
def test_a_formula_between_the_parts_is_told_and_no_item(text: str) -> None:
    result = read("学生测评表", TABLE.format("10", text))
    assert outline(result.rubrics[0].categories) == [("品德表现", 30, [20, 10]), ("学业表现", 70, [30, 40])]
    assert severe(result) == ["K409"]


def test_a_formula_below_all_parts_is_a_remark() -> None:
    table = TABLE.format("10", "本项得分").replace("合计 | 100 |", "总成绩=品德表现成绩×30%+学业表现成绩×70% | < | <")
    result = read("学生测评表", table)
    assert len(result.rubrics[0].categories) == 2
    assert severe(result) == []


def test_a_veto_does_not_keep_a_sum_from_being_checked() -> None:
    table = TABLE.format("5", "一票否决")
    assert "K202" in severe(read("学生测评表", table))


@pytest.mark.parametrize("name", ["指导教师评审意见", "评委意见", "教师评语"])
@pytest.mark.parametrize("beside", ["分数总计：", "得分合计：", "总分："])
def test_a_row_to_sign_below_a_single_item(name: str, beside: str) -> None:
    result = read(
        "满分100分。",
        f"项次 | 内容 | 分值 | 评分细则 | 分数\n1 | 运行结果 | 100 | 与答案一致 |\n{name} | {name} | {beside} | {beside} | {beside}\n"
        f"{name} | {name} |  |  |",
    )
    (rubric,) = result.rubrics
    assert [(item.label, item.text) for item in rubric.items] == [("1", "运行结果")]
    assert severe(result) == []


def test_a_part_of_which_no_sum_is_printed_may_lack_the_row_named_as_its_result() -> None:
    table = TABLE.format("10", "品德表现成绩").replace("（30分）", "").replace("（70分）", "")
    assert severe(read("学生测评表", table)) == ["K409"]


def test_a_row_that_counts_on_is_an_item_whatever_its_name() -> None:
    table = "序号 | 内容 | 分值\n1 | 试卷 | 40\n2 | 操作 | 60\n3 | 口试成绩 |"
    assert severe(read("学生测评表", table)) == ["K401"]


def test_the_name_of_the_weighted_sum_beside_one_cell_over_all_rows_is_no_item() -> None:
    rows = "业绩 | 1 | 返修率 | 30 | 低于2%\n^ | 2 | 准时率 | 30 | 高于95%\n^ | 3 | 培训 | 40 | 每月一次\n^ | 加权合计 | < | < | <"
    result = read(f"类别 | 序号 | 考核项目 | 分值 | 指标要求\n{rows}")
    assert outline(result.rubrics[0].categories) == [("业绩", None, [30, 30, 40])]
    assert severe(result) == []
