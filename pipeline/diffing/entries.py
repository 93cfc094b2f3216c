"""The items of a rubric in a row: where each hangs, and its place in reading order."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from pipeline.walk import children
from schema.rubric import Category, Item, Rubric

ROOT = ""
"""The id under which items hang that are in no category."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An item, its index among all items in reading order from 0, the categories above it, whether its points count."""

    index: int
    item: Item
    path: tuple[str, ...]
    counts: bool

    @property
    def category(self) -> str:
        """Return the id of the category in which the item hangs."""
        return self.path[-1] if self.path else ROOT

    @property
    def points(self) -> Decimal | None:
        """Return the points of the item, None where none are printed."""
        return self.item.points


def points_of_all(nodes: Iterable[Category | Item]) -> Decimal | None:
    """Return what is printed for the nodes together, None where nothing is for any."""
    known = [node.points for node in nodes if node.points is not None]
    return sum(known, Decimal(0)) if known else None


def entries(rubric: Rubric) -> tuple[Entry, ...]:
    """Return all items of ``rubric`` in reading order."""
    found = _under(rubric, (), counts=True)
    return tuple(Entry(n, item, path, counts) for n, (item, path, counts) in enumerate(found))


def _under(
    parent: Rubric | Category, path: tuple[str, ...], *, counts: bool
) -> Iterator[tuple[Item, tuple[str, ...], bool]]:
    for _, child in children("", parent):
        counted = counts and child.counts
        if isinstance(child, Category):
            yield from _under(child, (*path, child.id), counts=counted)
        else:
            yield child, path, counted


def categories(rubric: Rubric) -> tuple[tuple[int, Category], ...]:
    """Return all categories with their depth from 0, in reading order."""
    return tuple(_categories_under(rubric, 0))


def _categories_under(parent: Rubric | Category, depth: int) -> Iterator[tuple[int, Category]]:
    for _, child in children("", parent):
        if isinstance(child, Category):
            yield depth, child
            yield from _categories_under(child, depth + 1)
