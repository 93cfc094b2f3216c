"""Tables set side by side to save paper: 考核内容 | 分值 | 考核内容 | 分值, or 项目 | 具体项目 | 评分 | 具体项目 | 评分."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from parsers.strand import compact
from parsers.tables import headers
from parsers.tables.columns.contents import Content, contents
from parsers.tables.grid import HOLE, Grid, row_boxes
from parsers.tables.header_rows import header_rows
from parsers.wording import totals
from parsers.wording.labels import leading
from parsers.wording.marks import ending
from parsers.wording.totals import WHOLE

_LEAST_WIDTH, _LEAST_TIMES = 2, 2
_SCORES = ("review_score",)
_WEIGHTS = ("weight",)
_FIGURES = frozenset({"points", "weight"})
_WHOLES = (WHOLE, Decimal(1))
_MOSTLY = 0.6
"""The share of rows in which a group begins items, by those in which the group beside it does."""


@dataclass(frozen=True, slots=True)
class _Groups:
    """Columns (0-based) of one header, several times side by side: ``before`` of them all, ``width`` each, ``times`` over."""

    data: int
    before: int
    width: int
    times: int

    def of(self, row: tuple[int, ...], n: int) -> tuple[int, ...]:
        """Return the cells of the group ``n`` in ``row``."""
        start = self.before + n * self.width
        return row[start : start + self.width]

    def behind(self, row: tuple[int, ...]) -> tuple[int, ...]:
        """Return the cells behind all groups."""
        return row[self.before + self.width * self.times :]

    def row(self, row: tuple[int, ...], n: int) -> tuple[int, ...]:
        """Return ``row`` with no group but ``n``."""
        return (*row[: self.before], *self.of(row, n), *self.behind(row))


def stacked_halves(grid: Grid) -> Grid:
    """Return the grid with groups of columns one below the other where the header says the same several times, else as it is.

    Rows whose cells reach over several groups, as a title or a total does, stay where they are, once. Without columns before
    them the groups are pages, read one after the other; beside a category each row is read from left to right, unless
    numbers run down each group.
    """
    groups = _groups(grid)
    if groups is None:
        return grid
    grid = _without_sums(grid, groups)
    rows = [groups.row(row, 0) for row in grid.rows[: groups.data]]
    for block in _blocks(grid, groups):
        rows += _placed(grid, groups, block)
    top = groups.data - 1
    again = [groups.of(grid.rows[top], n) for n in range(1, groups.times)]
    heads = tuple(grid.boxes[index].text for row in again for index in row if index != HOLE)
    numbers = groups.row(grid.numbers, 0)
    return replace(grid, rows=tuple(rows), numbers=numbers, dropped=(*grid.dropped, *heads))


def _groups(grid: Grid) -> _Groups | None:
    top, data = header_rows(grid)
    if data != top + 1:
        return None
    heads = [compact(grid.text(top, column)) for column in range(grid.width)]
    for before in range(grid.width - _LEAST_WIDTH * _LEAST_TIMES + 1):
        for width in range(_LEAST_WIDTH, (grid.width - before) // _LEAST_TIMES + 1):
            group, times = heads[before : before + width], 1
            while heads[before + times * width : before + (times + 1) * width] == group:
                times += 1
            found = _Groups(data, before, width, times)
            if times < _LEAST_TIMES or len(set(group)) != width or _are_levels(grid, found):
                continue
            if _are_items(grid, found):
                return found
    return None


def _are_levels(grid: Grid, groups: _Groups) -> bool:
    """Return whether the first group is a level above the second one.

    A cell of it reaches down beside several of the second, or each group makes 100, or it is blank beside a row of the second
    and goes on below with both; a half is filled from the top down.
    """
    rows = range(groups.data, len(grid.rows))
    begun = [
        (_begins_in(grid, row, range(groups.before, groups.before + groups.width)), _has_own(grid, groups, row, 1))
        for row in rows
    ]
    over = any(own and _hangs_over(grid, groups, row) for row, (_, own) in zip(rows, begun, strict=True))
    gap = next((n for n, found in enumerate(begun) if found == (False, True)), len(begun))
    made = [sum(_points(grid, groups, n), Decimal(0)) for n in range(groups.times)]
    return over or (not groups.before and (True, True) in begun[gap:]) or all(points == WHOLE for points in made)


def _begins_in(grid: Grid, row: int, columns: range) -> bool:
    return any(grid.starts(row, column) and bool(grid.text(row, column)) for column in columns)


def _hangs_over(grid: Grid, groups: _Groups, row: int) -> bool:
    """Return whether all cells of the first group reach down into ``row`` with what they print."""
    columns = range(groups.before, groups.before + groups.width)
    return row > groups.data and all(not grid.starts(row, c) and bool(grid.text(row, c)) for c in columns)


def _points(grid: Grid, groups: _Groups, n: int) -> list[Decimal]:
    """Return the points or weights that the column under a word for them holds in the group ``n``."""
    return [value for _, value in _figures(grid, groups, n)]


def _figures(grid: Grid, groups: _Groups, n: int) -> Iterator[tuple[int, Decimal]]:
    """Yield the points or weights of the group ``n``, each with its row."""
    for column in groups.of(tuple(range(grid.width)), n):
        if _FIGURES & set(headers.roles(grid.text(groups.data - 1, column))):
            for row in range(groups.data, len(grid.rows)):
                found = grid.points(row, column)
                if found is not None:
                    yield row, found.value


def _without_sums(grid: Grid, groups: _Groups) -> Grid:
    """Return the grid without the sums with which each group ends, 合计 40 | 合计 60: none is that of all, which may stand below them."""
    found = [_sum_row(grid, groups, n) for n in range(groups.times)]
    sums = [(n, row) for n, row in enumerate(found) if row is not None]
    if len(sums) < groups.times:
        return grid
    gone = dict.fromkeys(index for n, row in sums for index in _own(grid, groups, n, row))
    rows = tuple(tuple(HOLE if index in gone else index for index in row) for row in grid.rows)
    texts = (grid.boxes[index].text for index in gone if index != HOLE)
    return replace(grid, rows=rows, dropped=(*grid.dropped, *texts))


def _sum_row(grid: Grid, groups: _Groups, n: int) -> int | None:
    """Return the last row that prints in cells of the group ``n`` alone a word for a sum and what the points above make."""
    figures = [(row, value) for row, value in _figures(grid, groups, n) if _own(grid, groups, n, row)]
    if len(figures) <= _LEAST_TIMES:
        return None
    *above, (row, stated) = figures
    texts = tuple(compact(grid.boxes[index].text.text) for index in _own(grid, groups, n, row) if index != HOLE)
    named = totals.states_sum(texts)
    return row if named and sum(value for _, value in above) == stated else None


def _own(grid: Grid, groups: _Groups, n: int, row: int) -> tuple[int, ...]:
    """Return the cells of the group ``n`` in a row, those of the columns before it with the first; none where one reaches further."""
    cells = grid.rows[row]
    own = (*(cells[: groups.before] if n == 0 else ()), *groups.of(cells, n))
    return own if all(cells.count(index) == own.count(index) for index in own if index != HOLE) else ()


def _are_items(grid: Grid, groups: _Groups) -> bool:
    """Return whether each group holds items and their points; levels of indicators, the outer ones over many rows, are none.

    Points stand under a word for them, or under one for scores, 评分, where every group has figures there, or at the ends of
    the names in every group, beside what is filled in. Weights are those of items where all groups together make the whole.
    """
    said = [headers.roles(grid.text(groups.data - 1, column)) for column in range(grid.width)]
    held = contents(grid, groups.data)
    weighed = sum(sum(_points(grid, groups, n)) for n in range(groups.times)) in _WHOLES
    begun = []
    for n in range(groups.times):
        columns = groups.of(tuple(range(grid.width)), n)
        pointed = {c for c in columns if "points" in said[c] or (said[c][:1] == _SCORES and held[c].pointed > 0.5)}
        pointed |= {c for c in columns if weighed and said[c][:1] == _WEIGHTS}
        worded = [held[c].begun for c in columns if c not in pointed and held[c].worded]
        begun += [max(worded)] if pointed and worded else []
    if not any("points" in words for words in said) and all(
        _is_marked(grid, groups, n, held) for n in range(groups.times)
    ):
        return True
    outer = any("points" in words for words in said[: groups.before])
    return not outer and len(begun) == groups.times and begun[0] >= _MOSTLY * max(begun)


def _is_marked(grid: Grid, groups: _Groups, n: int, held: Sequence[Content]) -> bool:
    """Return whether a group begins with names of which several end with points, and the rest of it is blank."""
    first, *others = groups.of(tuple(range(grid.width)), n)
    names = [grid.box(row, first).text for row in range(groups.data, len(grid.rows)) if grid.starts(row, first)]
    return sum(ending(name) is not None for name in names) > 1 and not any(held[column].filled for column in others)


def _blocks(grid: Grid, groups: _Groups) -> Iterator[range]:
    """Yield the rows that are read together: of one category, or all where no column stands before the groups."""
    end = len(grid.rows)
    starts = [row for row in range(groups.data, end) if row == groups.data or _begins(grid, groups, row)]
    for start, stop in zip(starts, [*starts[1:], end], strict=True):
        yield range(start, stop)


def _begins(grid: Grid, groups: _Groups, row: int) -> bool:
    return _begins_in(grid, row, range(groups.before))


def _placed(grid: Grid, groups: _Groups, block: range) -> Iterator[tuple[int, ...]]:
    """Yield the rows of a block one below the other."""
    along = [(row, n) for row in block for n in range(groups.times)]
    order = sorted(along, key=lambda entry: entry[1]) if _runs_down(grid, groups, block) else along
    last = groups.times - 1
    own = ((row, n) for row, n in order if n == 0 or _has_own(grid, groups, row, n))
    return (groups.row(grid.rows[row], last if _reaches_into_last(grid, groups, row) else n) for row, n in own)


def _reaches_into_last(grid: Grid, groups: _Groups, row: int) -> bool:
    """Return whether one cell fills the first group and reaches into the last, where a figure of all stands beside it: 合计 | < | < | 100."""
    first, last = (set(groups.of(grid.rows[row], n)) for n in (0, groups.times - 1))
    return len(first) == 1 and first < last and HOLE not in first


def _runs_down(grid: Grid, groups: _Groups, block: range) -> bool:
    """Return whether a block is read down group by group: numbers count on in each, or nothing stands before the groups.

    Numbers that count on from left to right say that each row is read along.
    """
    first, second = (_numbers(grid, groups, block, n) for n in range(2))
    if not groups.before:
        along = [number for pair in zip(first, second, strict=False) for number in pair]
        return len(set(first)) < 2 or along != sorted(set(along))
    return len(first) > 1 and first == sorted(first) and bool(second) and first[-1] < second[0]


def _numbers(grid: Grid, groups: _Groups, block: range, n: int) -> list[tuple[int, ...]]:
    """Return the numbers with which the first cells of a group begin."""
    texts = [
        grid.boxes[index].text.text for row in block for index in groups.of(grid.rows[row], n)[:1] if index != HOLE
    ]
    return [label.numbers for text in texts if (label := leading(text)) is not None]


def _has_own(grid: Grid, groups: _Groups, row: int, n: int) -> bool:
    """Return whether the group prints something in a row, in cells of its own."""
    cells = grid.rows[row]
    own, others = groups.of(cells, n), {*cells[: groups.before], *groups.of(cells, n - 1)}
    return not set(own) & others - {HOLE} and any(grid.boxes[index].text for index in row_boxes(own))
