"""A line of nothing but names with their points in brackets that make 100: 立意（35分）、创新（35分）、效果（30分）。"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from parsers.flow import Line
from parsers.outlines.tree import Node, Outline
from parsers.strand import Strand, compact
from parsers.wording.grades import is_grade
from parsers.wording.numerals import ARABIC, number
from parsers.wording.points import Points
from parsers.wording.totals import WHOLE

_LINK = re.compile(
    rf"\s*(?P<item>(?P<name>[^，,、；;。:：（()）\d\s][^，,；;。:：（()）]{{1,20}}?)\s*[（(]\s*(?P<points>(?P<n>{ARABIC})\s*分)\s*[)）])\s*(?:[、，,；;]|[。.]?\s*$)"
)
"""A name with its points, before the next one."""
_LEAD = re.compile(r"[^，,、；;。:：（()）]{2,16}[:：](?=.*[、，,；;])")
"""What leads the names in on their line: 评审标准：."""
_LEAST = 3


def chained(lines: Sequence[Line]) -> Iterator[tuple[int, Outline]]:
    """Yield the place of each such line, and its names as the items of a rubric; grades, and names that come again, are none."""
    for n, line in enumerate(lines):
        lead = _LEAD.match(line.text.text)
        items = list(_items(line.text, lead.end() if lead else 0))
        names = {compact(item.text.text) for item in items}
        made = sum((item.points.value for item in items if item.points), Decimal(0))
        if len(items) == len(names) >= _LEAST and made == WHOLE:
            titles = [line.text.cut(0, lead.end() - 1)] if lead else []
            yield n, Outline(items, titles=titles, used=[line.text])


def _items(text: Strand, start: int) -> Iterator[Node]:
    """Yield the names of a line from ``start`` on, none where it says anything else."""
    found = []
    while start < len(text.text):
        link = _LINK.match(text.text, start)
        value = number(link["n"]) if link else None
        if link is None or value is None or is_grade(link["name"].strip()):
            return
        found.append(link)
        start = link.end()
    for link in found:
        whole, printed = text.cut(*link.span("item")), text.cut(*link.span("points"))
        yield Node(True, "", whole, whole, Points(number(link["n"]) or WHOLE), printed)
