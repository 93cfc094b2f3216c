"""Whose numbers, points and weights a column prints: those of the column whose cells begin in the same rows."""

import re
from collections.abc import Iterable, Mapping, Sequence

from parsers.tables.grid import HOLE, Grid
from parsers.tables.layout import Layout
from parsers.wording import labels, totals
from parsers.wording.points import read_points

_RULE = re.compile(r"[扣减加得].{0,6}分|[0-9０-９]\s*分")
"""A rule that says how many points: 缺一次扣2分, 没有不得分."""
_OPEN = ("，", ",", "、")


def owner_of(grid: Grid, layout: Layout, column: int, owners: Sequence[int]) -> int:
    """Return which of the columns ``owners`` the cells of ``column`` belong to: the one whose cells begin in the same rows.

    Of equals the nearest is taken, the left one first.
    """
    begins = {owner: _begins(grid, layout, owner) for owner in owners}
    mine = _begins(grid, layout, column)
    return max(owners, key=lambda owner: (_alike(mine, begins[owner]), -abs(owner - column), -owner))


def _begins(grid: Grid, layout: Layout, column: int) -> set[int]:
    """Return the rows in which a text begins in a column; those that state sums, 小计, are of no column's own."""
    rows = (row for row in range(layout.data, len(grid.rows)) if not totals.states_sum(grid.row_texts(row)))
    return {row for row in rows if grid.starts(row, column) and grid.text(row, column)}


def _alike(one: set[int], other: set[int]) -> float:
    return len(one & other) / max(len(one | other), 1)


def points_owners(grid: Grid, layout: Layout, levels: Sequence[int]) -> dict[int, list[int]]:
    """Return the columns of category points by the category column that they belong to: the next one to the left.

    Those behind the items belong to the column whose cells begin in the same rows.
    """
    found: dict[int, list[int]] = {}
    item = layout.first("item")
    for column in layout.all("category_points"):
        left = [level for level in levels if level < column]
        behind = item is not None and column > item
        owner = (
            owner_of(grid, layout, column, left)
            if left and behind
            else left[-1]
            if left
            else (levels[0] if levels else None)
        )
        if owner is not None:
            found.setdefault(owner, []).append(column)
    return found


def numbered_by(grid: Grid, layout: Layout, item_column: int) -> int:
    """Return the column whose cells the serial numbers count: a category column where they are merged as its cells are, or stand over blanks."""
    number = layout.first("label")
    if number is None:
        return item_column
    owner = owner_of(grid, layout, number, (*layout.all("category"), item_column))
    if any(not grid.starts(row, number) for row in range(layout.data, len(grid.rows))):
        return owner
    mine, items, names = (_begins(grid, layout, column) for column in (number, item_column, owner))
    return owner if _alike(mine, names) > _alike(mine, items) else item_column


def counts_clauses(grid: Grid, layout: Layout, item_column: int) -> bool:
    """Return whether the serial numbers count clauses of the items: several of them stand beside one item and its points."""
    number, points = layout.first("label"), layout.first("points")
    if number is None or points is None:
        return False
    beside: dict[tuple[int, int], set[str]] = {}
    for row in range(layout.data, len(grid.rows)):
        if labels.whole(grid.text(row, number)) and grid.text(row, item_column) and grid.text(row, points):
            boxes = grid.rows[row]
            beside.setdefault((boxes[item_column], boxes[points]), set()).add(grid.text(row, number))
    return any(len(numbers) > 1 for numbers in beside.values())


def points_of_items(grid: Grid, layout: Layout, item_column: int) -> frozenset[int]:
    """Return the boxes in columns of category points that are the points of an item, in a table that has no other column of points.

    Such are several beside one category, each over the rows of one item, where other categories have one for all their items.
    """
    if layout.first("points") is not None:
        return frozenset()
    found: set[int] = set()
    for level, columns in points_owners(grid, layout, layout.all("category")).items():
        for column in columns:
            beside = _beside(grid, layout, level, column, item_column)
            shared = any(len(items) > 1 for boxes in beside for items in boxes.values())
            own = [boxes.keys() for boxes in beside if _stand_for_items(boxes)]
            found |= set().union(*own if shared else ())
    return frozenset(found)


def _stand_for_items(boxes: Mapping[int, set[int]]) -> bool:
    """Return whether the boxes with points beside a category, given with the items beside them, are several, each with an item of its own."""
    items = [item for under in boxes.values() for item in under]
    return HOLE not in items and 1 < len(boxes) == len(items) == len(set(items))


def _beside(grid: Grid, layout: Layout, level: int, column: int, item_column: int) -> Iterable[Mapping[int, set[int]]]:
    """Return for each box of a category the boxes with points beside it in ``column``, and the boxes of the items beside these."""
    found: dict[int, dict[int, set[int]]] = {}
    for row in range(layout.data, len(grid.rows)):
        boxes = grid.rows[row]
        if boxes[level] != HOLE and read_points(grid.text(row, column)) is not None:
            found.setdefault(boxes[level], {}).setdefault(boxes[column], set()).add(boxes[item_column])
    return found.values()


def points_of_rows(grid: Grid, layout: Layout, points: int | None, item_column: int) -> frozenset[int]:
    """Return the boxes in the column ``points``, the only ones beside a name, that are of one item which all rows of the name make.

    So it is where most such boxes stand for items, several beside one name, and where the rows have no numbers or rules of their own
    that tell items. The name is the innermost that begins with the box.
    """
    if points is None:
        return frozenset()
    found: set[int] = set()
    inner: set[int] = set()
    for level in reversed(layout.all("category")):
        beside = _beside(grid, layout, level, points, item_column)
        several = sum(len(boxes) for boxes in beside if len(boxes) > 1)
        alone = [box for boxes in beside if len(boxes) == 1 for box, items in boxes.items() if len(items) > 1]
        if several > len(alone):
            found |= {box for box in {*alone} - inner if not _tell_items(grid, layout, points, box)}
        inner |= {*alone} & {
            grid.rows[row][points] for row in range(layout.data, len(grid.rows)) if grid.text(row, level)
        }
    return frozenset(found)


def _tell_items(grid: Grid, layout: Layout, points: int, box: int) -> bool:
    """Return whether the rows beside a ``box`` of points begin with numbers, or stand beside them, or each has a rule with points.

    Rules tell none where a sentence goes on in the next row: 成立小组， over 并明确专人。
    """
    rows = [row for row in range(layout.data, len(grid.rows)) if grid.rows[row][points] == box]
    item = layout.first("item")
    beside = [column for column in (layout.first("label"), item) if column is not None]
    texts = [grid.text(row, column) for row in rows[1:] for column in beside if grid.starts(row, column)]
    rules = layout.first("rules")
    ruled = rules is not None and all(grid.starts(row, rules) and _RULE.search(grid.text(row, rules)) for row in rows)
    goes_on = any(grid.text(row, item).endswith(_OPEN) for row in rows[:-1]) if item is not None else False
    return (ruled and not goes_on) or any(labels.leading(text) or labels.whole(text) for text in texts)
