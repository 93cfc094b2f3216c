"""A worksheet: its cells, merged areas, hidden rows and columns (ECMA-376 part 1, 18.3)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from parsers.refusals import DAMAGED, refuse
from parsers.sheets.raw import Position, Sheet, cell_name
from parsers.xlsx.cells import LAST_COLUMN, Workbook, area, entry, position
from parsers.xlsx.streaming import elements

if TYPE_CHECKING:
    from lxml.etree import _Element

_WIDTH = re.compile(r"[0-9]{1,5}(?:\.[0-9]{1,20})?")
_YES = frozenset({"1", "true"})


def fill(sheet: Sheet, part: bytes, book: Workbook) -> None:
    """Put into ``sheet`` what its ``part`` holds.

    Raises UnusableInput (K004) about cells that no spreadsheet could show, outside of the sheet or twice at one place, and as
    :func:`parsers.xlsx.streaming.elements` does.
    """
    filling = _Filling(sheet, book)
    tags = tuple(f"{book.prefix}{tag}" for tag in ("c", "row", "col", "mergeCell", "sheetView", "headerFooter"))
    for element in elements(part, book.name, tags):
        match str(element.tag).removeprefix(book.prefix):
            case "c":
                filling.cell(element)
            case "row":
                filling.begin(element)
            case "col":
                if element.get("hidden") in _YES or _is_nothing(element.get("width")):
                    sheet.hidden_columns.append((_column(element.get("min")), _column(element.get("max"))))
                elif (width := _width(element.get("width"))) is not None:
                    sheet.widths.append((_column(element.get("min")), _column(element.get("max")), width))
            case "mergeCell":
                merged = area(element.get("ref", ""))
                if merged is not None and merged[:2] != merged[2:]:
                    sheet.merged.append(merged)
            case "headerFooter":
                sheet.running += (text for text in map(str, element.itertext()) if text.strip())
            case _:
                filling.zeros = element.get("showZeros", "1") in _YES


class _Filling:
    """A sheet while its cells are put in, ``zeros`` saying whether a 0 is shown."""

    def __init__(self, sheet: Sheet, book: Workbook) -> None:
        self.zeros = True
        self._sheet = sheet
        self._book = book
        self._row: _Element | None = None
        self._number = 0
        self._before = (0, 0)
        """The cell that was last put in, or the place before the first of a row."""
        self._blank = ""
        """The reference of a blank cell that came after it."""

    def begin(self, row: _Element) -> None:
        """Begin ``row`` if its cells have not done so; one without a number follows the one before (18.3.1.73)."""
        if row is self._row:
            return
        given = row.get("r", "")
        at = position(f"A{given}") if given else (self._number + 1, 1)
        if at is None:
            raise refuse(DAMAGED, self._book.name, reason=f"{self._sheet.name}, row {given[:20]}")
        self._row, self._number, self._before, self._blank = row, at[0], (at[0], 0), ""
        if row.get("hidden") in _YES or _is_nothing(row.get("ht")):
            self._sheet.hidden_rows.add(self._number)

    def cell(self, cell: _Element) -> None:
        """Put in the next cell; one without a reference follows its neighbour (18.3.1.4)."""
        row = cell.getparent()
        if row is not None:
            self.begin(row)
        reference = cell.get("r", "")
        if reference and len(cell) == 0:
            self._blank = reference
            return
        at = position(reference) if reference else self._next()
        if at is None or at[1] > LAST_COLUMN:
            raise refuse(DAMAGED, self._book.name, reason=f"{self._sheet.name}!{reference[:20]}")
        self._before, self._blank = at, ""
        shown = entry(cell, self._book, self.zeros)
        if shown is None:
            return
        if at in self._sheet.entries:
            raise refuse(DAMAGED, self._book.name, reason=f"{self._sheet.name}!{cell_name(at)} × 2")
        self._sheet.entries[at] = shown

    def _next(self) -> Position:
        row, column = position(self._blank) or self._before
        return row, column + 1


def _is_nothing(size: str | None) -> bool:
    """Return whether a width or height is 0, which hides its column or row as well."""
    return size is not None and not size.strip("0.")


def _width(text: str | None) -> float | None:
    return float(text) if text and _WIDTH.fullmatch(text) else None


def _column(text: str | None) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 7 else 0
