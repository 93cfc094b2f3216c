"""Rows in which the result of a part is filled in or computed: 品德测评成绩 |   |, 学业成绩=（平时×80%）×60%."""

import re
from collections.abc import Sequence

from parsers.outlines.tree import Node
from parsers.strand import Strand, compact
from parsers.wording.points import is_left_blank, read_points

_RESULT = r"(?:总?成绩|总?得分|总?评?分数?|分值)"
_NAMED = re.compile(rf"(?P<of>.{{2,20}}?)(?:的|最[后终])?{_RESULT}[:：]?(?:[（(].{{1,12}}[)）])?")
_OWN = re.compile(
    r"(?:[本该此]|小计|合计|单项|分项|考核|测评|评价)(?:项|项目|部分|大类|类|模块|板块|环节)?(?:考核|测评|评价)?"
)
"""What a result may be called that does not print the name of its part: 本项得分, 该部分成绩, 小计得分."""
_WEIGHTED = re.compile(r"加权后?(?:合计|总计|小计|总?得分|总分|平均分?|成绩)[:：]?")
_FORMULA = re.compile(rf".{{0,20}}{_RESULT}\s*[=＝].*[×xX*＊+＋÷/／%％﹪].*", re.DOTALL)
_FULL_FOR = re.compile(r"(?:凡|获得?|有|具有).{4,}?(?:为|得|记|计|按)满分(?:计|算)?[。.]?", re.DOTALL)
"""Who gets all points of the part: 凡是获得…者，本项成绩为满分."""
_HEADS = re.compile(r"(?:实)?得分|成绩|分数|总排名|排名|名次|等[级次]")


def computes_result(texts: Sequence[Strand], open_nodes: Sequence[tuple[object, Node]]) -> bool:
    """Return whether a row is a formula of results, or says who gets all points of the part that is open; no item is either."""
    filled = _filled(texts)
    if not filled or any(read_points(text) for text in filled):
        return False
    return bool(_FORMULA.fullmatch(filled[0]) or (open_nodes and _FULL_FOR.fullmatch(filled[0])))


def names_weighted_sum(texts: Sequence[Strand]) -> bool:
    """Return whether a row only names the sum of weighted scores, which are filled in: 加权合计."""
    filled = _filled(texts)
    return bool(filled) and bool(_WEIGHTED.fullmatch(filled[0]))


def names_result(texts: Sequence[Strand], open_nodes: Sequence[tuple[object, Node]]) -> Node | None:
    """Return that of the ``open_nodes``, which holds items, of which a row without points only names the result; None of another."""
    filled = _filled(texts)
    named = _NAMED.fullmatch(filled[0]) if filled else None
    parts = [node for _, node in open_nodes if node.children]
    if named is None or not parts:
        return None
    own = parts[-1] if _OWN.fullmatch(named["of"]) else None
    return own or next((node for node in parts if named["of"] == compact(node.text.text)), None)


def _filled(texts: Sequence[Strand]) -> list[str]:
    """Return the texts of a row, none where others stand beside the first than words for what is filled in."""
    filled = [compact(text.text) for text in texts if text and not is_left_blank(text.text)]
    return filled if all(map(_HEADS.fullmatch, filled[1:])) else []
