"""Rows that an item's merged cell reaches into: more cells of the item, or, with points of their own, parts of it."""

import re
from collections.abc import Mapping

from parsers.outlines import nodes
from parsers.outlines.tree import NOTHING, Node
from parsers.strand import Strand
from parsers.tables.grid import Box
from parsers.wording import labels
from parsers.wording.points import read_signed

_SENTENCE = re.compile(r"[\u4e00-\u9fff]{4}.*[，,；;。]|[加扣减奖]\S{0,3}分")


def further_row(
    node: Node, points: Box | None, cells: Mapping[int, Box], siblings: list[Node], number: Box | None = None
) -> None:
    """Read a further row of ``node``, whose ``siblings`` end with it or with its parts; ``number`` is its serial number.

    With points, and a text beside them that names the part, the item is a category of named parts, which have the serial numbers.
    Where nothing but a mark stands beside the points (①, ②), each row is an item with the text of the merged cell; where each says
    in place of points what is added or taken, 加分项 | 每获奖一次加2分, these are the items.
    """
    texts = [(column, box.text) for column, box in cells.items()]
    if points is None:
        (node.children[-1] if node.children else siblings[-1] if siblings else node).cells += texts
    elif not texts and (node.children or _is_told(node.printed)) and _is_told(points.text):
        _next_told(node, points)
    elif node.is_item and all(labels.whole(text.text) for _, text in texts):
        _next_alike(node, points, texts, siblings)
    else:
        _next_named(node, points, texts, number.text.text if number else "")


def _next_alike(node: Node, points: Box, texts: list[tuple[int, Strand]], siblings: list[Node]) -> None:
    part = Node(True, "", node.text, node.whole, cells=texts, column=node.column)
    nodes.take_points(part, points.text)
    siblings.append(part)


def _is_told(text: Strand) -> bool:
    """Return whether a cell in the column of points holds a sentence in their place."""
    return bool(_SENTENCE.search(text.text)) and read_signed(text.text) is None


def _next_told(node: Node, points: Box) -> None:
    if node.is_item:
        first = Box(node.printed)
        node.is_item, node.counts, node.printed = False, True, NOTHING
        node.children = [nodes.item(first, "")]
    node.children.append(nodes.item(points, ""))


def _next_named(node: Node, points: Box, texts: list[tuple[int, Strand]], number: str) -> None:
    if node.is_item:
        named_by = next((column for column, text in texts if not labels.whole(text.text)), None)
        part_off(node, named_by, numbered=bool(number))
    part = Node(True, number, NOTHING, NOTHING)
    nodes.take_points(part, points.text)
    part.cells = sorted(texts, key=lambda cell: bool(labels.whole(cell[1].text)))
    node.children.append(_named_by_cell(part))


def part_off(node: Node, named_by: int | None, numbered: bool = True) -> None:
    """Make an item the category of its first part, which the cell in the column ``named_by`` names.

    A serial number that is not in the text of the item is that of the part.
    """
    own, text = labels.parted(node.whole)
    number = node.label if numbered and node.text is node.whole else ""
    first = Node(True, number, NOTHING, NOTHING, node.points, node.printed)
    first.cells, first.over = sorted(node.cells, key=lambda cell: cell[0] != named_by), node.over
    node.is_item, node.points, node.printed, node.cells = False, None, NOTHING, []
    node.over = []
    node.label, node.text = own or ("" if number else node.label), text
    nodes.take_end(node)
    node.children = [_named_by_cell(first)]


def _named_by_cell(node: Node) -> Node:
    if node.cells:
        node.column, node.whole = node.cells.pop(0)
        label, node.text = labels.parted_item(node.whole)
        node.label = label or node.label
    return node
