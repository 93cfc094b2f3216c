"""Rows that a column of grades, 档次 or 等级, tells to be the tiers of one item: 操作 | A | 20, B | 15, C | 10."""

import re
from collections.abc import Sequence

from parsers.choosing.regrouping.tier_rows import as_item
from parsers.outlines.tree import Node, Outline, nodes, value_of
from parsers.strand import compact
from parsers.tables.layout import Layout
from parsers.wording.grades import is_grade
from parsers.wording.order import falls

_HEAD = re.compile(
    r"(?:[评考][分定价核审]|评估|得分|打分|计分|达标|完成)?(?:等[级次]|档[次级]?|层次|级别)(?:标准|划分)?"
)
_LEAST = 2
"""Grades that make a scale."""


def settle_by_grades(tree: Outline, layout: Layout) -> tuple[Node, ...]:
    """Read rows beside grades whose points fall as the tiers of one item, unless their sum is printed or some rows have no tiers.

    Returns the items that are in doubt: only the grades stand over their rows, and nothing names what is graded.
    """
    columns = {n for n, head in enumerate(layout.words) if _HEAD.fullmatch(head)}
    if not columns or tree.stated == value_of(tree.children):
        return ()
    lists = [tree.children, *(node.children for node in nodes(tree.children))]
    if not all(_all_fall(children, columns) for children in lists):
        return ()
    for node in tree.children:
        _within(node, columns, layout)
    tree.children, doubtful = _together(tree.children, columns, layout)
    return tuple(doubtful)


def _all_fall(children: Sequence[Node], columns: set[int]) -> bool:
    """Return whether every graded row among the children is one of a list of tiers: else the grades are classes of the items."""
    classes = [n for n in children if not n.is_item and n.column in columns and is_grade(compact(n.text.text))]
    if any(len(node.children) > 1 for node in classes):
        return False
    return sum(map(len, _runs(children, columns))) == sum(bool(_grade(node, columns)) for node in children)


def _within(node: Node, columns: set[int], layout: Layout) -> None:
    """Make the tiers of one category an item; several lists of tiers in it are as many items."""
    for child in node.children:
        _within(child, columns, layout)
    if node.is_item or not node.children or (node.points and node.points.value == value_of(node.children)):
        return
    runs = _runs(node.children, columns)
    if len(runs) == 1 and len(runs[0]) == len(node.children):
        best = _row(runs[0][0])
        if node.points is None or (best.points is not None and node.points.value == best.points.value):
            node.children = [_with_grade(child) for child in node.children]
            as_item(node, layout)
            return
    node.children, _ = _together(node.children, columns, layout)


def _together(children: Sequence[Node], columns: set[int], layout: Layout) -> tuple[list[Node], list[Node]]:
    """Return the children with each list of tiers among them as one item, and these items."""
    made, found = list(children), []
    for run in _runs(children, columns):
        first = _row(run[0])
        whole = Node(False, run[0].label, first.text, first.whole, children=[_with_grade(node) for node in run])
        as_item(whole, layout)
        whole.cells = [(column, cell) for column, cell in whole.cells if cell is not first.whole]
        at = made.index(run[0])
        made[at : at + len(run)] = [whole]
        found.append(whole)
    return made, found


def _runs(children: Sequence[Node], columns: set[int]) -> list[list[Node]]:
    """Return the rows one below the other whose grades are all others and whose points fall."""
    runs: list[list[Node]] = [[]]
    for node in children:
        grade, last = _grade(node, columns), runs[-1][-1:]
        goes = grade and (not last or (_falls([*last, node]) and grade not in [_grade(n, columns) for n in runs[-1]]))
        if not goes:
            runs.append([])
        if grade:
            runs[-1].append(node)
    return [run for run in runs if len(run) >= _LEAST and _falls(run)]


def _falls(run: Sequence[Node]) -> bool:
    points = [_row(node).points for node in run]
    return falls([found.value if found else None for found in points])


def _grade(node: Node, columns: set[int]) -> str:
    """Return the grade of a row: its category of one item, or a cell beside the item; "" where there is none."""
    if not node.is_item:
        text = compact(node.text.text)
        alone = len(node.children) == 1 and node.children[0].is_item and node.points is None
        return text if alone and node.column in columns and is_grade(text) else ""
    found = [compact(cell.text) for column, cell in node.cells if column in columns]
    return found[0] if len(found) == 1 and is_grade(found[0]) and node.points is not None else ""


def _row(node: Node) -> Node:
    """Return the item of a row, which stands in the category that is its grade or beside it."""
    return node if node.is_item else node.children[0]


def _with_grade(node: Node) -> Node:
    """Return the item of a row with its grade as a cell."""
    item = _row(node)
    if item is not node:
        item.cells.insert(0, (node.column, node.whole))
    return item
