"""What each column of a table may hold: header words first, then what the cells hold."""

from collections.abc import Sequence

from parsers.strand import compact
from parsers.tables import headers
from parsers.tables.columns.asked import each_row_told
from parsers.tables.columns.changes import changes_told
from parsers.tables.columns.column import Column
from parsers.tables.columns.contents import Content, contents
from parsers.tables.columns.earned import earned_told
from parsers.tables.columns.explaining import checked, told_apart
from parsers.tables.columns.misheaded import told_by_cells
from parsers.tables.columns.naming import (
    below_names,
    explained,
    explained_by_word,
    groups_told,
    named_before,
    unknown_named,
)
from parsers.tables.columns.overheads import points_apart, under_one_header
from parsers.tables.columns.standards import standards_told
from parsers.tables.columns.startingpoints import starts_told
from parsers.tables.grid import Grid


def columns_of(grid: Grid, data: int, heads: Sequence[str]) -> tuple[Column, ...]:
    """Return what the columns of ``grid`` under ``heads`` may hold; ``data`` (0-based) is the first row below the header."""
    held = zip(heads, contents(grid, data), strict=True)
    found = standards_told(starts_told(earned_told([_column(head, content) for head, content in held])))
    lowest = grid.rows[data - 1] if data else ()
    columns = points_apart(checked(changes_told(told_by_cells(found), grid, data), grid, data), lowest)
    columns = below_names(under_one_header(columns, lowest))
    columns = each_row_told(columns, grid, data)
    columns = named_before(explained(explained_by_word(unknown_named(columns))))
    return told_apart(groups_told(columns))


def _column(head: str, content: Content) -> Column:
    """Return the column under ``head``. The unit alone, 分, is a word for full marks over figures in every row.

    Words that are unknown say what their end says, 评查内容, or what the cells hold.
    标准 may be what is asked for, or how it is judged: cells with 扣2分 and 不得分 are the latter; so are they under a word for
    points or rules, 积分标准. 指标值 may be what was reached; where it is filled in it is what is to be.
    """
    head = compact(head)
    said = headers.roles(head)
    if headers.is_bare_unit(head) and min(content.pointed, content.filled) == 1:
        return Column(head, ("points",), content)
    if not said and head:
        said = ("rules",) if content.judging > 0.5 else headers.roles_at_end(head)
    if said[:1] == ("review_score",) and headers.names_aim(head) and content.filled:
        said = ()
    if said[:1] == ("points",) and "rules" in said and content.judging > 0.5:
        said = ("rules",)
    return Column(head, said, content)
