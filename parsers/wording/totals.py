"""Totals that a sentence names: 总分100分, 满分为 100 分, 共计50分, 百分制."""

import re
from collections.abc import Iterator
from decimal import Decimal

from parsers.wording.numerals import ARABIC, number

_SAID = re.compile(
    rf"(?:总分值?|满分|总计|合计|共计?|总得分)(?:分?值)?(?:设定|设置|定)?(?:为|是|[:：])?\s*\*{{0,2}}\s*[（(]?(?P<points>(?P<n>{ARABIC})\s*分)(?!以|钟|之|制?的)"
    rf"|(?P<whole>(?P<m>{ARABIC})\s*分制(?!下)|百分制)"
)
_SIMPLER = str.maketrans("滿總計為設", "满总计为设")
"""Traditional characters of these words to simplified ones, one to one."""
_FORMULA = "+＋=＝×*"
"""What stands before a part of a formula, 总分=教学得分（40）+科研得分（40）: it is no total."""
_HUNDRED = "100"


def said(text: str) -> Iterator[tuple[Decimal, int, tuple[int, int]]]:
    """Yield the totals that ``text`` names: the value, where the words for it begin, and where it is printed."""
    for match in _SAID.finditer(text.translate(_SIMPLER)):
        if match.start() and text[match.start() - 1] in _FORMULA:
            continue
        value = number(match["n"] or match["m"] or _HUNDRED)
        if value:
            yield value, match.start(), match.span("points" if match["points"] else "whole")
