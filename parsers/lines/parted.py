"""Listed lines that stand several on one line, taken apart: 1、地面：（1）清洁。5分, or （1）目录。（5分）（2）指南。（10分）."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from parsers.flow import Line
from parsers.lines.depths import goes_on
from parsers.lines.listed import Listed, listed
from parsers.wording import labels
from parsers.wording.textpoints import own_points

_BEHIND_POINTS = re.compile(r"分\s*[)）】\]]?\s*[，,。；;、]{0,2}\s*(?=[0-9０-９（(一二三四五六七八九十①-⑳⑴-⒇⒈-⒛])")
"""The end of points that the number of another line may follow."""
_NAME = re.compile(r"[^，,；;。:：（）()【】]{1,20}(?P<points>[（(【][^（）()【】]{1,10}[)）】])?\s*[:：]\s*(?=\S)")
_MOST = 40
"""Listed lines that one line may hold."""


def parted(lines: Sequence[Line]) -> list[Line]:
    """Return the lines with those taken apart of which each piece has its number and its points.

    A number goes on the list where it follows the one before it and stands right behind points. The first of a list may stand
    behind the name that heads it; the next line goes on that list then, or the rest of its own does, where the name has no points.
    """
    found: list[Line] = []
    for line, below in pairwise([*lines, None]):
        if line is not None:
            found += _pieces(line, below)
    return found


def _pieces(line: Line, below: Line | None) -> Sequence[Line]:
    entry = listed(line) if line.text.text else None
    if entry is None or not entry.label:
        return (line,)
    head, pointed = _head(line, entry)
    first = replace(line, text=line.text.cut(head), label="") if head else line
    pieces = list(_listed_on(first))
    last = listed(pieces[-1])
    after = listed(below) if below else None
    several = len(pieces) > 1 and not pointed
    if head and not (several or (last and after and goes_on(last, after))):
        return (line,)
    if len(pieces) + bool(head) == 1 or not all(_has_points(piece) for piece in pieces):
        return (line,)
    return [replace(line, text=line.text.cut(0, head).strip()), *pieces] if head else pieces


def _has_points(line: Line) -> bool:
    """Return whether a line prints points of its own, or marks some of its parts."""
    entry = listed(line)
    marked = own_points(entry.text) if entry is not None and entry.own is None else None
    return entry is not None and (entry.own is not None or (marked is not None and bool(marked.marked)))


def _head(line: Line, entry: Listed) -> tuple[int, bool]:
    """Return where the first line of a list begins behind the name that heads it, 0 where none does; whether it has points."""
    start = len(line.text.text) - len(entry.text.text)
    name = _NAME.match(line.text.text, start)
    inner = labels.leading(line.text.text[name.end() :]) if name else None
    if name is None or inner is None or inner.numbers != (1,) or inner.style == entry.style:
        return 0, False
    return name.end(), name["points"] is not None


def _listed_on(line: Line) -> Iterator[Line]:
    """Yield the pieces of a line, each with the number that follows the one before it."""
    rest = line
    for _ in range(_MOST):
        cut = _next(rest)
        if not cut:
            break
        yield replace(rest, text=rest.text.cut(0, cut).strip())
        rest = replace(rest, text=rest.text.cut(cut), label="")
    yield rest


def _next(line: Line) -> int:
    """Return where the next number of the list stands right behind points; 0 where there is none."""
    entry = listed(line)
    before = labels.leading(entry.label) if entry and entry.label else None
    for found in _BEHIND_POINTS.finditer(line.text.text) if before else ():
        label = labels.leading(line.text.text[found.end() :])
        if before and label and labels.follows(before, label):
            return found.end()
    return 0
