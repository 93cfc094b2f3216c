"""Which columns name what is assessed, where the header does not say so or another column is said to."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from parsers.tables import headers
from parsers.tables.columns.column import MOSTLY, Column, is_judged
from parsers.wording.grades import is_grade
from schema.rubric import Role

_QUALIFIES = re.compile(r"(?:描述|要求|要点|关键点|表现|条件)$")
"""Header words that say how a thing is to be, not which thing it is."""
EXPLAINS = re.compile("说明|描述|释义|解释|内涵|解读|定义|界定")
_NAMES = re.compile("(?:项目?|名称)$")
_LONGEST_NAME = 30
"""Characters of the average cell that may still be a name, in letters too: Experiment Setup."""


def below_names(columns: Sequence[Column]) -> tuple[Column, ...]:
    """Return the columns with one without a header told as the items, right of names of several rows each: 评价项目 | | 评价标准.

    Not where another column holds the items.
    """
    found = list(columns)
    for at, (before, column) in enumerate(pairwise(columns), 1):
        groups = (
            before.said[:1] in (("category",), ("item",)) and before.content.worded and before.content.begun < MOSTLY
        )
        texts = not column.head and not column.said and column.content.worded and not is_judged(column.content)
        if groups and texts and not any("item" in other.said for other in columns if other is not before):
            found[at] = replace(column, said=("item",))
    return tuple(found)


def unknown_named(columns: Sequence[Column]) -> tuple[Column, ...]:
    """Return the columns with one under an unknown word told as the items, where no header is a word for these: 事宜 | 分值 | 评分细则.

    It prints a text that judges nothing in nearly every row with full marks; an aim, 目标任务, is of what it names. What explains
    it stands right of it. Not where names under 考核项目 tell the rows.
    """
    marks = [c for c in columns if c.said[:1] in (("points",), ("weight",)) and c.content.pointed > 0.5]
    begun = min((c.content.begun for c in marks), default=0.0)
    told = any(
        "item" in c.said and c.content.begun >= MOSTLY * begun and not headers.names_aim(c.head) for c in columns
    )
    if not marks or told or any(c.said and (_names_each(c) or _tells_rows(c)) for c in columns):
        return tuple(columns)
    heads = [n for n, c in enumerate(columns) if c.head and not c.said and not is_grade(c.head)]
    unknown = [n for n in heads if _is_stated(columns[n], begun)]
    return tuple(replace(c, said=("item",)) if n in unknown[:1] else c for n, c in enumerate(columns))


def explained(columns: Sequence[Column]) -> tuple[Column, ...]:
    """Return the columns with names told as the items where a text right of them says more of each, wherever the full marks stand.

    维度 | 分值 | 描述: every row prints another name, and the header of the text is unknown or a word for how a thing is to be.
    Under 考核内容 the text is what is assessed, whether the points stand before or behind it: 考核项目 | 分值 | 考核内容.
    """
    points = [at for at, column in enumerate(columns) if column.head and column.is_full_marks]
    points = points or [at for at, column in enumerate(columns) if _weighs_rows(column)]
    told = [at for at, column in enumerate(columns) if at not in points and _tells_rows(column)]
    if len(points) != 1 or not told or columns[points[0]].said[:1] not in (("points",), ("weight",)):
        return tuple(columns)
    at = told[0]
    behind = [n for n in range(at + 1, len(columns)) if n not in points and columns[n].content.filled > MOSTLY]
    texts = [n for n in behind if _QUALIFIES.search(columns[n].head) or not columns[n].said]
    named = any("item" in columns[n].said for n in range(len(columns)) if n not in (at, *texts))
    if not texts or named:
        return tuple(columns)
    said: dict[int, tuple[Role, ...]] = {at: ("item",)}
    said |= {n: ("rules",) for n in texts if "item" in columns[n].said}
    return tuple(replace(c, said=said.get(n, c.said)) for n, c in enumerate(columns))


def explained_by_word(columns: Sequence[Column]) -> tuple[Column, ...]:
    """Return the columns with names told as the items, each row its own, where a header right of theirs is theirs and explains it.

    指标 | 指标说明, 指标项 | 满分 | 指标说明: the texts below the second are rules of the items.
    """
    found = list(columns)
    for at, column in enumerate(columns):
        stem = _NAMES.sub("", column.head)
        behind = [n for n in range(at + 1, len(columns)) if stem and _explains(columns[n].head, (column.head, stem))]
        if behind and _tells_rows(column):
            found[at] = replace(column, said=("item",))
            found[behind[0]] = replace(columns[behind[0]], said=("rules",))
    return tuple(found)


def _weighs_rows(column: Column) -> bool:
    """Return whether a column prints a weight in every row, as full marks stand."""
    return column.said[:1] == ("weight",) and min(column.content.pointed, column.content.begun) == 1


def _explains(head: str, names: Sequence[str]) -> bool:
    return any(head.startswith(name) and EXPLAINS.fullmatch(head[len(name) :]) for name in names)


def named_before(columns: Sequence[Column]) -> tuple[Column, ...]:
    """Return the columns with names that differ in every row told as the items, where the column said to hold these does not.

    Under 考核内容 most cells are blank or say the same, 按时完成, and tell no row from another: 目标 | 考核内容.
    """
    found = list(columns)
    for at, column in enumerate(columns):
        if column.said[:1] != ("item",) or column.content.spans or column.content.distinct > 0.5:
            continue
        names = [n for n, other in enumerate(columns[:at]) if _names_each(other)]
        if names:
            found[names[-1]] = replace(columns[names[-1]], said=("item",))
            found[at] = replace(column, said=())
    return tuple(found)


def groups_told(columns: Sequence[Column]) -> tuple[Column, ...]:
    """Return the columns with one of names of several rows, each with its points, told as categories: 评审内容 | 评分因素.

    The header may call it by a word for the items; these stand right of it, one in every row. Under a word for rules, 评分标准, they
    end with points of their own.
    """
    found = list(columns)
    for at, column in enumerate(columns):
        content = column.content
        groups = column.said[:1] == ("item",) and content.begun < MOSTLY and content.marked > MOSTLY
        inner = [n for n in range(at + 1, len(columns)) if groups and _is_inner(columns[n])]
        if inner:
            found[at] = replace(column, said=("category",))
            if not any("item" in columns[n].said for n in inner):
                rules = "rules" in columns[inner[0]].said
                found[inner[0]] = replace(columns[inner[0]], said=("item", "rules") if rules else ("item",))
    return tuple(found)


def _is_inner(column: Column) -> bool:
    """Return whether a column, whose header names what is assessed or how, holds words in every row, in the latter case with points."""
    content = column.content
    pointed = column.said[:1] == ("rules",) and content.ended > MOSTLY and content.judging < 0.5
    named = bool({"item", "category"} & set(column.said)) or pointed
    return named and content.worded and content.begun > MOSTLY


def _is_stated(column: Column, begun: float) -> bool:
    """Return whether texts that judge nothing stand in about as many rows as ``begun`` is the share of."""
    content = column.content
    return content.worded and not column.is_codes and content.begun >= MOSTLY * begun and not is_judged(content)


def _names_each(column: Column) -> bool:
    """Return whether a column, whose header names what is assessed or is unknown, prints another name in every row."""
    content = column.content
    named = not column.said or column.said[0] in ("category", "item")
    return named and min(content.naming, content.distinct, content.begun) > MOSTLY


def _tells_rows(column: Column) -> bool:
    """Return whether a column, whose header names what is assessed or is unknown, prints a short text of its own in every row."""
    content = column.content
    named = bool(column.head) and (not column.said or column.said[0] in ("category", "item"))
    short = content.length <= _LONGEST_NAME and max(content.judging, content.numbered, content.pointed) < 0.5
    return named and short and not content.merged and content.distinct == 1 and not column.is_codes
