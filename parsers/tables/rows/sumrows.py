"""The last row of figures that only the arithmetic tells to be the total: without a name, or with one of its own, 考核总分合计."""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from parsers.strand import compact
from parsers.tables.grid import HOLE, Grid, row_boxes
from parsers.wording import totals
from parsers.wording.bands import grade_scale
from parsers.wording.points import Points, is_left_blank, read_points
from parsers.wording.totals import ENDS_AS_TOTAL, WHOLE

_NAME = re.compile(
    rf".{{0,20}}(?:{ENDS_AS_TOTAL}|累计|总[和值评]|总成绩|总评分|总分[值数]|之和|(?:建议|综合|最终|最后|评定|实际|实得)(?:成绩|得分|分[数值]|评分))(?:分[值数]?)?[是为]?(?:[（(].*[)）])?[:：]?|∑|Σ|[Tt]otal|TOTAL|[Ss]um"
)
_SCORE = re.compile(
    r".{0,20}(?:(?<!加)(?<!扣)(?<!减)得分|评分|分数|成绩|总评|评定|评价|评级|[评测考]定结果|考[核评]结果|结论)(?:分?[值数]?)?[是为]?(?:[（(].*[)）])?[:：]?"
)
"""What a total may be called where more than the sum speaks for it: 考核成绩, 最终得分, 总评."""
_ASSESSED = re.compile(
    r"(?:[老教导]师|师傅|领导|上级|主管|[组班]长|班主任|[学考]生|同[学事伴行]|家长|小组|专家|评委|企业|单位|群众|自我|期[中末]|平时|业绩|实[践操训]|理论)"
    r"(?:最[终后]|综合)?(?:总评|评定|成绩|评分|得分)"
)
"""A name that says whose judgement, or of what: 教师总评, 业绩总评; 考核总评 and 综合成绩 say it of all."""
_ENDS_AS_TOTAL = re.compile(rf".{{1,16}}(?:{ENDS_AS_TOTAL}|累计)(?:[（(].*[)）])?[:：]?")
"""A name that says by its end that it is a total, whatever the sum is; in the last row of figures 累计 does."""
_SAYS_SUM = re.compile(
    r".{0,12}(?:[上前]述?|各|[0-9０-９]+\s*[-~～—–－至到]+\s*[0-9０-９]+)[^，,。；;]{0,8}(?:之和|总和|相加|合计)(?:分[值数]?|得分)?[)）]?[:：]?"
)
"""A name that says which rows it adds up, 评定分值（1-7项之和）; their points may stand in their names."""
_FULL_MARK = re.compile(r"(?:本[表卷页项]|各项|全部|总|合计)?满分(?:分?值|分数|标准)?(?:[（(].*[)）])?[:：]?")
"""The full mark of the whole, where nothing but it stands in the last row of figures."""
_BEGINS = re.compile(r"(?:合计|总计|共计|总分).{1,24}")
"""A name that begins with the word for a total, behind which something else is printed; what stands above must make it."""
_CUT = re.compile(r"[总合共累]|[总合共累]?计分?|总?分")
"""What is left of the word for a total where a character of it was lost, or stands in a cell of its own."""
_BEHIND = re.compile(r"[^（(]{1,30}([（(][^（()）]{1,8}分\s*[)）])[:：]?", re.DOTALL)
_LEAST = 2
"""Figures in the rows above that a sum adds up."""
_CLEAR = 3
"""Figures above a row that is their total though it misses their sum."""
_NEAR = Decimal("0.2")
"""The share by which a stated total may miss the sum: a contradiction of the document, which the checks report."""


def with_total(grid: Grid) -> Grid:
    """Return the grid with its last row of figures marked as the total, where it is one by what it adds up.

    A row that a word such as 合计 names is not marked: it is known by that.
    """
    row = next((row for row in reversed(range(len(grid.rows))) if _figures(grid, row)), None)
    if row is None or totals.is_total(grid.row_texts(row)):
        return grid
    words = [text for text in grid.row_texts(row) if _is_worded(text)]
    names = [text for text in words if grade_scale(text) is None]
    columns = _figures(grid, row)
    if len(columns) == 1 and words and all(map(_FULL_MARK.fullmatch, words)) and _is_below_points(grid, row):
        return replace(grid, total=row)
    if all(_NAME.fullmatch(name) for name in names) and any(_sums_up(grid, row, c) for c in columns):
        return grid if _is_share(grid, row, names) else replace(grid, total=row)
    if words and all(map(_SAYS_SUM.fullmatch, words)) and any(not _is_beaten(grid, row, c) for c in columns):
        return replace(grid, total=row)
    cut = words == names and any(word.fullmatch("".join(names)) for word in (_CUT, _BEGINS))
    if cut and any(_sums_up(grid, row, c) for c in columns):
        return replace(grid, total=row)
    if len(names) != 1 or names[0] != words[0]:
        return grid
    scale = max((top for text in words[1:] if (top := grade_scale(text)) is not None), default=None)
    spans = _spans(grid, row)
    if _SCORE.fullmatch(names[0]) and any(_is_sum(grid, row, c, scale, spans) for c in columns):
        return replace(grid, total=row)
    stated = _ENDS_AS_TOTAL.fullmatch(names[0]) and grid.row_texts(row)[0] == names[0]
    return replace(grid, total=row) if stated and any(_tops(grid, row, c) for c in columns) else grid


def _is_share(grid: Grid, row: int, names: Sequence[str]) -> bool:
    """Return whether one of several who judge gives the other half of 100: 自评 20, 互评 30, 教师总评 50."""
    if not any(_ASSESSED.search(name) for name in names):
        return False
    pairs = [(_figure(grid.text(row, c)), sum(_above(grid, row, c), Decimal(0))) for c in _figures(grid, row)]
    return any(stated is not None and stated.value == above == WHOLE / 2 for stated, above in pairs)


def _is_below_points(grid: Grid, row: int) -> bool:
    """Return whether several rows above hold a figure and a text."""
    above = [other for other in range(row) if _figures(grid, other) and any(map(_is_worded, grid.row_texts(other)))]
    return len(above) >= _LEAST


def _is_worded(text: str) -> bool:
    """Return whether a cell says something beside figures; the unit of a score to fill in, ____分, says nothing."""
    return bool(re.search(r"\w", text)) and read_points(text) is None and not is_left_blank(text)


def _spans(grid: Grid, row: int) -> bool:
    """Return whether the first cell of a row reaches over columns that the rows above fill each for itself."""
    end = grid.rows[row].count(grid.rows[row][0])
    own = [other for other in range(row) if len(set(grid.rows[other][:end])) == end]
    return end > 1 and len(own) * 2 > row


def _is_sum(grid: Grid, row: int, column: int, scale: Decimal | None, spans: bool) -> bool:
    """Return whether a figure is the sum of those above it, and more speaks for it: grades on its scale, a wide name, 100.

    Where two of these do, it may miss the sum: a contradiction of the document.
    """
    stated, above = _figure(grid.text(row, column)), _above(grid, row, column)
    if stated is None or len(above) < _LEAST:
        return False
    graded = scale is not None and stated.value / 2 < scale <= stated.value * (1 + _NEAR)
    speaking = (spans, graded, len(above) >= _CLEAR and stated.value == WHOLE)
    made = sum(above, Decimal(0))
    near = len(above) >= _CLEAR and abs(stated.value - made) <= _NEAR * made and stated.value > max(above)
    return any(speaking) if stated.value == made else near and sum(speaking) > 1


def _tops(grid: Grid, row: int, column: int) -> bool:
    """Return whether a figure is higher than each of those above it, which are several."""
    stated, above = _figure(grid.text(row, column)), _above(grid, row, column)
    return stated is not None and len(above) >= _CLEAR and stated.value > max(above)


def _is_beaten(grid: Grid, row: int, column: int) -> bool:
    """Return whether a figure is no higher than one above it, or counts on from these."""
    stated, above = _figure(grid.text(row, column)), _above(grid, row, column)
    return stated is None or any(value >= stated.value for value in above) or above[-1:] == [stated.value - 1]


def _figures(grid: Grid, row: int) -> list[int]:
    """Return the columns of a row in which a figure begins."""
    starting = [
        c for c in range(grid.width) if grid.starts(row, c) and (c == 0 or grid.rows[row][c] != grid.rows[row][c - 1])
    ]
    return [c for c in starting if grid.rows[row][c] != HOLE and _figure(grid.text(row, c)) is not None]


def _figure(text: str) -> Points | None:
    """Return the points that a cell prints, alone or in brackets behind a short name: 选题（20分）."""
    end = _BEHIND.fullmatch(text.strip())
    return read_points(end[1] if end else text)


def _sums_up(grid: Grid, row: int, column: int) -> bool:
    """Return whether a figure is the sum of those above it, near it, or 100."""
    stated = _figure(grid.text(row, column))
    above = _above(grid, row, column)
    if stated is None or len(above) < _LEAST or above == [Decimal(n) for n in range(1, len(above) + 1)]:
        return False
    made = sum(above, Decimal(0))
    if stated.value == made:
        return True
    near = abs(stated.value - made) <= _NEAR * made or stated.value == WHOLE
    return len(above) >= _CLEAR and near and stated.value > max(above)


def _above(grid: Grid, row: int, column: int) -> list[Decimal]:
    found = []
    for other in range(row):
        points = _figure(grid.text(other, column)) if grid.starts(other, column) else None
        if points is not None and not _is_subtotal(grid, other):
            found.append(points.value)
    return found


def _is_subtotal(grid: Grid, row: int) -> bool:
    return any(totals.subtotal_word(compact(grid.boxes[index].text.text)) for index in row_boxes(grid.rows[row]))
