"""Tables that print beside each item what every grade earns, in columns of their own: A 10 | B 8 | C 6; the best is the full mark."""

import re
from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from parsers.strand import compact
from parsers.tables import headers
from parsers.tables.columns.naming import EXPLAINS
from parsers.tables.grid import Grid
from parsers.tables.layout import Layout
from parsers.wording import totals
from parsers.wording.grades import is_grade
from parsers.wording.marks import ends_with_points
from parsers.wording.order import falls
from parsers.wording.points import read_points, read_signed
from schema.rubric import Role

_LEAST = 3
"""Grades that make a scale, and rows that show it."""
_WITHIN = 4
"""The header stands within this many rows from the top."""
_STEP = re.compile("[ⅠⅡⅢⅣⅤ]级?")
_WORD = re.compile(r"[\u4e00-\u9fff]{2}")
_VOTED = re.compile(r"调查|问卷|测评结果|人数|票|投")
"""What stands over figures that count who gave a grade."""
_UNIT = re.compile(r"[（(]\s*[%％﹪‰]\s*[)）]\s*$")
_FULL: frozenset[Role] = frozenset({"points", "weight"})
_ASSESSED: frozenset[Role] = frozenset({"item", "category", "rules"})
_KEPT: frozenset[Role] = frozenset({"label", "self_score", "review_score", "rules", "method", "evidence", "remarks"})
"""What the words of a header say of a column beside the items and grades."""


def falling_grades(grid: Grid) -> Layout | None:
    """Return the columns of a table whose grades stand side by side in the header, over figures that fall in every row; else None.

    One row of several may print a wrong number, or under a lower grade none. Each row has a figure under the best grade, three rows
    at the least; no other column prints full marks, but for those that groups make together, nor do most names. The item is the
    longest text left of the grades, under a word for what is assessed or explains it, or nothing: not who got the grades.
    """
    top = next((row for row in range(min(_WITHIN, len(grid.rows))) if len(grades_beside(grid, row)) >= _LEAST), None)
    if top is None:
        return None
    columns = grades_beside(grid, top)
    rows = [row for row in range(top + 1, len(grid.rows)) if _is_filled(grid, row, columns)]
    heads = tuple(grid.text(top, c) for c in range(grid.width))
    item = _item(grid, rows, columns[0])
    figures = [_figures(grid, row, columns) for row in rows]
    falling = sum(len(found) > 1 and falls(found) for found in figures)
    if item is None or len(rows) < _LEAST or not all(figures) or falling < max(_LEAST, len(rows) - 1):
        return None
    if _measures(grid, rows, item):
        return None
    if not _names_assessed(heads[: item + 1]) or _are_bands(grid, rows, columns[0]) or _count(grid, rows, columns):
        return None
    if any(_VOTED.search(text) for row in range(top + 1) for text in grid.row_texts(row)):
        return None
    named = sum(any(ends_with_points(grid.text(row, c)) for c in range(columns[0])) for row in rows)
    full = [c for c, head in enumerate(heads) if _FULL & set(headers.roles(head)) and not _is_of_groups(grid, rows, c)]
    if full or named * 2 > len(rows):
        return None
    roles = tuple(_role(heads, c, item, columns[0]) for c in range(grid.width))
    return Layout(top, top + 1, heads, roles, grid.numbers)


def _names_assessed(heads: Sequence[str]) -> bool:
    """Return whether the last header is a word for what is assessed, or is blank, or explains what one before names, 指标界定 beside 指标."""
    *before, head = heads
    assessed = [bool(_ASSESSED & set(headers.roles(text))) for text in heads]
    return not head or assessed[-1] or (bool(before) and any(assessed) and EXPLAINS.search(head) is not None)


def grades_beside(grid: Grid, row: int) -> list[int]:
    """Return the columns over which names of different grades stand in a row, side by side."""
    named = [(c, compact(grid.text(row, c))) for c in range(1, grid.width)]
    found = [(c, text) for c, text in named if is_grade(text) or _STEP.fullmatch(text)]
    beside = all(b - a == 1 for (a, _), (b, _) in pairwise(found))
    return [c for c, _ in found] if beside and len({text for _, text in found}) == len(found) else []


def _is_filled(grid: Grid, row: int, columns: Sequence[int]) -> bool:
    """Return whether a row that is no total prints something of its own under a grade, and no remark over several of them."""
    apart = len({grid.rows[row][c] for c in columns}) == len(columns)
    return apart and any(grid.text(row, c) for c in columns) and not totals.is_total(grid.row_texts(row))


def _count(grid: Grid, rows: Sequence[int], columns: Sequence[int]) -> bool:
    """Return whether figures count who gave each grade, 满意 20 | 一般 8 | 不满意 2: all rows make the same, and the first of them differ."""
    found = [[read_points(grid.text(row, c)) for c in columns] for row in rows]
    sums = {sum((one.value for one in row if one is not None), Decimal(0)) for row in found}
    return len(sums) == 1 and len({row[0] for row in found}) > 1


def _are_bands(grid: Grid, rows: Sequence[int], best: int) -> bool:
    """Return whether the best grade earns the same range in all rows, 100-90, or ranges up to 100: bands of a scale and no full marks."""
    if len({grid.text(row, best) for row in rows}) == 1 and grid.points(rows[0], best) is None:
        return True
    earned = [read_signed(grid.text(row, best)) for row in rows]
    return all(one is not None and one.minimum is not None and one.value >= totals.WHOLE for one in earned)


def _measures(grid: Grid, rows: Sequence[int], item: int) -> bool:
    """Return whether a name ends with the unit of what is measured, 负债率（%）: the figures are what is to be reached."""
    return any(_UNIT.search(grid.text(row, item)) for row in rows)


def _figures(grid: Grid, row: int, columns: Sequence[int]) -> list[Decimal]:
    """Return the figures that begin in a row below the grades, of several zeros the first, 2 | 1 | 0 | 0; that of the best grade alone where
    another is none, and none where that is none.

    A grade may earn a range, 3-0, of which the upper end counts; that of the best ends above what the next one earns, 15-13 | 12-10.
    """
    values: list[Decimal] = []
    least = None
    for column in columns:
        points = read_signed(grid.text(row, column)) if grid.starts(row, column) else None
        if points is None or points.percent or (least is not None and points.value >= least):
            return values[:1]
        least = points.minimum if not values else None
        values.append(points.value)
    while len(values) > 1 and values[-1] == values[-2] == 0:
        values.pop()
    return values


def _item(grid: Grid, rows: Sequence[int], grades: int) -> int | None:
    """Return the column left of the grades with the longest texts, of its own in each of ``rows``."""
    own = [c for c in range(grades) if all(grid.starts(row, c) and _WORD.search(grid.text(row, c)) for row in rows)]
    return max(own, key=lambda c: sum(len(grid.text(row, c)) for row in rows), default=None)


def _is_of_groups(grid: Grid, rows: Sequence[int], column: int) -> bool:
    """Return whether figures stand in a column merged over the rows of groups, what all rows of one make: 总分 over A | B | C."""
    begun = [row for row in rows if grid.starts(row, column) and grid.points(row, column) is not None]
    return 1 < len(begun) < len(rows)


def _role(heads: Sequence[str], column: int, item: int, grades: int) -> Role:
    if column in (item, grades):
        return "item" if column == item else "points"
    said = headers.roles(heads[column])
    if _FULL & set(said):
        return "category_points"
    if said and said[0] in _KEPT:
        return said[0]
    return "category" if column < item else "other"
