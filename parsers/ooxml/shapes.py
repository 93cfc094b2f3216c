"""The shapes of tables, rows and cells as their properties say them (ISO/IEC 29500-1, 17.4)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from parsers.ooxml.names import integer
from parsers.ooxml.raw import Box, Grid, Merge, Row

if TYPE_CHECKING:
    from lxml.etree import _Element

    from parsers.ooxml.names import Names

_TRACKED: dict[str | None, Merge] = {"rest": "start", "cont": "continue"}


def grid_of(table: _Element, names: Names) -> Grid:
    """Return the empty grid of the w:tbl ``table``."""
    columns = names.child(table, "tblGrid")
    said = [] if columns is None else [integer(c.get(names.w + "w")) for c in columns.iterchildren(names.w + "gridCol")]
    widths = [width for width in said if width is not None and width >= 0]
    return Grid(len(said), widths=widths if len(widths) == len(said) and any(widths) else [])


def row_of(element: _Element, names: Names) -> Row:
    """Return the row of the w:tr ``element``, without its cells unless it is deleted, see :class:`Row`."""
    row = Row()
    properties = names.child(element, "trPr")
    if properties is None:
        return row
    row.before = max(0, names.integer(properties, "gridBefore") or 0)
    row.deleted = names.child(properties, "del") is not None
    if row.deleted:
        for cell in element.iterchildren(names.w + "tc"):
            box = Box()
            shape = names.child(cell, "tcPr")
            if shape is not None:
                box_of(box, shape, names)
            row.boxes.append(box)
    return row


def box_of(box: Box, properties: _Element, names: Names) -> None:
    """Fill in what the w:tcPr ``properties`` say of ``box``.

    A merge made by a tracked change (w:cellMerge, 17.13.5.3) counts like any other.
    """
    said = names.children(properties)
    span = said.get("gridSpan")
    box.span = max(1, integer(span.get(names.val)) or 1) if span is not None else 1
    box.vertical = _merge(said.get("vMerge"), names)
    box.horizontal = _merge(said.get("hMerge"), names)
    box.deleted = "cellDel" in said
    tracked = said.get("cellMerge")
    if tracked is not None:
        box.vertical = _TRACKED.get(tracked.get(names.w + "vMerge"), box.vertical)


def _merge(merge: _Element | None, names: Names) -> Merge:
    if merge is None:
        return ""
    return "start" if merge.get(names.val) == "restart" else "continue"
