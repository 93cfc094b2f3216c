"""Criteria that head columns: a name with its full mark, 服装（10分）, or the whole that they make, 总得分（100分）."""

import re

from parsers.strand import Strand, compact
from parsers.tables.grid import Box
from parsers.wording import totals
from parsers.wording.marks import ending, is_bracketed
from parsers.wording.points import read_points
from parsers.wording.texts.takenoff import taken_off

LEAST = 3
"""Criteria with full marks that make a header a rubric."""
_LONGEST = 40
_LONGEST_MARKED = 80
"""Characters in the longest criterion that heads a column, and in that of one with its points in brackets."""
_AMOUNT = re.compile(r"[0-9０-９]\s*分")
_REACHED = re.compile(r"(?:总|实|最[后终]|合计)?得分|(?:总|最终)成绩")
"""What a column behind the criteria is called in which the whole score is entered; what it ends with is their total."""


def names_points(box: Box) -> bool:
    """Return whether a cell is a criterion: a name that ends with its full mark, and nothing that is taken off."""
    end = ending(box.text) if len(box.text.text) <= _LONGEST_MARKED else None
    if end is None or not (is_bracketed(end.printed.text) or _is_name(end.name.text)):
        return False
    return not end.points.percent and read_points(box.text.text) is None and not taken_off(box.text)


def _is_name(text: str) -> bool:
    """Return whether what stands before points without brackets is a name: it is short and holds no other amount, 优18分良12分."""
    return len(text) <= _LONGEST and not _AMOUNT.search(text)


def is_whole(head: Strand) -> bool:
    """Return whether a header cell names the whole score with its full mark: 得分（20分）, 总分（100分）."""
    end = ending(head)
    return end is not None and bool(_REACHED.fullmatch(compact(end.name.text)) or totals.total_word(end.name.text))
