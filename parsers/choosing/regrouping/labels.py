"""Numbered items that stand together in one cell beside the category with its points: 机制（26分） | 1.…（5分）；2.…（6分）。"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise, product

from parsers.outlines import nodes as reading
from parsers.outlines.tree import NOTHING, Node, Outline, nodes
from parsers.strand import Strand
from parsers.tables import headers
from parsers.tables.layout import Layout
from parsers.wording import labels, marks
from parsers.wording.halfbrackets import half_bracketed
from parsers.wording.numerals import ARABIC, number
from parsers.wording.points import Points
from parsers.wording.texts.textpoints import Own, own_points
from parsers.wording.units import UNIT

_START = re.compile(r"(?:^|(?<=[。；;，,、：:\s）)]))(?=[0-9０-９（(①-⑳⑴-⒇⒈-⒛])")
_BARE = re.compile(rf"(?<=[。；;\s）)])(?P<n>[1-9][0-9]?)(?!{UNIT}|[至到或])(?=[\u4e00-\u9fff])")
"""A number whose mark is lost, …（1分）2通过会议, and no count, 2至3人."""
_LOST_MARK = re.compile(r"[1-9][0-9]?(?=[\u4e00-\u9fff])")
_WHOLE = re.compile(rf"(?:[合总共]计|共)\s*(?P<points>(?P<n>{ARABIC})\s*分)\s*[）)]?\s*[。；;，,]?\s*$")
"""What the parts of an item make together, at its end: （每次1分，合计6分）."""
_LEAST = 2
"""Numbered items in a cell."""
_NEAR = Decimal("0.2")
"""The share by which items may miss the points over them: a contradiction of the document, not another reading."""
_OPEN_CHOICES = 6
"""Items in a cell that may each be worth the last or all of their marks."""


def split_numbered(tree: Outline, layout: Layout) -> None:
    """Make items with points in their name categories of the numbered items in the cell beside them.

    These must make the points in more than half of the cells that hold several; of an item with several marks all together,
    which then prints no points of its own, or the last, as the sum says. One such cell is enough where all others nearly make theirs:
    a contradiction of the document. What else a row prints stays with the first of its parts, but for what stands
    beside under their numbers.
    """
    found = [(node, parts) for node in nodes(tree.children) if (parts := _parts(node, layout))]
    chosen = [_made(node, parts) for node, parts in found]
    agreeing = sum(map(bool, chosen))
    near = all(values or _nearly_made(node, parts) for (node, parts), values in zip(found, chosen, strict=True))
    if not agreeing or (agreeing * 2 <= len(found) and not near):
        return
    for (node, parts), values in zip(found, chosen, strict=True):
        if values or all(_worths(part) for part in parts):
            _split(node, parts, values or [_worths(part)[0] for part in parts])


def _parts(node: Node, layout: Layout) -> list[Strand]:
    """Return the numbered items in the first cell beside a name that ends with its points; empty where it holds no several.

    Beside names that stand in groups of a column of their own, 评分标准 says how these are scored: its parts are rules; under
    考核内容及评分标准 they are what is assessed.
    """
    if not node.is_item or node.points is None or not node.cells:
        return []
    end = half_bracketed(node.text) or marks.ending(node.text)
    if end is None or end.points != node.points or end.points.percent:
        return []
    column = node.cells[0][0]
    ruled = layout.roles[column] == "rules" and "item" not in headers.roles(layout.headers[column])
    if ruled and layout.first("category") is not None:
        return []
    pieces = _pieces(sum((text for at, text in node.cells if at == column), NOTHING))
    return pieces if len(pieces) >= _LEAST else []


def _pieces(cell: Strand) -> list[Strand]:
    """Return the cell in pieces that begin with numbers one after the other, perhaps without their mark; empty where it begins with none."""
    starts: list[int] = []
    before: labels.Label | None = None
    for match in _START.finditer(cell.text):
        label = labels.leading(cell.text[match.end() :]) or _bare(cell.text, match.end(), before)
        if label and (labels.follows(before, label) if before else not match.start()):
            starts.append(match.end())
            before = label
    return [cell.cut(a, b).strip() for a, b in pairwise([*starts, len(cell.text)])]


def _bare(text: str, at: int, before: labels.Label | None) -> labels.Label | None:
    """Return the number without a mark that stands at a place, in the style of the one ``before`` it; None where none does."""
    found = _BARE.match(text, at) if before else None
    return labels.Label(found["n"], before.style, (int(found["n"]),), found.end() - at) if found and before else None


def _worths(part: Strand) -> list[Own]:
    """Return what a numbered item with points in brackets may be worth: what it says its parts make, its own, all of its marks."""
    if (whole := _WHOLE.search(part.text)) and (value := number(whole["n"])) is not None:
        return [Own(Points(value), part.cut(*whole.span("points")))]
    given = marks.marks(part.text)
    own = own_points(part) if given else None
    found = [own] if own is not None and own.points else []
    if len(given) > 1:
        found.append(Own(None, NOTHING, sum((mark.points for mark in given), Decimal(0))))
    return found


def _made(node: Node, parts: Sequence[Strand]) -> list[Own]:
    """Return what the items are worth where they make the points of ``node`` in one way; empty where they do not."""
    worths = [_worths(part) for part in parts]
    if not all(worths) or sum(len(one) > 1 for one in worths) > _OPEN_CHOICES:
        return []
    due = node.points.value if node.points else None
    found = [list(one) for one in product(*worths) if sum(map(_value, one), Decimal(0)) == due]
    return found[0] if len(found) == 1 else []


def _nearly_made(node: Node, parts: Sequence[Strand]) -> bool:
    """Return whether items that print one mark each come near to the points of ``node``, and none has all of these."""
    worths = [_worths(part) for part in parts]
    values = [_value(one[0]) for one in worths if len(one) == 1]
    due = node.points.value if node.points else Decimal(0)
    near = abs(sum(values, Decimal(0)) - due) <= due * _NEAR
    return len(values) == len(worths) and near and max(values) < due


def _value(own: Own) -> Decimal:
    return own.points.value if own.points else own.marked or Decimal(0)


def _split(node: Node, parts: Sequence[Strand], values: Sequence[Own]) -> None:
    column = node.cells[0][0]
    node.children = list(_as_items(parts, values, column))
    for at, cell in node.cells:
        if at != column:
            _deal_out(node.children, parts, at, cell)
    node.is_item, node.cells = False, []
    reading.take_end(node)


def _deal_out(items: Sequence[Node], parts: Sequence[Strand], column: int, cell: Strand) -> None:
    """Give each item what a cell says under its number, where it has the numbers of the ``parts`` one by one; else all to the first."""
    said = _pieces(cell)
    dealt = [_numbers(piece) for piece in said] == [_numbers(part) for part in parts]
    for item, text in zip(items, said, strict=True) if dealt else [(items[0], cell)]:
        item.cells.append((column, text))


def _numbers(piece: Strand) -> tuple[int, ...]:
    label, bare = labels.leading(piece.text), _LOST_MARK.match(piece.text)
    return label.numbers if label else (int(bare[0]),) if bare else ()


def _as_items(parts: Sequence[Strand], values: Sequence[Own], column: int) -> Iterator[Node]:
    for part, own in zip(parts, values, strict=True):
        label, text = labels.parted(part)
        if not label and (bare := _LOST_MARK.match(part.text)):
            label, text = bare[0], part.cut(bare.end())
        yield Node(True, label, text, part, own.points, own.printed, column, marked=own.marked)
