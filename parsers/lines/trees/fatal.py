"""Failings that cost a whole part, 致命错误（35分） under 服务态度（35分）: they are no part of what the others make."""

import re
from collections.abc import Sequence
from decimal import Decimal

from parsers.outlines.tree import NOTHING, Node, value_of
from parsers.wording import marks

_FATAL = re.compile(r"致命(?:性)?(?:错误|差错|失误|问题|缺陷|项)?|一票否决|红线|底线|否决项?|零容忍")
_LONGEST = 10
"""Characters in the longest name that begins with such a word or ends with it."""


def mark_fatal(children: Sequence[Node]) -> None:
    """Mark the items that are vetoes: named so, worth all that their part is worth, where the others make that alone."""
    for node in children:
        whole = _mark(node)
        for child in node.children:
            others = [other for other in node.children if other is not child]
            alone = child.is_item and child.points is not None and child.points.value == whole
            if alone and _names_fatal(child) and value_of(others) == whole:
                child.points, child.printed, child.voids, child.counts = None, NOTHING, True, False
        mark_fatal(node.children)


def _mark(node: Node) -> Decimal | None:
    """Return the points of a part, or the share that its name prints."""
    if node.points is not None:
        return node.points.value
    end = marks.ending(node.text)
    return end.points.value if end is not None else None


def _names_fatal(node: Node) -> bool:
    found = _FATAL.search(node.text.text[: 2 * _LONGEST])
    return found is not None and found.start() <= _LONGEST
