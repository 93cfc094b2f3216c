"""Columns under a word for full marks that hold none: what is added and taken under 分值, sentences under 权重."""

from collections.abc import Sequence
from dataclasses import replace

from parsers.tables.columns.column import MOSTLY, Column
from schema.rubric import Role

_FIGURES: frozenset[Role] = frozenset({"points", "weight"})
_SENTENCE = 5
"""Characters of the average cell that is more than a degree, 较重要."""
_SEVERAL = 0.4
"""The share of names that end with full marks; parts outside the whole, 其他事项, print none."""


def told_by_cells(columns: Sequence[Column]) -> tuple[Column, ...]:
    """Return the columns with those under a word for figures told by what they hold, where that is something else.

    Changes, 0 | -5~10 | 加1~10, are rules where the full marks stand in names, 质量（30分）, or in a column of their own. Texts of
    their own in every row are the items, where no header is a word for these.
    """
    found = list(columns)
    for at, column in enumerate(columns):
        others = [other for other in columns if other is not column]
        if column.content.changing and {"points", "review_score"} & set(column.said) and any(map(_prints, others)):
            found[at] = replace(column, said=("rules",))
        elif column.said[:1] == ("weight",) and _is_told(column) and not any("item" in c.said for c in others):
            found[at] = replace(column, said=("item",))
    return tuple(found)


def _prints(column: Column) -> bool:
    """Return whether a column prints full marks: its names end with them, or it holds nothing but them."""
    content = column.content
    full = content.pointed > MOSTLY and not (content.changing or content.taken or content.nil or content.counting)
    return content.marked >= _SEVERAL or (full and bool(_FIGURES & set(column.said)))


def _is_told(column: Column) -> bool:
    content = column.content
    told = content.worded and not content.pointed and not content.marked and content.length >= _SENTENCE
    return told and min(content.begun, content.distinct) > MOSTLY and content.judging < 0.5
