"""Points that a heading gives to each of its parts: 按部门分值各60分考核, 每项5分."""

import re

from parsers.outlines.tree import Node, Share, value_of
from parsers.strand import Strand
from parsers.wording.numerals import ARABIC, number
from parsers.wording.points import Points

_EACH = re.compile(
    rf"(?:各(?:部门|单位|部分|项|占|为)?|每(?:一)?(?:个)?(?:部门|单位|部分|小?项|小?题|条|款|个|点|指标))(?:分值)?[为占]?\s*(?P<points>(?P<n>{ARABIC})\s*分)(?!以|钟|之)"
)
_LONGEST = 30
"""Characters in the longest remark that states such points; longer texts are rules."""


def share_in(text: Strand) -> Share | None:
    """Return the points that ``text`` gives to each part, None where it gives none."""
    match = _EACH.search(text.text) if len(text.text) <= _LONGEST else None
    value = number(match["n"]) if match else None
    if match is None or value is None:
        return None
    return Share(Points(value), text.cut(match.start("points"), match.end("points")))


def shared_out(node: Node) -> None:
    """Give the parts of ``node`` that print no points those that its heading gives to each, where no sum speaks against it."""
    if node.share is not None:
        parts = _alternatives(node) if node.combine == "alternatives" else node.children
        if all(part.points is None for part in parts) and _fits(node, parts):
            for part in parts:
                part.points, part.printed = node.share.points, node.share.printed
    for child in node.children:
        shared_out(child)


def _alternatives(node: Node) -> list[Node]:
    """Return the parts of which one applies, those of nested alternatives in place of these."""
    found: list[Node] = []
    for child in node.children:
        found += _alternatives(child) if child.combine == "alternatives" else [child]
    return found


def _fits(node: Node, parts: list[Node]) -> bool:
    share = node.share.points.value if node.share else None
    inside = [value_of(part.children) for part in parts if part.children]
    whole = node.points.value if node.points else None
    if any(value != share for value in inside):
        return False
    return node.combine == "alternatives" or whole is None or whole == len(parts) * (share or 0)
