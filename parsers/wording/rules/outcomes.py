"""Finding the phrases of a text that say what points come, with their amounts."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise

from parsers.wording.grades import is_grade
from parsers.wording.notgiven import says_again
from parsers.wording.order import falls
from parsers.wording.rules.dashes import direction
from parsers.wording.rules.phrases import (
    BARE,
    CHAIN,
    CHOICE,
    CHOICES,
    DASHED,
    GRADED,
    IN_LIST,
    LIMITED,
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

_PASSED = Decimal(60)
"""The least score of 100 at which a grade begins that passes."""
_LONGEST_GRADE = 4
"""Characters of a grade before its score: 基本合格."""
_LIMIT_BEHIND = re.compile(r"\s*(?:[（(][^（()）]{0,4}含[^（()）]{0,4}[)）])?(?:[及或]者?)?以[上下]")
"""What shows that an amount is a limit of what was got, 评教得分90分以上, and not given."""

_START = re.compile(r"(?:^|[。；;：:\n])\s*(?:[此本该]项的?)?(?:基[本础准]|起[评始]|底)分$")
"""What stands first in a sentence before the points from which counting starts, 此项基本分为0分; behind a case they are an outcome."""
_LED = re.compile(r"[，,：:]\s*(?P<case>[^，,。；;：:0-9０-９]{0,4})[:：]?\s*")
"""What stands between 酌情打分 and the amount of the first grade."""
_BY = r"(?:[按视]|按照|根据|依据|结合)[^，,。；;：:\n]*"
_JUDGED = re.compile(rf"(?:^|[。；;\n])\s*(?:{_BY}|由[^，,。；;：:\n]*)?$|(?<![的者])[，,]\s*{_BY}$")
"""What stands before 酌情打分 where it is of no case: who judges, and by what."""
_OF_CASE = re.compile(r"[的者]\s*(?:[，,][^，,。；;：:\n]*)?$")
"""What stands before 酌情打分 where it is of a case of its own: 基本齐全的，由评委."""
_CLAUSE = re.compile(r"[^，,。；;：:\n]*$")
_LEAST_CHOICES = 3
_PADDED = re.compile("[0０]+[1-9１-９]")
"""A number that no rule prints, and that has lost its point: 扣05分. Its amount cannot be read; ranges, 05-10分, are padded on purpose."""
_SIGNS = "×✕✖*＊xX例递扣封满=＝重折换决取"


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
def outcomes(text: str, points: Decimal | None = None, *, taking: bool = False) -> tuple[Outcome, ...]:
    """Return the outcomes that ``text`` names, in order and apart from one another; ``points`` are the full points, where known.

    ``taking``: amounts behind dashes are taken, as in a column 扣分标准.
    """
    brackets = text.count("(") + text.count("（")
    if "分" not in text and brackets < _LEAST_CHOICES and not any(sign in text for sign in _SIGNS):
        return ()
    dashed = _dashed(text, points, taking=taking)
    every = (*_lists(text), *_phrases(text), *_bare(text), *_chained(text), *dashed, *_choices(text))
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
    """Return whether an outcome without an amount only leads to the amounts behind it: 按台账酌情打分，优4-5分；良2-3分.

    Where a grade comes behind, any words before it lead, 盘点完整，由评委酌情打分，优4-5分, but those of a case or a grade.
    """
    plain = one.manner == after.manner == "give" and one.amount is one.share is None
    amount = after.amount is not None and after.per is None
    led = _LED.fullmatch(text, one.end, after.start)
    if led is None or not (plain and amount):
        return False
    before = text[: one.start]
    ends = _CLAUSE.search(before)
    of_case = _OF_CASE.search(before) or (ends and is_grade(ends[0]))
    return bool(_JUDGED.search(before)) or (is_grade(led["case"].rstrip("的者")) and not of_case)


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
        if _PADDED.fullmatch(match["high"]) and not groups.get("low") and manner in ("give", "bonus", "take"):
            yield Outcome(manner, match.start(), match.end())
            return
        number = (match.start("low") if groups.get("low") else match.start("high"), match.end("high"))
    if groups.get("share"):
        share = value_of(groups["share"])
    after = step_after(text, match.end()) if amount is not None and manner in ("give", "bonus", "take") else None
    per, end = after or (None, match.end())
    end = len(text[:end].rstrip())
    yield Outcome(manner, match.start(), end, amount, share, number, per, bool(groups.get("low")))


def _dashed(text: str, points: Decimal | None, *, taking: bool) -> Iterator[Outcome]:
    """Yield what stands behind dashes, where it is told whether it is given or taken: 满意—2分；一般—1分, 未建账的-2分."""
    found = [*DASHED.finditer(text)]
    amounts = [_larger(match["low"], match["high"]) or ZERO for match in found]
    manner = direction(text, found, amounts, points, taking=taking) if found else None
    if manner is not None:
        for match in found:
            yield from (replace(outcome, bare=manner == "give") for outcome in _outcome(text, manner, match))


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
        if _is_limit(text, match):
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


def _is_limit(text: str, match: re.Match[str]) -> bool:
    """Return whether an amount in brackets is the score of the whole at which a grade begins: 优秀（90分）以上."""
    amount, before = _larger(None, match["high"] or match["chinese"]), text[: match.start()].rstrip("（( ")
    graded = any(is_grade(before[-n:]) for n in range(1, _LONGEST_GRADE + 1))
    return amount is not None and amount >= _PASSED and graded and LIMITED.match(text, match.end()) is not None


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
