"""Ranges of tiers that stand side by side in a row, 20-25 | 10-19 | 0-9: the least of the best one is not the least of the item."""

from dataclasses import replace

from parsers.choosing.regrouping.range_rows import is_next
from parsers.outlines.tree import Outline, items_in
from parsers.tables.layout import Layout
from parsers.wording.points import read_signed


def settle_tier_columns(tree: Outline, layout: Layout) -> None:
    """Take the minimum from the points of each item beside which the next column goes on where their range ends."""
    column = layout.first("points")
    if column is None:
        return
    for node in items_in(tree.children):
        beside = [read_signed(text.text) for at, text in node.cells if at == column + 1]
        if node.points is not None and any(below is not None and is_next(node.points, below) for below in beside):
            node.points = replace(node.points, minimum=None)
