"""A cell a line, of which the last in each row is blank: a score to be filled in. So programs give the text of a Word table.

    检查项目 / 分值 / 检查内容 / 标准分 / 扣分 / 值守 / 10分 / 按时到岗 / 4 / (blank) / 交接清楚 / 6 / (blank) / 合计 / 10 / (blank)

The names left of the items stand once, where their rows begin. What proves the rows is the total, which their points make, and
the points beside these names.
"""

from collections.abc import Iterator, Sequence
from itertools import chain, islice

from parsers.plaintext.blank_ends import Head, add_up, blocks, head_in, row_of, total_of
from parsers.plaintext.stretches import Stretch, stretch_of_rows

ORDER = 48
_LEAST_ROWS = 3

_Block = tuple[int, int]


def find(lines: Sequence[str]) -> Iterator[Stretch]:
    """Yield the stretches of a header, three rows or more and the total that they make."""
    found = blocks(lines)
    at = 0
    while at < len(found):
        start, end = found[at]
        headed = head_in([line.strip() for line in lines[start:end]])
        made = _table(lines, found, at, headed) if headed else None
        if headed is not None and made is not None:
            last, rows = made
            yield stretch_of_rows(start + headed[0], found[last][1], [list(headed[1].cells), *rows])
            at = last
        at += 1


def _table(
    lines: Sequence[str], found: Sequence[_Block], at: int, headed: tuple[int, Head]
) -> tuple[int, list[list[str]]] | None:
    """Return which block is the last, that of the total, and the rows below the header; None where they are not proved."""
    offset, head = headed
    first = found[at][0] + offset + len(head.cells)
    runs = [(first, found[at][1])] if first < found[at][1] else []
    rows: list[list[str]] = []
    for n, (start, end) in enumerate(chain(runs, islice(found, at + 1, None)), at + 1 - len(runs)):
        cells = [line.strip() for line in lines[start:end]]
        total = total_of(cells, head)
        if total is not None:
            proved = len(rows) >= _LEAST_ROWS and add_up(rows, total, head)
            return (n, [*rows, total]) if proved else None
        row = row_of(cells, head)
        if row is None:
            return None
        rows.append(row)
    return None
