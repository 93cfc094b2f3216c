"""What an OpenDocument text prints: paragraphs, tables with spans, what is left out."""

import shutil
import subprocess
from pathlib import Path

import pytest

from parsers.read import pick, read
from pipeline.parse import parse
from schema.document import Table
from schema.finding import UnusableInput
from tests.drawn import drawn
from tests.parsers.readers import open_text
from tests.parsers.readers.open_text import COVERED, cell, p, parts_of, row, said, table
from tests.parsers.readers.word import only_table, places, texts, zipped

SAMPLE = Path(__file__).parents[3] / "samples" / "leshan-2012" / "notice.docx"


def grid(*rows: str, columns: int = 0) -> str:
    """The table of these rows, drawn."""
    return drawn(only_table(open_text.read(table(*rows, columns=columns))))


def test_white_space_is_one_blank_and_said_blanks_are_kept() -> None:
    assert said(p("\n  关于 \n <text:span>印发</text:span>  的<text:s/>通知")) == ["关于 印发 的 通知"]
    assert said(p('<text:s text:c="3"/>一<text:tab/>二<text:line-break/>三<text:soft-page-break/>四')) == [
        "   一\t二\n三四"
    ]


def test_sections_links_and_indexes_are_looked_through() -> None:
    body = (
        f"<text:section>{p('一')}<text:section>{p('<text:a>二</text:a>')}</text:section></text:section>"
        f"<text:table-of-content><text:table-of-content-source>{p('样')}</text:table-of-content-source>"
        f"<text:index-body>{p('三')}</text:index-body></text:table-of-content><text:h text:outline-level='1'>四</text:h>"
    )
    assert said(body) == ["一", "二", "三", "四"]


def test_what_is_not_printed_is_left_out() -> None:
    body = (
        f"<text:tracked-changes><text:changed-region><text:deletion>{p('删去')}</text:deletion></text:changed-region>"
        f"</text:tracked-changes><office:forms><x>表单</x></office:forms>"
        f"{p('正<text:change/>文<office:annotation>' + p('批注') + '</office:annotation>')}"
        + p("<text:ruby><text:ruby-base>考</text:ruby-base><text:ruby-text>kǎo</text:ruby-text></text:ruby>核")
        + p('<text:variable-set text:display="none">9</text:variable-set>甲')
    )
    assert said(body) == ["正文", "考核", "甲"]


def test_fields_print_what_they_printed_last() -> None:
    assert said(p("第<text:page-number>3</text:page-number>页<text:date>2012年7月12日</text:date>")) == [
        "第3页2012年7月12日"
    ]


def test_notes_follow_the_body_in_order() -> None:
    def note(kind: str, content: str) -> str:
        citation = "<text:note-citation>1</text:note-citation>"
        return (
            f'<text:note text:note-class="{kind}">{citation}<text:note-body>{p(content)}</text:note-body></text:note>'
        )

    body = p("甲" + note("endnote", "尾注") + note("footnote", "脚注")) + p("乙")
    assert said(body) == ["甲", "乙", "脚注", "尾注"]


def test_text_boxes_follow_their_paragraph() -> None:
    box = (
        f"<draw:frame><draw:text-box>{p('框')}{table(row('格'))}</draw:text-box><svg:desc>说明</svg:desc></draw:frame>"
    )
    shape = f"<draw:g><draw:custom-shape>{p('形')}</draw:custom-shape></draw:g>"
    picture = f"<draw:frame><draw:image>{p('图')}</draw:image></draw:frame>"
    assert said(p(f"前{box}后{picture}") + shape) == ["前后", "框", "table", "形"]


def test_hidden_text_is_kept_with_a_note() -> None:
    hidden = (
        '<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>'
    )
    based = '<style:style style:name="B" style:family="text" style:parent-style-name="H"/>'
    reading = open_text.read(p('一<text:span text:style-name="B">二三</text:span>四'), hidden + based)
    assert texts(reading) == ["一二三四"]
    (finding,) = reading.findings
    assert (finding.code, finding.severity, places(finding)) == ("K142", "note", [(1, 1, 3)])


def test_a_hidden_section_is_kept_with_a_note() -> None:
    reading = open_text.read(f'<text:section text:display="none">{p("一", "二")}</text:section>{p("三")}')
    assert texts(reading) == ["一", "二", "三"]
    assert [(finding.code, places(finding)) for finding in reading.findings] == [("K142", [(1, 0, 1), (2, 0, 1)])]


def test_spans_and_covered_cells() -> None:
    rows = (
        row(cell("题", 'number-columns-spanned="3"'), COVERED, COVERED),
        row(cell("(一)", 'number-rows-spanned="2"'), "1.做好", "3"),
        row(COVERED, "2.参与", "2"),
        row(cell("块", 'number-columns-spanned="2" number-rows-spanned="2"'), COVERED, "a"),
        row(COVERED, COVERED, "b"),
    )
    wanted = "|题|<|<|\n|(一)|1.做好|3|\n|^|2.参与|2|\n|块|<|a|\n|^|^|b|"
    assert grid(*rows, columns=3) == wanted
    # Some programs leave out the cells that others cover.
    assert grid(*(each.replace(COVERED, "") for each in rows), columns=3) == wanted


def test_rows_in_groups_and_repeated_cells() -> None:
    repeated = row("甲", cell("乙", 'number-columns-repeated="2"'))
    header = f"<table:table-header-rows>{repeated}</table:table-header-rows>"
    twice = row("丙", "丁", "戊").replace("<table:table-row>", '<table:table-row table:number-rows-repeated="2">')
    group = f"<table:table-row-group><table:table-rows>{twice}</table:table-rows></table:table-row-group>"
    assert grid(header, group) == "|甲|乙|乙|\n|丙|丁|戊|\n|丙|丁|戊|"


def test_text_in_a_covered_cell_is_kept_and_reported() -> None:
    covered = COVERED.replace("/>", f">{p('旧稿')}</table:covered-table-cell>")
    reading = open_text.read(table(row(cell("甲", 'number-columns-spanned="2"'), covered), columns=2))
    assert drawn(only_table(reading)) == "|甲/旧稿|<|"
    assert [(finding.code, places(finding)) for finding in reading.findings] == [("K145", [(1, 1, 1, 2, 4)])]


def test_nested_tables_stand_in_their_cell() -> None:
    reading = open_text.read(table(row(cell(p("外") + table(row("内"))), "旁")))
    outer = only_table(reading)
    assert drawn(outer) == "|外[1]|旁|"
    assert drawn(outer.cells[0].tables[0]) == "|内|"


SUB = 'table:is-sub-table="true"'


def test_a_split_cell_becomes_rows_and_columns() -> None:
    split = cell(table(row("1.做好", "3"), row("2.参与", "2"), said=SUB))
    assert grid(row("项目", "内容"), row("(一)", split)) == "|项目|内容|<|\n|(一)|1.做好|3|\n|^|2.参与|2|"


def test_split_cells_within_split_cells() -> None:
    inner = cell(table(row("b", "c"), said=SUB))
    assert grid(row("x", cell(table(row("a"), row(inner), said=SUB)))) == "|x|a|<|\n|^|b|c|"


def test_split_cells_that_do_not_fit_stay_nested() -> None:
    two, three = (cell(table(*[row("a")] * n, said=SUB)) for n in (2, 3))
    assert grid(row(two, three)) == "|[1]|[1]|"


def test_split_cells_beside_each_other() -> None:
    left = cell(table(row("a"), row("b"), said=SUB))
    right = cell(table(row("c", "d"), said=SUB))
    assert grid(row(left, right, "e"), row("f", "g", "h")) == "|a|c|d|e|\n|b|^|^|^|\n|f|g|<|h|"


def test_exactly_this_reader_claims_a_text() -> None:
    parts = parts_of(p("考核"))
    without = {name: content for name, content in parts.items() if name != "mimetype"}
    for data in (zipped(parts), zipped(without)):
        assert pick(data, "通知.odt").FORMAT == "odt"


def test_other_opendocument_files_are_refused_by_name() -> None:
    data = zipped(parts_of(p("考核")) | {"mimetype": "application/vnd.oasis.opendocument.spreadsheet"})
    with pytest.raises(UnusableInput) as refusal:
        pick(data, "细则.ods")
    assert refusal.value.code == "K006"


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_the_notice_says_the_same_as_in_word(tmp_path: Path) -> None:
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = ["soffice", profile, "--headless", "--convert-to", "odt", "--outdir", str(tmp_path), str(SAMPLE)]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    data = (tmp_path / "notice.odt").read_bytes()
    word = parse([(SAMPLE.read_bytes(), SAMPLE.name)]).result
    assert [rubric.fingerprint for rubric in parse([(data, "notice.odt")]).result.rubrics] == [
        rubric.fingerprint for rubric in word.rubrics
    ]
    (block,) = (block for block in read([(data, "notice.odt")]).blocks if isinstance(block, Table))
    assert (block.rows, block.columns) == (31, 4)


def test_page_headers_and_footers_are_noted_with_their_text() -> None:
    master = f"<style:header>{p('考核办公室编')}</style:header><style:footer>{p('第<text:page-number>1</text:page-number>页')}</style:footer>"
    (note,) = open_text.read(p("甲"), styles=master).findings
    assert (note.code, note.severity) == ("K146", "note")
    assert "“考核办公室编”" in note.message.zh


def test_a_header_that_is_not_shown_is_no_loss() -> None:
    assert (
        open_text.read(p("甲"), styles=f'<style:header style:display="false">{p("旧稿")}</style:header>').findings == ()
    )
