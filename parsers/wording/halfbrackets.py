"""A name with its points in a bracket of which one half is lost: 组织领导 10分）.

A line of a text without a number may be the end of one whose bracket opened above, so only cells and numbered lines are read so.
"""

import re

from parsers.strand import Strand
from parsers.wording.marks import Ending
from parsers.wording.numerals import ARABIC
from parsers.wording.points import read_points

_NOT_OF_RULE = r"(?<![\s扣减加罚奖达过于足])(?<![0-9０-９一二两三四五六七八九十][次处项起例件])(?<!人次)"
"""What a name does not end with: a verb of a rule, or what it counts, 一次2分）."""
_HALF = re.compile(
    rf"(?P<name>[^，,；;。:：（）()每]{{2,30}}?){_NOT_OF_RULE}\s*(?:(?P<points>(?<![0-9０-９.．]){ARABIC}\s*分)\s*[)）]|[（(]\s*(?P<open>{ARABIC}\s*分))\s*[:：]?\s*"
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
