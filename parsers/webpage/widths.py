"""How wide the columns of a table are, as a page says: of each column (<col>), or of cells (HTML Living Standard, section 15.3.8)."""

import re
from collections.abc import Iterable, Mapping, Sequence

from parsers.webpage.elements import Attributes
from parsers.webpage.numbering import integer

_STYLE = re.compile(r"(?:^|;)\s*width\s*:\s*([0-9]{1,5}(?:\.[0-9]{1,9})?)\s*(pt|px|cm|mm|in)\s*(?:;|$)", re.IGNORECASE)
_PIXELS = re.compile(r"\s*([0-9]{1,5}(?:\.[0-9]{1,9})?)\s*(?:px)?\s*")
_TWIPS = {"pt": 20.0, "px": 15.0, "cm": 567.0, "mm": 56.7, "in": 1440.0}
_MOST = 1000
"""Columns that one <col> may stand for (section 4.9.11)."""
_MOST_WORKED_OUT = 63
"""Columns of the widest table in which widths are worked out from cells, the widest that Word makes."""


def width_of(attributes: Attributes) -> int | None:
    """Return the width that an element says of itself, in twips; None where it says none, or a share."""
    styled = _STYLE.search(attributes.get("style") or "")
    if styled:
        return round(float(styled[1]) * _TWIPS[styled[2].lower()])
    said = _PIXELS.fullmatch(attributes.get("width") or "")
    return round(float(said[1]) * _TWIPS["px"]) if said else None


def of_column(attributes: Attributes) -> list[int | None]:
    """Return the widths of the columns for which a <col> stands."""
    return [width_of(attributes)] * max(1, min(integer(attributes.get("span"), 1), _MOST))


def of_columns(said: Sequence[int | None], cells: Iterable[tuple[int, int, int]]) -> list[int]:
    """Return the widths of all columns in twips, none where one cannot be known.

    ``cells`` gives for cells of which a width is said their first column (0-based), the one behind their last, and this width, from
    which those of their other columns are taken off; ``said`` are those of the <col>, which hold where cells do not tell all.
    """
    spans: dict[tuple[int, int], int] = {}
    for first, end, width in cells:
        spans.setdefault((first, end), width)
    columns = max((end for _, end in spans), default=0)
    known = _worked_out(spans) if columns <= _MOST_WORKED_OUT else {}
    if columns and len(known) == columns:
        return [known[column] for column in range(columns)]
    return [width for width in said if width is not None] if None not in said else []


def _worked_out(spans: Mapping[tuple[int, int], int]) -> dict[int, int]:
    """Return the widths of single columns that those of ``spans`` tell, each from one with no other unknown column."""
    known: dict[int, int] = {}
    before = -1
    while len(known) > before:
        before = len(known)
        for (first, end), width in spans.items():
            unknown = [column for column in range(first, end) if column not in known]
            if len(unknown) == 1:
                known[unknown[0]] = max(0, width - sum(known[c] for c in range(first, end) if c in known))
    return known
