"""Rules of scoring that go beyond the points of their item: a step or a cap above them, a single deduction above them."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import takewhile

from parsers.wording.numerals import ARABIC, number
from pipeline.walk import ZERO, Parent, items, parents, rubrics, said
from schema.finding import Finding, Rule
from schema.location import CellPlace, Source
from schema.model import Bilingual
from schema.notice import RubricFile
from schema.rubric import Item, Rubric, Scoring

ABOVE = Rule(
    code="K206",
    name="scoring-above-points",
    severity="warning",
    message=Bilingual(
        zh="{node}的分值是 {expected}，评分规则却写“{text}”",
        en='{node} has {expected} points, but a rule says "{text}"',
    ),
    help=Bilingual(
        zh="请对照原件：是分值印错，还是规则里的分数印错？",
        en="Compare with the original: are the points wrong, or the amount in the rule?",
    ),
    explanation=Bilingual(
        zh="按规则得的分，或规则定的最高分，不应超过这一项的分值；规则说“本项最高得50分”，或从“得20分”往下扣，分值却印 60 的，也报。",
        en="What a rule gives, or sets as the most, cannot be more than the points of the item; nor can the most that "
        "the whole item gives, 本项最高得50分, or from which all is taken, 得20分, be less than the 60 printed.",
    ),
    example="1.报送信息。 | 每篇得1分，最高得10分 | 5分",
)
DEDUCTION = Rule(
    code="K207",
    name="deduction-above-points",
    severity="note",
    message=Bilingual(
        zh="{node}的分值是 {expected}，规则却一次扣 {actual} 分：“{text}”",
        en='{node} has {expected} points, but a rule takes {actual} at once: "{text}"',
    ),
    help=Bilingual(
        zh="请看原件是否有意倒扣；没有“扣完为止”的，可能要从总分里扣。",
        en="See whether the notice means to go below zero; without 扣完为止 the rest may come off the total.",
    ),
    explanation=Bilingual(
        zh="一次扣的分比这一项的分值还多：可能印错，也可能有意倒扣。",
        en="A single deduction is more than the item holds: a misprint, or meant to go below zero.",
    ),
    example="1.报送信息。 | 未报送的扣5分 | 3分",
)
RULES = (ABOVE, DEDUCTION)

_GIVES = re.compile(r"[得计记给赋评][^得计记给赋评，,。；;]{0,4}分$")
"""A verb that gives the amount with which a rule ends; amounts without one are often marks out of a hundred."""
_WHOLE = re.compile(r"[本该此](?:小|单)?项(?:目|指标)?(?:评分)?(?:最[高多]|满分)[得为是计]?[^加扣减]*分$")
"""What says how much the whole item gives at most."""
_OF_KINDS = re.compile(
    rf"(?P<who>[\u4e00-\u9fff]{{1,6}}?)[得计记给](?P<one>{ARABIC})分[，,、；;]\s*非(?P=who)[得计记给](?P<other>{ARABIC})分"
)
"""What two kinds of those judged get for the same: 山区得4分，非山区得3分. Each has full marks of its own."""
_TAKEN_FROM = re.compile(
    r"\s*[。，,；;]?\s*(?:如|若|凡)?(?:出现|发生|有|存在)(?:下列|以下|如下)[^。；;]{0,12}扣分[:：]?\s*(?:①|[（(]?[1１一]\s*[.．、)）])"
)
"""What stands right behind the points from which all is taken, a numbered list: 按时到岗的得分20分，出现下列情形之一的扣分：1.迟到."""
_EXTRA = re.compile(r"[加奖扣减罚]")
_BELOW_ZERO = re.compile(r"倒扣|总分|另")


def check(result: RubricFile) -> Iterator[Finding]:
    """Yield a finding for every rule above the points of its item; a cell without others below it speaks of those rows too."""
    for path, rubric in rubrics(result):
        if rubric.unit == "percent":
            continue
        found = [(at, item) for at, item in items(result) if at.startswith(f"{path}.")]
        above = {at: parent for at, parent in parents(result) if at.startswith(path)}
        for n, (at, item) in enumerate(found):
            if item.points and item.kind != "veto":
                yield from _item(found, n, above[at.rpartition(".")[0]])


def _item(inside: Sequence[tuple[str, Item]], at: int, parent: Parent) -> Iterator[Finding]:
    path, item = inside[at]
    for n, rule in enumerate(item.scoring):
        most = _covered(inside, at, rule.column)
        if rule.amount is None or (rule.amount <= most and not _gives_less(rule, item, most)):
            continue
        found = (
            ABOVE
            if rule.amount < most
            else DEDUCTION
            if _takes_more(rule)
            else ABOVE
            if _gives_more(rule, item, parent)
            else None
        )
        if found:
            source = next((cell.source for cell in item.cells if cell.column == rule.column), item.source)
            values = {"node": said(item), "text": rule.text, "expected": _shown(most), "actual": _shown(rule.amount)}
            yield found.finding(values, path=f"{path}.scoring[{n}]", source=source, expected=most, actual=rule.amount)


def _covered(inside: Sequence[tuple[str, Item]], at: int, column: int | None) -> Decimal:
    """Return the points that a rule speaks of: the item's, and those of the rows that share its cell, or lack one below it.

    A row whose own text stands in the column lacks no cell there.
    """
    item = inside[at][1]
    mine = _sources(item, column)
    above = takewhile(lambda other: mine & _sources(other, column), (inside[n][1] for n in reversed(range(at))))
    below = takewhile(
        lambda other: _sources(other, column) <= mine and not _stands_in(other, column),
        (inside[n][1] for n in range(at + 1, len(inside))),
    )
    sharing = (item, *above, *below) if column is not None else (item,)
    return sum((each.points or ZERO for each in sharing), ZERO)


def _sources(item: Item, column: int | None) -> set[Source]:
    return {cell.source for cell in item.cells if cell.column == column}


def _stands_in(item: Item, column: int | None) -> bool:
    return any(isinstance(place, CellPlace) and place.column == column for place in item.source)


def _takes_more(rule: Scoring) -> bool:
    return rule.kind == "deduct" and not _BELOW_ZERO.search(rule.text)


def _gives_more(rule: Scoring, item: Item, parent: Parent) -> bool:
    """Whether a rule gives, or allows, more than the item has; a cap may be that of the category."""
    if rule.kind == "cap":
        of_parent = not isinstance(parent, Rubric) and parent.points == rule.amount
        return not of_parent and (item.kind == "bonus" or not _EXTRA.search(rule.text))
    if rule.kind not in ("tier", "threshold", "award") or rule.amount == 100 or not _GIVES.search(rule.text):
        return False
    return not _is_for_others(rule, item)


def _is_for_others(rule: Scoring, item: Item) -> bool:
    """Return whether a rule gives one kind of those judged more, 山区得4分, where all others, 非山区, get no more than the points of the item."""
    cells = {cell.column: cell.text for cell in item.cells}
    text = item.text if rule.column is None else cells.get(rule.column, "")
    for pair in _OF_KINDS.finditer(text):
        others = number(pair["other"])
        mine = rule.start < pair.end("one") <= rule.end
        if mine and others is not None and item.points is not None and others <= item.points:
            return True
    return False


def _gives_less(rule: Scoring, item: Item, most: Decimal) -> bool:
    """Return whether the one cap of an item speaks of the whole of it, is below its points, and nothing else in it gives the rest.

    So it is with all that an item gives, where its own text takes what is taken from that.
    """
    if rule.kind == "award" and rule.amount and rule.amount < most == item.points:
        return _is_taken_from(rule, item)
    if rule.kind != "cap" or item.kind != "base" or not _WHOLE.search(rule.text) or most != item.points:
        return False
    caps = [other for other in item.scoring if other.kind == "cap"]
    given = {other.amount for other in item.scoring if other.kind in ("tier", "threshold", "award") and other.amount}
    whole = rule.amount in given or not given
    return (
        len(caps) == 1 and whole and rule.amount is not None and rule.amount < most and most - rule.amount not in given
    )


def _is_taken_from(rule: Scoring, item: Item) -> bool:
    """Return whether a rule gives, once, what all else in the text of its item is taken from."""
    others = [other for other in item.scoring if other != rule]
    alone = not item.sub_points and all(other.kind in ("deduct", "floor") for other in others)
    once = rule.per is None and "每" not in item.text[: rule.end]
    of_item = rule.column is None and item.kind == "base"
    return of_item and alone and once and _TAKEN_FROM.match(item.text, rule.end) is not None


def _shown(value: Decimal) -> str:
    return f"{value.normalize():f}"
