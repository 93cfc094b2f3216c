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
_SCALE = re.compile(r"百分制|满分\s*(?:为|是|[:：])?\s*100\s*分|总分\s*(?:为|是|[:：])?\s*100\s*分|考[核评]办法")
"""What a line says above them: that scores are given, out of 100."""
_SENTENCE = re.compile(r"[。；;]$")
_LEAST = 3


def earned(lines: Sequence[Line]) -> Mapping[int, Named]:
    """Return such paragraphs as listed lines with points, by where they stand; three at least stand one below the other.

    A line above says that they are judged, and together they make no more than 100. Right below an item with points, 1.党建（50分）, they
    say how these are earned.
    """
    found: dict[int, Named] = {}
    for run in _runs(lines):
        above = lines[: run[0][0]]
        told = any(_SCALE.search(line.text.text) or names_rubric(line.text) for line in above)
        if len(run) >= _LEAST and told and not _is_item(above[-1]) and sum(entry.value for _, entry in run) <= WHOLE:
            found |= {at: Named(entry, 0) for at, entry in run}
    return found


def _is_item(line: Line) -> bool:
    """Return whether a line is numbered 1. and prints points."""
    entry = listed(line)
    return entry is not None and entry.own is not None and any(map(str.isdigit, entry.label))


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
