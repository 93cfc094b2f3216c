"""The word for a total before the points of each part, in the column of points: 草坪管理 | 总分24 over its items."""

import re
from collections.abc import Iterator
from dataclasses import replace

from parsers.strand import compact
from parsers.tables.grid import HOLE, Box, Grid, row_boxes
from parsers.wording import labels, totals
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
    """Yield the boxes of a column that print a word and points beside a name which heads the row below, with points alone."""
    for row in range(len(grid.rows) - 1):
        index = grid.rows[row][column]
        own = index != HOLE and grid.starts(row, column) and grid.rows[row].count(index) == 1
        match = _WORDED.fullmatch(grid.text(row, column)) if own else None
        heads = match and grid.points(row + 1, column) is not None and _heads_rows(grid, row, column)
        if match and heads and _is_named(grid, row, column):
            yield index, match


def _heads_rows(grid: Grid, row: int, points: int) -> bool:
    """Return whether a row shows that it heads the one below: that has a number of another level, 1.1 below 1, or more texts."""
    mine, below = ([grid.boxes[index].text.text for index in _beginning(grid, r, points)] for r in (row, row + 1))
    numbers = [next((one for text in texts if (one := labels.whole(text))), None) for texts in (mine, below)]
    levels = [(one.style, len(one.numbers)) for one in numbers if one is not None]
    numbered = len(levels) == 2 and levels[0] != levels[1]
    return numbered or len([text for text in below if text]) > len([text for text in mine if text])


def _beginning(grid: Grid, row: int, points: int) -> list[int]:
    """Return the boxes that begin in a row, but for that of the points."""
    beside = [index for index in row_boxes(grid.rows[row]) if grid.starts(row, grid.rows[row].index(index))]
    return [index for index in beside if index != grid.rows[row][points]]


def _is_named(grid: Grid, row: int, column: int) -> bool:
    """Return whether a name that is none of a total stands beside a column in a row."""
    texts = [compact(grid.text(row, c)) for c in range(grid.width) if c != column]
    worded = [text for text in texts if text and read_points(text) is None]
    return bool(worded) and not any(totals.total_word(text) or totals.subtotal_word(text) for text in worded)
