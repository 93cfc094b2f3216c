"""An Excel 97-2003 workbook as xlrd decodes it."""

from __future__ import annotations

import io
import struct
from collections.abc import Iterator
from typing import TYPE_CHECKING

from parsers import ole
from parsers.biff.layout import Layout, Tab, laid_out
from parsers.biff.records import STREAMS
from parsers.refusals import DAMAGED, refuse
from parsers.sheets.builtin import CODES
from parsers.sheets.figures import exact
from parsers.sheets.raw import Area, Entry, Remark, Sheet
from parsers.sheets.rules import ERROR_VALUE, STALE_VALUE
from parsers.sheets.shown import GENERAL, shown_number, shown_text
from parsers.unprinted import without_unprinted

if TYPE_CHECKING:
    from xlrd.book import Book
    from xlrd.sheet import Sheet as Decoded

_WESTERN = frozenset({0, 367, 1252, 32769})
"""Code pages that an export program states, or leaves out, whatever it writes; Excel 97 and later needs none."""
_CHINESE = "gb18030"
_VISIBLE = 0x03
_BOOLEAN, _ERROR = 4, 5
_UNITS = 256
"""To the width of a digit, in which columns are measured."""
_BROKEN = (
    *(ValueError, LookupError, TypeError, AttributeError, ArithmeticError),
    *(AssertionError, NotImplementedError, RecursionError, EOFError, struct.error),
)
"""What xlrd raises, besides its own errors, on streams that are patched or cut."""


def read_sheets(data: bytes, name: str) -> list[Sheet]:
    """Return the worksheets of the workbook ``data``, numbered as their tabs.

    Raises UnusableInput about the file ``name``: damaged (K004), encrypted (K005), written by Excel 4 or earlier (K166).
    """
    if ole.is_ole(data):
        streams = ole.streams(data, STREAMS, name)
        data = next((streams[stream] for stream in STREAMS if stream in streams), b"")
    layout = laid_out(data, name)
    book = _opened(layout, name)
    codes = _codes(book, layout)
    sheets = []
    for tab, decoded in zip(layout.tabs, book.sheets(), strict=True):
        sheet = Sheet(tab.number, decoded.name, bool(decoded.visibility & _VISIBLE))
        _fill(sheet, decoded, tab, (codes, bool(book.datemode)))
        sheets.append(sheet)
    return sheets


def _opened(layout: Layout, name: str) -> Book:
    """Return the workbook decoded; where its code page cannot be trusted, as Chinese if that fits every text of it."""
    from xlrd import XLRDError, open_workbook

    trusted = layout.is_97 or layout.code_page not in _WESTERN
    for encoding in (None,) if trusted else (_CHINESE, None):
        try:
            return open_workbook(
                file_contents=layout.stream,
                logfile=io.StringIO(),
                formatting_info=True,
                ragged_rows=True,
                encoding_override=encoding,
            )
        except UnicodeDecodeError as problem:
            if encoding is None:
                raise refuse(DAMAGED, name, reason=f"Workbook, {problem.reason}") from problem
        except (XLRDError, *_BROKEN) as problem:
            raise refuse(DAMAGED, name, reason=f"Workbook, {str(problem)[:80] or type(problem).__name__}") from problem
    raise AssertionError("the last encoding tried is the stated one")


def _codes(book: Book, layout: Layout) -> list[str]:
    """Return the number format code of every cell style in order; those that Excel only numbers are its own."""
    codes = CODES | {key: book.format_map[key].format_str for key in layout.formats if key in book.format_map}
    return [codes.get(style.format_key, GENERAL) for style in book.xf_list]


def _fill(sheet: Sheet, decoded: Decoded, tab: Tab, formats: tuple[list[str], bool]) -> None:
    for row in range(decoded.nrows):
        for column, entry in _entries(decoded, row, formats):
            at = (row + 1, column + 1)
            stale = at in tab.stale
            sheet.entries[at] = Entry(entry.text, (*entry.remarks, Remark(STALE_VALUE))) if stale else entry
    sheet.merged += (
        Area(top + 1, left + 1, bottom, right)
        for top, bottom, left, right in decoded.merged_cells
        if top < bottom and left < right
    )
    sheet.hidden_rows |= {row + 1 for row, said in decoded.rowinfo_map.items() if said.hidden or not said.height}
    sheet.hidden_columns += (
        (column + 1, column + 1) for column, said in decoded.colinfo_map.items() if said.hidden or not said.width
    )
    sheet.widths += (
        (column + 1, column + 1, said.width / _UNITS) for column, said in decoded.colinfo_map.items() if said.width
    )
    sheet.boxes += tab.boxes
    sheet.running += tab.running


def _entries(decoded: Decoded, row: int, formats: tuple[list[str], bool]) -> Iterator[tuple[int, Entry]]:
    """Yield what the cells of a row show that hold anything, each with its column from 0."""
    from xlrd import error_text_from_code

    codes, since_1904 = formats
    kinds = decoded.row_types(row)
    for column, value in enumerate(decoded.row_values(row)):
        if value == "":
            continue
        style = decoded.cell_xf_index(row, column)
        code = codes[style] if style < len(codes) else GENERAL
        number = exact(value) if isinstance(value, float) else None
        if kinds[column] == _BOOLEAN:
            yield column, Entry("TRUE" if value else "FALSE")
        elif kinds[column] == _ERROR:
            text = str(error_text_from_code.get(value, f"#{value}"))
            yield column, Entry(text, (Remark(ERROR_VALUE, (("value", text),)),))
        elif number is None:
            yield column, shown_text(without_unprinted(str(value)).replace("\r\n", "\n").replace("\r", "\n"), code)
        elif number or decoded.show_zero_values:
            yield column, shown_number(number, code, since_1904)
