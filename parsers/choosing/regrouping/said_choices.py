"""Parts of which a remark says that they are not added, where the points above agree: 后3项不累加, 以上两项取其一, 取最高分."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from parsers.outlines.tree import Node, nodes, share_whole, value_of
from parsers.wording.numerals import NUMBER, number

_NOT_ADDED = (
    r"(?:均|都|得分|积分|分值|分数|加分|计分)*(?:不(?:可|得|能|予|再|作|做|进行|重复)*(?:累[加计积]|叠加|相加|兼得)"
    r"|(?:只|仅)?(?:可|能)*(?:任?[取选择](?:其中)?(?:其一|[一1](?:项|个|种|条))|[取按计](?:其中)?最?高))"
)
_SEVERAL = re.compile(
    rf"(?P<side>最?后面?|前面?)\s*(?P<n>{NUMBER})\s*(?:项|条|款|点|种|个(?:指标|标准|项目)?)[^，,。；;：:\n]{{0,6}}?[，,]?{_NOT_ADDED}"
)
"""How many of the last, or of the first, parts are not added."""
_ALL = re.compile(
    rf"(?:^|[，,。；;（(\n])\s*(?:(?:以上|上述|本项|各项|几项|所列|{NUMBER}项|内容|指标|标准|项目|情形|条件|之间|中|的)*[，,]?){_NOT_ADDED}"
)
_LEAST = 2


def settle_said_choices(children: Sequence[Node]) -> None:
    """Let the highest of the parts alone count of which a remark beside or above them says so.

    This is done only where the points of the category are made by what then counts, and not by all its parts.
    """
    for node in nodes(children):
        if node.is_item or node.points is None or len(node.children) < _LEAST or share_whole(node.children):
            continue
        whole = node.points.value
        if value_of(node.children) > whole and all(child.points for child in node.children):
            made = (part for part in _chosen(node) if _makes(node.children, part, whole))
            for child in _others(next(made, ())):
                child.counts = False


def _chosen(node: Node) -> Iterator[Sequence[Node]]:
    """Yield the parts of which a remark says that one counts."""
    parts = node.children
    for text in dict.fromkeys(_said(node)):
        for match in _SEVERAL.finditer(text):
            count = int(number(match["n"]) or 0)
            if _LEAST <= count <= len(parts):
                yield parts[:count] if match["side"].startswith("前") else parts[-count:]
        if _ALL.search(text):
            yield parts


def _said(node: Node) -> Iterator[str]:
    """Yield the name of a category and what is printed beside its parts."""
    yield node.whole.text
    for child in node.children:
        yield from (strand.text for _, strand in (*child.cells, *child.over))


def _makes(parts: Sequence[Node], chosen: Sequence[Node], whole: Decimal) -> bool:
    return value_of(parts) - sum((_points(node) for node in _others(chosen)), Decimal(0)) == whole


def _others(chosen: Sequence[Node]) -> list[Node]:
    """Return the parts but the first of the highest."""
    best = max(chosen, key=_points, default=None)
    return [node for node in chosen if node is not best]


def _points(node: Node) -> Decimal:
    return node.points.value if node.points else Decimal(0)
