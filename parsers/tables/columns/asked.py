"""Which column says what is asked for: 考核标准 beside 扣分标准, 具体要求 beside names of several rows."""

import re
from collections.abc import Sequence
from dataclasses import replace

from parsers.tables.columns.column import MOSTLY, Column
from parsers.tables.columns.contents import Content
from parsers.tables.columns.itemcolumns import LESSER
from parsers.tables.grid import Grid
from parsers.tables.headers import ASSESS
from parsers.wording import totals
from schema.rubric import Role

_LEAST = 3
"""Columns of rules and methods of which the first is what these are for."""
_ASKED = re.compile(rf"(?:(?!评分|打分|计分|记分){ASSESS}|工作|达标|具体)*(?:标准|细则)(?:及?要求)?")
"""Header words of what is to be reached, or of how it is judged; 评分标准 says how points are given."""
_SCORED = re.compile(r"[扣加减评计记打赋得给]分|[办方]法|方式|奖惩")
"""What the header of a column beside it says that tells how it is judged, or looked at."""
_JUDGES: frozenset[Role] = frozenset({"rules", "method"})
_FIGURES: frozenset[Role] = frozenset({"points", "weight"})
_ITEM: tuple[Role, ...] = ("item",)
_GROUP: tuple[Role, ...] = ("category",)


def asked_told(columns: Sequence[Column]) -> Sequence[Column]:
    """Return the columns with what is asked for told as the items, where no other word says so: 考核标准 | 分值 | 扣分标准.

    How it is judged or looked at stands in a column of its own. Names over several rows beside it are those of groups, whatever word
    heads them, 考核内容, where each row has full marks and says how points are taken. Where each row has its own, 项目 | 标准, these
    are what is assessed, but beside nothing but several columns of rules and methods it is.
    """
    others = [c for c in columns if c.said[:1] and c.said[0] in _JUDGES]
    asked = next((c for c in others if _ASKED.fullmatch(c.head) and _asks(c.content) and _is_each(c, columns)), None)
    beside = [c for c in others if c is not asked]
    if asked is None or not any(map(_judges, beside)):
        return columns
    named = [c for c in columns if "item" in c.said]
    if not all(_names_groups(c, asked, columns) for c in named):
        return columns
    alone = len(others) >= _LEAST and not any("category" in c.said for c in columns if c not in others)
    told = any(_scores(c, asked) for c in columns) and not any(map(_names_rows, columns))
    said = {id(c): _GROUP for c in named} | {id(asked): _ITEM}
    return [replace(c, said=said.get(id(c), c.said)) for c in columns] if alone or told else columns


def each_row_told(columns: tuple[Column, ...], grid: Grid, data: int) -> tuple[Column, ...]:
    """Return the columns with a text that says how each thing is to be told as the items, 具体要求, and the names left of it as groups.

    Of rows with full marks and such a text some have no name of their own, 二级指标 over two rows, and none has a name alone.
    """
    marks = [n for n, c in enumerate(columns) if c.said[:1] == ("points",) and c.content.pointed > MOSTLY]
    texts = [n for n, c in enumerate(columns) if LESSER.search(c.head) and _asks(c.content)]
    if len(marks) != 1 or len(texts) != 1 or columns[texts[0]].content.begun <= MOSTLY:
        return columns
    own = (row for row in range(data, len(grid.rows)) if not totals.is_total(grid.row_texts(row)))
    text, rows = texts[0], [row for row in own if _begins(grid, row, marks[0])]
    names = [n for n, c in enumerate(columns[:text]) if c.said[:1] == ("item",) and c.content.worded]
    stronger = [n for n, c in enumerate(columns) if "item" in c.said and n != text]
    stated = [row for row in rows if _begins(grid, row, text)]
    over = names == stronger and names and any(_is_below(grid, row, names[-1]) for row in stated)
    if not over or any(_begins(grid, row, names[-1]) for row in rows if row not in stated):
        return columns
    groups = (replace(c, said=_GROUP) if n in names else c for n, c in enumerate(columns))
    return tuple(replace(c, said=_ITEM) if n == text else c for n, c in enumerate(groups))


def _begins(grid: Grid, row: int, column: int) -> bool:
    """Return whether a cell with a text, no wider than its column, begins at a position."""
    index = grid.rows[row][column]
    return bool(grid.text(row, column)) and grid.starts(row, column) and grid.rows[row].count(index) == 1


def _is_below(grid: Grid, row: int, column: int) -> bool:
    """Return whether a position is blank, or belongs to the cell above."""
    return not (grid.text(row, column) and grid.starts(row, column))


def _asks(content: Content) -> bool:
    """Return whether a column holds texts that say nothing of how points are given."""
    return content.worded and max(content.judging, content.tiered, content.pointed) < 0.5


def _is_each(column: Column, columns: Sequence[Column]) -> bool:
    """Return whether a text begins in nearly every row, or wherever full marks do that reach over several rows of rules."""
    full = (c.content for c in columns if c.said[:1] and c.said[0] in _FIGURES and c.content.pointed > 0.5)
    marks = [content.begun for content in full if content.spans]
    begun = column.content.begun
    over = any(min(each, begun) >= MOSTLY * max(each, begun) for each in marks)
    return begun > MOSTLY or (column.content.spans and over)


def _names_groups(column: Column, asked: Column, columns: Sequence[Column]) -> bool:
    """Return whether names of several rows stand left of what is ``asked`` for in each of them, with full marks in as many rows, and
    with what costs points: steps, 8年以上 over 5～8年, have none of it.
    """
    content, begun = column.content, asked.content.begun
    each = [c for c in columns if c is not asked and not c.content.spans and c.content.begun >= MOSTLY * begun]
    full = any(c.said[:1] and c.said[0] in _FIGURES and c.content.pointed > 0.5 for c in each)
    judged = any(c.said[:1] and c.said[0] in _JUDGES and c.content.judging > 0.5 for c in each)
    fewer = content.merged and content.begun < MOSTLY * begun and columns.index(column) < columns.index(asked)
    return full and judged and fewer and content.worded and content.judging < 0.5


def _judges(column: Column) -> bool:
    return column.said[:1] == ("method",) or column.content.judging > 0.5 or bool(_SCORED.search(column.head))


def _names_rows(column: Column) -> bool:
    """Return whether a column prints a name of its own in nearly every row: that of what is assessed."""
    content = column.content
    named = column.said[:1] in ((), ("category",)) and bool(column.head)
    return named and content.worded and min(content.begun, content.distinct) > MOSTLY


def _scores(column: Column, asked: Column) -> bool:
    """Return whether full marks stand in about as many rows as what is asked for, over several of them, or at its end."""
    if column is asked:
        return column.content.ended > MOSTLY
    full = bool(_FIGURES & set(column.said[:1])) and column.content.pointed > 0.5
    return full and (column.content.spans or column.content.begun >= MOSTLY * asked.content.begun)
