"""The full mark that a clause of a text states, with a word for it: …。此项3分，一处不达标扣0.2分; first in a cell 基准分15分。标准：…"""

import re
from decimal import Decimal

from parsers.wording.numerals import ARABIC, number
from parsers.wording.plain import simplified

_THIS = r"[此本该]\s*[项項]\s*(?:目\s*)?"
_WORD = r"(?:(?:基[准本础]|标准|满|配)\s*分\s*(?:值\s*)?|分值\s*|满分\s*)"
_NAMED = r"(?:总分\s*(?:值\s*)?|(?![扣加减罚奖最实均所])[\u4e00-\u9fff]{2}分值\s*)"
"""What else names it behind 此项: 本项总分为30分, 该项考核分值为5分; 该项扣减分值 and 该项最高分值 name others."""
_IS = r"(?:为|是|占|计|共|[:：])?\s*"
_POINTS = rf"(?P<points>(?P<n>{ARABIC})\s*分)"
_END = r"(?=\s*(?:[，,；;。：:]|$))"
_RUNS_ON = r"(?=\s*(?:每|未)[^，,；;。：:]+[，,]?[^，,；;。：:]*[扣减])"
"""What is taken off right behind it, the comma between them lost."""
_OF_ITEM = re.compile(rf"(?<![\u4e00-\u9fff0-9]){_THIS}(?:{_WORD}|{_NAMED})?{_IS}{_POINTS}(?:{_END}|{_RUNS_ON})")
"""The full mark of the item behind what is asked for: 此项1分, 本项满分5分, 该项占10分; 此项得1分 is one of several outcomes."""
_FIRST = re.compile(rf"\s*(?:{_THIS}(?:{_WORD})?|{_WORD}){_IS}{_POINTS}{_END}")
_BARE = re.compile(rf"\s*{_POINTS}(?=\s*[，,；;。：:]\s*\S*[^\W\d分])")
_SHARE = re.compile(rf"\s*{_THIS}占\s*(?P<points>(?P<n>{ARABIC}))(?=\s*[，,；;。：:])")
"""The same without its unit, which others in the same column print: 该项占10。"""
_AMOUNT = re.compile(rf"({ARABIC})\s*分(?!钟)")

Span = tuple[int, int]


def stated(text: str) -> Span | None:
    """Return where ``text`` states the full mark of 此项, in its first clause or behind a stop; no other amount is higher.

    满分100分，85分以上为合格 may be the total, so that only the cells of a column show what else is stated (:func:`leading`).
    """
    found = _of_items(text)
    return _highest(text, found[0]) if len(found) == 1 else None


def stated_together(text: str) -> Decimal | None:
    """Return what the full marks make that ``text`` states behind several things, each as that of 此项; None where it does not."""
    found = _of_items(text)
    return sum((number(match["n"]) or Decimal(0) for match in found), Decimal(0)) if len(found) > 1 else None


def _of_items(text: str) -> list[re.Match[str]]:
    """Return the full marks of 此项; 未打扫的，此项0分 says what brings none."""
    return [match for match in _OF_ITEM.finditer(simplified(text)) if number(match["n"])]


def leading(text: str, *, bare: bool) -> Span | None:
    """Return where the first clause of ``text`` is a full mark, with a word or, ``bare``, without one: 15分。标准：…."""
    match = _FIRST.match(text) or (_BARE.match(text) if bare else None)
    return _highest(text, match) if match else None


def leading_share(text: str) -> Span | None:
    """Return where the first clause of ``text`` says without the unit what the item makes: 该项占10。…"""
    match = _SHARE.match(text)
    return match.span("points") if match else None


def _highest(text: str, match: re.Match[str]) -> Span | None:
    full = number(match["n"])
    amounts = [number(found) for found in _AMOUNT.findall(text)]
    if not full or any(amount is None or amount > full for amount in amounts):
        return None
    return match.span("points")
