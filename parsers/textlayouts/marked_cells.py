"""A cell a line with no mark at all and no column of points, where these stand in brackets behind each text and each group's name.

What proves where a row begins is that the points of each group's rows make those of the group.
"""

from collections.abc import Iterator, Sequence

from parsers.plaintext.linecells import cells_of
from parsers.plaintext.marked_rows import marked_rows
from parsers.plaintext.stretches import Stretch, stretch_of_rows

ORDER = 48


def find(lines: Sequence[str]) -> Iterator[Stretch]:
    """Return the stretches of a header, two groups and three rows or more."""
    cells = cells_of(lines)
    texts = [cell.text for cell in cells]
    at = 0
    while at < len(texts):
        made = marked_rows(texts, at)
        if made is None:
            at += 1
            continue
        yield stretch_of_rows(cells[at].start, cells[made.end - 1].end, [list(made.header), *made.rows])
        at = made.end
