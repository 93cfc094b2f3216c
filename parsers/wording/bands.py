"""Bands of one scale that touch each other: 90-100, 80-89, 60分以下."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from parsers.strand import compact
from parsers.wording.numerals import ARABIC, number
from parsers.wording.totals import WHOLE

_NUMBER = re.compile(ARABIC)
_FILLERS = re.compile(
    r"百分|不?[含足]|分数?|得分|总分|成绩|综合|考[核评]|[以及之][上下内外]|及|不?[低高]于|不?[大小少]于|不?超过|至|到|之间|为"
    r"|[<>≤≥＜＞=＝~～﹣\-－—–,，、:：%％﹪\[\]【】()（）〔〕XxYySsABCDEF+]"
)
"""What stands in a band beside its numbers: signs, words of more and less, the variable."""
_BELOW = re.compile(r"以下|之下|低于|不足|小于|少于|不超过|不高于|不大于")
_ABOVE = re.compile(r"以上|之上|高于|超过|大于|不低于|不少于|不小于")
_GRADES = "优秀?|良好?|[很较]?好|中等?|(?:基本|不)?(?:合格|称职)|不?(?:及格|达标)|[很较极]?差|一般|待改进|[A-EＡ-Ｅ][+＋]?级?|[一二三四五甲乙丙丁特][等级]"
_WORDS = re.compile(rf"{_GRADES}|[等档]?[级次]|(?:评[定价分级]?|考核|等级)(?:标准|结果)?|共|计")
"""What a legend says beside the bands: the grades, and of what they are."""
_GRADE = re.compile(
    rf"(?:{_GRADES})\s*(?:[:：=＝]|为|(?=[（(〔【\[]?[0-9０-９≥≤<>＜＞]))|(?:分|[0-9０-９]|以上|以下|[)）])(?:以上|以下)?[^，,；;。]{{0,4}}?(?:{_GRADES})"
)
"""A grade and where it begins: 优秀：90, 良（80, 90分以上为优秀."""
_EDGE = re.compile(
    r"[0-9０-９]\s*分?\s*(?:[（(][^（）()]{1,3}[)）])?\s*(?:[~～﹣\-－—–至到<>≤≥＜＞]|[及以][上下])|[≥≤<>＜＞]\s*[0-9０-９]"
)
"""An end of a band."""
_PASSES = re.compile(
    rf".{{0,12}}?(?:得分|分数|总分|成绩|评分)?(?:达到?|在|≥|>=|不低于)?{ARABIC}分(?:及|（?含）?)?以?上?(?:者|的)?(?:为|即为|属于?|视为|判为|判定为|评为)"
    rf"(?:合格|通过|达标|及格|优秀|良好)[^，,；;0-9]{{0,6}}[。.]?"
)
"""The mark to pass: 评审分数达到70分以上为合格."""
_LEAST = 2
CERTAIN = 3
"""Bands that touch each other and need no name of a grade beside them."""


@dataclass(frozen=True, slots=True)
class Band:
    """The ends of a band; None where it is open: <60, 90分以上."""

    low: Decimal | None
    high: Decimal | None


def are_bands(texts: Sequence[str]) -> bool:
    """Return whether the cells of a column are bands of one scale: in order, each beginning where its neighbour ends.

    Ranges of full marks, 0-5, 0-10, all begin anew. One band is a single number at most, or both the best and the worst around
    ranges, 6, 4-5, 2-3, 1; and one cell in four may say something else, as 一票否决.
    """
    found = [_band(text) for text in texts]
    bands = [band for band in found if band is not None]
    single = [band.low == band.high for band in bands]
    ranged = sum(single) <= 1 or (len(bands) > _LEAST and not any(single[1:-1]))
    if len(bands) < _LEAST or len(found) - len(bands) > len(bands) // CERTAIN or not ranged:
        return False
    return _touch(bands) or _touch(bands[::-1])


def cover_one_scale(texts: Sequence[str], mark: Decimal) -> bool:
    """Return whether the cells of a column are the bands of one thing, from the top of its ``mark`` (or of 100) down to nothing.

    What several things are to reach stands in order just as well, ≥90%, ≥98%; 8-10, 6-7 leave out what is less, three such do not.
    """
    bands = [band for text in texts if (band := _band(text)) is not None]
    if not are_bands(texts):
        return False
    tops, ends = [band.high for band in bands], [band.low for band in bands]
    top = None if None in tops else max(high for high in tops if high is not None)
    to_nothing = None in ends or min(low for low in ends if low is not None) <= 1
    return top in (None, mark, WHOLE) and (to_nothing or (top is not None and len(bands) >= CERTAIN))


def has_edge(text: str) -> bool:
    """Return whether a text names an end of a band: 90-100分, 60分以下, ≥90."""
    return bool(_EDGE.search(compact(text)))


def grade_scale(text: str) -> Decimal | None:
    """Return the highest score that a text names which says which scores make which grades, 优秀：90-100分 良好：80-89分.

    None for any other text, as for one that says what a grade earns: 优5分，良3分.
    """
    plain = compact(text)
    numbers = [value for found in _NUMBER.findall(plain) if (value := number(found)) is not None]
    if min(len(_GRADE.findall(plain)), len(_EDGE.findall(plain))) < _LEAST:
        return None
    return max(numbers, default=None)


def is_legend(text: str) -> bool:
    """Return whether a text says which scores make which grades and nothing else: 优秀(80分以上) 差(60分以下), 达到70分为合格."""
    if _PASSES.fullmatch(compact(text)):
        return True
    if grade_scale(text) is None:
        return False
    rest = _WORDS.sub("", _FILLERS.sub("", _NUMBER.sub("", compact(text))))
    return not re.search(r"\w", rest)


def _band(text: str) -> Band | None:
    plain = compact(text)
    numbers = [value for found in _NUMBER.findall(plain) if (value := number(found)) is not None]
    if _FILLERS.sub("", _NUMBER.sub("", plain)) or not 1 <= len(numbers) <= 2:
        return None
    if len(numbers) == 2:
        return Band(min(numbers), max(numbers))
    (one,) = numbers
    at = _NUMBER.search(plain)
    before, after = (plain[: at.start()], plain[at.end() :]) if at else ("", "")
    if _BELOW.search(plain) or re.search(r"[<≤＜]", before) or re.search(r"[>≥＞]", after):
        return Band(None, one)
    if _ABOVE.search(plain) or re.search(r"[>≥＞]", before) or re.search(r"[<≤＜]|\+$", after):
        return Band(one, None)
    return Band(one, one)


def _touch(bands: Sequence[Band]) -> bool:
    """Return whether the bands go down, each from where the one above it ends; ≥80 below ≥90 goes no higher than that."""
    return all(_is_next(above, below) for above, below in pairwise(bands))


def _is_next(above: Band, below: Band) -> bool:
    if above.low is None:
        return False
    if below.high is None:
        return below.low is not None and below.low < above.low
    return (below.low is None or below.low < above.low) and 0 <= above.low - below.high <= 1
