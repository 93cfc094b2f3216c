"""The readings of the columns that headers and contents allow, the likeliest first."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from parsers.tables import headers
from parsers.tables.columns.column import MOSTLY, Column
from parsers.tables.columns.itemcolumns import item_prior, taken_for_groups
from parsers.tables.columns.otherroles import roles
from parsers.tables.columns.pointcolumns import points_prior
from parsers.tables.columns.roles import columns_of
from parsers.tables.grid import Grid
from parsers.tables.header_rows import header_of, header_rows, over_first, upper_of
from parsers.tables.layout import Layout
from schema.rubric import Role

_LEVELS: tuple[tuple[Role, ...], ...] = (("item",), ("category",))
"""What the header of a column says that names a level of what is assessed."""
_MOST = 12
"""Readings of the columns that are tried at the most."""


def candidates(grid: Grid) -> tuple[Layout, ...]:
    """Return the readings of the columns that the headers and the contents allow, the likeliest first; may be empty."""
    top, data = header_rows(grid)
    wide = over_first(grid, top) if data else 0
    heads = tuple("" if column < wide else header_of(grid, top, data, column) for column in range(grid.width))
    uppers = tuple(upper_of(grid, top, column) for column in range(grid.width)) if data - top > 1 else ()
    columns = _points_of_levels(columns_of(grid, data, heads), uppers)
    named = _named(columns)
    choices = sorted(_choices(columns), key=lambda choice: (choice[2] not in named, -choice[0]))
    return tuple(
        Layout(top, data, heads, roles(columns, item, points), grid.numbers, prior, points in named, uppers)
        for prior, item, points in islice(choices, _MOST)
    )


def _points_of_levels(columns: Sequence[Column], uppers: Sequence[str]) -> tuple[Column, ...]:
    """Return the columns with figures under a word for full marks told as points, whatever level is named below it: 分值 over 项目 | 指标."""
    over = [headers.roles(upper)[:1] == ("points",) for upper in uppers] or [False] * len(columns)
    return tuple(
        replace(column, said=("points", *column.said))
        if told and column.content.pointed == 1 and column.said[:1] in _LEVELS
        else column
        for column, told in zip(columns, over, strict=True)
    )


def _named(columns: Sequence[Column]) -> frozenset[int]:
    """Return the columns whose headers name full marks, 分值, and in which these begin about as often as points in any other.

    Where they begin in fewer rows, merged over groups, another column may hold those of the items; -1 and -2 are none.
    """
    pointed = (column.content for column in columns if max(column.content.pointed, column.content.marked) > 0.5)
    most = max((content.begun for content in pointed), default=0.0)
    named = [at for at, c in enumerate(columns) if c.is_full_marks and c.said[:1] == ("points",)]
    found = (at for at in named if columns[at].content.taken < 0.5)
    return frozenset(at for at in found if columns[at].content.begun >= MOSTLY * most)


def _choices(columns: Sequence[Column]) -> Iterator[tuple[float, int, int | None]]:
    """Yield (prior, item column, points column or None) for every pair that is possible at all."""
    for item in range(len(columns)):
        items = item_prior(columns, item)
        if items is None:
            continue
        yield items - taken_for_groups(columns, item, None), item, None
        for points, other in enumerate(columns):
            prior = points_prior(other, columns) if points != item else None
            if prior is not None:
                yield items + prior - taken_for_groups(columns, item, points), item, points
