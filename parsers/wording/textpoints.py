"""The points of an item that are printed in its text alone: （6分） in mid-sentence, （6分，缺一项扣2分）, nested brackets."""

import re
from dataclasses import dataclass
from decimal import Decimal

from parsers.strand import Strand
from parsers.wording import marks
from parsers.wording.numerals import ARABIC, NUMBER, number
from parsers.wording.points import Points
from parsers.wording.tiers import Tiers, tiers

_MARK = re.compile(
    rf"[（(【\[]\s*(?:满分|共|计|得)?\s*(?P<points>(?P<n>{NUMBER})\s*分)\s*(?:[，,；;。、][^（）()【】]*)?[)）】\]]"
)
_BARE = re.compile(rf"[（(【\[]\s*(?P<n>{ARABIC})\s*[)）】\]]")
_TAKEN = re.compile(r"(?:[扣减罚]|扣除)$")
"""What stands before points that are taken off, 每次扣20分: they are a rule and not the item's own."""
_WORD = re.compile(r"(?:折扣|克扣|回扣|[增削缩裁精消]减|[处惩奖赏体]罚)$")
"""Words that end so and take nothing: before a bracket they name what is assessed, 不打折扣（15分）."""
_NAMED = re.compile(r"[（(【\[]?\s*(?:满分|总分|分值|标准分|共|合计)")
"""How points at the end of a text begin that are said to be the full mark."""
_UNIT = re.compile(r"\s*分")
_CLOSING = (")", "）", "】", "]")
_STOP = "。；;，,、 \n"


@dataclass(frozen=True, slots=True)
class Own:
    """What a text prints as the item's own points: the points, the strand that prints them, None where there are none.

    ``marked`` is the sum of all marks where these are only parts of the item and no point of its own is printed.
    ``among`` are the amounts of the text of which the points are the highest.
    """

    points: Points | None
    printed: Strand
    marked: Decimal | None = None
    among: Tiers | None = None


def own_points(text: Strand) -> Own | None:
    """Return the points that ``text`` prints as its own: a single mark, the last of nested ones, or those at its end.

    Several marks of which the last does not sum up the others are parts of an item that prints no points itself. Of several
    amounts of which one is given, 优5分，良3分, the highest is the item's own, never the last.
    """
    found = [(match, value) for match in _MARK.finditer(text.text) if (value := number(match["n"])) is not None]
    if len(found) == 1:
        return _marked(text, found[0][0])
    said = tiers(text.text)
    if not found:
        end = _at_end(text.cut(0, len(text.text.rstrip(_STOP))))
        named = end is not None and end.points is not None and _NAMED.match(end.printed.text)
        return end if said is None or named else _highest(text, said)
    *parts, (last, value) = found
    inside = sum((part for _, part in parts), Decimal(0))
    if inside == value:
        return _marked(text, last)
    if said is not None and said.sure:
        return _highest(text, said)
    return Own(None, text.cut(0, 0), inside + value)


def _marked(text: Strand, mark: re.Match[str]) -> Own | None:
    value = number(mark["n"])
    return Own(Points(value), text.cut(mark.start("points"), mark.end("points"))) if value is not None else None


def _highest(text: Strand, said: Tiers) -> Own | None:
    """Return the highest of the amounts of a text; None where it is not printed, or where they are in no order."""
    if said.number is None or not (said.ordered or said.best * 2 == said.together):
        return None
    start, end = said.number
    unit = _UNIT.match(text.text, end)
    printed = text.cut(start, unit.end() if unit else end)
    return Own(Points(said.best), printed, among=said)


def _at_end(text: Strand) -> Own | None:
    """Return the points at the end of a text: 5分, （5）, （5%）; a share that ends a sentence, 得分的70%, is none.

    One of several brackets with nothing but a number, 【0.5】…【1】, marks a part.
    """
    end = marks.ending(text)
    bracketed = text.text.endswith(_CLOSING)
    if end is None or (end.points.percent and not bracketed):
        return None
    if _TAKEN.search(end.name.text) and not (
        bracketed and (end.points.minimum is not None or _WORD.search(end.name.text))
    ):
        return None
    bare = [value for match in _BARE.finditer(text.text) if (value := number(match["n"])) is not None]
    if bracketed and len(bare) > 1:
        return Own(None, text.cut(0, 0), sum(bare, Decimal(0)))
    return Own(end.points, end.printed)
