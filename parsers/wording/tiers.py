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

from parsers.wording.outcomes import ZERO
from parsers.wording.scoring import Rule, Span, rules

_SCALE = re.compile(
    r"非常|十分|特别|很|较|比较|完全|充分|基本|部分|大多|少数|一般|普通|中等|尚可|优|良|好|差|合格|达标|满意|偶尔|偶有|经常|多次|及时|滞后|迟"
    r"|^[优良中差高低快慢]$|国家|省|市|[县区]级|校级|院级|[一二三四特]等|[一二三四五甲乙丙]级|第[一二三四五1-5]|[A-Ea-e甲乙丙丁][级等档类]?$|博士|硕士|本科|大专|专科|高中|初中|[正副]高|高级|中级|初级"
)
"""Words that place a condition on a scale."""
_OTHERWISE = re.compile(r"^(?:其他|其它|其余|否则|不|未|没|无|少于|低于|以下)")
_FIGURE = re.compile(r"[0-9０-９]+(?:[.．][0-9０-９]+)?|[一二两三四五六七八九十]+(?=[次个人项篇天年月万亿])")
_LIMIT = re.compile(
    r"[（(]?不?含[)）]?|以[上下内外]|及|至|到|超过|低于|高于|不足|少于|大于|小于|不到|达到?|为|在|之间|[~～\-－—–≥≤>＞<＜\s，,、：:％%]"
)
_TAKEN = re.compile("[扣减罚]")
_IS_DONE = re.compile(
    "有|建有|设有|配有|建立|制[定订]|成立|开展|召开|组织|编制|提交|上报|报送|完成|落实|配备|张贴|悬挂|公示|举办|参加|签订|设立|明确"
)
_IS_WELL = re.compile("(?:健全|完整|齐全|完备|到位|规范|整洁|完善|清楚|准确|良好|及时)$")
"""How the condition of a part begins, which says what there is, or ends, which says how it is."""
_FUNCTION = re.compile(
    "健全|完整|齐全|完备|到位|规范|整洁|完善|清楚|准确|良好|及时|制[定订]|[有建立设的并且能够按了和与及或等各专本单位一二两三年度]"
)
"""Words that say nothing of what a part is about."""
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
    together, ordered = sum(amounts, ZERO), _rise(amounts) or _rise(amounts[::-1])
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
    told = all(_IS_DONE.match(one) or _IS_WELL.search(one) for one in conditions)
    if not told or not all(map(_PARTED.search, between)) or _on_one_scale(text, found):
        return None
    said = [set(_FUNCTION.sub("", one)) for one in conditions]
    apart = all(one.isdisjoint(other) for n, one in enumerate(said) for other in said[:n])
    return sum((amount for amount in amounts if amount), ZERO) if apart and all(said) else None


def _rise(amounts: Sequence[Decimal]) -> bool:
    return all(a < b for a, b in pairwise(amounts))


def _caps_giving(rule: Rule, text: str) -> bool:
    return not _TAKEN.search(text[rule.start : rule.end])


def _on_one_scale(text: str, given: Sequence[Rule]) -> bool:
    """Return whether the conditions of the amounts are grades, limits of one quantity, or a list before a list of amounts."""
    conditions = [text[slice(*rule.condition)].strip("，,、；;：: ") for rule in given]
    return not any(conditions[1:]) or on_one_scale(conditions)


def on_one_scale(conditions: Sequence[str]) -> bool:
    """Return whether texts are grades (很满意, 较满意; 博士, 硕士) or limits of one quantity (50万以上, 30万以上); the last may be 其他."""
    conditions = conditions[:-1] if _OTHERWISE.match(conditions[-1]) else conditions
    graded = sum(bool(_SCALE.search(condition)) for condition in conditions)
    limits = len(conditions) > 1 and all(_limits_same(a, b) for a, b in pairwise(conditions))
    return graded * 3 >= len(conditions) * 2 or limits


def _limits_same(one: str, other: str) -> bool:
    """Return whether two conditions hold figures and say the same but for these: 面积50㎡以上, 10㎡以上."""
    if not _FIGURE.search(one) or not _FIGURE.search(other):
        return False
    mine, theirs = (_LIMIT.sub("", _FIGURE.sub("", condition)) for condition in (one, other))
    longer, shorter = (mine, theirs) if len(mine) >= len(theirs) else (theirs, mine)
    return longer.endswith(shorter) or longer.startswith(shorter)
