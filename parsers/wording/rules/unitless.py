"""Outcomes whose amounts are printed without 分 or without a stop: 优15-20 良10-14, 优（9-10）、良（6-8）, 一致＝1；不一致＝0, 没出错10分出错0分.

Such numbers may be anything, so they are outcomes only where they fall from one to the next and the highest of them is the full mark
of the item, which it need not be behind texts of grades, 优：无尘。8~9（分）良：少尘。6~7（分）; where amounts are taken, as in a column
扣分细则, they are those behind a minus: 未解释 -1.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from parsers.wording.numerals import SHORT_ARABIC as ARABIC
from parsers.wording.order import falls
from parsers.wording.rules.outcomes import Outcome, outcomes
from parsers.wording.rules.steps import value_of

_DASH = r"\s*[-~～－—–﹣至]\s*"
_GRADE = (
    r"(?:优秀?|良好?|中等?|较?好|一般|尚可|较?差|很?满意|较满意|不满意|基本满意|"
    r"不?合格|基本合格|不?及格|不?达标|基本达标|[A-EＡ-Ｅ甲乙丙丁][级等档]?|第?[一二三四五][等档级])"
)
_GRADED = re.compile(
    rf"(?<![\u4e00-\u9fff]){_GRADE}\s*[:：]?\s*[（(]?\s*(?P<low>{ARABIC}){_DASH}(?P<high>{ARABIC})\s*[)）]?(?=[\s，,、；;。/／]|$)"
)
_EQUALS = re.compile(rf"[\u4e00-\u9fff）)]\s*(?P<mark>[=＝]\s*(?P<high>{ARABIC}))(?=\s*(?:[；;。，,\n]|$))")
_RUN = re.compile(rf"[\u4e00-\u9fff]{{2,12}}(?P<mark>(?P<high>{ARABIC})分)")
_RUNS = re.compile(rf"\s*(?:{_RUN.pattern.replace('?P<mark>', '?:').replace('?P<high>', '?:')}){{2,9}}\s*")
"""Names with their amounts and nothing else, as is left of lines that ran together."""
_MINUS = re.compile(
    rf"(?<=[\u4e00-\u9fff）)])\s{{0,3}}(?P<mark>各?\s?[-－−]\s?(?P<high>{ARABIC}))(?![0-9０-９.．%％﹪]|\s?[-－−~～至])"
)
_FIGURE = r"[0-9０-９]{1,3}(?:[.．][0-9０-９])?"
_BANDED = re.compile(
    rf"(?:(?<![0-9０-９.．])|(?<=[\u4e00-\u9fff][.．]))(?P<low>{_FIGURE}){_DASH}(?P<high>{_FIGURE})\s?(?P<mark>[（(]\s?分\s?[)）])"
)
"""A range of points whose unit stands in brackets, so that the next grade may follow it; 无尘.6~7（分） has a stop before it."""
_GRADES = re.compile(rf"(?<![\u4e00-\u9fff]){_GRADE}\s*[:：]")
_POINT = re.compile(r"分(?!钟)")
_LEAST = 2


def unitless(text: str, points: Decimal | None, *, taking: bool = False) -> tuple[Outcome, ...]:
    """Return the outcomes of ``text`` that are printed without 分 or a stop; none where the highest is not ``points``, the full mark.

    ``taking``: a minus before a number takes it.
    """
    if taking and not _POINT.search(text):
        return tuple(replace(outcome, manner="take") for outcome in _outcomes(_MINUS.finditer(text)))
    banded = tuple(_outcomes(_BANDED.finditer(text))) if "分" in text else ()
    if len(banded) >= _LEAST and _fall(banded) and len(_GRADES.findall(text)) >= len(banded):
        return tuple(
            replace(outcome, end=match.end()) for outcome, match in zip(banded, _BANDED.finditer(text), strict=True)
        )
    if points is None:
        return ()
    patterns = (_GRADED, _EQUALS, _RUN) if _RUNS.fullmatch(text) and _gives(text) else (_GRADED, _EQUALS)
    for pattern in patterns:
        found = tuple(_outcomes(pattern.finditer(text)))
        if len(found) >= _LEAST and _fall(found) and found[0].amount == points:
            return found
    return ()


def _gives(text: str) -> bool:
    """Return whether no words of ``text`` say that an amount is taken off or the most: 满分10分缺一项扣2分 has no outcomes of which one is given."""
    return all(outcome.manner in ("give", "zero") for outcome in outcomes(text))


def _outcomes(matches: Iterator[re.Match[str]]) -> Iterator[Outcome]:
    for match in matches:
        groups = match.groupdict()
        amount, name = value_of(match["high"]), "low" if groups.get("low") else "mark"
        start, end = match.start(name), match.end("high" if name == "low" else name)
        yield Outcome(
            "give" if amount else "zero",
            start,
            end,
            amount,
            number=(match.start("low" if groups.get("low") else "high"), match.end("high")),
            ranged=bool(groups.get("low")),
            bare=True,
        )


def _fall(found: Sequence[Outcome]) -> bool:
    return falls([outcome.amount for outcome in found])
