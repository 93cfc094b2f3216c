"""The line of the total in a table saved as text: it lacks the cells that its name reaches over, 合计 ⇥ 100 ⇥ ⇥."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from parsers.plaintext.tabbed import Entry
from parsers.strand import compact
from parsers.tables import headers
from parsers.wording import totals
from parsers.wording.points import read_points

_MOST_HEADS = 3
"""Lines of a header, at the most."""


def with_total_rows(parts: Sequence[Entry]) -> list[Entry]:
    """Return the lines of a table with each of a total as wide as the others, its points where theirs stand.

    It holds its name and points and nothing else. Where no header names the points, blank cells behind it show how far right they are.
    """
    full = Counter(part.tabs for part in parts if part.tabs).most_common(1)[0][0]
    columns = _points_columns(parts, full)
    return [
        replace(part, pieces=_whole(part.pieces, full, columns)) if _is_short(part, full) else part for part in parts
    ]


def _points_columns(parts: Sequence[Entry], full: int) -> list[int]:
    """Return the columns that the header names as those of points."""
    heads = [part.pieces for part in parts[:_MOST_HEADS] if part.tabs == full and headers.is_header(part.pieces)]
    return [at for at, text in enumerate(heads[0]) if headers.roles(text)[:1] == ("points",)] if heads else []


def _is_short(part: Entry, full: int) -> bool:
    """Return whether a line is the name of a total and points, and lacks cells."""
    filled = [text for text in part.pieces if text.strip()]
    named = 0 < part.tabs < full and len(filled) == 2 and filled[0] is part.pieces[0]
    return named and totals.total_word(compact(filled[0])) and read_points(filled[1]) is not None


def _whole(pieces: Sequence[str], full: int, columns: Sequence[int]) -> tuple[str, ...]:
    points = next(at for at in range(1, len(pieces)) if pieces[at].strip())
    right = full + 1 - len(pieces) + points
    at = right if right in columns or not columns else columns[-1]
    row = [""] * (full + 1)
    row[0], row[max(at, 1)] = pieces[0], pieces[points]
    return tuple(row)
