"""Which columns explain what another names, say how it is checked, or how points are taken."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from parsers.tables.columns.asked import asked_told
from parsers.tables.columns.column import MOSTLY, Column, is_explaining, names_rows
from parsers.tables.grid import Grid
from schema.rubric import Role

_EXPLAINS = re.compile(r"(?:说明|描述|解释|释义|[Dd]escriptions?|[Dd]etails?)$")
_VIEWED = re.compile(r"观[测察]点|觀[測察][点點]|考[察查核]点|检查点")
"""Header words of what is looked at: the item, or how it is checked."""
_INNER = re.compile(r"(?:内涵|內涵)$")
"""Header words of what an indicator means, right of which stands how it is checked."""
_LOOKS = re.compile(
    r"(?:现场|实地|随机)?(?:查[看阅验]|检查|抽[查问]|核[查对]|访谈|座谈|走访|听取|听课|问卷|随访|考察|察看|查)"
)
"""How a text begins that says how to check."""


def checked(columns: Sequence[Column], grid: Grid, data: int) -> list[Column]:
    """Return the columns with one of what is looked at told as the method, where what it is of stands right before it.

    主要观测点 is the item, but beside 指标内涵 with a text in every row it is how that is checked: 查阅材料, 实地查看.
    """
    found = list(columns)
    for at, (before, column) in enumerate(pairwise(columns), 1):
        stated = before.content.worded and before.content.begun > MOSTLY and before.content.pointed < 0.5
        if not stated or not _VIEWED.search(column.head):
            continue
        texts = [grid.text(row, at) for row in range(data, len(grid.rows)) if grid.starts(row, at)]
        looks = sum(bool(_LOOKS.match(text)) for text in texts) * 2 > sum(map(bool, texts))
        if _INNER.search(before.head) or looks:
            found[at] = replace(column, said=("method",))
    return found


def told_apart(columns: Sequence[Column]) -> tuple[Column, ...]:
    """Return the columns with the one that names what is assessed told from the one that explains it: 评分标准 | 详细说明.

    Under a header of rules names may stand, 新颖性, where no other column holds the items.
    """
    if not any(column.head for column in columns):
        return _rules_told(columns)
    columns = asked_told(columns)
    explains = [c for c in columns if _EXPLAINS.search(c.head) and is_explaining(c.content)]
    names = [c for c in columns if c not in explains and names_rows(c.content)]
    named = [column for column in names if "item" in column.said]
    if explains and not named and not any("item" in c.said for c in columns if c not in explains):
        named = [column for column in names if column.said[:1] == ("rules",)][:1]
    said: dict[int, Role] = {id(column): "item" for column in named if column.said[:1] == ("rules",)}
    said |= {id(column): "rules" for column in explains if named and "item" in column.said}
    return tuple(replace(c, said=(said[id(c)],)) if id(c) in said else c for c in columns)


def _rules_told(columns: Sequence[Column]) -> tuple[Column, ...]:
    """Return the columns of a table without a header, those told that take points, 扣2分, where another has a text in every row."""
    found = [column.content for column in columns]
    stated = [c for c in found if c.worded and c.begun > MOSTLY and max(c.judging, c.pointed, c.marked) < 0.5]
    rules: tuple[Role, ...] = ("rules",)
    return tuple(replace(c, said=rules) if stated and c.content.judging > 0.5 else c for c in columns)
