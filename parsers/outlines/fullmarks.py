"""Full marks that a word alone calls bonuses or deductions, 安全生产（扣分项） 50: where the whole needs them they are parts of it."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from parsers.outlines.kinds import kind_of
from parsers.outlines.tree import Node, Outline, nodes, worth
from parsers.strand import compact
from parsers.wording import labels
from parsers.wording.totals import WHOLE

_CHANGES = ("bonus", "deduction")
_CALLED = re.compile(r"加分|附加|奖励?分|选[做答]|[Bb]onus")
"""What a bonus calls itself."""
_BESIDE = re.compile(r"[（(]?(?:加分|附加|选做)(?:项目?|题目?|指标)[)）]?")
"""What a cell beside a bonus calls it and says nothing else; 奖励类 may be a class of full marks."""
_ITSELF = re.compile(
    r"[^，,；;。:：（）()]{0,4}(?:加分|附加|奖励?分|[扣减]分)(?:分|项目?|指标|部分|类|题)?\s*(?:[（(][^（）()]*[)）])?\s*[:：]?"
)
"""The name of a part that says nothing else: 加分项, 附加分, 创新加分, 扣分项（10分）."""
_SIGNED = re.compile(r"\s*[+＋±\-－−加扣减奖罚]")
_CHANGED = re.compile(r"[加扣减奖罚]分?\s*$")
"""What stands right before an amount that is added or taken off, and is no full mark: 加5分."""


def settle_full_marks(tree: Outline) -> None:
    """Make base points of what a name, a bracket or a cell beside it calls a bonus or a deduction in a ``tree``, where all full marks
    together make the whole, its total or else 100, and so in each category that prints its points.

    Where the others alone make 100, it comes on top of them in the total too. Amounts that are printed as added or taken off are no
    full marks, what holds nothing but bonuses is a list of these, and a bonus that names itself so, 绘图（加分项）, or 绘图 | 加分项, is one in a
    printed total too, which counts it. Where no total is printed, a part with the bare name 加分项 or 扣分项 is what it says beside less
    than 100 but at least twice as much. What was settled before the total was known is settled anew.
    """
    for node in nodes(tree.children):
        node.full = False
    if tree.combine == "sum" and not tree.changes:
        _settle(tree.children, WHOLE if tree.stated is None else tree.stated, tree.stated is not None)


def _settle(children: Sequence[Node], whole: Decimal, printed: bool) -> None:
    """Make base points of the bonuses and deductions among ``children`` that the ``whole``, perhaps ``printed``, needs, and so in the categories."""
    parts = list(_parts(children))
    changes = [part for part in parts if kind_of(part) in _CHANGES]
    base = [part for part in parts if part.counts and kind_of(part) == "base"]
    alone = sum(map(_worth, base), Decimal(0))
    needed = alone not in (whole, WHOLE) and alone + sum(map(_worth, changes), Decimal(0)) == whole
    beside = alone or all(kind_of(part) == "deduction" for part in changes)
    if needed and beside and not any(map(_is_change, changes)):
        small = alone >= 2 * (whole - alone)
        for part in changes:
            if not (_stays(part) if printed else small and _says_nothing_else(part)):
                _make_full(part)
    for part in parts:
        if part.children and part.points is not None and part.combine == "sum" and kind_of(part) == "base":
            _settle(part.children, part.points.value, printed=True)


def _stays(part: Node) -> bool:
    """Return whether a part that a printed total needs is a bonus that names itself so, or a cell beside it, which that total counts too."""
    beside = any(_BESIDE.fullmatch(compact(text.text)) for _, text in part.cells)
    return kind_of(part) == "bonus" and (beside or _CALLED.search(part.text.text) is not None)


def _says_nothing_else(part: Node) -> bool:
    return bool(part.children) and _ITSELF.fullmatch(labels.behind(part.text.text).strip()) is not None


def _parts(children: Sequence[Node]) -> Iterator[Node]:
    """Yield what makes up a whole: ``children``, and what stands in those that print no points of their own."""
    for child in children:
        plain = child.children and child.points is None and child.combine == "sum" and kind_of(child) == "base"
        if plain:
            yield from _parts(child.children)
        else:
            yield child


def _worth(part: Node) -> Decimal:
    if part.points is not None:
        return part.points.value
    return part.marked if part.marked is not None else worth(part.children, part.combine)


def _is_change(part: Node) -> bool:
    """Return whether a part, or something in it, prints an amount that is added or taken off: +5分, -5, 扣5分."""
    pointed = (node for node in nodes([part]) if node.points is not None)
    return any(_is_amount(node) for node in pointed)


def _is_amount(node: Node) -> bool:
    printed = node.printed.text
    before = node.text.text.partition(printed)[0] if printed in node.text.text else ""
    negative = node.points is not None and node.points.negative
    return negative or bool(_SIGNED.match(printed)) or bool(_CHANGED.search(before))


def _make_full(part: Node) -> None:
    for node in nodes([part]):
        if not node.voids:
            node.full = True
    part.counts = True
