"""What adds to or takes from the points of a rubric: told by the header of a column, with amounts in the text alone."""

import re
from collections.abc import Iterator, Sequence

from parsers.choosing.reading import Reading
from parsers.outlines.kinds import kind_of
from parsers.outlines.ontop import led_by_kind
from parsers.outlines.tree import NOTHING, Node, Outline, nodes
from parsers.strand import Strand, compact
from parsers.tables.layout import Layout
from parsers.wording.numerals import ARABIC
from parsers.wording.points import read_points
from parsers.wording.rules.outcomes import outcomes
from parsers.wording.units import TIME
from schema.rubric import Category, Item, Kind, Rubric

_ADDS = re.compile(r"(?:加分|奖分|奖励分?|附加分)(?!扣|减)")
"""How the header of a column of bonuses begins: 加分标准, 奖励事项."""
_TAKES = re.compile(r"[扣减]分(?:标准|分?值|分?数|额|细则)?")
"""The header of a column of deductions, whatever the figures in it."""
_TAKEN = re.compile(r"(?:扣分|减分|扣减|处罚|惩罚)(?:事项|事由|情形|情况|项目?|内容|行为)")
"""The header of what takes points, over the items."""
_FULL_MARKS = re.compile(r"满分|标准分|基[本准础]分|总分")
"""How the header of points begins that says that they are full marks."""
_WHOLE = re.compile(rf"[（(]\s*(?:[共合]计?)?扣\s*(?P<n>{ARABIC})\s*分\s*[，,；;]\s*其中[^（）()]*[)）]\W*$")
_UNIT = re.compile(r"\s*分")
_EACH = re.compile(
    rf"(?:每(?!{'|'.join(TIME)})[^，,。；;：:（()）]*|[一1][次项篇件个条例起](?!性)[^，,。；;：:（()）]{{0,4}})[，,]?$"
)
"""What stands before points that come for each of something: 每项加, 受表彰一次，加; 每月按时报送的加 and 一次性通过加 are what is wanted."""


def mark_by_header(tree: Outline, layout: Layout) -> None:
    """Mark the items as points on top where the header over them, or over their points, says so: 加分标准 | 加分数.

    So does an item that begins with the name of bonuses: 加分项：获省级表彰的加5分 | 5. What stands under 扣分标准, and no full marks beside
    it, is what each of them takes; so is what stands beside 扣分事项, unless it is said to be full marks, 满分, a total is printed, or rules
    beside it take less off each time: full marks from which is taken.
    """
    heads = [layout.words[column] for role in ("item", "points") if (column := layout.first(role)) is not None]
    if any(map(adds, heads)):
        for node in nodes(tree.children):
            node.extra = node.extra or node.is_item
    for node in nodes(tree.children):
        node.extra = node.extra or (node.is_item and not node.takes and led_by_kind(node.text.text) == "bonus")
    points, item = layout.first("points"), layout.first("item")
    taken = points is not None and _TAKES.fullmatch(layout.words[points])
    tree.changes = bool(points is not None and (taken or adds(layout.words[points])))
    named = item is not None and _TAKEN.fullmatch(layout.words[item])
    if taken or (named and tree.stated is None and not _are_full_marks(tree, layout)):
        for node in nodes(tree.children):
            node.takes = node.takes or (node.is_item and node.points is not None)


def _are_full_marks(tree: Outline, layout: Layout) -> bool:
    """Return whether the points of the items are what is taken from, by their header or by the rules beside most of them."""
    points = layout.first("points")
    if points is not None and _FULL_MARKS.match(layout.words[points]):
        return True
    rules = layout.all("rules")
    items = [node for node in nodes(tree.children) if node.is_item and node.points is not None]
    less = [node for node in items if any(c in rules and _takes_less(node, text) for c, text in node.cells)]
    return len(less) * 2 > len(items)


def _takes_less(node: Node, text: Strand) -> bool:
    """Return whether a rule takes less off than the points of the item: 迟到一次扣1分."""
    taken = [out.amount for out in outcomes(text.text) if out.manner == "take" and out.amount]
    return node.points is not None and bool(taken) and max(taken) < node.points.value


def adds(header: str) -> bool:
    """Return whether a header is that of bonuses: 加分标准, 奖励事项."""
    return bool(_ADDS.match(compact(header)))


def drop_repeated_bonuses(reading: Reading) -> None:
    """Take from bonuses beside full marks the points that come for each of something, 每项加2分 or 受表彰一次加1分: these are none of theirs.

    They are read from the texts of a table without a column of points, and bear it out before.
    """
    tree = reading.outline
    if not reading.in_table or reading.layout.first("points") is not None:
        return
    rated = [node for node in tree.children if kind_of(node) == "base"]
    if any(node.points is not None for node in nodes(rated)):
        for node, kind in _with_kinds(tree.children, "base"):
            if kind == "bonus" and node.points is not None and _is_repeated(node):
                node.points, node.printed, node.among = None, NOTHING, None


def _with_kinds(children: Sequence[Node], inherited: Kind) -> Iterator[tuple[Node, Kind]]:
    """Yield the items below and their kinds; those within another one come first."""
    for node in children:
        kind = kind_of(node, inherited)
        yield from _with_kinds(node.children, kind)
        if node.is_item:
            yield node, kind


def _is_repeated(node: Node) -> bool:
    """Return whether the text of an item adds its points for each of something."""
    added = [out for out in outcomes(node.text.text) if out.manner in ("bonus", "give") and out.number]
    mine = [out for out in added if node.points is not None and out.amount == node.points.value]
    return bool(mine) and all(out.per or _EACH.search(node.text.text, 0, out.start) for out in mine)


def take_deductions(tree: Outline) -> None:
    """Give the items of deductions that print no points the one amount that their text takes off: 按程度扣1-3分.

    Of several it is that which a bracket at the end begins with, and says how it is made up: （扣12分，其中每少报1个月扣1分）.
    """
    for node, kind in _with_kinds(tree.children, "base"):
        if kind == "deduction" and node.points is None and node.marked is None:
            _take(node)


def _take(node: Node) -> None:
    taken = [out.number for out in outcomes(node.text.text) if out.manner == "take" and out.amount and out.number]
    if (whole := _WHOLE.search(node.text.text)) and len(taken) > 1:
        taken = [whole.span("n")]
    if len(taken) == 1:
        printed = _with_unit(node.text, taken[0])
        node.points, node.printed, node.takes = read_points(printed.text), printed, True


def _with_unit(text: Strand, number: tuple[int, int]) -> Strand:
    unit = _UNIT.match(text.text, number[1])
    return text.cut(number[0], unit.end() if unit else number[1])


def adds_and_takes_alone(rubric: Rubric) -> bool:
    """Return whether a rubric without a total or a column of full marks holds nothing but bonuses and deductions."""
    full = [
        column for column in rubric.columns if column.role == "points" and not _TAKES.fullmatch(compact(column.header))
    ]
    if rubric.points is not None or full:
        return False
    kinds = {item.kind for item in _items(rubric)}
    return bool(kinds) and kinds <= {"bonus", "deduction"}


def _items(of: Rubric | Category) -> list[Item]:
    return [*of.items, *(item for category in of.categories for item in _items(category))]
