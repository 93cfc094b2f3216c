"""Columns that are only there because the lines of some rows stand a hair beside those of the others."""

from collections.abc import Iterable, Sequence

_NARROW = 200
"""Twips; a column of less than 10 points holds no character of a size that is used in tables."""


def slivers(widths: Sequence[int], cells: Iterable[tuple[int, int]]) -> frozenset[int]:
    """Return the columns (0-based) too narrow for any text in which no cell with text stands alone.

    ``widths`` are those of all columns in twips; ``cells`` gives for each cell with text its first column and the one behind its last.
    Lines dragged by hand and rows pasted from other tables make such columns; without them each cell stands in the columns a reader
    sees. The narrowest goes first, so that a cell over two of them keeps one.
    """
    found: set[int] = set()
    spans = set(cells)
    for _, column in sorted((width, column) for column, width in enumerate(widths) if width < _NARROW):
        over = [set(range(first, end)) - found for first, end in spans if first <= column < end]
        if all(len(columns) > 1 for columns in over):
            found.add(column)
    return frozenset(found)
