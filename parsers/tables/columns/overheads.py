"""What one header cell over several columns says of each: levels of what is assessed, or names beside their points."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from parsers.tables.columns.column import Column, is_explaining, is_judged, names_rows
from schema.rubric import Role

_NO_LEVEL: tuple[tuple[Role, ...], ...] = ((), ("rules",), ("remarks",), ("method",), ("evidence",))
"""What a header cell says first that names no level of what is assessed, or nothing that is known."""


def under_one_header(columns: Sequence[Column], head: Sequence[int]) -> tuple[Column, ...]:
    """Return the columns with those under one wide header cell left of the points told as levels of what is assessed.

    ``head`` are the boxes of the lowest header row; blank cells widen the one before them. Whatever the word of the cell, 验收标准,
    the groups and the items stand there where no other column holds them; a name in every row is the item, and what stands beside
    explains it. Rules of scoring, 扣2分, and points stay what they are.
    """
    points = next((at for at, column in enumerate(columns) if "points" in column.said), 0)
    joined = [at for at in range(1, points) if head[at] == head[at - 1] or not columns[at].head]
    wide = {*joined, *(at - 1 for at in joined)}
    if any("item" in c.said or "category" in c.said for at, c in enumerate(columns) if at not in wide):
        return tuple(columns)
    told = {at for at in wide if columns[at].said[:1] in _NO_LEVEL and not is_judged(columns[at].content)}
    if not told or len(wide) < 2:
        return tuple(columns)
    item: tuple[Role, ...] = ("item",)
    rules: tuple[Role, ...] = ("rules",)
    if any(columns[at].content.merged for at in told):
        return tuple(replace(c, said=item) if at in told else c for at, c in enumerate(columns))
    first, *others = sorted(wide)
    explained = any(is_explaining(columns[at].content) for at in others)
    if first not in told or not names_rows(columns[first].content) or not explained:
        return tuple(columns)
    said = {first: item, **dict.fromkeys(others, rules)}
    return tuple(replace(c, said=said.get(at, c.said)) for at, c in enumerate(columns))


def points_apart(columns: Sequence[Column], head: Sequence[int]) -> tuple[Column, ...]:
    """Return the columns with texts left of the points, under one wide header of points, told as the items: 权重 over 成本控制 | 10.

    ``head`` are the boxes of the lowest header row. Each half holds one kind only: names in one, figures in the other.
    """
    found = list(columns)
    for at, (before, column) in enumerate(pairwise(columns), 1):
        shared = head and head[at] == head[at - 1] and bool({"points", "weight"} & set(column.said))
        if shared and before.content.worded and before.content.pointed < 0.5 < column.content.pointed:
            found[at - 1] = replace(before, head="", said=("item",))
    return tuple(found)
