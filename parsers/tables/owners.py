"""Whose numbers, points and weights a column prints: those of the column whose cells begin in the same rows."""

from collections.abc import Sequence

from parsers.tables.columns import Layout
from parsers.tables.grid import Grid


def owner_of(grid: Grid, layout: Layout, column: int, owners: Sequence[int]) -> int:
    """Return which of the columns ``owners`` the cells of ``column`` belong to: the one whose cells begin in the same rows.

    Of equals the nearest is taken, the left one first.
    """
    begins = {owner: _begins(grid, layout, owner) for owner in owners}
    mine = _begins(grid, layout, column)
    return max(owners, key=lambda owner: (_alike(mine, begins[owner]), -abs(owner - column), -owner))


def _begins(grid: Grid, layout: Layout, column: int) -> set[int]:
    rows = range(layout.data, len(grid.rows))
    return {row for row in rows if grid.starts(row, column) and grid.text(row, column)}


def _alike(one: set[int], other: set[int]) -> float:
    return len(one & other) / max(len(one | other), 1)


def points_owners(layout: Layout, levels: Sequence[int]) -> dict[int, list[int]]:
    """Return the columns of category points by the category column that they belong to: the next one to the left."""
    found: dict[int, list[int]] = {}
    for column in layout.all("category_points"):
        left = [level for level in levels if level < column]
        owner = left[-1] if left else (levels[0] if levels else None)
        if owner is not None:
            found.setdefault(owner, []).append(column)
    return found
