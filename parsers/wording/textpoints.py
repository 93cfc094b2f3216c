"""The points of an item that are printed in its text alone: （6分） in mid-sentence, （6分，缺一项扣2分）, nested brackets."""

import re
from dataclasses import dataclass
from decimal import Decimal

from parsers.strand import Strand
from parsers.wording import marks
from parsers.wording.numerals import ARABIC, NUMBER, number
from parsers.wording.points import Points

_MARK = re.compile(
    rf"[（(【\[]\s*(?:满分|共|计|得)?\s*(?P<points>(?P<n>{NUMBER})\s*分)\s*(?:[，,；;。、][^（）()【】]*)?[)）】\]]"
)
_BARE = re.compile(rf"[（(【\[]\s*(?P<n>{ARABIC})\s*[)）】\]]")
_TAKEN = ("扣", "减", "罚", "扣除")
"""What stands before points that are taken off, 每次扣20分: they are a rule and not the item's own."""
_CLOSING = (")", "）", "】", "]")
_STOP = "。；;，,、 \n"


@dataclass(frozen=True, slots=True)
class Own:
    """What a text prints as the item's own points: the points, the strand that prints them, None where there are none.

    ``marked`` is the sum of all marks where these are only parts of the item and no point of its own is printed.
    """

    points: Points | None
    printed: Strand
    marked: Decimal | None = None


def own_points(text: Strand) -> Own | None:
    """Return the points that ``text`` prints as its own: a single mark, the last of nested ones, or those at its end.

    Several marks of which the last does not sum up the others are parts of an item that prints no points itself.
    """
    found = [(match, value) for match in _MARK.finditer(text.text) if (value := number(match["n"])) is not None]
    if not found:
        return _at_end(text.cut(0, len(text.text.rstrip(_STOP))))
    *parts, (last, value) = found
    inside = sum((part for _, part in parts), Decimal(0))
    if not parts or inside == value:
        return Own(Points(value), text.cut(last.start("points"), last.end("points")))
    return Own(None, text.cut(0, 0), inside + value)


def _at_end(text: Strand) -> Own | None:
    """Return the points at the end of a text: 5分, （5）, （5%）; a share that ends a sentence, 得分的70%, is none.

    One of several brackets with nothing but a number, 【0.5】…【1】, marks a part.
    """
    end = marks.ending(text)
    bracketed = text.text.endswith(_CLOSING)
    if end is None or (end.points.percent and not bracketed) or end.name.text.endswith(_TAKEN):
        return None
    bare = [value for match in _BARE.finditer(text.text) if (value := number(match["n"])) is not None]
    if bracketed and len(bare) > 1:
        return Own(None, text.cut(0, 0), sum(bare, Decimal(0)))
    return Own(end.points, end.printed)
