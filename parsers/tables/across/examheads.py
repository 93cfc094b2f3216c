"""The table at the head of an exam paper, in which the points of its questions are filled in: 题号 | 一 | 二 | 总分."""

import re

from parsers.strand import compact
from parsers.tables import headers
from parsers.tables.grid import Grid
from parsers.wording.numerals import number

_LEAST = 2
"""Questions that are counted."""
_QUESTION = re.compile(r"(?:大?题[号次序目]?|题型)?")
_NUMERAL = re.compile(r"第?(?P<n>[1-9]\d?|[一二三四五六七八九十]{1,3})[大小]?题?[.、]?")
_WITHIN = 12
"""The row of their numbers stands within this many from the top."""


def counts_questions(grid: Grid) -> bool:
    """Return whether ``grid`` is the table at the head of an exam paper: 题号 | 一 | 二 | 总分 over 满分 or 得分."""
    for row in range(min(_WITHIN, len(grid.rows) - 1)):
        first, *names = (compact(grid.text(row, c)) for c in range(grid.width))
        counted = [number(match["n"]) for name in names if (match := _NUMERAL.fullmatch(name))]
        below = headers.roles(grid.text(row + 1, 0))
        if (
            _QUESTION.fullmatch(first)
            and len(counted) >= _LEAST
            and counted == [*range(1, len(counted) + 1)]
            and {"points", "review_score", "self_score"} & set(below)
        ):
            return True
    return False
