"""The texts of a workbook: shared strings and those that stand in their cells (ECMA-376 part 1, 18.4)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from parsers.unprinted import without_unprinted
from parsers.xlsx.streaming import elements

if TYPE_CHECKING:
    from lxml.etree import _Element

_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_LINE_ENDS = re.compile(r"\r\n?")


def unescaped(text: str) -> str:
    """Return ``text`` with ``_x000A_`` escapes undone (22.9.2.19, ST_Xstring) and every line end as ``\\n``."""
    if "_x" in text:
        text = _ESCAPED.sub(lambda match: _character(match[1]), text)
    return _LINE_ENDS.sub("\n", text) if "\r" in text else text


def _character(code: str) -> str:
    number = int(code, 16)
    # Half of a pair of surrogates and the character 0 are no text.
    return "" if 0xD800 <= number < 0xE000 or number == 0 else chr(number)


def rich_text(item: _Element, prefix: str) -> str:
    """Return the text of a string item: its runs joined; phonetic guides (18.4.6) are no part of it.

    ``prefix`` is the namespace of its tags in braces.
    """
    text, run = f"{prefix}t", f"{prefix}r"
    parts: list[str] = []
    for child in item:
        if child.tag == text:
            parts.append(child.text or "")
        elif child.tag == run:
            parts += (inner.text or "" for inner in child.iterchildren(text))
    return without_unprinted(unescaped("".join(parts)))


def shared_strings(part: bytes, name: str, prefix: str) -> list[str]:
    """Return the shared strings in the ``part`` of the file ``name``; raises UnusableInput (K004, K010)."""
    return [rich_text(item, prefix) for item in elements(part, name, (f"{prefix}si",))]
