"""Cells of points that print the steps of their item behind its full mark, 30 20 10 beside ≥10 6～10 3～6."""

from dataclasses import replace
from decimal import Decimal

from parsers.tables import headers
from parsers.tables.grid import HOLE, Box, Grid
from parsers.tables.header_rows import header_rows
from parsers.wording import totals
from parsers.wording.points import read_points
from parsers.wording.tierlists import first_of_falling
from parsers.wording.totals import WHOLE

_LEAST = 3
"""Cells that print steps and show that the first is the full mark."""


def with_full_marks(grid: Grid) -> Grid:
    """Return the grid with the first figure of each such cell as its points, and the steps behind it as the rest of the cell.

    All cells below a word for points print figures; those that print several fall; and the first ones make the total that the
    column prints, or 100: added, the figures of a cell would be the points of as many items.
    """
    _, data = header_rows(grid)
    for column in range(1, grid.width if data else 0):
        if headers.roles(grid.text(data - 1, column))[:1] == ("points",):
            found = _lists(grid, data, column)
            if found is not None:
                return replace(grid, boxes=_parted(grid, found))
    return grid


def _lists(grid: Grid, data: int, column: int) -> dict[int, tuple[int, int]] | None:
    """Return the boxes of a column that print steps, each with where its full mark stands; None where these do not make the total."""
    found: dict[int, tuple[int, int]] = {}
    made, stated = Decimal(0), WHOLE
    for row in range(data, len(grid.rows)):
        index, text = grid.rows[row][column], grid.text(row, column)
        if index == HOLE or not text or not grid.starts(row, column) or grid.rows[row].count(index) > 1:
            continue
        span = first_of_falling(text)
        points = read_points(text[slice(*span)] if span else text)
        if points is None or points.percent or points.negative:
            return None
        if span is None and totals.is_total(grid.row_texts(row)):
            stated = points.value
            continue
        if span is not None:
            found[index] = span
        made += points.value
    return found if len(found) >= _LEAST and made == stated else None


def _parted(grid: Grid, found: dict[int, tuple[int, int]]) -> tuple[Box, ...]:
    boxes = list(grid.boxes)
    for index, (start, end) in found.items():
        whole = boxes[index].text
        boxes[index] = Box(whole.cut(start, end), boxes[index].label, whole.cut(end).strip())
    return tuple(boxes)
