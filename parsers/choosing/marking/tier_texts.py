"""Items whose points are the highest of several amounts: in the cell with the rules, and whether sums bear them out."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from parsers.choosing.marking.extras import adds
from parsers.outlines import nodes as reading
from parsers.outlines.kinds import makes
from parsers.outlines.tree import NOTHING, Node, Outline, items_in, nodes
from parsers.strand import Strand
from parsers.tables.columns.contents import judges
from parsers.tables.layout import Layout
from parsers.wording.marks import ending
from parsers.wording.numerals import ARABIC, number
from parsers.wording.order import is_ordered
from parsers.wording.points import Points
from parsers.wording.rules.tiers import Tiers, parts_together
from parsers.wording.texts.textpoints import Own, own_points
from parsers.wording.totals import WHOLE

_RULES = ("rules", "other")
_FIRST = re.compile(rf"\s*(?:满分)?(?P<points>(?P<n>{ARABIC})\s*分)\s*[:：]")
_POINTS = re.compile(rf"({ARABIC})\s*分")
_EACH = re.compile(r"(?:每[^，,。；;（(【]*|[加奖])$")
"""What stands before points that are given for each of something, or on top: 每篇得, 获奖加."""
_LEAST = 3
"""Grades in cells of their own that make a scale."""
_PAIR = 2
"""Cells below one another that name a tier and print its amount."""
_AMOUNT = re.compile(rf"({ARABIC})\s*分?(?:\s*[~～\-－—–至到]{{1,2}}\s*({ARABIC})\s*分?)?")


def take_from_rules(tree: Outline, layout: Layout) -> None:
    """Give items that print no points the full mark that the rules in their row name, where most of them name one.

    很满意10分；较满意8分 or 迟报一次扣1分。（5分） stands beside the item, and no column prints its points; of rules that neither
    grade nor judge, 主题明确（5分）, the text is the item. Where categories print theirs, more of them must be made so than not.
    """
    bare = [node for node in items_in(tree.children) if node.points is None and node.marked is None]
    given = [node for node in bare if _take(node, layout)]
    parents = [node for node in nodes(tree.children) if node.points is not None and not node.is_item and node.children]
    agreeing = sum(makes(node.children, node.points.value, node.combine) for node in parents if node.points)
    graded = any(node.among or _heads(node, layout) for node in given)
    judged = [node for node in given if _is_judged(node, layout)]
    if (
        not (graded or len(judged) * 2 > len(given))
        or len(given) * 2 <= len(bare)
        or (parents and agreeing * 2 <= len(parents))
    ):
        for node in given:
            node.points, node.printed, node.among = None, NOTHING, None


def _take(node: Node, layout: Layout) -> bool:
    if _take_best_cell(node, layout) or _take_best_amount(node, layout):
        return True
    if (headed := _heads(node, layout)) is not None:
        reading.take_points(node, headed)
        return True
    for column, cell in node.cells:
        own = own_points(cell) if _is_of_rules(layout, column) else None
        if own is not None and own.points is not None and not own.points.percent and not _is_each(cell, own):
            reading.take_points(node, own.printed)
            node.points, node.among = own.points, own.among
            return True
    return False


def _is_judged(node: Node, layout: Layout) -> bool:
    """Return whether the points of an item stand in rules by their header, that say how points are given or taken."""
    cells = (cell for column, cell in node.cells if layout.roles[column] == "rules")
    return any(cell.holds(node.printed) and judges(cell.text) for cell in cells)


def _is_each(cell: Strand, own: Own) -> bool:
    """Return whether a cell gives or adds its points for each of something, 每篇加1分: that is no full mark, as 每缺一项扣1分（5分） has."""
    return own.among is None and bool(_EACH.search(cell.text, 0, own.start))


def _is_of_rules(layout: Layout, column: int) -> bool:
    """Return whether a column may say what an item earns; under 加分标准 stands what comes on top."""
    return layout.roles[column] in _RULES and not adds(layout.headers[column])


def _heads(node: Node, layout: Layout) -> Strand | None:
    """Return the full mark that begins the rules of an item, where no amount behind it is higher: 3分：完整3分，较完整2分."""
    for column, cell in node.cells:
        found = _FIRST.match(cell.text) if _is_of_rules(layout, column) else None
        full = number(found["n"]) if found else None
        if found is None or full is None:
            continue
        behind = [number(one) for one in _POINTS.findall(cell.text, found.end())]
        if behind and all(one is not None and one <= full for one in behind):
            return cell.cut(*found.span("points"))
    return None


def _take_best_cell(node: Node, layout: Layout) -> bool:
    """Give an item the highest of the grades that stand in cells of their own: 没有意义（0-5分） | 有意义（6-8分） | 很有意义（9-10分）."""
    ends = [(column, ending(cell)) for column, cell in node.cells if _is_of_rules(layout, column)]
    graded = [end for _, end in ends if end is not None and end.name and not end.points.percent]
    columns = {column for column, end in ends if end in graded}
    values = [end.points.value for end in graded]
    if not _LEAST <= len(graded) == len(columns):
        return False
    if not is_ordered(values):
        return False
    best = max(graded, key=lambda end: end.points.value)
    reading.take_points(node, best.printed)
    node.points = Points(best.points.value)
    node.among = Tiers(best.points.value, None, sum(values, Decimal(0)), ordered=True, sure=True)
    return True


def _take_best_amount(node: Node, layout: Layout) -> bool:
    """Give an item the highest of amounts that stand alone in one row, the names of their tiers in another: 较高 | 一般, 10-8 | 7-5."""
    columns: dict[int, list[Strand]] = {}
    for column, cell in node.cells:
        if _is_of_rules(layout, column):
            columns.setdefault(column, []).append(cell)
    pairs = [cells for cells in columns.values() if len(cells) == _PAIR]
    for given in range(_PAIR):
        amounts = [_amount(cells[given]) for cells in pairs if _amount(cells[1 - given]) is None]
        found = [amount for amount in amounts if amount is not None]
        values = [value for value, _ in found]
        if _LEAST <= len(found) == len(pairs) and is_ordered(values):
            best, printed = max(found, key=lambda one: one[0])
            reading.take_points(node, printed)
            node.points = Points(best)
            node.among = Tiers(best, None, sum(values, Decimal(0)), ordered=True, sure=True)
            return True
    return False


def _amount(text: Strand) -> tuple[Decimal, Strand] | None:
    """Return the amount that a cell prints alone, of a range in either direction the higher end, and what prints it."""
    match = _AMOUNT.fullmatch(text.text)
    ends = [(value, match.span(n)) for n in (1, 2) if match and match[n] and (value := number(match[n])) is not None]
    if not ends:
        return None
    value, span = max(ends)
    return value, text.cut(*span)


def settle_tiers(tree: Outline) -> tuple[Node, ...]:
    """Return the items of which nothing says whether their points are the highest or the sum of the amounts in their text.

    A category, or the total, that the highest amounts make together bears them out. Where all amounts of its items make it,
    these are parts of the items, which print no points of their own.
    """
    total = WHOLE if tree.stated is None else tree.stated
    return tuple(_unsettled(tree.children, total))


def _unsettled(children: Sequence[Node], whole: Decimal | None) -> Iterator[Node]:
    open_to_doubt = [node for node in nodes(children) if node.among is not None and not node.among.sure]
    if not open_to_doubt:
        return
    if whole is not None and makes(children, whole):
        for node in children:
            _add_up_inside(node)
        return
    if whole is not None and _add_up(children, open_to_doubt, whole):
        return
    for node in children:
        if node.is_item:
            if any(node is one for one in open_to_doubt) and not _add_up_by_words(node):
                yield node
        else:
            yield from _unsettled(node.children, node.points.value if node.points else None)


def _add_up_inside(node: Node) -> None:
    """Read the amounts of doubtful items as parts where a category then makes the points that it prints, and does not without."""
    due = node.points.value if node.points is not None and node.children else None
    if due is not None and not makes(node.children, due):
        _add_up(
            node.children, [one for one in nodes(node.children) if one.among is not None and not one.among.sure], due
        )


def _add_up_by_words(node: Node) -> bool:
    """Read the amounts of an item as its parts where these are told to be different things."""
    together = parts_together(node.text.text)
    if together is None:
        return False
    _as_parts(node, together)
    return True


def _as_parts(node: Node, together: Decimal | None) -> None:
    node.points, node.printed, node.among, node.marked = None, NOTHING, None, together


def _add_up(children: Sequence[Node], doubtful: Sequence[Node], whole: Decimal) -> bool:
    """Read the amounts of the ``doubtful`` items as parts where ``children`` then make the ``whole``."""
    kept = [node.points for node in doubtful]
    for node in doubtful:
        node.points, node.marked = None, node.among.together if node.among else None
    if makes(children, whole):
        for node in doubtful:
            _as_parts(node, node.marked)
        return True
    for node, points in zip(doubtful, kept, strict=True):
        node.points, node.marked = points, None
    return False
