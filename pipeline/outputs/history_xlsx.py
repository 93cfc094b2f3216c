"""The lives of items as an Excel sheet."""

from typing import TYPE_CHECKING

from pipeline.diffing.showing.lives import COLUMNS, ENDED, LEGEND, NOTHING, TITLE, UNSAID, Row, rows, year_names
from pipeline.language import Lang
from pipeline.outputs.workbook import FONT, Looks, height, lines, printable, workbook, write_text
from schema.history import History

if TYPE_CHECKING:
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

_WIDTHS = (8, 56, 10, 34)
_YEAR = 9


def history_xlsx(of: History, lang: Lang) -> bytes:
    """Return the workbook in ``lang``: a line for every life, points as numbers; same history, same bytes."""

    def fill(book: "Workbook", looks: Looks) -> None:
        sheet = book.add_worksheet(TITLE.said(lang))
        names = year_names(of)
        titles = [*(column.said(lang) for column in COLUMNS[:3]), *names, COLUMNS[3].said(lang)]
        for column, size in enumerate((*_WIDTHS[:3], *[_YEAR] * len(names), _WIDTHS[3])):
            sheet.set_column(column, column, size)
            write_text(sheet, (0, column), titles[column], looks.head)
        made = rows(of)
        there, gone = [row for row in made if not row.ended], [row for row in made if row.ended]
        for n, row in enumerate(there, 1):
            _line(sheet, n, row, lang, looks)
        if gone:
            sheet.merge_range(len(there) + 1, 0, len(there) + 1, len(titles) - 1, ENDED.said(lang), looks.strong)
        for n, row in enumerate(gone, len(there) + 2):
            _line(sheet, n, row, lang, looks)
        write_text(sheet, (len(made) + 3, 0), LEGEND.said(lang), book.add_format(FONT))
        printable(sheet, 0)
        sheet.set_header(f"&C&14{TITLE.said(lang)}")

    return workbook(fill)


def _line(sheet: "Worksheet", n: int, row: Row, lang: Lang, looks: Looks) -> None:
    note = row.note.said(lang)
    look = looks.faint if row.ended else looks.text
    for column, said in ((0, row.id), (1, row.text), (2, row.since), (3 + len(row.points), note)):
        write_text(sheet, (n, column), said, look)
    for column, (points, there) in enumerate(zip(row.points, row.present, strict=True), 3):
        if points is not None:
            sheet.write_number(n, column, float(points), looks.centre)
        else:
            write_text(sheet, (n, column), UNSAID if there else NOTHING, looks.centre)
    sheet.set_row(n, height(max(lines(row.text, _WIDTHS[1]), lines(note, _WIDTHS[3]))))
