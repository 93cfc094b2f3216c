"""The points of an item that are printed in its text alone: （6分） in mid-sentence, （6分，缺一项扣2分）, nested brackets."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from parsers.strand import Strand
from parsers.wording import marks
from parsers.wording.numerals import ARABIC, NUMBER, number
from parsers.wording.points import Points, read_points
from parsers.wording.rounding import is_rounding
from parsers.wording.statedpoints import stated, stated_together
from parsers.wording.tiers import Tiers, tiers
from parsers.wording.units import EACH_HAS

_MARK = re.compile(
    rf"[（(【\[]\s*{marks.EACH_TIME}(?:(?:满分|分值|标准分|配分)\s*(?:为|[:：])?|共|计|得|占|值|满)?\s*(?P<points>(?P<n>{NUMBER})\s*(?:分|points?\b|pts?\b))\s*(?:满分)?\s*(?:[，,；;。、][^（）()【】]*)?[)）】\]]",
    re.IGNORECASE,
)
_EACH_SUM = re.compile(rf"{marks.EACH_SUM}(?P<points>(?P<n>{ARABIC})\s*分)(?=\s*(?:[，,；;。]|$))")
_NAME = r"[^，,；;。、:：（）()【】\[\]\n]{1,30}"
_HEAD = re.compile(rf"{_NAME}(?=[（(【\[])")
_BEHIND = re.compile(r"\s*(?:[:：]|[-—–]+\s|[-—–]{2})")
"""What stands between a name with its points and what is said about it: 结构（10分）：层次清楚（4分）…"""
_NAMED_RANGE = re.compile(
    rf"{_NAME}[（(【\[]\s*(?P<points>(?P<low>{ARABIC})\s*分?\s*[~～\-－—–至到]{{1,2}}\s*(?P<high>{ARABIC})\s*分)\s*[)）】\]]\s*[:：]"
)
"""A name with its range before what earns how much of it: 家庭成员（0-25分）：孤儿（20-25分），…"""
_SAID = rf"(?P<points>(?P<n>{ARABIC})\s*分)(?=\s*[，,；;。（(])"
_AFTER_COLON = re.compile(rf"{_NAME}[:：]\s*(?:满分|分值)?\s*{_SAID}")
_AFTER_NAME = re.compile(rf"{_NAME}?(?:满分|分值)(?:为|是)\s*{_SAID}")
"""A name with its full mark as a sentence, and more to say about it: 音色满分为4分，要求…"""
_AFTER_BLANK = re.compile(rf"{_NAME}(?<![于过达到足满扣减加罚得计每])\s+{_SAID}")
"""A name with its points behind a colon or a blank and more to say about it: 数据收集：10分，…"""
_EARNED = re.compile(rf"[^。]{{3,}}?[得计给记計給記](?P<points>(?P<n>{ARABIC})\s*分)(?=\s*[；;。])")
"""What is done for the full mark, before what is taken off: 拦截所有请求得3分；路径错误扣2分."""
_SAID_FIRST = re.compile(rf"[^。]{{2,}}?(?:[得计给记計給記]|[，,])\s*(?P<points>(?P<n>{ARABIC})\s*分)(?=\s*[，,；;。])")
"""The same with a comma before or behind it: 及时报送，1分。迟报一次减0.5分; 到会得1分，每少一次扣0.2分."""
_NAME_FIRST = re.compile(
    rf"[^。，,；;、:：（）()【】\[\]\n0-9０-９]{{2,30}}?(?<![于过达到足满扣减加罚得计给记計給記每第约在超])共?(?P<points>(?P<n>{ARABIC})\s*分)(?=\s*[，,；;。])"
)
"""A name with its points right behind it, before what is taken off: 书写整洁5分，错一字扣1分."""
_GLOSSED = re.compile(
    rf"[^。，,；;:：（）()【】\[\]\n0-9０-９]{{2,30}}?(?<![于过达到足满扣减加罚得计给记計給記每第约在超分绩])\s*(?P<points>(?P<n>{ARABIC})\s*分)"
    rf"\s*[（(](?!不?含|包[含括]|以[上下内])(?![^（）()]*{ARABIC}\s*分)[^（）()]{{2,}}[)）](?!\s*(?:及?以[上下内]|者|的))"
)
"""A name with its points right behind it and a gloss in brackets: 政治素质40分（信仰、能力）."""
_ALONE = re.compile(
    rf"(?:[^。，,；;:：（）()【】\[\]\n0-9０-９]{{2,40}}?(?<![于过达到足满扣减加罚得计给记計給記每第约在超分绩奖励])|[^。；;:：（）()]{{2,}}?[得计给记計給記])"
    rf"\s*(?P<points>(?P<n>{ARABIC})\s*分)(?=\s*[，,；;。](?!\s*(?:为|即|可|[评定列视]为|以[上下内]|不[足满低高少])))"
)
"""A name, or what earns the points, and then who or what else, without another amount: 文化工作8分，由宣传部负责考核."""
_BY_PIECE = re.compile(
    rf"[^。，,；;:：（）()【】\[\]\n0-9０-９每]{{2,40}}?(?<![于过达到足满扣减加罚得计给记計給記第约在超分绩奖励])(?P<points>(?P<n>{ARABIC})\s*分)\s*[，,、；;]\s*[^，,；;。、]{{1,8}}每[^，,；;。、]{{1,4}}?(?:[得计给记計給記])?{ARABIC}\s*分"
)
"""A name with its points before what each piece brings: 发表文章10分、国家级每篇2分、省级每篇1分."""
_BELOW_ZERO = "[得计给记計給記打为是：:，,]\\s*[-－−﹣]"
_LESS = re.compile(rf"扣|[减罚減罰]\s*{ARABIC}\s*分|不[得给计记計給記]分|{_BELOW_ZERO}\s*{ARABIC}\s*分")
_OFF = re.compile(rf"(?:[扣减罚減罰]|扣除|{_BELOW_ZERO})\s*$")
_AMOUNT = re.compile(rf"({ARABIC})\s*分")
_EACH = re.compile(rf"(?!{EACH_HAS})每(?!半?年|个?季度?|个?月|半?个?月|旬|个?星期|周|半?天|日|个?学期|年度)")
"""For each of something, 每发表一篇; each year or month says only how often."""
_GIVEN = re.compile(rf"[得给计记計給記]\s*(?P<n>{ARABIC})\s*分")
_BARE = re.compile(rf"[（(【\[]\s*(?P<n>{ARABIC})\s*[)）】\]]")
_TAKEN = re.compile(rf"(?:[扣减罚減罰]|扣除)(?:\s*{ARABIC}\s*分?\s*[~～\-－—–至到]{{1,2}}\s*)?$")
"""What stands before points that are taken off, 每次扣20分 or 扣1～5分: they are a rule and not the item's own."""
_EACH_LESS = re.compile(
    r"(?:(?:未(?!成年)|不(?!少|低|得少|超|多|限|仅|断|定期|同|锈)|[没沒缺漏迟遲错錯违違乱亂]|[无無](?![偿償线線人]))[^，,。；;]*?|^)"
    r"(?:[一每1][人车岗]){0,2}[一每1][次处處起例回]\s*$"
)
"""What stands before the amount that each failing costs where 扣 is left out: 迟到早退一人一次1分."""
_TAKING = re.compile(
    r"\s*[^，,。；;:：（）()]{0,8}(?:[扣减罚減罰]分|扣[减減])(?:标准|办法|幅度|原则|规则|细则|尺度|范围|標準|辦法|規則)[^。；;]*"
)
"""The heading of what is taken off, with how much that may be: 扣分标准，幅度为0—10分."""
_WORD = re.compile(r"(?:折扣|克扣|回扣|[增削缩裁精消]减|[处惩奖赏体]罚)$")
"""Words that end so and take nothing: before a bracket they name what is assessed, 不打折扣（15分）."""
_NAMED = re.compile(r"[（(【\[]?\s*(?:满分|总分|分值|标准分|共|合计)")
"""How points at the end of a text begin that are said to be the full mark."""
_UNIT = re.compile(r"\s*分")
_MINUS = re.compile(r"(?:\s[-－−﹣]|(?:未|不|没|缺|无|漏|迟|错).*[-－−﹣])$")
"""A minus before points that are taken off; a dash that parts a name from its points has blanks on both sides or none."""
_SUMS_UP = re.compile(
    r"[\s，,。；;、.]*(?:以上|上述|各项|全部|本项|该项|此项)?(?:[合总共小]计|共|总分|满分|分值)?(?:得分)?\s*[:：为]?\s*"
)
"""What may stand before a last bracket with the sum of those before it: it is the item's own; behind a clause it is that of a part."""
_ENDED = re.compile(r"[。；;]\s*$")
_LEAST_PARTS = 2
"""Marks inside a text that show that the last one, behind its end, sums them up."""
_CLOSING = (")", "）", "】", "]")
_STOP = "。；;，,、 \n"


@dataclass(frozen=True, slots=True)
class Own:
    """What a text prints as the item's own points: the points, the strand that prints them, None where there are none.

    ``marked`` is the sum of all marks where these are only parts of the item and no point of its own is printed.
    ``among`` are the amounts of the text of which the points are the highest, ``start`` is the offset of the points in the text.
    """

    points: Points | None
    printed: Strand
    marked: Decimal | None = None
    among: Tiers | None = None
    start: int = 0


def own_points(text: Strand) -> Own | None:
    """Return the points that ``text`` prints as its own: a single mark, the last of nested ones, or those at its end.

    Several marks of which the last does not sum up the others are parts of an item that prints no points itself. Of several
    amounts of which one is given, 优5分，良3分, the highest is the item's own, never the last. What is earned first stands
    before what is taken off: 完成得3分；错误扣1分.
    """
    if (ranged := _NAMED_RANGE.match(text.text)) and (own := _ranged(text, ranged)):
        return own
    every = sorted((*_MARK.finditer(text.text), *_EACH_SUM.finditer(text.text)), key=lambda match: match.start())
    found = [(match, value) for match in every if (value := number(match["n"])) is not None]
    if len(found) == 1 or _heads(text.text, [match for match, _ in found]):
        return _marked(text, found[0][0])
    if not found and (span := stated(text.text)):
        return _stated(text, span)
    if not found and (together := stated_together(text.text)):
        return Own(None, text.cut(0, 0), together)
    said = tiers(text.text)
    if not found and said is None and (behind := _behind(_AFTER_COLON, text) or _behind(_AFTER_NAME, text)):
        return behind
    if not found and (piece := _by_piece(text)):
        return piece
    end = _at_end(text.cut(0, len(text.text.rstrip(_STOP))))
    if not found:
        named = end is not None and end.points is not None and _NAMED.match(end.printed.text)
        behind = end or _behind(_AFTER_BLANK, text) or _glossed(text) or _earned(text) or _alone(text)
        return behind if said is None or named else _highest(text, said)
    *parts, (last, value) = found
    inside = sum((part for _, part in parts), Decimal(0))
    if inside == value and _sums_up(text.text, [match for match, _ in found]):
        return _marked(text, last)
    if end is not None and end.points is not None and end.points.value == inside + value:
        return end
    if said is not None and said.sure:
        return _highest(text, said)
    return Own(None, text.cut(0, 0), inside + value)


def _stated(text: Strand, span: tuple[int, int]) -> Own | None:
    printed = text.cut(*span)
    points = read_points(printed.text)
    return Own(points, printed, start=span[0]) if points else None


def _ranged(text: Strand, match: re.Match[str]) -> Own | None:
    """Return the higher end of a range as the points; None where it does not rise or an amount behind it is beyond it."""
    low, high = number(match["low"]), number(match["high"])
    behind = [value for one in _AMOUNT.finditer(text.text, match.end()) if (value := number(one[1])) is not None]
    taking = low == 0 and _TAKING.fullmatch(match[0][: match.start("points") - match.start()].rstrip("（(【[ "))
    if low is None or high is None or low >= high or max(behind, default=high) > high or taking:
        return None
    return Own(Points(high, low), text.cut(*match.span("points")), start=match.start("points"))


def _marked(text: Strand, mark: re.Match[str]) -> Own | None:
    value = number(mark["n"])
    start, stop = mark.span("points")
    if value is None or is_rounding(text.text[:start]):
        return None
    return Own(Points(value), text.cut(start, stop), start=start)


def _heads(text: str, found: Sequence[re.Match[str]]) -> bool:
    """Return whether the first mark, and it alone, stands between a name and a colon or a dash: the others are parts of it."""
    name = _HEAD.match(text)
    named = [match for match in found if _BEHIND.match(text, match.end())]
    return name is not None and bool(found) and name.end() == found[0].start() and named == [found[0]]


def _sums_up(text: str, found: Sequence[re.Match[str]]) -> bool:
    """Return whether the last mark is that of the whole text: right behind the others, or, it alone, behind a sentence that has ended."""
    *parts, last = found
    if _SUMS_UP.fullmatch(text, parts[-1].end(), last.start()):
        return True
    ended = [bool(_ENDED.search(text, 0, mark.start())) for mark in found]
    at_end = not text[last.end() :].strip(_STOP)
    return at_end and len(parts) >= _LEAST_PARTS and ended[-1] and not any(ended[:-1])


def _glossed(text: Strand) -> Own | None:
    """Return the points between a name and a gloss in brackets, where every amount behind them is taken off."""
    match = _GLOSSED.match(text.text)
    if match is None or _is_rule(text.text, match.end("points")):
        return None
    others = _AMOUNT.finditer(text.text, match.end("points"))
    return _marked(text, match) if all(_OFF.search(text.text[: other.start()]) for other in others) else None


def _behind(pattern: re.Pattern[str], text: Strand) -> Own | None:
    match = pattern.match(text.text)
    return _marked(text, match) if match else None


def _earned(text: Strand) -> Own | None:
    """Return what the first clause earns where all that follows is what is taken off, or less that is given."""
    match = _EARNED.match(text.text)
    if match is None or not _LESS.search(text.text, match.end()):
        return _said_first(text)
    most = number(match["n"])
    given = [number(other["n"]) for other in _GIVEN.finditer(text.text)]
    least = all(value is not None and most is not None and value <= most for value in given)
    return _marked(text, match) if least and not _is_rule(text.text, match.end()) else None


def _said_first(text: Strand) -> Own | None:
    """Return the points before or behind a comma, or behind a name, where every amount behind them is taken off."""
    match = _SAID_FIRST.match(text.text) or _NAME_FIRST.match(text.text)
    if match is None or not _LESS.search(text.text, match.end()) or _is_rule(text.text, match.end()):
        return None
    others = _AMOUNT.finditer(text.text, match.end())
    return _marked(text, match) if all(_OFF.search(text.text[: other.start()]) for other in others) else None


def _by_piece(text: Strand) -> Own | None:
    """Return the points behind a name where all that follows says how many of them each piece brings."""
    match = _BY_PIECE.match(text.text)
    first, *others = (number(one[1]) or Decimal(0) for one in _AMOUNT.finditer(text.text)) if match else [Decimal(0)]
    return _marked(text, match) if match and not _LESS.search(text.text) and max(others) < first else None


def _alone(text: Strand) -> Own | None:
    """Return the points of a first clause where the text has no other amount, and takes none off."""
    match, amounts = _ALONE.match(text.text), _AMOUNT.findall(text.text)
    if match is None or len(amounts) > 1 or _LESS.search(text.text) or _EACH.search(text.text):
        return None
    return _marked(text, match)


def _is_rule(text: str, end: int) -> bool:
    """Return whether what stands before ``end`` takes points off, or gives them for each of something."""
    return bool(_LESS.search(text, 0, end) or _EACH.search(text, 0, end))


def _highest(text: Strand, said: Tiers) -> Own | None:
    """Return the highest of the amounts of a text; None where it is not printed, or where they are in no order."""
    if said.number is None or not (said.ordered or said.best * 2 == said.together):
        return None
    start, end = said.number
    unit = _UNIT.match(text.text, end)
    printed = text.cut(start, unit.end() if unit else end)
    return Own(Points(said.best), printed, among=said, start=start)


def taken_off(text: Strand) -> bool:
    """Return whether a text ends with points that are taken off, 扣2分, -5分 or 迟到一次1分: it is a rule."""
    text = text.cut(0, len(text.text.rstrip(_STOP)))
    end = marks.ending(text)
    if end is None:
        return False
    return bool(_TAKEN.search(end.name.text) or _costs_each(text.text, end)) or (
        _is_signed(text.text, end) or _is_taking(end)
    )


def _costs_each(text: str, end: marks.Ending) -> bool:
    """Return whether the points at the end of a text, in no brackets, are what one failing costs."""
    return not text.endswith(_CLOSING) and bool(_EACH_LESS.search(end.name.text))


def _is_taking(end: marks.Ending) -> bool:
    """Return whether points down to nothing stand behind the heading of what is taken off."""
    return end.points.minimum == 0 and bool(_TAKING.fullmatch(end.name.text))


def _is_signed(text: str, end: marks.Ending) -> bool:
    return bool(_MINUS.search(text[: text.rfind(end.printed.text)]))


def _at_end(text: Strand) -> Own | None:
    """Return the points at the end of a text: 5分, （5）, （5%）; a share that ends a sentence, 得分的70%, is none.

    One of several brackets with nothing but a number, 【0.5】…【1】, marks a part.
    """
    end = marks.ending(text)
    bracketed = text.text.endswith(_CLOSING)
    if end is None or (end.points.percent and not bracketed) or _is_signed(text.text, end) or _is_taking(end):
        return None
    if _costs_each(text.text, end):
        return None
    if _TAKEN.search(end.name.text) and not (
        bracketed and (end.points.minimum is not None or _WORD.search(end.name.text))
    ):
        return None
    bare = [value for match in _BARE.finditer(text.text) if (value := number(match["n"])) is not None]
    if bracketed and len(bare) > 1:
        return Own(None, text.cut(0, 0), sum(bare, Decimal(0)))
    return Own(end.points, end.printed, start=text.text.rfind(end.printed.text))
