"""The items of a rubric in a row: where each hangs, and its place in reading order."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from pipeline.walk import children
from schema.rubric import Category, Item, Rubric

ROOT = ""
"""The id under which items hang that are in no category."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An item, its index among all items in reading order from 0, the id of its category, and whether its points count."""

    index: int
    item: Item
    category: str
    counts: bool

    @property
    def points(self) -> Decimal | None:
        """Return the points of the item, None where none are printed."""
        return self.item.points


def entries(rubric: Rubric) -> tuple[Entry, ...]:
    """Return all items of ``rubric`` in reading order."""
    found = _under(rubric, ROOT, counts=True)
    return tuple(Entry(n, item, category, counts) for n, (item, category, counts) in enumerate(found))


def _under(parent: Rubric | Category, category: str, *, counts: bool) -> Iterator[tuple[Item, str, bool]]:
    for _, child in children("", parent):
        counted = counts and child.counts
        if isinstance(child, Category):
            yield from _under(child, child.id, counts=counted)
        else:
            yield child, category, counted
