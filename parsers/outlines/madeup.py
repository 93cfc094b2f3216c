"""What the points are made up of, in a row above the parts: 分值构成（总分100分） | 施工组织设计：40分；投标报价：60分."""

import re
from collections.abc import Iterator, Sequence

from parsers.outlines.tree import Node, Outline
from parsers.strand import Strand, compact
from parsers.wording import totals
from parsers.wording.numerals import ARABIC, number
from parsers.wording.points import Points

_PART = re.compile(
    rf"\s*(?P<name>[^:：，,；;。（）()0-9]{{2,20}}?)\s*[:：]\s*(?P<points>(?P<n>{ARABIC})\s*分)\s*[，,；;、。]?\s*"
)
"""A part and its points, before the next one; lines of a cell stand together without a stop."""
_STEM = 2
"""Characters with which two names begin alike."""


def take_made_up(texts: Sequence[Strand], tree: Outline) -> bool:
    """Take the total that a row states of what the points are made up of, and the parts beside it; return whether it does."""
    for text in texts:
        made = totals.made_up(text.text.strip())
        value = number(made["n"]) if made else None
        if made and value and tree.total is None:
            printed = text.strip().cut(*made.span("shown"))
            tree.total = Node(False, "", text, text, Points(value), printed)
            tree.used.append(text)
            others = [other for other in texts if other and other is not text]
            tree.remarks += others
            tree.parts = [part for other in others for part in _parts(other)]
            return True
    return False


def give_parts(tree: Outline) -> None:
    """Give the categories of ``tree`` the points of the parts that a row says the whole is made up of.

    None of them prints its own, there are as many, and at least half of the names begin alike, each in its place. What they do not
    make is a contradiction of the document.
    """
    found = [node for node in tree.children if not node.is_item]
    same = len(found) == len(tree.parts) > 1 and len(found) == len(tree.children)
    if not same or any(node.points is not None for node in found):
        return
    alike = [_begin_alike(node, part) for node, part in zip(found, tree.parts, strict=True)]
    if sum(alike) * 2 < len(alike):
        return
    for node, part in zip(found, tree.parts, strict=True):
        node.points, node.printed = part.points, part.printed
        tree.used.append(part.whole)


def _parts(text: Strand) -> Iterator[Node]:
    """Yield the parts of a text that names nothing else."""
    found = list(_PART.finditer(text.text))
    if "".join(part[0] for part in found) != text.text:
        return
    for part in found:
        value, printed = number(part["n"]), text.cut(*part.span("points"))
        if value:
            yield Node(False, "", text.cut(*part.span("name")), text.cut(*part.span()), Points(value), printed)


def _begin_alike(node: Node, part: Node) -> bool:
    return compact(node.text.text).startswith(compact(part.text.text)[:_STEM])
