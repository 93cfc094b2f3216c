"""The row of the total, where each cell stands on a line of its own."""

from collections.abc import Sequence

from parsers.plaintext.linecells import Header
from parsers.wording import totals
from parsers.wording.points import read_points


def with_total(texts: Sequence[str], at: int, header: Header, rows: list[list[str]]) -> tuple[int, list[list[str]]]:
    """Return the cell behind the ``rows``, which end ``at`` that one, and the rows; the total, where it stands there, is the last."""
    total = total_row(texts, at, header)
    return (at + 2, [*rows, total]) if total else (at, rows)


def total_row(texts: Sequence[str], at: int, header: Header) -> list[str] | None:
    """Return the row of a total that stands ``at`` a cell, its name and its points; None where other cells stand there."""
    if at + 1 >= len(texts) or not totals.total_word(texts[at]) or read_points(texts[at + 1]) is None:
        return None
    row = [""] * len(header.texts)
    row[0], row[header.points] = texts[at], texts[at + 1]
    return row
