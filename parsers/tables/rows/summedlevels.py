"""Which level of names the rows that state subtotals sum up: that of which each of them ends one name."""

from itertools import groupby

from parsers.tables.rows.rowkinds import Rows
from parsers.wording.totals import subtotal_word

_LEAST = 2
"""Columns in which words for subtotals stand, where these are of several levels."""


def summed_level(rows: Rows) -> int | None:
    """Return the innermost category column of which no two names begin between one subtotal and the next; None where each has such.

    The names of one group may be printed again in its rows, or stand over blanks. What stands below the last subtotal says nothing.
    """
    parts: list[list[int]] = [[]]
    for row in range(rows.layout.data, len(rows.grid.rows)):
        if rows.is_subtotal(row):
            parts.append([])
        elif not (rows.is_section(row) or rows.is_total(row)):
            parts[-1].append(row)
    levels = reversed(rows.layout.all("category"))
    return next((level for level in levels if all(_names(rows, part, level) < 2 for part in parts[:-1])), None)


def own_level(rows: Rows, row: int) -> int | None:
    """Return the category column in which the word of a subtotal stands, where those of the table stand in several of them.

    An inner one sums what stands in its column only where the name further out has a subtotal of its own below.
    """
    found = {n: _worded(rows, n) for n in range(rows.layout.data, len(rows.grid.rows)) if rows.is_subtotal(n)}
    level = found.get(row)
    if level is None or len({other for other in found.values() if other is not None}) < _LEAST:
        return None
    outer = [column for column in rows.layout.all("category") if column < level]
    below = next((n for n in range(row + 1, len(rows.grid.rows)) if _begins(rows, n, outer)), None)
    return level if not outer or below in found else None


def ends_section(rows: Rows, row: int) -> bool:
    """Return whether a subtotal in ``row`` ends what a heading over the full width began: no other stands between, but several names of each level do."""
    part: list[int] = []
    for above in reversed(range(rows.layout.data, row)):
        if rows.is_section(above):
            return all(_names(rows, part, level) > 1 for level in rows.layout.all("category"))
        if rows.is_subtotal(above):
            return False
        part.insert(0, above)
    return False


def _begins(rows: Rows, row: int, levels: list[int]) -> bool:
    return any(rows.grid.starts(row, level) and rows.grid.text(row, level) for level in levels)


def _worded(rows: Rows, row: int) -> int | None:
    """Return the outermost category column in which a word for a subtotal begins."""
    levels = (level for level in rows.layout.all("category") if rows.grid.starts(row, level))
    return next((level for level in levels if subtotal_word(rows.grid.text(row, level))), None)


def _names(rows: Rows, part: list[int], level: int) -> int:
    """Return how many names stand in a column, one below the other, within the rows of a part."""
    texts = (rows.grid.text(row, level) for row in part if rows.grid.starts(row, level))
    return len(list(groupby(text for text in texts if text)))
