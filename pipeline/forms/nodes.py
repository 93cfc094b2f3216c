"""The nodes below a rubric or category, in reading order."""

from collections.abc import Iterator

from pipeline.walk import Parent, children
from schema.rubric import Item


def items(node: Parent | Item) -> Iterator[Item]:
    """Yield all items of a node, at any depth; an item is its own."""
    if isinstance(node, Item):
        yield node
        return
    for _, child in children("", node):
        yield from items(child)


def parents(node: Parent) -> Iterator[Parent]:
    """Yield a node and all categories below it."""
    yield node
    for category in node.categories:
        yield from parents(category)


def depth(node: Parent) -> int:
    """Return how many levels of categories lie below a node."""
    return max((1 + depth(child) for child in node.categories), default=0)
