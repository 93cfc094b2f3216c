"""How likely a column holds the full marks of the items."""

import re
from collections.abc import Sequence

from parsers.tables import headers
from parsers.tables.columns.column import MOSTLY, Column
from parsers.tables.columns.outdated import is_outdated
from parsers.tables.columns.startingpoints import is_start
from parsers.wording.grades import is_grade
from schema.rubric import Role

_TIERS = 3
"""Columns of one header that are tiers."""
_FULL_MARKS: frozenset[Role] = frozenset({"points", "weight"})
"""What the header of full marks says; beside such a column one under a grade, 好 | 中 | 差, holds what that grade earns."""
BANDS = re.compile(r"区间$|分数?段$|范围$")
"""The end of a header of bands, which say what a grade earns where another column prints full marks or weights."""
_YEAR = re.compile(r"((?:19|20)[0-9]{2})年?度?(?:分值|分数|满分)?")
_TAKES = re.compile(r"^[扣减]分")
"""The beginning of a header of what is taken off: 扣分标准."""
_OUTCOMES = 0.25
"""The share of nothing, 0, among what is taken off that shows outcomes of which each item has several, 正确 | 0 over 不正确 | 1, beside full marks."""

_HALF = 0.5


def points_prior(column: Column, columns: Sequence[Column]) -> float | None:
    """Return how likely ``column``, one of ``columns``, holds the full marks: the higher the likelier; None where it cannot."""
    content, said = column.content, column.said
    if (
        headers.names_aim(column.head)
        or content.pointed < 0.5
        or content.nil
        or (column.is_score and _is_score_beside(column, columns))
    ):
        return None
    if BANDS.search(column.head) and any(_holds_full_marks(c, 0) for c in columns if c is not column):
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
    if _is_tier(column, columns) or is_start(column, columns) or is_outdated(column, columns):
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
    """Return whether a column prints points of which those of ``taken`` are deducted: none has a minus, and no row lacks them.

    A cell may reach over the rows of several deductions; where these all have a minus, half as many are enough.
    """
    content = column.content
    plain = content.pointed == 1 and not (content.taken or content.nil or content.counting)
    reaches = content.begun >= taken.content.begun or (content.spans and content.filled == 1)
    reaches = reaches or (taken.content.taken == 1 and content.begun >= _HALF * taken.content.begun)
    return plain and bool({"points", "review_score"} & set(column.said)) and reaches
