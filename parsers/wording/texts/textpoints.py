"""The points of an item that are printed in its text alone: （6分） in mid-sentence, （6分，缺一项扣2分）, nested brackets."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import chain, pairwise

from parsers.strand import Strand
from parsers.wording import marks
from parsers.wording.notgiven import spoken_again
from parsers.wording.numerals import ARABIC, NUMBER, number
from parsers.wording.points import Points, read_points
from parsers.wording.rounding import is_rounding
from parsers.wording.rules.tiers import Tiers, tiers
from parsers.wording.texts.firstclauses import NAME, by_piece, explained, made_up, named, shared, told
from parsers.wording.texts.statedpoints import stated, stated_together
from parsers.wording.texts.takenoff import CLOSING, STOP, costs, heads_taking, says_taken
from parsers.wording.totals import OF_ITEM

_MARK = re.compile(
    rf"[（(【\[]\s*{marks.EACH_TIME}(?:{marks.COUNT}{marks.EACH_TIME})?(?:{OF_ITEM})?(?:(?:满分|分值|标准分|配分)\s*(?:为|[:：])?|共|计|得|占|值|满)?\s*(?P<points>(?P<n>{NUMBER})\s*(?:分|points?\b|pts?\b))\s*(?:满分)?\s*(?:[，,；;。、][^（）()【】]*)?[)）】\]]",
    re.IGNORECASE,
)
_EACH_SUM = re.compile(rf"{marks.EACH_SUM}(?P<points>(?P<n>{ARABIC})\s*分)(?=\s*(?:[，,；;。]|$))")
_HEAD = re.compile(rf"{NAME}(?=[（(【\[])")
_BEHIND = re.compile(r"\s*(?:[:：]|[-—–]+\s|[-—–]{2})")
"""What stands between a name with its points and what is said about it: 结构（10分）：层次清楚（4分）…"""
_APART = re.compile(r"(?:\t| {3,}|\u3000{2,})\s*$")
"""A gap that sets the points at the end of a line apart, as a column of their own."""
OF_WHICH = re.compile(r"\s*[。，,；;：:]?\s*其中\s*[:：，,]?")
"""What stands between points and the parts of which they are made: 机构健全（8分）。其中：有文件（3分）…"""
LEADS_PARTS = re.compile(r"\s*[:：。\n]|\s*[（(]?[①1一][)）]?")
"""What stands between the item's own points and the parts that make as much: 领导（15分）：小组（5分）…"""
_NAMED_RANGE = re.compile(
    rf"{NAME}[（(【\[]\s*(?P<points>(?P<low>{ARABIC})\s*分?\s*[~～\-－—–至到]{{1,2}}\s*(?P<high>{ARABIC})\s*分)\s*[)）】\]]\s*[:：]"
)
"""A name with its range before what earns how much of it: 家庭成员（0-25分）：孤儿（20-25分），…"""
_AMOUNT = re.compile(rf"({ARABIC})\s*分")
_BARE = re.compile(rf"[（(【\[]\s*(?P<n>{ARABIC})\s*[)）】\]]")
_NAMED = re.compile(r"[（(【\[]?\s*(?:满分|总分|分值|标准分|共|合计)")
"""How points at the end of a text begin that are said to be the full mark."""
_UNIT = re.compile(r"\s*分")
_ENDS = "。；;，,、\n"
"""What ends a clause."""
_SUMS_UP = re.compile(
    r"[\s，,。；;、.]*(?:以上|上述|各项|全部|本项|该项|此项)?(?:[合总共小]计|共|总分|满分|分值)?(?:得分)?\s*[:：为]?\s*"
)
"""What may stand before a last bracket with the sum of those before it: it is the item's own; behind a clause it is that of a part."""
_ENDED = re.compile(r"[。；;]\s*$")
_LEAST_PARTS = 2
"""Marks inside a text that show that the last one, behind its end, sums them up."""


@dataclass(frozen=True, slots=True)
class Own:
    """What a text prints as the item's own points: the points, the strand that prints them, None where there are none.

    ``marked`` is the sum of all marks where these are only parts of the item and no point of its own is printed.
    ``among`` are the amounts of the text of which the points are the highest, ``start`` is the offset of the points in the text.
    """

    points: Points | None
    printed: Strand
    marked: Decimal | None = None
    among: Tiers | None = None
    start: int = 0

    @property
    def worth(self) -> Decimal | None:
        """The value of the points, None where there are none."""
        return self.points.value if self.points else None


def own_points(text: Strand) -> Own | None:
    """Return the points that ``text`` prints as its own: a single mark, the last of nested ones, or those at its end.

    Several marks of which the last does not sum up the others are parts of an item that prints no points itself. Of several
    amounts of which one is given, 优5分，良3分, the highest is the item's own, never the last. What is earned first stands
    before what is taken off: 完成得3分；错误扣1分. A first mark before a colon or a stop that sums up all behind it is the item's own,
    as is one without a clause before it.
    """
    if (ranged := _NAMED_RANGE.match(text.text)) and (own := _ranged(text, ranged)):
        return own
    every = sorted((*_MARK.finditer(text.text), *_EACH_SUM.finditer(text.text)), key=lambda match: match.start())
    again = spoken_again(text.text, [match.span() for match in every])
    given = [match for match in every if match.span() not in again]
    found = [(match, value) for match in given if (value := number(match["n"])) is not None]
    if len(found) == 1 or _heads(text.text, [match for match, _ in found]):
        return _marked(text, found[0][0])
    if not found and (span := stated(text.text)):
        return _stated(text, span)
    if not found and (together := stated_together(text.text)):
        return Own(None, text.cut(0, 0), together)
    if not found and (full := _first(text, chain(shared(text.text), made_up(text.text)))):
        return full
    said = tiers(text.text)
    if not found and said is None and (behind := _first(text, named(text.text))):
        return behind
    if not found and (piece := _first(text, chain(by_piece(text.text), explained(text.text)))):
        return piece
    end = _at_end(text.cut(0, len(text.text.rstrip(STOP))))
    if not found and end is not None and end.points is not None and _APART.search(text.text, 0, end.start):
        return end
    if not found:
        at_end = end is not None and end.points is not None and _NAMED.match(end.printed.text)
        behind = end or _first(text, told(text.text))
        return behind if said is None or at_end else _highest(text, said)
    (first, whole), *behind_first = found
    spans = [match.span() for match, _ in found]
    led = LEADS_PARTS.match(text.text, first.end()) or _runs_on(text.text, spans)
    if led and len(behind_first) >= _LEAST_PARTS and sum((part for _, part in behind_first), Decimal(0)) == whole:
        return _marked(text, first)
    if _stands_first(text.text, [match for match, _ in found]) and whole >= max(part for _, part in behind_first):
        return _marked(text, first)
    *parts, (last, value) = found
    inside = sum((part for _, part in parts), Decimal(0))
    if inside == value and _sums_up(text.text, [match for match, _ in found]):
        return _marked(text, last)
    if end is not None and end.points is not None and end.points.value == inside + value:
        return end
    if said is not None and said.sure:
        return _highest(text, said)
    return Own(None, text.cut(0, 0), inside + value)


def _stated(text: Strand, span: tuple[int, int]) -> Own | None:
    printed = text.cut(*span)
    points = read_points(printed.text)
    return Own(points, printed, start=span[0]) if points else None


def _ranged(text: Strand, match: re.Match[str]) -> Own | None:
    """Return the higher end of a range as the points; None where it does not rise or an amount behind it is beyond it."""
    low, high = number(match["low"]), number(match["high"])
    behind = [value for one in _AMOUNT.finditer(text.text, match.end()) if (value := number(one[1])) is not None]
    taking = low == 0 and heads_taking(match[0][: match.start("points") - match.start()].rstrip("（(【[ "))
    if low is None or high is None or low >= high or max(behind, default=high) > high or taking:
        return None
    return Own(Points(high, low), text.cut(*match.span("points")), start=match.start("points"))


def _marked(text: Strand, mark: re.Match[str]) -> Own | None:
    value = number(mark["n"])
    start, stop = mark.span("points")
    if value is None or is_rounding(text.text[:start]):
        return None
    return Own(Points(value), text.cut(start, stop), start=start)


def _first(text: Strand, found: Iterator[re.Match[str]]) -> Own | None:
    """Return the points of the first of the ways to find them that holds."""
    return next((own for match in found if (own := _marked(text, match)) is not None), None)


def _heads(text: str, found: Sequence[re.Match[str]]) -> bool:
    """Return whether the first mark, and it alone, stands between a name and a colon or a dash, or before 其中: the others are parts of it."""
    if len(found) > 1 and OF_WHICH.match(text, found[0].end()):
        return True
    name = _HEAD.match(text)
    named = [match for match in found if _BEHIND.match(text, match.end())]
    return name is not None and bool(found) and name.end() == found[0].start() and named == [found[0]]


def _runs_on(text: str, found: Sequence[tuple[int, int]]) -> bool:
    """Return whether the first mark, right behind a name, has a clause behind it, and each other one the end of its clause.

    学习(3分)有计划(1分);有笔记(2分)。 is made of two parts, 有计划(3分)有笔记(1分)有心得(2分) of three.
    """
    name = _HEAD.match(text)
    ended = [not (rest := text[end:].lstrip()) or rest[0] in _ENDS for _, end in found]
    return name is not None and name.end() == found[0][0] and not ended[0] and all(ended[1:])


def _stands_first(text: str, found: Sequence[re.Match[str]]) -> bool:
    """Return whether a first mark has no clause before it, as all others, several, do: （25分）有方案（15分），有台账（10分）。"""
    ends_with_one = not text[found[-1].end() :].strip(STOP)
    said = all(text[a.end() : b.start()].strip(STOP) for a, b in pairwise(found))
    return len(found) > _LEAST_PARTS and not found[0].start() and ends_with_one and said


def _sums_up(text: str, found: Sequence[re.Match[str]]) -> bool:
    """Return whether the last mark is that of the whole text: right behind the others, or, it alone, behind a sentence that has ended."""
    *parts, last = found
    if _SUMS_UP.fullmatch(text, parts[-1].end(), last.start()):
        return True
    ended = [bool(_ENDED.search(text, 0, mark.start())) for mark in found]
    at_end = not text[last.end() :].strip(STOP)
    return at_end and len(parts) >= _LEAST_PARTS and ended[-1] and not any(ended[:-1])


def _highest(text: Strand, said: Tiers) -> Own | None:
    """Return the highest of the amounts of a text; None where it is not printed, or where they are in no order."""
    if said.number is None or not (said.ordered or said.best * 2 == said.together):
        return None
    start, end = said.number
    unit = _UNIT.match(text.text, end)
    printed = text.cut(start, unit.end() if unit else end)
    return Own(Points(said.best), printed, among=said, start=start)


def _at_end(text: Strand) -> Own | None:
    """Return the points at the end of a text: 5分, （5）, （5%）; a share that ends a sentence, 得分的70%, is none.

    One of several brackets with nothing but a number, 【0.5】…【1】, marks a part.
    """
    end = marks.ending(text)
    bracketed = text.text.endswith(CLOSING)
    if end is None or (end.points.percent and not bracketed):
        return None
    if costs(text.text, end) or says_taken(end, bracketed):
        return None
    bare = [value for match in _BARE.finditer(text.text) if (value := number(match["n"])) is not None]
    if bracketed and len(bare) > 1:
        return Own(None, text.cut(0, 0), sum(bare, Decimal(0)))
    return Own(end.points, end.printed, start=text.text.rfind(end.printed.text))
