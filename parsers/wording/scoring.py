"""Rules of scoring in a text, as 每少1篇扣0.5分, with their kinds, amounts, steps and conditions.

Kinds follow from what a rule does. ``deduct`` takes points. ``award`` gives them, once or for each of something. Of several
outcomes of which one is chosen, each is a ``tier``; where one limit decides between all and nothing (得满分, 不得分), it is a
``threshold``. ``cap`` is the most that can be given or taken, ``floor`` where taking ends, ``formula`` a computation.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise

from parsers.wording.clauses import CLOSE, COMMAS, ENDS, OPEN, before_edges, clause
from parsers.wording.conditions import beginning, says_nothing
from parsers.wording.outcomes import Outcome, outcomes
from parsers.wording.scales import limits_of_one
from parsers.wording.steps import step
from schema.rubric import Per, Scoring, ScoringKind

Span = tuple[int, int]
_ALL_POINTS = Decimal(10**6)
"""The rank of 得满分 among amounts."""
_SENTENCE_END = re.compile(r"[。；;\n]|$")
_REMARK = re.compile(r"(?:注|备注|说明|要求)\s*[:：]|[（(][^（()）]{0,20}适用")
_WITHOUT_CLAUSE: dict[str, ScoringKind] = {"cap": "cap", "floor": "floor", "formula": "formula"}
_SIMPLE: dict[str, ScoringKind] = {"take": "deduct", "bonus": "award", **_WITHOUT_CLAUSE}


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule in the making: the outcome, where the rule begins and ends, where its condition stands, its step and kind."""

    outcome: Outcome
    start: int
    end: int
    condition: Span
    per: Per | None
    kind: ScoringKind = "award"

    def scoring(self, text: str, column: int | None) -> Scoring:
        """Return the rule as the rubric holds it."""
        words = text[slice(*self.condition)].strip(" \t\u3000，,。；;、：:")
        return Scoring(
            kind=self.kind,
            text=text[self.start : self.end],
            amount=self.outcome.amount,
            per=self.per,
            condition=words or None,
            column=column,
            start=self.start,
            end=self.end,
        )


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
    found = outcomes(text)
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
        if taking and outcome.bare and outcome.amount:
            outcome = replace(outcome, manner="take")
        limit = found[n + 1].start if n + 1 < len(found) else len(text)
        made.append(_band(text, outcome, (begin, limit)) or _rule(text, outcome, begin))
        begin = made[-1].end
    return tuple(_with_kinds(text, made, points))


def mask(length: int, spans: Iterable[Span]) -> bytearray:
    """Return one byte for each of ``length`` characters: 1 for those that ``spans`` cover."""
    covered = bytearray(length)
    for start, end in spans:
        covered[start:end] = b"\1" * (end - start)
    return covered


def _rule(text: str, outcome: Outcome, floor: int) -> Rule:
    start, end = _with_bracket(text, outcome)
    by_itself = outcome.manner in _WITHOUT_CLAUSE
    led_in = start < outcome.start or (text[start - 1 : start] in ("：", ":") and not by_itself)
    at = before_edges(text, start, floor) if led_in else start
    begin = beginning(text, at, floor, outcome, alone=by_itself)
    lead = (
        text[max(begin - 1, floor) : begin] in ("：", ":")
        and says_nothing(text[begin:at])
        and "每" not in text[begin:at]
    )
    if not by_itself and not led_in and (begin == at or lead):
        at = before_edges(text, begin, floor)
        begin = beginning(text, at, floor, outcome, alone=by_itself)
    if not text[begin:at].strip():
        begin = at = start
    per = outcome.per
    if per is None and outcome.amount and outcome.manner in ("give", "bonus", "take"):
        per = step(text[begin:at], each_only=outcome.manner == "give")
    return Rule(outcome, begin, end, (begin, at), per)


def _band(text: str, outcome: Outcome, within: Span) -> Rule | None:
    """Return the rule of 15~12分：主题突出, whose condition stands behind; None where it is of another form."""
    if not outcome.bare or text[outcome.end : outcome.end + 1] not in ("：", ":"):
        return None
    end = _SENTENCE_END.search(text, outcome.end + 1)
    stop = end.start() if end else len(text)
    begins = clause(text, outcome.start, within[0]).own == outcome.start
    return (
        Rule(outcome, outcome.start, stop, (outcome.end + 1, stop), None)
        if begins and outcome.end + 1 < stop <= within[1]
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


def _with_kinds(text: str, made: Sequence[Rule], points: Decimal | None) -> Iterator[Rule]:
    """Yield the rules with their kinds: those that give in a row, nothing between them, are seen together."""
    row: list[Rule] = []
    for rule in made:
        goes_on = rule.outcome.manner in ("give", "full", "zero") and rule.per is None
        if row and (not goes_on or _REMARK.search(text, row[-1].end, rule.end)):
            yield from _row(text, row, points)
            row = []
        if goes_on:
            row.append(rule)
        else:
            yield _as(rule, _SIMPLE.get(rule.outcome.manner, "award"))
    yield from _row(text, row, points)


def _row(text: str, row: Sequence[Rule], points: Decimal | None) -> Iterator[Rule]:
    given = [rank for rank in map(_rank, row) if rank]
    if points is not None and len(given) > 1 and sum(given) == points:
        yield from (_as(rule, "award" if _rank(rule) else "threshold") for rule in row)
    elif (len(given) > 1 and _is_top(max(given), points) and given.count(max(given)) == 1) or _limits(text, row):
        yield from (_as(rule, "tier") for rule in row)
    else:
        for run in _runs(row):
            yield from (_as(rule, _kind(rule, run, row, len(given))) for rule in run)


def _limits(text: str, row: Sequence[Rule]) -> bool:
    """Return whether the rules are for limits of one quantity: 1-4人：5分；5-9人：5分；10人以上：10分."""
    return len(row) > 1 and limits_of_one([text[slice(*rule.condition)].strip() for rule in row])


def _is_top(rank: Decimal, points: Decimal | None) -> bool:
    return rank == _ALL_POINTS or (points is not None and rank == points)


def _kind(rule: Rule, run: Sequence[Rule], row: Sequence[Rule], given: int) -> ScoringKind:
    """Return the kind of one of the rules in a row: of three steps each is a tier, of two where they are all that is given."""
    steps = [rank for rank in map(_rank, run) if rank]
    if len(row) == given and all(_is_marker(one) for one in run):
        return "award"
    if len(steps) > 2 or (len(steps) == 2 == given and steps[0] > steps[1]) or (rule.outcome.ranged and len(row) > 1):
        return "tier"
    if rule.outcome.manner in ("full", "zero") or (given == 1 and len(row) > 1):
        return "threshold"
    return "award"


def _is_marker(rule: Rule) -> bool:
    """Return whether a rule is a plain mark in brackets, （5分）: they add up, unless one is nothing or the whole."""
    outcome = rule.outcome
    return outcome.bare and not outcome.ranged and outcome.start > rule.start and rule.end > outcome.end


def _runs(row: Sequence[Rule]) -> Iterator[Sequence[Rule]]:
    """Yield the stretches of a row in which amounts fall; a row that rises throughout is one."""
    ranks = [_rank(rule) for rule in row]
    if len(row) > 1 and all(a < b for a, b in pairwise(ranks)):
        yield row
        return
    first = 0
    for n in range(1, len(row) + 1):
        if n == len(row) or ranks[n] >= ranks[n - 1]:
            yield row[first:n]
            first = n


def _rank(rule: Rule) -> Decimal:
    outcome = rule.outcome
    if outcome.manner == "zero" or outcome.amount is not None:
        return outcome.amount or Decimal(0)
    if outcome.share is not None:
        return _ALL_POINTS * outcome.share / 100
    return _ALL_POINTS if outcome.manner == "full" else _ALL_POINTS / 2


def _as(rule: Rule, kind: ScoringKind) -> Rule:
    return replace(rule, kind=kind)
