"""Names that every row of their group prints again, as a table does whose merged cells were filled: they are one cell."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from parsers.strand import in_one_table
from parsers.tables.grid import HOLE, Grid
from parsers.tables.header_rows import header_rows
from parsers.tables.repeated_points import (
    Runs,
    is_printed_again,
    is_unpointed,
    makes_whole,
    marks_rows,
    runs_of,
    unbroken,
)
from parsers.wording import totals
from parsers.wording.grades import is_grade
from parsers.wording.points import read_points

_WORD = re.compile(r"[\u4e00-\u9fff]{2}|[A-Za-z]{3}")
_SAYING = re.compile(r"[\u4e00-\u9fff]{2}|[A-Za-z]{3}|[<>＜＞≤≥]")
"""What a text says with that tells its row: words, or a bound, A≥98%."""
_COUNTED = re.compile(r"[A-Za-z]+|[^\sA-Za-z]")
"""What counts as a character of a name: a word of letters does."""
_MARK = re.compile(r"[（(【\[][^（()）【】\[\]]*[)）】\]]$")
_SENTENCE = re.compile(r"[。；;！!？?]|，.*，")
_LONGEST = 16
"""Characters in the longest name, its mark left out."""
_MOSTLY = 0.8


def names_once(grid: Grid) -> Grid:
    """Return the grid with a name that each row of its group prints again as one cell over these rows.

    Such columns stand left of the first one in which every row prints another text, or a grade; no name comes again further down in
    the same group, and rows at the foot without such a text, 满分 | 100, print none. A sum ends a group, and one of its own, 加分项, may lack
    the names of a level. What is printed alike in all rows of each name
    belongs to it: a text of its own; full marks, where another column prints points too, or where they make the whole once for each
    name. A text that tells rows is one cell where it is printed again in the next row and no points stand beside.
    """
    data = header_rows(grid)[1]
    rows = [row for row in range(data, len(grid.rows)) if not totals.states_sum(grid.row_texts(row))]
    texts = {c: [_own(grid, data, row, c) for row in rows] for c in range(grid.width)}
    end = next((c for tells in (_tells_rows, _tells_grades) for c in range(grid.width) if tells(texts[c])), 0)
    if len(rows) < 2 or not end:
        return grid
    rows = rows[: _down_to_foot(texts, end)]
    over: Runs = unbroken(rows)
    found: list[tuple[int, Runs]] = []
    named = False
    pointed = any(_is_pointed(texts[c]) for c in range(end + 1, grid.width))
    for column in range(end):
        runs = [run for group in over for run in runs_of(grid, group, column)]
        if _names(grid, over, column) or marks_rows(grid, runs, column, end):
            over, named = runs, True
        elif not (named and runs == over and _belongs(grid, runs, column, pointed)):
            named = False
            continue
        found.append((column, runs))
    behind = (c for c in range(end + 1, grid.width) if found and _is_pointed(texts[c]))
    found += [(c, over) for c in behind if makes_whole(grid, over, c)]
    found.append((end, [run for group in over for run in runs_of(grid, group, end) if is_unpointed(grid, run, end)]))
    return _drawn_together(grid, found)


def _belongs(grid: Grid, runs: Runs, column: int, pointed: bool) -> bool:
    """Return whether what a column prints alike in all rows of each name says something of the name: its points, or a text of its own."""
    texts = [grid.text(start, column) for start, _ in runs]
    if sum(read_points(text) is not None for text in texts) >= _MOSTLY * len(texts):
        return pointed or makes_whole(grid, runs, column)
    return len(set(texts)) == len(texts) and all(map(_WORD.search, texts))


def _drawn_together(grid: Grid, found: Sequence[tuple[int, Runs]]) -> Grid:
    """Return the grid with each of the runs of rows of a column as one cell.

    Merged cells no program filled: they stay apart unless another cell says that they are one, and are kept as ``again`` where they do not.
    """
    first: dict[int, int] = {}
    again: set[int] = set()
    named: set[tuple[int, int]] = set()
    for column, runs in found:
        for start, stop in (run for run in runs if grid.text(run[0], column)):
            merged = _are_merged(grid, (start, stop), column)
            if merged and not _are_one(grid, (start, stop), column, found):
                continue
            boxes = {grid.rows[row][column] for row in range(start + 1, stop)} - {HOLE, grid.rows[start][column]}
            first |= dict.fromkeys(boxes, grid.rows[start][column])
            again |= boxes if merged and (start, stop) not in named else set()
            named |= {(start, stop)}
    if not first:
        return grid
    rows = tuple(tuple(first.get(index, index) for index in row) for row in grid.rows)
    dropped = grid.dropped + tuple(grid.boxes[index].text for index in sorted(first))
    names = tuple(
        grid.boxes[n].text for n in sorted(again) if in_one_table(grid.boxes[first[n]].text, grid.boxes[n].text)
    )
    return replace(grid, rows=rows, dropped=dropped, again=grid.again + names)


def _are_one(grid: Grid, run: tuple[int, int], column: int, found: Sequence[tuple[int, Runs]]) -> bool:
    """Return whether a cell with a full mark or a share beside reaches over all rows of a run, or one is itself printed again in these and for them all."""
    if any(run in runs and grid.text(run[0], other) for other, runs in found if other != column):
        return True
    beside = ({grid.rows[row][other] for row in range(*run)} for other in range(column + 1, grid.width))
    return any(
        len(boxes) == 1 and boxes != {HOLE} and read_points(grid.boxes[min(boxes)].text.text) for boxes in beside
    )


def _are_merged(grid: Grid, run: tuple[int, int], column: int) -> bool:
    """Return whether each of several cells of a run reaches over several rows."""
    rows = [grid.rows[row][column] for row in range(*run)]
    return len(set(rows)) > 1 and all(rows.count(index) > 1 for index in rows)


def _own(grid: Grid, data: int, row: int, column: int) -> str:
    """Return the text of a cell that begins in a column and is no wider than the header over it; "" for one that reaches over others."""
    index = grid.rows[row][column]
    width = grid.rows[data - 1].count(grid.rows[data - 1][column]) if data else 1
    begins = column == 0 or grid.rows[row][column - 1] != index
    return grid.text(row, column) if index != HOLE and begins and grid.rows[row].count(index) <= width else ""


def _tells_rows(texts: Sequence[str]) -> bool:
    """Return whether nearly all rows down to the last with a text print one of words of their own."""
    words = [text for text in texts if _SAYING.search(text) and read_points(text) is None]
    return len(set(words)) >= _MOSTLY * _filled(texts) and len(set(words)) > 1


def _tells_grades(texts: Sequence[str]) -> bool:
    """Return whether each row down to the last with a text prints a grade, and another than the row above: A, B, C, A, B, C."""
    filled = texts[: _filled(texts)]
    return len(filled) > 1 and all(map(is_grade, filled)) and all(a != b for a, b in pairwise(filled))


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


def _names(grid: Grid, over: Runs, column: int) -> bool:
    """Return whether a column holds names alone, printed again in the rows below the first of their group, and nowhere else in it."""
    again = False
    for group in over:
        runs = list(runs_of(grid, group, column))
        texts = [grid.text(start, column) for start, _ in runs]
        if texts == [""]:
            continue
        if len(set(texts)) < len(texts) or not all(map(_is_name, texts)):
            return False
        again = again or any(is_printed_again(grid, run, column) for run in runs)
    return again


def _is_name(text: str) -> bool:
    plain = _MARK.sub("", re.sub(r"(?<![A-Za-z])\s+|\s+(?![A-Za-z])", "", text))
    return bool(_WORD.search(plain)) and len(_COUNTED.findall(plain)) <= _LONGEST and not _SENTENCE.search(plain)
