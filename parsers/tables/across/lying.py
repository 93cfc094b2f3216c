"""Rubrics that lie across: the criteria are columns, their full marks stand in the header, the rows are those to be judged."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from parsers.strand import Strand, compact
from parsers.tables import headers
from parsers.tables.across.bareheads import parted
from parsers.tables.across.criteria import LEAST, is_whole, names_points
from parsers.tables.across.described import between, descriptions, heads_of
from parsers.tables.across.judged import is_filled_in, is_foot, is_scores
from parsers.tables.across.markrows import full_marks, last_shares, shares_below, tiers_below, worded_marks
from parsers.tables.across.scorers import rows_are_criteria
from parsers.tables.grid import HOLE, Grid
from parsers.tables.layout import Layout
from parsers.wording import totals
from parsers.wording.grades import is_grade
from parsers.wording.marks import ending
from parsers.wording.points import read_points
from schema.rubric import Role

_WORD = re.compile(r"[^\W\d]")
_OF_PROJECT = ("项目总分", "项目合计")
"""The total of each of those judged, where these are projects."""
_PERSON = re.compile(r"(?:姓名|选手|组别|班级|小组|[\u4e00-\u9fff]{0,4}(?:名称|编号|单位|部门|对象))")
"""Header words of who is judged."""
_SAYS_MORE = re.compile(r"\d|[加扣减]分项|否决")
"""What a cell over all criteria says of them that a header does not."""
_WITHIN = 12
"""The header stands within this many rows from the top."""


@dataclass(frozen=True, slots=True)
class Across:
    """The rubric set upright (a criterion a row), how its columns are read, what the printed columns are.

    ``said`` is what stands below the criteria: the cell of one, its printed column (0-based), and what is asked for.
    """

    grid: Grid
    upright: Layout
    printed: Layout
    said: tuple[tuple[Strand, int, Strand], ...] = ()

    def is_scored(self, grid: Grid) -> bool:
        """Return whether figures are entered below the criteria of ``grid``, in which they stand as columns."""
        below = range(self.printed.data, len(grid.rows))
        return any(read_points(grid.text(row, column)) for row in below for column in self.printed.all("item"))


def lying(grid: Grid) -> Across | None:
    """Return the rubric that lies across in the header of ``grid``, None where there is none.

    Full marks stand at the end of the header cells, 服装（10分）, or in a row of their own below, 满分 | 20 | 30. What is asked for
    may stand between them and the scores; where the first column heads such rows beside 分值, it is :func:`turned` instead. Numbers
    without a unit, 语言 30, are full marks where they make the total.
    """
    for row in range(min(_WITHIN, len(grid.rows))):
        marked = _marked(grid, row)
        if _head_groups(grid, row, marked) and _heads_rows(grid, row):
            return None
        below = descriptions(grid, row, row + 1, marked)
        if _is_head(grid, row, marked) and (
            is_filled_in(grid, below.stop, marked) or _is_header_alone(grid, row, below.stop, marked)
        ):
            return _upright(grid, row, None, marked, below)
        if _is_head(grid, row, marked) and _heads_columns(grid, row, marked):
            return _upright(grid, row, None, [c for c in marked if not c or grid.rows[row][c - 1] != grid.rows[row][c]])
        if (bare := parted(grid, row)) is not None and is_filled_in(grid, row + 1, bare[1]):
            laid, marked = bare
            across = _upright(laid, row, row + 1, marked)
            return replace(across, printed=replace(across.printed, data=row + 1))
        given = full_marks(grid, row)
        above = between(grid, row, given)
        named = _named_by(grid, above.start, given)
        below = descriptions(grid, named, row + 1, given)
        shared = shares_below(grid, named, below.stop, given)
        tiers = tiers_below(grid, row, given)
        scored = is_filled_in(grid, shared.stop, given) or (shared.stop == len(grid.rows) and _gives_whole(grid, row))
        if len({grid.rows[named][c] for c in given}) >= LEAST and (tiers or scored):
            told = [*above, *(tiers or [*below, *shared])]
            return None if told and _heads_rows(grid, named) else _upright(grid, named, row, given, told)
        shares = last_shares(grid, row)
        if shares:
            return _upright(grid, row - 1, row, shares)
    return None


def _marked(grid: Grid, row: int) -> list[int]:
    """Return the columns of a row that name criteria with full marks; none where the rows below are the criteria."""
    marked = [c for c in range(grid.width) if names_points(grid.box(row, c))]
    names = [end.name.text for c in marked if (end := ending(grid.box(row, c).text))]
    return [] if rows_are_criteria(grid, row, marked, names) else marked


def lying_again(grid: Grid) -> list[int]:
    """Return the rows at which further rubrics of this kind begin below the first: each a header with full marks over scores.

    A form prints one for each of those who judge. What stands beside or over a header, in merged cells, goes with it.
    """
    criteria = {index for index, box in enumerate(grid.boxes) if names_points(box)}
    heads = []
    for row in range(len(grid.rows) - 1):
        marked = [c for c in range(grid.width) if grid.rows[row][c] in criteria]
        below = descriptions(grid, row, row + 1, marked).stop
        if below < len(grid.rows) and _is_head(grid, row, marked) and is_scores(grid, below, marked):
            heads.append(row)
    return [_begin(grid, row, before + 2) for before, row in pairwise(heads) if row > before + 1]


def _is_head(grid: Grid, row: int, marked: Sequence[int]) -> bool:
    """Return whether several criteria stand in a row that prints no points below a header of these, as the rows of items do."""
    if len({grid.rows[row][c] for c in marked}) < LEAST:
        return False
    others = [c for c in range(grid.width) if c not in marked and read_points(grid.text(row, c)) is not None]
    heads = [grid.text(above, c) for c in others for above in range(min(row, _WITHIN))]
    return not any("points" in headers.roles(head) and not totals.total_word(head) for head in heads)


def _begin(grid: Grid, head: int, first: int) -> int:
    """Return the last row down to ``head``, not before ``first``, into which no cell from above reaches."""
    free = [row for row in range(first, head + 1) if not set(grid.rows[row - 1]) & set(grid.rows[row]) - {HOLE}]
    return free[-1] if free else head


def _named_by(grid: Grid, given: int, columns: list[int]) -> int:
    """Return the row above the full marks that names the criteria, each by a cell; a row for scores may stand between."""
    above = max(given - 1, 0)
    while above and not any(grid.text(above, c) for c in columns):
        above -= 1
    return above


def turned(grid: Grid) -> Grid | None:
    """Return the grid with rows and columns exchanged, where its first column is the header: 评分项, 分值, 评分要点, 得分.

    The columns of the new grid are numbered as the printed rows. A row of header words is none where full marks follow 分值 in every
    column: 项目 | 内容 | 语言 over 分值 | 60 | 40 names criteria. A form with names to fill in may stand above.
    """
    top = _below_form(grid)
    if top:
        found = turned(replace(grid, rows=grid.rows[top:]))
        return replace(found, numbers=tuple(n + top for n in found.numbers)) if found is not None else None
    first = tuple(compact(grid.text(row, 0)) for row in range(len(grid.rows)))
    named = any("points" in headers.roles(text) for text in first[:_WITHIN])
    if len(first) < 2 or grid.width < LEAST or not named or not headers.is_header(first):
        return None
    tops = range(min(_WITHIN, len(grid.rows)))
    full = any(_gives_all(grid, row) for row in tops)
    if not full and any(headers.is_header(grid.row_texts(row)) for row in tops):
        return None
    rows = tuple(tuple(row[column] for row in grid.rows) for column in range(grid.width))
    return Grid(rows, grid.boxes, tuple(range(1, len(grid.rows) + 1)), grid.dropped)


def _below_form(grid: Grid) -> int:
    """Return the row that names something in every column right above full marks, below rows that do not: those of a form; else 0."""
    given = next((row for row in range(min(_WITHIN, len(grid.rows))) if _gives_all(grid, row)), 0)
    blank = [not all(grid.text(row, column) for column in range(grid.width)) for row in range(given)]
    return given - 1 if len(blank) > 1 and all(blank[:-1]) and not blank[-1] else 0


def _gives_all(grid: Grid, row: int) -> bool:
    """Return whether a row prints full marks in all columns beside its first cell."""
    beside = [c for c in range(grid.width) if grid.rows[row][c] != grid.rows[row][0]]
    return bool(beside) and worded_marks(grid, row) == beside


def _gives_whole(grid: Grid, row: int) -> bool:
    """Return whether a row gives full marks to all columns, and they make 100: so no row for the scores need stand below."""
    given = [points.value for c in worded_marks(grid, row) if (points := read_points(grid.text(row, c)))]
    return _gives_all(grid, row) and sum(given) == totals.WHOLE


def _heads_rows(grid: Grid, named: int) -> bool:
    """Return whether the first column is a header from the row of the names on: 项目 over 要求, 分值 and 得分."""
    first, *others = (grid.text(row, 0) for row in range(named, len(grid.rows)))
    is_name = bool({"item", "category"} & set(headers.roles(first)))
    return is_name and all(headers.roles(text) for text in others) and turned(grid) is not None


def _head_groups(grid: Grid, row: int, columns: Sequence[int]) -> bool:
    """Return whether cells with full marks reach over several columns that a row of full marks below parts: 纪律（40分） over 20 | 20."""
    wide = {c for c in columns if grid.rows[row].count(grid.rows[row][c]) > 1}
    given = (worded_marks(grid, below) for below in range(row + 1, min(row + _WITHIN, len(grid.rows))))
    return any(len({grid.rows[row][c] for c in wide}) < len(wide.intersection(found)) for found in given)


def _is_header_alone(grid: Grid, row: int, stop: int, columns: list[int]) -> bool:
    """Return whether a table ends at ``stop``, below the criteria, without scores: beside them stand totals and names, over them titles.

    What stands beside them may be anything where one cell heads the whole score with its points. Grades with their points,
    优（10分） | 良（8分）, are no criteria.
    """
    others = [grid.text(row, c) for c in range(grid.width) if c not in columns and grid.text(row, c)]
    titles = all(sum(bool(grid.boxes[n].text) for n in _only_in(grid, above, row)) < 2 for above in range(row))
    grades = any((end := ending(grid.box(row, c).text)) and is_grade(end.name.text) for c in columns)
    named = all(totals.total_word(text) or headers.roles(text) or _PERSON.fullmatch(compact(text)) for text in others)
    return stop == len(grid.rows) and titles and (named or _heads_whole(grid, row, columns)) and not grades


def _heads_whole(grid: Grid, row: int, columns: Sequence[int]) -> bool:
    """Return whether one of the criteria is the whole that the others make, 总得分（100分）."""
    cells = dict.fromkeys(grid.rows[row][c] for c in columns)
    return len(cells) > LEAST and sum(is_whole(grid.boxes[index].text) for index in cells) == 1


def _only_in(grid: Grid, above: int, row: int) -> set[int]:
    """Return the boxes of a row ``above`` that do not reach down into ``row``."""
    return set(grid.rows[above]) - set(grid.rows[row]) - {HOLE}


def _heads_columns(grid: Grid, row: int, columns: list[int]) -> bool:
    """Return whether each criterion reaches over several columns, whose names stand below it without points, over figures or nothing.

    实际值 | 目标值 | 得分 say how the points of 完成率（50分） come about; a page without figures says 暂无数据.
    """
    under, start = row + 1, row + 2
    if under >= len(grid.rows) or any(grid.rows[row].count(grid.rows[row][c]) == 1 for c in columns):
        return False
    named = all(grid.starts(under, c) and _WORD.search(grid.text(under, c)) for c in columns)
    if not named or any(names_points(grid.box(under, c)) or read_points(grid.text(under, c)) for c in columns):
        return False
    empty = all(is_foot(grid, below) for below in range(start, len(grid.rows)))
    return empty or (not worded_marks(grid, start) and is_filled_in(grid, start, columns))


def _upright(grid: Grid, head: int, given: int | None, marked: list[int], told: Sequence[int] = ()) -> Across:
    """Return the rubric with a row for each criterion; the rows ``told`` say what is asked for."""
    top = head
    over = _head_of_all(grid, head, marked)
    while (
        top
        and over is None
        and any(grid.rows[top - 1][c] != grid.rows[top][c] for c in marked)
        and _heads_some(grid, top - 1, marked)
    ):
        top -= 1
    kept = [c for c in range(grid.width) if c in marked or _is_total(grid.text(head, c))]
    lines = [*range(top, head + 1), *([given] if given is not None else [])]
    rows = tuple(tuple(grid.rows[row][c] for row in lines) for c in kept)
    outer: list[Role] = ["category" for _ in range(top, head)]
    inner: tuple[Role, ...] = ("item",) if given is None else ("item", "points")
    roles: tuple[Role, ...] = (*outer, *inner)
    upright = Layout(0, 0, ("",) * len(roles), roles, tuple(range(1, len(roles) + 1)))
    items = {c for c in marked if not is_whole(grid.box(head, c).text)}
    own: tuple[Role, ...] = tuple("item" if c in items else "other" for c in range(grid.width))
    end = max([*lines, *told]) + 1
    printed = Layout(top, end, tuple(grid.text(head, c) for c in range(grid.width)), own, grid.numbers)
    used = (grid.box(head, c).text for c in range(grid.width) if c not in kept)
    words = [box.text for box in heads_of(grid, told, marked)] + ([over] if over else [])
    last = grid.box(head, kept[-1]).text
    whole = len(kept) - 1 if (given is None and is_whole(last)) or _is_total(last.text) else None
    laid = Grid(rows, grid.boxes, upright.numbers, (*grid.dropped, *used, *words), whole)
    said = tuple(
        (grid.box(head, c).text, at, grid.box(row, at).text)
        for c in marked
        for row in told
        for at in range(grid.width)
        if grid.joins(head, c, at) and grid.text(row, at) and not (at > c and grid.joins(row, at, at - 1))
    )
    return Across(laid, upright, printed, said)


def _head_of_all(grid: Grid, head: int, marked: Sequence[int]) -> Strand | None:
    """Return the text of the one cell above the criteria that stands over all of them, 评分标准, and beside others: it names no group.

    One with a figure, 综合素质（100分）, may say what they make, and 扣分项 says what they do.
    """
    own = {grid.rows[head - 1][c] for c in marked if not is_whole(grid.box(head, c).text)} if head else {HOLE}
    index = own.pop()
    alone = not own and index != HOLE and index not in grid.rows[head] and len(set(grid.rows[head - 1])) > 1
    return grid.boxes[index].text if alone and not _SAYS_MORE.search(grid.boxes[index].text.text) else None


def _is_total(text: str) -> bool:
    return totals.total_word(text) or compact(text) in _OF_PROJECT or totals.states_total(compact(text))


def _heads_some(grid: Grid, row: int, marked: list[int]) -> bool:
    """Return whether a row above the criteria names groups of them: not one title over the whole table."""
    over = {grid.rows[row][c] for c in marked if grid.rows[row][c] != HOLE}
    return len(over) > 1 and all(grid.boxes[index].text for index in over)
