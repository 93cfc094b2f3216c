"""Points that a heading gives to each of its parts: 按部门分值各60分考核, 每项5分."""

import re
from decimal import Decimal

from parsers.outlines.tree import Node, Share, value_of
from parsers.strand import Strand
from parsers.wording.numerals import ARABIC, number
from parsers.wording.points import Points

_EACH = re.compile(
    rf"(?:各(?:部门|单位|部分|项|占|为)?|每(?:一)?(?:个)?(?:部门|单位|部分|小?项|小?题|条|款|个|点|指标))(?:分值)?[为占]?\s*(?P<points>(?P<n>{ARABIC})\s*分)(?!以|钟|之)"
)
_IN_NAME = re.compile(r"[（(](?P<said>[^（()）]*)[)）]\s*[:：]?\s*$")
"""The bracket at the end of a name, with the points of each part beside those of all: （20分，每项5分）."""
_COUNT = re.compile(rf"共?\s*(?P<n>{ARABIC})\s*小?[个项题条款点]\s*[，,、；;]")
"""How many parts there are: （共4项，每项5分，共20分）."""
_SAYS_NO_MORE = re.compile(
    rf"(?:\s*(?:共|每|各|[满总]分|[合总共]?计)?\s*(?:小?[个项题条款点])?{ARABIC}\s*(?:分|小?[个项题条款点])\s*(?:[，,、；;]|$))+"
)
"""A bracket of nothing but numbers of parts and points."""
_LONGEST = 30
"""Characters in the longest remark that states such points; longer texts are rules."""


def share_in(text: Strand) -> Share | None:
    """Return the points that ``text`` gives to each part, None where it gives none."""
    match = _EACH.search(text.text) if len(text.text) <= _LONGEST else None
    value = number(match["n"]) if match else None
    if match is None or value is None:
        return None
    return Share(Points(value), text.cut(match.start("points"), match.end("points")))


def share_in_name(name: Strand) -> Share | None:
    """Return the points that the bracket at the end of ``name`` gives to each part, None where it gives none."""
    bracket = _IN_NAME.search(name.text)
    return share_in(name.cut(*bracket.span("said"))) if bracket else None


def without_share(name: Strand) -> Strand:
    """Return ``name`` without the bracket at its end that says nothing but numbers: 组织领导 for 组织领导（20分，每项5分）."""
    bracket = _IN_NAME.search(name.text)
    plain = bracket is not None and bracket.start() > 0 and _SAYS_NO_MORE.fullmatch(bracket["said"])
    return name.cut(0, bracket.start()).strip() if bracket and plain else name


def shared_out(node: Node) -> None:
    """Give the parts of ``node`` that print no points those that its heading gives to each, where these nearly make the points of all."""
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
    bracket = _IN_NAME.search(node.whole.text)
    count = _COUNT.search(bracket["said"]) if bracket else None
    if count and number(count["n"]) == len(parts):
        return True
    return node.combine == "alternatives" or whole is None or _makes_nearly(whole, share, len(parts))


def _makes_nearly(whole: Decimal, share: Decimal | None, parts: int) -> bool:
    """Return whether so many parts of a ``share`` come nearer to the ``whole`` than one more or less: else a misprint would take the points of all."""
    return share is not None and abs(whole - parts * share) * 2 < share
