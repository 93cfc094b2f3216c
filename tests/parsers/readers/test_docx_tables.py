"""The tables of Word documents: spans, merges, nesting, tracked changes, hostile sizes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schema.document import Table
from schema.finding import UnusableInput
from tests.clock import within
from tests.drawn import drawn
from tests.parsers.readers.word import cell, only_table, paragraph, places, read, row, run, table, texts

START = '<w:vMerge w:val="restart"/>'
GOES_ON = "<w:vMerge/>"


def spans(columns: int) -> str:
    return f'<w:gridSpan w:val="{columns}"/>'


def grid(*rows: str, columns: int = 0) -> str:
    """The grid of a document that holds one table, drawn."""
    return drawn(only_table(read(table(*rows, columns=columns))))


def test_spans_and_merges() -> None:
    assert (
        grid(
            row("项目", cell("内容", spans(2)), "分"),
            row(cell("一", START), cell("a"), "b", "1"),
            row(cell("", GOES_ON), cell("c", spans(2) + START), "2"),
            row(cell("", '<w:vMerge w:val="continue"/>'), cell("", spans(2) + GOES_ON), "3"),
            row(cell("二", START), cell("d", spans(3))),
        )
        == "|项目|内容|<|分|\n|一|a|b|1|\n|^|c|<|2|\n|^|^|^|3|\n|二|d|<|<|"
    )


def test_cells_keep_their_lines() -> None:
    broken = run("服") + "<w:r><w:br/></w:r>" + run("务")
    assert grid(row(cell(paragraph("(一)") + paragraph(broken) + paragraph("")), "")) == "|(一)/服/务/||"


def test_columns_left_out_before_and_after_are_blank_cells() -> None:
    table_ = only_table(
        read(
            table(
                row("一", "a", "1"),
                row("b", "2", properties='<w:gridBefore w:val="1"/>'),
                row("c", properties='<w:gridBefore w:val="1"/><w:gridAfter w:val="1"/>'),
                row("d"),
                columns=3,
            )
        )
    )
    assert drawn(table_) == "|一|a|1|\n||b|2|\n||c||\n|d||<|"
    assert all(cell.column_span == 1 for cell in table_.cells if cell.row == 3)


def test_legacy_horizontal_merges() -> None:
    first, on = '<w:hMerge w:val="restart"/>', "<w:hMerge/>"
    assert (
        grid(
            row(cell("甲", first + START), cell("", on), "1"),
            row(cell("", first + GOES_ON), cell("", on + GOES_ON), "2"),
            row("乙", cell("丙", on), "3"),
        )
        == "|甲|<|1|\n|^|^|2|\n|乙|丙|3|"
    )


def test_merges_belong_to_the_cell_with_the_same_columns() -> None:
    assert (
        grid(
            row(cell("无头", GOES_ON), "1"),
            row(cell("", GOES_ON), "2"),
            row(cell("宽", START + spans(2))),
            row(cell("窄", GOES_ON), "3"),
            row("断", "4"),
            row(cell("另起", GOES_ON), "5"),
        )
        == "|无头|1|\n|^|2|\n|宽|<|\n|窄|3|\n|断|4|\n|另起|5|"
    )


def test_text_that_a_merge_covers_is_kept_and_reported() -> None:
    reading = read(
        table(
            row(cell("第一类", START), "1"),
            row(cell("", GOES_ON), "2"),
            row(cell("第 一类", GOES_ON), "3"),
            row(cell(paragraph("") + paragraph("漏网"), GOES_ON), "4"),
            row(cell("漏网", GOES_ON), "5"),
        )
    )
    assert drawn(only_table(reading)) == "|第一类/漏网|1|\n|^|2|\n|^|3|\n|^|4|\n|^|5|"
    (finding,) = reading.findings
    assert (finding.code, places(finding)) == ("K145", [(1, 1, 1, 4, 6)])


def test_tables_in_cells_are_numbered_in_reading_order() -> None:
    inner = table(row("甲", cell(table(row("深")) + paragraph(""))))
    reading = read(table(row(cell(paragraph("外") + inner + paragraph("")), "右")) + table(row("次")))
    outer, second = (block for block in reading.blocks if isinstance(block, Table))
    assert drawn(outer) == "|外/[1]|右|"
    (nested,) = outer.cells[0].tables
    assert drawn(nested) == "|甲|[1]|"
    numbers = [found.source[0].model_dump()["table"] for found in (outer, nested, nested.cells[1].tables[0], second)]
    assert numbers == [1, 2, 3, 4]


def test_tables_in_cells_say_how_much_of_the_text_is_printed_before_them() -> None:
    inner = table(row("内"))
    reading = read(table(row(cell(inner + paragraph("前文") + inner + paragraph("后") + inner + paragraph("")), "右")))
    (outer,) = (block for block in reading.blocks if isinstance(block, Table))
    assert outer.cells[0].text == "前文\n后\n"
    assert [inner.offset for inner in outer.cells[0].tables] == [0, 2, 4]


def test_rows_and_cells_in_content_controls() -> None:
    def control(inner: str) -> str:
        return f"<w:sdt><w:sdtPr/><w:sdtContent>{inner}</w:sdtContent></w:sdt>"

    inside = control(control(row("一", control(cell("a")), "1"))) + f"<w:customXml>{row('二', 'b', '2')}</w:customXml>"
    assert grid(inside, row("三", cell(control(paragraph("c"))), "3")) == "|一|a|1|\n|二|b|2|\n|三|c|3|"


def test_deleted_rows_are_gone_and_end_the_merges_that_they_began() -> None:
    deleted = "<w:del/>"
    assert (
        grid(
            row(cell("一", START), "1"),
            row(cell("", GOES_ON), "2", properties=deleted),
            row(cell("", GOES_ON), "3"),
            row(cell("删", START), "4", properties=deleted),
            row(cell("二", GOES_ON), "5", properties="<w:ins/>"),
        )
        == "|一|1|\n|^|3|\n|二|5|"
    )


def test_deleted_cells() -> None:
    gone = "<w:cellDel/>"
    assert grid(row("一", cell("x", gone), "1"), row("二", cell("y", gone), "2"), columns=3) == "|一|1|\n|二|2|"
    assert grid(row("一", cell("x", gone), "1"), row("二", "y", "2")) == "|一||1|\n|二|y|2|"
    assert grid(row(cell("一", spans(2)), "1"), row("二", cell("y", gone), "2")) == "|一|<|1|\n|二||2|"
    assert grid(row(cell("x", gone), cell("y", gone)), row("二", "2")) == "|二|2|"


def test_merges_made_by_tracked_changes() -> None:
    began, went_on = '<w:cellMerge w:vMerge="rest"/>', '<w:cellMerge w:vMerge="cont"/>'
    assert grid(row(cell("一", began), "1"), row(cell("", went_on), "2")) == "|一|1|\n|^|2|"


def test_an_absurd_span_ends_with_the_table() -> None:
    with within(5):
        reading = read(
            table(
                row("一", cell("甲乙", spans(10**9)), "1"),
                row("二", "b", "c", "2"),
                row("三", properties='<w:gridBefore w:val="99999999999999999999"/>'),
                columns=4,
            )
        )
        assert drawn(only_table(reading)) == "|一|甲乙|<|1|\n|二|b|c|2|\n||<|<|三|"
        found = [(finding.code, places(finding)) for finding in reading.findings]
        assert found == [("K144", [(1, 1, 2, 0, 2)]), ("K144", [(1, 3, 1, 0, 0)])]


@pytest.mark.parametrize("span", ["0", "-3", "x", ""])
def test_a_span_that_is_none_counts_as_one(span: str) -> None:
    assert grid(row(cell("一", f'<w:gridSpan w:val="{span}"/>'), "1")) == "|一|1|"


def test_rows_wider_than_the_declared_grid_are_believed() -> None:
    assert grid(row(cell("甲", spans(4))), row("一", "二", "三", "四"), columns=2) == "|甲|<|<|<|\n|一|二|三|四|"


def test_more_columns_than_any_table_has_are_refused() -> None:
    with pytest.raises(UnusableInput) as refused:
        read(table(row(*["x"] * 1001)))
    assert refused.value.code == "K009"


def test_nesting_beyond_all_reason_is_refused() -> None:
    def nested(depth: int) -> str:
        return "<w:tbl><w:tr><w:tc>" * depth + paragraph("底") + "</w:tc></w:tr></w:tbl>" * depth

    assert texts(read(nested(60))) == ["table"]
    with pytest.raises(UnusableInput) as refused:
        read(nested(80))
    assert refused.value.code == "K009"


def test_empty_tables_and_rows_print_nothing() -> None:
    assert texts(read(table() + table("<w:tr/>") + paragraph("后"))) == ["后"]
    assert grid("<w:tr/>", row("甲"), "<w:tr/>") == "|甲|"


def any_cells() -> st.SearchStrategy[str]:
    """Cells of any size, in any part of any merge."""
    sizes = st.sampled_from(["", spans(2), spans(3), spans(10**6)])
    merges = ["", START, GOES_ON, GOES_ON, '<w:hMerge w:val="restart"/>', "<w:hMerge/>", "<w:cellDel/>"]
    words = st.sampled_from(["", "甲", "乙"])
    return st.builds(lambda text, size, merge: cell(text, size + merge), words, sizes, st.sampled_from(merges))


def any_rows() -> st.SearchStrategy[str]:
    """Rows of such cells, some beginning late, some deleted."""
    properties = st.sampled_from(["", "", '<w:gridBefore w:val="1"/>', "<w:del/>"])
    return st.builds(lambda cells, more: row(*cells, properties=more), st.lists(any_cells(), max_size=4), properties)


@given(st.lists(any_rows(), max_size=6), st.integers(0, 5))
def test_cells_tile_the_table_whatever_they_claim(rows: list[str], columns: int) -> None:
    for found in read(table(*rows, columns=columns)).blocks:
        assert isinstance(found, Table)
        assert "!" not in drawn(found)
        assert sum(each.row_span * each.column_span for each in found.cells) == found.rows * found.columns
