"""Bringing a table and the piece that goes on it to the same columns, where a page prints more or fewer of them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import combinations, pairwise
from math import comb

from parsers.tables.grid import HOLE, Grid
from parsers.tables.header_rows import begins_with_header
from parsers.wording import labels
from parsers.wording.points import read_points

_MOST = 400
"""Ways to lay the columns over one another that are looked at; more columns are missing than a page loses beyond that."""
_HEADS = 2
"""Header words that two tables share at the least."""

Pieces = tuple[Grid, ...]


def fitted(pieces: Sequence[Grid], piece: Grid) -> tuple[Pieces, Grid] | None:
    """Return the pieces so far and the next one with the same columns; None where nothing tells which columns are the same.

    Columns are the same by the words of a header that both print, or, where the next page prints none, by what they
    hold: points under points, serial numbers that count on, the longest texts under the longest. A column that one of them lacks
    is part of its neighbour there, at the edges it is missing. Where only rows away from the cut divide the columns further
    (a form above the table, signatures below it), the rows at the cut tell them.
    """
    width = pieces[0].width
    if piece.width == width:
        return tuple(pieces), piece
    again = begins_with_header(piece)
    if not again and (over := _at_cut(pieces[-1], piece)):
        if width < piece.width:
            return tuple(_laid(one, over) for one in pieces), piece
        return tuple(pieces), replace(_laid(piece, over), numbers=pieces[0].numbers)
    at = _by_header(pieces[0], piece) if again else _by_content(pieces[-1], piece)
    if at is None:
        return None
    if width < piece.width:
        return tuple(widened(one, at, piece.width) for one in pieces), piece
    return tuple(pieces), replace(widened(piece, at, width), numbers=pieces[0].numbers)


def widened(grid: Grid, at: Sequence[int], width: int) -> Grid:
    """Return the grid with its columns moved to the columns ``at``, of ``width``; between two the one that holds more text is wider."""
    lengths = [_held(grid, column).length for column in range(grid.width)]
    over: list[int | None] = [None] * width
    for column, (here, after) in enumerate(pairwise(at)):
        over[here:after] = [column] + [column if lengths[column] >= lengths[column + 1] else column + 1] * (
            after - here - 1
        )
    over[at[-1]] = len(at) - 1
    return _laid(grid, over)


def _laid(grid: Grid, over: Sequence[int | None]) -> Grid:
    """Return the grid with one of its columns, or none, at each new column."""
    rows = tuple(tuple(HOLE if column is None else row[column] for column in over) for row in grid.rows)
    return replace(grid, rows=rows, numbers=tuple(range(1, len(over) + 1)))


def _at_cut(last: Grid, piece: Grid) -> list[int] | None:
    """Return which column of the narrower grid each of the wider one belongs to by the wider one's rows next to the cut.

    None unless those rows, taken for themselves, have as many columns, which hold what the narrower one's hold.
    """
    below = piece.width > last.width
    narrow, wide = (last, piece) if below else (piece, last)
    rows = wide.rows if below else wide.rows[::-1]
    starts: set[int] = {0}
    count = 0
    for row in rows:
        wider = starts | {c for c in range(1, wide.width) if row[c] != row[c - 1]}
        if len(wider) > narrow.width:
            break
        starts, count = wider, count + 1
    if len(starts) != narrow.width:
        return None
    near = replace(wide, rows=tuple(tuple(row[c] for c in sorted(starts)) for row in rows[:count]))
    near = near if below else replace(near, rows=near.rows[::-1])
    pair = (narrow, near) if below else (near, narrow)
    held = [[_held(grid, column) for column in range(narrow.width)] for grid in pair]
    return (
        [sum(start <= c for start in starts) - 1 for c in range(wide.width)]
        if _go_on(list(zip(*held, strict=True)))
        else None
    )


def _by_header(first: Grid, piece: Grid) -> list[int] | None:
    """Return where in the wider table the columns of the narrower one stand: those with the same words, in the same order."""
    narrow, wide = (first, piece) if first.width < piece.width else (piece, first)
    mine, other = ([grid.text(0, column) for column in range(grid.width)] for grid in (narrow, wide))
    found: list[int] = []
    for text in mine:
        after = found[-1] + 1 if found else 0
        if text not in other[after:]:
            return None
        found.append(other.index(text, after))
    return found if sum(map(bool, mine)) >= _HEADS else None


@dataclass(frozen=True, slots=True)
class _Held:
    """What a column holds: whether mostly points, its serial numbers, the characters of all its texts."""

    pointed: bool
    numbers: tuple[tuple[int, ...], ...]
    length: int


def _held(grid: Grid, column: int) -> _Held:
    texts = grid.texts_in(column)
    numbers = tuple(label.numbers for text in texts if (label := labels.whole(text)) is not None)
    counts_on = all(b == (*a[:-1], a[-1] + 1) for a, b in pairwise(numbers))
    pointed = sum(read_points(text) is not None for text in texts) * 2 > len(texts)
    return _Held(pointed, numbers if counts_on else (), sum(map(len, texts)))


def _by_content(last: Grid, piece: Grid) -> list[int] | None:
    """Return where in the wider table the columns of the narrower one stand by what they hold; None where that is not plain."""
    before, after = ([_held(grid, column) for column in range(grid.width)] for grid in (last, piece))
    narrow, wide = sorted((before, after), key=len)
    if comb(len(wide), len(narrow)) > _MOST:
        return None
    found: dict[tuple[int, ...], list[int]] = {}
    for at in combinations(range(len(wide)), len(narrow)):
        ways = [(narrow[n], wide[c]) for n, c in enumerate(at)]
        pairs = ways if narrow is before else [(b, a) for a, b in ways]
        lost = [one for c, one in enumerate(wide) if c not in at and one.length]
        if _go_on(pairs) and not any(one.pointed for one in lost):
            found.setdefault(tuple(c for n, c in enumerate(at) if narrow[n].length), list(at))
    return next(iter(found.values())) if len(found) == 1 else None


def _go_on(pairs: Sequence[tuple[_Held, _Held]]) -> bool:
    """Return whether columns of points go on as such, the longest texts as such, and serial numbers as they count."""
    longest = [max(range(len(pairs)), key=lambda n: pairs[n][side].length) for side in (0, 1)]
    filled = [(mine, other) for mine, other in pairs if mine.length and other.length]
    alike = all(mine.pointed == other.pointed for mine, other in filled)
    numbered = [(mine.numbers[-1], other.numbers[0]) for mine, other in filled if mine.numbers and other.numbers]
    counted = all(b == (*a[:-1], a[-1] + 1) for a, b in numbered)
    return alike and longest[0] == longest[1] and counted and any(mine.pointed for mine, _ in filled)
