"""The grand total where no row states it: in the title, in a header cell, in the prose above the table."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from parsers.flow import Line
from parsers.outlines.kinds import makes
from parsers.outlines.tree import Node, Outline
from parsers.strand import Strand, compact
from parsers.wording.marks import ending, printed_points
from parsers.wording.numerals import ARABIC, number
from parsers.wording.points import Points, read_points

_SAID = re.compile(
    rf"(?:总分值?|满分|总计|合计|共计?|总得分)(?:分?值)?(?:设定|设置|定)?(?:为|是|[:：])?\s*[（(]?(?P<points>(?P<n>{ARABIC})\s*分)(?!以|钟|之|制?的)"
    rf"|(?P<whole>(?P<m>{ARABIC})\s*分制|百分制)"
)
_FORMULA = "+＋=＝×*"
"""What stands before a part of a formula, 总分=教学得分（40）+科研得分（40）: it is no total."""
_SUMMED = re.compile(r"[=＝]|[)）]\s*[+＋]")
_NAME = re.compile(r"(?:总分值?|满分|总计)[:：]?")
"""What stands before the total in a row of name fields: 满分 | 100分."""
_LONGEST = 60
"""Characters in the longest title or header cell that ends with the total."""
_HUNDRED = "100"


def total_beside(tree: Outline, titles: Sequence[Strand], lines: Sequence[Line], alone: bool) -> Node | None:
    """Return the total that stands beside the table: in ``titles``, header cells and remarks first, then in the ``lines`` above.

    Prose speaks of many sums: there a total is taken where the table makes it, or, in a document with this one rubric
    (``alone``), where the prose names one total and no other.
    """
    for text in [*titles, *tree.heads]:
        found = ending(text) if len(text.text) <= _LONGEST and not _SUMMED.search(text.text) else None
        if found is not None and found.points.value and not found.points.percent:
            return Node(False, "", text, text, found.points, found.printed, printed_points(found.printed))
    for name, text in pairwise(tree.titles):
        points = read_points(text.text)
        if points is not None and _NAME.fullmatch(compact(name.text)):
            return Node(False, "", text, text, points, text, printed_points(text))
    for text in [*titles, *tree.remarks]:
        for node in _said(text):
            return node
    said = [node for line in reversed(lines) for node in _said(line.text)]
    agreeing = [node for node in said if node.points and makes(tree.children, node.points.value, tree.combine)]
    if agreeing:
        return agreeing[0]
    values = {node.points for node in said}
    return said[0] if alone and len(values) == 1 else None


def _said(text: Strand) -> Iterator[Node]:
    for match in _SAID.finditer(text.text):
        if match.start() and text.text[match.start() - 1] in _FORMULA:
            continue
        value = number(match["n"] or match["m"] or _HUNDRED)
        group = "points" if match["points"] else "whole"
        if value:
            printed = text.cut(match.start(group), match.end(group))
            yield Node(False, "", printed, printed, Points(value), printed, printed_points(printed))
