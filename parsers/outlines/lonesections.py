"""Rows that look like those which head others, with points and what they ask for, and head none: 五、宣传 | 7 | 报送信息，每篇得1分."""

from collections.abc import Iterable, Mapping

from parsers.outlines.kinds import kind_of
from parsers.outlines.ontop import mark
from parsers.outlines.tree import Node, Outline
from parsers.strand import Strand
from parsers.tables.layout import Layout


def settle_lone(tree: Outline, layout: Layout, said: Iterable[tuple[Node, Mapping[int, Strand]]]) -> None:
    """Make items of the headings that hold nothing, of what is ``said`` beside them by column; remarks alone make none."""
    for node, cells in said:
        asks = any(layout.roles[column] != "remarks" for column in cells)
        if asks and node.points is not None and not node.children:
            mark(node, kind_of(node))
            node.is_item, node.cells = True, sorted(cells.items(), key=lambda cell: cell[0])
            tree.used += cells.values()
