"""Names with their points as sentences, one below the other, that a line announces: 考核分以下项目： over 环境总分：15分。"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from parsers.flow import Line
from parsers.lines.depths import NAME
from parsers.lines.listed import Listed, listed
from parsers.lines.names.named import Named, name_of
from parsers.pieces.summed import stated_totals
from parsers.wording import labels
from parsers.wording.grades import is_grade
from parsers.wording.numerals import ARABIC
from parsers.wording.points import read_points
from parsers.wording.texts.takenoff import taken_off
from parsers.wording.texts.textpoints import Own
from parsers.wording.totals import WHOLE, total_word

_MARK = re.compile(r"[、.．·•\s]*")
"""What is left of a number that was lost."""
_SENTENCE = re.compile(
    rf"(?P<name>[^。；;，,:：（）()【】|\d]{{2,20}}?)\s*(?:[:：]\s*(?=\D))?(?P<said>总分|满分|分值|标准分)?值?\s*[:：为]?\s*(?P<points>{ARABIC}\s*分)\s*[。；;，,]?\s*"
)
_RULE = re.compile(r"[加减扣得计给记每超足满过于到罚第约评][值分]?$|[0-9０-９]$")
"""How a name ends behind which stands no full mark: 迟到一次扣 5分."""
_WHOLE = re.compile("(?:以上|上述|各项|全部|所有|共有?|小|考[核评]|评分|本[项表])+|.*[合总共]计?")
_ANNOUNCES = re.compile(
    r"(?=.*(?:考[核评察]|评[分审价比定]|测评|检查|分值|满分|计分))"
    r".*(?:以下|下列|如下|下面|分为|包[括含]|其中|项目|指标|内容|标准|构成|组成)[^。；;]{0,20}[:：]\s*"
)
_REACHED = re.compile(r"(?:得分|成绩|结果|名[单次]|排名|比分|扣分|加分|票).*[:：]\s*$")
"""What is announced as reached or taken off, 各队得分如下：, is not what is assessed."""
_LEAST = 3
"""Sentences that make a total."""


@dataclass(frozen=True, slots=True)
class _Said:
    """A sentence at the line ``at``: the name as an entry with its points, and whether a word, 总分, says what they are."""

    at: int
    entry: Listed
    points: Decimal
    worded: bool


def announced(lines: Sequence[Line]) -> Mapping[int, Named]:
    """Return the names of each run that a line right above announces, or that say themselves that they are full marks, by where they stand.

    Together they make 100 or a total that another line states. What is a listed line with points anyway is none of them.
    """
    runs = [run for run in _runs(lines) if len(run) >= _LEAST]
    inside = {said.at for run in runs for said in run}
    totals = {WHOLE}.union(*(stated_totals(line) for n, line in enumerate(lines) if n not in inside and runs))
    return {
        said.at: Named(said.entry, 0)
        for run in runs
        if sum(said.points for said in run) in totals and _is_told(run, lines)
        for said in run
    }


def _is_told(run: Sequence[_Said], lines: Sequence[Line]) -> bool:
    above = lines[run[0].at - 1].text.text if run[0].at else ""
    return not _REACHED.search(above) and (all(said.worded for said in run) or bool(_ANNOUNCES.fullmatch(above)))


def _runs(lines: Sequence[Line]) -> Iterator[list[_Said]]:
    run: list[_Said] = []
    for n, line in enumerate(lines):
        said = _said(line, n)
        if said is None or (run and said.entry.style != run[-1].entry.style):
            yield run
            run = []
        if said is not None:
            run.append(said)
    yield run


def _said(line: Line, at: int) -> _Said | None:
    entry = listed(line)
    if name_of(line) is not None or (entry is not None and entry.own is not None) or taken_off(line.text):
        return None
    label = labels.leading(line.text.text)
    mark = _MARK.match(line.text.text, label.end if label else 0)
    found = _SENTENCE.fullmatch(line.text.text, mark.end() if mark else 0)
    points = read_points(found["points"]) if found else None
    if found is None or points is None or _RULE.search(found["name"]) or is_grade(found["name"]):
        return None
    if total_word(found["name"]) or _WHOLE.fullmatch(found["name"]):
        return None
    text = line.text.cut(found.start("name"))
    own = Own(points, line.text.cut(*found.span("points")), start=found.start("points") - found.start("name"))
    number = label.text if label else line.label
    style = label.style if label else "•" if line.label else NAME
    return _Said(at, Listed(number, text, line.text, style, own), points.value, bool(found["said"]))
