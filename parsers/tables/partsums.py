"""The word for a total before the points of each part, in the column of points: 草坪管理 | 总分24 over its items."""

import re
from collections.abc import Iterator
from dataclasses import replace

from parsers.strand import compact
from parsers.tables.grid import HOLE, Box, Grid
from parsers.wording import totals
from parsers.wording.numerals import ARABIC
from parsers.wording.points import read_points

_WORDED = re.compile(rf"\s*(?P<word>{totals.ENDS_AS_TOTAL})\s*[:：为]?\s*(?P<points>{ARABIC}\s*分?)\s*")
_LEAST = 2
"""Parts that show that the word is no name of the grand total."""


def without_words(grid: Grid) -> Grid:
    """Return the grid with the bare points of its parts, 24 for 总分24, where several rows print these over rows with points.

    What no row with points follows may be the grand total, and stays as it is; so does the word beside the name of a total.
    """
    boxes, dropped = list(grid.boxes), list(grid.dropped)
    for column in range(grid.width):
        found = list(_parts(grid, column))
        if len(found) < _LEAST:
            continue
        for index, match in found:
            text = grid.boxes[index].text
            boxes[index] = Box(text.cut(*match.span("points")), grid.boxes[index].label)
            dropped.append(text.cut(*match.span("word")))
    return replace(grid, boxes=tuple(boxes), dropped=tuple(dropped)) if len(dropped) > len(grid.dropped) else grid


def _parts(grid: Grid, column: int) -> Iterator[tuple[int, re.Match[str]]]:
    """Yield the boxes of a column that print a word and points beside a name, right over a row with points alone."""
    for row in range(len(grid.rows) - 1):
        index = grid.rows[row][column]
        own = index != HOLE and grid.starts(row, column) and grid.rows[row].count(index) == 1
        match = _WORDED.fullmatch(grid.text(row, column)) if own else None
        if match and grid.points(row + 1, column) is not None and _is_named(grid, row, column):
            yield index, match


def _is_named(grid: Grid, row: int, column: int) -> bool:
    """Return whether a name that is none of a total stands beside a column in a row."""
    texts = [compact(grid.text(row, c)) for c in range(grid.width) if c != column]
    worded = [text for text in texts if text and read_points(text) is None]
    return bool(worded) and not any(totals.total_word(text) or totals.subtotal_word(text) for text in worded)
