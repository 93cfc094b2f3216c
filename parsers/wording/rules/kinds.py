"""The kinds of rules, as they follow from what each does and from those beside it.

``deduct`` takes points. ``award`` gives them, once or for each of something. Of several outcomes of which one is chosen, each is a
``tier``; where one limit decides between all and nothing (得满分, 不得分, 一票否决), it is a ``threshold``. ``cap`` is the most that can be
given or taken, ``floor`` where taking ends, ``formula`` a computation, 以此类推 among them: it says how the amounts before go on.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import takewhile

from parsers.wording.order import rises
from parsers.wording.rules.rule import Rule
from parsers.wording.rules.scales import limits_of_one
from schema.rubric import ScoringKind

_ALL_POINTS = Decimal(10**6)
"""The rank of 得满分 among amounts."""
_NOT_TOLD = _ALL_POINTS / 2
"""That of 酌情给分, which prints none."""
_REMARK = re.compile(r"(?:注|备注|说明|要求)\s*[:：]|[（(][^（()）]{0,20}适用")
_LEADS = re.compile(r"[，,。；;][^，,。；;：:]{4,}评分\s*[:：]")
"""A clause that leads to what it is judged by: ，根据年限评分：."""
_QUESTIONS = re.compile(r"第\s*[0-9０-９一二三四五六七八九十、，,和及与~～—–至到-]{1,12}\s*(?:[小大]?题|[小大]问)")
"""Questions, each of which gives its own: 第1、4小题各4分，第2、3小题各5分."""
_DEGREE = re.compile(
    r"[0-9０-９一二两三四五六七八九十][次项个篇处人家场天]|级|[一二三甲乙丙]等|[不齐健部]全|全部|部分|不?完整|基本|[较更最]|[0-9０-９]\s*[%％﹪]|以[上下]"
)
"""What tells a case from a better one of the same thing."""
_STOPPED = re.compile(r"\s*。")
"""What stands behind the points of a part whose sentences follow, and not behind an outcome among others: 机房建设（3分）。建成得2分，…"""
_LEAST_PARTS = 2
_SIMPLE: dict[str, ScoringKind] = {
    "take": "deduct",
    "bonus": "award",
    "veto": "threshold",
    "cap": "cap",
    "floor": "floor",
    "formula": "formula",
}


def kinds_of(text: str, made: Sequence[Rule], points: Decimal | None) -> tuple[Rule, ...]:
    """Return the rules of ``text`` with their kinds, in order; ``points`` are the full points, where known."""
    aside = [_as(rule, "formula") for rule in made[1:] if rule.outcome.manner == "go_on"]
    told = [*_with_kinds(text, [rule for rule in made if rule.outcome.manner != "go_on"], points), *aside]
    return tuple(sorted(told, key=lambda rule: rule.start))


def _with_kinds(text: str, made: Sequence[Rule], points: Decimal | None) -> Iterator[Rule]:
    """Yield the rules with their kinds: those that give in a row, nothing between them, are seen together."""
    row: list[Rule] = []
    for n, rule in enumerate(made):
        aside = _REMARK.search(text, row[-1].end, rule.end) if row else None
        if row and (not _goes_on(rule) or aside or _is_led(text, row, made[n:], points)):
            yield from _row(text, row, points)
            row = []
        if _goes_on(rule):
            row.append(rule)
        else:
            yield _as(rule, _SIMPLE.get(rule.outcome.manner, "award"))
    yield from _row(text, row, points)


def _goes_on(rule: Rule) -> bool:
    return rule.outcome.manner in ("give", "full", "zero") and rule.per is None


def _is_led(text: str, row: Sequence[Rule], behind: Sequence[Rule], points: Decimal | None) -> bool:
    """Return whether the rules ``behind`` a clause that leads to them give the rest of the points: 驻场得3分，按年限评分：3年得2分，1年得1分 of 5."""
    if points is None or not _LEADS.search(text, row[-1].end, behind[0].end):
        return False
    most = max(map(_rank, takewhile(_goes_on, behind)))
    return sum(map(_rank, row)) + most == points


def _row(text: str, row: Sequence[Rule], points: Decimal | None) -> Iterator[Rule]:
    if len(row) > 1 and is_marker(row[0]) and not is_marker(row[1]) and _STOPPED.match(text, row[0].end):
        yield _as(row[0], "award")
        yield from _row(text, row[1:], points)
        return
    given = [rank for rank in map(_rank, row) if rank]
    most = max((rank for rank in given if rank != _NOT_TOLD), default=None)
    if len(row) == len(given) > 1 and all(_QUESTIONS.search(text, rule.start, rule.end) for rule in row):
        yield from (_as(rule, "award") for rule in row)
    elif points is not None and len(given) > 1 and points in (sum(given), _without_parts(text, row)):
        yield from (_as(rule, "award" if _rank(rule) else "threshold") for rule in row)
    elif _parts_behind(row):
        yield from (_as(rule, "award") for rule in row)
    elif (len(given) > 1 and most and _is_top(most, points) and given.count(most) == 1) or (
        len(given) > 1 and _limits(text, row)
    ):
        yield from (_as(rule, "tier") for rule in row)
    else:
        for run in _runs(row):
            graded = _are_graded(text, run)
            yield from (_as(rule, _kind(rule, run, row, len(given), graded)) for rule in run)


def _without_parts(text: str, row: Sequence[Rule]) -> Decimal | None:
    """Return what the rules give together where the last are parts of the one before, 建组记2分，其中有人员记1分，有经费记1分; None where none are."""
    for n in range(1, len(row)):
        if "其中" in text[row[n - 1].end : row[n].outcome.start] and sum(map(_rank, row[n:])) == _rank(row[n - 1]):
            return sum(map(_rank, row[:n]), Decimal(0)) if n > 1 else None
    return None


def _parts_behind(row: Sequence[Rule]) -> bool:
    """Return whether equal amounts without a verb make the one given before them, whose parts they are: 建账得6分；出库3分，入库3分."""
    amounts = [_rank(rule) for rule in row[1:]]
    if len(amounts) < _LEAST_PARTS or len(set(amounts)) > 1 or sum(amounts) != _rank(row[0]):
        return False
    return not row[0].outcome.bare and all(rule.outcome.bare and not rule.outcome.ranged for rule in row[1:])


def _limits(text: str, row: Sequence[Rule]) -> bool:
    """Return whether the rules are for limits of one quantity: 1-4人：5分；5-9人：5分；10人以上：10分."""
    return len(row) > 1 and limits_of_one([text[slice(*rule.condition)].strip() for rule in row])


def _is_top(rank: Decimal, points: Decimal | None) -> bool:
    return rank == _ALL_POINTS or (points is not None and rank == points)


def _are_graded(text: str, run: Sequence[Rule]) -> bool:
    """Return whether each rule of a run that gives points says how much, how well or of what level: 盘点一次 and 盘点两次, not 有制度 and 制度上墙."""
    return all(_DEGREE.search(text, *rule.condition) for rule in run if _rank(rule))


def _kind(rule: Rule, run: Sequence[Rule], row: Sequence[Rule], given: int, graded: bool) -> ScoringKind:
    """Return the kind of one of the rules in a row.

    Of three steps each is a tier, of two where they are all that is given and fall, or rise from nothing and are ``graded``.
    """
    steps = [rank for rank in map(_rank, run) if rank]
    if len(row) == given and all(is_marker(one) for one in run):
        return "award"
    two = len(steps) == 2 == given and (steps[0] > steps[1] or (len(run) > len(steps) and graded))
    if len(steps) > 2 or two or (rule.outcome.ranged and len(row) > 1):
        return "tier"
    if rule.outcome.manner in ("full", "zero") or (given == 1 and len(row) > 1):
        return "threshold"
    return "award"


def is_marker(rule: Rule) -> bool:
    """Return whether a rule is a plain mark in brackets, （5分）: they add up, unless one is nothing or the whole."""
    outcome = rule.outcome
    return outcome.bare and not outcome.ranged and outcome.start > rule.start and rule.end > outcome.end


def _runs(row: Sequence[Rule]) -> Iterator[Sequence[Rule]]:
    """Yield the stretches of a row in which amounts fall; a row that rises throughout is one."""
    ranks = [_rank(rule) for rule in row]
    if len(row) > 1 and rises(ranks):
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
    return _ALL_POINTS if outcome.manner == "full" else _NOT_TOLD


def _as(rule: Rule, kind: ScoringKind) -> Rule:
    if kind in ("award", "threshold") and rule.widest is not None and rule.widest < rule.condition[0]:
        return replace(rule, kind=kind, start=min(rule.start, rule.widest), condition=(rule.widest, rule.condition[1]))
    return replace(rule, kind=kind)
