"""A workbook: its sheets in the order of their tabs (ECMA-376 part 1, 18.2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from parsers.refusals import DAMAGED, refuse
from parsers.sheets.raw import Sheet
from parsers.xlsx.cells import Workbook
from parsers.xlsx.drawing import box_lines
from parsers.xlsx.package import Package, Relation
from parsers.xlsx.sheet import fill
from parsers.xlsx.strings import shared_strings
from parsers.xlsx.styles import format_codes

if TYPE_CHECKING:
    from lxml.etree import _Element

_TRANSITIONAL = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_STRICT = "{http://purl.oclc.org/ooxml/spreadsheetml/main}"
_IDS = (
    "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id",
    "{http://purl.oclc.org/ooxml/officeDocument/relationships}id",
)
_YES = frozenset({"1", "true"})


def read_sheets(data: bytes, name: str) -> list[Sheet]:
    """Return the worksheets of the Excel file ``data``, numbered as their tabs; chart sheets hold no cells and are left out.

    Raises UnusableInput about the file ``name`` (K004, K005, K009, K010).
    """
    package = Package(data, name)
    root = package.root(package.main)
    if root is None:
        raise refuse(DAMAGED, name, reason=package.main)
    prefix = next((each for each in (_TRANSITIONAL, _STRICT) if str(root.tag) == f"{each}workbook"), None)
    if prefix is None:
        raise refuse(DAMAGED, name, reason=package.main)
    relations = package.relations(package.main)
    book = _workbook(package, root, relations, (name, prefix))
    sheets = []
    for number, tab in enumerate(root.iterfind(f"{prefix}sheets/{prefix}sheet"), 1):
        relation = next((relations[tab.get(key, "")] for key in _IDS if tab.get(key) in relations), None)
        if relation is None:
            raise refuse(DAMAGED, name, reason=f"{package.main}, {tab.get('name', '')[:40]}")
        if relation.kind == "worksheet":
            sheet = Sheet(number, tab.get("name", ""), tab.get("state", "visible") != "visible")
            part = package.part(relation.target)
            if part is None:
                raise refuse(DAMAGED, name, reason=relation.target)
            fill(sheet, part, book)
            sheet.boxes += _boxes(package, relation.target)
            sheets.append(sheet)
    return sheets


def _workbook(package: Package, root: _Element, relations: dict[str, Relation], said: tuple[str, str]) -> Workbook:
    name, prefix = said
    parts = {relation.kind: relation.target for relation in relations.values()}
    strings = package.part(parts["sharedStrings"]) if "sharedStrings" in parts else None
    styles = package.root(parts["styles"]) if "styles" in parts else None
    properties, calculation = root.find(f"{prefix}workbookPr"), root.find(f"{prefix}calcPr")
    return Workbook(
        name,
        prefix,
        shared_strings(strings, name, prefix) if strings is not None else [],
        format_codes(styles, prefix),
        properties is not None and properties.get("date1904") in _YES,
        calculation is not None and calculation.get("fullCalcOnLoad") in _YES,
    )


def _boxes(package: Package, path: str) -> list[str]:
    drawings = [relation.target for relation in package.relations(path).values() if relation.kind == "drawing"]
    roots = (package.root(target) for target in drawings)
    return [line for root in roots if root is not None for line in box_lines(root)]
