"""Lines below an item that say how its points are given, and are no items of their own."""

import re
from collections.abc import Sequence

from parsers.outlines.tree import Node, nodes, value_of
from parsers.tables import headers
from parsers.wording import labels
from parsers.wording.order import falls
from parsers.wording.rules.outcomes import outcomes
from parsers.wording.texts.textpoints import own_points

_COMPUTED = re.compile(r"(?:报价|价格|平均|基准|最低|最高|報價|價格).*(?:得|记|計|计|为|為)")
"""How the line of a formula says who has all points: 报价与平均价相同的得50分."""
_COLON = re.compile("[：:]")
_RULES = (("rules",), ("method",), ("evidence",))
"""What a line is the word for that heads rules: 评分标准, 检查方法."""


def says_how(node: Node, beside: Sequence[Node]) -> bool:
    """Return whether the lines below an item say how its points are given: of those with points each has tiers up to these, or
    all together are such tiers. A number alone is an item where lists with such numbers make the points of others ``beside``.
    """
    if _is_item_alone(node, beside):
        return False
    if _are_tiers(node, _below_words(node.children)):
        return True
    pointed = [child for child in node.children if child.points is not None]
    alike = all(child.points == node.points for child in pointed)
    if node.points is None or not pointed or not alike or any(child.children for child in node.children):
        return False
    if len(pointed) == 1 < len(node.children) and _COMPUTED.search(pointed[0].text.text):
        return True
    return all((own := own_points(child.text)) is not None and own.among is not None for child in pointed)


def _is_item_alone(node: Node, beside: Sequence[Node]) -> bool:
    style = _style(node.children[0]) if len(node.children) == 1 and not node.children[0].children else None
    return style is not None and any(
        len(other.children) > 1
        and other.points is not None
        and other.points.value == value_of(other.children)
        and all(child.points is not None and _style(child) == style for child in other.children)
        for other in beside
    )


def _style(node: Node) -> str | None:
    label = labels.leading(node.label)
    return label.style if label else None


def _below_words(children: Sequence[Node]) -> list[Node]:
    """Return the lines without those that only say what stands below them, 评分标准：, and with the ones under these that print points.

    What is said behind such a word, or stands below it without points, 检查方法：查阅台账, is no step of the points.
    """
    found: list[Node] = []
    for child in children:
        word = _COLON.split(child.text.text, maxsplit=1)[0]
        if child.points is None and not child.label and headers.roles(word)[:1] in _RULES:
            found += [
                inner
                for inner in child.children
                if any(one.points is not None or one.marked is not None for one in nodes([inner])) or _is_taken(inner)
            ]
        else:
            found.append(child)
    return found


def _are_tiers(node: Node, below: Sequence[Node]) -> bool:
    """Return whether lines without numbers below a name with points say what is got, 达到90%得10分 over 达到80%得8分, or taken off.

    The first or the last is what the name prints, and the others fall to either side.
    """
    pointed = [child for child in below if child.points is not None]
    got = [child.points.value for child in pointed if child.points is not None and _is_got(child)]
    if node.points is None or len(got) < len(pointed) or not got or node.points.percent:
        return False
    best_first = got if got[0] == node.points.value else got[::-1]
    plain = all(not child.label and not child.children for child in below)
    stepped = best_first[0] == node.points.value and falls(best_first)
    return plain and all(child.points is not None or _is_taken(child) for child in below) and stepped


def _is_taken(node: Node) -> bool:
    said = {outcome.manner for outcome in outcomes(node.text.text)}
    return node.takes or ("take" in said and said <= {"take", "floor", "zero", "veto"})


def _is_got(node: Node) -> bool:
    """Return whether the points of a line are the first that it says is got: 达到80%得8分，达到70%得6分."""
    first = next(iter(outcomes(node.text.text)), None)
    given = first is not None and first.manner == "give" and not first.bare and first.per is None
    return given and first is not None and node.points is not None and first.amount == node.points.value
