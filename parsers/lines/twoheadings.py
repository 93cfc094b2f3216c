"""Two headings alone with their points, which what stands below them proves: （一）服务（20分） over 规范服务得20分。"""

import re
from collections.abc import Sequence

from parsers.lines.mending.within import earned_within
from parsers.outlines.tree import Node
from parsers.strand import Strand
from parsers.wording.numerals import ARABIC, number

_HEADING = re.compile(rf"[^，,；;。:：（）()]{{2,20}}[（(]\s*(?:满分|分值|共)?\s*(?P<n>{ARABIC})\s*分\s*[)）]")
_EARNED = re.compile(
    rf"(?:^|(?<=[，,。；;:：]))[^，,。；;:：每]{{0,60}}(?<!不)[得计记]\s*(?P<n>{ARABIC})\s*分(?=\s*(?:[，,。；;]|$))"
)
"""A clause that earns points once: 按时到岗得60分。"""


def two_headings(nodes: Sequence[Node]) -> bool:
    """Return whether ``nodes`` are two numbered headings with points in brackets, where the text below both earns these at once, or
    that below one earns them in several parts.
    """
    found = [_HEADING.match(node.text.text) for node in nodes if node.label and node.points is not None]
    if len(nodes) != 2 or not all(found) or len(found) != 2:
        return False
    below = [node.text.cut(match.end()) for node, match in zip(nodes, found, strict=True) if match]
    worth = [node.points.value for node in nodes if node.points is not None]
    at_once = [
        any(number(earned["n"]) == value for earned in _EARNED.finditer(text.text))
        for text, value in zip(below, worth, strict=True)
    ]
    own = [earned_within(text) for text in below]
    parts = any(
        one is not None and one.worth == value and _is_of_several(one.printed)
        for one, value in zip(own, worth, strict=True)
    )
    return parts or all(at_once)


def _is_of_several(printed: Strand) -> bool:
    return printed.text.count("分") > 1
