"""A name that a page cuts inside its bracket, beside the rest of a row."""

from parsers.interpret import interpret
from tests.tables import pages


def test_a_row_cut_beside_a_name_cut_inside_its_bracket() -> None:
    heads = "序号 | 考核项目 | 考核内容 | 分值 | 评分等级\n"
    first = """1 | 生产业绩（70%） | 交货及时 | 30 | 按时30分晚一天扣3分最低0分
        2 | ^ | 返工控制 | 40 | 没有返工40分有返工0分
        3 | 设备管理（ | 台账齐全 | 20 | 齐全20分"""
    second = """ | 30%） |  |  | 缺一份10分没有台账0分
        4 | ^ | 备件登记 | 10 | 按时10分晚交5分"""
    (rubric,) = interpret(pages(heads + first, second)).rubrics
    assert [(category.name, [item.text for item in category.items]) for category in rubric.categories] == [
        ("生产业绩", ["交货及时", "返工控制"]),
        ("设备管理", ["台账齐全", "备件登记"]),
    ]
