"""Pieces of a rubric that could not be joined: an error says so; tables of another kind raise none."""

import pytest

from parsers.interpret import interpret
from schema.document import Document
from tests.tables import document, drawn_rows, pages

RUBRIC = """考核项目 | 考核内容 | 分值
服务 | 窗口有人值守，热情接待。 | 40
宣传 | 每月报送信息一条。 | 60
合计 | | 100"""


def shown(read: Document) -> list[str]:
    return [finding.message.zh for finding in interpret(read).findings if finding.code == "K112"]


@pytest.mark.parametrize(
    "rest",
    [
        "桌面干净 | 5",
        "卫生 | 桌面干净，物品整齐。 | 5分",
        "纪律 | 上班不迟到。 | 8 | \n | 下班不早退。 | 8 | ",
        "小计 | 5\n秩序 | 6",
        "合计 | | | 105",
    ],
)
def test_a_piece_with_points_on_the_next_page_is_an_error(rest: str) -> None:
    assert len(shown(pages(RUBRIC, rest))) == 1


def test_pieces_after_one_that_is_lost_are_lost_too() -> None:
    assert len(shown(pages(RUBRIC, "桌面干净 | 5", "地面干净 | 4"))) == 2


@pytest.mark.parametrize(
    "rest",
    [
        "考核人 | | 日期 | ",
        "姓名 | 单位 | 得分\n | | ",
        "优秀 | 良好\n各科室 | 各中心",
        "1 | 张三\n2 | 李四",
        "付款期次 | 付款比例\n第一期 | 30\n第二期 | 70",
        "优秀 | 95\n良好 | 85",
    ],
)
def test_what_prints_no_points_behind_a_text_is_no_piece(rest: str) -> None:
    assert shown(pages(RUBRIC, rest)) == []


@pytest.mark.parametrize(
    ("rest", "goes_on"),
    [
        ("桌面干净 | 5", False),
        ("供应商 | 一月 | 二月\n甲厂 | 92 | 88", False),
        ("卫生 | 桌面干净，物品整齐。 | 5\n | 地面干净。 | 5", True),
    ],
)
def test_a_sheet_of_a_workbook_goes_on_where_it_begins_with_points_in_the_same_columns(
    rest: str, goes_on: bool
) -> None:
    read = pages(RUBRIC, rest)
    workbook = read.sources[0].model_copy(update={"format": "xlsx"})
    assert bool(shown(read.model_copy(update={"sources": (workbook,)}))) == goes_on


def test_a_table_under_a_heading_is_another() -> None:
    assert shown(document(drawn_rows(RUBRIC), "付款方式", drawn_rows("首付 | 30"))) == []


ACROSS = "班组 | 姓名 | 安全（40分） | 质量（30分） | 效率（30分） | 得分"


@pytest.mark.parametrize(
    "tables",
    [
        ["一班 | 张三 | 40 | 29 | 30 | 99\n二班 | 李四 | 38 | 30 | 30 | 98"],
        ["一班 | 张三 | 40 | 29 | 30 | 99", "二班 | 李四 | 38 | 30 | 30 | 98"],
        ["一班 | 张三 | -1 | 0.5 | 0 | 98.5\n合计 | | 1 | 2 | 3 | 6"],
        ["一班 | 张三 | 40 | 29 | 30 | 优"],
    ],
)
def test_rows_of_those_judged_below_criteria_that_are_columns_are_known(tables: list[str]) -> None:
    assert shown(document(*map(drawn_rows, [ACROSS, *tables]))) == []
    assert shown(pages(ACROSS, *tables)) == []


def test_a_table_of_other_columns_below_criteria_that_are_columns_is_not() -> None:
    assert len(shown(document(drawn_rows(ACROSS), drawn_rows("一班 | 张三 | 40 | 29")))) == 1


@pytest.mark.parametrize(("number", "told"), [("3", True), ("1", False), ("5", False)])
def test_a_piece_whose_numbers_go_on_is_told_behind_lines_too(number: str, told: bool) -> None:
    first = drawn_rows("序号 | 评审项目 | 分值\n1 | 方案 | 40\n2 | 业绩 | 30")
    read = document("评分表", first, "12", "磋商文件（服务类）", drawn_rows(f"{number} | 价格 | 30\n合计 | | 100"))
    assert bool(shown(read)) == told
