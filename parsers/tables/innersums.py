"""Rows named as totals that stand inside the groups of a table: each is the subtotal of its group."""

from parsers.strand import compact
from parsers.tables.grid import HOLE, Grid, row_boxes
from parsers.tables.layout import Layout
from parsers.wording import totals


def inner_sums(grid: Grid, layout: Layout) -> frozenset[int]:
    """Return the rows that begin with a word for the total, 合计, beside the names of groups that reach down to them from above.

    One such row may be the total, which the cell of the last group reaches beside by mistake; so may be a second one in a group.
    """
    levels = layout.all("category")
    first: dict[tuple[int, ...], int] = {}
    for row in range(layout.data, len(grid.rows)):
        own = [index for index in row_boxes(grid.rows[row]) if grid.starts(row, grid.rows[row].index(index))]
        texts = [text for index in own if (text := compact(grid.boxes[index].text.text))]
        group = tuple(grid.rows[row][c] for c in levels if not grid.starts(row, c) and grid.rows[row][c] != HOLE)
        named = any(grid.boxes[index].text for index in group)
        if named and len(texts) > 1 and totals.total_word(texts[0]):
            first.setdefault(group, row)
    return frozenset(first.values()) if len(first) > 1 else frozenset()
