"""What one text, a title, a header cell or a sentence, prints as the total of a table."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from parsers.outlines.kinds import kind_of, makes
from parsers.outlines.tree import Node, Outline, worth
from parsers.strand import Strand
from parsers.wording.grades import is_grade
from parsers.wording.marks import ending, without_fields
from parsers.wording.numerals import ARABIC, NUMBER, number
from parsers.wording.points import Points, read_points
from parsers.wording.totals import FULL, FULL_MARKS, WHOLE, based, hinted, said

_ONE = re.compile(r"(?:每|各|单)[^，,。；;]{0,6}$|约\s*$|^\s*[-*+]\s")
"""What stands before points of one thing among many, 每项满分10分, or a bullet: they are no total."""
_EACH = re.compile(rf"[每各单][^，,。；;0-9]{{1,8}}?(?P<points>{ARABIC}\s*分)\s*[，,；;]\s*(?:合计|总计|总分|共计?)")
"""What one of several makes, before what all of them do: （每个场景20分，共100分）."""
_PART_OF = re.compile(r"其中[^。；;]*(?:本[\u4e00-\u9fff]{0,4}(?:表|[细规]则|办法|方案)|附[件表]|下表)")
"""What names the table as one part of a whole."""
_PARTS = re.compile(rf"({NUMBER})\s*分")
_AMOUNT = re.compile(rf"{ARABIC}\s*分")
_SUMMED = re.compile(r"[=＝]|[)）]\s*[+＋]")
_FULL_MARK = re.compile(rf"[^（()）]{{0,4}}{FULL_MARKS}\s*[:：]?\s*(?P<points>{ARABIC}\s*分?)\s*")
"""A header of full marks with what they make together, 满分100."""
TENTH = Decimal("0.1")
_NEAR = Decimal("0.25")
"""The share by which a table may miss the points of the heading over it: a contradiction of the document, not another part."""
_CLOSED = re.compile(r"\s*[)）]")
_SHARED = re.compile(r"[（(]\s*占\s*$")
"""What stands before the points that a table has in a larger whole: （占50分）."""
_SHARED_AT_END = re.compile(rf"[（(]\s*占\s*{ARABIC}\s*分\s*[)）]\s*$")
_WITH_MORE = re.compile(rf"[^（()）]{{2,}}[（(]\s*(?P<points>{ARABIC}\s*分)\s*[，,；;、][^（()）]*[)）]\s*$")
"""A title with the total and more in one bracket at its end, 个人检查评分标准（100分，占30%）: the table has to make it, or nearly 100."""
_ALONE = re.compile(rf"[（(]\s*{ARABIC}\s*分\s*[)）]")
_COMPOSED = re.compile(r"由[^，,。；;]*基[础本准]分[^，,。；;]*(?:组成|构成)")
"""What says that base points are those of all but what is added or taken, however many they are."""
_LONGEST = 60
"""Characters in the longest title or header cell that ends with the total."""


def is_made(node: Node, tree: Outline) -> bool:
    """Return whether the table makes the total."""
    return node.points is not None and makes(tree.children, node.points.value, tree.combine)


def is_near(node: Node, tree: Outline, share: Decimal = _NEAR) -> bool:
    """Return whether the table misses the total by no more than ``share`` of it."""
    made = worth(tree.children, tree.combine)
    return node.points is not None and abs(made - node.points.value) <= share * node.points.value


def ending_totals(text: Strand, tree: Outline) -> Iterator[Node]:
    """Yield the total with which a title or a heading ends; what a grade makes, or a range, is none.

    A bare number, 病例考核（1） or 评分标准【1】, may count the forms: it is one only where the table makes it or nearly does.

    Of one thing among many, 单项满分100分, or behind other points, 第1、2题各10分，第3题20分, it is one only where the table makes it.
    """
    if (
        (more := _WITH_MORE.search(text.text))
        and len(text.text) <= _LONGEST
        and (points := read_points(more["points"]))
    ):
        printed = text.cut(*more.span("points"))
        node = Node(False, "", text, text, points, printed)
        full = points.value == WHOLE and is_near(node, tree, TENTH)
        yield from (node,) if full or is_made(node, tree) else ()
        return
    plain = without_fields(text)
    found = ending(plain) if len(text.text) <= _LONGEST and not _SUMMED.search(text.text) else None
    if found is None or not found.points.value or found.points.percent or found.points.minimum is not None:
        return
    if is_grade(found.name.text):
        return
    node = Node(False, "", text, text, found.points, found.printed)
    if found.printed.text.strip("（()）【】[]").strip().isdecimal() and not is_near(node, tree):
        return
    if _SHARED_AT_END.search(plain.text) and not is_near(node, tree, TENTH):
        return
    if is_made(node, tree) or not (_ONE.search(found.name.text) or _AMOUNT.search(found.name.text)):
        yield node


def titled_totals(titles: Sequence[Strand], tree: Outline) -> list[Node]:
    """Return the totals with which the lines of a title end, the last first; one may stand alone on the line below its name: （43分）."""
    found: list[Node] = []
    for n, text in reversed([*enumerate(titles)]):
        points = read_points(text.text.strip().strip("（()）")) if n and _ALONE.fullmatch(text.text.strip()) else None
        alone = [Node(False, "", text, text, points, text)] if points is not None and points.value else []
        found += alone or ending_totals(text, tree)
    return found


def headed_totals(text: Strand, tree: Outline) -> Iterator[Node]:
    """Yield the total that stands behind the word in a header cell, 满分100: it is 100, or what the table makes or nearly makes."""
    found = _FULL_MARK.fullmatch(text.text)
    points = read_points(found["points"]) if found else None
    if found is None or points is None:
        return
    printed = text.cut(*found.span("points"))
    node = Node(False, "", text, text, points, printed)
    if points.value == WHOLE or is_made(node, tree) or is_near(node, tree):
        yield node


def said_totals(text: Strand, tree: Outline) -> Iterator[Node]:
    """Yield the totals that a sentence names; what one thing among many makes as :func:`ending_totals` does.

    Before that of all of them, （每个场景20分，共100分）, it is the total of a table that makes it.
    """
    each = _EACH.search(text.text)
    points = read_points(each["points"]) if each else None
    if each and points:
        printed = text.cut(*each.span("points"))
        node = Node(False, "", printed, printed, points, printed)
        if is_made(node, tree):
            yield node
            return
    for value, start, span in said(text.text):
        printed = text.cut(*span)
        node = Node(False, "", printed, printed, Points(value), printed)
        if is_made(node, tree) or not (_ONE.search(text.text[:start]) or _is_of_more(value, text.text, tree)):
            yield node


def _is_of_more(value: Decimal, text: str, tree: Outline) -> bool:
    """Return whether a sentence names the table as one part of a larger whole, and the rest with its points or the table with its own:
    全年满分120分，其中本表100分, 其中本表按附件，测评20分.
    """
    made = worth(tree.children, tree.combine)
    others = [number(match[1]) for match in _PARTS.finditer(text)]
    return value > made and _PART_OF.search(text) is not None and any(other in (made, value - made) for other in others)


def hinted_totals(text: Strand, tree: Outline, sole: bool = False) -> Iterator[Node]:
    """Yield what a sentence may print as the total where the table makes it, or nearly （占50分）, or the ``sole`` one （满分 100）."""
    for value, span in hinted(text.text):
        printed = text.cut(*span)
        node = Node(False, "", printed, printed, Points(value), printed)
        full = sole and value == WHOLE and bool(_CLOSED.match(text.text, span[1])) and FULL in text.text
        full = full or bool(_SHARED.search(text.text, 0, span[0]))
        if is_made(node, tree) or (full and is_near(node, tree, TENTH)):
            yield node


def whole_totals(text: Strand) -> Iterator[Node]:
    """Yield the totals that a line names which says what all parts make: 以上各项共计100分。"""
    for value, _, span in said(text.text):
        printed = text.cut(*span)
        yield Node(False, "", printed, printed, Points(value), printed)


def base_totals(text: Strand, tree: Outline) -> Iterator[Node]:
    """Yield the base points that a sentence names, 基础分（100分）+加分-扣分, which the table makes without bonuses, or of which it lacks little.

    What starts from fewer than the table makes, 基础分60分, is something else, and so may be what more words stand before than of the whole;
    not so where the sentence says that all is composed of them and more.
    """
    made = worth([child for child in tree.children if kind_of(child) == "base"], tree.combine)
    for value, whole, span in based(text.text):
        printed = text.cut(*span)
        node = Node(False, "", printed, printed, Points(value), printed)
        composed = whole and _COMPOSED.search(text.text) is not None
        nearly = (composed or (value >= WHOLE and made <= value)) and abs(made - value) <= _NEAR * value
        if is_made(node, tree) or (whole and nearly):
            yield node
