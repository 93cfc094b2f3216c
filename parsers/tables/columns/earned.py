"""Columns of what is earned, 积分, beside those of full marks, 分值: what was reached."""

from collections.abc import Sequence
from dataclasses import replace

from parsers.tables import headers
from parsers.tables.columns.column import MOSTLY, Column


def earned_told(columns: Sequence[Column]) -> tuple[Column, ...]:
    """Return the columns, those of what is earned as scores where another one prints full marks in as many rows: 积分 | 分值."""
    full = [column for column in columns if column.is_full_marks and not headers.names_earned(column.head)]
    return tuple(
        replace(column, said=("review_score",))
        if headers.names_earned(column.head)
        and any(other.content.begun >= MOSTLY * column.content.begun for other in full)
        else column
        for column in columns
    )
