"""Rows below criteria that are columns which say of each what is asked for: 评分要点 | 内容紧扣主题 | 声音响亮 | 仪态大方."""

import re
from collections.abc import Sequence
from decimal import Decimal

from parsers.strand import Strand, compact
from parsers.tables import headers
from parsers.tables.grid import HOLE, Box, Grid
from parsers.wording import totals
from parsers.wording.grades import is_grade
from parsers.wording.marks import ending
from parsers.wording.numerals import ARABIC, number
from parsers.wording.order import is_ordered
from parsers.wording.points import read_points
from parsers.wording.rules.scales import on_one_scale
from parsers.wording.texts.takenoff import taken_off
from parsers.wording.totals import WHOLE

_WORD = re.compile(r"[^\W\d分].*[^\W\d分]", re.DOTALL)
_AMOUNT = re.compile(rf"({ARABIC})\s*分(?![钟米])")
_STEM = 2
_SAYS = frozenset({"item", "rules", "method"})
"""What the word at the head of such a row may name: 评分要点, 评分标准, 打分办法."""
_ALSO = re.compile(r"参考|解释|释义|.{0,6}(?:标准|要求|要点|细则|说明|描述)")


def descriptions(grid: Grid, named: int, start: int, columns: Sequence[int]) -> range:
    """Return the rows from ``start`` on that hold a text for each criterion of ``columns``, named in row ``named``.

    The first cell of such a row says so, 评分标准 or 要求, or the head reaches down into it; one that is blank heads a single row.
    There are none where the columns are levels, 一等 | 二等 | 三等. No text has more points in it than its criterion makes, nor
    does it end with others as the name of an item does; its grades or parts may make them, 优25-30分，良20-24分.
    """
    end = start
    if not _are_levels(grid, named, columns):
        parts = [c for c in columns if not _is_total(grid.box(named, c).text)]
        while end < len(grid.rows) and _tells_each(grid, end, start, parts) and _is_headed(grid, end, start, columns):
            end += 1
    return range(start, end)


def between(grid: Grid, given: int, columns: Sequence[int]) -> range:
    """Return the rows above the full marks in row ``given`` that say under each name what is asked for: 要求 | 切题 | 流畅.

    Their first cell says so: names under names are criteria in groups.
    """
    columns = [c for c in columns if given and grid.text(given - 1, c)]
    start = given
    while start > 1 and all(grid.text(start - 1, c) for c in columns) and _is_told(grid, start - 1, columns):
        start -= 1
    named = descriptions(grid, start - 1, start, columns) if 0 < start < given else range(given, given)
    own = {grid.rows[start - 1][c] for c in columns} if start else set()
    return named if named == range(start, given) and len(own) == len(columns) else range(given, given)


def heads_of(grid: Grid, rows: Sequence[int], columns: Sequence[int]) -> list[Box]:
    """Return the boxes that begin in the ``rows`` beside the criteria: the words for the rows."""
    beside = [c for c in range(grid.width) if c not in columns]
    found = dict.fromkeys(grid.rows[r][c] for r in rows for c in beside if grid.starts(r, c))
    return [grid.boxes[index] for index in found if index != HOLE]


def _is_told(grid: Grid, row: int, columns: Sequence[int]) -> bool:
    texts = [compact(box.text.text) for box in heads_of(grid, [row], columns)]
    return bool(texts) and bool(_ALSO.fullmatch(texts[0]))


def _are_levels(grid: Grid, named: int, columns: Sequence[int]) -> bool:
    """Return whether the columns are grades, or what stands on one scale with points that fall or rise.

    Names that end alike, 达到 | 基本达到 | 未达到, are degrees of one thing, but where their points make 100 they are parts of it.
    """
    found = [end for c in columns if (end := ending(grid.box(named, c).text))]
    names, values = [compact(end.name.text) for end in found], [end.points.value for end in found]
    if len(names) < 2 or not is_ordered(values):
        return any(map(is_grade, names))
    alike = len({name[-_STEM:] for name in names}) == 1 and sum(values) != WHOLE
    return any(map(is_grade, names)) or on_one_scale(names) or alike


def _tells_each(grid: Grid, row: int, start: int, columns: Sequence[int]) -> bool:
    heads = {c: grid.box(start - 1, c) for c in columns}
    own = {grid.rows[row][c] for c in columns if grid.starts(row, c)}
    alone = len(own) >= len({grid.rows[start - 1][c] for c in columns}) > 1
    return alone and all(_tells(grid.box(row, c), _full(head)) for c, head in heads.items())


def _is_total(head: Strand) -> bool:
    end = ending(head)
    return totals.total_word(compact(end.name.text if end else head.text))


def _full(head: Box) -> Decimal | None:
    end, alone = ending(head.text), read_points(head.text.text)
    return alone.value if alone else end.points.value if end else None


def _tells(box: Box, full: Decimal | None) -> bool:
    """Return whether a cell says something about a criterion that makes ``full`` points."""
    text = box.text
    amounts = [value for found in _AMOUNT.findall(text.text) if (value := number(found)) is not None]
    if not _WORD.search(text.text) or (len(amounts) < 2 and read_points(text.text) is not None):
        return False
    most = max(amounts, default=full)
    makes = bool(amounts) and full in (most, sum(amounts))
    return (ending(text) is None or taken_off(text) or makes) and (full is None or most is None or most <= full)


def _is_headed(grid: Grid, row: int, start: int, columns: Sequence[int]) -> bool:
    """Return whether beside the texts of a row stands nothing but the word for it, what all criteria make, or a remark."""
    remarks = [c for c in range(grid.width) if "remarks" in headers.roles(grid.text(start - 1, c))]
    texts = [compact(box.text.text) for box in heads_of(grid, [row], [*columns, *remarks]) if box.text]
    texts = [text for text in texts if read_points(text) is None and not totals.states_total(text)]
    if not texts:
        reaches = all(not grid.starts(row, c) for c in range(grid.width) if c not in columns)
        return row == start or reaches
    return len(texts) == 1 and bool(_SAYS & set(headers.roles(texts[0])) or _ALSO.fullmatch(texts[0]))
