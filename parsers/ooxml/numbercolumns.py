"""Columns of serial numbers that Word counts itself: 序号 over cells that hold an automatic number and nothing else."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from parsers.ooxml.raw import Box, Line
from parsers.ooxml.tables import Placed

_COUNTS = re.compile(r"[0-9０-９一二三四五六七八九十A-Za-z①-⑳]")
"""What a number has and a bullet has not."""
_LEAST = 2
"""Such cells in a column."""


def number_columns(placed: Iterable[Placed]) -> frozenset[int]:
    """Return the columns of a table in which most cells below the first row are such, and no text is numbered.

    One such cell alone, and one beside numbered texts, is a paragraph that was left blank.
    """
    counted: dict[int, int] = defaultdict(int)
    cells: dict[int, int] = defaultdict(int)
    numbered: set[int] = set()
    for cell in placed:
        if cell.row > 1 and cell.columns == 1:
            lines = _lines(cell.box)
            alone = bool(number_of(cell.box))
            counted[cell.column] += alone
            cells[cell.column] += 1
            numbered |= {cell.column} if not alone and any(line.label for line in lines) else set()
    return frozenset(c for c, n in counted.items() if n >= _LEAST and n * 2 > cells[c] and c not in numbered)


def number_of(box: Box) -> str:
    """Return the automatic number that is all that a cell holds, "" where it holds more, or none."""
    lines = _lines(box)
    if len(lines) != 1 or len(box.content) != 1 or lines[0].text.strip() or not _COUNTS.search(lines[0].label):
        return ""
    return lines[0].label.strip()


def _lines(box: Box) -> Sequence[Line]:
    return [item for item in box.content if isinstance(item, Line)]
