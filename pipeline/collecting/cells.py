"""The cells of one sheet of an Excel file (ECMA-376 part 1, 18.3)."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation
from itertools import islice
from typing import TYPE_CHECKING

from parsers.sheets.letters import column_of
from parsers.sheets.shown import GENERAL, shown_number
from pipeline.collecting.grid import Cell
from pipeline.collecting.looks import is_on, joined, shifted, struck

if TYPE_CHECKING:
    from lxml.etree import _Element

S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_REFERENCE = re.compile(r"\$?([A-Z]{1,3})\$?([0-9]{1,7})")
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_MOST_AREAS, _MOST_ROWS = 5000, 300
"""Merged areas of a sheet, and rows of one, that are looked at; forms have some dozens."""
_SIGNIFICANT = 15
"""Digits that Excel keeps of a number; what a binary float shows beyond them is not what was typed."""


def position(reference: str) -> tuple[int, int] | None:
    """Return row and column, from 1, of a cell reference such as D5 or $D$5; None where it is none."""
    match = _REFERENCE.fullmatch(reference)
    return (int(match[2]), column_of(match[1])) if match else None


def rich_text(element: "_Element | None") -> str:
    """Return the text of a string item: its runs joined, phonetic guides left out, ``_x000A_`` escapes undone (18.4).

    A run that is struck through is shown as such (18.4.10), digits that are raised as raised ones (18.4.14).
    """
    if element is None:
        return ""
    parts = []
    for node in element.iter(f"{S}t"):
        run, text = node.getparent(), node.text or ""
        if run is None or run.tag != f"{S}rPh":
            look = run.find(f"{S}rPr") if run is not None else None
            text = shifted(text, look, f"{S}vertAlign")
            parts.append(struck(text) if is_on(look, f"{S}strike") else text)
    said = joined(parts)
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), said)


@dataclass(frozen=True, slots=True)
class Book:
    """What the cells of all sheets refer to: the shared texts, the number format of every style, the styles struck through."""

    strings: Sequence[str]
    codes: Sequence[str] = ()
    crossed: Collection[int] = ()


@dataclass(frozen=True, slots=True)
class Merged:
    """The merged areas of a sheet: how many rows each first cell covers, and by row the columns (first, last) covered."""

    rows: Mapping[tuple[int, int], int]
    columns: Mapping[int, Sequence[tuple[int, int]]]

    def covers(self, row: int, column: int) -> bool:
        """Return whether a cell is one of an area and not its first."""
        inside = any(first <= column <= last for first, last in self.columns.get(row, ()))
        return inside and (row, column) not in self.rows


@dataclass(frozen=True, slots=True)
class Unseen:
    """What of a sheet is hidden: the rows, the columns (first, last), or all of it."""

    rows: Collection[int]
    columns: Sequence[tuple[int, int]]
    whole: bool

    @classmethod
    def of(cls, root: "_Element", sheet: "_Element") -> "Unseen":
        """Return what is hidden of the sheet that is ``sheet`` in the workbook (18.2.19) and whose part is ``root``."""
        given = [row.get("r", "") for row in root.iterfind(f"{S}sheetData/{S}row") if _is_hidden(row)]
        columns = [column for column in root.iterfind(f"{S}cols/{S}col") if _is_hidden(column)]
        ends = [(column.get("min", ""), column.get("max", "")) for column in columns]
        return cls(
            frozenset(int(row) for row in given if row.isdecimal()),
            [(int(first), int(last)) for first, last in ends if first.isdecimal() and last.isdecimal()],
            sheet.get("state", "visible") != "visible",
        )

    def holds(self, cell: Cell) -> bool:
        """Return whether nobody sees a cell."""
        inside = any(first <= cell.column <= last for first, last in self.columns)
        return self.whole or inside or cell.row in self.rows


def _is_hidden(element: "_Element") -> bool:
    return element.get("hidden", "0") in ("1", "true")


def merged(sheet: "_Element") -> Merged:
    """Return the merged areas of a sheet (18.3.1.55), of which a hostile one may have any number."""
    rows: dict[tuple[int, int], int] = {}
    columns: dict[int, list[tuple[int, int]]] = {}
    for area in islice(sheet.iterfind(f"{S}mergeCells/{S}mergeCell"), _MOST_AREAS):
        first, _, last = area.get("ref", "").partition(":")
        start, end = position(first), position(last)
        if start and end and start[0] <= end[0] and start[1] <= end[1]:
            rows[start] = end[0] - start[0] + 1
            for row in range(start[0], min(end[0], start[0] + _MOST_ROWS) + 1):
                columns.setdefault(row, []).append((start[1], end[1]))
    return Merged(rows, columns)


def sheet_rows(sheet: "_Element", book: Book, areas: Merged) -> Iterator[tuple[Cell, ...]]:
    """Yield the rows of a sheet that hold anything; a cell without a reference follows its neighbour.

    Cells that a merged area covers are left out.
    """
    row_number = 0
    for row in sheet.iterfind(f"{S}sheetData/{S}row"):
        given = row.get("r", "")
        row_number = int(given) if given.isdecimal() else row_number + 1
        column = 0
        found = []
        for cell in row.iterfind(f"{S}c"):
            at = position(cell.get("r", ""))
            column = at[1] if at else column + 1
            if not areas.covers(row_number, column):
                rows = areas.rows.get((row_number, column), 1)
                found.append(replace(_cell(row_number, column, cell, book), rows=rows))
        yield tuple(found)


def _cell(row: int, column: int, cell: "_Element", book: Book) -> Cell:
    kind = cell.get("t", "n")
    formula = cell.find(f"{S}f")
    value = cell.findtext(f"{S}v") or ""
    number = exact(value) if kind == "n" else None
    if kind == "s":
        text = book.strings[int(value)] if value.isdecimal() and int(value) < len(book.strings) else ""
    elif kind == "inlineStr":
        text = rich_text(cell.find(f"{S}is"))
    elif kind == "b":
        text = {"1": "TRUE", "0": "FALSE"}.get(value, value)
    elif number is not None and formula is None and (said := _otherwise(number, cell, book)):
        text, number = said, None
    else:
        text = f"{number:f}" if number is not None else _ESCAPED.sub(lambda match: chr(int(match[1], 16)), value)
    if (style := cell.get("s", "0")).isdecimal() and int(style) in book.crossed:
        text, number = struck(text.strip()), None
    return Cell(row, column, text.strip(), (), None if formula is None else f"={formula.text or ''}", number)


def _otherwise(number: Decimal, cell: "_Element", book: Book) -> str | None:
    """Return what a cell shows and what it holds, where its format shows another number: 80% for 0.8, 1月2日 for 44928."""
    style = cell.get("s", "0")
    code = book.codes[int(style)] if style.isdecimal() and int(style) < len(book.codes) else GENERAL
    if code == GENERAL:
        return None
    shown = shown_number(number, code, since_1904=False).text
    plain = shown.strip().removesuffix("分").replace(",", "").strip()
    return None if exact(plain) == number else f"{shown}（格子里存的是 {number:f}）"


def exact(value: str) -> Decimal | None:
    """Return the number of a cell as it was typed: 0.1 for the stored 0.10000000000000001; None where it is none."""
    try:
        number = Decimal(value)
    except InvalidOperation:
        return None
    if not number.is_finite():
        return None
    rounded = number.normalize()
    if len(rounded.as_tuple().digits) > _SIGNIFICANT:
        rounded = Decimal(f"{rounded:.{_SIGNIFICANT - 1}e}").normalize()
    return rounded + 0 if abs(rounded.adjusted()) < 30 else None
