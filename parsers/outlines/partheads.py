"""The name of a part alone in the column of the items, over rows with points, where no cells were merged: 加分项 | over 受表彰 | 5."""

from parsers.outlines.kinds import kind_named
from parsers.tables.grid import Grid
from parsers.tables.layout import Layout
from parsers.tables.rows.rowkinds import Rows
from parsers.wording import labels


def heads_pointed(grid: Grid, layout: Layout, rows: Rows, row: int) -> bool:
    """Return whether nothing but the name of bonuses or deductions stands in ``row``, over an item beside which something stands for points.

    Rows with points stand above too, so that the name is no other way to say what all of them are.
    """
    item, points, below = rows.item_column, rows.points_column, row + 1
    said = list(rows.boxes(row))
    if points is None or below == len(grid.rows) or [column for column, _ in said] != [item]:
        return False
    if (
        not rows.is_apart(row)
        or not (grid.starts(below, points) and grid.text(below, points))
        or rows.is_total(below)
        or rows.is_subtotal(below)
    ):
        return False
    beside = [column for column, _ in rows.boxes(below) if column < item]
    numbered = all(labels.whole(grid.text(below, column)) is not None for column in beside)
    named = grid.starts(below, item) and bool(grid.text(below, item)) and numbered
    above = any(map(rows.has_points, range(layout.data, row)))
    return named and above and kind_named(labels.parted(said[0][1].text)[1].text) in ("bonus", "deduction")
