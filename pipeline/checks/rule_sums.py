"""What the rules of the items give in all, 1.做好甲得11分；2.做好乙得15分, against the points of the items, where others prove it."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from parsers.wording.marks import marks
from parsers.wording.numerals import ARABIC
from parsers.wording.rules.alternatives import are_alternatives, are_apart
from pipeline.walk import ZERO, items, said
from schema.finding import Finding, Rule
from schema.location import CellPlace
from schema.model import Bilingual
from schema.notice import RubricFile
from schema.rubric import Item

RULE_SUMS = Rule(
    code="K214",
    name="rules-sum",
    severity="warning",
    message=Bilingual(
        zh="{node}的分值是 {expected}，评分规则里各得的分相加却是 {actual}；别的项都对得上",
        en="{node} has {expected} points, but its rules give {actual} in all; those of the other items agree",
    ),
    help=Bilingual(
        zh="请对照原件：是分值印错，还是规则里的分印错？本来就不相加的，用 kaohe accept 记下决定。",
        en="See in the original whether the points or the rules are wrong. If they are not to be added, record that with kaohe accept.",
    ),
    explanation=Bilingual(
        zh="评分标准或考核内容里逐条写着各得几分、其余各项相加都正好是这一项的分值时，有一项相加不符，多半印错了。",
        en="Where the rules say clause by clause what is got, and in the other items make the item's points, an item in which they do not "
        "is probably misprinted.",
    ),
    example="宣传 25 | 做好甲得11分；做好乙得15分",
)
RULES = (RULE_SUMS,)
_NESTED = re.compile(rf"其中|[（(]\s*{ARABIC}\s*[)）]")
"""What is got of another amount, and a bare number in brackets, which may be one more."""
_GIVES = ("award", "tier")
"""Amounts that fall, 得31分；得10分, look like steps where they do not make the points; but of steps the first has all points."""
_BRACKET = re.compile("[（(]")
_LEVEL = re.compile(r"(?:国家|省|市|县|区|镇|校|院)(?:部|厅|局)?级|[特一二三四]等奖|第[一二三四五六]名")
"""A level or a prize: what names two gives what one of them brings."""
_LEAST = 2
"""Amounts in the rules of one item that are added, and items whose rules make their points; one is enough where the other is near
and its rules speak of different things."""
_NEAR = Decimal("0.1")
"""The share of its points by which an item is near: one number is misprinted."""


class _Given(NamedTuple):
    points: Decimal
    conditions: list[str]


def check(result: RubricFile) -> Iterator[Finding]:
    """Yield a warning for the item whose rules give other points in all, where those of all others make theirs."""
    given = [(path, item, made) for path, item in items(result) if (made := _given(item)) is not None]
    differing = [(path, item, made) for path, item, made in given if made.points != item.points]
    if len(differing) != 1 or are_alternatives(differing[0][2].conditions):
        return
    path, item, made = differing[0]
    sure = item.points is not None and _is_near(made.points, item.points) and are_apart(made.conditions)
    if len(given) - 1 >= (1 if sure else _LEAST):
        values = {"node": said(item), "expected": f"{item.points:f}", "actual": f"{made.points:f}"}
        yield RULE_SUMS.finding(values, path=path, source=item.source, expected=item.points, actual=made.points)


def _given(item: Item) -> _Given | None:
    """Return what the rules in the text, or in one cell, of an item give in all, each once; None where they do anything else, or one gives all.

    A cell in the column of the text, below it, goes on with it.
    Marks in brackets, （11分）, are added by other checks (K201, K204); amounts in the text that make the points are sub-points.
    """
    if item.sub_points:
        bare = not any(_BRACKET.search(sub.marker) for sub in item.sub_points)
        made = sum((sub.points for sub in item.sub_points), ZERO)
        return _Given(made, [sub.text for sub in item.sub_points]) if bare else None
    every = [rule for rule in item.scoring if rule.kind != "cap"]
    own = {place.column for place in item.source if isinstance(place, CellPlace)}
    rules = [rule for rule in every if rule.column is not None and rule.column not in own] or every
    amounts = [rule.amount for rule in rules if rule.kind in _GIVES and rule.per is None and rule.amount]
    if item.points is None or len(amounts) < _LEAST or len(amounts) < len(rules) or max(amounts) >= item.points:
        return None
    columns = {rule.column for rule in rules}
    if len(columns) > 1 and not columns <= {None, *own}:
        return None
    texts = [(None, item.text), *((cell.column, cell.text) for cell in item.cells)]
    text = "\n".join(text for column, text in texts if column in columns)
    plain = not _NESTED.search(text) and not marks(text) and len(set(_LEVEL.findall(text))) < _LEAST
    made = sum(amounts, ZERO)
    steps = any(rule.kind == "tier" for rule in rules)
    added = plain and (not steps or _is_near(made, item.points))
    return _Given(made, [rule.condition or "" for rule in rules]) if added else None


def _is_near(made: Decimal, points: Decimal) -> bool:
    return abs(made - points) <= _NEAR * points
