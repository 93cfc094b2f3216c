"""Tables that look like rubrics and are none: grades by score, one feature cut into bins."""

import re
from collections.abc import Callable, Sequence

from parsers.outlines.tree import Node, Outline, nodes

_GRADE = re.compile(
    r"(?:优秀?|良好?|好|较好|中等?|一般|合格|基本合格|不合格|及格|不及格|达标|基本达标|不达标|较?差|很差|称职|基本称职|不称职|[A-E][+-]?级?|[甲乙丙丁][等级]"
    r"|[一二三四五]等|特优|满意|基本满意|不满意|[一二三四五]星级?|[一二三四五]级)(?:等次|等级|级|档)?"
)
_BEHIND = re.compile(r"[（(][^（）()]*[)）]\s*$")
_BIN = re.compile(
    r"[<>≤≥＜＞~～\-－—至到\d０-９.．,，%％]+"
    r"|以[上下内外]|不足|低于|高于|超过|少于|大于|小于|含|及|不|个|年|月|天|分钟?|公里|km|米|人|次|万?元|岁|[（）()\s]"
)
_LEAST = 2


def is_lookup(tree: Outline) -> bool:
    """Return whether the items are grades 优秀, 良好 or bins of one feature (90分以上, 1—3年): a table to look a score up."""
    items = [node for node in nodes(tree.children) if node.is_item]
    return len(items) >= _LEAST and (_all(items, is_grade) or _all(items, _is_bin))


def _all(items: Sequence[Node], test: Callable[[str], bool]) -> bool:
    return all(test(node.text.text) for node in items)


def is_grade(text: str) -> bool:
    """Return whether a text is the name of a grade: 优秀, B级, 合格等次; a band may stand in brackets behind it, 良（80-89分）."""
    return bool(_GRADE.fullmatch(_BEHIND.sub("", text).strip()))


def _is_bin(text: str) -> bool:
    return bool(re.search(r"[0-9０-９]", text)) and not _BIN.sub("", text)
