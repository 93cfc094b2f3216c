"""The number format of each cell style (ECMA-376 part 1, 18.8)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from parsers.sheets.builtin import CODES
from parsers.sheets.shown import GENERAL

if TYPE_CHECKING:
    from lxml.etree import _Element


def format_codes(root: _Element | None, prefix: str) -> list[str]:
    """Return the number format code of every cell style (cellXfs) in order; ``root`` is that of the styles part.

    ``prefix`` is the namespace of its tags in braces.
    """
    if root is None:
        return []
    own = {
        each.get("numFmtId", ""): each.get("formatCode", "")
        for each in root.iterfind(f"{prefix}numFmts/{prefix}numFmt")
    }
    codes = {str(number): code for number, code in CODES.items()} | own
    return [codes.get(style.get("numFmtId", "0"), GENERAL) for style in root.iterfind(f"{prefix}cellXfs/{prefix}xf")]
