"""A full mark and the lower steps behind it in one text: 30 20 10, or with their bands, 40 39-28 27-17 16-0."""

import re
from itertools import pairwise

from parsers.wording.numerals import ARABIC, number

_BAND = rf"{ARABIC}\s*分?(?:\s*[~～\-－—–至到]\s*{ARABIC}\s*分?)?"
_LIST = re.compile(rf"(?P<first>{ARABIC}\s*分?)(?P<rest>(?:\s+{_BAND})+)")


def first_of_falling(text: str) -> tuple[int, int] | None:
    """Return where the full mark stands at the beginning of ``text``; None where the figures behind it do not fall throughout."""
    match = _LIST.fullmatch(text)
    if not match:
        return None
    values = [value for one in re.findall(ARABIC, text) if (value := number(one)) is not None]
    falling = values[0] > values[1] and all(a >= b for a, b in pairwise(values))
    return (0, len(match["first"].rstrip())) if falling else None
