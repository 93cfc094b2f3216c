"""Putting values into the cells of a sheet of an Excel template (ECMA-376 part 1, 18.3.1.4)."""

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from parsers.sheets.letters import column_of
from pipeline.forms.describe import shown
from pipeline.forms.texts import legal

if TYPE_CHECKING:
    from lxml.etree import _Element

S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
"""An underscore that would begin an escaped character (22.9.2.19)."""
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def set_value(cell: "_Element", value: str | Decimal | None) -> None:
    """Put a text or a number into a cell, or leave it empty; a text never becomes a formula."""
    for child in list(cell):
        cell.remove(child)
    cell.attrib.pop("t", "")
    if isinstance(value, Decimal):
        made = cell.makeelement(f"{S}v", {})
        made.text = shown(value)
        cell.append(made)
    elif value:
        cell.set("t", "inlineStr")
        item = cell.makeelement(f"{S}is", {})
        text = item.makeelement(f"{S}t", {_SPACE: "preserve"})
        text.text = _ESCAPE.sub("_x005F_", legal(value))
        item.append(text)
        cell.append(item)


def set_formula(cell: "_Element", formula: str, value: Decimal | None) -> None:
    """Put a formula with its stored value into a cell, an empty text for None."""
    set_value(cell, None)
    made = cell.makeelement(f"{S}f", {})
    made.text = formula.removeprefix("=")
    stored = cell.makeelement(f"{S}v", {})
    stored.text = shown(value)
    if value is None:
        cell.set("t", "str")
    cell.extend([made, stored])


def position(reference: str) -> tuple[int, int]:
    """Return row and column, from 1, of a reference such as D5."""
    letters = reference.rstrip("0123456789")
    return int(reference[len(letters) :] or "1"), column_of(letters)
