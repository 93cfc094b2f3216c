"""A form made from the office's own Excel template: {{ field }} in cells, cells named as a field, rows that are repeated."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from parsers.markup import parse_xml
from parsers.refusals import DAMAGED, refuse
from pipeline.forms.form import Form
from pipeline.forms.sheet.formulas import formula_of
from pipeline.forms.tags import defined_name, property_name
from pipeline.forms.template.expressions import bad
from pipeline.forms.template.fields import LOOPS, Record
from pipeline.forms.template.package import kept, parts_of, with_properties, written
from pipeline.forms.template.references import moved
from pipeline.forms.template.sheet import Placed, SheetFiller
from pipeline.forms.template.sheet_cells import S, position, set_formula, set_value
from pipeline.forms.zipped import zipped

if TYPE_CHECKING:
    from lxml.etree import _Element

_BOOK, _STRINGS = "xl/workbook.xml", "xl/sharedStrings.xml"
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_CELL = re.compile(r"(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Z]{1,3})\$?([0-9]{1,7})")
_UNMOVED = ("tableParts", "legacyDrawing")
"""What hangs on rows by ways of its own: tables and comments."""
_AFTER_NAMES = frozenset(
    S + tag
    for tag in (
        *("calcPr", "oleSize", "customWorkbookViews", "pivotCaches", "smartTagPr", "smartTagTypes", "webPublishing"),
        *("fileRecoveryPr", "webPublishObjects", "extLst"),
    )
)
"""What stands behind the defined names in a workbook part (18.2.27)."""


@dataclass(slots=True)
class _Book:
    """A workbook: its part, and its sheets by name with the parts that they are in."""

    root: "_Element"
    sheets: dict[str, SheetFiller]
    parts: Mapping[str, str]


def write(template: bytes, name: str, form: Form, scope: Record) -> bytes:
    """Return the template ``name`` filled in with the fields in ``scope``; the same input gives the same bytes.

    A row with {{ item.… }}, {{ row.… }} or {{ category.… }} is repeated for each of them. Formulas of the template lose their
    stored values, and an office program reckons them when it opens the file. Raises UnusableInput: an unknown field
    (K871), a mark not understood (K872), macros (K873), or a file that cannot be used.
    """
    parts = parts_of(template, name)
    book = _book(parts, name)
    _name_marks(book, scope)
    for sheet in book.sheets.values():
        sheet.fill(scope)
        if sheet.repeats and any(sheet.root.find(S + unmoved) is not None for unmoved in _UNMOVED):
            raise bad(
                sheet.name,
                "有批注或“表格”对象，重复行会弄乱它们，请先删去",
                "comments or table objects, which repeated rows would upset",
            )
    _move_between(book)
    for placed in (placed for sheet in book.sheets.values() for placed in sheet.placed):
        _finish(placed, book, form)
    _names(book, form)
    for title, part in book.parts.items():
        parts[part] = written(book.sheets[title].root)
    _recalculate(book.root)
    parts[_BOOK] = written(book.root)
    _without_chain(parts, name)
    return zipped(with_properties(parts, kept(form), name).items())


def _book(parts: Mapping[str, bytes], name: str) -> _Book:
    if _BOOK not in parts or "xl/_rels/workbook.xml.rels" not in parts:
        raise refuse(DAMAGED, name, reason=_BOOK)
    root = parse_xml(parts[_BOOK], name)
    shared = parse_xml(parts[_STRINGS], name) if _STRINGS in parts else None
    items = shared.iterfind(f"{S}si") if shared is not None else ()
    strings = ["".join(node.text or "" for node in item.iter(f"{S}t")) for item in items]
    targets = {
        relation.get("Id"): relation.get("Target", "")
        for relation in parse_xml(parts["xl/_rels/workbook.xml.rels"], name)
    }
    found: dict[str, str] = {}
    for sheet in root.iterfind(f"{S}sheets/{S}sheet"):
        target = targets.get(sheet.get(_RELATION), "")
        part = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
        if part in parts and "worksheets/" in part:
            found[sheet.get("name", "")] = part
    sheets = {title: SheetFiller(title, parse_xml(parts[part], name), strings) for title, part in found.items()}
    return _Book(root, sheets, found)


def _defined(book: _Book) -> list["_Element"]:
    return list(book.root.iterfind(f"{S}definedNames/{S}definedName"))


def _name_marks(book: _Book, scope: Record) -> None:
    """Turn every cell whose defined name is that of a field into a mark of that field."""
    for defined in _defined(book):
        name = defined.get("name", "")
        first, _, rest = name.partition(".")
        is_field = (first in LOOPS and rest) or (
            first in scope and (rest or not isinstance(scope[first], Mapping | list))
        )
        match = _CELL.fullmatch((defined.text or "").strip())
        sheet = book.sheets.get((match[1] or match[2]).replace("''", "'")) if match else None
        if is_field and match and sheet:
            cell = _cell(sheet.root, f"{match[3]}{match[4]}")
            if cell is not None:
                set_value(cell, f"{{{{ {name} }}}}")


def _cell(root: "_Element", reference: str) -> "_Element | None":
    """Return the cell with this reference, made where the sheet does not store it but stores its row."""
    number, column = position(reference)
    for row in root.iterfind(f"{S}sheetData/{S}row[@r='{number}']"):
        for cell in row.iterfind(f"{S}c"):
            if cell.get("r") == reference:
                return cell
        made = row.makeelement(f"{S}c", {"r": reference})
        before = [cell for cell in row if position(cell.get("r", "A1"))[1] < column]
        row.insert(len(before), made)
        return made
    return None


def _move_between(book: _Book) -> None:
    """Move the references to repeated rows that stand in other sheets and in defined names."""
    for title, sheet in book.sheets.items():
        for repeat in sheet.repeats:
            for other in book.sheets.values():
                for formula in other.root.iter(f"{S}f") if other is not sheet else ():
                    formula.text = moved(formula.text or "", repeat, other.name, title)
            for defined in _defined(book):
                defined.text = moved(defined.text or "", repeat, "", title)


def _finish(placed: Placed, book: _Book, form: Form) -> None:
    """Give a sum the formula that adds up its lines, where they stand in its own column; it has its value already."""
    line, value = placed.entry.line, placed.entry.value
    if line is None or line.sums is None:
        return
    sheet = next(sheet for sheet in book.sheets.values() if any(one is placed for one in sheet.placed))
    own = position(placed.cell.get("r", "A1"))[1]
    cells = {
        one.entry.line.id: position(one.cell.get("r", "A1"))
        for one in sheet.placed
        if one.entry.line and one.entry.role == placed.entry.role
    }
    if all(term.id in cells and cells[term.id][1] == own for term in line.sums.terms):
        letter = placed.cell.get("r", "A1").rstrip("0123456789")
        rows = {term.id: cells[term.id][0] for term in line.sums.terms}
        set_formula(placed.cell, formula_of(letter, line.sums, rows), None if isinstance(value, str) else value)


def _names(book: _Book, form: Form) -> None:
    """Name every cell to fill in, and keep the rubric's fingerprint and schema version as hidden names."""
    names = book.root.find(f"{S}definedNames")
    if names is None:
        names = book.root.makeelement(f"{S}definedNames", {})
        after = [child for child in book.root if child.tag in _AFTER_NAMES]
        book.root.insert(book.root.index(after[0]) if after else len(book.root), names)
    given = {defined.get("name", "").lower() for defined in names}
    for sheet in book.sheets.values():
        for placed in sheet.placed:
            line = placed.entry.line.id if placed.entry.line else None
            name = defined_name(form.rubric.id, line, placed.entry.role)
            row, _ = position(placed.cell.get("r", "A1"))
            letter = placed.cell.get("r", "A1").rstrip("0123456789")
            title = sheet.name.replace("'", "''")
            _define(names, given, name, f"'{title}'!${letter}${row}")
    for key, text in kept(form).items():
        quoted = text.replace('"', '""')
        _define(names, given, property_name(key), f'"{quoted}"', hidden=True)


def _define(names: "_Element", given: set[str], name: str, text: str, *, hidden: bool = False) -> None:
    if name.lower() in given:
        return
    given.add(name.lower())
    made = names.makeelement(f"{S}definedName", {"name": name, **({"hidden": "1"} if hidden else {})})
    made.text = text
    names.append(made)


def _recalculate(root: "_Element") -> None:
    """Ask the office program to reckon all formulas when it opens the file (18.2.2)."""
    properties = root.find(f"{S}calcPr")
    if properties is None:
        properties = root.makeelement(f"{S}calcPr", {})
        names = root.find(f"{S}definedNames")
        root.insert(root.index(names) + 1 if names is not None else len(root), properties)
    properties.set("fullCalcOnLoad", "1")


def _without_chain(parts: dict[str, bytes], name: str) -> None:
    """Drop the calculation chain (18.6), which lists cells that have moved; office programs make it anew."""
    if parts.pop("xl/calcChain.xml", None) is None:
        return
    for part in ("[Content_Types].xml", "xl/_rels/workbook.xml.rels"):
        root = parse_xml(parts[part], name)
        for child in list(root):
            if "calcChain.xml" in (child.get("PartName") or child.get("Target") or ""):
                root.remove(child)
        parts[part] = written(root)
