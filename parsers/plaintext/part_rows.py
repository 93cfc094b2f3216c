"""Rows of cells a line that begin with a number of which the header says nothing, below the names of parts with their points.

考核内容 / 分值 / 评分办法 / 一、值守（10分） / 1 / 按时到岗 / 6分 / 迟到扣1分 / 2 / 记录完整 / 4分 / 缺一次扣1分 / 二、…
"""

from collections.abc import Sequence
from decimal import Decimal

from parsers.plaintext.cellrows import LOOKED_AT, CellRows
from parsers.plaintext.linecells import OWN, Header
from parsers.wording.labels import whole
from parsers.wording.numerals import number
from parsers.wording.points import read_points

_LEAST = 2
"""Rows of each part at the least, which its points prove."""


def part_rows(texts: Sequence[str], header: Header) -> CellRows | None:
    """Read rows that all are a number and just the cells of the header, with a column for the numbers; None where it is not so.

    The numbers count from 1 in each part, or on through all; the points of its rows, two and more, make those of each part.
    """
    if header.label is not None or header.category is not None:
        return None
    rows: list[list[str]] = [["", *header.texts]]
    sums: list[tuple[Decimal | None, list[Decimal]]] = []
    at, last = header.end, 0
    while at < len(texts):
        label = whole(texts[at])
        if (part := _part(texts, at)) is not None:
            count, name, stated = part
            sums.append((stated, []))
            rows.append([name if column == header.item + 1 else "" for column in range(len(rows[0]))])
            at += count
            continue
        cells = texts[at + 1 : at + 1 + len(header.order)]
        begins = label is not None and (label.numbers == (last + 1,) or (label.numbers == (1,) and not _values(sums)))
        row = _row(texts[at], cells, header) if begins else None
        if row is None or label is None or not sums:
            break
        last, at = label.numbers[0], at + 1 + len(cells)
        sums[-1][1].append(_value(row[header.points + 1]))
        rows.append(row)
    made = all(len(values) >= _LEAST and sum(values) == stated for stated, values in sums)
    return CellRows(rows, at) if sums and made and not _goes_on(texts[at : at + LOOKED_AT]) else None


def _part(texts: Sequence[str], at: int) -> tuple[int, str, Decimal | None] | None:
    """Return how many cells from ``at`` on name a part, its name with its points, and these; None where another cell stands there."""
    below = texts[at + 1 : at + 2] if whole(texts[at]) is None else ()
    name = "\n".join((texts[at], *(text for text in below if OWN.fullmatch(text))))
    own = OWN.search(name)
    if own is None or read_points(texts[at]) is not None:
        return None
    return (1 if name == texts[at] else 2), name, number(own["n"])


def _values(sums: Sequence[tuple[Decimal | None, list[Decimal]]]) -> list[Decimal]:
    """Return the points of the rows of the last part so far."""
    return sums[-1][1] if sums else []


def _row(label: str, cells: Sequence[str], header: Header) -> list[str] | None:
    """Return the row of a number and the cells behind it; None where other cells stand there than the header says."""
    row = [label, *[""] * len(header.texts)]
    for column, text in zip(header.order, cells, strict=False):
        if (read_points(text) is not None) != (column == header.points) or OWN.search(text):
            return None
        row[column + 1] = text
    return row if len(cells) == len(header.order) else None


def _value(text: str) -> Decimal:
    points = read_points(text)
    return points.value if points is not None else Decimal(0)


def _goes_on(texts: Sequence[str]) -> bool:
    """Return whether points stand in the lines behind the rows: some of the table may be left."""
    return any(read_points(text) is not None or OWN.search(text) for text in texts)
