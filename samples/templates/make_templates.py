"""Makes the two sample templates beside this file: ``python samples/templates/make_templates.py``.

The same run gives the same bytes.
"""

import io
import sys
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import docx
import xlsxwriter
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1]))

from pipeline.forms.zipped import zipped  # noqa: E402

FIXED = datetime(2000, 1, 1, tzinfo=UTC)
WIDTHS = (26, 82, 16, 16, 16)
HEADERS = ("考核项目", "考核内容", "满分", "自评", "备注")
BODY = (
    ("{%tr for category in categories %}", "", "", "", ""),
    ("{%tr for item in category.items %}", "", "", "", ""),
    (
        "{% vm %}{{ category.label }}{{ category.name }}",
        "{{ item.label }}{{ item.text }}{% if item.kind == 'bonus' %}（加分）{% endif %}",
        "{{ item.points }}",
        "{{ item.self_score }}",
        "{{ item.remarks }}",
    ),
    ("{%tr endfor %}", "", "", "", ""),
    ("{{ category.name }} 小计", "", "{{ category.points }}", "{{ category.self_score }}", ""),
    ("{%tr endfor %}", "", "", "", ""),
    ("合计", "", "{{ total.points }}", "{{ total.self_score }}", ""),
)


def word_template() -> bytes:
    """Return the Word template: a row for each item under its category, the category cell merged, subtotals, total."""
    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin = Mm(37), Mm(35)
    section.left_margin, section.right_margin = Mm(28), Mm(26)
    title = document.add_paragraph()
    title.alignment = WD_ALIGN_PARAGRAPH.CENTER
    write(title, "{{ rubric.title }}", 18, "方正小标宋简体")
    write(document.add_paragraph(), "（{{ notice.document_number }} 附表）", 12, "楷体_GB2312")
    write(document.add_paragraph(), "填报单位：{{ unit }}　　　　填表日期：{{ date }}", 12, "仿宋_GB2312")
    table = document.add_table(rows=1, cols=len(HEADERS), style="Table Grid")
    table.autofit = False
    for column, width in zip(table.columns, WIDTHS, strict=True):
        column.width = Mm(width)
    fill(table, 0, HEADERS, "黑体")
    repeat_header(table)
    for texts in BODY:
        table.add_row()
        fill(table, len(table.rows) - 1, texts, "仿宋_GB2312")
    write(
        document.add_paragraph(),
        "填表人：{{ filled_by }}　　　　单位负责人：{{ responsible }}　　　　{{ seal }}",
        12,
        "仿宋_GB2312",
    )
    document.core_properties.created = document.core_properties.modified = FIXED
    document.core_properties.author = ""
    buffer = io.BytesIO()
    document.save(buffer)
    with zipfile.ZipFile(buffer) as archive:
        return zipped((name, archive.read(name)) for name in archive.namelist())


def fill(table: Table, row: int, texts: tuple[str, ...], font: str) -> None:
    """Write the texts of one row."""
    for cell, text, width in zip(table.rows[row].cells, texts, WIDTHS, strict=True):
        cell.width = Mm(width)
        cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
        write(cell.paragraphs[0], text, 10.5, font)
        if width < 20 or font == "黑体":
            cell.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.CENTER
    keep_whole(table.rows[row].cells[0])


def keep_whole(cell: _Cell) -> None:
    """Forbid a page to end inside the row of ``cell``."""
    properties = cell._tc.getparent().get_or_add_trPr()
    properties.append(properties.makeelement(qn("w:cantSplit"), {}))


def repeat_header(table: Table) -> None:
    """Repeat the first row on each page."""
    properties = table.rows[0]._tr.get_or_add_trPr()
    properties.append(properties.makeelement(qn("w:tblHeader"), {}))


def write(paragraph: Paragraph, text: str, size: float, font: str) -> None:
    """Write one run."""
    run = paragraph.add_run(text)
    run.font.size = Pt(size)
    run.font.name = "Times New Roman"
    run._element.rPr.rFonts.set(qn("w:eastAsia"), font)
    language = run._element.rPr.makeelement(qn("w:lang"), {qn("w:eastAsia"): "zh-CN"})
    run._element.rPr.append(language)


def excel_template() -> bytes:
    """Return the Excel template: named cells in its head, one row to repeat for the lines of the form."""
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True})
    book.set_properties({"created": FIXED})
    sheet = book.add_worksheet("自评表")
    common = {"font_name": "仿宋_GB2312", "font_size": 11, "text_wrap": True, "valign": "vcenter"}
    title = book.add_format({**common, "font_name": "方正小标宋简体", "font_size": 18, "align": "center"})
    plain, open_cell = (
        book.add_format(common),
        book.add_format({**common, "locked": False, "bottom": 1, "num_format": 49}),
    )
    head = book.add_format({**common, "font_name": "黑体", "border": 1, "align": "center"})
    text = book.add_format({**common, "border": 1})
    centre = book.add_format({**common, "border": 1, "align": "center"})
    score = book.add_format({**common, "border": 1, "align": "center", "locked": False})
    remarks = book.add_format({**common, "border": 1, "locked": False, "num_format": 49})
    sheet.set_paper(9)
    sheet.set_margins(28 / 25.4, 26 / 25.4, 37 / 25.4, 35 / 25.4)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(2)
    sheet.freeze_panes(3, 0)
    for column, width in enumerate((16, 46, 8, 8, 14)):
        sheet.set_column(column, column, width)
    sheet.merge_range("A1:E1", "{{ rubric.title }}自评表", title)
    sheet.set_row(0, 36)
    sheet.write_string("A2", "填报单位", plain)
    sheet.merge_range("B2:E2", "", open_cell)
    book.define_name("unit", "='自评表'!$B$2")
    sheet.write_row("A3", HEADERS, head)
    sheet.write_row("A4", ("{{ row.top_category }}", "{{ row.text }}"), text)
    sheet.write_string("C4", "{{ row.points_text }}", centre)
    sheet.write_string("D4", "{{ row.self_score }}", score)
    sheet.write_string("E4", "{{ row.remarks }}", remarks)
    sheet.write_string("A5", "填表人", plain)
    sheet.write_string("B5", "{{ filled_by }}", open_cell)
    sheet.write_string("C5", "负责人", plain)
    sheet.merge_range("D5:E5", "{{ responsible }}", open_cell)
    sheet.protect("", {"format_rows": True, "format_columns": True})
    book.close()
    return buffer.getvalue()


if __name__ == "__main__":
    (HERE / "self-assessment.docx").write_bytes(word_template())
    (HERE / "self-assessment.xlsx").write_bytes(excel_template())
