"""What the items of a part give on top of its points, 3分奖励分, against what its name says they do: 值守（20分+5分）."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from parsers.strand import compact
from parsers.wording.numerals import ARABIC, number
from parsers.wording.order import falls
from pipeline.checks.counts import COUNT
from pipeline.walk import items_in, parents
from schema.finding import Finding, Rule
from schema.model import Bilingual
from schema.notice import RubricFile
from schema.rubric import Category, Item

RULES: tuple[Rule, ...] = ()
_ON_TOP = re.compile(rf"[（(【]?(?P<base>{ARABIC})分?[+＋](?P<n>{ARABIC})分[)）】]?$")
_EXTRA = "(?:奖励|奖|附加|加)分"
_GIVEN = re.compile(
    rf"[（(](?P<own>{ARABIC}分[，,、；;+＋])?(?:(?P<n>{ARABIC})分(?:[，,、]?为)?{_EXTRA}|{_EXTRA}(?P<behind>{ARABIC})分)[)）]"
)
"""A bonus of fixed size behind a text: （5分，3分奖励分）, （2分，为加分）; what is added each time, （每次加2分）, is none."""
_STOP = re.compile("[。；;]")
_LEVELS = ("级", "等", "奖", "名")
"""How the names of grades end: 县级, 二等奖."""
_ANY = re.compile(rf"(?<!不){_EXTRA}|(?<!不)[加奖](?:励)?{ARABIC}分")


def check(result: RubricFile) -> Iterator[Finding]:
    """Yield a finding (K208) for each category whose items print other bonuses than its name says, where all that give any print them.

    Grades, 市级（加分3分）、县级（加分1分）, do not make a sum.
    """
    for path, parent in parents(result):
        said = _ON_TOP.search(compact(parent.name)) if isinstance(parent, Category) else None
        if said is None or not isinstance(parent, Category) or parent.points != number(said["base"]):
            continue
        marks = [[*_GIVEN.finditer(compact(item.text))] for item in items_in(parent)]
        if any(not found and _adds(item) for found, item in zip(marks, items_in(parent), strict=True)):
            continue
        if any(_are_grades(found) for found in marks):
            continue
        given = [_value(mark) for found in marks for mark in found]
        made, stated = sum(filter(None, given), Decimal(0)), number(said["n"])
        if made and stated is not None and made != stated:
            values = {"said": parent.name, "actual": Bilingual(zh=f"奖励 {made:f} 分", en=f"a bonus of {made:f}")}
            yield COUNT.finding(values, path=path, source=parent.source, expected=stated, actual=made)


def _value(mark: re.Match[str]) -> Decimal | None:
    return number(mark["n"] or mark["behind"])


def _are_grades(found: Sequence[re.Match[str]]) -> bool:
    """Return whether bonuses of an item are of grades, not all of them given: they differ in a sentence, 市级（加分3分）、县级（加分1分）.

    Beside base points, （10分，3分奖励分）, each is that of a part; bonuses that rise may be of two things, 公开课（加分1分）、论文（加分3分）,
    unless they say a level or end alike: 县级通报（加分1分）、市级通报（加分3分）.
    """
    return any(
        _value(one) != _value(next_one)
        and not (one["own"] or next_one["own"])
        and (falls([_value(one), _value(next_one)]) or _of_one_thing(one, next_one))
        and not _STOP.search(one.string, one.end(), next_one.start())
        for one, next_one in pairwise(found)
    )


def _of_one_thing(one: re.Match[str], next_one: re.Match[str]) -> bool:
    """Return whether what stands before two bonuses ends with the same word, or with a level."""
    before, behind = (mark.string[: mark.start()] for mark in (one, next_one))
    return before[-2:] == behind[-2:] or (before.endswith(_LEVELS) and behind.endswith(_LEVELS))


def _adds(item: Item) -> bool:
    """Return whether an item, or its rules, gives a bonus of whatever size."""
    return any(_ANY.search(compact(text)) for text in (item.text, *(cell.text for cell in item.cells)))
