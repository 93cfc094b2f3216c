"""Points of categories at the end of their names: a bare number, 组织设置10, 污染防治：40, or behind words, 泳池（游轮部分6分）."""

import re
from collections.abc import Sequence
from decimal import Decimal

from parsers.outlines.kinds import kind_of
from parsers.outlines.tree import Node, Outline, nodes, worth
from parsers.wording.numerals import ARABIC, number
from parsers.wording.points import Points

_BARE = re.compile(rf"(?P<colon>[:：]?)\s*(?<![0-9０-９.．])(?P<n>{ARABIC})\s*$")
_WORDED = re.compile(
    rf"(?P<points>[（(【\[〔]\s*(?!基准|基础|最|加|附加|权重|平均)[^（）()【】\[\]〔〕0-9０-９，,；;。%％﹪每各单扣减罚奖倒超低高于达足少至得约即为是第]{{2,12}}?"
    rf"(?P<colon>[:：]?)\s*(?P<n>{ARABIC})\s*分\s*[)）】\]〕])\s*[:：]?\s*$"
)
"""A bracket that says for whom or of what before the points: （游轮部分6分）; not （每处2分） or （低于60分）."""
_WITH_BONUS = re.compile(
    rf"[:：]?\s*(?P<open>[（(【])?\s*(?<![0-9０-９.．])(?P<points>(?P<n>{ARABIC})\s*分)\s*[+＋]\s*(?P<bonus>{ARABIC})\s*分\s*(?(open)[)）】])\s*$"
)
"""The points of a part and what comes on top of them: （20分+5分）."""
_ON_TOP = re.compile(
    rf"(?<!不)(?<!不[予再得可会])(?<!免予)(?:[奖加]分|附加分|[奖加]\s*{ARABIC}\s*分|奖励(?:分|\s*{ARABIC}))"
)
"""What says that some points come on top: 为奖励分, 每条奖励0.2分, 最多加5分; not 不予加分."""
_WORD = re.compile(r"[^\W\d_]")
_TEN, _NEAR = Decimal(10), Decimal("0.35")


def name_points(tree: Outline) -> None:
    """Give categories that print no points the number at the end of their names, where it is what their parts make.

    A bare number may belong to the name (窗口2), so that the arithmetic decides for all categories of one parent together; they
    may all be a third off, which is then a contradiction, and so may one beside others that print theirs. After a colon it is
    points in any case, but for words in a bracket.
    """
    _take_all(tree, (_BARE, _WORDED))


def worded_points(tree: Outline) -> None:
    """Give headings of lines that print no points those behind words in a bracket at their ends, on the same terms."""
    _take_all(tree, (_WORDED,))


def name_base_points(tree: Outline) -> None:
    """Give categories that print no points the first ones of a sum at the end of their names, （20分+5分）: the others come on top.

    The name keeps both. Only where the category says that something comes on top, or one like it does and parts with points check the
    sum: written two, 笔试面试（30分+20分）, points add up. Not where what it holds, without what is marked as a bonus, makes both.
    """
    summed = [(node, found) for node in nodes(tree.children) if (found := _sum(node)) is not None]
    some = any(_adds(node) for node, _ in summed)
    for node, found in summed:
        value, bonus = number(found["n"]), number(found["bonus"])
        made = worth([child for child in node.children if kind_of(child) == "base"], node.combine)
        if value and bonus and made != value + bonus and (_adds(node) or (some and made)):
            node.points, node.printed = Points(value), node.text.cut(*found.span("points"))


def _sum(node: Node) -> re.Match[str] | None:
    """Return the sum of points at the end of a category's name; None where it has points or there is none."""
    return _WITH_BONUS.search(node.text.text) if node.points is None and node.children else None


def _adds(node: Node) -> bool:
    """Return whether something under a category, or in its cells, says that it comes on top."""
    inside = [node, *nodes(node.children)]
    return any(_ON_TOP.search(text.text) for one in inside for text in (one.text, *(cell for _, cell in one.cells)))


def _take_all(tree: Outline, patterns: Sequence[re.Pattern[str]]) -> None:
    waiting: list[Sequence[Node]] = [tree.children]
    while waiting:
        siblings = waiting.pop()
        named = [(node, end) for node in siblings if (end := _end(node, patterns)) is not None]
        off = [_off(node, end) for node, end in named]
        printed = sum(node.points is not None for node in siblings)
        beside = printed > 0 and printed + len(named) == len(siblings)
        made = beside or off.count(Decimal(0)) * 2 > len(named) or all(by <= _NEAR for by in off)
        for node, end in named:
            if made or (end["colon"] and end.re is _BARE):
                _take(node, end)
        waiting += [node.children for node in siblings]


def _end(node: Node, patterns: Sequence[re.Pattern[str]]) -> re.Match[str] | None:
    """Return the number at the end of a category's name; None for an item, a name without number, one with points."""
    if node.is_item or node.points is not None or not node.children:
        return None
    match = next((found for pattern in patterns if (found := pattern.search(node.text.text))), None)
    named = match is not None and _WORD.search(node.text.text[: match.start()])
    return match if match and named and number(match["n"]) is not None else None


def _off(node: Node, end: re.Match[str]) -> Decimal:
    """Return by what share of the number the parts of a category miss it; a number below ten is missed wholly or not at all."""
    printed = number(end["n"]) or Decimal(0)
    made = worth(node.children, node.combine)
    if printed < _TEN:
        return Decimal(made != printed)
    return abs(made - printed) / printed


def _take(node: Node, end: re.Match[str]) -> None:
    value = number(end["n"])
    if value is not None:
        node.points, node.printed = Points(value), node.text.cut(*end.span("points" if end.re is _WORDED else "n"))
        node.text = node.text.cut(0, end.start()).strip()
