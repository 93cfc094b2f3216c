"""A cell a line with no mark at all, where each row has just the cells of the header: 序号 / 内容 / 分值 / 方法 / 1 / 值守 / 20 / 查台账 / 2 …

Columns to fill in may be left out. What proves where a row begins are numbers that count the rows, or the total.
"""

from collections.abc import Iterator, Sequence

from parsers.plaintext.cellrows import stretches
from parsers.plaintext.even_rows import even_rows
from parsers.plaintext.stretches import Stretch

ORDER = 49


def find(lines: Sequence[str]) -> Iterator[Stretch]:
    """Return the stretches of a header and three rows or more."""
    yield from stretches(lines, even_rows)
