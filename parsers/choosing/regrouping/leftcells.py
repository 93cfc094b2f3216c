"""Rules that rows which became categories print beside their names: a category has no place for them, so that nothing used them."""

import re

from parsers.outlines.tree import Outline, nodes
from parsers.tables.layout import Layout
from schema.rubric import Role

_WORD = re.compile(r"[^\W\d]")
_SAYS: frozenset[Role] = frozenset({"item", "rules", "method", "evidence"})
"""Columns that say what is asked for; units, departments and scores beside a category say nothing of it that is lost."""


def leave_cells(tree: Outline, layout: Layout) -> None:
    """Take what categories print under 评分标准, 编制 | 12 | 由各组评定, out of what was used; items hold theirs."""
    every = [*nodes(tree.children)]
    held = {text for node in every if node.is_item for _, text in (*node.cells, *node.over)}
    held |= {node.printed for node in every} | {
        one.printed for node in every for one in (node.weight, node.share) if one
    }
    said = (text for node in every if not node.is_item for at, text in node.cells if layout.roles[at] in _SAYS)
    left = {text for text in said if _WORD.search(text.text)} - held
    tree.used = [text for text in tree.used if text not in left]
