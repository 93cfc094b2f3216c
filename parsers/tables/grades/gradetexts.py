"""Tables that say beside merged names what every grade asks for and earns: 组织（6分） | 有小组（3分） | 有专人（2分） | 无人管（0分）."""

from collections.abc import Sequence
from itertools import pairwise

from parsers.tables import headers
from parsers.tables.grades.gradefigures import grades_beside
from parsers.tables.grid import Grid
from parsers.tables.layout import Layout
from parsers.wording import totals
from parsers.wording.labels import whole
from parsers.wording.marks import ending
from parsers.wording.points import read_points
from schema.rubric import Role

_LEAST = 3
"""Grades that make a scale."""
_FEWEST = 2
"""Texts in a row, and rows, that show what the grades earn."""
_WITHIN = 5
"""The header stands within this many rows from the top."""
_FULL: frozenset[Role] = frozenset({"points", "weight"})
_KEPT: frozenset[Role] = frozenset({"label", "self_score", "review_score", "method", "evidence", "remarks"})


def falling_texts(grid: Grid) -> Layout | None:
    """Return the columns of a table of grades whose texts end with points that fall along each row; else None.

    What is asked for the first grade is the item, with its points, and the names on the left are the categories: each column of them
    has cells that reach over several rows. Where one names every row, its names are the items.
    """
    at = next((row for row in range(min(_WITHIN, len(grid.rows))) if len(grades_beside(grid, row)) >= _LEAST), None)
    if at is None:
        return None
    columns = grades_beside(grid, at)
    rows = [row for row in range(at + 1, len(grid.rows)) if _is_filled(grid, row, columns)]
    if len(rows) < _FEWEST or not all(_falls(grid, row, columns) for row in rows):
        return None
    top = next(row for row in range(at + 1) if any(grid.rows[row][c] == grid.rows[at][c] for c in range(grid.width)))
    heads = tuple(grid.text(at, c) for c in range(grid.width))
    roles = tuple(_role(grid, heads, rows, c, columns[0]) for c in range(grid.width))
    left = [c for c, role in enumerate(roles) if role in ("category", "category_points")]
    if any(_begins_each(grid, rows, c) for c in left) or any(
        _FULL & set(headers.roles(h)) for h in heads[columns[0] :]
    ):
        return None
    return Layout(top, at + 1, heads, roles, grid.numbers)


def _is_filled(grid: Grid, row: int, columns: Sequence[int]) -> bool:
    """Return whether a row that is no total prints something of its own under a grade, and no remark over several of them."""
    apart = len({grid.rows[row][c] for c in columns}) == len(columns)
    return apart and any(grid.text(row, c) for c in columns) and not totals.is_total(grid.row_texts(row))


def _falls(grid: Grid, row: int, columns: Sequence[int]) -> bool:
    """Return whether texts that begin in a row end with points, those of the first of ``columns`` with the most."""
    texts = [grid.box(row, c).text for c in columns if grid.starts(row, c) and grid.text(row, c)]
    found = [end.points for text in texts if (end := ending(text)) is not None and end.name.text.strip()]
    plain = len(found) == len(texts) >= _FEWEST and all(one.minimum is None and not one.percent for one in found)
    return plain and bool(grid.text(row, columns[0])) and all(a.value > b.value for a, b in pairwise(found))


def _begins_each(grid: Grid, rows: Sequence[int], column: int) -> bool:
    return all(grid.starts(row, column) and grid.text(row, column) for row in rows)


def _role(grid: Grid, heads: Sequence[str], rows: Sequence[int], column: int, grades: int) -> Role:
    if column == grades:
        return "item"
    said = headers.roles(heads[column])
    if column > grades:
        return said[0] if said and said[0] in _KEPT else "other"
    texts = [grid.text(row, column) for row in rows if grid.text(row, column)]
    if texts and all(read_points(text) is not None for text in texts) and _FULL & set(said):
        return "category_points"
    return "label" if all(whole(text) for text in texts) else "category"
