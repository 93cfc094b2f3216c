"""Points from which the scoring of an item starts, 基本分, beside its full mark, 满分: what is added and taken leads from one to the other."""

import re
from collections.abc import Sequence
from dataclasses import replace

from parsers.tables.columns.column import MOSTLY, Column
from parsers.wording.totals import WHOLE

_START = re.compile(r"基[本础准]分值?|起[评始点步]分值?|底分")
_FULL = re.compile(r"满分|最高|上限|封顶")


def starts_told(columns: Sequence[Column]) -> tuple[Column, ...]:
    """Return the columns, those of such points with a header that says nothing: no column of points stands beside the full marks."""
    return tuple(replace(column, said=()) if is_start(column, columns) else column for column in columns)


def is_start(column: Column, columns: Sequence[Column]) -> bool:
    """Return whether ``column`` holds such points: another of the ``columns`` is named as that of full marks, in as many rows.

    Where full marks begin in fewer rows they are those of groups, and these may be those of the items. Nor may they alone make the
    whole: 基本分 40, 30, 30 beside 最高分 45, 35, 40 are the full marks, above which bonuses lead.
    """
    full = (other.content for other in columns if starts_below(column.head, other.head) and other.is_full_marks)
    made = column.content.made
    return any(
        content.begun >= MOSTLY * column.content.begun and not (made == WHOLE != content.made) for content in full
    )


def starts_below(head: str, full: str) -> bool:
    """Return whether by their headers a column holds points to start from, and another the full marks up to which they lead."""
    return _START.search(head) is not None and _FULL.search(head) is None and _FULL.search(full) is not None
