"""Sub-points that are bare numbers at the ends of clauses, 着装整齐3，用语文明2。, where these make the points of the item."""

import re
from decimal import Decimal

from parsers.wording.marks import Mark, Marker, clauses
from parsers.wording.numerals import number

_END = re.compile(
    r"(?<=[\u4e00-\u9fff”）)])(?<![为是于在到至达过共计约第每近满])(?P<n>[1-9][0-9]?(?:[.．][0-9])?)"
    r"(?=\s*(?:[，,；;。]|[.．](?![0-9])|[和及与、](?=[\u4e00-\u9fff])|$))"
)
_WITH_UNIT = re.compile(r"[0-9０-９]\s*(?:分|[%％﹪])")
_STOPS = "，,；;。.． \n"
_LEAST = 2


def end_numbers(text: str, points: Decimal) -> tuple[Mark, ...]:
    """Return the clauses of ``text`` that end with bare numbers; none where these do not make its ``points`` together, or end it.

    A text in which a number has a unit of points prints its sub-points with it.
    """
    if _WITH_UNIT.search(text):
        return ()
    found: list[Marker] = [
        (match.start(), match.end(), number(match["n"]) or Decimal(0), match.span()) for match in _END.finditer(text)
    ]
    made = sum((marker[2] for marker in found), Decimal(0))
    whole = len(found) >= _LEAST and made == points and not text[found[-1][1] :].strip(_STOPS)
    return clauses(text, found) if whole else ()
