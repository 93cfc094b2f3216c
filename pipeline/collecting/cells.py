"""The cells of one sheet of an Excel file (ECMA-376 part 1, 18.3)."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

from pipeline.collecting.grid import Cell

if TYPE_CHECKING:
    from lxml.etree import _Element

S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_REFERENCE = re.compile(r"\$?([A-Z]{1,3})\$?([0-9]{1,7})")
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_SIGNIFICANT = 15
"""Digits that Excel keeps of a number; what a binary float shows beyond them is not what was typed."""


def position(reference: str) -> tuple[int, int] | None:
    """Return row and column, from 1, of a cell reference such as D5 or $D$5; None where it is none."""
    match = _REFERENCE.fullmatch(reference)
    if not match:
        return None
    column = 0
    for letter in match[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(match[2]), column


def rich_text(element: "_Element | None") -> str:
    """Return the text of a string item: its runs joined, phonetic guides left out, ``_x000A_`` escapes undone (18.4)."""
    if element is None:
        return ""
    guides = {id(node) for guide in element.iter(f"{S}rPh") for node in guide.iter(f"{S}t")}
    parts = [node.text or "" for node in element.iter(f"{S}t") if id(node) not in guides]
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), "".join(parts))


def sheet_rows(sheet: "_Element", strings: Sequence[str]) -> Iterator[tuple[Cell, ...]]:
    """Yield the rows of a sheet that hold anything; a cell without a reference follows its neighbour."""
    row_number = 0
    for row in sheet.iterfind(f"{S}sheetData/{S}row"):
        given = row.get("r", "")
        row_number = int(given) if given.isdecimal() else row_number + 1
        column = 0
        found = []
        for cell in row.iterfind(f"{S}c"):
            at = position(cell.get("r", ""))
            column = at[1] if at else column + 1
            found.append(_cell(row_number, column, cell, strings))
        yield tuple(found)


def _cell(row: int, column: int, cell: "_Element", strings: Sequence[str]) -> Cell:
    kind = cell.get("t", "n")
    formula = cell.find(f"{S}f")
    value = cell.findtext(f"{S}v") or ""
    number = exact(value) if kind == "n" else None
    if kind == "s":
        text = strings[int(value)] if value.isdecimal() and int(value) < len(strings) else ""
    elif kind == "inlineStr":
        text = rich_text(cell.find(f"{S}is"))
    elif kind == "b":
        text = {"1": "TRUE", "0": "FALSE"}.get(value, value)
    else:
        text = f"{number:f}" if number is not None else _ESCAPED.sub(lambda match: chr(int(match[1], 16)), value)
    return Cell(row, column, text.strip(), (), None if formula is None else f"={formula.text or ''}", number)


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
