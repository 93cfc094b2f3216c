"""Whether rows numbered 一、, or with a wide name, head the rows below them: what the layout of the table says, else both ways."""

from collections.abc import Collection, Sequence
from itertools import pairwise

from parsers.tables.grid import Grid
from parsers.tables.layout import Layout
from parsers.tables.rows.rowkinds import Rows
from parsers.wording import labels

_LEAST = 2
"""Rows of headings that show how a table is laid out."""


def ways_by_number(grid: Grid, layout: Layout) -> tuple[bool, ...]:
    """Return the ways to read rows that may be headings: as any other (False), as headings (True), or both, to be tried.

    Where layout leaves no doubt no sum is asked: each stands over other rows, and holds a name and points alone; the name leaves the
    cell of the items blank, or is wider, or what the other rows print beside theirs is blank; all are numbered on, 一、 二、, or all
    others are numbered in the column that they reach over.
    """
    rows = Rows(grid, layout)
    own = range(layout.data, len(grid.rows))
    heads = [row for row in own if rows.outer_number(row) is not None or rows.is_wide_name(row)]
    if not heads or len(heads) == len(own):
        return (False,)
    inner = [row for row in own if row not in heads and rows.has_points(row) and not rows.is_total(row)]
    told = _count_on(rows, heads) or _all_numbered(rows, inner)
    beside = all(_named(rows, row) > 1 for row in inner)
    laid_out = (
        len(heads) >= _LEAST and all(_is_bare(rows, row, beside) for row in heads) and _stand_over(rows, heads, inner)
    )
    return (True,) if told and laid_out else (False, True)


def _count_on(rows: Rows, heads: Sequence[int]) -> bool:
    """Return whether the headings are numbered 一、 二、 三、, each with the next number of one style."""
    found = [label for row in heads if (label := rows.outer_number(row)) is not None]
    numbers = [label.numbers[-1] for label in found]
    return numbers == list(range(1, len(heads) + 1)) and len({label.style for label in found}) == 1


def _all_numbered(rows: Rows, inner: Collection[int]) -> bool:
    column = rows.label_column
    return column is not None and all(labels.whole(rows.grid.text(row, column)) is not None for row in inner)


def _is_bare(rows: Rows, row: int, beside: bool) -> bool:
    """Return whether a row holds a name and points alone, and the name leaves the cell of the item blank or is wider than it.

    It may stand in that cell where all items have more ``beside`` theirs.
    """
    item = rows.item_column
    wide = rows.grid.rows[row].count(rows.grid.rows[row][item]) > 1
    apart = beside or wide or not rows.grid.text(row, item)
    return rows.has_points(row) and _named(rows, row) <= 1 and rows.is_apart(row) and apart


def _named(rows: Rows, row: int) -> int:
    """Return how many cells of a row hold a text beside its number and its points."""
    return sum(column not in (rows.points_column, rows.label_column) for column, _ in rows.saying(row))


def _stand_over(rows: Rows, heads: Sequence[int], inner: Collection[int]) -> bool:
    """Return whether each heading stands over rows with points, and all these print an item in a cell of its own."""
    held = all(any(above < row < below for row in inner) for above, below in pairwise([*heads, len(rows.grid.rows)]))
    return held and all(rows.grid.text(row, rows.item_column) for row in inner)
