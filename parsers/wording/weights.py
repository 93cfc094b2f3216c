"""The weight that the heading of a part prints at its end: 第一部分 工作目标（权重80%）, 面试评委（60%）, 业务考核（100分，占60%）."""

import re
from dataclasses import dataclass

from parsers.strand import Strand, compact
from parsers.wording import labels
from parsers.wording.grades import is_grade
from parsers.wording.numerals import ARABIC, number
from parsers.wording.points import Points, read_points
from parsers.wording.totals import SHARE

_WORD = rf"(?:权重|占比|比重|{SHARE})\s*[:：为]?\s*"
_FULL = rf"(?:(?:满分|总分|共)?\s*[:：为]?\s*(?P<full>{ARABIC}\s*分)\s*[，,、；;×xX*]\s*)"
_SHARE = rf"(?P<printed>(?P<n>{ARABIC})\s*[%％﹪])"
_WEIGHT = re.compile(
    rf"\s*[（(]\s*{_FULL}?(?:{_WORD})?{_SHARE}\s*[)）]\s*[:：]?\s*$|[\s:：，,]\s*{_WORD}{_SHARE.replace('<printed>', '<bare>').replace('<n>', '<m>')}\s*$"
)
"""In brackets, with the full mark of the part before it, perhaps before a colon, or behind a blank or a stop with the word for it."""
_SHARED = re.compile(
    "(?:奖|人员|人数|名额|等次|档次|(?:优秀|优良|良好|先进|普通|骨干|合格|后进)(?:学[员生]|[教员职]工|教师|干部|党员|个人|单位))$"
)
"""The end of a name of what some of those judged get, or are."""
_LONGEST = 40
"""Characters in the longest such heading."""


@dataclass(frozen=True, slots=True)
class Weight:
    """What a heading calls its part, the weight, what prints it, and the full mark printed before it, None where there is none."""

    name: Strand
    points: Points
    printed: Strand
    full: tuple[Points, Strand] | None = None


def weight_in(text: Strand, shared: bool = False) -> Weight | None:
    """Return the weight with which a short ``text`` ends; None where it ends with none.

    What share may get a grade or a prize, 优秀（20%）, 一等奖（10%）, 优秀人员（20%）, is no weight; it is found where it may be
    ``shared`` out.
    """
    found = _WEIGHT.search(text.text) if len(compact(text.text)) <= _LONGEST else None
    value = number(found["n"] or found["m"]) if found else None
    if found is None or value is None or not found.start():
        return None
    name = labels.behind(text.text[: found.start()]).strip()
    if is_grade(name) or (_SHARED.search(name) and not shared):
        return None
    full = read_points(found["full"] or "")
    return Weight(
        text.cut(0, found.start()),
        Points(value, percent=True),
        text.cut(*found.span("printed" if found["n"] else "bare")),
        (full, text.cut(*found.span("full"))) if full else None,
    )
