"""From the cells of a row to nodes of the tree: categories, items, totals, and their points."""

import re
from collections.abc import Sequence

from parsers.outlines.kinds import kind_named
from parsers.outlines.numeralsabove import numeral_above
from parsers.outlines.shares import share_in_name, without_share
from parsers.outlines.tree import NOTHING, Node, Share
from parsers.strand import Strand, compact
from parsers.tables.grid import Box
from parsers.wording import labels, marks, totals
from parsers.wording.caps import MOST
from parsers.wording.halfbrackets import half_bracketed
from parsers.wording.numerals import ARABIC, NUMBER, number
from parsers.wording.points import Points, is_left_blank, is_no_number, read_points, read_signed
from parsers.wording.rules.tiers import parts_together
from parsers.wording.texts.textpoints import own_points

Placed = tuple[int, Box]
"""A box and the column (0-based) in which it begins."""
_AT_MOST = re.compile(
    rf"[（(【](?P<before>[^（）()【】]*[，,；;、\s])?(?P<points>(?P<most>{MOST})?"
    rf"(?P<n>{NUMBER})\s*分(?(most)(?:封顶|为止|为限|以内)?|(?:封顶|为止|为限|以内)))(?P<behind>[，,；;][^（）()【】]*)?[)）】]\s*[:：]?\s*$"
)
_ENDS_AT_MOST = re.compile(rf"[\s:：，,]*(?P<points>{MOST}(?P<n>{NUMBER})\s*分(?:封顶|为止|为限|以内)?)\s*$")
_BEHIND_COLON = re.compile(rf"[:：]\s*({ARABIC}\s*分)\s*(?:[（(][^（()）0-9０-９]{{1,12}}[)）]\s*)?$")
_AT_END = re.compile(rf"({ARABIC}\s*分?)\s*[:：]?\s*$")
_FULL_MARK = re.compile(
    rf"[（(]\s*{totals.FULL}\s*[:：为]?\s*(?P<points>{ARABIC}\s*分?)\s*[)）]\s*(?:[:：]?\s*[=＝].+)?$"
)
"""The full mark behind a score, and before the formula for it: （满分100分）."""
_OWN = re.compile(rf"(?<![加扣减得0-9０-９.．]){ARABIC}\s*分")
"""The most that a part can add or take, at the end of its name: （不计入总分，最高10分）, （8分封顶）; no cap behind points (_OWN)."""

_SCALE = re.compile(r"[（(][^（()）]{1,4}分制[)）]")
"""The scale of a score: （百分制）."""
_ALONE = re.compile(rf"[（(【\[]?\s*{ARABIC}\s*分\s*[)）】\]]?")
"""Points that stand where the item does: what they are for is the name left of them."""


def category(box: Box) -> Node:
    """Return the category that a cell names: its number, its name, and its points: those at the end, or in a bracket inside.

    A cell of nothing but points in brackets, （20分）, has them for its name too.
    """
    label, text = (box.label, box.text) if box.label else _parted(box.text)
    rest = marks.without_fields(text)
    node = Node(False, label, rest, box.text, extra=marks.is_on_top(rest.text), takes=marks.is_taken_off(rest.text))
    take_most(node)
    take_end(node)
    node.share = share_in_name(rest)
    own = own_points(node.text) if node.points is None else None
    if own is not None and own.points is not None:
        node.points, node.printed = own.points, own.printed
        node.text = without_share(node.text) if node.share else node.text
    if node.points is None and marks.is_bracketed(node.text.text) and marks.marks(node.text.text):
        take_points(node, node.text.strip())
    return node


def _parted(text: Strand) -> tuple[str, Strand]:
    """Return the number of a category and its name; a numeral on a line of its own, 一 over 组织领导, needs no mark."""
    above = numeral_above(text)
    return (above, text.cut(len(above))) if above else labels.parted(text)


def item(box: Box, label: str) -> Node:
    """Return the item that a cell prints, numbered ``label`` or, where that is empty, as its text begins.

    A number of the first of several clauses, ①…；②…, is none of the item.
    """
    node = Node(True, label or box.label, box.text, box.text)
    if not node.label:
        node.label, node.text = labels.parted_item(box.text)
    node.extra, node.takes = marks.is_on_top(node.text.text), marks.is_taken_off(node.text.text)
    return node


def take_points(node: Node, cell: Strand) -> None:
    """Give the node the points that ``cell`` prints, read or not; one with a word or a dash for points is not counted."""
    node.points, node.printed = read_signed(cell.text), cell
    node.counts = node.points is not None or not is_no_number(cell.text)


def take_weight(node: Node, cell: Strand) -> None:
    """Give the node the weight that ``cell`` prints, none where that is no number."""
    points = read_points(cell.text)
    node.weight = Share(points, cell) if points else None


def take_end(node: Node) -> None:
    """Give the node the points at the end of its text, which then stands without them, and the weight beside them.

    The node may print the same points elsewhere.
    """
    end = half_bracketed(node.text) or marks.ending(node.text)
    if end is not None and node.points in (None, end.points):
        node.text, node.points, node.printed = end.name, end.points, end.printed
        if end.weight is not None and node.weight is None:
            take_weight(node, end.weight)


def take_most(node: Node) -> None:
    """Give the category the most that its name says it can make: 加分项（累计不超过5分）; of a bracket that says more the name keeps all.

    Without a bracket, 加分项：最高加5分, only a part of bonuses, deductions or vetoes says so.
    """
    most = _AT_MOST.search(node.text.text)
    bare = None if most else _ENDS_AT_MOST.search(node.text.text)
    if bare and kind_named(node.text.text[: bare.start()]) == "base":
        return
    found = most or bare
    value = number(found["n"]) if found else None
    if found is None or value is None or (most and _OWN.search(most["before"] or "")):
        return
    node.points, node.printed = Points(value), node.text.cut(found.start("points"), found.end("points"))
    if found.start() and not (most and (most["before"] or most["behind"])):
        node.text = node.text.cut(0, found.start()).strip()


def take_own(node: Node) -> None:
    """Give the item the points that its text prints, or is, 45分; the text stays as it is."""
    own = own_points(node.text)
    if own is None and _ALONE.fullmatch(node.text.text.strip()):
        take_points(node, node.text.strip())
    elif own is None and (half := half_bracketed(node.text)):
        node.points, node.printed = half.points, half.printed
    elif own is None:
        node.marked = parts_together(node.text.text)
    else:
        node.points, node.printed, node.marked, node.among = own.points, own.printed, own.marked, own.among
        node.extra = node.extra and marks.is_on_top(node.text.text, own.worth, own.start)


def total(boxes: Sequence[Placed], points_column: int | None) -> Node:
    """Return the grand total that ``boxes``, those of a row without its scores, state.

    It stands in the points column, else at the end of its name, 总分（100分）, else beside it, else behind a colon, 总分：100分, or right
    behind the word, 总分100分; in 总分：95分（满分100分） it is what the bracket says. Zero is a score not yet given; a word or a dash in the
    points column is no total, nor is room to fill it in or its name, 实际得分（百分制）.
    """
    pointed = [entry for entry in boxes if (found := read_points(entry[1].text.text)) is not None and found.value]
    in_column = [entry for entry in boxes if entry[0] == points_column and not is_no_number(entry[1].text.text)]
    whole = sum((box.text for _, box in boxes), NOTHING)
    node = Node(False, "", whole, whole)
    stated = [entry for entry in pointed if entry in in_column]
    worded = [(c, box) for c, box in in_column if not (read_points(box.text.text) or _is_filled_in(box.text.text))]
    full = _FULL_MARK.search(boxes[0][1].text.text) if boxes and not stated else None
    end = marks.ending(boxes[0][1].text) if boxes and not (stated or full) else None
    if end is not None:
        node.points, node.printed = end.points, end.printed
    elif full:
        take_points(node, boxes[0][1].text.cut(*full.span("points")))
    elif not (stated or pointed) and (right := _right_behind(boxes)) is not None:
        take_points(node, right)
    elif entries := stated or pointed or worded:
        take_points(node, entries[0][1].text)
    elif boxes and (colon := _BEHIND_COLON.search(boxes[0][1].text.text)):
        take_points(node, boxes[0][1].text.cut(*colon.span(1)))
    return node


def _is_filled_in(text: str) -> bool:
    """Return whether a cell is room for a score or names one to be filled in, and the scale of it: 得分（百分制）."""
    return is_left_blank(text) or is_no_number(_SCALE.sub("", text))


def _right_behind(boxes: Sequence[Placed]) -> Strand | None:
    """Return the points right behind the word for a total, 总分100分 or 以上共计100分。, None where no box prints both."""
    for _, box in boxes:
        right = _AT_END.search(box.text.text) if totals.states_total(compact(box.text.text)) else None
        if right:
            return box.text.cut(*right.span(1))
        if totals.states_whole(compact(box.text.text)):
            return next((box.text.cut(*span) for _, _, span in totals.said(box.text.text)), None)
    return None
