"""Rows of plain text that are wider than their header, which lost that a cell of it spans columns: 类别 | 考核内容 | 分值 over four cells."""

from collections.abc import Sequence

from parsers.plaintext.padded import filled
from parsers.tables import headers
from parsers.wording.points import read_points

_MOST = 2
"""Columns that a cell of the header may hide."""
_LEAST = 3
"""Rows below the header."""
_SCORES = frozenset({"points", "review_score", "weight"})


def widened(header: Sequence[str], rows: Sequence[Sequence[str]]) -> list[list[str]] | None:
    """Return header and rows with as many columns as the widest row, each cell under its column; None where it does not show.

    The cell left of the points spans the columns that are missing. Each row has its points in the column where the rows that
    fill all columns have theirs, and the text right before them. What else stands left of it begins at the left where the row
    prints the points of its category behind its own, and right before the text where it does not.
    """
    cells = [filled(row) for row in rows]
    width = max((len(row) for row in cells), default=0)
    extra = width - len(header)
    full = {_first_points(row) for row in cells if len(row) == width and all(row)}
    points = next(iter(full)) if len(full) == 1 else None
    if not 0 < extra <= _MOST or len(cells) < _LEAST or points is None or points <= extra:
        return None
    if _SCORES.isdisjoint(headers.roles(header[points - extra])):
        return None
    found = [[*header[: points - extra - 1], *[""] * extra, *header[points - extra - 1 :]]]
    for row in cells:
        placed = _placed(row, points, width)
        if placed is None:
            return None
        found.append(placed)
    return found


def _placed(row: Sequence[str], points: int, width: int) -> list[str] | None:
    at = _first_points(row)
    if not at or at > points or len(row) - at > width - points:
        return None
    *names, text = row[:at]
    gap = [""] * (points - at)
    begins = len(row) - at == width - points > 1
    if names and gap and width - points == 1:
        return None
    left = [*names, *gap, text] if begins else [*gap, *names, text]
    return [*left, *row[at:], *[""] * (width - points - len(row) + at)]


def _first_points(row: Sequence[str]) -> int | None:
    return next((n for n, text in enumerate(row) if read_points(text) is not None), None)
