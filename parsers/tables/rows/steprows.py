"""Pairs of rows that print the steps of one item, quantities over their points: 数量 | 100以下 | 101-300 over 分值 | 1分 | 3分."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import reduce

from parsers.strand import one_below_other
from parsers.tables.grid import HOLE, Box, Grid, row_boxes, squeezed
from parsers.wording.marks import ending
from parsers.wording.order import is_ordered
from parsers.wording.points import is_points_word, read_points

_LEAST = 2
"""Pairs that show that they are no items, and steps that a pair has."""


@dataclass(frozen=True, slots=True)
class _Pair:
    """The first row of a pair, and the columns (half-open) of its steps, with what they are called."""

    row: int
    start: int
    end: int


def with_steps_as_cells(grid: Grid) -> Grid:
    """Return the grid with each pair as one row, its steps in one cell, where several names print the highest of their steps.

    The name left of the steps reaches over both rows, as does all else beside them, 冷藏（3分） beside 1分 | 2分 | 3分, or the lower
    cells are blank or say the same again.
    """
    pairs = [pair for row in range(len(grid.rows) - 1) for pair in _pair(grid, row)]
    if len(pairs) < _LEAST or len({(pair.start, pair.end) for pair in pairs}) > 1:
        return grid
    boxes, rows = list(grid.boxes), [list(row) for row in grid.rows]
    for pair in pairs:
        cells = [grid.box(row, c).text for row in (pair.row, pair.row + 1) for c in range(pair.start, pair.end)]
        rows[pair.row][pair.start : pair.end] = [len(boxes)] * (pair.end - pair.start)
        boxes.append(Box(reduce(one_below_other, cells)))
    lower = {pair.row + 1 for pair in pairs}
    kept = tuple(tuple(row) for n, row in enumerate(rows) if n not in lower)
    left = {pair.row + 1: grid.rows[pair.row + 1][: pair.start] + grid.rows[pair.row + 1][pair.end :] for pair in pairs}
    again = [index for n, row in left.items() for index in row_boxes(row) if index not in grid.rows[n - 1]]
    dropped = (*grid.dropped, *(grid.boxes[index].text for index in again if grid.boxes[index].text))
    return squeezed(replace(grid, rows=kept, boxes=tuple(boxes), dropped=dropped))


def _pair(grid: Grid, row: int) -> Iterator[_Pair]:
    """Yield the pair that begins in a row, if one does."""
    below = row + 1
    own = [grid.starts(row, c) and grid.starts(below, c) for c in range(grid.width)]
    start = next((c for c in range(1, grid.width) if own[c] and is_points_word(grid.text(below, c))), 0)
    end = start + 1
    values = []
    while start and end < grid.width and own[end] and (points := grid.points(below, end)) and grid.text(row, end):
        values.append(points.value)
        end += 1
    beside = [_goes_down(grid, row, c) for c in (*range(start), *range(end, grid.width))]
    if not start or len(values) < _LEAST or not is_ordered(values) or not all(beside):
        return
    name = ending(grid.box(row, start - 1).text)
    worded = grid.text(row, start) and read_points(grid.text(row, start)) is None
    if worded and name is not None and grid.starts(row, start - 1) and name.points.value == max(values):
        yield _Pair(row, start, end)


def _goes_down(grid: Grid, row: int, column: int) -> bool:
    """Return whether the cell of a row goes on in the next one, which is blank there, or says the same again."""
    upper, lower = grid.rows[row][column], grid.rows[row + 1][column]
    return upper != HOLE and (upper == lower or grid.text(row + 1, column) in ("", grid.text(row, column)))
