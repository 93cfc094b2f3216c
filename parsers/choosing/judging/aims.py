"""Tables that relate the aims of a course to what graduates must reach, by weights: they score nobody."""

import re
from decimal import Decimal

from parsers.tables import headers
from parsers.tables.grid import Grid
from parsers.tables.header_rows import HEADER_WITHIN
from parsers.wording.numerals import number

_REACHED = re.compile(r"毕业要求|指标点")
_AIM = re.compile(r"(?:课程|教学)?(?:分)?目标")
_SCORES = frozenset({"rules", "self_score", "method"})
"""Roles of columns that only rubrics have."""
_WHOLE = Decimal(1)
_FRACTION = re.compile(r"[01]?[.．][0-9]+|1")


def relates_aims(grid: Grid) -> bool:
    """Return whether a header names aims and what graduates must reach, over weights that are fractions of one: 0.10, 0.20."""
    return any(_relates(grid, row) for row in range(min(HEADER_WITHIN, len(grid.rows) - 1)))


def _relates(grid: Grid, row: int) -> bool:
    texts = grid.row_texts(row)
    if not any(map(_REACHED.search, texts)) or not any(map(_AIM.match, texts)):
        return False
    roles = [headers.roles(grid.text(row, column)) for column in range(grid.width)]
    if any(_SCORES & set(said) for said in roles):
        return False
    weights = [column for column, said in enumerate(roles) if "weight" in said]
    return any(_are_fractions([grid.text(below, c) for below in range(row + 1, len(grid.rows))]) for c in weights)


def _are_fractions(texts: list[str]) -> bool:
    filled = [text for text in texts if text]
    values = [number(text) or Decimal(0) for text in filled if _FRACTION.fullmatch(text)]
    return len(values) > 1 and len(values) == len(filled) and max(values) <= _WHOLE
