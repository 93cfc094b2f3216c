"""Rows named as totals that state what one group of a table makes: inside the group, or below each with the total of all at the end."""

from decimal import Decimal

from parsers.strand import compact
from parsers.tables.grid import HOLE, Grid, row_boxes
from parsers.tables.layout import Layout
from parsers.wording import totals
from parsers.wording.totals import WHOLE

_LEAST = 2
"""Groups with a total of their own."""


def inner_sums(grid: Grid, layout: Layout) -> frozenset[int]:
    """Return the rows named as the total, 合计 or 满分50分, each of which is the subtotal of the group that it ends."""
    return _beside_groups(grid, layout) or _below_groups(grid, layout) or _full_marks(grid, layout)


def _beside_groups(grid: Grid, layout: Layout) -> frozenset[int]:
    """Return the rows that begin with a word for the total beside the names of groups that reach down to them from above.

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


def _below_groups(grid: Grid, layout: Layout) -> frozenset[int]:
    """Return the rows named as the total of which each states what the rows since the one before make, where the last such row states
    what all make; or all make 100, and the first has a heading.

    Where one of these sums misses they contradict each other, and the last is taken for the total.
    """
    column = layout.first("points")
    if column is None:
        return frozenset()
    found: list[int] = []
    all_made = made = Decimal(0)
    for row in range(layout.data, len(grid.rows)):
        points = grid.points(row, column)
        value = points.value if points is not None else Decimal(0)
        if points is None or not totals.is_total(grid.row_texts(row)):
            made += value
        elif not made:
            return frozenset(found) if len(found) >= _LEAST and value == all_made else frozenset()
        elif value != made:
            return frozenset()
        else:
            found.append(row)
            all_made, made = all_made + made, Decimal(0)
    parted = len(found) >= _LEAST and len({text for text in grid.row_texts(layout.data) if text}) == 1
    return frozenset(found) if parted and all_made == WHOLE and not made else frozenset()


def _full_marks(grid: Grid, layout: Layout) -> frozenset[int]:
    """Return the rows, two at least, whose only text is a full mark, 满分50分, where each states what the rows since the one before make.

    Right below the last one a further one may state what all make.
    """
    column = layout.first("points")
    found: list[int] = []
    all_made = made = Decimal(0)
    for row in range(layout.data, len(grid.rows)) if column is not None else ():
        texts = [compact(text.text) for text in grid.texts_of(row) if text]
        points = grid.points(row, column) if column is not None else None
        alone = len(texts) == 1 and totals.states_whole(texts[0])
        stated = next((value for value, *_ in totals.said(texts[0])), None) if alone else None
        if stated is None:
            made += points.value if points is not None else Decimal(0)
        elif stated == made:
            found.append(row)
            all_made, made = all_made + made, Decimal(0)
        elif made or stated != all_made:
            return frozenset()
    return frozenset(found) if len(found) >= _LEAST and not made else frozenset()
