"""Full marks with which the cells of one column begin, where no column prints points: 基准分15分。标准：…, 15分。标准：…"""

import re
from collections.abc import Sequence

from parsers.choosing.marking.extras import adds
from parsers.outlines import nodes as reading
from parsers.outlines.tree import Node, Outline, items_in
from parsers.strand import Strand, compact
from parsers.tables.layout import Layout
from parsers.wording.texts.statedpoints import leading, leading_share

_RULES = ("rules", "other")
_TAKES = re.compile("[扣减罚惩]")
_LEAST = 3
"""Items whose cells begin so that show what a column prints first."""


def take_leading(tree: Outline, layout: Layout) -> None:
    """Give items that print no points those with which their cells in one column begin, where most cells of it begin so.

    It is that of the items, or one beside them of which the header names nothing that is added; where it names what is taken off,
    a word has to say that it is the full mark. Where others print 基准分15分 or 15分, 该项占10 makes 10.
    """
    items = [node for node in items_in(tree.children) if node.marked is None]
    if not any(node.points is None for node in items):
        return
    for column, role in enumerate(layout.roles):
        header = layout.headers[column]
        if (role == "item" or role in _RULES) and not adds(header):
            cells = [node.text if role == "item" else _only(node, column) for node in items]
            if _take(items, cells, bare=not _TAKES.search(compact(header))):
                return


def _take(items: Sequence[Node], cells: Sequence[Strand | None], *, bare: bool) -> bool:
    """Give the items without points those that begin their ``cells``, where most of these begin so; return whether they do."""
    found = [_cut(cell, leading(cell.text, bare=bare)) if cell else None for cell in cells]
    shares = [_cut(cell, leading_share(cell.text)) if cell else None for cell in cells]
    told, others = (sum(one is not None for one in each) for each in (found, shares))
    if told + others < _LEAST or told <= others or (told + others) * 3 < len(items) * 2:
        return False
    for node, *given in zip(items, found, shares, strict=True):
        points = next((one for one in given if one is not None), None)
        if points is not None and node.points is None:
            reading.take_points(node, points)
    return True


def _only(node: Node, column: int) -> Strand | None:
    cells = [cell for at, cell in node.cells if at == column]
    return cells[0] if len(cells) == 1 else None


def _cut(cell: Strand, span: tuple[int, int] | None) -> Strand | None:
    return cell.cut(*span) if span else None
