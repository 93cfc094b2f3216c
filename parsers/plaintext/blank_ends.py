"""Rows of cells a line that end with a blank line, which is their last cell: the score to be filled in."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import takewhile

from parsers.tables import headers
from parsers.wording import totals
from parsers.wording.points import read_points
from schema.rubric import Role

_LEAST, _MOST, _LONGEST = 4, 10, 12
"""Header cells at the least and the most, and characters of the longest."""
_TO_FILL: frozenset[Role] = frozenset({"self_score", "review_score", "deduction_reason", "remarks"})


@dataclass(frozen=True, slots=True)
class Head:
    """The header: its cells, the column of the items, and that of their points behind it (from 0)."""

    cells: tuple[str, ...]
    item: int
    points: int


def blocks(lines: Sequence[str]) -> list[tuple[int, int]]:
    """Return the runs of lines that are not blank (half-open)."""
    found: list[tuple[int, int]] = []
    for n, line in enumerate(lines):
        if line.strip() and found and found[-1][1] == n:
            found[-1] = (found[-1][0], n + 1)
        elif line.strip():
            found.append((n, n + 1))
    return found


def head_in(block: Sequence[str]) -> tuple[int, Head] | None:
    """Return where the header begins in the lines of a block, and the header; None where none ends with a column to fill in."""
    for start in range(len(block)):
        cells = tuple(
            takewhile(lambda text: len(text) <= _LONGEST and headers.roles(text), block[start : start + _MOST])
        )
        if len(cells) < _LEAST:
            continue
        roles = [headers.roles(text)[0] for text in cells]
        item = roles.index("item") if "item" in roles else len(roles)
        points = next((n for n in range(item + 1, len(roles)) if roles[n] == "points"), None)
        if points is not None and roles[-1] in _TO_FILL and roles.count("item") == 1:
            return start, Head(cells, item, points)
    return None


def row_of(cells: Sequence[str], head: Head) -> list[str] | None:
    """Return the row that the lines of a block are, with or without the cells left of the item; None where they are no row.

    The points stand in their column, and beside the item no other cell is a number.
    """
    width = len(head.cells)
    lead = len(cells) - (width - head.item - 1)
    if lead not in (0, head.item):
        return None
    row = ["" for _ in range(head.item - lead)] + [*cells, ""]
    pointed = [n for n in range(head.item, width) if read_points(row[n]) is not None]
    return row if pointed == [head.points] else None


def total_of(cells: Sequence[str], head: Head) -> list[str] | None:
    """Return the row of the total, a name and points, None where the lines of a block are none."""
    if len(cells) != 2 or not totals.total_word(cells[0]) or read_points(cells[1]) is None:
        return None
    row = [""] * len(head.cells)
    row[0], row[head.points] = cells
    return row


def add_up(rows: Sequence[Sequence[str]], total: Sequence[str], head: Head) -> bool:
    """Return whether the points of all rows make the total, and those behind each name left of them what stands beside the name."""
    stated = read_points(total[head.points])
    values = [points.value for row in rows if (points := read_points(row[head.points])) is not None]
    groups = list(_groups(rows, head))
    made = all(own in (None, sum(parts)) for own, parts in groups)
    return stated is not None and sum(values) == stated.value and made and bool(rows[0][0])


def _groups(rows: Sequence[Sequence[str]], head: Head) -> Iterator[tuple[Decimal | None, list[Decimal]]]:
    """Yield what each name left of the items prints as points, and the points of its rows."""
    own: Decimal | None = None
    parts: list[Decimal] = []
    for row in rows:
        if row[0]:
            if parts:
                yield own, parts
            said = [points.value for cell in row[: head.item] if (points := read_points(cell)) is not None]
            own, parts = said[0] if said else None, []
        points = read_points(row[head.points])
        parts += [points.value] if points is not None else []
    yield own, parts
