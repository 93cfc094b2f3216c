"""Going through a rubric: every node with its path in the JSON, its depth and its children in reading order."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import get_args

from parsers.wording.numerals import ARABIC
from parsers.wording.totals import WHOLE
from schema.location import Source
from schema.notice import RubricFile
from schema.rubric import Category, CellRole, Column, Item, Rubric

Child = Category | Item
Parent = Rubric | Category
ZERO = Decimal(0)
_AMOUNT = re.compile(rf"{ARABIC}\s*分(?!钟)")
_SEVERAL = 4
"""Parts that make 100 together by no accident."""


@dataclass(frozen=True, slots=True)
class At:
    """A node and its path, as ``rubrics[0].categories[1].items[2]``."""

    path: str
    node: Rubric | Category | Item


def rubrics(result: RubricFile) -> Iterator[tuple[str, Rubric]]:
    """Yield the rubrics with their paths."""
    return ((f"rubrics[{n}]", rubric) for n, rubric in enumerate(result.rubrics))


def children(path: str, parent: Parent) -> tuple[tuple[str, Child], ...]:
    """Return the categories and items of a parent with their paths, in reading order, which is the order of their ids."""
    found: list[tuple[str, Child]] = [(f"{path}.categories[{n}]", child) for n, child in enumerate(parent.categories)]
    found += [(f"{path}.items[{n}]", child) for n, child in enumerate(parent.items)]
    return (
        tuple(sorted(found, key=lambda entry: order(entry[1].id)))
        if parent.categories and parent.items
        else tuple(found)
    )


def order(identifier: str) -> tuple[int, ...]:
    """Return the numbers of an id, by which ids sort in reading order; parts that are no numbers come first."""
    return tuple(int(part) if part.isdecimal() else -1 for part in identifier.split("."))


def parents(result: RubricFile) -> Iterator[tuple[str, Parent]]:
    """Yield every rubric and category with its path, parents before children."""
    for path, rubric in rubrics(result):
        waiting: list[tuple[str, Parent]] = [(path, rubric)]
        while waiting:
            here, parent = waiting.pop()
            yield here, parent
            inner = [(at, child) for at, child in children(here, parent) if isinstance(child, Category)]
            waiting += reversed(inner)


def items(result: RubricFile) -> Iterator[tuple[str, Item]]:
    """Yield every item with its path, rubric by rubric."""
    return (
        (at, child)
        for path, parent in parents(result)
        for at, child in children(path, parent)
        if isinstance(child, Item)
    )


def items_in(node: Parent | Item) -> Iterator[Item]:
    """Yield all items of a node, at any depth; an item is its own."""
    if isinstance(node, Item):
        yield node
        return
    for _, child in children("", node):
        yield from items_in(child)


def at_depth(rubric: Rubric, depth: int) -> Sequence[Child]:
    """Return the nodes of a rubric at a depth, from 1."""
    level: list[Child] = [child for _, child in children("", rubric)]
    for _ in range(depth - 1):
        level = [child for node in level if isinstance(node, Category) for _, child in children("", node)]
    return level


def points_of(node: Child) -> Decimal:
    """Return the printed points of a node, or what the sub-points of an item or the counting children of a category make."""
    if node.points is not None:
        return node.points
    return sum((sub.points for sub in node.sub_points), ZERO) if isinstance(node, Item) else held(node)


def held(parent: Parent) -> Decimal:
    """Return what the children that count make: the sum of their points, of alternatives the highest, of weighted ones the share."""
    inside: list[Child] = [*parent.categories, *parent.items]
    if parent.combine == "alternatives":
        return max((points_of(child) for child in inside if child.counts), default=ZERO)
    if parent.combine == "weighted":
        return sum((points_of(child) * _share(child, inside) for child in inside if child.counts), ZERO)
    return sum((points_of(child) for child in inside if child.counts), ZERO)


def is_complete(parent: Parent) -> bool:
    """Whether every child that counts has points: where one lacks them, K401 says so, and a sum would only repeat it.

    What vetoes, adds or takes points and prints none makes no part of the sum; what says how much it adds, 创新加分（最高10分）, may.
    An item in one cell of points with another lacks none.
    """
    inside: list[Child] = [*parent.categories, *parent.items]
    counting = [child for child in inside if child.counts and (_may_make(child) or child.points is not None)]
    cells = [item.points_source for item in parent.items if item.points is not None]
    return bool(counting) and all(_has_points(child) or _shares(child, cells) for child in counting)


def _shares(child: Child, cells: Sequence[Source]) -> bool:
    """Whether the points of an item stand in one of the ``cells`` of others, which have them."""
    return isinstance(child, Item) and bool(child.points_source) and child.points_source in cells


def _may_make(child: Child) -> bool:
    text = child.text if isinstance(child, Item) else child.name
    return child.kind == "base" or (child.kind == "bonus" and _AMOUNT.search(text) is not None)


def _has_points(node: Child) -> bool:
    """Whether it is known what a node makes; a category of which nothing counts, or that holds nothing, makes nothing."""
    if node.points is not None:
        return True
    if isinstance(node, Item):
        return bool(node.sub_points)
    inside: list[Child] = [*node.categories, *node.items]
    return is_complete(node) or not any(child.counts for child in inside)


def adds_up(parent: Parent) -> bool:
    """Whether the children of a node make the points that are printed for it."""
    return parent.points is not None and is_complete(parent) and held(parent) == parent.points


def proved_complete(known: Mapping[str, Parent], path: str) -> bool:
    """Return whether the parent at ``path``, one of the ``known``, or what holds it makes its points without an item that lacks them.

    The nearest that prints points must make them, of several parts. Where none prints any, several parts must make 100.
    """
    parts = path.split(".")
    chain = [known[".".join(parts[: n + 1])] for n in range(len(parts))]
    stated = next((parent for parent in reversed(chain) if parent.points is not None), None)
    if stated is None:
        whole = chain[0]
        return whole.combine == "sum" and held(whole) == WHOLE and _pointed(whole) >= _SEVERAL
    return held(stated) == stated.points and _pointed(stated) > 1


def _pointed(parent: Parent) -> int:
    """Return how many children of a node count and have points."""
    inside: list[Child] = [*parent.categories, *parent.items]
    return sum(child.counts and points_of(child) > 0 for child in inside)


def _share(node: Child, siblings: Sequence[Child]) -> Decimal:
    """Return the weight of a node as a fraction: weights are printed as 30, per cent, or as 0.3."""
    per_cent = any(child.weight is not None and child.weight > 1 for child in siblings)
    return (node.weight or ZERO) * (Decimal("0.01") if per_cent else 1)


def said(node: Child) -> str:
    """Return how people call a node: its id and the beginning of its text."""
    text = node.name if isinstance(node, Category) else node.text
    return f"{node.id}「{text[:12]}{'…' if len(text) > 12 else ''}」"


def cell_headers(columns: Sequence[Column]) -> dict[int, str]:
    """Return the headers over the further cells of items, by the number of the column.

    Tables that are one rubric may hold something else in a column of one number, 完成值 in one and 衡量标准 in the next: both are
    said. What only the points or names of one table stand under is said where no other header of that number is.
    """
    further = [column for column in columns if column.role in get_args(CellRole)]
    found: dict[int, dict[str, None]] = {}
    for column in (*further, *(one for one in columns if one.column not in {other.column for other in further})):
        if column.header:
            found.setdefault(column.column, {})[column.header] = None
    return {number: "/".join(headers) for number, headers in found.items()}
