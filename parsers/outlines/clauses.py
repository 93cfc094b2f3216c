"""Numbers that begin the text of items and count its clauses, 1.…；2.…, where each of several items begins with 1 again."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from parsers.outlines.tree import Node, nodes
from parsers.wording import labels

_LEAST = 2
"""Items one beside the other that begin with 1 and go on with 2."""


def keep_clauses(children: Sequence[Node]) -> None:
    """Leave such numbers in the texts of the items, which have none of their own, where items of one part show that they count clauses."""
    lists = [children, *(node.children for node in nodes(children))]
    counting = [list(_counting(siblings)) for siblings in lists]
    if max(map(len, counting)) >= _LEAST:
        for node in (node for found in counting for node in found):
            node.label, node.text = "", node.whole


def _counting(siblings: Sequence[Node]) -> Iterator[Node]:
    for node, after in pairwise([*siblings, None]):
        if node is None or not node.is_item or node.text.text == node.whole.text:
            continue
        first, last = labels.leading(node.whole.text), labels.last_clause(node.whole.text)
        following = labels.leading(after.label) if after is not None and after.label else None
        goes_on = following is not None and following.numbers[-1] in (2, (last or 0) + 1)
        if first is not None and first.text == node.label and last is not None and not goes_on:
            yield node
