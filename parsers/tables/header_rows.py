"""Which rows of a table are its header, and which header stands over a column."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from parsers.tables import headers
from parsers.tables.grid import Grid
from parsers.tables.rows.fields import are_fields, is_form_head
from parsers.wording.bands import are_bands, has_edge, is_legend
from parsers.wording.marks import ending
from parsers.wording.points import read_points

_HEAD_LENGTH = 12
"""Characters in the longest cell of a header of which only one word is known."""
HEADER_WITHIN = 16
"""The header stands within this many rows from the top; the fields of a form may stand above."""
_COLUMN_NUMBERS = re.compile("栏次|列次|栏号|列号")
_LEVEL = re.compile("[一二三四]级")
_LEAST_COUNTED = 3
_COUNTS = re.compile("[0-9]{1,3}")
_SCALE = re.compile("[0-9]{1,2}分")
_FIELDS = frozenset({"category", "remarks"})
"""What words may say that name the fields of a form: the project, who is in charge."""
_ASSESSED = frozenset({"item", "category", "rules"})


def header_rows(grid: Grid) -> tuple[int, int]:
    """Return the rows of the header (0-based, half-open); both 0 where there is none. The last of several rows is no header.

    One cell over the full width, 评分标准, is a title above a header, and one only where no other row is.
    """
    top = _top(grid)
    if top is None:
        return 0, 0
    data = top + 1
    while data < len(grid.rows) and (_goes_on(grid, top, data) or _counts_columns(grid, data)):
        data += 1
    return top, data


def _top(grid: Grid) -> int | None:
    alone = None
    rows = [row for row in upper_rows(grid) if not row or row + 1 < len(grid.rows)]
    for row in rows:
        if _is_header(grid, row):
            if len(grid.row_texts(row)) > 1:
                return next(_below_fields(grid, row, rows), row)
            alone = row if alone is None else alone
    told = (
        row
        for row in rows
        if _heads_points(grid, row) or _heads_names(grid, row) or (row == 0 and over_first(grid, row))
    )
    return alone if alone is not None else next(told, None)


def upper_rows(grid: Grid) -> range:
    """Return the rows in which a header may stand: prose over the full width above it, as in a sheet, counts for none of them.

    What ends with points, 1、台账齐全（5分）, is no prose but an item, which a header further down would lose.
    """
    beside = [row for row in range(len(grid.rows)) if not _is_prose(grid, row)][:HEADER_WITHIN]
    return range(max(min(HEADER_WITHIN, len(grid.rows)), beside[-1] + 1 if beside else 0))


def _is_prose(grid: Grid, row: int) -> bool:
    filled = [c for c, index in enumerate(grid.rows[row]) if grid.text(row, c) and grid.rows[row].index(index) == c]
    return len(filled) < 2 and all(ending(grid.box(row, c).text) is None for c in filled)


def _below_fields(grid: Grid, row: int, rows: Sequence[int]) -> Iterator[int]:
    """Yield the header below a ``row`` that only looks like one: fields of a form, 项目名称 | 保洁 | 得分 | <blank>.

    Between them stand fields and titles alone. Below fields of which none says what is assessed it may be any of full marks.
    """
    if not are_fields(grid.row_texts(row)):
        return
    below = [other for other in rows if other > row]
    first = next((other for other in below if not is_form_head(grid.row_texts(other))), None)
    if first is not None and _is_header(grid, first):
        yield first
    if all(set(headers.roles(name)) & _FIELDS for name in grid.row_texts(row)[::2]):
        found = (other for other in below if _is_header(grid, other))
        yield from (other for other in found if any("points" in headers.roles(text) for text in grid.row_texts(other)))


def _is_header(grid: Grid, row: int) -> bool:
    """Return whether the words of a row are those of a header, and none of its cells states a value, as 满分 | 100分 does.

    Nor is a row a header whose cells all end with a colon, 考评时间： | 总得分：, and name nothing that is assessed: they are fields of
    a form.
    Beside the name of what is assessed the full marks may be named with what they make together: 评分项目 | 满分100. Cells that
    count 1 | 2 | 3 name judges, months or rounds, whose scores are filled in below; bands, 90-100分 | 75-89分 | 60分以下, head what is to
    be reached for each.
    """
    texts = _unbanded(_uncounted(grid.row_texts(row)))
    filled = [text for text in texts if text]
    if len(filled) > 1 and all(text.endswith((":", "：")) for text in filled) and not any(map(_says_what, filled)):
        return False
    named = any(_ASSESSED & set(headers.roles(text)) for text in texts)
    valued = (text for text in texts if read_points(text) and not (named and headers.names_full_marks(text)))
    return headers.is_header(headers.as_assessed(texts)) and not any(valued)


def begins_with_header(grid: Grid) -> bool:
    """Return whether the first row of what goes on over a page is a header: 满分7分 beside 查阅资料 is the full mark of an item."""
    return headers.is_header(grid.row_texts(0)) and _is_header(grid, 0)


def _says_what(text: str) -> bool:
    """Return whether a header is that of items or of their rules, 考核内容： or 评分标准：; 考核项目： may be a field of a form."""
    return bool({"item", "rules"} & set(headers.roles(text)))


def _uncounted(texts: tuple[str, ...]) -> tuple[str, ...]:
    """Return ``texts`` without cells that count on from 1, or the steps of a scale, 1分 | 2分 | 3分, three at least, behind two others."""
    for counted in (_COUNTS, _SCALE):
        found = [n for n, text in enumerate(texts) if n > 1 and counted.fullmatch(text)]
        values = [int(texts[n].rstrip("分")) for n in found]
        steps = {b - a for a, b in pairwise(values)}
        from_one = counted is _SCALE or values[:1] == [1]
        beside = bool(found) and found == [*range(found[0], found[0] + len(found))]
        if beside and len(found) >= _LEAST_COUNTED and from_one and steps in ({1}, {-1}):
            return (*texts[: found[0]], *texts[found[-1] + 1 :])
    return texts


def _unbanded(texts: tuple[str, ...]) -> tuple[str, ...]:
    """Return ``texts`` without cells side by side that are bands of one scale, three at least, behind another."""
    for start in range(1, len(texts) - _LEAST_COUNTED + 1):
        end = next((n for n in range(len(texts), start + _LEAST_COUNTED - 1, -1) if _bands(texts[start:n])), start)
        if end > start:
            return texts[:start] + texts[end:]
    return texts


def _bands(texts: tuple[str, ...]) -> bool:
    return all(map(has_edge, texts)) and are_bands(texts)


def _heads_points(grid: Grid, row: int) -> bool:
    """Return whether a row of short texts stands on a column of points that one of them names: 大项 | 权重.

    In place of one of them the scale may stand by which is judged: 好（8-10分）一般（5-7分）差（0-4分）.
    """
    texts = [text for text in grid.row_texts(row) if text and not is_legend(text)]
    if row + 1 == len(grid.rows) or len(texts) < 2 or any(len(text) > _HEAD_LENGTH for text in texts):
        return False
    named = [c for c in range(grid.width) if {"points", "weight"} & set(headers.roles(grid.text(row, c)))]
    named += [c for c in range(grid.width) if headers.is_bare_unit(grid.text(row, c)) and _holds_points(grid, row, c)]
    return not any(read_points(text) for text in texts) and any(read_points(grid.text(row + 1, c)) for c in named)


def _holds_points(grid: Grid, row: int, column: int) -> bool:
    return all(read_points(grid.text(below, column)) for below in range(row + 1, len(grid.rows)))


def _heads_names(grid: Grid, row: int) -> bool:
    """Return whether a row of short texts stands on names that end with their points, and on nothing but blanks beside them."""
    texts = grid.row_texts(row)
    if (
        len(texts) != grid.width
        or not all(texts)
        or any(len(text) > _HEAD_LENGTH or read_points(text) for text in texts)
    ):
        return False
    columns = [[grid.box(r, c).text for r in range(row + 1, len(grid.rows))] for c in range(grid.width)]
    named = [sum(ending(text) is not None for text in column) > 1 for column in columns]
    blank = [not any(column) for column in columns]
    below = [ending(column[0]) is not None for column, names in zip(columns, named, strict=True) if names]
    return any(named) and any(blank) and all(below) and all(a or b for a, b in zip(named, blank, strict=True))


def over_first(grid: Grid, row: int) -> int:
    """Return over how many first columns, one of points among them, one cell of a header stands whose others have nothing but blanks below:
    条目 over category, number, text and points beside 现状 | 差距 | 整改措施, which are filled in. It says nothing of each; 0 where none is.
    """
    wide = grid.rows[row].count(grid.rows[row][0])
    texts, below = grid.row_texts(row), range(row + 1, len(grid.rows))
    if wide < _LEAST_COUNTED or len(texts) < _LEAST_COUNTED or not all(0 < len(text) <= _HEAD_LENGTH for text in texts):
        return 0
    filled = [any(grid.text(r, column) for r in below) for column in range(wide, grid.width)]
    pointed = any(all(read_points(grid.text(r, column)) for r in below) for column in range(1, wide))
    return wide if pointed and len(below) > 1 and not any(filled) and not any(map(read_points, texts)) else 0


def _goes_on(grid: Grid, top: int, row: int) -> bool:
    """Return whether ``row`` belongs to the header: a header cell reaches into it, or it names the parts of a wide one.

    Beside one that reaches into it, cells that count, 1 | 2 | 3 or 3 | 2 | 1, number those judged.

    Beside these the row may be blank, where the other cells of the header are not merged with it.
    """
    shared = [not grid.starts(row, column) for column in range(grid.width)]
    mine = [column for column in range(grid.width) if not shared[column]]
    own = [grid.text(row, column) for column in mine]
    inner = [column for column in mine if grid.text(row, column) or not (grid.text(top, column) or any(own))]
    parts = bool(inner) and all(_is_wide(grid, top, column) for column in inner)
    if not any(shared):
        return parts and len(inner) > 1 and _names_parts([grid.text(row, column) for column in inner])
    if parts or (len(own) >= _LEAST_COUNTED and (_counts(own) or _counts(own[::-1]))):
        return True
    return not any(read_points(text) for text in own) and (not any(own) or any(headers.roles(text) for text in own))


def _is_wide(grid: Grid, top: int, column: int) -> bool:
    """Return whether the header cell over a column is wide: merged, or with a blank one beside it, as text prints a merged one."""
    row = grid.rows[top]
    blank = not grid.text(top, column) and any(grid.text(top, before) for before in range(column))
    beside = bool(grid.text(top, column)) and column + 1 < grid.width and not grid.text(top, column + 1)
    return row.count(row[column]) > 1 or blank or beside


def _names_parts(texts: Sequence[str]) -> bool:
    """Return whether texts are surely names of columns: known words all of them, levels, or what counts on from 1."""
    return _counts(texts) or all(headers.roles(text) or _LEVEL.fullmatch(text) for text in texts)


def _counts_columns(grid: Grid, row: int) -> bool:
    """Return whether a row only counts the columns, 1 | 2 | 3 | 4, as statistical forms do below the header; 栏次 may stand first."""
    texts = [grid.text(row, column) for column in range(grid.width) if grid.starts(row, column)]
    if texts and _COLUMN_NUMBERS.fullmatch(texts[0]):
        texts = texts[1:]
    return len(texts) >= _LEAST_COUNTED and _counts(texts)


def _counts(texts: Sequence[str]) -> bool:
    return list(texts) == [str(n) for n in range(1, len(texts) + 1)]


def header_of(grid: Grid, top: int, data: int, column: int) -> str:
    """Return the header of a column in the header rows ``top`` to ``data``; of several rows the lowest that says something."""
    column = _headed_by(grid, data, column)
    rows = [row for row in range(top, data) if row == top or not _counts_columns(grid, row)]
    texts = [grid.text(row, column) for row in rows if grid.starts(row, column) or row == top]
    filled = [text for text in texts if text]
    return filled[-1] if filled else ""


def upper_of(grid: Grid, top: int, column: int) -> str:
    """Return the text of the first row of the header over a column; a blank cell belongs to the filled one on its left."""
    return next((text for c in range(column, -1, -1) if (text := grid.text(top, c))), "")


def _headed_by(grid: Grid, data: int, column: int) -> int:
    """Return the column whose header is that of the cells that begin in ``column``.

    Where a header cell also stands over other cells to the left, and these cells reach under the next header, it is the next.
    """
    if not 0 < column < grid.width - 1 or not 0 < data < len(grid.rows):
        return column
    head, row = grid.rows[data - 1], grid.rows[data]
    shared = head[column] == head[column - 1] and row[column] != row[column - 1]
    reaches = row[column] == row[column + 1] and head[column] != head[column + 1]
    return column + 1 if shared and reaches else column
