"""Where the foot of a form begins: the first row to fill in when it is scored, 综合得分 | | 等级 |."""

import re

from parsers.strand import compact
from parsers.tables.grid import Grid
from parsers.tables.layout import Layout
from parsers.tables.rows.footers import is_footer, is_to_sign
from parsers.wording import labels

_WHO = re.compile(
    r".{0,20}(?:委员会|小组|评[委审议]组|考[核评]组|领导|负责人|主任|组长|专家|评委|科室|部门|单位|成员|人员?|[教导]师|老师)(?:[（(].{1,8}[)）])?"
)
"""Who fills in the line of a form that stands beside."""


def begins_foot(grid: Grid, layout: Layout, row: int) -> bool:
    """Return whether a line to fill in begins a ``row`` below all points: at its left end, and beside no cell from above, as items do.

    One that reaches down from the header over all rows names the whole form. Who fills it in may stand before: 评审委员会 | 考试成绩 |.
    """
    number = layout.first("label")
    found = [(c, box) for c, box in grid.beginning(row) if c != number or not _is_number(grid, row, c)]
    over = {c for c in range(grid.width) if grid.text(row, c) and not grid.starts(row, c)}
    if not found or not all(_names_form(grid, layout, c) for c in over) or _counts_on(grid, number, row):
        return False
    column, box = found[0]
    by_whom = _WHO.fullmatch(compact(box.text.text)) and is_footer(found[-1][1].text.text)
    signed = is_to_sign([box.text.text for _, box in found])
    return bool(is_footer(box.text.text) or by_whom or signed) and all(c == number or c in over for c in range(column))


def _names_form(grid: Grid, layout: Layout, column: int) -> bool:
    """Return whether one cell reaches over all rows of a column below the header."""
    return len({grid.rows[row][column] for row in range(layout.data, len(grid.rows))}) == 1


def _counts_on(grid: Grid, column: int | None, row: int) -> bool:
    """Return whether the serial number of a row is the next after that of the row above: 3, 4."""
    numbers = [labels.whole(grid.text(at, column)) for at in (row - 1, row)] if column is not None and row else []
    before, own = (one.numbers[-1] if one else 0 for one in numbers or (None, None))
    return bool(before) and own == before + 1


def _is_number(grid: Grid, row: int, column: int) -> bool:
    """Return whether a cell under the serial numbers reaches into no other column and is no line to fill in: 考核结果 |."""
    wide = grid.rows[row].count(grid.rows[row][column]) > 1
    return not wide and not is_footer(grid.text(row, column))
