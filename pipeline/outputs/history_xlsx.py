"""The lives of items as an Excel sheet."""

import io
from datetime import UTC, datetime

from pipeline.diffing.showing.lives import COLUMNS, TITLE, rows, year_names
from pipeline.forms.texts import legal
from pipeline.language import Lang
from schema.history import History

_CREATED = datetime(2000, 1, 1, tzinfo=UTC)
"""Stands where XlsxWriter would write the present time, so that the same history has the same bytes."""
_WIDTHS = (8, 60, 10, 30)
_YEAR = 9
_MOST = 32_000


def history_xlsx(of: History, lang: Lang) -> bytes:
    """Return the workbook in ``lang``: a line for every life, points as numbers; same history, same bytes."""
    import xlsxwriter

    buffer = io.BytesIO()
    workbook = xlsxwriter.Workbook(buffer, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    workbook.set_properties({"created": _CREATED})
    sheet = workbook.add_worksheet(TITLE.said(lang))
    font = {"font_name": "宋体", "font_size": 10.5, "text_wrap": True, "valign": "vcenter", "border": 1}
    text, centre = workbook.add_format(font), workbook.add_format({**font, "align": "center"})
    ended = workbook.add_format({**font, "font_color": "#777777"})
    top = workbook.add_format({**font, "align": "center", "bold": True, "bg_color": "#EEEEEE"})
    names = year_names(of)
    titles = [*(column.said(lang) for column in COLUMNS[:3]), *names, COLUMNS[3].said(lang)]
    for column, (title, width) in enumerate(
        zip(titles, [*_WIDTHS[:3], *[_YEAR] * len(names), _WIDTHS[3]], strict=True)
    ):
        sheet.set_column(column, column, width)
        sheet.write_string(0, column, legal(title), top)
    for n, row in enumerate(rows(of), 1):
        look = ended if row.ended else text
        for column, said in ((0, row.id), (1, row.text), (2, row.since), (3 + len(names), row.note.said(lang))):
            sheet.write_string(n, column, legal(said)[:_MOST], look)
        for column, (points, there) in enumerate(zip(row.points, row.present, strict=True), 3):
            if points is not None:
                sheet.write_number(n, column, float(points), centre)
            else:
                sheet.write_string(n, column, "–" if there else "", centre)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    sheet.freeze_panes(1, 2)
    workbook.close()
    return buffer.getvalue()
