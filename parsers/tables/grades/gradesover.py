"""Tables with the points of each grade in the header, over texts that say what it asks for: 优（9-10分） | 良（7-8分） over 充实 | 较充实."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from parsers.strand import Strand
from parsers.tables import headers
from parsers.tables.grades.graded import has_own_points, scale
from parsers.tables.grid import Grid
from parsers.tables.layout import Layout
from parsers.wording import totals
from parsers.wording.marks import ends_with_points
from schema.rubric import Role

_FEWEST = 2
"""Rows that show what the grades ask for."""
_WORD = re.compile("[\u4e00-\u9fff]")
_AMOUNT = re.compile(r"[0-9０-９]\s*分(?![钟之])")
_KEPT: frozenset[Role] = frozenset({"label", "self_score", "review_score", "method", "evidence", "remarks"})


@dataclass(frozen=True, slots=True)
class Graded:
    """The columns of such a table, none of them of points, and where the full mark of each item is printed: in the header."""

    layout: Layout
    best: Strand


def grades_over_texts(grid: Grid) -> Graded | None:
    """Return the columns of ``grid`` where each row has a name of its own and a text under every grade; None where it is no such table.

    No text holds points, and none stand beside: the full mark is that of the best grade.
    """
    head = scale(grid)
    if head is None:
        return None
    rows = [row for row in range(head.data, len(grid.rows)) if _is_row(grid, row)]
    names = [c for c in range(head.columns[0]) if rows and all(_is_named(grid, row, c) for row in rows)]
    told = all(_says(grid, row, head.columns) for row in rows)
    beside = [c for c in range(grid.width) if c not in head.columns]
    if len(rows) < _FEWEST or not names or not told or any(has_own_points(grid, head, c) for c in beside):
        return None
    heads = tuple(grid.text(head.data - 1, c) for c in range(grid.width))
    roles = tuple(_role(heads[c], c, names[-1], head.columns) for c in range(grid.width))
    last = head.data - 1
    top = next(
        row
        for row in range(head.data)
        if any(grid.rows[row][c] == grid.rows[last][c] for c in beside) or row == head.top
    )
    return Graded(Layout(top, head.data, heads, roles, grid.numbers), head.best)


def _is_row(grid: Grid, row: int) -> bool:
    return any(grid.row_texts(row)) and len(set(grid.rows[row])) > 1 and not totals.is_total(grid.row_texts(row))


def _is_named(grid: Grid, row: int, column: int) -> bool:
    """Return whether a name without points begins in a row."""
    text = grid.text(row, column)
    return grid.starts(row, column) and bool(_WORD.search(text)) and not ends_with_points(text)


def _says(grid: Grid, row: int, columns: Sequence[int]) -> bool:
    """Return whether a row says under each grade, in a cell of its own, what it asks for, and no points."""
    texts = [grid.text(row, c) for c in columns if grid.starts(row, c)]
    apart = len({grid.rows[row][c] for c in columns}) == len(columns) == len(texts)
    return apart and all(_WORD.search(text) and not _AMOUNT.search(text) for text in texts)


def _role(head: str, column: int, item: int, grades: Sequence[int]) -> Role:
    if column == item:
        return "item"
    said = headers.roles(head)[:1] if column not in grades else ()
    if said and said[0] in _KEPT:
        return said[0]
    return "category" if column < item else "other"
