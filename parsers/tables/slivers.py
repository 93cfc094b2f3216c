"""Columns that are only there because the lines of some rows stand a hair beside those of the others."""

from collections import Counter
from collections.abc import Iterable, Sequence

_NARROW = 200
"""Twips; a column of less than 10 points holds no character of a size that is used in tables."""


def slivers(widths: Sequence[int], cells: Iterable[tuple[int, int, bool]]) -> frozenset[int]:
    """Return the columns (0-based) too narrow for any text in which no cell stands alone, but for a single blank one.

    ``widths`` are those of all columns in twips; ``cells`` gives for each cell its first column, the one behind its last, and whether it
    prints anything. Lines dragged by hand and rows pasted from other tables make such columns; without them each cell stands in the
    columns a reader sees. Word may end a page with a row of blank cells that only holds the widths; a blank column that parts two
    tables has more. The narrowest goes first, so that a cell over two of them keeps one; a table keeps its last column.
    """
    found: set[int] = set()
    spans = Counter(cells)
    for _, column in sorted((width, column) for column, width in enumerate(widths) if width < _NARROW):
        over = {span: set(range(*span[:2])) - found for span in spans if span[0] <= column < span[1]}
        alone = [span for span, columns in over.items() if len(columns) == 1]
        if (
            len(found) + 1 < len(widths)
            and not any(span[2] for span in alone)
            and sum(spans[span] for span in alone) <= 1
        ):
            found.add(column)
    return frozenset(found)
