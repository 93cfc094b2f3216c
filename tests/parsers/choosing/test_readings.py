"""Which reading of a table is taken, and what is said of the choice."""

from collections.abc import Sequence
from decimal import Decimal

import pytest

from parsers.interpret import interpret
from pipeline.checking import checked
from schema.notice import RubricFile
from schema.rubric import Category, Item
from tests.readings import severe
from tests.tables import document, drawn_rows


def read(drawing: str) -> RubricFile:
    return interpret(document(drawn_rows(drawing)))


def codes(result: RubricFile) -> list[str]:
    return [finding.code for finding in result.findings]


def points(items: Sequence[Item]) -> list[object]:
    return [item.points for item in items]


def outline(categories: tuple[Category, ...]) -> list[tuple[object, ...]]:
    return [(c.name, c.points, points(c.items) or outline(c.categories)) for c in categories]


def test_full_marks_may_be_the_first_column_or_the_last() -> None:
    first = read("分值 | 考核内容 | 得分\n3 | 甲工作开展有序。 | \n2 | 乙工作开展有序。 | \n5 | 合计 | ")
    last = read("考核内容 | 得分 | 分值\n甲工作开展有序。 | | 3\n乙工作开展有序。 | | 2\n合计 | | 5")
    for result in (first, last):
        assert [item.text[0] for item in result.rubrics[0].items] == ["甲", "乙"]
        assert points(result.rubrics[0].items) == [3, 2]
        assert result.rubrics[0].points == 5


def test_the_score_column_is_the_full_mark_where_it_alone_is_filled() -> None:
    result = read("考核内容 | 得分\n甲工作开展有序。 | 3\n乙工作开展有序。 | 2\n合计 | 5")
    assert points(result.rubrics[0].items) == [3, 2]


def test_points_of_categories_in_a_column_of_their_own() -> None:
    result = read(
        """类别 | 分值 | 项目 | 权重 | 评分办法
        商务 | 10 | 报价 | 10 | 最低价得满分
        技术 | 20 | 分析 | 15 | 0-15分
        ^ | ^ | 服务 | 5 | 0-5分
        合计 | 30 | | | """
    )
    assert outline(result.rubrics[0].categories) == [("商务", 10, [10]), ("技术", 20, [15, 5])]
    assert [(cell.role, cell.text) for cell in result.rubrics[0].categories[0].items[0].cells] == [
        ("rules", "最低价得满分")
    ]


def test_three_levels() -> None:
    result = read(
        """一级指标 | 二级指标 | 三级指标 | 分值
        1.基础（5分） | 1.1条件 | 1.1.1床位 | 3
        ^ | ^ | 1.1.2设备 | 1
        ^ | 1.2协同 | 1.2.1单位 | 1
        合计 | | | 5"""
    )
    assert outline(result.rubrics[0].categories) == [("基础", 5, [("条件", None, [3, 1]), ("协同", None, [1])])]
    assert [c.label for c in result.rubrics[0].categories[0].categories] == ["1.1", "1.2"]


def test_a_full_width_row_heads_the_rows_below() -> None:
    result = read(
        """序号 | 考核内容 | 分值
        一、组织建设（5分） | < | <
        1 | 甲工作开展有序。 | 3
        2 | 乙工作开展有序。 | 2
        二、作风建设（4分） | < | <
        1 | 丙工作开展有序。 | 4
        合计 | | 9"""
    )
    assert outline(result.rubrics[0].categories) == [("组织建设", 5, [3, 2]), ("作风建设", 4, [4])]


def test_an_outer_number_heads_the_rows_below() -> None:
    result = read(
        """序号 | 考核内容 | 分值
        一、 | 组织建设 | 5
        1 | 甲工作开展有序。 | 3
        2 | 乙工作开展有序。 | 2
        二、 | 作风建设 | 4
        1 | 丙工作开展有序。 | 4
        合计 | | 9"""
    )
    assert outline(result.rubrics[0].categories) == [("组织建设", 5, [3, 2]), ("作风建设", 4, [4])]


def test_a_subtotal_row_gives_its_category_the_points() -> None:
    result = read(
        """项目 | 考核内容 | 分值
        组织 | 甲工作开展有序。 | 3
        ^ | 乙工作开展有序。 | 2
        ^ | 小计 | 5
        作风 | 丙工作开展有序。 | 4
        ^ | 小计 | 4
        总分 | | 9"""
    )
    assert outline(result.rubrics[0].categories) == [("组织", 5, [3, 2]), ("作风", 4, [4])]


def test_bracketed_subtotals_are_not_added_again() -> None:
    result = read("评分要素 | 分值\n口腔检查 | 2\n胸部检查 | （8）\n肺部听诊 | 4\n心脏听诊 | 4\n合计 | 10")
    rubric = result.rubrics[0]
    assert points(rubric.items) == [2]
    assert outline(rubric.categories) == [("胸部检查", 8, [4, 4])]
    assert codes(result) == ["K102"]


def test_parts_that_each_make_the_whole_are_alternatives() -> None:
    result = read(
        """考核项目 | 部门 | 考核内容 | 分值
        通用（40分） | 各部门 | 甲工作开展有序。 | 40
        履职（60分） | 工信局 | 乙工作开展有序。 | 60
        ^ | 水利局 | 丙工作开展有序。 | 20
        ^ | ^ | 丁工作开展有序。 | 40
        总分 | | | 100"""
    )
    assert [c.combine for c in result.rubrics[0].categories] == ["sum", "alternatives"]
    assert codes(result) == ["K103"]


def test_a_merged_item_with_points_in_each_row_is_a_category() -> None:
    result = read(
        """考核项目 | 考核内容 | 评分标准 | 标准分
        复苏（23） | 检查脉搏 | 触动颈动脉 | 10
        ^ | 心脏按压 | 部位 | 5
        ^ | ^ | 手法 | 8
        合计 | | | 23"""
    )
    (category,) = result.rubrics[0].categories
    assert outline(category.categories) == [("检查脉搏", None, [10]), ("心脏按压", None, [5, 8])]
    assert [item.text for item in category.categories[1].items] == ["部位", "手法"]


def test_a_bonus_stands_outside_the_total() -> None:
    result = read(
        """项目 | 考核内容 | 满分
        工作（10分） | 1.甲工作。 | 10分
        加分项（5分） | 1.获得表彰。 | 5分
        合计 | | 10分"""
    )
    assert [(c.kind, c.counts) for c in result.rubrics[0].categories] == [("base", True), ("bonus", False)]


def test_a_table_that_scores_nothing_is_no_rubric() -> None:
    good = drawn_rows("考核内容 | 满分\n1.甲。 | 5分\n2.乙。 | 5分\n合计 | 10分")
    persons = drawn_rows("序号 | 姓名 | 职务 | 年龄\n1 | 张三 | 主任 | 45\n2 | 李四 | 干事 | 30\n3 | 王五 | 干事 | 28")
    grades = drawn_rows("等次 | 分数\n优秀 | 90\n良好 | 80")
    form = drawn_rows("考核内容 | 满分 | 自评分\n | | \n | | ")
    result = interpret(document(persons, "评分表", good, "等次表", grades, "填报表", form))
    assert [rubric.points for rubric in result.rubrics] == [10]


def test_marks_in_a_column_of_rules_do_not_make_the_rules_the_item() -> None:
    result = read(
        """考核内容 | 分值 | 评分标准
        制度建设 | 5 | 1.制度齐全（3分）；2.责任到人（2分）。
        日常巡查 | 6 | 1.每周巡查（4分）；2.记录完整（2分）。
        合计 | 11 | """
    )
    assert [item.text for item in result.rubrics[0].items] == ["制度建设", "日常巡查"]
    assert [cell.role for item in result.rubrics[0].items for cell in item.cells] == ["rules", "rules"]


def test_serial_numbers_belong_to_the_level_that_they_are_merged_with() -> None:
    result = read(
        """序号 | 类型 | 部门 | 考核内容 | 分值
        1 | 重点 | 农业局 | 甲工作开展有序。 | 3
        ^ | ^ | ^ | 乙工作开展有序。 | 2
        2 | ^ | 水利局 | 丙工作开展有序。 | 4
        3 | 一般 | 教育局 | 丁工作开展有序。 | 1
        合计 | | | | 10"""
    )
    (key, other) = result.rubrics[0].categories
    assert [(c.label, c.name) for c in key.categories] == [("1", "农业局"), ("2", "水利局")]
    assert [item.label for c in key.categories for item in c.items] == ["", "", ""]
    assert (key.label, other.name) == ("", "一般")


def test_points_that_a_heading_gives_to_each_part() -> None:
    result = read(
        """序号 | 部门 | 考核内容 | 分值 | 说明
        一、 | 部门履职 | | 60 | 按部门各60分考核
        1 | 工信局 | 乙工作开展有序。 | 60 |
        2 | 水利局 | 丙工作开展有序。 | 20 |
        ^ | ^ | 丁工作开展有序。 | 40 | """
    )
    (duty,) = result.rubrics[0].categories
    assert duty.combine == "alternatives"
    assert [c.name for c in duty.categories] == ["工信局", "水利局"]
    assert {(c.points, c.points_text) for c in duty.categories} == {(Decimal(60), "60分")}
    assert codes(result) == []


def test_a_merged_item_whose_parts_are_not_named_is_the_text_of_each_row() -> None:
    result = read(
        """指标 | 考核内容 | 单位 | 分值 | 数据
        效益 | 是否促进当地经济发展 | 是/否 | 5 | ①
        ^ | ^ | ^ | 5 | ②
        ^ | 是否保护生态环境 | 是/否 | 10 | ①
        合计 | | | 20 | """
    )
    (category,) = result.rubrics[0].categories
    assert [item.text[:6] for item in category.items] == ["是否促进当地", "是否促进当地", "是否保护生态"]
    assert points(category.items) == [5, 5, 10]


WEIGHTED = """一级指标 | 权重 | 二级指标 | 分值
    产出 | 60 | 数量 | 40
    ^ | ^ | 质量 | 60
    效果 | 40 | 经济效益 | 30
    ^ | ^ | 社会效益 | 70
    总分 | | | 100"""


def test_weights_of_blocks_that_each_make_the_whole() -> None:
    rubric = read(WEIGHTED).rubrics[0]
    assert rubric.combine == "weighted"
    assert [c.weight for c in rubric.categories] == [60, 40]
    assert [c.points for c in rubric.categories] == [None, None]
    assert not [f for f in checked(read(WEIGHTED)).findings if f.severity != "note"]


def test_weights_that_equal_the_sums_are_points() -> None:
    drawing = (
        WEIGHTED.replace("数量 | 40", "数量 | 20")
        .replace("质量 | 60", "质量 | 40")
        .replace("社会效益 | 70", "社会效益 | 10")
    )
    rubric = read(drawing).rubrics[0]
    assert rubric.combine == "sum"
    assert [c.weight for c in rubric.categories] == [None, None]
    assert [c.points for c in rubric.categories] == [60, 40]


def test_percent_at_the_end_of_a_heading_over_points_is_a_weight() -> None:
    rubric = read(
        """项目 | 考核内容 | 分值
        一、业务工作（70%） | 甲工作开展有序。 | 40
        ^ | 乙工作开展有序。 | 60
        二、党建工作（30%） | 丙工作开展有序。 | 100"""
    ).rubrics[0]
    assert rubric.combine == "weighted"
    weighed: list[object] = [(c.name, c.weight, c.points) for c in rubric.categories]
    assert weighed == [("业务工作", 70, None), ("党建工作", 30, None)]


@pytest.mark.parametrize("name", ["价格部分{}分", "价格部分（{}分）", "价格部分（{}）", "价格部分{}"])
@pytest.mark.parametrize("points", ["10", "0-10分"])
def test_a_last_category_of_one_item_may_be_at_odds_with_it(name: str, points: str) -> None:
    drawing = (
        "评审因素 | 评审内容 | 评审标准 | 分值\n商务部分30分 | 供货业绩 | 每个业绩得3分 | 20\n^ | 人员配备 | 每名工程师得2分 | 10\n"
        f"技术部分60分 | 总体方案 | 方案完整的得满分 | 40\n^ | 售后服务 | 两小时到场的得满分 | 20\n"
        f"{{name}} | 投标报价 | 最低价得满分 | {points}\n合计 | < | < | 100"
    )
    wrong, right = (read(drawing.format(name=name.format(n))) for n in (13, 10))
    assert "K202" in severe(wrong) and severe(right) == []
    assert [[item.text for item in category.items] for category in wrong.rubrics[0].categories] == [
        ["供货业绩", "人员配备"],
        ["总体方案", "售后服务"],
        ["投标报价"],
    ]


@pytest.mark.parametrize(("printed", "faults"), [(7, []), (8, ["K203", "K202"])])
def test_a_part_of_one_item_at_odds_with_it_stays_a_part_under_categories_without_points(
    printed: int, faults: list[str]
) -> None:
    result = read(
        "项目 | 分项 | 内容 | 分值 | 扣分标准\n"
        f"安全 | 日常{printed}分 | 每季排查隐患 | 7 | 缺一次扣1分\n"
        "^ | 成效23分 | 签订责任书 | 12 | 缺一份扣1分\n^ | ^ | 人员持证上岗 | 11 | 无证一人扣2分\n"
        "组织 | 制度30分 | 年初有计划 | 14 | 无计划不得分\n^ | ^ | 年终有总结 | 16 | 无总结不得分\n"
        "^ | 队伍40分 | 明确专人 | 19 | 无专人扣5分\n^ | ^ | 按期培训 | 21 | 缺一次扣2分\n合计 | < | < | 100 | "
    )
    assert severe(result) == faults
    (part, other), _ = (category.categories for category in result.rubrics[0].categories)
    assert ([item.text for item in part.items], len(other.items)) == (["每季排查隐患"], 2)
