"""Outcomes whose amounts are printed without 分: 优15-20 良10-14 中5-9, 优（9-10）、良（6-8）, 一致＝1；不一致＝0.

Numbers without a unit may be anything, so they are outcomes only where they fall from one to the next and the highest of them is
the full mark of the item.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from parsers.wording.numerals import SHORT_ARABIC as ARABIC
from parsers.wording.outcomes import Outcome
from parsers.wording.steps import value_of

_DASH = r"\s*[-~～－—–﹣至]\s*"
_GRADE = (
    r"(?:优秀?|良好?|中等?|较?好|一般|尚可|较?差|很?满意|较满意|不满意|基本满意|"
    r"不?合格|基本合格|不?及格|不?达标|基本达标|[A-EＡ-Ｅ甲乙丙丁][级等档]?|第?[一二三四五][等档级])"
)
_GRADED = re.compile(
    rf"(?<![\u4e00-\u9fff]){_GRADE}\s*[:：]?\s*[（(]?\s*(?P<low>{ARABIC}){_DASH}(?P<high>{ARABIC})\s*[)）]?(?=[\s，,、；;。/／]|$)"
)
_EQUALS = re.compile(rf"[\u4e00-\u9fff）)]\s*(?P<mark>[=＝]\s*(?P<high>{ARABIC}))(?=\s*(?:[；;。，,\n]|$))")
_LEAST = 2


def unitless(text: str, points: Decimal | None) -> tuple[Outcome, ...]:
    """Return the outcomes of ``text`` that are printed without 分; none where the highest is not ``points``, the full mark."""
    if points is None:
        return ()
    for pattern in (_GRADED, _EQUALS):
        found = tuple(_outcomes(pattern.finditer(text)))
        if len(found) >= _LEAST and _fall(found) and found[0].amount == points:
            return found
    return ()


def _outcomes(matches: Iterator[re.Match[str]]) -> Iterator[Outcome]:
    for match in matches:
        groups = match.groupdict()
        amount, name = value_of(match["high"]), "low" if groups.get("low") else "mark"
        start, end = match.start(name), match.end("high")
        yield Outcome(
            "give" if amount else "zero",
            start,
            end,
            amount,
            number=(match.start("low" if groups.get("low") else "high"), end),
            ranged=bool(groups.get("low")),
            bare=True,
        )


def _fall(found: Sequence[Outcome]) -> bool:
    amounts = [outcome.amount for outcome in found]
    return all(a is not None and b is not None and a > b for a, b in pairwise(amounts))
