"""Tables of results: what each of those judged got, part by part, with the sum in a last column."""

import re
from collections.abc import Sequence
from decimal import Decimal

from parsers.strand import compact
from parsers.tables import headers
from parsers.tables.grid import Grid
from parsers.tables.layout import Layout
from parsers.wording import totals
from parsers.wording.points import read_points

_SUM = re.compile(r"总[分评和计]|总?(?:得分|成绩)|合计|小计|综合(?:得分|成绩|评分)|平均分?|均分|[Tt]otal|[Ss]core")
"""Words in the header of a column that sums up what the columns beside it hold."""
_CRITERIA = re.compile(r"[考测][核评]|评[分价审估]|检查|内容|指标|要[求点素]|标准|题")
"""Words in the header of the items, by which these are what is assessed and not who is."""
_AIMS = re.compile(r"(?:课程|教学|学习)目标|毕业要求|指标点|知识(?:点|单元)|章节")
"""Headers of what the parts of a course support."""
_WITHIN = 4
"""The header stands within this many rows from the top."""
_LEAST = 2
"""Rows, and columns of scores, that make a table one of results."""


def sums_up_scores(grid: Grid, layout: Layout) -> bool:
    """Return whether the points of the table are what the other columns of a row make, their sum or their mean: 总分.

    Columns whose words are known, as 分值 or 自评分, are none of scores, and of criteria, 考核内容, the full mark may be a sum.
    """
    points, item = layout.first("points"), layout.first("item")
    if points is None or not _SUM.search(layout.words[points]):
        return False
    if item is not None and _CRITERIA.search(layout.words[item]):
        return False
    rows = [row for row in range(layout.data, len(grid.rows)) if not totals.is_total(grid.row_texts(row))]
    made = {row: value for row in rows if (value := _number(grid, row, points)) is not None}
    scores = [c for c in range(grid.width) if c != points and _holds_scores(grid, layout, c, list(made))]
    if len(scores) < _LEAST or len(made) < _LEAST:
        return False
    parts = {row: [_number(grid, row, c) or Decimal(0) for c in scores] for row in made}
    if all(sum(parts[row], Decimal(0)) == value for row, value in made.items()):
        return True
    between = all(min(parts[row]) <= value <= max(parts[row]) for row, value in made.items())
    return between and any(min(values) < max(values) for values in parts.values())


def spreads_over(grid: Grid, layout: Layout) -> bool:
    """Return whether a table spreads sums over two headers: each row makes its 合计 in the last column, and dashes stand for nothing.

    Such is what each way of testing gives to each aim of a course, 课程目标 | 平时 | 实验 | 期末 | 合计; none of its numbers is a full mark.
    """
    points = layout.first("points")
    tops = range(min(_WITHIN, len(grid.rows))) if points is not None else ()
    head = next((row for row in tops if _SUM.search(compact(grid.text(row, points or 0)))), None)
    if points is None or head is None:
        return False
    heads = [grid.text(head, column) for column in range(grid.width)]
    if not any(map(_AIMS.search, heads)):
        return False
    rows = [row for row in range(head + 1, len(grid.rows)) if _number(grid, row, points) is not None]
    parts = [
        c
        for c in range(points)
        if rows and not _AIMS.search(heads[c]) and all(_part(grid, row, c) is not None for row in rows)
    ]
    nothing = sum(_number(grid, row, c) is None for row in rows for c in parts)
    made = all(sum(_part(grid, row, c) or 0 for c in parts) == _number(grid, row, points) for row in rows)
    return min(len(rows), len(parts), nothing) >= _LEAST and made


def _part(grid: Grid, row: int, column: int) -> Decimal | None:
    """Return the number in a cell, nothing for a dash or a blank."""
    text = compact(grid.text(row, column))
    return Decimal(0) if not text.strip("-—–－/／") else _number(grid, row, column)


def lists_scores(grid: Grid, layout: Layout) -> bool:
    """Return whether columns beside the full marks hold what those judged got: words unknown, no number above the full mark."""
    points = layout.first("points")
    if points is None:
        return False
    full = {
        row: value for row in range(layout.data, len(grid.rows)) if (value := _number(grid, row, points)) is not None
    }
    found = [c for c in range(grid.width) if c != points and _holds_scores(grid, layout, c, list(full))]
    within = [all((_number(grid, row, c) or 0) <= value for row, value in full.items()) for c in found]
    return sum(within) >= _LEAST


def _holds_scores(grid: Grid, layout: Layout, column: int, rows: Sequence[int]) -> bool:
    """Return whether a column without a known word holds a number in all ``rows``, and these do not count on."""
    if headers.roles(layout.headers[column]):
        return False
    found = [_number(grid, row, column) for row in rows]
    values = [value for value in found if value is not None]
    return len(values) == len(found) > 0 and values != [Decimal(n) for n in range(1, len(values) + 1)]


def _number(grid: Grid, row: int, column: int) -> Decimal | None:
    points = read_points(grid.text(row, column)) if grid.rows[row].count(grid.rows[row][column]) == 1 else None
    return points.value if points is not None else None
