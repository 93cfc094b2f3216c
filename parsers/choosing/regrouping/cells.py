"""Items that stand together in one cell beside the points of all: 热情5 自信5 态度5 beside 15."""

import re
from collections.abc import Sequence
from decimal import Decimal

from parsers.outlines.tree import NOTHING, Node, Outline, items_in
from parsers.strand import Strand
from parsers.wording.numerals import ARABIC, number
from parsers.wording.points import Points

_PART = re.compile(rf"(?P<name>[^0-9０-９.．]*[^\W0-9０-９_][^0-9０-９.．]*)(?P<n>{ARABIC})")
_LEAST = 2
"""Rows that must be there to bear the reading out."""
_LONGEST = 120
"""Characters of the longest cell that is looked at; rules are longer."""
Part = tuple[Strand, Strand, Decimal]
"""The name of a part, its number as printed, and the number."""


def split_cells(tree: Outline) -> None:
    """Make the items categories of the parts that one column names, where bare numbers behind names make the points.

    Every row must name parts, one row several, and all make the points but for one among three, which is then at odds with its
    own. What else a row prints stays with the first of its parts.
    """
    items = [node for node in items_in(tree.children) if node.points is not None]
    if len(items) < _LEAST:
        return
    for column in sorted({column for column, _ in items[0].cells}):
        found = [_parts(node, column) for node in items]
        made = sum(map(_makes, items, found))
        if all(found) and made >= max(_LEAST, len(items) - 1) and any(len(parts) > 1 for parts in found):
            for node, parts in zip(items, found, strict=True):
                _split(node, parts, column)
            return


def _parts(node: Node, column: int) -> list[Part]:
    """Return the parts that the cell names; nothing where it holds anything else."""
    cell = sum((text for at, text in node.cells if at == column), NOTHING)
    found: list[Part] = []
    end = 0
    for match in _PART.finditer(cell.text) if len(cell.text) <= _LONGEST else ():
        value = number(match["n"])
        if match.start() != end or value is None:
            return []
        found.append((cell.cut(end, match.start("n")).strip(), cell.cut(match.start("n"), match.end()), value))
        end = match.end()
    return found if end == len(cell.text) else []


def _makes(node: Node, parts: Sequence[Part]) -> bool:
    return node.points is not None and sum((value for _, _, value in parts), Decimal(0)) == node.points.value


def _split(node: Node, parts: Sequence[Part], column: int) -> None:
    for name, printed, value in parts:
        part = Node(True, "", name, name + printed, Points(value), printed, column)
        node.children.append(part)
    node.children[0].cells = [cell for cell in node.cells if cell[0] != column]
    node.is_item, node.cells = False, []
