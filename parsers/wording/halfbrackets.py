"""A name with its points in a bracket of which one half is lost: 组织领导 10分）.

A line of a text without a number may be the end of one whose bracket opened above, so only cells and numbered lines are read so.
"""

import re

from parsers.strand import Strand
from parsers.wording.marks import Ending
from parsers.wording.numerals import ARABIC
from parsers.wording.points import read_points

_HALF = re.compile(
    rf"(?P<name>[^，,；;。:：（）()每]{{2,30}}?)(?<![扣减加罚奖达过于足])\s*(?:(?P<points>(?<![0-9０-９.．]){ARABIC}\s*分)\s*[)）]|[（(]\s*(?P<open>{ARABIC}\s*分))\s*[:：]?\s*"
)


def half_bracketed(name: Strand) -> Ending | None:
    """Return the name and the points of a cell or a line that prints nothing else; None where it does, and of a rule: 迟到一次扣2分）."""
    half = _HALF.fullmatch(name.text)
    if half is None:
        return None
    printed = name.cut(*half.span("points" if half["points"] else "open"))
    points = read_points(printed.text)
    return Ending(name.cut(*half.span("name")).strip(), points, printed) if points else None


def is_half_bracketed(text: str) -> bool:
    """Return whether a cell is such a name."""
    return _HALF.fullmatch(text) is not None
