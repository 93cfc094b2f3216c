"""Tables that go on with more or fewer columns, or under the title printed again."""

import pytest

from parsers.interpret import interpret
from parsers.pieces.underheader import over_columns
from parsers.tables.grid import Grid
from parsers.tables.laying import grid
from schema.document import Document, Table
from schema.notice import RubricFile
from schema.rubric import Category, Item
from tests.readings import read, severe
from tests.tables import document, drawn_rows, pages

FIRST = """序号 | 类别 | 检查内容 | 分值 | 扣分
1 | 大厅 | 地面清洁，无积水。 | 5 |
2 | 大厅 | 引导牌完好，字迹清楚。 | 6 | """


def rows(document: Document) -> list[list[tuple[str, object]]]:
    result: RubricFile = interpret(document)
    return [
        [(item.label, item.points) for item in _items(rubric.categories, rubric.items)] for rubric in result.rubrics
    ]


def _items(categories: tuple[Category, ...], items: tuple[Item, ...]) -> list[Item]:
    return [*(item for category in categories for item in category.items), *items]


def test_the_next_page_lacks_the_blank_column() -> None:
    second = "3 | 后厨 | 刀具入柜，专人保管。 | 7\n4 | 后厨 | 生熟分开存放，有标识。 | 8\n合计 | | | 26"
    assert rows(pages(FIRST, second)) == [[("1", 5), ("2", 6), ("3", 7), ("4", 8)]]


def test_the_next_page_parts_a_column_in_two() -> None:
    first = "序号 | 检查内容 | 分值 | 扣分\n1 | 地面清洁，无积水。 | 5 |\n2 | 引导牌完好，字迹清楚。 | 6 | "
    second = "3 | 刀具 | 刀具入柜，专人保管。 | 7 |\n4 | 存放 | 生熟分开存放，有标识。 | 8 |\n合计 | | | 26 | "
    assert rows(pages(first, second)) == [[("3", 7), ("4", 8), ("1", 5), ("2", 6)]]


def test_numbers_that_do_not_count_on_are_another_table() -> None:
    second = "1 | 后厨 | 刀具入柜，专人保管。 | 7\n2 | 后厨 | 生熟分开存放，有标识。 | 8"
    assert rows(pages(FIRST, second))[0] == [("1", 5), ("2", 6)]


def test_the_header_again_with_one_column_more() -> None:
    second = """序号 | 类别 | 检查内容 | 分值 | 扣分 | 说明
    3 | 后厨 | 刀具入柜，专人保管。 | 7 | | 抽查
    4 | 后厨 | 生熟分开存放，有标识。 | 8 | | 抽查"""
    assert rows(pages(FIRST, second)) == [[("1", 5), ("2", 6), ("3", 7), ("4", 8)]]


def test_the_title_and_the_header_again() -> None:
    head, *body = drawn_rows(FIRST)
    more = [head, ["3", "后厨", "刀具入柜，专人保管。", "7", ""], ["4", "后厨", "生熟分开存放，有标识。", "8", ""]]
    title = "饭店卫生检查评分表"
    assert rows(document(title, [head, *body], title, more)) == [[("1", 5), ("2", 6), ("3", 7), ("4", 8)]]
    assert len(rows(document(title, [head, *body], "宾馆卫生检查评分表", more))) == 2
    again = [head, ["1", "前台", "登记齐全，证件核对。", "7", ""], ["2", "前台", "钥匙有人保管，有记录。", "8", ""]]
    assert len(rows(document(title, [head, *body], title, again))) == 2


def test_strokes_for_points_do_not_hide_the_column_of_points() -> None:
    drawing = """服务费占比 | 目标 | 衡量标准
    70% | 按时到岗。 | 迟到一次扣1分
    30% | 按时交接。 | 漏交一次扣1分
    / | 着装整齐。 | 看现场
    / | 不闲谈。 | 看现场
    / | 无投诉。 | 看记录"""
    result = read(drawing)
    (rubric,) = result.rubrics
    assert [item.points for item in rubric.items] == [70, 30, None, None, None]
    assert severe(result) == []


def test_rows_for_signatures_divide_the_columns_of_the_next_page() -> None:
    second = """3 | 后厨 | 刀具入柜，专人保管。 | < | 7 |
    4 | 后厨 | 生熟分开存放，有标识。 | < | 8 |
    检查人 | | 被检查单位 | | 日期 | """
    assert rows(pages(FIRST, second))[0][:4] == [("1", 5), ("2", 6), ("3", 7), ("4", 8)]


def test_a_form_above_the_table_divides_the_columns_of_the_first_page() -> None:
    first = """单位 | | 检查人 | | 日期 |
    序号 | 类别 | 检查内容 | < | 分值 | 扣分
    1 | 大厅 | 地面清洁，无积水。 | < | 5 |
    2 | 大厅 | 引导牌完好，字迹清楚。 | < | 6 | """
    second = "3 | 后厨 | 刀具入柜，专人保管。 | 7 | \n4 | 后厨 | 生熟分开存放，有标识。 | 8 | "
    assert rows(pages(first, second)) == [[("1", 5), ("2", 6), ("3", 7), ("4", 8)]]


HEADS = (
    (
        "项目 | 考核方面 | 分值 | 评分标准",
        "业绩 | 完成任务 | 40 | 38-40分 | 能力强\n态度 | 积极主动 | 60 | 55-60分 | 态度好",
    ),
    (
        "项目 | 考核方面 | 分值 | 评分标准",
        "业绩 | 完成任务 | 40 | 少一项扣2分 | | \n态度 | 积极主动 | 60 | 迟到扣1分 | | ",
    ),
    ("序号 | 考核项目 | 权重", "1 | 业绩 | 数量达标 | 40\n2 | 态度 | 积极主动 | 60"),
    ("项目 | 考核方面 | 分值", "业绩 | 完成任务 | 40\n态度 | 积极主动 | 60"),
    ("分值 | 考核内容", "40 | 业绩 | 完成任务\n60 | 态度 | 积极主动"),
)


@pytest.mark.parametrize(("head", "body"), HEADS)
def test_a_header_in_a_table_of_its_own_heads_the_next(head: str, body: str) -> None:
    result = read("月度考核表", head, body)
    (rubric,) = result.rubrics
    items = [*rubric.items, *(item for c in rubric.categories for item in c.items)]
    assert [item.points for item in items] == [40, 60]
    assert severe(result) == []


def test_a_header_that_fits_in_two_ways_heads_nothing() -> None:
    body = "业绩 | 完成任务 | 数量达标 | 40\n态度 | 积极主动 | 没有迟到 | 60"
    head = drawn("考核方面 | 评分标准 | 分值")
    assert over_columns(head, drawn(body)) is None


def test_the_points_of_a_header_stand_over_points() -> None:
    assert over_columns(drawn("项目 | 分值"), drawn("业绩 | 完成任务 | 数量达标\n态度 | 积极主动 | 没有迟到")) is None


def drawn(rows: str) -> Grid:
    (table,) = document(drawn_rows(rows)).blocks
    assert isinstance(table, Table)
    return grid(table)


def test_a_list_that_counts_its_own_rows_under_other_names_is_another() -> None:
    items = "序号 | 考核内容 | 分值 | 得分\n1 | 窗口有人值守。 | 40 |\n2 | 台账齐全。 | 60 | "
    persons = "序号 | 姓名 | 部门 | 联系电话\n1 | 赵一 | 综合科 | 3301\n2 | 钱二 | 业务科 | 3302"
    assert rows(document(drawn_rows(items), drawn_rows(persons))) == [[("1", 40), ("2", 60)]]
    more = "3 | 环境整洁。 | 5 |\n4 | 标识清楚。 | 6 | "
    assert rows(document(drawn_rows(items), drawn_rows(more))) == [[("1", 40), ("2", 60), ("3", 5), ("4", 6)]]


@pytest.mark.parametrize("mark", ["（接上表）", "（续）", "续表：", "【续上表】"])
def test_a_mark_alone_between_tables_says_that_the_first_goes_on(mark: str) -> None:
    head, *body = drawn_rows(FIRST)
    more = [["3", "后厨", "刀具入柜，专人保管。", "7", ""], ["4", "后厨", "生熟分开存放，有标识。", "8", ""]]
    for piece in (more, [head, *more]):
        assert rows(document("饭店卫生检查表", [head, *body], mark, piece)) == [
            [("1", 5), ("2", 6), ("3", 7), ("4", 8)]
        ]


def test_a_second_part_with_points_under_names_of_its_own_is_not_left_out() -> None:
    first = drawn_rows("序号 | 保洁服务 | 满分\n1 | 地面清洁 | 20\n2 | 垃圾清运 | 30")
    second = drawn_rows("序号 | 保安服务 | 分\n1 | 门岗值守 | 20\n2 | 夜间巡逻 | 30")
    result: RubricFile = interpret(document(first, second))
    assert sum(item.points or 0 for rubric in result.rubrics for item in _items(rubric.categories, rubric.items)) == 100
