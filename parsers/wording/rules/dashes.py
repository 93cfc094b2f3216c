"""What amounts behind dashes do: whether they are given, 满意—2分；一般—1分, or taken, 迟报—2分；漏报—5分."""

import re
from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise
from typing import Literal

from parsers.wording.grades import is_outcome
from parsers.wording.numerals import SHORT_ARABIC as ARABIC
from parsers.wording.order import falls, is_ordered
from parsers.wording.rules.faults import grows, names_bad, names_fault, names_wanted, praises

_STEP_BEFORE = re.compile(r"每[^，,。；;\n]{0,12}$")
_EACH_FAULT = re.compile(r"每[少缺漏迟晚错超低差拖延][^，,。；;\n]{0,10}$")
"""A step that is a fault before a dash, 每少一次—1分, which signs what is taken then, and so do the others."""
_FALLS_SHORT = re.compile(r"[未不没无缺漏迟错误超违少低][^。；;\n]{0,40}$")
_BEGINS = re.compile(r"[。；;\n]|[0-9０-９]\s?分(?!钟)")
"""Behind what a case begins: a stop, or the points of another."""
_EACH_BEHIND = re.compile(r"\s*[/／]\s*[\u4e00-\u9fff]")
_BEFORE_DASH = 42
_NAMED = re.compile(r"[\u4e00-\u9fff）)”\"%％]$")
_MINUS = "-－−﹣"
_PLUS = re.compile(r"[\u4e00-\u9fff）)][+＋]\s?[0-9０-９.．]{1,6}\s?分")
"""What is signed as given: 已建账+5分."""
_WORSE = re.compile("后果|严重|恶劣|损失")
"""What is worse than a fault before it, and no outcome: 违反规程-5分，造成后果-10分."""
_LACK = re.compile("[未没无不]")
_COUNTED = re.compile(rf"(?P<what>[\u4e00-\u9fff]{{2}}){ARABIC}")
_DEGREE = re.compile("[级等奖名]$")
"""The end of a case that is a degree: 省级, 一等奖, 前三名."""
_LEAST_SHARED = 2
"""Characters that two cases have in common at the least where they are of one matter."""

Direction = Literal["give", "take"]
Case = tuple[Decimal, str]
"""An amount and what stands before its dash."""


def direction(
    text: str,
    found: Sequence[re.Match[str]],
    amounts: Sequence[Decimal],
    points: Decimal | None,
    *,
    taking: bool = False,
) -> Direction | None:
    """Return what the ``amounts`` behind the dashes ``found`` in ``text`` do, None where it is not told.

    ``points`` are the full points, where known: outcomes reach up to them. ``taking``: the header says that they are taken, 扣分标准.
    """
    named = all(map(_NAMED.search, _befores(found)))
    if taking and named and (len(found) > 1 or amounts[0] != points):
        return "take"
    sloping = len(found) > 1 and falls(amounts) and named
    cases = [_case(text, match) for match in found]
    if len(found) > 1 and named and not _is_signed(text, found):
        return _of_cases(cases, amounts, points)
    minus = any(_is_minus(text, match) or _EACH_FAULT.search(text, 0, match.start()) for match in found)
    minus = minus or (len(found) > 1 and all(map(names_fault, cases[:2] if sloping else cases)))
    if sloping:
        return "take" if minus and _begins_signed(text, found[0]) else "give"
    return "take" if minus or any(_surely_takes(text, match) for match in found) else None


def _of_cases(cases: Sequence[str], amounts: Sequence[Decimal], points: Decimal | None) -> Direction | None:
    """Return what amounts behind plain cases do; None where nothing in them is surely the best or the worst.

    Amounts that fall or rise throughout may be of outcomes, of which the best comes first or last; others are at the most taken.
    """
    ranked = sorted(zip(amounts, cases, strict=True), key=lambda entry: -entry[0])
    if is_ordered(amounts) and any(grows(more, less) for (_, more), (_, less) in pairwise(ranked)):
        return "give"
    given = is_ordered(amounts) and _are_given(ranked, points, falling=falls(amounts))
    taken = _are_taken(ranked, points, falling=falls(amounts))
    return None if given == taken else "give" if given else "take"


def _are_given(ranked: Sequence[Case], points: Decimal | None, *, falling: bool) -> bool:
    """Return whether the case of the most is the best: praised, the contrary of a lack, above a fault for nothing, or full marks that come first.

    These say the same as another case, or all are degrees: 酒后上岗—10分；脱岗—5分 of 10 may be taken.
    """
    (most, top), (_, second), (least, low) = ranked[0], ranked[1], ranked[-1]
    others = [case for _, case in ranked[1:]]
    reaches = points is None or least == 0 or most == points
    if names_wanted(low) or _WORSE.search(top):
        return False
    if _undoes(low, top):
        return True
    if names_fault(top):
        return reaches and _denies(top, second)
    if is_outcome(top) or praises(top):
        return True
    if names_wanted(top) or (least == 0 and names_fault(low)):
        return reaches
    alike = _are_of_one(top, others) or all(_DEGREE.search(case) for _, case in ranked)
    return falling and reaches and alike and not names_bad(top)


def _are_taken(ranked: Sequence[Case], points: Decimal | None, *, falling: bool) -> bool:
    """Return whether all cases are faults, but for one that costs nothing, and none of them is the contrary of the most."""
    (most, top), (_, second), (least, low) = ranked[0], ranked[1], ranked[-1]
    if least == 0 and names_wanted(low):
        return True
    faults = [names_fault(case) for amount, case in ranked if amount]
    if _undoes(low, top) or _denies(top, second):
        return False
    if least == 0 and (names_fault(low) or (len(faults) == 1 and _LACK.search(top))):
        return False
    return all(faults) or (falling and most != points and all(faults[:2]))


def _are_of_one(top: str, others: Sequence[str]) -> bool:
    """Return whether a case that is no fault says with other words the same as ``top``: 账目清楚, 账目基本清楚."""
    plain = [case for case in others if not names_fault(case)]
    return any(top[n : n + _LEAST_SHARED] in case for case in plain for n in range(len(top) - 1))


def _denies(top: str, second: str) -> bool:
    """Return whether ``top`` says that there is none of what ``second`` counts or is: 未接到投诉, 接到投诉1次."""
    lack = _LACK.search(top)
    if not lack or _LACK.search(second):
        return False
    counted, denied = _COUNTED.search(second), top[lack.end() :]
    return bool(counted and counted["what"] in denied) or (names_fault(second) and second.endswith(denied))


def _undoes(low: str, top: str) -> bool:
    """Return whether ``low`` says that what ``top`` ends with is lacking: 投诉处理及时, 投诉处理不及时; nothing lacks without a fault."""
    lack = _LACK.search(low)
    wanted = low[lack.end() :] if lack else ""
    there = bool(wanted) and top.endswith(wanted) and not _LACK.search(top[: -len(wanted)][-1:])
    return there and not names_fault(wanted)


def _is_signed(text: str, found: Sequence[re.Match[str]]) -> bool:
    """Return whether something beside the cases tells what is taken: a step, 每少一次—1分, 迟报—1分/次, or a plus."""
    return bool(
        any("每" in before for before in _befores(found))
        or _PLUS.search(text)
        or any(_EACH_BEHIND.match(text, match.end()) for match in found)
    )


def _befores(found: Sequence[re.Match[str]]) -> list[str]:
    starts = [0, *(match.end() for match in found)]
    return [match.string[start : match.start()] for start, match in zip(starts, found, strict=False)]


def _surely_takes(text: str, match: re.Match[str]) -> bool:
    before = text[max(0, match.start() - _BEFORE_DASH) : match.start()]
    signed = before[-1:].isspace() and not match["dash"][-1:].isspace()
    short = _FALLS_SHORT.search(before) and (signed or _EACH_BEHIND.match(text, match.end()))
    return bool(short or _STEP_BEFORE.search(before))


def _is_minus(text: str, match: re.Match[str]) -> bool:
    """Return whether a dash, a short one, signs what is taken: behind 的 of a fault, or where others are signed with plus."""
    if match["dash"] not in _MINUS or not _NAMED.search(text[: match.start()].rstrip()):
        return False
    signed = text[: match.start()].rstrip().endswith(("的", "者")) and names_fault(_case(text, match))
    return bool(signed or _PLUS.search(text))


def _begins_signed(text: str, first: re.Match[str]) -> bool:
    """Return whether the ``first`` of dashes stands behind a fault or a plus; outcomes fall from the best, 国家级-5分，省级-3分；有创新+1分."""
    return names_fault(_case(text, first)) or bool(
        _PLUS.search(text, 0, first.start()) or _EACH_FAULT.search(text, 0, first.start())
    )


def _case(text: str, match: re.Match[str]) -> str:
    """Return what stands before a dash in its sentence, at the most as much as a case needs, without 的 or 者 at its end."""
    before = text[max(0, match.start() - _BEFORE_DASH) : match.start()]
    return _BEGINS.split(before)[-1].strip(" 　，,、").rstrip("的者")
