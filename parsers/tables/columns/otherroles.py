"""What the columns beside the items and their full marks hold."""

import re
from collections.abc import Sequence

from parsers.tables import headers
from parsers.tables.columns.column import MOSTLY, Column
from parsers.tables.columns.entered import entered
from parsers.tables.columns.itemcolumns import LESSER, RULED
from parsers.tables.columns.outdated import is_outdated
from parsers.tables.columns.pointcolumns import BANDS
from parsers.tables.columns.startingpoints import is_start
from parsers.wording import totals
from parsers.wording.grades import is_grade
from schema.rubric import Role

_BY_WORDS: frozenset[Role] = frozenset(
    {"label", "self_score", "review_score", "deduction_reason", "rules", "method", "evidence", "remarks"}
)
"""Roles that the header decides, whatever the cells hold."""

_UNIT = 2
"""Characters in a unit, on the average: 分, 学时."""
_SCORED = re.compile("总?得分(?:分?[值数])?$")
"""The end of a word for a sum, 本类得分, that over a figure in each row says what each item got."""


def roles(columns: Sequence[Column], item: int, points: int | None) -> tuple[Role, ...]:
    """Return the roles of ``columns``, of which ``item`` (from 0) holds the items and ``points`` their full marks, None where no column does."""
    found: list[Role] = []
    for at, column in enumerate(columns):
        if at == item:
            found.append("item")
        elif at == points:
            found.append("points")
        elif (
            (points == at - 1 and _is_unit(column, columns[at - 1]))
            or is_start(column, columns)
            or is_outdated(column, columns)
        ):
            found.append("other")
        else:
            found.append(_other_role(column, at < item))
    groups = [
        at for at in range(item + 1, len(columns)) if found[at] == "other" and _groups_rows(columns[at], columns[item])
    ]
    groups = groups or [at for at in range(item) if found[at] == "category_points" and _only_points(columns[at])]
    if groups and "category" not in found:
        found[groups[0]] = "category"
    return tuple(found)


def _is_unit(column: Column, points: Column) -> bool:
    """Return whether a column holds the units of the points on its left, of which some come again, under one header: 10 | 分."""
    content = column.content
    short = 0 < content.length <= _UNIT and not content.pointed and content.distinct < content.filled
    return short and bool(column.head) and column.head == points.head


def _only_points(column: Column) -> bool:
    """Return whether cells merged over several rows print full marks in brackets, most without a name: （20分） under 一级指标.

    Under a word for categories they need no brackets, 20分 under 项目. A header of the items, 比赛内容, left of these says no more than that of categories.
    """
    content = column.content
    bare = column.said[:1] == ("category",) and content.spans and content.pointed == content.ended == 1
    return column.said[:1] in ((), ("category",), ("item",)) and content.merged and (content.marked == 1 or bare)


def _groups_rows(column: Column, items: Column) -> bool:
    """Return whether names of several of the ``items`` stand under 项目: they are the categories, wherever the column stands.

    So are names under a word for what is assessed, 考核内容, and such as end with full marks, 值守（30分）.
    """
    content = column.content
    fewer = content.begun < min(MOSTLY, items.content.begun)
    named = column.said[:1] == ("item",) and content.naming > MOSTLY and not LESSER.search(column.head)
    told = column.said[:1] == ("category",) or named or content.marked > MOSTLY
    return told and content.spans and content.worded and fewer


def _other_role(column: Column, before: bool) -> Role:
    said, content = column.said, column.content
    if said and said[0] == "label" and content.worded:
        return "category" if before else "other"
    if said and said[0] in _BY_WORDS:
        return said[0]
    if content.blank and (by_whom := entered(column.head)):
        return by_whom[0]
    if "weight" in said:
        return "weight"
    if content.mute and content.filled:
        return "other"
    if content.counting or column.is_codes:
        return "label" if before else "other"
    if content.pointed > 0.5 and (is_grade(column.head) or BANDS.search(column.head)):
        return "other"
    if content.pointed > 0.5 and content.filled:
        if content.begun == 1 and totals.subtotal_word(column.head) and _SCORED.search(column.head):
            return "review_score"
        summed = totals.subtotal_word(column.head) or (totals.total_word(column.head) and content.merged)
        levelled = said[:1] == ("points",) != headers.roles(column.head)[:1]
        merged = content.spans or (content.merged and levelled)
        grouped = before or summed or (merged and content.pointed == 1)
        return "category_points" if grouped else "other"
    if before and content.numbered > 0.8 and content.length < 5 and "category" not in said:
        return "label"
    if before and content.wordless:
        return "other"
    named = content.filled or said or not column.head
    if before and ("category" in said or "item" in said or (content.merged and named)):
        return "category"
    if before and content.filled:
        return "category"
    ruled = not before and (content.ruled or RULED.search(column.head))
    return "rules" if "rules" in said or ruled else "other"
