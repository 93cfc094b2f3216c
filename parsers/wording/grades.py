"""The names of grades and prizes: 优秀, B级, 合格等次, 良（80-89分）, 二等奖."""

import re
from collections.abc import Sequence

_GRADE = re.compile(
    r"(?:优秀?|良好?|[较很不]?好|中等?|尚?可|一般|合格|基本合格|不合格|不?及格?|达标|基本达标|不达标|[较很极]?差|称职|基本称职|不称职|[A-E][+-]?[级等]?|[ⅠⅡⅢⅣⅤ][级等类档]|[甲乙丙丁][等级]"
    r"|[一二三四五]等|特优|(?:非常|十分|特别|很|比?较|基本|[很较]?不)?满意|(?:完全|基本|部分)?(?:达到|做到)|[未没]达到|未做到|(?:完全|非常|比较|基本|部分|大致|不太|[很完]全不|不)?符合|总是|经常|有时|偶尔|很少|从不|从未|[一二三四五]星级?|[一二三四五]级|第?[一二三四五]档)(?:等次|等级|级|档)?"
)
_RANK = re.compile(
    r"第[一二三四五六七八九十0-9]{1,3}(?:至第?[一二三四五六七八九十0-9]{1,3})?名|[特一二三四]等奖|优[秀胜]奖|[冠亚季]军"
)
_FAILS = re.compile("不|未|没|差|从[不未]")
"""What begins the grade of one who fails."""
_SCALE = 3
"""Grades that make a scale, whatever they are."""
_BEHIND = re.compile(r"[（(][^（）()]*[)）]\s*$")


def is_grade(text: str) -> bool:
    """Return whether a text is the name of a grade: 优秀, B级, 合格等次; a band may stand in brackets behind it, 良（80-89分）."""
    return bool(_GRADE.fullmatch(_BEHIND.sub("", text).strip()))


def is_outcome(text: str) -> bool:
    """Return whether a text is the name of a grade, or of a place or a prize, of which one gets one: 优秀, 第一名, 二等奖."""
    return is_grade(text) or _RANK.fullmatch(_BEHIND.sub("", text).strip()) is not None


def are_grades(texts: Sequence[str]) -> bool:
    """Return whether texts are the grades of one scale: three at least, or one that fails beside one that does not, 合格, 不合格.

    Two others, 优 and 良, may be what two things got.
    """
    fails = sum(_FAILS.match(text) is not None for text in texts)
    several = len(texts) >= _SCALE or 0 < fails < len(texts)
    return several and len(set(texts)) == len(texts) and all(map(is_grade, texts))


def leave_nothing_out(texts: Sequence[str]) -> bool:
    """Return whether texts are the grades of one scale down to one that fails: what is to be reached is none of these."""
    return are_grades(texts) and any(map(_FAILS.match, texts))
