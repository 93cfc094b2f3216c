"""Rows above the header that are scored under one of their own: the money of a project, 年度资金总额 | … | 分值 | 执行率 | 得分."""

import re
from collections.abc import Iterator

from parsers.outlines import nodes
from parsers.outlines.tree import Node
from parsers.tables import headers
from parsers.tables.grid import HOLE, Grid
from parsers.tables.layout import Layout
from parsers.wording.points import read_points
from schema.rubric import Role

_MONEY = re.compile(r"预算|执行|资金|经费|金额|到位|支出")
"""What the header of such rows tells of beside full marks and scores."""
_FULL: frozenset[Role] = frozenset({"points", "weight"})
_SCORES: frozenset[Role] = frozenset({"self_score", "review_score"})
_DONE = re.compile(r"(?:预算)?(?:执行|完成|到位|支出)[率数].*")
"""What was done of it, from which the score follows."""


def scored_above(grid: Grid, layout: Layout) -> Iterator[Node]:
    """Yield the items above the header: what begins a row with a full mark under 分值, beside scores or shares of money spent.

    Forms of budget units print so what the spending of the money earns; it counts as the indicators below do. A cell beside both their
    header and their rows, 项目资金（万元）, is their category.
    """
    row = 0
    while row < layout.top:
        points, head = _points_column(grid, row), row
        row += 1
        groups: dict[int, Node] = {}
        while points is not None and row < layout.top and _goes_on(grid, row, points):
            item = _item(grid, row, points)
            own = grid.rows[row][item.column] if item and item.column is not None else None
            before = grid.rows[row][: grid.rows[row].index(own) if own is not None else points]
            over = next((i for i in reversed(before) if _reaches(grid, i, head)), None)
            if item is None:
                _more(groups.get(over) if over is not None else None, grid, row)
            elif over is None:
                yield item
            elif over in groups:
                groups[over].children.append(item)
            else:
                groups[over] = nodes.category(grid.boxes[over])
                groups[over].children.append(item)
                yield groups[over]
            row += 1


def _points_column(grid: Grid, row: int) -> int | None:
    """Return the column of full marks of a row that heads money and scores."""
    texts = [text for text in grid.row_texts(row) if text]
    scored = any(_SCORES & set(headers.roles(text)) or _DONE.fullmatch(text) for text in texts)
    if not scored or not any(map(_MONEY.search, texts)):
        return None
    named = (c for c in range(grid.width) if _FULL & set(headers.roles(grid.text(row, c))[:1]))
    return next(named, None)


def _more(group: Node | None, grid: Grid, row: int) -> None:
    """Add what a row without points says to the item above it in the group: 其中：财政拨款 | 100."""
    if group is not None:
        group.children[-1].cells += [(column, box.text) for column, box in grid.beginning(row)]


def _reaches(grid: Grid, box: int, row: int) -> bool:
    """Return whether a box that prints something stands in a row too."""
    return box != HOLE and bool(grid.boxes[box].text) and box in grid.rows[row]


def _goes_on(grid: Grid, row: int, points: int) -> bool:
    """Return whether nothing but a figure or a dash stands under the full marks, in a cell as wide as a column."""
    text = grid.text(row, points)
    own = grid.starts(row, points) and len(set(grid.rows[row][max(points - 1, 0) : points + 2])) > 1
    return own and (not re.search(r"\w", text) or read_points(text) is not None)


def _item(grid: Grid, row: int, points: int) -> Node | None:
    """Return what the row begins with, which no cell from above reaches down to, with its full mark; None where one is missing.

    Where the row begins with figures, it is what stands beside these and their header: 年度预算（万元） beside 年初预算数 over 1200.
    """
    worth = read_points(grid.text(row, points))
    own = [c for c in range(points) if grid.starts(row, c) and grid.text(row, c)]
    named = (c for c in own if read_points(grid.text(row, c)) is None)
    beside = own[0] - 1 if own and own[0] and grid.text(row, own[0] - 1) else None
    column = next(named, beside)
    if worth is None or not worth.value or column is None:
        return None
    item = nodes.item(grid.box(row, column), "")
    nodes.take_points(item, grid.box(row, points).text)
    item.column = column
    taken = {grid.rows[row][column], grid.rows[row][points]}
    for at in range(column, grid.width):
        index = grid.rows[row][at]
        if index not in taken and grid.starts(row, at) and grid.text(row, at):
            item.cells.append((at, grid.box(row, at).text))
        taken.add(index)
    return item
