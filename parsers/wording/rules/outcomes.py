"""Finding the phrases of a text that say what points come, with their amounts."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise

from parsers.wording.notgiven import says_again
from parsers.wording.order import falls
from parsers.wording.rules.faults import grows, names_fault
from parsers.wording.rules.phrases import (
    BARE,
    CHAIN,
    CHOICE,
    CHOICES,
    DASHED,
    GRADED,
    IN_LIST,
    LINK,
    LISTS,
    NOT_BARE,
    PHRASES,
    Manner,
)
from parsers.wording.rules.steps import step_after, value_of
from schema.rubric import Per

ZERO = Decimal(0)
_RANGE_LEFT = 12
"""Characters before a bare amount that are looked at."""

_LIMIT_BEHIND = re.compile(r"\s*(?:[（(][^（()）]{0,4}含[^（()）]{0,4}[)）])?(?:[及或]者?)?以[上下]")
"""What shows that an amount is a limit of what was got, 评教得分90分以上, and not given."""

_START = re.compile(r"(?:^|[。；;：:\n])\s*(?:[此本该]项的?)?(?:基[本础准]|起[评始]|底)分$")
"""What stands first in a sentence before the points from which counting starts, 此项基本分为0分; behind a case they are an outcome."""
_STEP_BEFORE = re.compile(r"每[^，,。；;\n]{0,12}$")
_EACH_FAULT = re.compile(r"每[少缺漏迟晚错超低差拖延][^，,。；;\n]{0,10}$")
"""A step that is a fault before a dash, 每少一次—1分, which signs what is taken then, and so do the others."""
_FALLS_SHORT = re.compile(r"[未不没无缺漏迟错误超违少低][^。；;\n]{0,40}$")
_BEGINS = re.compile(r"[。；;\n]|[0-9０-９]\s?分(?!钟)")
"""Behind what a case begins: a stop, or the points of another."""
_LED = re.compile(r"[，,：:]\s*[^，,。；;：:0-9０-９]{0,4}[:：]?\s*")
"""What stands between 酌情打分 and the amount of the first grade."""
_EACH_BEHIND = re.compile(r"\s*[/／]\s*[\u4e00-\u9fff]")
_BEFORE_DASH = 42
_LEAST_CHOICES = 3
_NAMED = re.compile(r"[\u4e00-\u9fff）)”\"%％]$")
_MINUS = "-－−﹣"
_ACHIEVED = re.compile(r"(?<![未没不])(?:完成|达标|达到|合格|优|良|满意)")
"""What shows among faults that a case is no fault: 全部完成."""
_PLUS = re.compile(r"[\u4e00-\u9fff）)][+＋]\s?[0-9０-９.．]{1,6}\s?分")
"""What is signed as given: 已建账+5分."""
_SIGNS = "×✕✖*＊xX例递扣封满=＝重折换决"


@dataclass(frozen=True, slots=True)
class Outcome:
    """``text[start:end]`` says what points come: the ``amount``, the upper end of a range, None where none is printed.

    ``share`` is a part of the full points in percent; ``number`` is where the amount stands, ``per`` the step printed behind
    it; ``ranged`` an amount that is the upper end of a range, ``bare`` one without a verb.
    """

    manner: Manner
    start: int
    end: int
    amount: Decimal | None = None
    share: Decimal | None = None
    number: tuple[int, int] | None = None
    per: Per | None = None
    ranged: bool = False
    bare: bool = False


@lru_cache(maxsize=1024)
def outcomes(text: str) -> tuple[Outcome, ...]:
    """Return the outcomes that ``text`` names, in order and apart from one another."""
    brackets = text.count("(") + text.count("（")
    if "分" not in text and brackets < _LEAST_CHOICES and not any(sign in text for sign in _SIGNS):
        return ()
    every = (*_lists(text), *_phrases(text), *_bare(text), *_chained(text), *_dashed(text), *_choices(text))
    found = [(n, outcome) for n, outcome in enumerate(every)]
    kept: list[Outcome] = []
    at = 0
    for _, outcome in sorted(found, key=lambda entry: (entry[1].start, -entry[1].end, entry[0])):
        if outcome.start >= at:
            kept.append(outcome)
            at = outcome.end
    leading = {id(one) for one, after in pairwise(kept) if _leads(text, one, after)}
    return tuple(one for one in kept if id(one) not in leading)


def _leads(text: str, one: Outcome, after: Outcome) -> bool:
    """Return whether an outcome without an amount only leads to the amounts behind it: 酌情打分，优4-5分；良2-3分."""
    plain = one.manner == after.manner == "give" and one.amount is one.share is None
    amount = after.amount is not None and after.per is None
    return plain and amount and _LED.fullmatch(text, one.end, after.start) is not None


def _phrases(text: str) -> Iterator[Outcome]:
    printed = set(text)
    for manner, signs, pattern in PHRASES:
        if printed.isdisjoint(signs):
            continue
        for match in pattern.finditer(text):
            yield from _outcome(text, manner, match)


def _outcome(text: str, manner: Manner, match: re.Match[str]) -> Iterator[Outcome]:
    groups = match.groupdict()
    amount, number, share = None, None, None
    if manner == "zero" and _START.search(text, 0, match.start()):
        return
    if manner in ("zero", "veto") or (manner == "floor" and not groups.get("high")):
        amount = ZERO
    elif groups.get("high"):
        amount = _larger(groups.get("low"), groups["high"])
        if amount is None or (manner == "give" and _LIMIT_BEHIND.match(text, match.end())):
            return
        number = (match.start("low") if groups.get("low") else match.start("high"), match.end("high"))
    if groups.get("share"):
        share = value_of(groups["share"])
    after = step_after(text, match.end()) if amount is not None and manner in ("give", "bonus", "take") else None
    per, end = after or (None, match.end())
    end = len(text[:end].rstrip())
    yield Outcome(manner, match.start(), end, amount, share, number, per, bool(groups.get("low")))


def _dashed(text: str) -> Iterator[Outcome]:
    """Yield what stands behind dashes: outcomes that fall, or what is taken, where one that surely is tells of the others.

    满意—2分；一般—1分; 每少一次—1分, 迟报—0.5分/次, 未使用 -10分, 未建账的-2分, 已建账+5分；未建账-5分.
    """
    found = [*DASHED.finditer(text)]
    falls_behind = bool(found) and _falls_behind_dashes(found)
    grade = _grades(text, found) if falls_behind else False
    minus = any(_is_minus(text, match) or _EACH_FAULT.search(text, 0, match.start()) for match in found)
    faults = len(found) > 1 and all(_of_fault(text, match) for match in found[:2])
    minus = minus or (faults and not any(_ACHIEVED.search(_case(text, match)) for match in found[2:]))
    if grade or (falls_behind and not (minus and _begins_signed(text, found[0]))):
        for match in found:
            yield from (replace(outcome, bare=True) for outcome in _outcome(text, "give", match))
    elif minus or any(_surely_takes(text, match) for match in found):
        for match in found:
            yield from _outcome(text, "take", match)


def _grades(text: str, found: Sequence[re.Match[str]]) -> bool | None:
    """Return whether the first two of dashes whose amounts fall stand behind less and more of one fault; None where it is not told."""
    if (
        any("每" in before for before in _befores(found))
        or _PLUS.search(text)
        or any(_EACH_BEHIND.match(text, match.end()) for match in found)
    ):
        return False
    cases = [_case(text, match) for match in found[:2]]
    return grows(*cases) if _of_fault(text, found[0]) else False


def _falls_behind_dashes(found: Sequence[re.Match[str]]) -> bool:
    """Return whether amounts behind dashes, each of a text before it, fall as those of outcomes do: 满意—2分一般—1分不满意—0分."""
    amounts = [_larger(match["low"], match["high"]) or ZERO for match in found]
    return len(found) > 1 and falls(amounts) and all(map(_NAMED.search, _befores(found)))


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
    return bool((_case(text, match).endswith(("的", "者")) and _of_fault(text, match)) or _PLUS.search(text))


def _begins_signed(text: str, first: re.Match[str]) -> bool:
    """Return whether the ``first`` of dashes stands behind a fault or a plus; outcomes fall from the best, 国家级-5分，省级-3分；有创新+1分."""
    return _of_fault(text, first) or bool(
        _PLUS.search(text, 0, first.start()) or _EACH_FAULT.search(text, 0, first.start())
    )


def _of_fault(text: str, match: re.Match[str]) -> bool:
    return names_fault(_case(text, match).rstrip("的者"))


def _case(text: str, match: re.Match[str]) -> str:
    """Return what stands before a dash in its sentence, at the most as much as a case needs."""
    before = text[max(0, match.start() - _BEFORE_DASH) : match.start()]
    return _BEGINS.split(before)[-1].strip(" 　，,、")


def _choices(text: str) -> Iterator[Outcome]:
    for whole in CHOICES.finditer(text):
        found = [*CHOICE.finditer(text, whole.start(), whole.end())]
        values = [value_of(one["high"]) for one in found]
        known = [value for value in values if value is not None]
        if len(known) == len(found) and falls(known):
            for one, value in zip(found, known, strict=True):
                manner: Manner = "give" if value else "zero"
                yield Outcome(manner, one.start("high"), one.end("high"), value, number=one.span("high"), bare=True)


def _lists(text: str) -> Iterator[Outcome]:
    printed = set(text)
    for manner, signs, pattern in LISTS:
        if printed.isdisjoint(signs):
            continue
        for match in pattern.finditer(text):
            start, at = match.start(), match.start("first")
            for one in IN_LIST.finditer(text, at, match.end()):
                yield Outcome(manner, start, one.end(), value_of(one["high"]), number=one.span("high"))
                start = _next_digit(text, one.end(), match.end())


def _bare(text: str) -> Iterator[Outcome]:
    for match in BARE.finditer(text):
        if NOT_BARE.search(text, max(0, match.start() - _RANGE_LEFT), match.start()) or GRADED.match(text, match.end()):
            continue
        if says_again(text, *match.span()):
            continue
        low, high = match["low"] or match["chinese_low"], match["high"] or match["chinese"]
        amount = _larger(low, high)
        if amount is None or (match.start() and text[match.start() - 1] in "0123456789０１２３４５６７８９.．~～-－—–"):
            continue
        after = step_after(text, match.end())
        per, end = after or (None, match.end())
        yield Outcome(
            "give" if amount else "zero",
            match.start(),
            end,
            amount,
            number=(match.start(), match.end() - 1),
            per=per,
            ranged=bool(low),
            bare=True,
        )


def _chained(text: str) -> Iterator[Outcome]:
    """Yield the amounts of texts that are names with points and nothing else, a line each or run together: 着装3分戴帽2分."""
    for whole in CHAIN.finditer(text):
        found = [*LINK.finditer(text, *whole.span())]
        if any(NOT_BARE.search(one["name"]) for one in found):
            continue
        for one in found:
            amount = value_of(one["high"])
            if amount is not None:
                manner: Manner = "give" if amount else "zero"
                yield Outcome(manner, one.start("high"), one.end(), amount, number=one.span("high"), bare=True)


def _larger(low: str | None, high: str) -> Decimal | None:
    values = [value_of(part) for part in (low, high) if part]
    known = [value for value in values if value is not None]
    return max(known) if len(known) == len(values) else None


def _next_digit(text: str, start: int, end: int) -> int:
    while start < end and not text[start].isdigit():
        start += 1
    return start
