"""Items whose number lost its mark: 3民主集中制 between 2. and 4."""

from collections.abc import Sequence

from parsers.outlines.tree import Node, items_in
from parsers.wording import labels
from parsers.wording.barenumbers import bare_numbers


def take_bare_numbers(children: Sequence[Node]) -> None:
    """Give items that begin so their number; the count may run on over the categories."""
    items = items_in(children)
    texts = [(labels.whole(node.label), node.text.text) for node in items]
    for (n, number, end), _ in bare_numbers(texts):
        items[n].label, items[n].text = number, items[n].text.cut(end)
