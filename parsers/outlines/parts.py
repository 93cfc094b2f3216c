"""Rows that an item's merged cell reaches into: more cells of the item, or, with points of their own, parts of it."""

from collections.abc import Mapping

from parsers.outlines import nodes
from parsers.outlines.tree import NOTHING, Node
from parsers.strand import Strand
from parsers.tables.grid import Box
from parsers.wording import labels


def further_row(node: Node, points: Box | None, cells: Mapping[int, Box], siblings: list[Node]) -> None:
    """Read a further row of ``node``, whose ``siblings`` end with it or with its parts.

    With points, and a text beside them that names the part, the item is a category of named parts. Where nothing but a
    mark stands beside the points (①, ②), each row is an item with the text of the merged cell.
    """
    texts = [(column, box.text) for column, box in cells.items()]
    if points is None:
        (node.children[-1] if node.children else siblings[-1] if siblings else node).cells += texts
    elif node.is_item and all(labels.whole(text.text) for _, text in texts):
        _next_alike(node, points, texts, siblings)
    else:
        _next_named(node, points, texts)


def _next_alike(node: Node, points: Box, texts: list[tuple[int, Strand]], siblings: list[Node]) -> None:
    part = Node(True, node.label, node.text, node.whole, cells=texts, column=node.column)
    nodes.take_points(part, points.text)
    siblings.append(part)


def _next_named(node: Node, points: Box, texts: list[tuple[int, Strand]]) -> None:
    if node.is_item:
        first = Node(True, "", NOTHING, NOTHING, node.points, node.printed, node.points_text)
        named_by = next((column for column, text in texts if not labels.whole(text.text)), None)
        first.cells = sorted(node.cells, key=lambda cell: cell[0] != named_by)
        node.is_item, node.points, node.printed, node.points_text, node.cells = False, None, NOTHING, None, []
        node.text = node.whole
        nodes.take_end(node)
        node.children = [_named_by_cell(first)]
    part = Node(True, "", NOTHING, NOTHING)
    nodes.take_points(part, points.text)
    part.cells = sorted(texts, key=lambda cell: bool(labels.whole(cell[1].text)))
    node.children.append(_named_by_cell(part))


def _named_by_cell(node: Node) -> Node:
    if node.cells:
        node.column, node.whole = node.cells.pop(0)
        label = labels.leading(node.whole.text)
        node.label = label.text if label else ""
        node.text = node.whole.cut(label.end) if label else node.whole
    return node
