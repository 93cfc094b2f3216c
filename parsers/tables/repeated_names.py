"""Names that every row of their group prints again, as a table does whose merged cells were filled: they are one cell."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from parsers.tables.grid import HOLE, Grid
from parsers.tables.header_rows import header_rows
from parsers.wording import totals
from parsers.wording.points import read_points

_WORD = re.compile(r"[\u4e00-\u9fff]{2}")
_MARK = re.compile(r"[（(【\[][^（()）【】\[\]]*[)）】\]]$")
_SENTENCE = re.compile(r"[。；;！!？?]|，.*，")
_LONGEST = 16
"""Characters in the longest name, its mark left out."""
_MOSTLY = 0.8

Runs = list[tuple[int, int]]
"""Rows (0-based, half-open) that print the same, one after the other."""


def names_once(grid: Grid) -> Grid:
    """Return the grid with a name that each row of its group prints again as one cell over these rows.

    Such columns stand left of the first one in which every row prints another text; no name comes again further down in the same
    group, and rows at the foot without such a text, 满分 | 100, print none. Full marks between them that are the same in all rows of
    a name belong to it, where another column prints points too.
    """
    data = header_rows(grid)[1]
    rows = [row for row in range(data, len(grid.rows)) if not totals.is_total(grid.row_texts(row))]
    texts = {c: [_own(grid, row, c) for row in rows] for c in range(grid.width)}
    end = next((c for c in range(grid.width) if _tells_rows(texts[c])), 0)
    if len(rows) < 2 or not end:
        return grid
    rows = rows[: _down_to_foot(texts, end)]
    laid = [list(row) for row in grid.rows]
    over: Runs = _unbroken(rows)
    again: list[int] = []
    named = False
    pointed = any(_is_pointed(texts[c]) for c in range(end + 1, grid.width))
    for column in range(end):
        runs = [run for group in over for run in _runs(grid, group, column)]
        if _names(grid, over, column):
            over, named = runs, True
        elif not (named and pointed and _is_pointed(texts[column]) and runs == over):
            named = False
            continue
        for start, stop in runs:
            for row in range(start + 1, stop):
                again += [laid[row][column]] if laid[row][column] != laid[start][column] else []
                laid[row][column] = laid[start][column]
    if not again:
        return grid
    texts_again = tuple(grid.boxes[index].text for index in dict.fromkeys(again))
    return replace(grid, rows=tuple(map(tuple, laid)), dropped=grid.dropped + texts_again)


def _own(grid: Grid, row: int, column: int) -> str:
    """Return the text of a cell that stands in one column, "" for one that reaches over others."""
    index = grid.rows[row][column]
    return grid.text(row, column) if index != HOLE and grid.rows[row].count(index) == 1 else ""


def _tells_rows(texts: Sequence[str]) -> bool:
    """Return whether nearly all rows down to the last with a text print one of words of their own."""
    words = [text for text in texts if _WORD.search(text) and read_points(text) is None]
    return len(set(words)) >= _MOSTLY * _filled(texts) and len(set(words)) > 1


def _filled(texts: Sequence[str]) -> int:
    """Return how many rows there are down to the last with a text."""
    return max((n for n, text in enumerate(texts, 1) if text), default=0)


def _down_to_foot(texts: Mapping[int, Sequence[str]], end: int) -> int:
    """Return how many rows there are down to the last with a text in column ``end``, or with the names of the row above."""
    count = _filled(texts[end])
    while count < len(texts[end]) and any(texts[c][count] for c in range(end)) and _goes_on(texts, count, end):
        count += 1
    return count


def _goes_on(texts: Mapping[int, Sequence[str]], row: int, end: int) -> bool:
    return all(texts[c][row] == texts[c][row - 1] for c in range(end))


def _is_pointed(texts: Sequence[str]) -> bool:
    return sum(read_points(text) is not None for text in texts) >= _MOSTLY * len(texts)


def _unbroken(rows: Sequence[int]) -> Runs:
    """Return the runs of rows that no total parts."""
    starts = [rows[0], *(b for a, b in pairwise(rows) if b != a + 1)]
    stops = [*(a + 1 for a, b in pairwise(rows) if b != a + 1), rows[-1] + 1]
    return list(zip(starts, stops, strict=True))


def _runs(grid: Grid, group: tuple[int, int], column: int) -> Iterator[tuple[int, int]]:
    """Yield the rows of ``group`` that print the same in ``column``; blank cells go on what stands above."""
    for _, found in groupby(range(*group), lambda row: grid.text(row, column)):
        rows = list(found)
        yield rows[0], rows[-1] + 1


def _names(grid: Grid, over: Runs, column: int) -> bool:
    """Return whether a column holds names alone, printed again in the rows below the first of their group, and nowhere else in it."""
    again = False
    for group in over:
        runs = list(_runs(grid, group, column))
        texts = [grid.text(start, column) for start, _ in runs]
        if len(set(texts)) < len(texts) or not all(map(_is_name, texts)):
            return False
        again = again or any(_is_printed_again(grid, run, column) for run in runs)
    return again


def _is_printed_again(grid: Grid, run: tuple[int, int], column: int) -> bool:
    return any(grid.starts(row, column) for row in range(run[0] + 1, run[1]))


def _is_name(text: str) -> bool:
    plain = _MARK.sub("", re.sub(r"\s+", "", text))
    return bool(_WORD.search(plain)) and len(plain) <= _LONGEST and not _SENTENCE.search(plain)
