"""Tables in which a grade is ticked for each item: the columns are grades with their points, 优（10分） | 良（8分） | 差（2分）."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise

from parsers.strand import Strand, compact
from parsers.tables import headers
from parsers.tables.grid import Box, Grid
from parsers.tables.layout import Layout
from parsers.wording import totals
from parsers.wording.grades import is_grade
from parsers.wording.labels import whole
from parsers.wording.marks import ending
from parsers.wording.numerals import ARABIC
from parsers.wording.order import is_ordered
from parsers.wording.points import read_points
from schema.rubric import Role

_LEAST = 3
"""Grades that make a scale."""
_WITHIN = 4
"""The header stands within this many rows from the top."""
_TICK = re.compile(r"[√✓✔☑□○●☐\s]*")
"""What a cell below a grade may hold: nothing, a box, a tick."""
_STEP = re.compile(rf"{ARABIC}分")
"""What stands in place of the name of a grade."""
_LETTER = re.compile("[甲乙丙丁戊ⅠⅡⅢⅣⅤ]")
"""What may name a grade beside others with points, and many other things elsewhere."""
_LONGEST = 16
"""Characters in the longest name of a grade with its points."""
_ASSESSED: frozenset[Role] = frozenset({"item", "category", "rules"})


@dataclass(frozen=True, slots=True)
class Scale:
    """The header of a scale: its rows (0-based, half-open), the columns of the grades, and where the full mark is printed."""

    top: int
    data: int
    columns: tuple[int, ...]
    best: Strand


def scale(grid: Grid) -> Scale | None:
    """Return the header of grades whose points fall, or rise, from column to column; None where ``grid`` has none.

    The points stand behind the names of the grades or in a row below these, or in their place: 5分 | 4分 | 3分.
    """
    for row in range(min(_WITHIN, len(grid.rows) - 1)):
        if steps := _steps(grid, row):
            return steps
        columns = _grades(grid, row) or _down_to_nothing(grid, row)
        if not columns or 0 in columns:
            continue
        for given in (row, row + 1):
            printed = [_printed(grid.box(given, c).text, given > row) for c in columns]
            found = [(value, text) for one in printed if one is not None for value, text in [one]]
            values = [value for value, _ in found]
            if len(found) == len(columns) and is_ordered(values) and given + 1 < len(grid.rows):
                return Scale(row, given + 1, tuple(columns), max(found, key=lambda one: one[0])[1])
    return None


def _grades(grid: Grid, row: int) -> list[int]:
    """Return the columns of a row that name grades, with or without points, 优 | 良 | 差, A 10分 | B 8分 | C 6分; none where these are few."""
    columns = [c for c in range(grid.width) if _names_grade(grid.box(row, c).text)]
    return columns if len({grid.rows[row][c] for c in columns}) >= _LEAST else []


def _names_grade(text: Strand) -> bool:
    """Return whether a cell is the name of a grade, its points behind it or not; those of 甲 and Ⅰ have to be."""
    if is_grade(compact(text.text)):
        return True
    end = ending(text)
    name = compact(end.name.text) if end is not None else ""
    return is_grade(name) or bool(_LETTER.fullmatch(name))


def _down_to_nothing(grid: Grid, row: int) -> list[int]:
    """Return the columns of a header beside what is assessed whose points fall to zero, or rise from it: 是（10分） | 否（0分）.

    No criterion is worth nothing: these are what each row may come to, whatever they are called.
    """
    found = {c: one[0] for c in range(1, grid.width) if (one := _printed(grid.box(row, c).text, False)) is not None}
    columns = sorted(found)
    if not columns or columns != [*range(columns[0], columns[-1] + 1)]:
        return []
    short = all(len(grid.text(row, c)) <= _LONGEST for c in columns)
    named = any(_ASSESSED & set(headers.roles(grid.text(row, c))) for c in range(columns[0]))
    values = list(found.values())
    return columns if short and named and is_ordered(values) and min(values) == 0 < max(values) else []


def _steps(grid: Grid, row: int) -> Scale | None:
    """Return the header of a scale that has even steps for its grades, 5分 | 4分 | 3分, beside a word for what is assessed.

    Nothing but one cell over all of them may stand above: points of criteria have the names of these there.
    """
    columns = [c for c in range(1, grid.width) if _STEP.fullmatch(compact(grid.text(row, c)))]
    beside = columns == [*range(columns[0], columns[-1] + 1)] if columns else False
    values = [points.value for c in columns if (points := grid.points(row, c)) is not None]
    even = len({b - a for a, b in pairwise(values)}) == 1 and is_ordered(values)
    over = {grid.rows[above][c] for above in range(row) for c in columns if grid.text(above, c)}
    named = any(_ASSESSED & set(headers.roles(grid.text(row, c))) for c in range(columns[0] if columns else 0))
    if not (beside and named and even and len(values) == len(columns) >= _LEAST and len(over) <= 1):
        return None
    best = max(columns, key=lambda c: values[c - columns[0]])
    return Scale(row, row + 1, tuple(columns), grid.box(row, best).text)


def by_grades(grid: Grid) -> tuple[Grid, Layout] | None:
    """Return ``grid`` with the full mark of the best grade as the points of each row, and its columns; None where it has no scale.

    Where the cells below the grades say something, as what is asked for each, it is another kind of table.
    """
    head = scale(grid)
    if head is None:
        return None
    points = head.columns[0]
    below = [row for row in range(head.data, len(grid.rows)) if not totals.is_total(grid.row_texts(row))]
    items = [c for c in range(points) if any(_is_named(grid, row, c) for row in below)]
    if not items or any(has_own_points(grid, head, c) for c in range(grid.width) if c not in head.columns):
        return None
    boxes, rows, ticks = list(grid.boxes), list(grid.rows), list(grid.dropped)
    for row in range(head.data, len(rows)):
        if len(set(rows[row])) == 1 or totals.is_total(grid.row_texts(row)):
            continue
        if not all(_TICK.fullmatch(grid.text(row, c)) for c in head.columns):
            return None
        if grid.text(row, items[-1]) and grid.starts(row, items[-1]):
            ticks += [grid.box(row, points).text] if grid.text(row, points) else []
            rows[row] = tuple(len(boxes) if c == points else index for c, index in enumerate(rows[row]))
            boxes.append(Box(head.best))
    roles = tuple(_role(grid, head, items, c) for c in range(grid.width))
    texts = tuple(grid.text(head.top, c) for c in range(grid.width))
    layout = Layout(head.top, head.data, texts, roles, grid.numbers)
    return replace(grid, rows=tuple(rows), boxes=tuple(boxes), dropped=tuple(ticks)), layout


def _printed(text: Strand, alone: bool) -> tuple[Decimal, Strand] | None:
    """Return the points of a grade and what prints them: behind its name, or ``alone`` in a cell.

    Of a range behind the name, 优（9-10分）, it is the upper end; one up to 100 is a band of the whole.
    """
    if alone:
        points = read_points(text.text)
        return (points.value, text) if points and points.minimum is None and not points.percent else None
    end = ending(text)
    if end is None or end.points.percent or (end.points.minimum is not None and end.points.value >= totals.WHOLE):
        return None
    return end.points.value, end.printed


def has_own_points(grid: Grid, head: Scale, column: int) -> bool:
    """Return whether a column beside the grades prints full marks, of which these are shares."""
    said = {role for row in range(head.top, head.data) for role in headers.roles(grid.text(row, column))}
    if said & {"points", "weight"}:
        return not _weighs_groups(grid, head, column)
    if said & {"label", "review_score", "self_score", "remarks"}:
        return False
    texts = [grid.text(row, column) for row in range(head.data, len(grid.rows))]
    numbers = [text for text in texts if read_points(text) is not None]
    return len(numbers) * 2 > len(texts) and [int(n) for n in numbers if n.isdigit()] != [*range(1, len(numbers) + 1)]


def _weighs_groups(grid: Grid, head: Scale, column: int) -> bool:
    """Return whether the cells of a column are merged over the rows of groups: they print the weights of these."""
    rows = range(head.data, len(grid.rows))
    said = {role for row in range(head.top, head.data) for role in headers.roles(grid.text(row, column))}
    begun = [row for row in rows if grid.starts(row, column) and grid.text(row, column)]
    return "points" not in said and 0 < len(begun) * 2 <= len(rows)


def _is_named(grid: Grid, row: int, column: int) -> bool:
    text = grid.text(row, column)
    return bool(re.search(r"\w", text)) and whole(text) is None and len(set(grid.rows[row])) > 1


def _role(grid: Grid, head: Scale, items: list[int], column: int) -> Role:
    if column == head.columns[0]:
        return "points"
    if column < head.columns[0]:
        return "item" if column == items[-1] else "category" if column in items else "label"
    said = headers.roles(grid.text(head.top, column)) if column not in head.columns else ()
    if "weight" in said:
        return "weight"
    return said[0] if said and said[0] in ("review_score", "self_score", "remarks") else "other"
