"""A cell a line with no mark at all, where each row has just the cells of the header: 序号 / 内容 / 分值 / 方法 / 1 / 值守 / 20 / 查台账 / 2 …

Columns to fill in may be left out. What proves where a row begins are numbers that count the rows, or the total.
"""

from collections.abc import Iterator, Sequence

from parsers.plaintext.even_rows import even_rows
from parsers.plaintext.linecells import cells_of
from parsers.plaintext.stretches import Stretch, stretch_of_rows

ORDER = 49


def find(lines: Sequence[str]) -> Iterator[Stretch]:
    """Return the stretches of a header and three rows or more."""
    cells = cells_of(lines)
    texts = [cell.text for cell in cells]
    at = 0
    while at < len(texts):
        made = even_rows(texts, at)
        if made is None:
            at += 1
            continue
        yield stretch_of_rows(cells[at].start, cells[made.end - 1].end, [list(made.header), *made.rows])
        at = made.end
