"""Tables to look a grade up, in which nothing is a full mark: 优秀 90-100, 良好 80-89, 合格 60-79."""

import re

from parsers.tables.grid import Grid
from parsers.tables.layout import Layout
from parsers.wording.bands import CERTAIN, are_bands
from parsers.wording.grades import is_grade

_SPEAKS = re.compile(r"分|区间|范围|成绩|结果|等[级次第]|档")
"""Words of the headers of the columns in which bands of scores stand."""


def is_band_table(grid: Grid, layout: Layout) -> bool:
    """Return whether the table gives a grade or a share for bands of scores: its points, or a column that says so, are bands."""
    rows = range(layout.data, len(grid.rows))
    for column, head in enumerate(layout.words):
        if layout.roles[column] != "points" and not _SPEAKS.search(head):
            continue
        own = [row for row in rows if grid.rows[row].count(grid.rows[row][column]) == 1]
        filled = [text for row in own if grid.starts(row, column) and (text := grid.text(row, column))]
        if are_bands(filled) and (len(filled) >= CERTAIN or _names_grades(grid, layout, column)):
            return True
    return False


def _names_grades(grid: Grid, layout: Layout, bands: int) -> bool:
    """Return whether a column beside the bands holds nothing but grades."""
    rows = range(layout.data, len(grid.rows))
    beside = [column for column in range(grid.width) if column != bands]
    return any(all(is_grade(grid.text(row, column)) for row in rows) for column in beside)
