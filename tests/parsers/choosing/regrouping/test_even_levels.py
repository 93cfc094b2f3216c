"""Names over several rows are categories; names of one row in the same column are so too, unless a rule alone stands beside them."""

import pytest

from parsers.interpret import interpret
from tests.tables import document, drawn_rows

RANGERS = """考核内容 | {words} | 标准分 | 评分办法
瞭望 | 每日登塔两次，记录完整 | 4 | 缺一次扣1分
防火道 | 杂草清除干净 | 6 | 一处扣1分
^ | 无倒木横路 | 5 | 一处扣2分
船只 | 下水前检修一遍 | 3 | 漏检扣3分"""


def shape(drawing: str) -> tuple[list[tuple[str, list[str]]], list[str]]:
    """Return the categories with the texts of their items, and the items outside."""
    (rubric,) = interpret(document(drawn_rows(drawing))).rubrics
    named = [(category.name, [item.text for item in category.items]) for category in rubric.categories]
    return named, [item.text for item in rubric.items]


@pytest.mark.parametrize("words", ["考核标准", "评定标准", "服务标准", "考核细则", "考核要求"])
def test_names_of_one_row_are_categories_as_those_of_several_are(words: str) -> None:
    named, loose = shape(RANGERS.format(words=words))
    assert named == [
        ("瞭望", ["每日登塔两次，记录完整"]),
        ("防火道", ["杂草清除干净", "无倒木横路"]),
        ("船只", ["下水前检修一遍"]),
    ]
    assert not loose


def test_the_cells_beside_stay_with_the_part() -> None:
    (rubric,) = interpret(document(drawn_rows(RANGERS.format(words="考核标准")))).rubrics
    items = [item for category in rubric.categories for item in category.items]
    assert [(str(item.points), item.cells[0].text) for item in items] == [
        ("4", "缺一次扣1分"),
        ("6", "一处扣1分"),
        ("5", "一处扣2分"),
        ("3", "漏检扣3分"),
    ]


def test_a_level_above_does_not_change_it() -> None:
    drawing = """部分 | 评分项 | 名称 | 评分标准 | 分值
报价 | 价格部分 | 价格分 | 按公式计算 | 30
技术 | 养护方案 | 进度安排 | 以合理为准 | 40
^ | ^ | 人员配置 | 以齐全为准 | 30"""
    (rubric,) = interpret(document(drawn_rows(drawing))).rubrics
    inner = [inner for category in rubric.categories for inner in category.categories]
    assert [(one.name, [item.text for item in one.items]) for one in inner] == [
        ("价格部分", ["价格分"]),
        ("养护方案", ["进度安排", "人员配置"]),
    ]


def test_a_name_beside_nothing_but_a_rule_stays_the_item() -> None:
    drawing = """考核项目 | 考核标准 | 满分
出勤 | 迟到一次扣1分 | 10
着装 | 未着工装每次扣1分 | 5
^ | 未戴工牌每次扣1分 | 5
卫生 | 检查不合格扣2分 | 10"""
    assert shape(drawing)[1] == ["出勤", "卫生"]


def test_rows_that_are_tiers_of_one_item_make_no_level() -> None:
    drawing = """评审内容 | 评分标准 | 分值
学历 | 博士 | 10
^ | 硕士 | 8
^ | 本科 | 6
论文 | 近三年发表两篇以上 | 40
答辩 | 表达清楚，逻辑严密 | 50"""
    assert shape(drawing) == ([], ["学历", "论文", "答辩"])


@pytest.mark.parametrize("above", ["台账10分", "台账"])
def test_a_name_that_ends_with_points_is_a_part_beside_one_of_several_rows(above: str) -> None:
    drawing = f"""序号 | 检查内容 | 检查标准 | 评分细则 | 分值
1 | {above} | 计划完整 | 缺计划扣2分 | 4
^ | ^ | 记录规范 | 缺一类扣1分 | 6
2 | 绿地5分 | 覆盖到位 | 每处裸露扣1分 | 5"""
    (rubric,) = interpret(document(drawn_rows(drawing))).rubrics
    items = [item.text for category in rubric.categories for item in category.items]
    assert [*items, *(item.text for item in rubric.items)] == ["计划完整", "记录规范", "覆盖到位"]
