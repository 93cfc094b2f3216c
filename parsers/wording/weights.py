"""The weight that the heading of a part prints in brackets at its end: 第一部分 工作目标（权重80%）, 面试评委（60%）."""

import re
from dataclasses import dataclass

from parsers.strand import Strand, compact
from parsers.wording import labels
from parsers.wording.grades import is_grade
from parsers.wording.numerals import ARABIC, number
from parsers.wording.points import Points

_WEIGHT = re.compile(
    rf"\s*[（(]\s*(?:(?:权重|占比|比重|占)\s*[:：为]?\s*)?(?P<printed>(?P<n>{ARABIC})\s*[%％﹪])\s*[)）]\s*$"
)
_LONGEST = 40
"""Characters in the longest such heading."""


@dataclass(frozen=True, slots=True)
class Weight:
    """What a heading calls its part, the weight, and what prints it."""

    name: Strand
    points: Points
    printed: Strand


def weight_in(text: Strand) -> Weight | None:
    """Return the weight with which a short ``text`` ends; None where it ends with none.

    What share may get a grade or a prize, 优秀（20%）, 一等奖（10%）, is no weight.
    """
    found = _WEIGHT.search(text.text) if len(compact(text.text)) <= _LONGEST else None
    value = number(found["n"]) if found else None
    if found is None or value is None or not found.start():
        return None
    name = labels.behind(text.text[: found.start()]).strip()
    if is_grade(name) or name.endswith("奖"):
        return None
    return Weight(text.cut(0, found.start()), Points(value, percent=True), text.cut(*found.span("printed")))
