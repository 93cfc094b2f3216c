"""A form of its own beside the items, 姓名 | | 床号 | | 总分：100分, which may state what they make."""

from collections.abc import Sequence
from itertools import pairwise

from parsers.flow import Line
from parsers.strand import Strand, compact
from parsers.tables import headers
from parsers.tables.grid import Grid
from parsers.tables.header_rows import header_rows
from parsers.wording.marks import ending
from parsers.wording.points import read_points
from parsers.wording.totals import said, total_word

_LONGEST = 30
"""Characters in the longest cell of a form."""
_MOST = 8
"""Rows of the longest form."""
_BETWEEN = 2
"""Lines between a form and its table."""
_FULL = "满分"


def total_in_form(laid: Grid) -> tuple[Strand, ...]:
    """Return the text of a form that states the total, or its name and the points in the cell beside it; empty where none does.

    A form is short, and has cells to fill in: where all are filled the total may be what was reached. A table with a header over
    points is none: the total is its own.
    """
    rows = [laid.texts_of(row) for row in range(len(laid.rows))]
    texts = [text for row in rows for text in row]
    blank = any(not text or text.text.rstrip().endswith((":", "：", "_")) for text in texts)
    if len(rows) > _MOST or not blank or any(len(text.text) > _LONGEST for text in texts):
        return ()
    alone = [(text,) for text in texts if text and [*said(text.text)]]
    beside = [(a, b) for row in rows for a, b in pairwise(row) if _is_stated(a, b)]
    stated = [*alone, *beside]
    return stated[0] if len(stated) == 1 and not _heads_points(laid) else ()


def _heads_points(laid: Grid) -> bool:
    """Return whether a header names a column of full marks over points."""
    top, data = header_rows(laid)
    named = [c for c in range(laid.width) if data > top and "points" in headers.roles(laid.text(data - 1, c))]
    return any(laid.points(row, c) is not None for row in range(data, len(laid.rows)) for c in named)


def _is_stated(name: Strand, points: Strand) -> bool:
    """Return whether a cell names a total and the next one prints it, with its unit where the name may be that of a score."""
    word = compact(name.text).rstrip(":：")
    found = read_points(points.text)
    if found is None or not found.value or found.percent or found.minimum is not None:
        return False
    return word.startswith(_FULL) or (total_word(word) and points.text.rstrip().endswith("分"))


def stands_over(lines: Sequence[Line]) -> bool:
    """Return whether ``lines`` below a form let it be that of the table below them: few, and none with points of its own."""
    texts = [line.text for line in lines if not line.furniture]
    return len(texts) <= _BETWEEN and not any(ending(text) or [*said(text.text)] for text in texts)
