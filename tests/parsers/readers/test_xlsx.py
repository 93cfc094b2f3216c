"""What an Excel workbook shows: cells in their format, merged areas, hidden parts, several tables on a sheet."""

import pytest

from parsers.read import pick
from parsers.readers import xlsx
from schema.document import Table
from schema.finding import UnusableInput
from tests.parsers.readers.excel import (
    codes,
    merges,
    number,
    read,
    relations,
    rows,
    sheet,
    strict,
    styles,
    tables,
    text,
    workbook_parts,
)
from tests.parsers.readers.word import zipped

PLAIN = rows(["项目", "满分"], ["1.做好", number("3")])


def test_cells_are_read_in_their_places() -> None:
    (block,) = read(sheet(PLAIN)).blocks
    assert isinstance(block, Table)
    assert tables(read(sheet(PLAIN))) == ["|项目|满分|\n|1.做好|3|"]
    place = block.cells[3].source[0].model_dump()
    assert place == {"file": "f1", "page": 1, "table": 1, "row": 2, "column": 2, "start": 0, "end": 1}


def test_the_page_is_the_number_of_the_tab() -> None:
    reading = read(sheet(PLAIN), sheet(""), sheet(PLAIN))
    assert [(block.source[0].page, getattr(block.source[0], "table", 0)) for block in reading.blocks] == [
        (1, 1),
        (3, 2),
    ]


def test_numbers_are_shown_in_their_format() -> None:
    formats = styles("0%", "0.0", '0"分"', "yyyy/m/d")
    cells = [number("0.25", 1), number("3", 2), number("18", 3), number("41102", 4), number("0.30000000000000004")]
    assert tables(read(sheet(rows(cells)), parts={"styles": formats})) == ["|25%|3.0|18分|2012/7/12|0.3|"]


def test_builtin_formats_need_no_code() -> None:
    own = '<styleSheet xmlns="{}"><cellXfs><xf numFmtId="9"/><xf numFmtId="31"/></cellXfs></styleSheet>'
    parts = {"styles": own.format("http://schemas.openxmlformats.org/spreadsheetml/2006/main")}
    assert tables(read(sheet(rows([number("0.5"), number("41102", 1)])), parts=parts)) == ["|50%|2012年7月12日|"]


def test_days_may_count_from_1904() -> None:
    book = '<workbookPr date1904="1"/>'
    cells = rows([number("39640", 1)])
    assert tables(read(sheet(cells), parts={"styles": styles("yyyy-mm-dd")}, book=book)) == ["|2012-07-12|"]


def test_shared_strings_are_joined_from_their_runs() -> None:
    strings = (
        '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>甲</t></si>'
        "<si><r><rPr><b/></rPr><t>1.做</t></r><r><t>好_x000D_\n工作</t></r><rPh><t>注音</t></rPh></si></sst>"
    )
    cells = rows(['<c t="s"><v>1</v></c>', '<c t="s"><v>0</v></c>'])
    assert tables(read(sheet(cells), parts={"sharedStrings": strings})) == ["|1.做好/工作|甲|"]


def test_truth_errors_dates_and_texts_of_formulas() -> None:
    cells = rows(
        [
            '<c t="b"><v>1</v></c>',
            '<c t="e"><v>#REF!</v></c>',
            '<c t="d" s="1"><v>2012-07-12T00:00:00</v></c>',
            '<c t="str"><f>A1&amp;"x"</f><v>合格</v></c>',
            '<c t="str"><f>""</f><v></v></c>',
            "尾",
        ]
    )
    reading = read(sheet(cells), parts={"styles": styles("m/d")})
    assert tables(reading) == ["|TRUE|#REF!|7/12|合格||尾|"]
    assert codes(reading) == [("K164", [(1, 2)])]


def test_the_stored_result_of_a_formula_is_read() -> None:
    reading = read(sheet(rows(["合计", "<c><f>SUM(A1:A2)</f><v>5</v></c>"])))
    assert (tables(reading), codes(reading)) == (["|合计|5|"], [])


@pytest.mark.parametrize("stored", ["<f>SUM(A1)</f>", "<f>SUM(A1)</f><v/>", '<f t="shared" si="0"/><v></v>'])
def test_a_formula_without_a_result_is_an_error(stored: str) -> None:
    reading = read(sheet(rows(["合计", f"<c>{stored}</c>"])))
    (finding,) = reading.findings
    assert (finding.code, finding.severity, tables(reading)) == ("K160", "error", ["|合计||"])
    assert codes(reading) == [("K160", [(1, 2)])]
    assert "S1!B1" in finding.message.zh
    assert "S1!B1" in finding.message.en


def test_results_that_are_to_be_calculated_anew_are_doubted() -> None:
    cells = rows(["<c><f>SUM(A1)</f><v>0</v></c>", number("5"), "<c><f>A1</f><v>0</v></c>"])
    assert codes(read(sheet(cells), book='<calcPr fullCalcOnLoad="1"/>')) == [("K165", [(1, 1), (1, 3)])]
    assert codes(read(sheet(cells), book='<calcPr calcId="144525"/>')) == []


def test_merged_areas_are_one_cell() -> None:
    cells = rows(["细则"], ["(一)甲", "1.做好", number("3")], ["", "2.参与", number("2")])
    reading = read(sheet(cells, merges("A1:C1", "A2:A3")))
    assert tables(reading) == ["|细则|<|<|\n|(一)甲|1.做好|3|\n|^|2.参与|2|"]
    assert reading.findings == ()


def test_a_merged_area_ends_with_its_table() -> None:
    cells = rows(["细则"], ["甲", "乙"])
    assert tables(read(sheet(cells, merges("A1:XFD1", "B2:B1048576")))) == ["|细则|<|\n|甲|乙|"]


def test_text_under_a_merge_is_kept_and_reported() -> None:
    cells = rows(["(一)甲", "1"], ["(一)甲", "2"], ["旧稿", "3"])
    reading = read(sheet(cells, merges("A1:A3")))
    assert tables(reading) == ["|(一)甲/旧稿|1|\n|^|2|\n|^|3|"]
    assert codes(reading) == [("K163", [(1, 1)])]


def test_of_two_merges_that_overlap_the_first_holds() -> None:
    assert tables(read(sheet(rows(["a", "b"], ["c", "d"]), merges("A1:B1", "A1:A2")))) == ["|a/b|<|\n|c|d|"]


def test_blank_edges_are_cut() -> None:
    cells = rows([], ["", "", "甲", "", "乙"], ["", "", "", "", " "])
    assert tables(read(sheet(cells))) == ["|甲||乙|"]


def test_hidden_parts_are_kept_with_a_note() -> None:
    content = rows(["a", "b", "c"], ["d", "e", "f"]).replace('<row r="2"', '<row r="2" hidden="1"')
    columns = '<cols><col min="3" max="3" width="9" hidden="1"/><col min="9" max="16384" hidden="1"/></cols>'
    reading = read(sheet(content, before=columns))
    assert tables(reading) == ["|a|b|c|\n|d|e|f|"]
    assert codes(reading) == [("K161", [(1, 3), (2, 3)]), ("K161", [(2, 1), (2, 2), (2, 3)])]
    assert all(finding.severity == "note" for finding in reading.findings)


def test_a_hidden_sheet_is_kept_with_a_note() -> None:
    reading = read(sheet(PLAIN), tabs='state="veryHidden"')
    assert len(reading.blocks) == 1
    assert codes(reading) == [("K161", [(1, 1)])]


def test_a_format_that_shows_nothing_keeps_the_number() -> None:
    reading = read(sheet(rows([number("5", 1), number("0", 1), text("字", 1)])), parts={"styles": styles(";;;")})
    assert tables(reading) == ["|5||字|"]
    assert codes(reading) == [("K161", [(1, 1), (1, 3)])]


def test_zeros_that_the_sheet_does_not_show_are_blank() -> None:
    view = '<sheetViews><sheetView showZeros="0" workbookViewId="0"/></sheetViews>'
    assert tables(read(sheet(rows(["a", number("0"), number("1")]), before=view))) == ["|a||1|"]


def test_a_rounded_figure_is_a_note() -> None:
    reading = read(sheet(rows([number("2.5", 1), number("3", 1)])), parts={"styles": styles("0")})
    assert (tables(reading), codes(reading)) == (["|3|3|"], [("K167", [(1, 1)])])


def test_an_unknown_format_gives_the_bare_number_and_a_warning() -> None:
    reading = read(sheet(rows([number("0.5", 1)])), parts={"styles": styles("# ?/?")})
    assert (tables(reading), codes(reading)) == (["|0.5|"], [("K162", [(1, 1)])])


def test_two_blank_rows_part_two_tables() -> None:
    apart = rows(["a", "b"], ["c", "d"], [], [], ["e", "f"], ["g", "h"])
    near = rows(["a", "b"], ["c", "d"], [], ["e", "f"], ["g", "h"])
    assert tables(read(sheet(apart))) == ["|a|b|\n|c|d|", "|e|f|\n|g|h|"]
    assert tables(read(sheet(near))) == ["|a|b|\n|c|d|\n|||\n|e|f|\n|g|h|"]


def test_lines_of_text_stay_with_the_nearer_table() -> None:
    cells = rows(["题"], [], [], ["a", "b"], ["c", "d"], [], [], ["注"], [], [], [], ["e", "f"])
    assert tables(read(sheet(cells))) == ["|题||\n|||\n|||\n|a|b|\n|c|d|\n|||\n|||\n|注||", "|e|f|"]


def test_what_is_far_from_the_table_is_a_table_of_its_own() -> None:
    far = '<row r="60000"><c r="IV60000" t="inlineStr"><is><t>x</t></is></c></row>'
    assert tables(read(sheet(PLAIN + far))) == ["|项目|满分|\n|1.做好|3|", "|x|"]


def test_a_merge_over_blank_rows_holds_the_table_together() -> None:
    cells = rows(["(一)", "a"], ["", "b"], [], [], ["", "c"], ["合计", "d"])
    assert tables(read(sheet(cells, merges("A1:A5")))) == ["|(一)|a|\n|^|b|\n|^||\n|^||\n|^|c|\n|合计|d|"]


DRAWING = (
    '<d:wsDr xmlns:d="urn:x" xmlns:a="urn:a"><d:twoCellAnchor><d:from><d:col>0</d:col><d:row>9</d:row></d:from>'
    "<d:sp><d:txBody><a:p><a:r><a:t>后</a:t></a:r></a:p></d:txBody></d:sp></d:twoCellAnchor>"
    "<d:twoCellAnchor><d:from><d:col>0</d:col><d:row>1</d:row></d:from><d:sp><d:txBody>"
    "<a:p><a:r><a:t>考</a:t></a:r><a:r><a:t>核</a:t></a:r><a:br/><a:r><a:t>表</a:t></a:r></a:p></d:txBody></d:sp>"
    "</d:twoCellAnchor></d:wsDr>"
)


def test_text_boxes_follow_the_tables_of_their_sheet() -> None:
    parts = workbook_parts(sheet(PLAIN))
    parts["xl/worksheets/_rels/sheet1.xml.rels"] = relations([("drawing", "../drawings/drawing1.xml")])
    parts["xl/drawings/drawing1.xml"] = DRAWING
    reading = xlsx.read(zipped(parts), "f1", "test.xlsx")
    assert tables(reading)[1:] == ["P 考核\n表", "P 后"]
    assert reading.blocks[1].source[0].page == 1


def test_strict_workbooks_are_read_alike() -> None:
    parts = workbook_parts(sheet(rows([number("0.25", 1)])), parts={"styles": styles("0%")})
    assert tables(xlsx.read(zipped(strict(parts)), "f1", "test.xlsx")) == ["|25%|"]


def test_cells_without_a_reference_follow_their_neighbour() -> None:
    content = '<row><c t="str"><v>a</v></c><c r="C1" t="str"><v>b</v></c><c t="str"><v>c</v></c></row><row><c><v>1</v></c></row>'
    assert tables(read(sheet(content))) == ["|a||b|c|\n|1||||"]


def test_blank_cells_with_a_format_hold_nothing_but_their_place() -> None:
    content = '<row r="1"><c r="B1" s="0"/><c t="str"><v>x</v></c></row><row r="3"><c r="A3" t="str"><v>y</v></c><c r="XFD3"/></row>'
    assert tables(read(sheet(content))) == ["|||x|\n||||\n|y|||"]


def test_a_binary_workbook_is_refused_by_name() -> None:
    with pytest.raises(UnusableInput) as refusal:
        pick(zipped({"xl/workbook.bin": "x", "[Content_Types].xml": "<Types/>"}), "细则.xlsb")
    assert refusal.value.code == "K006"


def test_exactly_this_reader_claims_a_workbook() -> None:
    data = zipped(workbook_parts(sheet(PLAIN)))
    assert pick(data, "细则.xlsx") is pick(data, "细则.xlsm") is pick(data, "-")
    assert pick(data, "-").FORMAT == "xlsx"


def test_page_headers_and_footers_are_noted_without_their_codes() -> None:
    heads = '<headerFooter><oddHeader>&amp;C&amp;"宋体,加粗"&amp;14考核办公室编</oddHeader><oddFooter>第&amp;P页</oddFooter></headerFooter>'
    (note,) = read(sheet(rows(["项目", "满分"]), after=heads)).findings
    assert (note.code, note.severity) == ("K146", "note")
    assert note.message.zh.endswith("：“考核办公室编”")


def test_a_number_typed_as_text_stays_as_it_was_typed() -> None:
    marked = styles("@").replace('<xf numFmtId="164"/>', '<xf numFmtId="164" quotePrefix="1"/>')
    reading = read(sheet(rows(["满分", text("003", 1)])), parts={"styles": marked})
    assert tables(reading) == ["|满分|003|"]
    assert reading.findings == ()
