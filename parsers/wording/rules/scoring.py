"""Rules of scoring in a text, as 每少1篇扣0.5分, with their kinds, amounts, steps and conditions."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal

from parsers.wording.numerals import SHORT_ARABIC as ARABIC
from parsers.wording.plain import simplified
from parsers.wording.rules.clauses import CLOSE, COMMAS, ENDS, OPEN, before_edges, clause
from parsers.wording.rules.conditions import beginning, says_nothing, widest
from parsers.wording.rules.faults import finds_fault, names_fault
from parsers.wording.rules.kinds import kinds_of
from parsers.wording.rules.outcomes import ZERO, Outcome, outcomes
from parsers.wording.rules.rule import Rule, Span
from parsers.wording.rules.steps import step
from parsers.wording.rules.unitless import unitless

_SENTENCE_END = re.compile(r"[。；;\n]")
_SENTENCE_BREAK = re.compile(r"[。；;：:\n]")
_BOUNDED = re.compile(r"不[少低]于|至少|最少|以[上下内]")
"""What shows that one of something is a bound and no step."""
_CLAUSE_END = re.compile(r"[。；;，,\n]")
_NEXT_BAND = re.compile(rf"{ARABIC}\s*分?(?:\s*[-~～—–至]\s*{ARABIC}\s*分)?\s*[:：]")
_BANDED = re.compile(
    rf"(?<![^：:。；;，,\s]){ARABIC}(?:\s*分?\s*[-~～—–至]\s*{ARABIC}|\s*[（(]\s*{ARABIC}\s*[)）])?\s*分\s*[:：]"
)
"""The first of several bands, 5分：…3分：…, behind which the next may begin without a stop."""
_NUMBERED = re.compile(r"(?<![0-9０-９.．])[1１]\s*[、.．)）]\s*$")
"""The first number of a list right before a band, behind what announces it without a stop: 分三档1、31-40分：…"""
_FAR = 200
"""Characters before a band within which one of the bands before it begins."""
_WITHOUT_CLAUSE = frozenset({"cap", "floor", "formula"})


def rules(
    text: str,
    points: Decimal | None = None,
    claimed: Sequence[Span] = (),
    *,
    inside: Sequence[Span] = (),
    taking: bool = False,
) -> tuple[Rule, ...]:
    """Return the rules in ``text``, in order, apart from one another.

    ``points`` are the full points that the rules are about, where known; amounts in the ``claimed`` spans are sub-points or
    the item's own and belong to no rule, nor does an amount that is the whole text. A rule in one of the spans ``inside`` of
    markers, （每次2分，共4分）, stays in it. ``taking``: amounts without a verb are taken, as in a column 扣分标准.
    """
    text = simplified(text)
    found = _found(text, points, taking=taking)
    if not found:
        return ()
    if len(found) == 1 and found[0].bare and text[found[0].start : found[0].end] == text.strip():
        return ()
    made: list[Rule] = []
    begin = 0
    covered, ends = mask(len(text), claimed), sorted(end for _, end in claimed)
    for n, outcome in enumerate(found):
        passed = bisect_right(ends, outcome.start)
        begin = max(begin, ends[passed - 1] if passed else 0)
        begin = max([begin, *(start for start, end in inside if start <= outcome.start < end)])
        if any(covered[outcome.start : outcome.end]) and (outcome.bare or outcome.manner in ("give", "full", "cap")):
            begin = max(begin, outcome.end)
            continue
        if outcome.bare and outcome.amount and (taking or finds_fault(text[: outcome.start])):
            outcome = replace(outcome, manner="take")
        limit = found[n + 1].start if n + 1 < len(found) else len(text)
        made.append(_band(text, outcome, (begin, limit)) or _rule(text, outcome, begin))
        begin = made[-1].end
    return kinds_of(text, _with_steps(text, made), points)


def _found(text: str, points: Decimal | None, *, taking: bool) -> Sequence[Outcome]:
    """Return the outcomes of ``text`` in order, those without a unit or a stop before the others that they overlap."""
    told, sure = outcomes(text, points, taking=taking), unitless(text, points, taking=taking)
    if not sure:
        return told
    covered = mask(len(text), [(outcome.start, outcome.end) for outcome in sure])
    others = [outcome for outcome in told if not any(covered[outcome.start : outcome.end])]
    return sorted([*sure, *others], key=lambda outcome: outcome.start)


def mask(length: int, spans: Iterable[Span]) -> bytearray:
    """Return one byte for each of ``length`` characters: 1 for those that ``spans`` cover."""
    covered = bytearray(length)
    for start, end in spans:
        covered[start:end] = b"\1" * (end - start)
    return covered


def _rule(text: str, outcome: Outcome, floor: int) -> Rule:
    opened, end = _with_bracket(text, outcome)
    start = max(opened, floor)
    if outcome.manner == "go_on":
        return Rule(outcome, start, end, (start, start), None)
    by_itself = outcome.manner in _WITHOUT_CLAUSE
    led_in = start < outcome.start or (text[start - 1 : start] in ("：", ":") and not by_itself)
    at = before_edges(text, start, floor) if led_in else start
    begin = beginning(text, at, floor, outcome, alone=by_itself)
    lead = _leads(text[floor:begin].rstrip(), text[begin:at])
    if not by_itself and not led_in and (begin == at or lead):
        each = "每" in text[begin:at]
        before = before_edges(text, begin, floor)
        begin = beginning(text, before, floor, outcome, alone=by_itself)
        at = at if each else before
    if not text[begin:at].strip():
        begin = at = start
    per = outcome.per
    if per is None and outcome.amount and outcome.manner in ("give", "bonus", "take"):
        per = step(text[begin:at], each_only=outcome.manner == "give")
    wide = widest(text, begin, at, floor) if outcome.manner in ("give", "full") and per is None else None
    return Rule(outcome, begin, end, (begin, at), per, wide)


def _leads(before: str, own: str) -> bool:
    """Return whether what stands ``before``, up to a colon, is what the points are for, as ``own`` behind it does not say."""
    led = before.endswith(("：", ":")) and says_nothing(own)
    return led and ("每" not in own or names_fault(_CLAUSE_END.split(before)[-1]))


def _with_steps(text: str, made: Sequence[Rule]) -> list[Rule]:
    """Return the rules, those that give with a step where a cap of more says that they do so several times: 具备一项得1分，最多5分."""
    stepped, cap = [*made], ZERO
    for n in reversed(range(len(made))):
        rule, amount = made[n], made[n].outcome.amount or ZERO
        between = text[rule.end : made[n + 1].start].strip() if n + 1 < len(made) else ""
        next_is_cap = len(between) <= 1 and n + 1 < len(made) and made[n + 1].outcome.manner == "cap"
        if not next_is_cap and _SENTENCE_BREAK.search(between):
            cap = ZERO
        condition = text[slice(*rule.condition)]
        if rule.outcome.manner == "cap":
            cap = amount
        elif rule.outcome.manner in ("give", "bonus") and rule.per is None and ZERO < amount < cap:
            stepped[n] = rule if _BOUNDED.search(condition) else replace(rule, per=step(condition, each_only=False))
    return stepped


def _band(text: str, outcome: Outcome, within: Span) -> Rule | None:
    """Return the rule of 15~12分：主题突出, whose condition stands behind; None where it is of another form."""
    if not outcome.bare or text[outcome.end : outcome.end + 1] not in ("：", ":"):
        return None
    floor, limit = within
    end = _SENTENCE_END.search(text, outcome.end + 1, limit)
    behind = outcome.end + 1
    stop = end.start() if end else behind + len(text[behind:limit].rstrip(OPEN))
    begins = (
        clause(text, outcome.start, floor).own == outcome.start
        or _BANDED.search(text, max(0, outcome.start - _FAR), outcome.start)
        or _NUMBERED.search(text, floor, outcome.start)
    )
    ends = end or limit == len(text) or _SENTENCE_END.match(text, limit) or _NEXT_BAND.match(text, limit)
    return (
        Rule(outcome, outcome.start, stop, (outcome.end + 1, stop), None)
        if begins and ends and outcome.end + 1 < stop
        else None
    )


def _with_bracket(text: str, outcome: Outcome) -> Span:
    """Return the outcome with the brackets that hold it, （得20-30分）, or that it opens, （3分，少一次扣1分）."""
    left, right = len(text[: outcome.start].rstrip()), outcome.end
    while right < len(text) and text[right].isspace():
        right += 1
    after = text[right : right + 1]
    if not left or text[left - 1] not in OPEN or not after:
        return outcome.start, outcome.end
    if after in CLOSE:
        return left - 1, right + 1
    return (left - 1, outcome.end) if outcome.bare and after in COMMAS + ENDS else (outcome.start, outcome.end)
