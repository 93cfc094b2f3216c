"""A worksheet: its cells, merged areas, hidden rows and columns (ECMA-376 part 1, 18.3)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from parsers.refusals import DAMAGED, refuse
from parsers.sheets.raw import Sheet, cell_name
from parsers.xlsx.cells import LAST_COLUMN, Workbook, area, entry, position

if TYPE_CHECKING:
    from lxml.etree import _Element

_YES = frozenset({"1", "true"})


def fill(sheet: Sheet, root: _Element, book: Workbook) -> None:
    """Put into ``sheet`` what the part with this ``root`` holds.

    Raises UnusableInput (K004) about cells that no spreadsheet could show: outside of the sheet, or twice at one place.
    """
    prefix = book.prefix
    view = root.find(f"{prefix}sheetViews/{prefix}sheetView")
    zeros = view is None or view.get("showZeros", "1") in _YES
    row_number = 0
    for row in root.iterfind(f"{prefix}sheetData/{prefix}row"):
        given = row.get("r", "")
        at = position(f"A{given}") if given else (row_number + 1, 1)
        if at is None:
            raise refuse(DAMAGED, book.name, reason=f"{sheet.name}, row {given[:20]}")
        row_number = at[0]
        if row.get("hidden") in _YES or _is_nothing(row.get("ht")):
            sheet.hidden_rows.add(row_number)
        _fill_row(sheet, row, row_number, book, zeros)
    for column in root.iterfind(f"{prefix}cols/{prefix}col"):
        if column.get("hidden") in _YES or _is_nothing(column.get("width")):
            sheet.hidden_columns.append((_column(column.get("min")), _column(column.get("max"))))
    merges = (area(merge.get("ref", "")) for merge in root.iterfind(f"{prefix}mergeCells/{prefix}mergeCell"))
    sheet.merged += (merge for merge in merges if merge is not None and merge[:2] != merge[2:])


def _fill_row(sheet: Sheet, row: _Element, number: int, book: Workbook, zeros: bool) -> None:
    """Put the cells of ``row`` into ``sheet``; one without a reference follows its neighbour (18.3.1.4)."""
    column = 0
    for cell in row.iterchildren(f"{book.prefix}c"):
        reference = cell.get("r")
        at = position(reference) if reference else (number, column + 1)
        if at is None or at[1] > LAST_COLUMN:
            raise refuse(DAMAGED, book.name, reason=f"{sheet.name}!{(reference or '')[:20]}")
        column = at[1]
        shown = entry(cell, book, zeros)
        if shown is None:
            continue
        if at in sheet.entries:
            raise refuse(DAMAGED, book.name, reason=f"{sheet.name}!{cell_name(at)} × 2")
        sheet.entries[at] = shown


def _is_nothing(size: str | None) -> bool:
    """Return whether a width or height is 0, which hides its column or row as well."""
    return size is not None and not size.strip("0.")


def _column(text: str | None) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 7 else 0
