"""Which rows and columns of a sheet are a table of their own.

The used range of a sheet is one table. It is cut into several only where two or more rows in a row are blank and both sides
are tables by themselves, that is have a row with two or more filled cells. Lines of text that stand apart (a title above
two blank rows, a note below) stay with the table that is nearer, above if both are, unless they are further away than
any such line would be.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence

from parsers.sheets.raw import Area, Position

_BLANK_ROWS = 2
"""Blank rows in a row that can part two tables."""
_NEAR = 20
"""Rows within which a line of text still belongs to a table."""


def areas(filled: Iterable[Position], merged: Sequence[Area]) -> list[Area]:
    """Return the areas of the tables of a sheet, from top to bottom.

    ``filled`` are the cells that hold something, ``merged`` the merged areas whose first cell is filled. Blank rows and
    columns at the edges are left out: an area ends where the last filled cell begins.
    """
    positions = sorted(filled)
    columns = Counter(row for row, _ in positions)
    if not columns:
        return []
    last = max(columns)
    covered = [(area.top, min(area.bottom, last)) for area in merged if area.top <= last]
    stretches = _stretches(sorted([*((row, row) for row in columns), *covered]))
    parts = _parts(stretches, [any(columns[row] > 1 for row in range(a, b + 1)) for a, b in stretches])
    found = []
    for top, bottom in parts:
        inside = positions[bisect_left(positions, (top, 0)) : bisect_left(positions, (bottom + 1, 0))]
        across = [column for _, column in inside]
        found.append(Area(inside[0][0], min(across), inside[-1][0], max(across)))
    return found


def _stretches(covered: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the first and last rows of what fewer blank rows than part two tables hold together."""
    found: list[tuple[int, int]] = []
    for top, bottom in covered:
        if found and top - found[-1][1] <= _BLANK_ROWS:
            found[-1] = (found[-1][0], max(found[-1][1], bottom))
        else:
            found.append((top, bottom))
    return found


def _parts(stretches: list[tuple[int, int]], is_table: list[bool]) -> list[tuple[int, int]]:
    """Return the rows of the parts: the tables, with the lines of text that stay with them, and what is far from any."""
    parts: list[tuple[int, int]] = []
    tables: list[bool] = []
    for number, (top, bottom) in enumerate(stretches):
        above = top - parts[-1][1] if parts else _NEAR + 1
        below = stretches[number + 1][0] - bottom if number + 1 < len(stretches) else _NEAR + 1
        alone = is_table[number] and (not parts or tables[-1])
        if alone or above > _NEAR or (not is_table[number] and tables[-1] and below < above):
            parts.append((top, bottom))
            tables.append(is_table[number])
        else:
            parts[-1] = (parts[-1][0], bottom)
            tables[-1] |= is_table[number]
    return parts
