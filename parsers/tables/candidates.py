"""The readings of the columns that headers and contents allow, the likeliest first."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from parsers.tables import headers
from parsers.tables.column import MOSTLY, Column
from parsers.tables.columns import columns_of
from parsers.tables.contents import Content
from parsers.tables.entered import entered
from parsers.tables.grid import Grid
from parsers.tables.header_rows import header_of, header_rows, upper_of
from parsers.tables.layout import Layout
from parsers.wording import totals
from parsers.wording.grades import is_grade
from schema.rubric import Role

_MOST = 12
"""Readings of the columns that are tried at the most."""
_LESSER = re.compile(r"(?:要求|步骤|流程|目标|说明|条款)$|^指标$")
"""Header words of the item, beside which a stronger one (内容, 指标, 评分项) names the item and these how it is to be."""
_TIERS = 3
"""Columns of one header that are tiers."""
_FULL_MARKS: frozenset[Role] = frozenset({"points", "weight"})
"""What the header of full marks says; beside such a column one under a grade, 好 | 中 | 差, holds what that grade earns."""
_GROUPED = 4.0
"""What layout that shows names of groups takes from a reading of them as items: as much as a sum can give it."""
_NAMED: frozenset[tuple[Role, ...]] = frozenset({(), ("item",), ("category",)})
"""What the header over names says of them, if anything."""
_CLASSED = 2.0
"""What a few texts that most rows share, 自动 | 人工, take from a reading of them as items."""
_RULED = re.compile(
    r"(?:内容|要求|要点|指标|事项)(?:及其?|[和与、/])(?:评[分价审]|考[核评]|扣分|[计得]分)?(?:标准|规则|细则|办法)$"
)
"""The end of a header of what is assessed together with the rules for it: 评价内容及评分标准."""
_EACH = 0.9
"""The share of the rows that have a name of their own."""
_BANDS = re.compile(r"区间$|分数?段$|范围$")
"""The end of a header of bands, which say what a grade earns where another column prints full marks or weights."""
_YEAR = re.compile(r"((?:19|20)[0-9]{2})年?度?(?:分值|分数|满分)?")
_TAKES = re.compile(r"^[扣减]分")
"""The beginning of a header of what is taken off: 扣分标准."""
_OUTCOMES = 0.25
"""The share of nothing, 0, among what is taken off that shows outcomes of which each item has several, 正确 | 0 over 不正确 | 1, beside full marks."""
_LONG = 40
"""Characters of an average cell that speak for the item column as much as a point of the prior does."""


def candidates(grid: Grid) -> tuple[Layout, ...]:
    """Return the readings of the columns that the headers and the contents allow, the likeliest first; may be empty."""
    top, data = header_rows(grid)
    heads = tuple(header_of(grid, top, data, column) for column in range(grid.width))
    uppers = tuple(upper_of(grid, top, column) for column in range(grid.width)) if data - top > 1 else ()
    columns = _points_of_levels(columns_of(grid, data, heads), uppers)
    named = _named(columns)
    choices = sorted(_choices(columns), key=lambda choice: (choice[2] not in named, -choice[0]))
    return tuple(
        Layout(top, data, heads, _roles(columns, item, points), grid.numbers, prior, points in named, uppers)
        for prior, item, points in islice(choices, _MOST)
    )


def _points_of_levels(columns: Sequence[Column], uppers: Sequence[str]) -> tuple[Column, ...]:
    """Return the columns with figures under a word for full marks told as points, whatever level is named below it: 分值 over 项目 | 指标."""
    over = [headers.roles(upper)[:1] == ("points",) for upper in uppers] or [False] * len(columns)
    return tuple(
        replace(column, said=("points", *column.said))
        if told and column.content.pointed == 1 and column.said[:1] in _NAMED
        else column
        for column, told in zip(columns, over, strict=True)
    )


def _named(columns: Sequence[Column]) -> frozenset[int]:
    """Return the columns whose headers name full marks, 分值, and in which these begin about as often as points in any other.

    Where they begin in fewer rows, merged over groups, another column may hold those of the items; -1 and -2 are none.
    """
    pointed = (column.content for column in columns if max(column.content.pointed, column.content.marked) > 0.5)
    most = max((content.begun for content in pointed), default=0.0)
    named = [at for at, c in enumerate(columns) if c.is_full_marks and c.said[:1] == ("points",)]
    found = (at for at in named if columns[at].content.taken < 0.5)
    return frozenset(at for at in found if columns[at].content.begun >= MOSTLY * most)


def _choices(columns: Sequence[Column]) -> Iterator[tuple[float, int, int | None]]:
    """Yield (prior, item column, points column or None) for every pair that is possible at all."""
    worded = any(column.content.worded for column in columns)
    for item, column in enumerate(columns):
        possible = not (column.is_codes and worded) and not _names_category(column, columns[item + 1 :])
        items = _item_prior(column, item) if possible else None
        if items is None:
            continue
        grouped = _rules_names(column, columns[:item]) or _holds_parts(column, columns[item + 1 :])
        items -= _GROUPED if grouped else 0
        yield items - (_GROUPED if _marks_groups(column, columns[item + 1 :]) else 0), item, None
        for points, other in enumerate(columns):
            prior = _points_prior(other, columns) if points != item else None
            if prior is not None:
                yield (
                    items + prior - (_GROUPED if _names_groups(column, other, columns[item + 1 :]) else 0),
                    item,
                    points,
                )


def _names_category(column: Column, behind: Sequence[Column]) -> bool:
    """Return whether names with points stand under 考核项目, beside 考核内容 with a text in every row: the points are the category's.

    Of -1 and -2, which are taken off, they are not: there the names may be the items.
    """
    if column.said[:1] != ("category",) or column.content.marked <= MOSTLY:
        return False
    pointed = (other.content for other in behind if other.said[:1] == ("points",) and other.content.pointed > MOSTLY)
    full = any(content.taken < 0.5 for content in pointed)
    texts = (c for c in behind if c.said[:1] == ("item",) and c.content.worded and c.content.begun > MOSTLY)
    return full and any(c.content.judging < 0.5 for c in texts)


def _rules_names(column: Column, before: Sequence[Column]) -> bool:
    """Return whether a column says how the names beside it, of which each row has its own, are scored: one of contents and rules by
    its header, or one of nothing but rules.
    """
    names = (other.content for other in before if other.said[:1] == ("category",))
    own = any(min(each.naming, each.distinct, each.begun) > _EACH and not (each.merged or each.spans) for each in names)
    ruled = column.content.ruled or (
        _RULED.search(column.head) is not None and column.content.judging + column.content.tiered >= 0.5
    )
    return own and ruled


def _holds_parts(column: Column, behind: Sequence[Column]) -> bool:
    """Return whether names merged over several rows stand beside others that nearly all end with points: 商务（15分） | 业绩（0-5分）."""
    named = (other.content for other in behind if other.said[:1] in _NAMED and other.content.pointed < 0.5)
    return column.content.spans and any(
        each.ended > MOSTLY < each.begun and column.content.begun < MOSTLY * each.begun for each in named
    )


def _item_prior(column: Column, at: int) -> float | None:
    head, content = column.head, column.content
    if content.pointed > 0.5 or (content.numbered > 0.5 and content.length < 4) or column.is_codes:
        return None
    if content.mute or content.wordless:
        return None
    words: dict[Role, float] = {"item": 4, "category": 1.5, "rules": -1, "evidence": -3, "method": -3, "remarks": -3}
    prior = max((words.get(role, -4) for role in column.said), default=0.5)
    deeper = 1.0 if head.startswith(("三级", "四级")) else 0.0
    lesser = 1.0 if _LESSER.search(head) and prior > 0 else 0.0
    lesser += _CLASSED if content.distinct < 0.5 * content.begun else 0.0
    return prior + deeper - lesser + min(content.length, 40) / _LONG + at * 0.05 - _outer(content)


def _outer(content: Content) -> float:
    """Return how much speaks for a column that names groups of rows: cells merged over rows, blank cells below a text."""
    lacking = 1 - content.begun
    return 6 * lacking if content.spans else min(2.0, 4 * lacking) if content.merged else 0.0


def _names_groups(column: Column, points: Column, behind: Sequence[Column]) -> bool:
    """Return whether names that end with points, 值守（30分）, are much fewer than the full marks in a column named so: those of groups.

    Where the header of a text ``behind`` says that it is what is assessed, 三级指标 | 评价要点, one name over several rows is enough.
    """
    told = any(other.said[:1] == ("item",) and _is_text(other.content) for other in behind if other is not points)
    fewer = column.content.begun < points.content.begun * (1 if told else MOSTLY)
    return column.content.merged and fewer and column.content.marked > MOSTLY and points.said[:1] == ("points",)


def _marks_groups(column: Column, behind: Sequence[Column]) -> bool:
    """Return whether names that end with points, 商务（15分）, stand over blanks beside texts that end with points too, 培训（0-4分）."""
    content = column.content
    parts = (c.content for c in behind if c.content.worded and c.content.judging < 0.5)
    several = any(each.ended > MOSTLY and each.begun * MOSTLY > content.begun for each in parts)
    over_blanks = content.merged and not content.spans
    return over_blanks and content.ended > MOSTLY and content.judging < 0.5 and several


def _is_text(content: Content) -> bool:
    return content.worded and content.begun > MOSTLY and max(content.judging, content.pointed) < 0.5


def _points_prior(column: Column, columns: Sequence[Column]) -> float | None:
    content, said = column.content, column.said
    if (
        headers.names_aim(column.head)
        or content.pointed < 0.5
        or content.nil
        or (column.is_score and _is_score_beside(column, columns))
    ):
        return None
    if _BANDS.search(column.head) and any(_holds_full_marks(c, 0) for c in columns if c is not column):
        return None
    named = any(c.content.marked > MOSTLY for c in columns)
    if is_grade(column.head) and (named or any(_holds_full_marks(c, content.begun) for c in columns)):
        return None
    if content.taken > MOSTLY and any(_is_full_beside(c, column) for c in columns):
        return None
    if _TAKES.search(column.head) and content.zeros > _OUTCOMES and any(c.is_full_marks for c in columns):
        return None
    if content.counting and "points" not in said and "weight" not in said:
        return None
    if _is_tier(column, columns):
        return None
    words: dict[Role, float] = {"points": 4, "weight": 2.5, "review_score": 1.5, "self_score": -1, "label": -4}
    prior = max((words.get(role, -2) for role in said), default=1.0)
    years = [(match[1], other) for other in columns if (match := _YEAR.fullmatch(other.head)) and other.content.pointed]
    if any(other is column for _, other in years) and max(years, key=lambda entry: entry[0])[1] is not column:
        return None
    return prior + content.pointed + content.filled - (2.5 if content.spans else 0.5 if content.merged else 0)


def _holds_full_marks(column: Column, begun: float) -> bool:
    """Return whether a column is named as that of full marks and prints them in as many rows as one of which ``begun`` is the share."""
    content = column.content
    return bool(_FULL_MARKS & set(column.said)) and content.pointed > 0.5 and content.begun >= MOSTLY * begun


def _is_tier(column: Column, columns: Sequence[Column]) -> bool:
    """Return whether a column is one of several of the same header that hold names beside figures: tiers and their points."""
    alike = [c for c in columns if c.head == column.head and 0 < c.content.pointed < 1 and not c.content.counting]
    return bool(column.head) and column.content.pointed < 1 and len(alike) >= _TIERS


def _is_score_beside(column: Column, columns: Sequence[Column]) -> bool:
    """Return whether a column of scores holds what was reached: zeros, or figures beside full marks of as many rows.

    Where it is the only one with figures of its rows, 得分 is the full mark; what is taken off, -2, is none.
    """
    if column.content.nil:
        return True
    full = (other for other in columns if other.is_full_marks and other.content.taken < 0.5)
    return any(other.content.begun >= MOSTLY * column.content.begun for other in full)


def _is_full_beside(column: Column, taken: Column) -> bool:
    """Return whether a column prints points of which those of ``taken`` are deducted: none has a minus, and no row lacks them."""
    content = column.content
    plain = content.pointed == 1 and not (content.taken or content.nil or content.counting)
    return plain and bool({"points", "review_score"} & set(column.said)) and content.begun >= taken.content.begun


def _roles(columns: Sequence[Column], item: int, points: int | None) -> tuple[Role, ...]:
    found: list[Role] = []
    for at, column in enumerate(columns):
        if at == item:
            found.append("item")
        elif at == points:
            found.append("points")
        else:
            found.append(_other_role(column, at < item))
    groups = [
        at for at in range(item + 1, len(columns)) if found[at] == "other" and _groups_rows(columns[at], columns[item])
    ]
    groups = groups or [at for at in range(item) if found[at] == "category_points" and _only_points(columns[at])]
    if groups and "category" not in found:
        found[groups[0]] = "category"
    return tuple(found)


def _only_points(column: Column) -> bool:
    """Return whether cells merged over several rows print full marks in brackets, most without a name: （20分） under 一级指标.

    A header of the items, 比赛内容, left of these says no more than that of categories.
    """
    content = column.content
    return column.said[:1] in ((), ("category",), ("item",)) and content.merged and content.marked == 1


def _groups_rows(column: Column, items: Column) -> bool:
    """Return whether names of several of the ``items`` stand under 项目: they are the categories, wherever the column stands.

    So are names under a word for what is assessed, 考核内容, and such as end with full marks, 值守（30分）.
    """
    content = column.content
    fewer = content.begun < min(MOSTLY, items.content.begun)
    named = column.said[:1] == ("item",) and content.naming > MOSTLY
    told = column.said[:1] == ("category",) or named or content.marked > MOSTLY
    return told and content.spans and content.worded and fewer


_BY_WORDS: frozenset[Role] = frozenset(
    {"label", "self_score", "review_score", "deduction_reason", "rules", "method", "evidence", "remarks"}
)
"""Roles that the header decides, whatever the cells hold."""


def _other_role(column: Column, before: bool) -> Role:
    said, content = column.said, column.content
    if said and said[0] == "label" and content.worded:
        return "category" if before else "other"
    if said and said[0] in _BY_WORDS:
        return said[0]
    if not content.filled and (by_whom := entered(column.head)):
        return by_whom[0]
    if "weight" in said:
        return "weight"
    if content.mute and content.filled:
        return "other"
    if content.counting or column.is_codes:
        return "label" if before else "other"
    if content.pointed > 0.5 and (is_grade(column.head) or _BANDS.search(column.head)):
        return "other"
    if content.pointed > 0.5 and content.filled:
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
    ruled = not before and (content.ruled or _RULED.search(column.head))
    return "rules" if "rules" in said or ruled else "other"
