"""A header that is a table of its own over the table that it heads, with fewer columns: one of its cells stands over several."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations, pairwise
from math import comb

from parsers.tables import headers
from parsers.tables.grid import Grid
from parsers.tables.header_rows import header_rows
from parsers.wording import labels
from parsers.wording.points import read_points

_MOST = 200
"""Ways to lay a header over the columns that are looked at."""


def over_columns(head: Grid, piece: Grid) -> Grid | None:
    """Return ``head`` with the columns of ``piece``; None where it is more than a header, or nothing tells where its cells stand.

    The word for points stands over one column, which holds them; so does no word for names. That for serial numbers stands over
    one column too. All ways to lay the other cells must say the same of every column that is not blank.
    """
    top, data = header_rows(head)
    if data == 0 or top or data < len(head.rows) or head.width >= piece.width or header_rows(piece)[1]:
        return None
    if comb(piece.width - 1, head.width - 1) > _MOST:
        return None
    ways: dict[tuple[int, ...], Sequence[int]] = {}
    filled = [c for c in range(piece.width) if any(piece.texts_in(c))]
    for starts in combinations(range(1, piece.width), head.width - 1):
        laid = [sum(start <= c for start in starts) for c in range(piece.width)]
        if _fits(head, data, piece, (0, *starts)):
            ways[tuple(laid[c] for c in filled)] = laid
    if len(ways) != 1:
        return None
    (over,) = ways.values()
    rows = tuple(tuple(row[column] for column in over) for row in head.rows)
    return replace(head, rows=rows, numbers=piece.numbers)


def _fits(head: Grid, data: int, piece: Grid, starts: Sequence[int]) -> bool:
    for column, (start, end) in enumerate(pairwise((*starts, piece.width))):
        under = [c for c in range(start, end) if any(piece.texts_in(c))]
        said = headers.roles(head.text(data - 1, column))
        pointed = [c for c in under if _are_points(piece, c)]
        if said[:1] == ("points",) or said[:1] == ("weight",):
            if under != pointed or len(under) != 1:
                return False
        elif pointed and {"item", "category", "label"} & set(said[:1]):
            return False
        if said[:1] == ("label",) and (len(under) != 1 or not all(map(labels.whole, piece.texts_in(under[0])))):
            return False
    return True


def _are_points(piece: Grid, column: int) -> bool:
    """Return whether a column holds points, mostly, and not the serial numbers of the rows."""
    texts = piece.texts_in(column)
    counted = texts == [str(n) for n in range(1, len(texts) + 1)] and len(texts) > 1
    return not counted and sum(read_points(text) is not None for text in texts) * 2 > len(texts)
