"""The sheet of findings."""

from pipeline.outputs.order import by_place
from pipeline.severities import SEVERITIES
from pipeline.tallying import words
from pipeline.tallying.book.frame import Frame
from pipeline.tallying.book.styles import Sheet

_WIDTHS = (8.0, 8.0, 50.0, 46.0)
_HEADER = 1


def told(frame: Frame) -> None:
    """Write every finding with what to do, or that there is none."""
    made = frame.workbook.add_worksheet(frame.said(words.FINDINGS))
    sheet = Sheet(made, frame.looks)
    sheet.title(f"{frame.said(words.title_of(frame.of.file))}　{frame.said(words.FINDINGS)}", len(_WIDTHS))
    for column, (name, wide) in enumerate(zip(words.FINDING_COLUMNS, _WIDTHS, strict=True)):
        made.set_column(column, column, wide)
        sheet.put(_HEADER, column, frame.said(name), "header")
    findings = by_place(frame.of.file.findings)
    for row, one in enumerate(findings, _HEADER + 1):
        texts = (frame.said(SEVERITIES[one.severity][0]), one.code, frame.said(one.message), frame.said(one.help))
        for column, text in enumerate(texts):
            sheet.put(row, column, text, "text" if column > 1 else "centre")
        sheet.height(row, zip(texts, _WIDTHS, strict=True))
    if not findings:
        made.merge_range(_HEADER + 1, 0, _HEADER + 1, len(_WIDTHS) - 1, "", frame.looks["centre"])
        sheet.put(_HEADER + 1, 0, frame.said(words.NO_FINDINGS), "centre")
    sheet.print_on_a4((_HEADER, _HEADER), across=True)
    made.freeze_panes(_HEADER + 1, 0)
