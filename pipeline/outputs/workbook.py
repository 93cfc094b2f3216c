"""What the Excel files of comparisons share: a workbook with the same bytes every time, looks of cells, printing on A4."""

import io
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from pipeline.forms.texts import legal
from pipeline.width import width

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

MOST = 32_000
"""Characters a cell may hold, nearly (ECMA-376 limits of Excel: 32,767)."""
_CREATED = datetime(2000, 1, 1, tzinfo=UTC)
"""Stands where XlsxWriter would write the present time."""
_LINE, _HIGHEST = 14.5, 400.0
"""Points of a line, and of the highest row that Excel shows well (its limit is 409)."""


@dataclass(frozen=True, slots=True)
class Looks:
    """The formats of cells: framed text, framed and centred, greyed, bold, headers, a title, lines beside the tables."""

    text: "Format"
    centre: "Format"
    faint: "Format"
    strong: "Format"
    head: "Format"
    title: "Format"
    line: "Format"


def workbook(fill: Callable[["Workbook", Looks], None]) -> bytes:
    """Return the workbook that ``fill`` writes; what looks like a formula or an address stays text."""
    import xlsxwriter

    buffer = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    book = xlsxwriter.Workbook(buffer, options)
    book.set_properties({"created": _CREATED})
    fill(book, _looks(book))
    book.close()
    return buffer.getvalue()


FONT: dict[str, object] = {"font_name": "宋体", "font_size": 10.5}
FRAMED: dict[str, object] = {**FONT, "text_wrap": True, "valign": "vcenter", "border": 1}


def _looks(book: "Workbook") -> Looks:
    free = {**FONT, "text_wrap": True, "valign": "vcenter"}
    return Looks(
        text=book.add_format(FRAMED),
        centre=book.add_format({**FRAMED, "align": "center"}),
        faint=book.add_format({**FRAMED, "font_color": "#777777"}),
        strong=book.add_format({**FRAMED, "bold": True}),
        head=book.add_format({**FRAMED, "align": "center", "bold": True, "bg_color": "#EEEEEE"}),
        title=book.add_format({**free, "font_size": 16, "bold": True, "align": "center"}),
        line=book.add_format({**free, "valign": "top"}),
    )


def write_text(sheet: "Worksheet", at: tuple[int, int], text: str, look: "Format") -> None:
    """Write ``text`` into the cell at (row, column) from 0, as text whatever it begins with."""
    if text:
        sheet.write_string(*at, legal(text)[:MOST], look)
    else:
        sheet.write_blank(*at, None, look)


def printable(sheet: "Worksheet", header: int) -> None:
    """Set the sheet up for A4 across, one page wide; the row ``header`` is repeated on every page and stays on the screen."""
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(header)
    sheet.freeze_panes(header + 1, 0)
    sheet.set_margins(0.5, 0.5, 0.6, 0.6)
    sheet.set_footer("&C&P / &N")


def lines(text: str, columns: float) -> int:
    """Return how many lines ``text`` takes in a column of that width."""
    return max(1, -(-width(text) // int(columns - 3)))


def height(count: int) -> float:
    """Return the height of a row of that many lines."""
    return min(_HIGHEST, _LINE * count + 4)
