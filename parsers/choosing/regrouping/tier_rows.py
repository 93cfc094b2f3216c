"""Rows that are the tiers of one item, of which one applies: 学历 | 博士 | 10, 硕士 | 8, 本科 | 6."""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from parsers.outlines.tree import Node, Outline, make_item, nodes, value_of
from parsers.tables.layout import Layout
from parsers.wording.order import falls, rises
from parsers.wording.rules.scales import on_one_scale
from parsers.wording.totals import WHOLE

_NOTHING = re.compile(r"(?:不(?:予|能)?[得计给记]分|[得计给记]?\s*[0０零]\s*分)\W*$")
_TO_FIGURE = re.compile(r"[^0-9０-９]{2,}(?=[0-9０-９])")
"""What a tier measures, before its limit."""
_LEAST = 3
"""Tiers that show a scale."""


def is_tiered(node: Node) -> bool:
    """Return whether a category without points holds items whose points fall from row to row."""
    values = _values(node)
    return len(values) > 0 and falls(values)


def settle_by_words(tree: Outline, layout: Layout) -> tuple[Node, ...]:
    """Read rows as tiers of one item that are such by what they say, in a table that prints no total and does not make 100.

    Returns the items that are in doubt: their points count down, and nothing that they say tells whether one of them applies.
    """
    if tree.total is not None or value_of(tree.children) == WHOLE:
        return ()
    found, sure = tiers_by_words(tree.children)
    for node in found:
        as_item(node, layout)
    return () if sure else tuple(found)


def tiers_by_words(children: Sequence[Node]) -> tuple[list[Node], bool]:
    """Return the categories whose items are tiers by what they say; none where any of the innermost ones is not.

    In all of them points fall, or in all they rise, and the texts stand on one scale (博士, 硕士; 1年以上, 3年以上) or end with
    nothing (延期3天以上 0分). Points that count down to one or to nothing, as those of scales for patients do, 4, 3, 2, 1, are
    tiers as well, but not for sure: duties may be listed so.
    """
    inner = [node for node in nodes(children) if node.children and all(child.is_item for child in node.children)]
    several = [node for node in inner if len(node.children) >= _LEAST]
    loose = any(child.is_item for node in [*nodes(children)] if node not in inner for child in node.children)
    if len(several) < 2 or loose or any(child.is_item for child in children):
        return [], True
    values = [_values(node) for node in inner]
    counted = all(_counts(_values(node)) for node in several)
    scaled = sum(Decimal(0) in _values(node) or on_one_scale([c.text.text for c in node.children]) for node in several)
    told = scaled * 3 >= len(several) * 2
    ordered = all(values) and (all(map(falls, values)) or all(map(rises, values)))
    return (inner if ordered and (told or counted) else []), told


def settle_by_points(children: Sequence[Node], layout: Layout) -> None:
    """Read the rows of a category as tiers of one item where the highest has its points and the others fall from them.

    学历（10分） | 博士 10, 硕士 8, 本科 6: added they would be at odds with the 10. They are on one scale or fall to nothing, or
    those of most categories do and those of all fall from its points.
    """
    inner = [
        node for node in nodes(children) if len(node.children) > 1 and all(child.is_item for child in node.children)
    ]
    falling = [node for node in inner if _falls_from_own(node)]
    sure = [node for node in falling if _ends_or_is_scale(node.children)]
    for node in falling if len(falling) == len(inner) and len(sure) * 3 >= len(inner) * 2 else sure:
        as_item(node, layout)


def _falls_from_own(node: Node) -> bool:
    """Return whether the items of a category fall from the very points that it prints."""
    values = [child.points.value for child in node.children if child.points is not None]
    own = node.points is not None and len(values) == len(node.children) and values[0] == node.points.value
    return own and falls(values)


def _ends_or_is_scale(tiers: Sequence[Node]) -> bool:
    """Return whether the last of three tiers or more earns nothing, as no item beside others does, or all are on one scale."""
    least = tiers[-1].points
    ends = len(tiers) >= _LEAST and least is not None and not least.value
    return ends or on_one_scale([tier.text.text for tier in tiers])


def settle_by_nothing(children: Sequence[Node], layout: Layout) -> None:
    """Read the rows of a category as tiers of one item where the last of them, of what those above reach, earns nothing.

    完成80%以上（75分）, 完成50%以上（50分）, 完成50%以下的不得分: the points fall, and what earns none is no item beside others.
    """
    for node in children:
        if not node.is_item and node.points is None and _falls_to_nothing(node.children):
            as_item(node, layout)
        else:
            settle_by_nothing(node.children, layout)


def _falls_to_nothing(tiers: Sequence[Node]) -> bool:
    *above, last = tiers or (None,)
    values = [tier.points.value for tier in above if tier is not None and tier.is_item and tier.points is not None]
    if (
        last is None
        or not last.is_item
        or (last.points and last.points.value)
        or len(values) < max(len(above), _LEAST - 1)
    ):
        return False
    return (
        falls(values)
        and bool(_NOTHING.search(last.text.text))
        and _is_measured_alike(tiers[-2].text.text, last.text.text)
    )


def _is_measured_alike(one: str, other: str) -> bool:
    """Return whether two texts begin alike up to a figure in each: 完成任务50%以上, 完成任务50%以下."""
    mine, theirs = (_TO_FIGURE.match(text) for text in (one, other))
    return mine is not None and theirs is not None and mine[0] == theirs[0]


def as_item(node: Node, layout: Layout) -> None:
    """Make a category of tiers an item with the points that it prints, else those of the highest tier; what the tiers print are its cells.

    The least of the highest tier, 18-25, is not the least of the item.
    """
    best = max(node.children, key=lambda tier: tier.points.value if tier.points else Decimal(0))
    own = node.points is not None
    if not own:
        node.points = replace(best.points, minimum=None) if best.points else None
        node.printed = best.printed
    tiers = node.children
    make_item(node)
    points = layout.first("points")
    for tier in tiers:
        node.cells.append((tier.column, tier.whole))
        node.cells += [(points, tier.printed)] if points is not None and (own or tier is not best) else []
        node.cells += tier.cells


def _values(node: Node) -> list[Decimal]:
    """Return the points of the items of a category without points of its own; empty where anything else is in it."""
    if node.is_item or node.points is not None or len(node.children) < 2:
        return []
    if not all(child.is_item and (child.points is not None or child.points_text) for child in node.children):
        return []
    return [child.points.value for child in node.children if child.points is not None]


def _counts(values: Sequence[Decimal]) -> bool:
    """Return whether points count down, or up, by one, to or from one or nothing."""
    up = sorted(values)
    return up[:1] in ([Decimal(0)], [Decimal(1)]) and all(b - a == 1 for a, b in pairwise(up))
