"""Layout tables become lines and tables in the order in which they are printed."""

from parsers.flow import Line, by_file, flow
from parsers.read import read


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
