"""Whether conditions stand on one scale: grades, 很满意, 较满意; limits of one quantity, 50万以上, 30万以上."""

import re
from collections.abc import Sequence
from itertools import pairwise

_SCALE = re.compile(
    r"非常|十分|特别|很|较|比较|完全|充分|基本|部分|大多|少数|一般|普通|中等|尚可|优|良|好|差|合格|达标|满意|偶尔|偶有|经常|多次|及时|滞后|迟"
    r"|^[优良中差高低快慢]$|国家|省|市|[县区]级|校级|院级|[一二三四特]等|[一二三四五甲乙丙]级|第[一二三四五1-5]|[A-Ea-e甲乙丙丁][级等档类]?$|博士|硕士|本科|大专|专科|高中|初中|[正副]高|高级|中级|初级"
)
"""Words that place a condition on a scale."""
_OTHERWISE = re.compile(r"^(?:其他|其它|其余|否则|不|未|没|无|少于|低于|以下)")
_FIGURE = re.compile(r"[0-9０-９]+(?:[.．][0-9０-９]+)?|[一二两三四五六七八九十]+(?=[次个人项篇天年月万亿])")
_LIMIT = re.compile(
    r"[（(]?不?含[)）]?|以[上下内外]|及|至|到|超过|低于|高于|不足|少于|大于|小于|不到|达到?|为|在|之间|[~～\-－—–≥≤>＞<＜\s，,、：:％%]"
)


def on_one_scale(conditions: Sequence[str]) -> bool:
    """Return whether texts are grades (很满意, 较满意; 博士, 硕士) or limits of one quantity (50万以上, 30万以上); the last may be 其他."""
    conditions = conditions[:-1] if _OTHERWISE.match(conditions[-1]) else conditions
    graded = sum(bool(_SCALE.search(condition)) for condition in conditions)
    return graded * 3 >= len(conditions) * 2 or limits_of_one(conditions)


def differ_by_grade(conditions: Sequence[str]) -> bool:
    """Return whether texts say the same, or nothing, but for a grade or a limit: 省级表彰, 市级表彰; 正高, 副高; the last may be 其他.

    Duties that only hold such words, 及时上报信息 beside 及时报送总结, do not.
    """
    conditions = conditions[:-1] if conditions and _OTHERWISE.match(conditions[-1]) else conditions
    placed = all(_SCALE.search(condition) or _FIGURE.search(condition) for condition in conditions)
    rests = [_LIMIT.sub("", _FIGURE.sub("", _SCALE.sub("", condition))) for condition in conditions]
    return len(conditions) > 1 and placed and all(_is_end(a, b) for a, b in pairwise(rests))


def limits_of_one(conditions: Sequence[str]) -> bool:
    """Return whether texts are limits of one quantity: 50万以上, 30万以上; 1-4人, 5-9人."""
    return len(conditions) > 1 and all(_limits_same(a, b) for a, b in pairwise(conditions))


def _limits_same(one: str, other: str) -> bool:
    """Return whether two conditions hold figures and say the same but for these: 面积50㎡以上, 10㎡以上."""
    if not _FIGURE.search(one) or not _FIGURE.search(other):
        return False
    mine, theirs = (_LIMIT.sub("", _FIGURE.sub("", condition)) for condition in (one, other))
    return _is_end(mine, theirs)


def _is_end(one: str, other: str) -> bool:
    """Return whether the longer of two texts ends or begins with the other."""
    longer, shorter = (one, other) if len(one) >= len(other) else (other, one)
    return longer.endswith(shorter) or longer.startswith(shorter)
