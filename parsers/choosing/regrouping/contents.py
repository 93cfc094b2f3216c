"""Contents that stand a row each beside a name with points: what the category, which is scored as one, asks for."""

from parsers.outlines import nodes as reading
from parsers.outlines.tree import Node, Outline, nodes
from parsers.tables import headers
from parsers.tables.layout import Layout
from parsers.wording import labels

_LEAST = 2
"""Rows of contents, at the least."""


def part_contents(tree: Outline, layout: Layout) -> None:
    """Make each item with points whose contents stand in rows of their own a category that holds them as items without points.

    能力（30分） is merged over 理解能力, 统筹能力; joined in one cell they could not be told apart.
    """
    for node in list(nodes(tree.children)):
        column = _contents_column(node, layout) if node.is_item and node.points is not None else None
        if column is not None:
            _part(node, column)


def _contents_column(node: Node, layout: Layout) -> int | None:
    """Return the first column of contents beside the item, by its header, where it holds several cells and begins each row."""
    held = [column for column, _ in node.cells]
    found = next((c for c in held if _is_contents(layout, c)), None)
    return found if found is not None and held[0] == found and held.count(found) >= _LEAST else None


def _is_contents(layout: Layout, column: int) -> bool:
    return layout.roles[column] == "other" and "item" in headers.roles(layout.headers[column])[:1]


def _part(node: Node, column: int) -> None:
    for at, text in node.cells:
        if at == column:
            node.children.append(Node(True, *labels.parted_item(text), text, column=at))
        else:
            node.children[-1].cells.append((at, text))
    node.is_item, node.cells = False, []
    reading.take_end(node)
