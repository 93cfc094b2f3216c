"""Names with their points and no number, each at the head of what is taken off there: 礼貌用语（10分） 未用敬语（-5）."""

import re
from collections.abc import Iterator, Mapping, Sequence

from parsers.flow import Line
from parsers.lines.listed import Listed, listed
from parsers.lines.names.named import Named, takes
from parsers.wording import labels, marks
from parsers.wording.grades import is_grade
from parsers.wording.numerals import ARABIC
from parsers.wording.texts.textpoints import own_points
from parsers.wording.totals import WORTH, total_word

_LED = re.compile(
    rf"(?P<name>[^，,；;。:：（）()【】|\d\s][^，,；;。:：（）()【】|\d]{{1,19}})[（(]\s*(?:{WORTH})?\s*{ARABIC}\s*分\s*[)）]\s+(?=[^\s\d（(])"
)
"""A name with its points, and behind a blank what is said about it."""
_TAKEN = re.compile(rf"[（(]\s*(?:[-－−﹣—–]|扣)\s*{ARABIC}\s*分?\s*[)）]")
"""What one failing costs, behind it: 未用敬语（-5）."""
_BULLET = "•"
_LEAST = 3
"""Names that show that such lines are what is assessed."""
_MOST = 12
"""Lines below one name."""


def led_names(lines: Sequence[Line]) -> Mapping[int, Named]:
    """Return the names among the ``lines`` that lead what is taken off, by where they stand, with the lines that go on each.

    Three of them at least stand under numbered headings with points, with nothing else between; most say what is taken off.
    """
    found: dict[int, Named] = {}
    for run, ruled in _runs(lines):
        if len(run) >= _LEAST and ruled * 2 >= len(run):
            found |= run
    return found


def _runs(lines: Sequence[Line]) -> Iterator[tuple[dict[int, Named], int]]:
    """Yield the names under one heading after another, and how many of them say what is taken off."""
    run: dict[int, Named] = {}
    ruled, under = 0, False
    taken = 0
    for n, line in enumerate(lines):
        if n < taken:
            continue
        entry = _led(line) if under else None
        if entry is not None:
            below = _rules(lines[n + 1 : n + 1 + _MOST])
            run[n] = Named(entry, below)
            taken = n + 1 + below
            ruled += any(_is_rule(one) for one in lines[n:taken])
        elif _is_heading(line):
            under = True
        elif line.text.text.strip():
            yield run, ruled
            run, ruled, under = {}, 0, False
    yield run, ruled


def _led(line: Line) -> Listed | None:
    """Return a line as a listed one where it begins with a name, its points and a blank, and has no other mark."""
    text = line.text
    name = _LED.match(text.text)
    if name is None or line.label or labels.leading(text.text) or is_grade(name["name"]) or total_word(name["name"]):
        return None
    own = own_points(text.cut(0, name.end()).strip())
    return Listed("", text, text, _BULLET, own, line.indent) if own is not None and own.points is not None else None


def _rules(lines: Sequence[Line]) -> int:
    """Return how many of the ``lines`` go on a name above: they say what is taken off, and have no number."""
    return next(
        (n for n, line in enumerate(lines) if _led(line) or not _is_rule(line) or _is_numbered(line)), len(lines)
    )


def _is_rule(line: Line) -> bool:
    return bool(_TAKEN.search(line.text.text)) or takes(line.text)


def _is_numbered(line: Line) -> bool:
    return bool(line.label) or labels.leading(line.text.text) is not None


def _is_heading(line: Line) -> bool:
    """Return whether a line is a name with points or a share, and nothing else, behind a number or the mark of a heading."""
    entry = listed(line)
    marked = entry is not None and (bool(entry.label) or entry.style.startswith("#"))
    return entry is not None and marked and marks.ending(entry.text) is not None and not _is_rule(line)
