"""Listed lines whose points stand on the next line: broken at a fixed width by an editor, or a name over what is said of it."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from parsers.flow import Line
from parsers.lines.listed import Listed, listed
from parsers.lines.mending.barenumbered import over_points
from parsers.wording.marks import is_bracketed
from parsers.wording.numerals import ARABIC
from parsers.wording.points import read_points
from parsers.wording.texts.statedpoints import stated
from parsers.wording.totals import FULL, OF_ITEM, WORTH

_MOST = 4
"""Lines that one listed line may be broken into."""
_SHORTEST = 12
"""Characters in the shortest line that can be full."""
_OPENS = re.compile(r"[【〖《=#]|.{0,12}(?:评分|评价|考核|考评)(?:标准|细则|办法|规定|规则|表)\s*[（(]")
"""How a title or a heading begins, which is no rest of a sentence: 【评分标准（满分10分）】."""
_ENUMERATES = re.compile(r"[、][ \u3000]*$")
"""The end of a line in an enumeration that goes on."""
_SHARE = re.compile(rf"\s*[（(]\s*(?:{WORTH})?\s*{ARABIC}\s*[%％﹪]\s*[)）]\s*")
_MARK_LINE = re.compile(
    rf"\s*(?:(?:{OF_ITEM})?(?:分[值数]|{FULL}(?:分?值)?|标准分值?|配分|权重分|赋分)\s*[:：为]?\s*{ARABIC}\s*分?|[（(]\s*(?:{WORTH})?\s*{ARABIC}\s*分\s*[)）])\s*[。；;，,]?\s*"
)
"""A line that says nothing but the full mark of what stands above it: 分值：40分, 满分：40, （40分）."""
_OF_THIS = re.compile(r"\s*[此本该該][项項]")
_LEAST = 2
"""Lines that show that full marks stand below names."""
_TITLE_CUT = re.compile(r"《[^《》]*$")
_TITLE_REST = re.compile(r"[^《》]*》")
_ENDED = re.compile(r"[。；;：:！!？?]$")


def unwrapped(lines: Sequence[Line]) -> list[Line]:
    """Return the lines with those put together that end with points only so.

    The first begins with a mark, prints no points and ends in mid-sentence; the others have no mark and are no title, and none is longer than
    the one above it but for a character or two that did not fit. Points alone in brackets, （6分）, or a share, （占比：10%）, may
    stand below the end of a sentence. A name with a number has the line below it that states its full mark as that of 此项: 1. 地面 over 干净整洁。此项2分。
    Where several have one below that says nothing else, 1. 地面 over 分值：40分, or begins with it, 本项总分为30分，分三档,
    each goes with its own.
    So does a name whose number lost its mark. A title cut within its brackets, 《 over 饮用水标准》, goes on in the next line, points or not.
    """
    bare = over_points(lines)
    numbered = [_numbered(line, *bare[n]) if n in bare else line for n, line in enumerate(lines)]
    marked = _over_marks(numbered)
    found: list[Line] = []
    at = 0
    while at < len(lines):
        if at in marked:
            whole, count = replace(numbered[at], text=numbered[at].text + numbered[at + 1].text), 2
        else:
            whole, count = _whole(numbered[at : at + _MOST])
        found.append(_as_printed(whole, lines[at], bare[at][1]) if at in bare else whole)
        at += count
    return found


def _numbered(line: Line, number: str, end: int) -> Line:
    return replace(line, label=number, text=line.text.cut(end))


def _as_printed(numbered: Line, first: Line, end: int) -> Line:
    """Return a line, perhaps put together, with the number without a mark with which its ``first`` one begins in its text again."""
    return replace(numbered, label="", text=first.text.cut(0, end) + numbered.text)


def _over_marks(lines: Sequence[Line]) -> frozenset[int]:
    """Return the numbered lines without points over one that says nothing but a full mark, or begins with that of 此项; none where these are few."""
    found = [n for n, below in enumerate(lines[1:]) if _says_mark(below) and _lacks(lines[n])]
    return frozenset(found) if len(found) >= _LEAST else frozenset()


def _says_mark(line: Line) -> bool:
    span = stated(line.text.text) if _OF_THIS.match(line.text.text) else None
    return _MARK_LINE.fullmatch(line.text.text) is not None or (span is not None and span[0] <= _SHORTEST)


def _lacks(line: Line) -> bool:
    """Return whether a line has a number and prints no points, nor a share."""
    entry = listed(line)
    return entry is not None and bool(entry.label) and entry.own is None and entry.share is None


def _whole(lines: Sequence[Line]) -> tuple[Line, int]:
    first = lines[0]
    entry = listed(first)
    if entry is None and len(lines) > 1 and _ENUMERATES.search(first.text.text) and listed(lines[1]) is None:
        return replace(first, text=first.text + lines[1].text), 2
    if entry is not None and len(lines) > 1 and _cuts_title(first, lines[1]):
        return replace(first, text=first.text + lines[1].text), 2
    if len(lines) > 1 and (said := _with_said(first, entry, lines[1])) is not None:
        return said, 2
    if entry is None or entry.own is not None or len(first.text.text) < _SHORTEST:
        return first, 1
    whole = first
    for count, (upper, lower) in enumerate(pairwise(lines), 2):
        if (
            (_ENDED.search(upper.text.text) and not _is_mark(lower.text.text))
            or _OPENS.match(lower.text.text)
            or listed(lower)
            or len(lower.text.text) > len(upper.text.text) + 2
        ):
            break
        whole = replace(whole, text=whole.text + lower.text)
        made = listed(whole)
        if made is not None and (made.own is not None or (made.share is not None and _is_mark(lower.text.text))):
            return whole, count
    return first, 1


def _cuts_title(line: Line, below: Line) -> bool:
    """Return whether a title, 《饮用水标准》, is cut at the end of a line and closed in the one below it, as a link in a page may do."""
    return bool(_TITLE_CUT.search(line.text.text) and _TITLE_REST.match(below.text.text)) and listed(below) is None


def _is_mark(text: str) -> bool:
    """Return whether a line is nothing but points, or a share, in brackets: （6分）, （占比：10%）."""
    if _SHARE.fullmatch(text):
        return True
    return is_bracketed(text) and text.rstrip(" 　)）]】").endswith("分") and read_points(text) is not None


def _with_said(name: Line, entry: Listed | None, below: Line) -> Line | None:
    """Return a name together with the line ``below`` that states its full mark; None where it is none or that states none."""
    if entry is None or not entry.label or entry.own is not None:
        return None
    if (
        len(name.text.text) >= _SHORTEST
        or _ENDED.search(name.text.text)
        or stated(below.text.text) is None
        or listed(below) is not None
    ):
        return None
    whole = replace(name, text=name.text + below.text)
    made = listed(whole)
    return whole if made is not None and made.own is not None else None
