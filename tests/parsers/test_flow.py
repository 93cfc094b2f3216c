"""Layout tables become lines and tables in the order in which they are printed."""

import pytest

from parsers.flow import Line, by_file, flow
from parsers.interpret import interpret
from parsers.read import read
from pipeline.parse import parse
from tests.readings import outline
from tests.tables import document


def streams(page: str) -> list[str]:
    (blocks,) = by_file(read([(f"<html><meta charset=utf-8><body>{page}".encode(), "a.html")]))
    return [
        piece.text.text if isinstance(piece, Line) else "/".join(cell.text for cell in piece.cells)
        for piece in flow(blocks)
    ]


def table(*cells: str) -> str:
    return f"<table><tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr></table>"


def test_tables_of_a_layout_cell_stand_between_its_lines() -> None:
    article = (
        f"{table('日期')}<p>标题</p><p>一、甲</p>{table('1', '2')}<p>二、乙</p>{table('3')}{table('4')}<p>印发</p>"
    )
    assert streams(table("导航", article)) == ["导航", "日期", "标题", "一、甲", "1/2", "二、乙", "3", "4", "印发"]


def test_layout_within_layout_is_opened_in_its_place() -> None:
    inner = table(f"<p>上</p>{table('1')}<p>下</p>", "旁")
    assert streams(table(f"<p>前</p>{inner}<p>后</p>") + "<p>外</p>") == ["前", "上", "1", "下", "旁", "后", "外"]


def test_a_table_alone_in_its_cell_needs_no_line() -> None:
    assert streams(table(table("1"), "", table("2"))) == ["1", "2"]


@pytest.mark.parametrize(
    "before", ["入职考察\n\n", "姓名：____\n\n\n", "考察表。\n", "本人得分：\n", "第一页\n \n", "考察表\n\u3000\n"]
)
def test_a_line_right_above_a_table_is_one_of_its_own_where_something_parts_it(before: str) -> None:
    (blocks,) = by_file(document(f"{before}团队合作", [["内容", "分值"]]))
    lines = [piece.text.text for piece in flow(blocks) if isinstance(piece, Line)]
    assert lines == [before.strip().replace("\n", ""), "团队合作"]


@pytest.mark.parametrize("text", ["某局2025年度\n考察评分表", "考察评分表\n", "\n\n考察评分表"])
def test_a_title_of_several_lines_above_a_table_stays_one(text: str) -> None:
    (blocks,) = by_file(document(text, [["内容", "分值"]]))
    assert sum(isinstance(piece, Line) for piece in flow(blocks)) == 1


@pytest.mark.parametrize(
    "rows",
    ["<tr><td>检查评分表</td></tr><tr><td>（总分100分）</td></tr>", "<tr><td>检查评分表<br>（总分100分）</td></tr>"],
)
def test_a_box_around_a_title_in_a_layout_cell_is_lines(rows: str) -> None:
    page = f"<table><tr><td><table>{rows}</table></td></tr><tr><td>{table('内容', '分值')}</td></tr></table>"
    (blocks,) = by_file(read([(f"<html><meta charset=utf-8><body>{page}".encode(), "a.html")]))
    assert [piece.text.text for piece in flow(blocks) if isinstance(piece, Line)] == ["检查评分表", "（总分100分）"]


def test_a_column_that_holds_a_list_of_several_levels_is_its_lines() -> None:
    rows = [
        "考核细则（100分）",
        "一、纪律（60分）",
        "1.按时到岗（30分）。",
        "2.遵守制度（30分）。",
        "二、卫生（40分）",
        "1.环境整洁（40分）。",
    ]
    (rubric,) = interpret(document([[row] for row in rows])).rubrics
    assert outline(rubric.categories) == [("纪律", 60, [30, 30]), ("卫生", 40, [40])]
    assert rubric.points == 100


REGULATION = (
    "镇社区工作考核办法",
    "一、考核对象",
    "各社区。",
    "二、考核内容",
    "（一）党建（20分）",
    "1、制度公示。（8分）",
    "2、台账齐全。（12分）",
    "（二）卫生（10分）",
    "1、街巷整洁。（6分）",
    "2、定点投放。（4分）",
)


@pytest.mark.parametrize("beside", ["上一篇<br>下一篇", "返回首页"])
def test_a_regulation_beside_the_links_of_a_page_is_its_lines(beside: str) -> None:
    assert streams(table("<br>".join(REGULATION), beside))[: len(REGULATION)] == list(REGULATION)


@pytest.mark.parametrize(("text", "beside"), [("<br>".join(REGULATION), "30"), ("<br>".join(REGULATION[4:8]), "党建")])
def test_a_row_of_a_table_is_no_regulation_beside_links(text: str, beside: str) -> None:
    (piece,) = streams(table(text, beside))
    assert "/" in piece


def test_a_list_in_a_frame_leaves_no_row_of_a_table_unused() -> None:
    page = f"<html><meta charset=utf-8><body>{table('<br>'.join(REGULATION), '返回首页')}"
    result = parse([(page.encode(), "a.html")]).result
    assert [one.points for one in result.rubrics[0].categories] == [20, 10]
    assert "K409" not in [one.code for one in result.findings]
