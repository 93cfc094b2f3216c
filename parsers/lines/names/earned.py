"""Paragraphs without a number that each say what earns its full mark and what is taken off it: 台账完整计10分，缺一项扣2分。"""

import re
from collections.abc import Iterator, Mapping, Sequence

from parsers.flow import Line
from parsers.head.lineforms import names_rubric
from parsers.lines.depths import NAME
from parsers.lines.listed import Listed, listed
from parsers.lines.names.named import Named
from parsers.wording.numerals import ARABIC
from parsers.wording.points import read_points
from parsers.wording.texts.textpoints import Own
from parsers.wording.totals import WHOLE

_EARNS = re.compile(rf"(?<![不总合共累统预])[计记得](?P<points>{ARABIC}\s*分)(?![钟之以])")
_OTHER = re.compile(rf"[加奖][^，,。；;]{{0,4}}{ARABIC}\s*分|(?:最[高多低]|超过|不足|[低高少多]于)[^，,。；;]{{0,8}}分")
_EACH = re.compile(r"[每缺超]|次")
"""What stands before the points of a rule and not before a full mark: 每次计2分."""
_TAKES = re.compile(r"扣(?:[^，,。；;]{0,10}分|完|光)")
_SCALE = re.compile(r"百分制|满分\s*(?:为|是|[:：])?\s*100\s*分|总分\s*(?:为|是|[:：])?\s*100\s*分")
"""What says that scores are given out of 100."""
_METHOD = re.compile("考[核评]办法")
"""What says that scores are given."""
_POINTS = re.compile(rf"{ARABIC}\s*分(?![钟之])")
_ASIDE = re.compile(
    rf"(?:加|奖励?|扣)[除减]?\s*{ARABIC}\s*分|(?:[低高少多大小]于|超过|不足|不满|达到?)\s*{ARABIC}\s*分"
    rf"|{ARABIC}\s*分?\s*(?:[-－—~～至到]+\s*{ARABIC}\s*分|[(（]不?含[)）]|[及或]?以[上下])+"
)
"""An amount that is no full mark: what is added or taken, and the bands of scores, 90分以上."""
_SENTENCE = re.compile(r"[。；;]$")
_LEAST = 3


def earned(lines: Sequence[Line]) -> Mapping[int, Named]:
    """Return such paragraphs as listed lines with points, by where they stand; three at least, two and more one below the other.

    A line above says that they are judged. Right below headings with points, 一、卫生（50分）, each run of them makes these, or one does so
    and the others are told to differ; else no other line has full marks but to say that all are 100, and they make 100, or a line right
    above the first says that they should. Below an item with points, 1.党建（50分）, they say how these are earned.
    """
    runs = [*_runs(lines)]
    if max(map(len, runs), default=0) < _LEAST or any(len(run) == 1 for run in runs):
        return {}
    above = [line.text for line in lines[: runs[0][0][0]]]
    told = any(_SCALE.search(text.text) or _METHOD.search(text.text) or names_rubric(text) for text in above)
    made = [_makes(run, lines) for run in runs]
    if not told or not ((any(made) and None not in made) or _are_all(runs, lines)):
        return {}
    return {at: Named(entry, 0) for run in runs for at, entry in run}


def _makes(run: Sequence[tuple[int, Listed]], lines: Sequence[Line]) -> bool | None:
    """Return whether a run makes the points of the heading right above it, None where none stands there; what is numbered 1. is an item."""
    above = listed(lines[run[0][0] - 1]) if run[0][0] else None
    if above is None or above.own is None or any(map(str.isdigit, above.label)):
        return None
    return above.value == sum(entry.value for _, entry in run)


def _are_all(runs: Sequence[Sequence[tuple[int, Listed]]], lines: Sequence[Line]) -> bool:
    """Return whether the runs make 100 or a line right above says that they should, and no other line has full marks."""
    inside = {at for run in runs for at, _ in run}
    rest = [line.text.text for n, line in enumerate(lines) if n not in inside]
    above = lines[max(runs[0][0][0] - 1, 0)].text.text
    made = sum(entry.value for run in runs for _, entry in run)
    alone = all(_SCALE.search(text) or not _POINTS.search(_ASIDE.sub("", text)) for text in rest)
    return alone and (made == WHOLE or (made < WHOLE and _SCALE.search(above) is not None))


def _runs(lines: Sequence[Line]) -> Iterator[list[tuple[int, Listed]]]:
    run: list[tuple[int, Listed]] = []
    for n, line in enumerate(lines):
        entry = _earning(line)
        if entry is not None:
            run.append((n, entry))
        elif run:
            yield run
            run = []
    if run:
        yield run


def _earning(line: Line) -> Listed | None:
    text = line.text.text
    marks = [*_EARNS.finditer(text)]
    if len(marks) != 1 or line.label or "|" in text or _OTHER.search(text) or not _SENTENCE.search(text.rstrip()):
        return None
    points, takes = read_points(marks[0]["points"]), _TAKES.search(text)
    clause = re.split(r"[，,。；;]", text[: marks[0].start()])[-1]
    if points is None or not points.value or takes is None or takes.start() < marks[0].end() or _EACH.search(clause):
        return None
    if listed(line) is not None:
        return None
    own = Own(points, line.text.cut(*marks[0].span("points")), start=marks[0].start("points"))
    return Listed("", line.text, line.text, NAME, own, line.indent)
