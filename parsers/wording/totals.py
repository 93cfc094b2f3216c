"""Totals that a sentence names: 总分100分, 满分为 100 分, 满分：100, 共计50分, 百分制; and what may be one: （满分 100）, 十分制, 共100分的."""

import re
from collections.abc import Iterator
from decimal import Decimal

from parsers.wording.numerals import ARABIC, CHINESE, number

_COLON = r"\s*[:：][\s*]{0,9}"
_NO_MORE = r"(?![0-9０-９.．])(?=[\s*]{0,9}(?:[)）】\]，。；;、]|,(?![0-9])|$)|\s{1,9}(?![分人项个名题次条元份台家页])[\u4e00-\u9fff])"
"""What stands behind a bare total: the end of what says it, or another word; no unit."""
_SAID = re.compile(
    rf"(?:总评?分值?|满分|总计|合计|共计?|总得分)(?:分?值)?(?:设定|设置|定)?(?:为|是|[:：])?\s*\*{{0,2}}\s*[（(]?(?P<points>(?P<n>{ARABIC})\s*分)(?!以|钟|之|制?的)"
    rf"|(?:满分(?:分?值)?{_COLON}(?P<bare>(?P<b>{ARABIC}))|(?:总分值?|总计|合计){_COLON}(?P<hundred>100|１００)){_NO_MORE}"
    rf"|(?P<whole>(?P<m>{ARABIC})\s*分制(?!下)|百分制)"
)
_MAYBE = re.compile(
    rf"[（(]\s*(?:满分|总分|共计?)\s*[:：为]?\s*(?P<n>{ARABIC})\s*[)）]|(?:满分|总分|共计?)\s*(?P<of>{ARABIC})\s*分(?=制?的)"
    rf"|(?:考[核评]|测评|评比|检查|基[础本])分(?:值|数)?(?:为|是|共|计)\s*(?P<named>{ARABIC})\s*分(?!以|钟)"
    rf"|(?P<worded>{CHINESE})分制|(?:总分值?|总计|合计){_COLON}(?P<alone>{ARABIC}){_NO_MORE}"
)
"""What a sentence may print of a total without saying so: it is one where the table makes it. 总分：85 may be what was reached."""
_SIMPLER = str.maketrans("滿總計為設", "满总计为设")
"""Traditional characters of these words to simplified ones, one to one."""
_FORMULA = ("+", "＋", "=", "＝", "×", "*")
"""What stands before a part of a formula, 总分=教学得分（40）+科研得分（40）: it is no total."""
_REACHED = re.compile(r"(?:自[评查测]|自我评[价分]|实得)(?:的)?$")
"""What stands before a total that was reached: 自评总分：96分."""
_BEFORE = 8
"""Characters before the words of a total that tell whether it is one."""
_HUNDRED = "100"


def said(text: str) -> Iterator[tuple[Decimal, int, tuple[int, int]]]:
    """Yield the totals that ``text`` names: the value, where the words for it begin, and where it is printed."""
    for match in _SAID.finditer(text.translate(_SIMPLER)):
        before = text[max(match.start() - _BEFORE, 0) : match.start()]
        if before.endswith(_FORMULA) or (_REACHED.search(before) and not match[0].startswith("满")):
            continue
        value = number(match["n"] or match["b"] or match["m"] or _HUNDRED)
        if value:
            printed = next(group for group in ("points", "bare", "hundred", "whole") if match[group])
            yield value, match.start(), match.span(printed)


def hinted(text: str) -> Iterator[tuple[Decimal, tuple[int, int]]]:
    """Yield what ``text`` may print as a total, and where: （满分 100）, 共100分的, 十分制. Only a table that makes it says that it is one."""
    for match in _MAYBE.finditer(text.translate(_SIMPLER)):
        group = match.lastgroup or "n"
        value = number(match[group])
        if value:
            yield value, match.span(group)
