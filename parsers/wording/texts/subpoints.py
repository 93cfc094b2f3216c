"""Which marks in an item's text are its sub-points: those with which the arithmetic agrees.

The plain form （2分） is always one. Wider forms, （3分，少一次扣1分）, （20）, 得2分, 2分, count where all of them together make the
item's points, and the plain ones alone do not. A last bracket without a clause that holds the sum of those before it is the item's
own; so is a first one with the item's points before 其中, or before a colon or a stop with the sum of all behind it. Parts with
letters or numbers behind the item's points and a colon count whatever they make. Marks that grade one thing in steps, （10分）…（5分）,
that fall from the full points, 按时（10分）、稍迟（6分）、逾期（3分）, or of which one is nothing and one is all, 是（20分）…否（0分）, are no
parts of a sum; things that are there, 有方案（9分）有台账（6分）, are parts even so, and what stands behind the item's own points.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from parsers.wording.marks import Mark, Marker, clauses, loose_marks, marks, marks_making, mixed_marks
from parsers.wording.notgiven import says_again
from parsers.wording.rules.alternatives import are_alternatives, are_parts, fall_in_steps
from parsers.wording.rules.rule import Span
from parsers.wording.rules.scoring import rules
from parsers.wording.texts.endnumbers import end_numbers
from parsers.wording.texts.ledparts import led_parts
from parsers.wording.texts.textpoints import LEADS_PARTS, OF_WHICH

_GRADE = re.compile(
    r"优秀?|良好?|中等|一般|[较很]?差|合格|健全|完善|较|基本|部分|不够|欠|未|无|没有|国家级|省级?|市级?|[县区]级?|院级|校级|第[一二三四1-4]|[一二三特]等"
)
_OPENS_PARTS = re.compile(r"\s*(?:[:：。\n]|[（(]\s*[1一]\s*[)）]|①|[1一][、.．])")
"""What stands between the item's own points and its parts, and between no two of these."""
_STEPS = 3
"""Marks that climb to the full points, at the least, where no words grade them."""
_FAR = Decimal("1.5")
"""How many times the points the marks behind them make that no misprint explains."""
_EDGES = " \n，,、；;。:：)）】]"
_STOPS = " \n，,、；;。:："


def sub_points(
    text: str, points: Decimal | None, own: Span | None = None, together: Decimal | None = None
) -> tuple[Mark, ...]:
    """Return the marks in ``text`` that are sub-points of an item with these ``points``.

    ``own`` is where the text prints the points of the item itself; no sub-point claims it. ``together`` is what the parts make
    of an item without points of its own.
    """
    every = marks(text) if points is not None else marks_making(text, together)
    plain = _without(text, every, own)
    if any(not mark.points for mark in plain) and (points is None or max(mark.points for mark in every) == points):
        return ()
    if points is None and together is not None and not plain:
        return _worded(text, together, (), own)
    if points is None or _sum(plain) == points:
        return plain
    if not plain and (led := led_parts(text, points)) and (_sum(led) == points or not _graded(text, led)):
        return led
    if not plain and (ends := end_numbers(text, points)):
        return ends
    last = plain[-1] if len(plain) > 1 else None
    if last and last.points == points == _sum(plain[:-1]) and not text[last.start : last.marker].strip():
        return plain[:-1]
    first = plain[0] if len(plain) > 1 else None
    if first and first.points == points and _heads(text, first, plain[1:]):
        return plain[1:]
    loose = _without(text, loose_marks(text), own)
    mixed = _without(text, mixed_marks(text), own) if plain else ()
    for wider in (loose, _worded(text, points, loose, own), mixed):
        if len(wider) > max(len(plain), 1) and _sum(wider) == points:
            return wider
    climbs = any(_climbs(text, steps, points) for steps in (plain, loose))
    return () if climbs or _grades(text, plain, points) else plain


def _heads(text: str, first: Mark, rest: Sequence[Mark]) -> bool:
    """Return whether a mark with the points of the item is the item's own, before 其中 or the parts that make as much."""
    return bool(OF_WHICH.match(text, first.end)) or (
        _sum(rest) == first.points and bool(LEADS_PARTS.match(text, first.end))
    )


def _worded(text: str, points: Decimal, loose: Sequence[Mark], own: Span | None) -> tuple[Mark, ...]:
    """Return the loose marks together with the amounts that are given once: 得2分, 2分."""
    claimed = [mark.number for mark in loose] + ([own] if own else [])
    found: list[Marker] = [(mark.marker, mark.end, mark.points, mark.number) for mark in loose]
    for rule in rules(text, points - _sum(loose), claimed):
        outcome = rule.outcome
        if rule.kind == "award" and outcome.manner == "give" and outcome.number and outcome.amount:
            if rule.per or outcome.ranged:
                return ()
            found.append((outcome.start, outcome.end, outcome.amount, outcome.number))
    return clauses(text, sorted(found))


def _grades(text: str, found: Sequence[Mark], points: Decimal) -> bool:
    """Return whether marks are steps of one thing: they fall from the full points, and no words say that they are parts.

    Behind the item's own points, 职称（10分）：, steps begin with the full points again, or name ranks, or make far more than these and
    say the same but for how they begin: 当日到场（8分），次日到场（6分），三日到场（3分）.
    """
    led = len(found) >= _STEPS and _leads(text, found)
    again = led and found[1].points == points
    steps = found[1:] if again else found
    if len(steps) < 2 or steps[0].points != points or any(a.points <= b.points for a, b in pairwise(steps)):
        return False
    if again or not steps[-1].points or _graded(text, steps):
        return True
    said = [text[mark.start : mark.marker] for mark in (steps[1:] if led else steps)]
    if led and len(said) >= _STEPS and _sum(steps[1:]) >= points * _FAR and fall_in_steps(said):
        return True
    return are_alternatives(said) or (len(steps) >= _STEPS and not led and not are_parts(said))


def _leads(text: str, found: Sequence[Mark]) -> bool:
    """Return whether the first mark, and no other, stands before a colon, a stop or a first number: the item's own points lead its parts."""
    opening = [bool(_OPENS_PARTS.match(text, mark.end)) for mark in found[:-1]]
    return opening[0] and not any(opening[1:])


def _graded(text: str, found: Sequence[Mark]) -> bool:
    """Return whether words that grade stand before all marks but one."""
    return sum(bool(_GRADE.search(text, mark.start, mark.marker)) for mark in found) >= len(found) - 1


def _climbs(text: str, found: Sequence[Mark], points: Decimal) -> bool:
    """Return whether marks are steps up to the full points, as far apart each: 完成（5分）细致（10分）出色（15分）.

    A bracket without a clause prints the points of the item itself.
    """
    steps = {b.points - a.points for a, b in pairwise(found)}
    reached = len(found) >= _STEPS and found[-1].points == points
    said = all(text[mark.start : mark.marker].strip(_STOPS) for mark in found)
    return reached and len(steps) == 1 and min(steps) > 0 and said


def _without(text: str, found: Sequence[Mark], own: Span | None) -> tuple[Mark, ...]:
    """Return the marks that are not the item's ``own`` points, nor speak of points again; a clause begins behind its own."""
    found = [mark for mark in found if not says_again(text, mark.marker, mark.end)]
    if own is None:
        return tuple(found)
    start = own[1] + len(text[own[1] :]) - len(text[own[1] :].lstrip(_EDGES))
    others = (mark for mark in found if mark.end <= own[0] or own[1] <= mark.marker)
    return tuple(replace(mark, start=start) if mark.start < own[1] <= mark.marker else mark for mark in others)


def _sum(found: Sequence[Mark]) -> Decimal:
    return sum((mark.points for mark in found), Decimal(0))
