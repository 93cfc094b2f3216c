"""Items and categories whose number lost its mark: 3民主集中制 between 2. and 4."""

from collections.abc import Sequence

from parsers.outlines.tree import Node, items_in, nodes
from parsers.wording import labels
from parsers.wording.barenumbers import bare_numbers


def take_bare_numbers(children: Sequence[Node]) -> None:
    """Give those that begin so their number; the count of items may run on over the categories."""
    _take(items_in(children))
    for level in (children, *(node.children for node in nodes(children))):
        _take([node for node in level if not node.is_item])


def _take(listed: Sequence[Node]) -> None:
    texts = [(labels.whole(node.label), node.text.text) for node in listed]
    for (n, number, end), _ in bare_numbers(texts):
        listed[n].label, listed[n].text = number, listed[n].text.cut(end)
