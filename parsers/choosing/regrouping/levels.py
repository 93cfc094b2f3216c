"""Names that are categories of named parts in one row of a table are so in all: 维修服务 over three rows, 锅炉房 over one."""

from collections import Counter
from collections.abc import Sequence

from parsers.outlines.parts import part_off
from parsers.outlines.tree import Node, Outline, items_in, nodes
from parsers.tables.columns.contents import judges
from parsers.tables.layout import Layout
from parsers.wording import marks


def even_named(children: Sequence[Node]) -> None:
    """Make items categories of their one part where most of their column are categories of several, 河面4分 | 无漂浮物 | 4.

    Only where their name ends with the points of the part. As many are enough where the names of the others end with points too.
    """
    for column in {node.column for node in children if not node.is_item}:
        several = [node for node in children if node.column == column and node.children and node.children[0].is_item]
        named = {part.column for node in several for part in node.children}
        alone = [node for node in children if node.is_item and node.column == column and _names_part(node, named)]
        most = len(several) if all(node.points is not None for node in several) else len(several) - 1
        for node in alone if len(alone) <= most else ():
            part_off(node, next(at for at, _ in node.cells if at in named))
    for node in children:
        even_named(node.children)


def _names_part(node: Node, named: set[int]) -> bool:
    end = marks.ending(node.text)
    return end is not None and end.points == node.points and any(at in named for at, _ in node.cells)


def even_levels(tree: Outline, layout: Layout) -> None:
    """Make items of one row categories of their one part, where others of their column hold several, named in a column beside.

    The names of the parts must say what is assessed in these rows too: where a cell only says how points are taken, 扣2分, the name
    beside it is the item. So are names that print the points themselves, 目标（3分）.
    """
    column = layout.first("item")
    if column is None or layout.first("points") is None:
        return
    several = [node for node in nodes(tree.children) if _holds_parts(node, column)]
    if not several:
        return
    named_by, _ = Counter(part.column for node in several for part in node.children).most_common(1)[0]
    items = (node for node in items_in(tree.children) if node.column == column)
    alone = [node for node in items if node.points is not None]
    texts = [[cell.text for at, cell in node.cells if at == named_by] for node in alone]
    if not all(texts) or any(marks.ending(node.text) for node in alone):
        return
    if sum(judges(text) for (text, *_) in texts) * 2 > len(texts):
        return
    numbered = any(node.label for parts in several for node in parts.children[1:])
    for node in alone:
        part_off(node, named_by, numbered)


def _holds_parts(node: Node, column: int) -> bool:
    """Return whether a name in the items' ``column`` is the category of parts, several, that a column beside it names."""
    return not node.is_item and node.column == column and len(node.children) > 1 and _are_parts(node.children, column)


def _are_parts(children: Sequence[Node], column: int) -> bool:
    return all(part.is_item and part.points is not None and part.text and part.column != column for part in children)
