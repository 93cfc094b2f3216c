"""Levels that only the numbers tell: 1 heads 1.1 and 1.2, 一、 heads 1. and 2., in one and the same column."""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from parsers.outlines import nodes
from parsers.outlines.tree import Node, value_of
from parsers.strand import compact
from parsers.wording import labels
from parsers.wording.labels import Label
from parsers.wording.levels import turned_round
from parsers.wording.points import read_points

_RANKS = (
    {"第一条"},
    {"一、", "一.", "一"},
    {"（一）", "一）"},
    {"1.", "1、", "1", "⒈", "1.1"},
    {"（1）", "1）", "⑴"},
    {"①"},
)
"""Styles of numbers from the outermost to the innermost, as official documents use them (GB/T 9704-2012, 7.3.3)."""

_DASH = re.compile(r"[—－-]{2}|其中[:：]")
_DASHED = Label("——", "——", (1,), 0)
_WORD = re.compile(r"[\u4e00-\u9fff]{2}")
_LONGEST_UNIT = 4
"""Characters in the longest unit of a measure."""
_NEAR = Decimal("0.1")
"""The share by which a sum may miss the points printed over it: a contradiction of the document, not another reading."""


def grouped(children: Sequence[Node]) -> list[Node]:
    """Return the nodes with items as categories of the items below that are numbered one level deeper.

    The sums decide: in half of them the items below make up the points of the item that heads them, or it prints none; one is enough
    where the numbers go on from those above, 1.1 below 1.
    """
    for node in children:
        if not node.is_item:
            node.children = grouped(node.children)
    numbered = _numbered(children)
    heads = [n for n in range(len(children)) if _heads(children, numbered, n)]
    if not heads:
        return list(children)
    held = {n: _held(numbered, n) for n in heads}
    outer = [n for n in heads if not any(m < n < held[m] for m in heads)]
    agreeing = sum(_agrees(children[n], children[n + 1 : held[n]]) for n in outer)
    dotted = all(_goes_on(numbered[n], numbered[n + 1]) for n in outer)
    if not agreeing or (agreeing * 2 < len(outer) and not dotted):
        return list(children)
    for node, label in zip(children, numbered, strict=True):
        leading = labels.leading(node.text.text)
        if label is not None and label.text != node.label and leading is not None and leading.text == label.text:
            node.label, node.text = label.text, node.text.cut(label.end)
    found: list[Node] = []
    at = 0
    while at < len(children):
        node, end = children[at], held.get(at, at + 1)
        if at in outer:
            node.is_item, node.children = False, grouped(children[at + 1 : end])
            nodes.take_end(node)
        found.append(node)
        at = end if at in outer else at + 1
    return found


def _numbered(children: Sequence[Node]) -> list[Label | None]:
    """Return the numbers of the nodes; where a column only counts the rows, 2 | 一、按压, 3 | 1.部位, those in the texts."""
    own = [_label(node) for node in children]
    counted = [label.numbers[-1] for label in own if label is not None and label.style in ("1", "1.", "1、")]
    inner = [labels.leading(node.text.text) if node.is_item else None for node in children]
    counts_rows = len(counted) == len(children) and all(b == a + 1 for a, b in pairwise(counted))
    styles = {label.style for label in inner if label is not None}
    return _turned(inner if counts_rows and None not in inner and len(styles) > 1 else own)


def _turned(found: Sequence[Label | None]) -> list[Label | None]:
    """Return the numbers with two styles changed for one another that the list uses the other way round than documents do."""
    numbers = [(labels.kind(one.style), one.numbers[-1]) for one in found if one is not None]
    pairs = turned_round(numbers, _rank) if len({style for style, _ in numbers}) > 1 else ()
    changed = {style: other for pair in pairs for style, other in (pair, pair[::-1])}
    others = [changed.get(labels.kind(one.style)) if one is not None else None for one in found]
    return [replace(one, style=other) if one and other else one for one, other in zip(found, others, strict=True)]


def _rank(style: str) -> int | None:
    return next((rank for rank, styles in enumerate(_RANKS) if style in styles), None)


def _label(node: Node) -> Label | None:
    """Return the number of an item; a dash, ——基础目标, numbers a level below all others."""
    if not node.is_item:
        return None
    if not node.label and _DASH.match(node.text.text):
        return _DASHED
    return labels.whole(node.label)


def _heads(children: Sequence[Node], numbered: Sequence[Label | None], n: int) -> bool:
    mine, following = numbered[n], numbered[n + 1] if n + 1 < len(numbered) else None
    if mine is None or following is None or any(_says_more(cell.text) for _, cell in children[n].cells):
        return False
    return _is_inside(mine, following)


def _says_more(text: str) -> bool:
    """Return whether a cell beside a name says how it is judged; a unit, a figure that was reached or a dash does not."""
    return len(compact(text)) > _LONGEST_UNIT and read_points(text) is None and bool(_WORD.search(text))


def _held(numbered: Sequence[Label | None], n: int) -> int:
    """Return the end (half-open) of the items that the one at ``n`` heads."""
    mine, end = numbered[n], n + 1
    while end < len(numbered) and (label := numbered[end]) is not None and mine is not None and _is_inside(mine, label):
        end += 1
    return end


def _is_inside(outer: Label, inner: Label) -> bool:
    """Return whether ``inner`` numbers a level below ``outer``: 1.2 below 1, 3. below 一、."""
    if _DASHED in (outer, inner):
        return outer is not _DASHED
    if len(inner.numbers) > len(outer.numbers):
        return _goes_on(outer, inner)
    ranks = [_rank(label.style) for label in (outer, inner)]
    return None not in ranks and len(inner.numbers) == 1 and (ranks[0] or 0) < (ranks[1] or 0)


def _goes_on(outer: Label | None, inner: Label | None) -> bool:
    """Return whether ``inner`` begins with the numbers of ``outer`` and has more: 1.2 and 1."""
    if outer is None or inner is None or len(inner.numbers) <= len(outer.numbers):
        return False
    return inner.numbers[: len(outer.numbers)] == outer.numbers


def _agrees(node: Node, inside: Sequence[Node]) -> bool:
    """Return whether the items inside make the points of ``node``, or nearly so when each holds those numbered deeper."""
    if node.points is None or node.points.value == value_of(inside):
        return True
    return abs(_made(inside) - node.points.value) <= node.points.value * _NEAR


def _made(children: Sequence[Node]) -> Decimal:
    """Return what the nodes make when those that are numbered deeper are held by the ones above them."""
    numbered = _numbered(children)
    total, at = Decimal(0), 0
    while at < len(children):
        end = _held(numbered, at) if _heads(children, numbered, at) else at + 1
        own = children[at].points
        total += own.value if own is not None else _made(children[at + 1 : end]) + value_of(children[at].children)
        at = end
    return total
