"""Lines above a list that say what share of a result its parts and others have: 平时成绩 30%, 大作业 70% over 评分标准 with parts of 100."""

import re
from collections.abc import Sequence
from decimal import Decimal

from parsers.outlines.tree import Node, nodes
from parsers.wording.numerals import ARABIC, number
from parsers.wording.totals import WHOLE

_SHARE = re.compile(rf"[^，,。；;:：（()）\d]{{2,16}}[（(:：占\s]*({ARABIC})\s*[%％﹪]")
"""A name and its share, with which a line begins."""
_LEAST = 2


def take_course_weights(children: list[Node]) -> list[Node]:
    """Take away the lines before the first heading without points whose parts make 100, where their shares make 100 %; return them.

    They weigh what the list scores against other results. What stands between them without any points is taken with them; all of it
    may stand under one heading.
    """
    while len(children) == 1 and children[0].points is None:
        children = children[0].children
    at = next((n for n, node in enumerate(children) if _is_whole(node)), 0)
    before = children[:at]
    known = [share for node in before if (share := _share(node)) is not None]
    others = [node for node in before if _share(node) is None]
    if len(known) < _LEAST or sum(known) != WHOLE or any(node.points for node in nodes(others)):
        return []
    del children[:at]
    return before


def _is_whole(node: Node) -> bool:
    points = [child.points.value if child.points and not child.points.percent else None for child in node.children]
    return node.points is None and len(points) >= _LEAST and None not in points and _made(points) == WHOLE


def _made(points: Sequence[Decimal | None]) -> Decimal:
    return sum((value for value in points if value is not None), Decimal(0))


def _share(node: Node) -> Decimal | None:
    found = None if node.children else _SHARE.match(node.text.text)
    return number(found[1]) if found else None
