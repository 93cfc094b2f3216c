"""Points of items in the cells with their rules, beside those of their category: 50分 | 亿元项目 | 30分，每少1个扣5分."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from parsers.choosing.evidence import scores_as_one
from parsers.outlines import nodes as reading
from parsers.outlines.tree import Node, Outline, nodes
from parsers.strand import Strand
from parsers.tables.layout import Layout
from parsers.wording.numerals import ARABIC
from parsers.wording.points import read_points
from parsers.wording.texts.textpoints import own_points

_RULES = ("rules", "other")
_LEAST = 2
"""Items of a category whose points are added."""
_WORDED = r"(?:(?:单项|[此本该]项)(?:基[准本础]|满|标准)?分?|基[准本础]分?)"
_FIRST = re.compile(
    rf"\s*(?:[（(【]\s*)?(?:{_WORDED}\s*[:：为]?\s*)?(?P<points>(?:满分|分值|标准分)?\s*[:：为]?\s*{ARABIC}\s*分)(?:\s*[)）】]|\s*(?=[。；;，,、：:（(【\s]|$))"
)
"""Points with which a cell begins: 30分。每少1个扣5分, （30分）…, 满分30分，…, 单项基准6分，…."""


def take_said_in_rules(tree: Outline, layout: Layout) -> None:
    """Give items their points out of one column beside them, where the column of points prints those of their categories alone.

    In half of these categories, or more, all items must make the points; where they do not in the others, the sums are at odds. The only
    item of a category has them where they are those of the category, or begin its cell.
    """
    scored = [node for node in nodes(tree.children) if scores_as_one(node)]
    parts = [node for node in scored if len(node.children) >= _LEAST]
    for column in (column for column, role in enumerate(layout.roles) if role in _RULES and parts):
        said = [(node, given) for node in parts if len(given := list(_said(node, column))) == len(node.children)]
        if sum(_make(node, given) for node, given in said) * 2 >= len(parts):
            for node, given in [*said, *_alone(scored, column)]:
                for item, printed in zip(node.children, given, strict=True):
                    reading.take_points(item, printed)
            return


def _alone(scored: Sequence[Node], column: int) -> Iterator[tuple[Node, list[Strand]]]:
    """Yield the categories of one item that has the points of its cell."""
    for node in scored:
        given = list(_said(node, column)) if len(node.children) == 1 else []
        first = [cell for item in node.children for at, cell in item.cells if at == column and _FIRST.match(cell.text)]
        if given and (_make(node, given) or first):
            yield node, given


def _said(node: Node, column: int) -> Iterator[Strand]:
    """Yield the points that each item of a category prints in a column: those that begin its cell, or that are the cell's own."""
    for item in node.children:
        cells = [cell for at, cell in item.cells if at == column]
        first = _FIRST.match(cells[0].text) if len(cells) == 1 else None
        own = own_points(cells[0]) if len(cells) == 1 and first is None else None
        if first:
            yield cells[0].cut(*first.span("points"))
        elif own is not None and own.points is not None and not own.points.percent:
            yield own.printed


def _make(node: Node, given: Sequence[Strand]) -> bool:
    values = [points.value for printed in given if (points := read_points(printed.text)) is not None]
    due = node.points.value if node.points else None
    return len(values) == len(given) and sum(values, Decimal(0)) == due
