"""Making a repeated row of an Excel template high enough for its texts: office programs do not do it when they open a file."""

import math
from collections.abc import Mapping
from typing import TYPE_CHECKING

from pipeline.forms.template.sheet_cells import S, position
from pipeline.forms.titles import ems

if TYPE_CHECKING:
    from lxml.etree import _Element

_LINE, _PADDING = 16.0, 3.0
"""Points from line to line, and around the text, for text of about 11 points."""
_DEFAULT_WIDTH = 8.43
_PER_EM = 2.1
"""Width of a Chinese character in the unit of column widths, digits of the default font (18.3.1.13)."""


def grow(sheet: "_Element", row: "_Element", texts: Mapping[str, str]) -> None:
    """Raise the height of ``row`` to what ``texts``, by cell reference, need when they wrap; it is never lowered."""
    widths = {column: _width(sheet, column) for column in {position(reference)[1] for reference in texts}}
    needed = max(
        (_height(text, widths[position(reference)[1]]) for reference, text in texts.items() if text), default=0.0
    )
    given = row.get("ht")
    if needed > (float(given) if given else _LINE + _PADDING):
        row.set("ht", f"{needed:g}")


def _height(text: str, width: float) -> float:
    most = max(width / _PER_EM - 0.5, 1.0)
    return sum(max(1, math.ceil(ems(line) / most)) for line in text.split("\n")) * _LINE + _PADDING


def _width(sheet: "_Element", column: int) -> float:
    for given in sheet.iterfind(f"{S}cols/{S}col"):
        if int(given.get("min", "0")) <= column <= int(given.get("max", "0")):
            return float(given.get("width", _DEFAULT_WIDTH))
    return _DEFAULT_WIDTH
