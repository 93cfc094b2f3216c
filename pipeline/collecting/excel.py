"""Reading a filled Excel form: its sheets, defined names and properties (ECMA-376 part 1, 18).

Formulas are never evaluated; macros, external links and hidden data connections are never looked at.
"""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from parsers import archive
from parsers.refusals import DAMAGED, refuse
from parsers.xlsx.styles import format_codes
from pipeline.collecting.cells import Book, Merged, S, Unseen, merged, position, rich_text, sheet_rows
from pipeline.collecting.comments import sheet_comments
from pipeline.collecting.grid import Cell, Field, Filled, Table
from pipeline.collecting.looks import struck_styles
from pipeline.collecting.word import custom_properties

if TYPE_CHECKING:
    from lxml.etree import _Element

_BOOK = "xl/workbook.xml"
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_STRICT_RELATION = "{http://purl.oclc.org/ooxml/officeDocument/relationships}id"
_TARGET = re.compile(r"=?(?:'((?:[^']|'')+)'|([^'!]+))!(\$?[A-Z]{1,3}\$?[0-9]{1,7})(?::\$?[A-Z]{1,3}\$?[0-9]{1,7})?")
_QUOTED = re.compile(r'=?"((?:[^"]|"")*)"')
_SHEETS = 50
"""Sheets read of one file; a form has one."""


def recognises(data: bytes) -> bool:
    """Return whether the bytes are an Excel file; quick, and never raising."""
    return _BOOK in archive.names(data)


def read(data: bytes, name: str) -> Filled:
    """Return what the Excel form ``data`` holds; raises UnusableInput about the file ``name`` (K004, K005, K009, K010)."""
    book = _xml(data, _BOOK, name)
    if book is None:
        raise refuse(DAMAGED, name, reason=_BOOK)
    shared = _xml(data, "xl/sharedStrings.xml", name)
    strings = [rich_text(item) for item in shared.iterfind(f"{S}si")] if shared is not None else []
    styles = _xml(data, "xl/styles.xml", name)
    known = Book(strings, format_codes(styles, S), struck_styles(styles, S))
    targets = _relations(data, name)
    sheets: dict[str, tuple[list[tuple[Cell, ...]], Merged]] = {}
    for sheet in book.findall(f"{S}sheets/{S}sheet")[:_SHEETS]:
        part = targets.get(sheet.get(_RELATION) or sheet.get(_STRICT_RELATION) or "")
        root = _xml(data, part, name) if part else None
        areas = merged(root) if root is not None else Merged({}, {})
        rows = list(sheet_rows(root, known, areas)) if root is not None else []
        if part and root is not None:
            rows = _seen(rows, Unseen.of(root, sheet), sheet_comments(data, part, name))
        sheets[sheet.get("name", "")] = rows, areas
    properties = custom_properties(data, name)
    fields: dict[tuple[str, int, int], list[str]] = {}
    for defined in book.iterfind(f"{S}definedNames/{S}definedName"):
        said = defined.get("name", "")
        target, quoted = _TARGET.fullmatch(defined.text or ""), _QUOTED.fullmatch(defined.text or "")
        if quoted:
            properties.setdefault(said.removeprefix("_"), quoted[1].replace('""', '"'))
        at = position(target[3]) if target else None
        if target and at:
            sheet_name = (target[1] or target[2]).replace("''", "'")
            fields.setdefault((sheet_name, *at), []).append(said)
    tables = [_named(number, title, sheet, fields) for number, (title, sheet) in enumerate(sheets.items(), 1)]
    return Filled(tables=tuple(tables), properties=properties)


def _seen(rows: list[tuple[Cell, ...]], unseen: Unseen, comments: Mapping[str, str]) -> list[tuple[Cell, ...]]:
    """Return the rows with the comments on their cells, by references as D5, and with what is hidden."""
    at = {place: text for reference, text in comments.items() if (place := position(reference))}
    return [
        tuple(replace(cell, comment=at.get((cell.row, cell.column), ""), hidden=unseen.holds(cell)) for cell in row)
        for row in rows
    ]


def _named(
    number: int,
    title: str,
    sheet: tuple[list[tuple[Cell, ...]], Merged],
    fields: Mapping[tuple[str, int, int], list[str]],
) -> Table:
    """Return a sheet with the defined names put to its cells; a named cell that the sheet does not store is an empty one."""
    rows, areas = sheet
    known = {(cell.row, cell.column) for row in rows for cell in row}
    by_row: dict[int, list[Cell]] = {row[0].row: list(row) for row in rows if row}
    for own, row, column in fields:
        if own == title and (row, column) not in known and not areas.covers(row, column):
            by_row.setdefault(row, []).append(Cell(row, column, ""))
    named = [
        tuple(
            _with_fields(cell, fields.get((title, cell.row, cell.column), ()))
            for cell in sorted(cells, key=lambda c: c.column)
        )
        for _, cells in sorted(by_row.items())
    ]
    return Table(number, tuple(named))


def _with_fields(cell: Cell, names: "list[str] | tuple[()]") -> Cell:
    return replace(cell, fields=tuple(Field(name, cell.text) for name in names)) if names else cell


def _relations(data: bytes, name: str) -> dict[str, str]:
    """Return the parts that the workbook's relations lead to; external ones are left out."""
    root = _xml(data, "xl/_rels/workbook.xml.rels", name)
    if root is None:
        return {}
    found = {}
    for relation in root:
        if isinstance(relation.tag, str) and relation.get("TargetMode") != "External":
            target = relation.get("Target", "")
            found[relation.get("Id", "")] = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
    return found


def _xml(data: bytes, part: str, name: str) -> "_Element | None":
    from parsers.markup import parse_xml

    xml = archive.part(data, part, name)
    return None if xml is None else parse_xml(xml, name)
