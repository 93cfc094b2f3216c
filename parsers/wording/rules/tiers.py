"""Several amounts in one text of which one is given: 优5分，良3分，差0分. The highest is the full mark.

Amounts add up just as often, 有制度3分；有台账2分. What tells them apart, in this order:

- One that is nothing, or a rising or falling order with conditions on one scale, are tiers: grades (很满意, 较满意), limits of one
  quantity (50万以上, 30万以上), one list for several conditions (分别加3分、2分).
- A rising or falling order alone leaves it open, and so does any other order: sums have to decide.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from parsers.wording.order import is_ordered
from parsers.wording.rules.alternatives import are_parts
from parsers.wording.rules.outcomes import ZERO
from parsers.wording.rules.rule import Rule, Span
from parsers.wording.rules.scales import on_one_scale
from parsers.wording.rules.scoring import rules

_TAKEN = re.compile("[扣减罚]")
_PARTED = re.compile("[；;。\n]")
_LEAST = 2
"""Outcomes of which one is given, at the least."""


@dataclass(frozen=True, slots=True)
class Tiers:
    """The amounts of a text: the highest that can be had, where it is printed, and what all of them make together.

    ``number`` is None where the full mark is printed nowhere (得满分, 每次2分); ``ordered``: the amounts rise or fall throughout;
    ``sure``: the words say that ``best`` is the full mark.
    """

    best: Decimal
    number: Span | None
    together: Decimal
    ordered: bool
    sure: bool


def tiers(text: str) -> Tiers | None:
    """Return the amounts that ``text`` gives for one thing or another; None where fewer than two outcomes are named.

    A cap, 每篇2分，最高10分, is the full mark.
    """
    every = rules(text)
    found = [rule for rule in every if rule.outcome.manner in ("give", "bonus", "full", "zero")]
    given = [rule for rule in found if rule.outcome.amount]
    amounts = [rule.outcome.amount or ZERO for rule in given]
    together, ordered = sum(amounts, ZERO), is_ordered(amounts)
    caps = [rule.outcome for rule in every if rule.kind == "cap" and _caps_giving(rule, text)]
    if len(caps) == 1 and found and caps[0].amount and caps[0].amount >= max(amounts, default=ZERO):
        return Tiers(caps[0].amount, caps[0].number, together, ordered=True, sure=True)
    if len(found) < _LEAST or not given:
        return None
    best = max(given, key=lambda rule: rule.outcome.amount or ZERO)
    beyond = any(rule.per or rule.outcome.share or rule.outcome.amount is None for rule in found)
    if beyond:
        return Tiers(max(amounts), None, together, ordered, sure=False)
    ends_with_nothing = any(rule.outcome.manner == "zero" for rule in (found[0], found[-1]))
    sure = ordered and (ends_with_nothing or _on_one_scale(text, given))
    return Tiers(max(amounts), best.outcome.number, together, ordered, sure)


def parts_together(text: str) -> Decimal | None:
    """Return what the amounts of a text make that are for different things: 有方案得3分；有总结得2分; None where that is not told.

    Each stands in a sentence of its own that says what there is or how it is, and no two of these speak of the same.
    """
    found = rules(text)
    amounts = [rule.outcome.amount for rule in found]
    plain = all(rule.outcome.manner == "give" and rule.outcome.amount and rule.outcome.number for rule in found)
    if len(found) < _LEAST or not plain or any(rule.per or rule.outcome.ranged or rule.outcome.share for rule in found):
        return None
    between = [text[before.end : rule.start] for before, rule in pairwise(found)]
    conditions = [text[slice(*rule.condition)].strip("，,、；;：: 的") for rule in found]
    apart = are_parts(conditions) and all(map(_PARTED.search, between)) and not _on_one_scale(text, found)
    return sum((amount for amount in amounts if amount), ZERO) if apart else None


def _caps_giving(rule: Rule, text: str) -> bool:
    return not _TAKEN.search(text[rule.start : rule.end])


def _on_one_scale(text: str, given: Sequence[Rule]) -> bool:
    """Return whether the conditions of the amounts are grades, limits of one quantity, or a list before a list of amounts."""
    conditions = [text[slice(*rule.condition)].strip("，,、；;：: ") for rule in given]
    return not any(conditions[1:]) or on_one_scale(conditions)
