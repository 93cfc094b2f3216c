"""How wide the columns are, where a file says it: in twips, in every format alike."""

import pytest

from schema.document import Table
from tests.parsers.readers import excel, page, paper, word
from tests.parsers.readers.binary_word import definition, row
from tests.parsers.readers.test_doc_tables import tables

HTML = (
    "<col width=40><col width=8><col width=200><tr><td>甲<td>乙<td>丙<tr><td colspan=2>丁<td>戊",
    "<colgroup><col style='width:30pt'><col style='width:6pt'><col style='width:150pt'></colgroup><tr><td>甲<td>乙<td>丙",
    "<tr><td colspan=2 width=48>甲<td width=200>乙<tr><td width=40>丙<td colspan=2 width=208>丁",
)


def test_word_says_them_in_its_grid() -> None:
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in (700, 8, 2800))
    rows = word.row("甲", "乙", "丙") + word.row("丁", "戊", "己")
    table = word.only_table(word.read(f"<w:tbl><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"))
    assert table.widths == (700, 8, 2800)


def test_word_may_say_none() -> None:
    assert word.only_table(word.read(word.table(word.row("甲", "乙"), columns=2))).widths is None


def test_binary_word_says_where_the_edges_are() -> None:
    (table,) = tables(*row("abc", definition([0, 700, 1000, 3000])), *row("de", definition([0, 708, 3000])))
    assert table.widths == (700, 8, 292, 2000)


@pytest.mark.parametrize("body", HTML)
def test_pages_say_them_of_columns_or_of_cells(body: str) -> None:
    (table,) = page.tables(f"<table>{body}</table>")
    assert table.widths == (600, 120, 3000)


@pytest.mark.parametrize(
    "body", ["<tr><td width='20%'>甲<td width='80%'>乙", "<tr><td>甲<td width=10>乙", "<tr><td>甲"]
)
def test_pages_may_say_none(body: str) -> None:
    (table,) = page.tables(f"<table>{body}</table>")
    assert table.widths is None


def test_sheets_say_them_in_digits() -> None:
    columns = '<cols><col min="2" max="3" width="1.5"/><col min="4" max="4" width="20"/></cols>'
    reading = excel.read(excel.sheet(excel.rows(["甲", "乙", "丙", "丁"]), before=columns))
    (table,) = (block for block in reading.blocks if isinstance(block, Table))
    assert table.widths == (960, 158, 158, 2100)


def test_pdf_draws_them() -> None:
    (table,) = paper.tables(paper.shown(paper.lattice([50, 90, 100, 300], [100, 150, 200]) + paper.say("甲", 55, 130)))
    assert table.widths == (800, 200, 4000)


def test_a_table_that_goes_on_has_the_widths_of_all_its_lines() -> None:
    first = paper.lattice([50, 90, 100, 300], [600, 650, 700]) + paper.say("甲", 55, 630)
    second = paper.lattice([50, 100, 300], [50, 100, 150]) + paper.say("乙", 55, 80)
    assert [table.widths for table in paper.tables(paper.shown(first, second))] == [(800, 200, 4000)] * 2
