"""Items whose text begins with a number of its own, right behind that of the list: 3.3人以上值班 below 2.成立小组."""

from collections.abc import Sequence

from parsers.outlines.tree import Node, items_in
from parsers.wording.counted import in_turn


def keep_counts(children: Sequence[Node]) -> None:
    """Give the items in a tree that have the turn in a row of numbers their own one and the whole text."""
    items = items_in(children)
    for node, label in zip(items, in_turn([node.whole.text for node in items]), strict=True):
        printed = node.whole.text.startswith(node.label) and node.whole.text.endswith(node.text.text)
        if label is not None and node.label.startswith(label.text) and node.label != label.text and printed:
            node.label, node.text = label.text, node.whole.cut(label.end)
