"""The parts of a rubric named with their points above it: 主观资料：25分, 客观检查：15分 in a list, then each as a heading over its items."""

import re
from collections.abc import Sequence

from parsers.outlines.tree import Node
from parsers.strand import Strand, compact
from parsers.wording.marks import ending

_LEAST = 2
"""Parts that an overview names."""
_EDGE = re.compile(r"[：:，,。、；;\s]+$")


def take_overview(children: list[Node]) -> list[Node]:
    """Take away what only names the parts behind it, in order, with the same points but for one; return it, [] if nothing does.

    The parts hold items. What is named is said again there, and where the points differ, the head is compared with the parts.
    The names may stand under a heading of their own, and all of it under one.
    """
    while len(children) == 1 and _is_bare(children[0]):
        children = children[0].children
    under = bool(children) and _is_bare(children[0]) and _are_items(children[0].children)
    listed = next((n for n, node in enumerate(children) if node.children), len(children))
    count = 1 if under else listed
    names, heads = children[0].children if under else children[:listed], children[count:]
    while len(heads) == 1 and _is_bare(heads[0]):
        heads = heads[0].children
    if len(names) < _LEAST or not _says_same(names, heads):
        return []
    taken = children[:count]
    del children[:count]
    return taken


def _says_same(names: Sequence[Node], heads: Sequence[Node]) -> bool:
    """Return whether the names are those of the heads, over items, and all points but one the same."""
    named, parts = ([(_name(node.text), node.points) for node in each] for each in (names, heads))
    same = [name for name, _ in named] == [name for name, _ in parts]
    priced = all(points is not None for _, points in (*named, *parts))
    held = all(node.children for node in heads)
    differ = sum(mine != other for (_, mine), (_, other) in zip(named, parts, strict=False))
    return same and priced and held and differ <= 1 < len(parts) - differ


def _is_bare(node: Node) -> bool:
    """Return whether a node is a heading without points."""
    return bool(node.children) and node.points is None


def _are_items(children: Sequence[Node]) -> bool:
    return all(not node.children for node in children)


def _name(text: Strand) -> str:
    """Return the name of a part without its points and what stands around it."""
    bare = _without_edge(text)
    end = ending(bare)
    return compact(_without_edge(bare if end is None else end.name).text)


def _without_edge(text: Strand) -> Strand:
    edge = _EDGE.search(text.text)
    return text.cut(0, edge.start()) if edge else text
