"""The step of a scoring rule: 每少1篇 is 1 篇, 每次 is 1 次, 缺一项 is 1 项."""

import re
from decimal import Decimal

from parsers.strand import compact
from parsers.wording.numerals import SHORT_ARABIC as ARABIC
from parsers.wording.numerals import SHORT_CHINESE as CHINESE
from parsers.wording.numerals import number
from parsers.wording.units import EACH_HAS, TIME, UNIT
from schema.rubric import Per

_NO_GRADE = r"(?!级(?:[、或和及][二三四五]级|(?<![升降低高差退进晋超调缺少漏增加][一1１]级)(?![的者及以或各别])[\u4e00-\u9fff]))"
"""Pattern of what does not begin a grade with its noun or another grade, which is no count: 一级事故, 一级或二级, but 降一级的, 缺一级教育."""
_EACH_UNIT = re.compile(rf"每\s*(?P<u>{UNIT})")
_EACH = re.compile(rf"每(?P<words>[^，,。；;每]{{0,14}}?)(?P<n>{ARABIC}|{CHINESE}|半)\s*{_NO_GRADE}(?P<u>{UNIT})")
_EACH_POINT = re.compile(rf"每\s*[少多差低高降升超增减提][^，,。；;每0-9０-９]{{0,4}}(?P<n>{ARABIC})\s*分(?!钟)")
"""Points of a score that is compared: 每低1分扣0.5分."""
_EACH_WORD = re.compile(r"每\s*([\u4e00-\u9fff])$")
_ONE = re.compile(
    rf"(?<![第之0-9０-９.．点十百])(?!(?<=[上下同])一级)(?:[1１](?![0-9０-９.．])|一)\s*{_NO_GRADE}(?P<u>{UNIT})(?!性|以上|以下|以内|之内|内|及以上|及以下|[\u4e00-\u9fff]{{1,3}}中[过太]|\s*[-~～－—–至到]\s*[0-9０-９])"
)
_EACH_HAS = re.compile(EACH_HAS)
_SHORTFALL = re.compile(r"[少缺漏迟晚延误期超旷违差错降升低]")
_REQUIRED = re.compile(rf"(?:{ARABIC}|{CHINESE})\s*{UNIT}.*[未不]")
"""What stands behind 每村 where that is no step: 每村2名入党积极分子未达标."""
_AT_LEAST = re.compile(rf"(?:至少|最少|不少于|不低于)\s*(?:{ARABIC}|{CHINESE})\s*{UNIT}")
"""What each is to have: 每个小组至少2名骨干."""
_NEAR = 8
"""Characters behind 每人 within which what is given for it stands: 每人参加1次得1分."""
_AFTER = re.compile(rf"\s*(?:[/／]|每)\s*(?P<n>{ARABIC}|[一两半])?\s*(?P<u>{UNIT})")
HALF = Decimal("0.5")


def value_of(text: str) -> Decimal | None:
    """Return the number that ``text`` is, blanks in it apart; 半 is 0.5."""
    return HALF if text == "半" else number(compact(text))


def step(condition: str, *, each_only: bool) -> Per | None:
    """Return the step that ``condition`` names, None where it names none.

    Without 每 only a single one counts (缺一项扣2分), and not where ``each_only``: 获一次奖得5分 is no rate. A frequency
    before a shortfall is not the step: 每季度少一次 is 1 次, 每月上报 is none; nor is what each is to have, 每村有一个宣传栏, or what
    is wanted of each, where points are given for it: 每月开展1次得5分, 每个村居召开1次全体会议，得5分.
    """
    if each_only and _EACH_HAS.search(condition):
        return None
    last = condition.rfind("每")
    if last < 0:
        return None if each_only else _single(condition)
    direct = _EACH_UNIT.match(condition, last)
    if direct:
        behind = condition[direct.end() :].strip("，, 的")
        later = _single(condition[direct.end() :])
        wanted = later is not None and (direct["u"] in TIME or len(behind) > _NEAR)
        required = _REQUIRED.match(behind) or _AT_LEAST.search(behind)
        if (later is None and direct["u"] in TIME and behind) or (each_only and wanted) or required:
            return None
        return later or Per(value=Decimal(1), unit=direct["u"])
    if of_points := _EACH_POINT.match(condition, last):
        points = value_of(of_points["n"])
        return Per(value=points, unit="分") if points else None
    found = _EACH.match(condition, last)
    if found is None and (bare := _EACH_WORD.match(condition, last)):
        return Per(value=Decimal(1), unit=bare[1])
    value = value_of(found["n"]) if found else None
    return Per(value=value, unit=found["u"]) if found and value else None


def step_after(text: str, at: int) -> tuple[Per, int] | None:
    """Return the step printed at ``at``, behind an amount, and where it ends: 扣2分/次, 加1分每篇."""
    found = _AFTER.match(text, at)
    value = (value_of(found["n"]) if found["n"] else Decimal(1)) if found else None
    return (Per(value=value, unit=found["u"]), found.end()) if found and value else None


def _single(condition: str) -> Per | None:
    for found in reversed([*_ONE.finditer(condition)]):
        if found["u"] not in TIME or _SHORTFALL.search(condition, 0, found.start()):
            return Per(value=Decimal(1), unit=found["u"])
    return None
