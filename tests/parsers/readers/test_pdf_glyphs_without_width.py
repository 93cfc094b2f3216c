"""Glyphs without a width, as a damaged file has them, among columns without rules: no table, and no fault."""

import pytest

from parsers.pdf.borderless import find_columns
from parsers.pdf.sheet import Glyph


def glyph(x0: float, top: float, x1: float) -> Glyph:
    return Glyph("字", x0, top, x1, top + 10, 10.0, 0, False)


@pytest.mark.parametrize("at", [0.0, 60.0, 110.0])
def test_a_line_that_stands_in_no_column_makes_the_rows_unclear(at: float) -> None:
    rows = [glyph(x, top, x + 10) for top in (0.0, 20.0, 40.0) for x in (0.0, 50.0, 100.0)]
    found = find_columns([*rows, glyph(at, 60.0, at)])
    assert (
        len(found.rest) + sum(len(cell) for table in found.tables for row in table.cells for cell in row)
        == len(rows) + 1
    )
