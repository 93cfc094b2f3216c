"""Rows of cells a line that serial numbers begin, from 1 on."""

from collections.abc import Sequence
from itertools import pairwise

from parsers.plaintext.cell_totals import with_total
from parsers.plaintext.linecells import Header
from parsers.wording import totals
from parsers.wording.labels import whole
from parsers.wording.points import read_points


def counted_rows(texts: Sequence[str], header: Header) -> tuple[int, list[list[str]]] | None:
    """Read rows that serial numbers count from 1; None where no number stands right below the header."""
    starts: list[int] = []
    for at in range(header.end, len(texts)):
        label = whole(texts[at])
        if label and label.numbers == (len(starts) + 1,) and (starts or at == header.end):
            starts.append(at)
    total = next((at for at in range(header.end, len(texts)) if totals.total_word(texts[at])), None)
    if total is not None:
        starts = [at for at in starts if at < total]
    if not starts:
        return None
    end = _end_of_last(texts, starts, total)
    found = []
    for first, last in zip(starts, [*starts[1:], end], strict=True):
        row = _row(texts[first + 1 : last], header)
        if row is None:
            return None
        row[header.label or 0] = texts[first]
        found.append(row)
    return with_total(texts, end, header, found) if total is not None else (end, found)


def _end_of_last(texts: Sequence[str], starts: Sequence[int], total: int | None) -> int:
    """Return where the last row ends: at the total, else it holds at most as many lines as the longest other row."""
    if total is not None:
        return total
    longest = max((after - first for first, after in pairwise(starts)), default=0)
    return min(len(texts), starts[-1] + longest)


def _row(cells: Sequence[str], header: Header) -> list[str] | None:
    """Return the row of the lines behind a serial number; None where it does not show which cell is which."""
    pointed = [n for n, text in enumerate(cells) if read_points(text) is not None]
    before, after = (cells[: pointed[0]], cells[pointed[0] + 1 :]) if len(pointed) == 1 else ((), ())
    if not before or (header.category is not None and len(before) > 2) or (after and header.beside is None):
        return None
    row = [""] * len(header.texts)
    if header.category is not None and len(before) > 1:
        row[header.category], row[header.item] = before
    else:
        row[header.item] = "\n".join(before)
    row[header.points] = cells[pointed[0]]
    if header.beside is not None:
        row[header.beside] = "\n".join(after)
    return row
