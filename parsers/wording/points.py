"""Points 分值 in a cell of their own: 3分, 3, ０．５, （3分）, 0~10, 25%, +3, 三分, 最高3分."""

import re
from dataclasses import dataclass
from decimal import Decimal

from parsers.strand import compact
from parsers.wording.numerals import ARABIC, NUMBER, number

_UNIT = r"(?:分|[（(]分[）)]|points?|pts?)"
_DASH = r"[~～\-－—–﹣至到]{1,2}"
_WHOLE = re.compile(
    rf"(?P<sign>[+＋±﹢\-－−])?(?:每[^，,；;]{{1,8}}?{ARABIC}分[，,；;])?(?:满分|计|得|共|标准分|分值|最高|最多|至多|不超过|≤)?(?:为|得|[:：])?"
    rf"(?:(?P<low>{ARABIC}){_UNIT}?{_DASH})?"
    rf"(?:(?P<bare>{ARABIC}){_UNIT}?|(?P<worded>{NUMBER}){_UNIT}|(?P<percent>{ARABIC})[%％])"
    r"(?:[/／每][次项人篇个例起处天件条]|以内|封顶|[（(]满分[）)])?[。；;]?",
    re.IGNORECASE,
)
_BRACKETS = re.compile(r"[（(【\[〔](.*)[)）】\]〕]")
_DIGITS = re.compile(r"[0-9０-９]|[零一二三四五六七八九十百两]+")
_MOST = re.compile(r"最高|最多|至多|上限|不得?超过|封顶|为止|以内|≤")
_REPEATED = re.compile(r"(?:\(merged\))+$")


@dataclass(frozen=True, slots=True)
class Points:
    """Points as printed: ``value`` (never negative), ``minimum`` of a range, whether in percent, whether signed minus."""

    value: Decimal
    minimum: Decimal | None = None
    percent: bool = False
    negative: bool = False


def read_points(text: str) -> Points | None:
    """Return the points that the cell ``text`` prints and nothing else; None where it is something else or empty."""
    plain = _REPEATED.sub("", compact(text))
    inner = _BRACKETS.fullmatch(plain)
    match = _WHOLE.fullmatch(inner[1] if inner else plain)
    if not match:
        return None
    value = number(match["bare"] or match["worded"] or match["percent"])
    low = number(match["low"]) if match["low"] else None
    if value is None or (low is not None and low >= value):
        return None
    return Points(value, low, bool(match["percent"]), match["sign"] in set("-－−") if match["sign"] else False)


def is_most(text: str) -> bool:
    """Return whether ``text``, which prints points, says that they are the most that the parts can make: 最高10分, 8分封顶."""
    return bool(_MOST.search(text))


def is_no_number(text: str) -> bool:
    """Return whether ``text`` stands where points do and says that there are none: --, /, 一票否决, 不计分."""
    plain = compact(text)
    return bool(plain) and not _DIGITS.search(plain.replace("一票", ""))
