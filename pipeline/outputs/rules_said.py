"""The rules of scoring of an item in one line for people: 扣0.5/篇；扣 1-3；分档 5、3、0；最多 10."""

import re
from collections.abc import Sequence

from parsers.wording.numerals import SHORT_ARABIC, number
from parsers.wording.plain import simplified
from pipeline.figures import figure
from pipeline.terminal import Look
from schema.rubric import Scoring, ScoringKind

_KINDS: dict[ScoringKind, tuple[str, str]] = {
    "deduct": ("扣 ", "deduct "),
    "award": ("得 ", "award "),
    "tier": ("分档 ", "tiers "),
    "threshold": ("达标与否 ", "threshold "),
    "cap": ("最多 ", "at most "),
    "floor": ("扣到 ", "down to "),
    "formula": ("公式", "formula"),
}
"""What stands before the amounts of a kind, in the order in which the kinds are named."""
_FULL = ("满分", "full")
_OPEN = ("不定", "open")
_RANGE = re.compile(rf"({SHORT_ARABIC})\s*分?\s*[~～\-－—–﹣至到]{{1,2}}\s*({SHORT_ARABIC})\s*分")


def rules_said(rules: Sequence[Scoring], look: Look) -> str:
    """Return the ``rules``, kind by kind, each amount once; "" where there are none."""
    parts = []
    for kind, words in _KINDS.items():
        of_kind = [rule for rule in rules if rule.kind == kind]
        amounts = list(dict.fromkeys(_amount(rule, look) for rule in of_kind))
        if of_kind:
            parts.append(look.said(*words) + ("" if kind == "formula" else look.said("、", ", ").join(amounts)))
    return look.said("；", "; ").join(parts)


def _amount(rule: Scoring, look: Look) -> str:
    if rule.amount is None:
        return look.said(*(_FULL if rule.kind in ("threshold", "tier", "cap") else _OPEN))
    if rule.per is None:
        return _least(rule) + figure(rule.amount)
    value = "" if rule.per.value == 1 else figure(rule.per.value)
    return f"{_least(rule)}{figure(rule.amount)}/{value}{rule.per.unit}"


def _least(rule: Scoring) -> str:
    """Return the lower end of a range and a dash, 1- of 扣1-3分; "" where the amount is no upper end of one."""
    for found in _RANGE.finditer(simplified(rule.text)):
        ends = [value for end in found.groups() if (value := number(end)) is not None]
        if len(ends) > 1 and max(ends) == rule.amount and min(ends) < rule.amount:
            return f"{figure(min(ends))}-"
    return ""
