"""The text boxes drawn on a worksheet (ECMA-376 part 1, 20.5 and 21.1.2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from parsers.unprinted import without_unprinted

if TYPE_CHECKING:
    from lxml.etree import _Element

_BREAKS = {"br": "\n", "tab": "\t"}
_FALLBACK = "Fallback"
"""The older form of what stands before it (ISO/IEC 29500-3); both say the same."""


def box_lines(root: _Element) -> list[str]:
    """Return the paragraphs of the text boxes in the drawing with this ``root``, boxes from top to bottom."""
    boxes = [(_anchor(child), _lines(child)) for child in root]
    return [line for _, lines in sorted(boxes, key=lambda box: box[0]) for line in lines]


def _anchor(element: _Element) -> tuple[int, int]:
    """Return the row and column where a drawn thing begins; what is not anchored to a cell comes first."""
    start = element.find("{*}from")
    if start is None:
        return 0, 0
    said = (start.findtext("{*}row") or "", start.findtext("{*}col") or "")
    row, column = (int(text) if text.isascii() and text.isdigit() and len(text) < 9 else 0 for text in said)
    return row, column


def _lines(anchor: _Element) -> list[str]:
    from lxml.etree import iterwalk

    lines: list[str] = []
    walker = iterwalk(anchor, events=("start",), tag=("{*}p", "{*}t", "{*}br", "{*}tab", "{*}Fallback"))
    for _, element in walker:
        tag = str(element.tag).rpartition("}")[2]
        if tag == _FALLBACK:
            walker.skip_subtree()
        elif tag == "p":
            lines.append("")
        elif lines:
            lines[-1] += _BREAKS.get(tag) or without_unprinted(element.text or "")
    return lines
