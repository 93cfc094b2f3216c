"""Points that are taken off: 迟到一次扣2分, -5分, 早退一人一次1分. They are a rule, and no points of the item itself."""

import re

from parsers.strand import Strand
from parsers.wording import marks
from parsers.wording.numerals import ARABIC

_FROM = r"(?:(?:年度|年终|月度|季度|当[年月季]|考[核评]|绩效|综合|目标|责任制?|工作|个人|单位|村级|[该本此]项|相应|信用|诚信|总|得|的)*(?:分[值数]?|成绩))?"
"""Of what points are taken: 扣除考核分1分, 扣年度考核得分3分."""
_TAKEN = re.compile(rf"(?:[扣减罚減罰]|扣除){_FROM}(?:\s*{ARABIC}\s*分?\s*[~～\-－—–至到]{{1,2}}\s*)?$")
"""What stands before points that are taken off, 每次扣20分 or 扣1～5分: they are a rule and not the item's own."""
_EACH_LESS = re.compile(
    r"(?:(?:未(?!成年)|不(?!少|低|得少|超|多|限|仅|断|定期|同|锈)|[没沒缺漏迟遲错錯违違乱亂]|[无無](?![偿償线線人]))[^，,。；;]*?|^)"
    r"(?:[一每1][人车岗]){0,2}[一每1][次处處起例回]\s*$"
    r"|(?:^|[，,])(?:早退|旷[工课职])(?:每人)?[一每1半](?:次|[天日]|节课?|课时|人次)\s*$"
)
"""What stands before the amount that each failing costs where 扣 is left out: 迟到早退一人一次1分."""
_TAKING = re.compile(
    r"\s*[^，,。；;:：（）()]{0,8}(?:[扣减罚減罰]分|扣[减減])(?:标准|办法|幅度|原则|规则|细则|尺度|范围|標準|辦法|規則)[^。；;]*"
)
"""The heading of what is taken off, with how much that may be: 扣分标准，幅度为0—10分."""
_WORD = re.compile(r"(?:折扣|克扣|回扣|[增削缩裁精消]减|[处惩奖赏体]罚)$")
"""Words that end so and take nothing: before a bracket they name what is assessed, 不打折扣（15分）."""
_MINUS = re.compile(r"(?:\s[-－−﹣]|(?:未|不|没|缺|无|漏|迟|错).*[-－−﹣])$")
"""A minus before points that are taken off; a dash that parts a name from its points has blanks on both sides or none."""
CLOSING = (")", "）", "】", "]")
STOP = "。；;，,、 \n"


def taken_off(text: Strand) -> bool:
    """Return whether a text ends with points that are taken off, 扣2分, -5分 or 迟到一次1分: it is a rule."""
    text = text.cut(0, len(text.text.rstrip(STOP)))
    end = marks.ending(text)
    return end is not None and (bool(_TAKEN.search(end.name.text)) or costs(text.text, end))


def costs(text: str, end: marks.Ending) -> bool:
    """Return whether the points at the ``end`` of a text are taken off though no 扣 stands before them."""
    return _costs_each(text, end) or _is_signed(text, end) or is_taking(end)


def says_taken(end: marks.Ending, bracketed: bool) -> bool:
    """Return whether 扣 stands before the points at an end, and is none of a word that names what is assessed, 不打折扣（15分）."""
    named = bracketed and (end.points.minimum is not None or _WORD.search(end.name.text))
    return bool(_TAKEN.search(end.name.text)) and not named


def _costs_each(text: str, end: marks.Ending) -> bool:
    """Return whether the points at the end of a text, in no brackets, are what one failing costs."""
    return not text.endswith(CLOSING) and bool(_EACH_LESS.search(end.name.text))


def is_taking(end: marks.Ending) -> bool:
    """Return whether points down to nothing stand behind the heading of what is taken off."""
    return end.points.minimum == 0 and heads_taking(end.name.text)


def _is_signed(text: str, end: marks.Ending) -> bool:
    return bool(_MINUS.search(text[: text.rfind(end.printed.text)]))


def heads_taking(text: str) -> bool:
    """Return whether a text is the heading of what is taken off: 扣分标准，幅度为."""
    return bool(_TAKING.fullmatch(text))
