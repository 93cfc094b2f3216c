"""How likely a column holds what is assessed, the items."""

import re
from collections.abc import Sequence

from parsers.tables.columns.column import MOSTLY, Column
from parsers.tables.columns.contents import Content
from parsers.tables.columns.outdated import is_outdated
from schema.rubric import Role

LESSER = re.compile(r"(?:要求|步骤|流程|目标|说明|条款|条件)$|^指标$")
"""Header words of the item, beside which a stronger one (内容, 指标, 评分项) names the item and these how it is to be."""
_GROUPED = 4.0
"""What layout that shows names of groups takes from a reading of them as items: as much as a sum can give it."""
_NAMED: frozenset[tuple[Role, ...]] = frozenset({(), ("item",), ("category",)})
"""What the header over names says of them, if anything."""
_CLASSED = 2.0
"""What a few texts that most rows share, 自动 | 人工, take from a reading of them as items."""
RULED = re.compile(
    r"(?:内容|要求|要点|指标|事项)(?:及其?|[和与、/])(?:评[分价审]|考[核评]|扣分|[计得]分)?(?:标准|规则|细则|办法)$"
)
"""The end of a header of what is assessed together with the rules for it: 评价内容及评分标准."""
_CHANGED = re.compile(r"(?:加分|[扣减]分|奖励|处罚|惩罚)(?:事项|事由|情形|情况|项目)$")
"""A header of what adds or takes points, over a text in every row: the items of a list of bonuses or deductions."""
_CASES = re.compile(r"(?P<change>加分|[扣减]分|奖励|处罚|惩罚)(?:情形|事项)$")
_GROUPS = re.compile(r"(?P<change>加分|[扣减]分|奖励|处罚|惩罚)项目$")
_EACH = 0.9
"""The share of the rows that have a name of their own."""
_LONG = 40
"""Characters of an average cell that speak for the item column as much as a point of the prior does."""


def item_prior(columns: Sequence[Column], at: int) -> float | None:
    """Return how likely the column ``at`` (from 0) of ``columns`` holds the items: the higher the likelier; None where it cannot."""
    column, behind = columns[at], columns[at + 1 :]
    codes = column.is_codes and any(other.content.worded for other in columns)
    none = codes or _names_category(column, behind) or is_outdated(column, columns)
    after = any(_names_changes(other) and not _tells_cases(column, other) for other in columns[:at])
    prior = None if none else _prior(column, at, after)
    if prior is None:
        return None
    told = any(_tells_cases(other, column) for other in behind)
    return prior - (_GROUPED if told or _rules_names(column, columns[:at]) or _holds_parts(column, behind) else 0)


def taken_for_groups(columns: Sequence[Column], at: int, points: int | None) -> float:
    """Return what speaks against the items in column ``at``, with their full marks in column ``points``: its names are those of
    groups, or its texts are rules.
    """
    column, behind = columns[at], columns[at + 1 :]
    if points is None:
        return _GROUPED if _marks_groups(column, behind) else 0.0
    if _tells_deductions(column, columns[points], columns[:at], behind):
        return _GROUPED
    groups = _names_groups(column, columns[points], behind) or _stands_over_rules(column, columns[points], behind)
    return _GROUPED if groups else 0.0


def _names_changes(column: Column) -> bool:
    """Return whether a column says in every row what adds or takes points, and does not judge by it: 加分事项."""
    content = column.content
    said = _CHANGED.search(column.head) is not None and content.judging < 0.5
    return said and content.worded and content.filled > _EACH


def _tells_cases(column: Column, names: Column) -> bool:
    """Return whether a column says what takes, or adds, points under the ``names`` of another: 扣分情形 beside 扣分项目.

    扣分情况 may be filled in with what was found.
    """
    said, over = _CASES.search(column.head), _GROUPS.search(names.head)
    same = said is not None and over is not None and said["change"] == over["change"]
    return same and _names_changes(column) and _names_changes(names)


def _prior(column: Column, at: int, after: bool) -> float | None:
    """Return how likely a column holds the items by itself; ``after`` another one of what adds or takes points it is no likelier."""
    head, content = column.head, column.content
    if content.pointed > 0.5 or (content.numbered > 0.5 and content.length < 4) or column.is_codes:
        return None
    if content.mute or content.wordless:
        return None
    words: dict[Role, float] = {"item": 4, "category": 1.5, "rules": -1, "evidence": -3, "method": -3, "remarks": -3}
    prior = (
        1.5 if _names_changes(column) and not after else max((words.get(role, -4) for role in column.said), default=0.5)
    )
    deeper = 1.0 if head.startswith(("三级", "四级")) else 0.0
    lesser = 1.0 if LESSER.search(head) and prior > 0 else 0.0
    lesser += _CLASSED if content.distinct < 0.5 * content.begun else 0.0
    return prior + deeper - lesser + min(content.length, 40) / _LONG + at * 0.05 - _outer(content)


def _outer(content: Content) -> float:
    """Return how much speaks for a column that names groups of rows: cells merged over rows, blank cells below a text."""
    lacking = 1 - content.begun
    return 6 * lacking if content.spans else min(2.0, 4 * lacking) if content.merged else 0.0


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
        RULED.search(column.head) is not None and column.content.judging + column.content.tiered >= 0.5
    )
    return own and ruled


def _holds_parts(column: Column, behind: Sequence[Column]) -> bool:
    """Return whether names merged over several rows stand beside others that nearly all end with points: 商务（15分） | 业绩（0-5分）."""
    named = (other.content for other in behind if other.said[:1] in _NAMED and other.content.pointed < 0.5)
    return column.content.spans and any(
        each.bracketed > MOSTLY < each.begun and column.content.begun < MOSTLY * each.begun for each in named
    )


def _names_groups(column: Column, points: Column, behind: Sequence[Column]) -> bool:
    """Return whether names that end with points, 值守（30分）, are much fewer than the full marks in a column named so: those of groups.

    Where the header of a text ``behind`` says that it is what is assessed, 三级指标 | 评价要点, one name over several rows is enough.
    """
    told = any(other.said[:1] == ("item",) and _is_text(other.content) for other in behind if other is not points)
    fewer = column.content.begun < points.content.begun * (1 if told else MOSTLY)
    return column.content.merged and fewer and column.content.marked > MOSTLY and points.said[:1] == ("points",)


def _stands_over_rules(column: Column, points: Column, behind: Sequence[Column]) -> bool:
    """Return whether names are merged over rows that each have full marks and, under a word for rules, a text with a number that counts on and how
    points are given; names without, （1）博士 | 10, （2）硕士 | 8, may be tiers of which one is given.

    No other text may stand beside it: of two the second says how the first is scored.
    """
    content, full = column.content, points.content
    merged = content.spans and content.begun < MOSTLY * full.begun and not full.spans
    texts = [c.content for c in behind if c.said[:1] in (("item",), ("rules",)) and c.content.worded]
    alone = len(texts) == 1 and texts[0].serial and min(texts[0].begun, texts[0].judging) > MOSTLY
    return merged and points.said[:1] == ("points",) and alone


def _marks_groups(column: Column, behind: Sequence[Column]) -> bool:
    """Return whether names that end with points, 商务（15分）, stand over blanks beside texts that end with points too, 培训（0-4分）."""
    content = column.content
    parts = (c.content for c in behind if c.content.worded and c.content.judging < 0.5)
    several = any(each.bracketed > MOSTLY and each.begun * MOSTLY > content.begun for each in parts)
    over_blanks = content.merged and not content.spans
    return over_blanks and content.ended > MOSTLY and content.judging < 0.5 and several


def _tells_deductions(column: Column, points: Column, before: Sequence[Column], behind: Sequence[Column]) -> bool:
    """Return whether a text under a word for rules says, in several rows beside one full mark, for what the -2 ``behind`` it is taken off.

    The names left of it, over as many rows as the full marks, are what is assessed.
    """
    taken = any(other is not points and other.content.taken > MOSTLY for other in behind[:1])
    names = (c.content for c in before if c.said[:1] in (("category",), ("item",)) and c.content.worded)
    told = column.said[:1] == ("rules",) and points.content.spans and points.content.begun < column.content.begun
    return taken and told and any(each.begun == points.content.begun for each in names)


def _is_text(content: Content) -> bool:
    return content.worded and content.begun > MOSTLY and max(content.judging, content.pointed) < 0.5
