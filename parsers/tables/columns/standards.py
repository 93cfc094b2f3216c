"""Standards in points, 标准（分） 90 | 85, beside the weights of the items: what is to be reached, and no full marks."""

from collections.abc import Sequence
from dataclasses import replace

from parsers.tables import headers
from parsers.tables.columns.column import MOSTLY, Column
from parsers.wording.totals import WHOLE


def standards_told(columns: Sequence[Column]) -> tuple[Column, ...]:
    """Return the columns, those that are points by their unit alone as what their word says where weights make the whole and they do not.

    Where nearly all print one figure, 100, it is the full mark that the weight is a share of.
    """
    weighed = any(column.said[:1] == ("weight",) and column.content.made == WHOLE for column in columns)
    return tuple(_told(column) if weighed else column for column in columns)


def _told(column: Column) -> Column:
    word = headers.roles(headers.without_unit(column.head))
    united = column.said[:1] == ("points",) != word[:1]
    differ = column.content.distinct > MOSTLY * column.content.begun and column.content.made != WHOLE
    return replace(column, said=word) if united and differ else column
