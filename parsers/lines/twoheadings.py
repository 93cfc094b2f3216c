"""Two headings alone with their points, which what stands below them proves: （一）服务（20分） over 规范服务得20分。"""

import re
from collections.abc import Sequence

from parsers.lines.mending.within import earned_within
from parsers.outlines.tree import Node
from parsers.strand import Strand, compact
from parsers.wording.numerals import ARABIC, number

_HEADING = re.compile(rf"[^，,；;。:：（）()]{{2,20}}[（(]\s*(?:满分|分值|共)?\s*(?P<n>{ARABIC})\s*分\s*[)）]")
_EARNED = re.compile(
    rf"(?:^|(?<=[，,。；;:：]))[^，,。；;:：每]{{0,60}}(?<!不)[得计记]\s*(?P<n>{ARABIC})\s*分(?=\s*(?:[，,。；;]|$))"
)
"""A clause that earns points once: 按时到岗得60分。"""
_WAY = re.compile(
    r"(?:(?:平时|日常|月度|每月|季度|年中|年度|年终|年末|半年|定期|不定期|专项|集中|过程|终结|期中|期末)(?:性)?(?:考核|考评|检查|抽查|督查|评价|评估)"
    r"|自我?评[价分]?|自查|互评|(?:民主|满意度|群众|领导|社会)(?:测评|评[议价分]))(?:成绩|得分|情况)?"
)
"""How something is scored, and not what: 平时考核 and 年终考核."""
_WAYS = re.compile(r"(?!.*(?:内容|标准|指标|项目)).*(?:方[式法]|办法|构成|组成)")
"""What is said in the name of the heading over such ways: 考核方式, 成绩构成."""
_NAME_END = re.compile(r"[（(:：，,。；;]")


def are_ways(nodes: Sequence[Node], head: str = "") -> bool:
    """Return whether ``nodes`` below a ``head`` all say how something is scored, not what is: 平时考核（40分） and 年终考核（60分）.

    They do not where the text of one earns its points in several parts: 日常检查（60分）：路面整洁得30分，清运及时得30分。
    """
    names = [compact(_NAME_END.split(node.text.text, maxsplit=1)[0]) for node in nodes]
    ways = _WAYS.match(compact(head)) is not None or all(map(_WAY.fullmatch, names))
    return ways and not any(map(_earns_in_parts, nodes))


def two_headings(nodes: Sequence[Node]) -> bool:
    """Return whether ``nodes`` are two numbered headings with points in brackets, where the text below both earns these at once, or
    that below one earns them in several parts. Ways of scoring are none.
    """
    found = [_HEADING.match(node.text.text) for node in nodes if node.label and node.points is not None]
    if len(nodes) != 2 or not all(found) or len(found) != 2 or are_ways(nodes):
        return False
    below = [node.text.cut(match.end()) for node, match in zip(nodes, found, strict=True) if match]
    worth = [node.points.value for node in nodes if node.points is not None]
    at_once = [
        any(number(earned["n"]) == value for earned in _EARNED.finditer(text.text))
        for text, value in zip(below, worth, strict=True)
    ]
    return any(map(_earns_in_parts, nodes)) or all(at_once)


def _earns_in_parts(node: Node) -> bool:
    """Return whether the text behind a heading with points in brackets earns these in several parts."""
    head = _HEADING.match(node.text.text)
    own = earned_within(node.text.cut(head.end())) if head is not None else None
    return (
        own is not None and node.points is not None and own.worth == node.points.value and _is_of_several(own.printed)
    )


def _is_of_several(printed: Strand) -> bool:
    return printed.text.count("分") > 1
