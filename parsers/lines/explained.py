"""A list below a rubric that says how each of its items is scored: 1.抽检…的得30分，低1个百分点扣1分。 below 1.抽检（30分）."""

from collections.abc import Iterable, Iterator

from parsers.lines.linetable import LineTable
from parsers.outlines.tree import Node, items_in, value_of

_LEAST = 2


def without_explained(tables: Iterable[LineTable]) -> Iterator[LineTable]:
    """Yield the rubrics in lines without those that explain the one before them, whose total is printed and made by its items.

    Such a list prints no total of its own, and what it earns in each number is the points of the item with that number: two at the least,
    and fewer than all.
    """
    before: LineTable | None = None
    for table in tables:
        if before is not None and _explains(table, before):
            continue
        yield table
        before = table


def _explains(table: LineTable, before: LineTable) -> bool:
    total = before.outline.total
    if table.outline.total is not None or total is None or total.points is None:
        return False
    worths = {_number(node): node.points.value for node in items_in(before.outline.children) if node.points is not None}
    if total.points.value != value_of(before.outline.children) or "" in worths:
        return False
    items = [*items_in(table.outline.children)]
    earned = [(_number(node), node.points.value) for node in items if node.points is not None]
    known = all(_number(node) in worths for node in items) and all(worths.get(n) == value for n, value in earned)
    return known and _LEAST <= len(earned) < len(items) == len(worths)


def _number(node: Node) -> str:
    return node.label.strip("、.．()（） ")
