"""The points of an item that are printed in its text alone: （6分） in mid-sentence, （6分，缺一项扣2分）, nested brackets."""

import re
from dataclasses import dataclass
from decimal import Decimal

from parsers import marks
from parsers.numerals import NUMBER, number
from parsers.points import Points
from parsers.strand import Strand

_MARK = re.compile(
    rf"[（(【\[]\s*(?:满分|共|计|得)?\s*(?P<points>(?P<n>{NUMBER})\s*分)\s*(?:[，,；;。、][^（）()【】]*)?[)）】\]]"
)
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
        end = marks.ending(text.cut(0, len(text.text.rstrip(_STOP))))
        return Own(end.points, end.printed) if end is not None else None
    *parts, (last, value) = found
    inside = sum((part for _, part in parts), Decimal(0))
    if not parts or inside == value:
        return Own(Points(value), text.cut(last.start("points"), last.end("points")))
    return Own(None, text.cut(0, 0), inside + value)
