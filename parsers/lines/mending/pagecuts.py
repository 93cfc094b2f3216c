"""Lines that the end of a page cuts in mid-sentence, put together: the last of one page and the first of the next."""

import re
from collections.abc import Sequence
from dataclasses import replace

from parsers.flow import Line
from parsers.lines.listed import listed
from parsers.strand import Strand
from parsers.wording import labels

_ENDED = re.compile(r"[。；;：:！!？?)）】\]…_＿]\s*$|[0-9０-９]\s*分\s*$")
"""How a line ends that goes on in no other."""
_AMOUNT = re.compile(r"[扣减加得计记奖][0-9０-９.．]*\s*$")
"""The end of a line behind which a number is an amount."""
_OPENS = re.compile(r"[【〖《#=]|(?:备?注|说明|附件|附表?)\s*[\d一二三四五六七八九十]?\s*[:：]")
"""How what begins a paragraph of its own begins."""
_LATIN, _HALF = "\u0250", 0.5
_SLACK = 2.0
"""Characters by which a full line may be shorter than the widest of its page."""


def uncut(lines: Sequence[Line]) -> list[Line]:
    """Return the lines with each that goes on behind the end of its page put together with the rest of it.

    It fills the page's width and ends in mid-sentence, and the first line of the next page has neither a mark nor a number.
    """
    found: list[Line] = []
    for line in lines:
        if found and _is_cut(found[-1], line, lines):
            found[-1] = replace(found[-1], text=found[-1].text + line.text)
        else:
            found.append(line)
    return found


def _is_cut(line: Line, below: Line, lines: Sequence[Line]) -> bool:
    last, first = _page(line.text, -1), _page(below.text, 0)
    text, rest = line.text.text, below.text.text
    if last is None or first != last + 1 or below.label or _ENDED.search(text) or _OPENS.match(rest) or "|" in rest:
        return False
    numbered = labels.leading(rest) is not None or listed(below) is not None
    page = [one for one in lines if _page(one.text, 0) == last]
    return (not numbered or bool(_AMOUNT.search(text))) and _is_full(line, page)


def _page(text: Strand, at: int) -> int | None:
    return text.runs[at].place.page if text.runs else None


def _is_full(line: Line, page: Sequence[Line]) -> bool:
    """Return whether the last printed line of a text is as wide as the widest of its ``page``; each is a run of it."""
    widest = max((_width(run.text) for one in page for run in one.text.runs), default=0)
    return _width(line.text.runs[-1].text) >= widest - _SLACK


def _width(text: str) -> float:
    return sum(_HALF if char < _LATIN else 1.0 for char in text)
