"""The cells of a worksheet: what each holds, as it is shown (ECMA-376 part 1, 18.3.1.4)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from parsers.refusals import DAMAGED, refuse
from parsers.sheets.dates import serial_of
from parsers.sheets.figures import exact
from parsers.sheets.letters import column_of
from parsers.sheets.raw import Area, Entry, Position, Remark
from parsers.sheets.rules import ERROR_VALUE, NO_STORED_VALUE, STALE_VALUE
from parsers.sheets.shown import GENERAL, shown_number, shown_text
from parsers.unprinted import without_unprinted
from parsers.xlsx.strings import rich_text, unescaped

if TYPE_CHECKING:
    from lxml.etree import _Element

LAST_ROW, LAST_COLUMN = 1_048_576, 16_384
_REFERENCE = re.compile(r"\$?([A-Za-z]{1,3})\$?([0-9]{1,7})")
_TRUTH = {"1": "TRUE", "true": "TRUE", "0": "FALSE", "false": "FALSE"}


class Workbook(NamedTuple):
    """What the cells of all sheets refer to.

    In order: the name of the file for messages, the namespace of the tags in braces, the shared strings, the number format of
    each style, whether days count from 1904, and whether formulas are yet to be calculated when the file is opened.
    """

    name: str
    prefix: str
    strings: list[str]
    codes: list[str]
    since_1904: bool
    stale: bool


def position(reference: str) -> Position | None:
    """Return row and column of a cell reference such as D5 or $D$5; None where it is none."""
    match = _REFERENCE.fullmatch(reference)
    if not match:
        return None
    row, column = int(match[2]), column_of(match[1])
    return (row, column) if 1 <= row <= LAST_ROW and column <= LAST_COLUMN else None


def area(reference: str) -> Area | None:
    """Return the area of a reference such as A1:C3; None where it is none."""
    first, _, last = reference.partition(":")
    start, end = position(first), position(last or first)
    if start is None or end is None:
        return None
    return Area(min(start[0], end[0]), min(start[1], end[1]), max(start[0], end[0]), max(start[1], end[1]))


def entry(cell: _Element, book: Workbook, zeros: bool) -> Entry | None:
    """Return what the ``cell`` shows, None where it holds nothing; ``zeros`` says whether its sheet shows a 0.

    Raises UnusableInput (K004) where it refers to a text that the file does not have.
    """
    if len(cell) == 0:
        return None
    kind = cell.get("t", "n")
    value, formula, inline = _children(cell, book.prefix)
    if kind == "inlineStr" and inline is not None:
        return shown_text(rich_text(inline, book.prefix), _code(cell, book))
    if formula and not value and kind != "str":
        return Entry("", (Remark(NO_STORED_VALUE),))
    if not value:
        return None
    shown = _shown(cell, kind, value, book)
    if shown.text == "0" and not zeros:
        shown = Entry("")
    return Entry(shown.text, (*shown.remarks, Remark(STALE_VALUE))) if formula and book.stale else shown


def _children(cell: _Element, prefix: str) -> tuple[str, bool, _Element | None]:
    """Return the stored value of a cell, whether it has a formula, and the text that stands in it."""
    value, formula, inline = "", False, None
    for child in cell:
        if child.tag == f"{prefix}v":
            value = child.text or ""
        elif child.tag == f"{prefix}f":
            formula = True
        elif child.tag == f"{prefix}is":
            inline = child
    return value, formula, inline


def _shown(cell: _Element, kind: str, value: str, book: Workbook) -> Entry:
    code = _code(cell, book)
    if kind == "s":
        index = int(value) if value.isascii() and value.isdigit() and len(value) < 10 else len(book.strings)
        if index >= len(book.strings):
            raise refuse(DAMAGED, book.name, reason=f"{cell.get('r')}, sharedStrings {value[:20]}")
        return shown_text(book.strings[index], code)
    if kind == "b":
        return Entry(_TRUTH.get(value, value))
    if kind == "e":
        return Entry(value, (Remark(ERROR_VALUE, (("value", value[:20]),)),))
    number = serial_of(value, book.since_1904) if kind == "d" else exact(value) if kind == "n" else None
    if number is None:
        return shown_text(without_unprinted(unescaped(value)), code)
    return shown_number(number, code, book.since_1904)


def _code(cell: _Element, book: Workbook) -> str:
    style = cell.get("s", "0")
    index = int(style) if style.isascii() and style.isdigit() and len(style) < 10 else len(book.codes)
    return book.codes[index] if index < len(book.codes) else GENERAL
