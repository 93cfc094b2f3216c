"""Rows of plain text of which the cells left of their own are missing, and blank ones behind make up for them.

A converter prints a cell that spans rows once, in the first of them; the rows below begin with their own cells and are padded on
the right. Without the padding they are short, and a later room moves them (parsers/tables/grid).
"""

import re
from collections.abc import Sequence

from parsers.plaintext.linecells import TO_FILL
from parsers.strand import compact
from parsers.tables import headers
from parsers.wording import totals
from parsers.wording.labels import Label, follows, leading
from parsers.wording.points import read_points

_LEAST = 3
"""A header, a row of all columns, and one below it."""
_BARE = 2
"""A name and its points."""
_OUTSIDE = re.compile(r"(?:加减?分|[扣减]分|奖[励惩]|附加|(?:一票)?否决)+(?:项目?|题|指标|事项|分)?")


def unpadded(rows: Sequence[list[str]]) -> list[list[str]]:
    """Return the rows, those without the blank cells at their end that are padding.

    They are where the number of the first cell goes on that of a cell further right in the row above, or where their only
    points stand left of the first points of the first row, which fills all columns. Where those at the right end are to be filled in
    and blank throughout, nothing tells the padding: the cells that are missing are put in. A part outside the points, 加分项 | 5, lacks
    those behind its name, or the one before it in a column of numbers; what else stands below the total lacks none, but for the further
    rows of such a part where the first column has no numbers, and their points are those of no grade or score: 优秀 | 90.
    """
    width = len(rows[0]) if rows else 0
    shown = _shown(rows)
    if len(rows) < _LEAST or width != len(rows[1]) or not shown or not _is_full(rows[1][:shown]):
        return list(rows)
    points = next(
        (n for n, text in enumerate(rows[1]) if read_points(text) is not None and not _counts(rows[0][n])), None
    )
    if points is not None and _most_keep_blanks(rows[2:], points):
        points = None
    found = [*rows[:2]]
    before = [leading(text) for text in rows[1]]
    ended = opened = False
    for row in rows[2:]:
        blank = len(row) - len(filled(row))
        moved = _by_points(row, blank, points) if points is not None else 0
        outside = bool(row) and names_outside(row[0]) and not _counts(rows[0][0])
        opened = opened or (ended and outside and not moved)
        further = opened and not totals.states_sum((compact(row[0]),)) and not _is_score(row)
        lacks_none = outside or (ended and not further and not names_outside(row[0]))
        shift = _shift(row, blank, before) or (0 if lacks_none else moved)
        ended = ended or totals.is_total(tuple(map(compact, row)))
        if moved and outside and len(filled(row)) > _BARE:
            before = [None] * width
            found.append([row[0], *[""] * moved, *row[1 : width - moved]])
        elif shift:
            cells = filled(row)
            before = [*before[:shift], *(leading(text) for text in cells), *before[shift + len(cells) :]]
            found.append(cells if shown == width else [*[""] * shift, *cells, *[""] * (width - shift - len(cells))])
        else:
            before = [leading(text) for text in row]
            found.append(row)
    return found


def names_outside(text: str) -> bool:
    """Return whether a cell holds nothing but the name of a part outside the points: 加分项."""
    return _OUTSIDE.fullmatch(compact(text)) is not None


def _heads(row: Sequence[str]) -> bool:
    """Return whether a row holds nothing but a numbered name and its points, which heads the rows below: 二、经济工作 | 40."""
    return len(filled(row)) == _BARE and bool(row[0]) and leading(row[0]) is not None


def _is_score(row: Sequence[str]) -> bool:
    """Return whether a row has more points than a part outside the points: a grade, 优秀 | 90-100分, or a score, 自评得分 | 95."""
    return any(one.value * 2 > totals.WHOLE for one in map(read_points, row) if one is not None)


def _is_full(row: Sequence[str]) -> bool:
    return all(text.strip() for text in row)


def _shown(rows: Sequence[Sequence[str]]) -> int:
    """Return how many columns there are before those at the right end that are to be filled in and blank throughout."""
    header = rows[0] if rows else []
    end = len(header)
    while (
        end
        and TO_FILL.intersection(headers.roles(header[end - 1]))
        and not any("".join(row[end - 1 : end]) for row in rows[1:])
    ):
        end -= 1
    return end


def _counts(header: str) -> bool:
    return headers.roles(header)[:1] == ("label",)


def filled(row: Sequence[str]) -> list[str]:
    """Return a row without the blank cells at its end."""
    end = next((n for n in reversed(range(len(row))) if row[n].strip()), -1)
    return list(row[: end + 1])


def _shift(row: Sequence[str], blank: int, before: Sequence[Label | None]) -> int:
    """Return by how many columns the row is too far left, by its number; 0 where it does not show."""
    own = leading(row[0]) if row else None
    first = before[0] if before else None
    if own is None or (first is not None and follows(first, own)):
        return 0
    return next(
        (n for n in range(1, min(blank, len(before) - 1) + 1) if (one := before[n]) is not None and follows(one, own)),
        0,
    )


def _most_keep_blanks(rows: Sequence[Sequence[str]], points: int) -> bool:
    """Return whether more rows of items show that they lack no cell than have points left of their column."""
    items = [row for row in rows if row and not names_outside(row[0]) and not totals.states_sum((compact(row[0]),))]
    left = sum(_by_points(row, len(row) - len(filled(row)), points) > 0 for row in items)
    return sum(_keeps_blanks(row, points) for row in items) > left


def _keeps_blanks(row: Sequence[str], points: int) -> bool:
    """Return whether the points of a row stand in their column behind a blank cell and a name, so that the row lacks none."""
    placed = 0 < points < len(row) and read_points(row[points]) is not None
    return placed and not all(row[:points]) and bool(row[0])


def _by_points(row: Sequence[str], blank: int, points: int) -> int:
    """Return by how many columns the row is too far left, by its only points; 0 where they stand in their column."""
    pointed = [n for n, text in enumerate(row) if read_points(text) is not None]
    shift = points - pointed[0] if len(pointed) == 1 and not _heads(row) else 0
    return shift if 0 < shift <= blank and row[0].strip() and pointed[0] > 0 else 0
