"""Lines that state the total of a rubric in lines, below its last item."""

import re
from decimal import Decimal

from parsers.flow import Line
from parsers.lines.listed import listed
from parsers.outlines.tree import Node, Outline, nodes, value_of
from parsers.wording import labels
from parsers.wording.numerals import NUMBER
from parsers.wording.points import Points, read_points
from parsers.wording.totals import ENDS_AS_TOTAL, FULL, SCORE, TOTAL, WORTH, said, total_word

_COUNT = r"(?:[0-9一二两三四五六七八九十]{1,3}大?(?:项|条|类|个?部分|个?方面)(?:内容|指标|项目)?)?"
"""How many parts a total says that it is of: 五项合计总分100分."""
_TOTAL = re.compile(
    rf"(?P<of>(?:以上|上述)?{_COUNT})(?P<name>\D{{2,8}}?)\s*[:：为]?[\s.．…·_]*[（(]?(?P<points>{NUMBER}\s*分)[)）]?\s*[。.:：]?"
)
"""A line that states the total and nothing else: 总分：100分, 以上各项合计100分."""
_REMARKED = re.compile(
    rf"[（(]\s*(?:{FULL}|{TOTAL})\s*[:：为]?\s*(?P<points>{NUMBER}\s*分)\s*[。，,；;][^（）()]*[)）]\s*[。.]?"
)
"""A remark in brackets that begins with the total: （总分10分。最低分为8分）."""
_NAMED_TOTAL = re.compile(
    rf"(?P<name>[^#*+•●\-，,；;。:：（(]{{1,16}}(?:{ENDS_AS_TOTAL}))\s*[（(:：]\s*(?:{WORTH}|{SCORE})?\s*[:：]?\s*(?P<points>{NUMBER}\s*分)\s*[)）]?\s*[:：。]?"
)
"""A line without a number whose name ends as that of a total, below the last item: 活动加分总分（满分30分）：."""
_BONUSES = re.compile(r"(?:加分|奖励分?|附加分)(?:项目?)?(?:总分|[合总共]计|总得分)")
"""The name of a total of bonuses."""


def total_of(line: Line) -> Node | None:
    """Return the total that a line prints, as below the last item; None for anything else."""
    if (remark := _REMARKED.fullmatch(line.text.text)) is not None:
        return _total_node(line, remark)
    found = _TOTAL.fullmatch(line.text.text)
    return _total_node(line, found) if found is not None and total_word(found["name"]) else None


def sum_of_above(line: Line) -> Decimal | None:
    """Return what a line says that several parts or all above it make, 三项合计60分 or 以上合计60分; None for anything else."""
    entry = listed(line)
    found = _TOTAL.fullmatch((entry.text if entry else line.text).text)
    points = read_points(found["points"]) if found and found["of"] and total_word(found["name"]) else None
    return points.value if points else None


def named_total(line: Line) -> Node | None:
    """Return the total that a line without a number states, of which the name ends as that of one."""
    found = _NAMED_TOTAL.fullmatch(line.text.text)
    return _total_node(line, found) if found and not line.label and not labels.leading(line.text.text) else None


def said_total(line: Line) -> Node | None:
    """Return the first total that a sentence states: 实行计分制，总分为200分，加分不封顶。"""
    value, _, (start, end) = next(said(line.text.text), (None, 0, (0, 0)))
    printed = line.text.cut(start, end)
    return Node(False, "", printed, line.text, Points(value), printed) if value is not None else None


def mark_capped(made: Outline) -> None:
    """Mark all items as bonuses where the total is named as theirs, 加分总分（满分30分）, and they make more: it is the most they add."""
    total = made.total.points if made.total is not None else None
    if made.total is None or total is None or not _BONUSES.search(made.total.whole.text):
        return
    if value_of(made.children) > total.value:
        for node in nodes(made.children):
            node.extra = node.extra or node.is_item


def _total_node(line: Line, found: re.Match[str]) -> Node:
    printed = line.text.cut(found.start("points"), found.end("points"))
    return Node(False, "", line.text, line.text, read_points(printed.text), printed)
