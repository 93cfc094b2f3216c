"""Tables that look like rubrics and are none: grades by score, one feature cut into bins."""

import re
from collections.abc import Callable, Sequence

from parsers.outlines.tree import Node, Outline, items_in
from parsers.strand import compact
from parsers.wording.grades import is_grade
from parsers.wording.order import falls, is_ordered

_BIN = re.compile(
    r"[<>≤≥＜＞~～\-－—至到\d０-９.．,，%％﹪]+"
    r"|以[上下内外]|不足|低于|高于|超过|少于|大于|小于|含|及|不|个|年|月|天|分钟?|公里|km|米|人|次|万?元|岁|[（）()\s]"
)
_RESULT = re.compile(r"(?:考[核评]|评[价定审估选]|认定|综合)?(?:等[级次]|档[次级]?|星级|结果|结论|级别|评级)")
_LEAST = 2
_LETTERS = frozenset("ABCDEFGH")


def is_lookup(tree: Outline) -> bool:
    """Return whether the items are grades 优秀, 良好 or bins of one feature (90分以上, 1—3年): a table to look a score up."""
    items = items_in(tree.children)
    return len(items) >= _LEAST and (_all(items, is_grade) or _all(items, _is_bin))


def is_scale(tree: Outline, head: str) -> bool:
    """Return whether items under ``head``, 档次 or 评定结果, have points that fall, or rise, throughout: each is a result."""
    values = [node.points.value for node in items_in(tree.children) if node.points is not None]
    return bool(_RESULT.fullmatch(compact(head))) and len(values) >= _LEAST and is_ordered(values)


def is_lettered_scale(tree: Outline) -> bool:
    """Return whether all items are lettered, A, B, C, and their points fall from one to the next, as those of steps do."""
    items = items_in(tree.children)
    values = [node.points.value if node.points else None for node in items]
    return len(items) > _LEAST and falls(values) and all(node.label in _LETTERS for node in items)


def _all(items: Sequence[Node], test: Callable[[str], bool]) -> bool:
    return all(test(node.text.text) for node in items)


def _is_bin(text: str) -> bool:
    return bool(re.search(r"[0-9０-９]", text)) and not _BIN.sub("", text)
