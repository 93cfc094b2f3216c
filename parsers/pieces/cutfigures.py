"""Points that a page cuts inside their cell: 7 and 分, 0-2 and 分, 2. and 0, （3 and 分）."""

import re

from parsers.tables.grid import Grid
from parsers.wording.points import read_points

_DIGIT = re.compile(r"[0-9０-９]|[零一二三四五六七八九十百两]")


def is_cut_figure(before: str, after: str) -> bool:
    """Return whether two texts print points together, as one of them alone, which holds a figure or none, does not."""
    if not after or not _DIGIT.search(before) or (read_points(before) and read_points(after)):
        return False
    return read_points(before + after) is not None


def ends_in_cut(last: Grid, piece: Grid) -> bool:
    """Return whether ``piece`` is one row that holds nothing but the rest of points cut in the last row of ``last``: 100 and 分."""
    if len(piece.rows) != 1 or piece.width != last.width:
        return False
    end = len(last.rows) - 1
    rests = [(last.text(end, c), piece.text(0, c)) for c in range(piece.width) if piece.text(0, c)]
    return bool(rests) and all(is_cut_figure(before, after) for before, after in rests)
