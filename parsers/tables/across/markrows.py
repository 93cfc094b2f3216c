"""Rows that print the full marks of columns: 满分 | 30 | 30 | 40, or 30分 | 30分 | 40分 right under the names, or shares in a last row."""

from collections.abc import Iterable, Sequence

from parsers.tables import headers
from parsers.tables.grid import HOLE, Grid
from parsers.wording import totals
from parsers.wording.order import falls
from parsers.wording.points import read_points
from parsers.wording.totals import WHOLE

_LEAST = 3
"""Columns with full marks."""


def full_marks(grid: Grid, row: int) -> list[int]:
    """Return the columns whose full marks a row prints; empty where ``row`` (0-based) is none of full marks."""
    return worded_marks(grid, row) or _beneath(grid, row) or _beside_total(grid, row)


def worded_marks(grid: Grid, row: int) -> list[int]:
    """Return the columns of a row that gives the full marks of all columns: it begins with 满分 or 分值.

    A cell 分值 that reaches down from the row above heads its column, and 1 | 2 | 3 beside it count judges or months. 总分 below
    figures that make what stands beside it is the sum of these.
    """
    words = [c for c in range(grid.width) if {"points", "weight"} & set(headers.roles(grid.text(row, c)))]
    if not row or not words or row + 1 == len(grid.rows) or not grid.starts(row, words[0]):
        return []
    found = [c for c in range(words[0] + 1, grid.width) if read_points(grid.text(row, c)) is not None]
    return [] if any(_sums_up(grid, row, column) for column in found) else found


def _sums_up(grid: Grid, row: int, column: int) -> bool:
    """Return whether a figure is the sum of all, several, above it."""
    printed = [grid.points(above, column) for above in range(row) if grid.starts(above, column)]
    values = [one.value for one in printed if one is not None]
    own = grid.points(row, column)
    return len(values) > 1 and own is not None and own.value == sum(values)


def _beneath(grid: Grid, row: int) -> list[int]:
    """Return the columns of a row that prints full marks under names and nothing else, beside cells that reach down from the row of these.

    Each has its unit, or they make 100: 选手 | 音准 | 音色 | 台风 | 总分 over 40分 | 30分 | 30分.
    """
    own = [c for c in range(grid.width) if grid.starts(row, c) and grid.rows[row][c] != HOLE] if row else []
    printed = [read_points(grid.text(row, c)) for c in own]
    found = [one.value for one in printed if one is not None and not one.percent and one.minimum is None]
    names = all(grid.text(row - 1, c) and grid.points(row - 1, c) is None for c in own)
    if len(found) < _LEAST or len(found) < len(own) or len(own) == grid.width or not names:
        return []
    return own if _have_unit(grid, row, own) or sum(found) == WHOLE else []


def _have_unit(grid: Grid, row: int, columns: Iterable[int]) -> bool:
    return all(grid.text(row, c).rstrip(")） ").endswith("分") for c in columns)


def _beside_total(grid: Grid, row: int) -> list[int]:
    """Return the columns of a row that prints full marks under names, and under 总分 what they make: 音准 | 音色 | 台风 | 总分 over 40 | 35 | 25 | 100.

    Each has its unit, or they make 100: other figures are those of one who was judged. Of a name over several columns it is the
    first. A cell under another name is blank.
    """
    own = [c for c in range(grid.width) if row and grid.starts(row, c) and grid.text(row, c)]
    own = [c for c in own if not c or not grid.joins(row, c, c - 1)]
    printed = {c: grid.points(row, c) for c in own}
    found = {c: one.value for c, one in printed.items() if one is not None and not one.percent and one.minimum is None}
    named = all(grid.text(row - 1, c) and grid.points(row - 1, c) is None for c in own)
    wholes = [c for c in found if totals.total_word(grid.text(row - 1, c))]
    if not named or len(found) < len(own) or len(wholes) != 1:
        return []
    whole = found.pop(wholes[0])
    apart = len({grid.rows[row - 1][c] for c in found}) == len(found) >= _LEAST
    marked = whole == WHOLE or _have_unit(grid, row, found)
    return [*found] if apart and marked and sum(found.values()) == whole else []


def shares_below(grid: Grid, named: int, row: int, columns: Sequence[int]) -> range:
    """Return the two rows from ``row`` on that share out each of the ``columns``, criteria named in row ``named``; no row where none do.

    One names who judges or what, 报告 | 答辩, and one prints the shares, 60% | 40%, which make 100 under each criterion.
    """
    nothing = range(row, row)
    if row + 1 >= len(grid.rows):
        return nothing
    for column in columns:
        under = [c for c in range(grid.width) if grid.joins(named, column, c)]
        own = [c for c in under if c == under[0] or not grid.joins(row + 1, c, c - 1)]
        printed = [grid.points(row + 1, c) for c in own]
        shares = [points.value for points in printed if points is not None and points.percent]
        said = all(grid.starts(row, c) and grid.text(row, c) and grid.points(row, c) is None for c in own)
        if not said or len(shares) < len(own) or sum(shares) != WHOLE:
            return nothing
    return range(row, row + 2)


def tiers_below(grid: Grid, given: int, columns: Sequence[int]) -> range:
    """Return the rows below the full marks in row ``given`` that end with what several outcomes earn: 突出 | 5 | 15, 一般 | 3 | 10.

    The best of them earns the full mark of each criterion, and the others earn less down to the last row; what stands above them says
    what is to be reached. No row where there are no such outcomes.
    """
    rows = range(given + 1, len(grid.rows))
    full = [grid.points(given, c) for c in columns]
    said = [row for row in rows if any(grid.row_texts(row))]
    best = next((row for row in said if [grid.points(row, c) for c in columns] == full), len(grid.rows))
    earned = [[found.value if (found := grid.points(row, c)) else None for row in said if row >= best] for c in columns]
    fallen = len(columns) >= _LEAST and all(len(values) > 1 and falls(values) for values in earned)
    return rows if fallen and all(grid.text(row, 0) for row in said) else range(given + 1, given + 1)


def last_shares(grid: Grid, row: int) -> list[int]:
    """Return the columns of a last row of shares that make the whole, with a name above each; empty where ``row`` is none.

    They are printed in per cent, or 权重 stands before them; a column 合计 has none of its own.
    """
    below = any(grid.text(later, c) for later in range(row + 1, len(grid.rows)) for c in range(grid.width))
    if not row or below:
        return []
    worded = bool({"points", "weight"} & set(headers.roles(grid.text(row, 0))))
    printed = {c: grid.points(row, c) for c in range(grid.width) if not totals.total_word(grid.text(row - 1, c))}
    found = {c: points.value for c, points in printed.items() if points is not None and (points.percent or worded)}
    rest = [c for c in printed if c not in found and grid.text(row, c)]
    named = all(grid.text(row - 1, c) and grid.points(row - 1, c) is None for c in found)
    plain = all(grid.starts(row, c) and grid.rows[row].count(grid.rows[row][c]) == 1 for c in found)
    whole = len(rest) < 2 and len(found) >= _LEAST and sum(found.values()) == WHOLE
    return [*found] if whole and named and plain else []
