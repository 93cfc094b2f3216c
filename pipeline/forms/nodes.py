"""The categories below a rubric or category, and how deep they go."""

from collections.abc import Iterator

from pipeline.walk import Parent


def parents(node: Parent) -> Iterator[Parent]:
    """Yield a node and all categories below it."""
    yield node
    for category in node.categories:
        yield from parents(category)


def depth(node: Parent) -> int:
    """Return how many levels of categories lie below a node."""
    return max((1 + depth(child) for child in node.categories), default=0)
