"""Runs of rows that print the same in a column, and what full marks among them tell: whether they stand once for all rows of a name."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import groupby, pairwise

from parsers.tables.grid import Grid
from parsers.wording.marks import ending, is_bracketed
from parsers.wording.points import read_points
from parsers.wording.totals import WHOLE

Runs = list[tuple[int, int]]
"""Rows (0-based, half-open) that print the same, one after the other."""
_SEVERAL = 2
"""Names of which the points may stand once."""


def unbroken(rows: Sequence[int]) -> Runs:
    """Return the runs of rows that no total parts."""
    starts = [rows[0], *(b for a, b in pairwise(rows) if b != a + 1)]
    stops = [*(a + 1 for a, b in pairwise(rows) if b != a + 1), rows[-1] + 1]
    return list(zip(starts, stops, strict=True))


def runs_of(grid: Grid, group: tuple[int, int], column: int) -> Iterator[tuple[int, int]]:
    """Yield the rows of ``group`` that print the same in ``column``."""
    for _, found in groupby(range(*group), lambda row: grid.text(row, column)):
        rows = list(found)
        yield rows[0], rows[-1] + 1


def is_printed_again(grid: Grid, run: tuple[int, int], column: int) -> bool:
    """Return whether a cell begins in ``column`` in a further row of a run."""
    return any(grid.starts(row, column) for row in range(run[0] + 1, run[1]))


def makes_whole(grid: Grid, names: Runs, column: int) -> bool:
    """Return whether full marks that are the same in all rows of each name stand once for each: another column, or the total, tells.

    In all names of several rows the highest band of one other column, 18-20分 over 15-17分, ends with the full mark; or these make the
    total once for each name, and not once for each row: what rows below print in the column, or else 100. Where all names have the same
    points, of which each row's make 200, each item has its own. A name of one row may lack points, as a row for remarks does.
    """
    pointed = [run for run in names if read_points(grid.text(run[0], column)) is not None]
    alike = all(len(list(runs_of(grid, run, column))) == 1 for run in pointed)
    lacking = (stop - start > 1 for start, stop in names if (start, stop) not in pointed)
    if len(pointed) < _SEVERAL or not alike or any(lacking):
        return False
    if not any(is_printed_again(grid, run, column) for run in pointed):
        return False
    if any(_are_tops(grid, pointed, column, other) for other in range(grid.width) if other != column):
        return True
    once = sum((_value(grid, start, column) for start, _ in pointed), Decimal(0))
    begun = (row for run in pointed for row in range(*run) if grid.starts(row, column))
    each = sum((_value(grid, row, column) for row in begun), Decimal(0))
    below = range(names[-1][1], len(grid.rows))
    stated = {_value(grid, row, column) for row in below if grid.points(row, column) is not None}
    if stated:
        return once in stated and each not in stated
    alike = len({_value(grid, start, column) for start, _ in pointed}) == 1
    return once == WHOLE != each and not (alike and each % WHOLE == 0)


def _are_tops(grid: Grid, names: Runs, column: int, beside: int) -> bool:
    """Return whether the full mark of each name of several rows is the end of the highest of the bands beside these, which all differ."""
    several = [(start, stop) for start, stop in names if stop - start > 1]
    amounts = [[grid.points(row, beside) for row in range(*run)] for run in several]
    found = [[points.value for points in of_name if points is not None] for of_name in amounts]
    bands = all(points is not None and points.minimum is not None for of_name in amounts for points in of_name[:1])
    full = all(len(set(values)) == stop - start for values, (start, stop) in zip(found, several, strict=True))
    return (
        bands
        and full
        and all(max(v) == _value(grid, start, column) for v, (start, _) in zip(found, several, strict=True))
    )


def _value(grid: Grid, row: int, column: int) -> Decimal:
    points = read_points(grid.text(row, column))
    return points.value if points is not None else Decimal(0)


def marks_rows(grid: Grid, runs: Runs, column: int, end: int) -> bool:
    """Return whether nothing but marks in brackets, （60分）, stand in all rows of groups whose texts in ``end`` end with points that make these."""
    if not any(is_printed_again(grid, run, column) for run in runs):
        return False
    for start, stop in runs:
        text = grid.text(start, column)
        points = read_points(text) if is_bracketed(text) else None
        ends = [own.points.value if (own := ending(grid.box(row, end).text)) else None for row in range(start, stop)]
        if points is None or None in ends or sum(filter(None, ends)) != points.value:
            return False
    return True


def is_unpointed(grid: Grid, run: tuple[int, int], column: int) -> bool:
    """Return whether a run of rows prints a text in ``column`` and no points in any other."""
    others = (grid.text(row, c) for row in range(*run) for c in range(grid.width) if c != column)
    return bool(grid.text(run[0], column)) and not any(map(read_points, others))
