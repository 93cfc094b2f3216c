"""Points that a clause names in words, with no bracket around them and more to say behind them: 数据收集：10分，…; 音色满分为4分，…."""

import re
from collections.abc import Iterator
from decimal import Decimal

from parsers.wording.numerals import ARABIC, number
from parsers.wording.rounding import ABOUT, is_rounding
from parsers.wording.units import EACH_HAS

_WORD = (
    "(?:"
    + "|".join(
        f"(?<={word})" for word in ("表达", "传达", "设计", "统计", "审计", "心得", "登记", "笔记", "签到", "报到")
    )
    + ")"
)
"""A word at the end of a name that ends as a verb does behind which no full mark stands: 语言表达3分, not 满意度达3分."""
NAME = r"[^，,；;。、:：（）()【】\[\]\n]{1,30}"
_AMOUNT = re.compile(rf"({ARABIC})\s*分")
_SAID = rf"(?P<points>(?P<n>{ARABIC})\s*分)(?=\s*[，,；;。（(])"
_AFTER_COLON = re.compile(rf"{NAME}[:：]\s*(?:满分|分值)?\s*{_SAID}")
_AFTER_NAME = re.compile(rf"{NAME}?(?:满分|分值)(?:为|是)\s*{_SAID}")
"""A name with its full mark as a sentence, and more to say about it: 音色满分为4分，要求…"""
_ASKED = r"[^，,。；;\n]*(?:须|不得)"
_PLAIN = r"(?<!基[本准础])(?<!标准)分值"
_SCORED = r"由[^，,。；;\n分]{1,20}[考评][核评分定]"
_ALL_SCORED = rf"分值(?:为|是)\s*{ARABIC}\s*分\s*[，,]\s*{_SCORED}[^分\n]*$"
"""The only amount of a line, and by whom all of it is scored."""
_OF_ANOTHER = (
    rf"其中(?!{_ASKED}|[^。；;\n分]*{_ALL_SCORED})[^。；;\n]*{_PLAIN}|{_SCORED}[^。；;\n]*其中(?!{_ASKED})[^。；;\n]*{_PLAIN}"
    r"|加分(?![^，,。；;\n]*(?:审核|核实|认定|申报|登记|公示)(?:[，,]|材料|资料))[^。；;\n]*分值"
    r"|分制[^。；;\n]*分值(?:为|是)\s*(?:100|１００)\s*分"
)
_CLAUSE_OF_OWN = re.compile(
    rf"(?!.*分值.*分值|[^。；;\n]*(?:{_OF_ANOTHER}))[^。；;\n0-9０-９][^。；;\n]{{1,60}}?[，,]\s*(?:基[本准础]|标准)?分值(?:为|是)\s*{_SAID}"
)
"""The full mark as a clause of its own behind the name, or what is asked for: “值守目标”，基本分值为20分，由办公室考核。

Not of a part, 其中台账质量，分值为5分, unless only something is asked for, 其中台账须有签字, or it is the only amount and who scores it
stands behind it alone, nor of what is added, 表扬的加分事项，分值为5分,
unless this is worked at, 加分材料审核, nor of all: 采用百分制，分值为100分.
"""
_AFTER_BLANK = re.compile(rf"{NAME}(?:(?<![于过达到足满扣减加罚得计每])|{_WORD})\s+{_SAID}")
"""A name with its points behind a colon or a blank and more to say about it: 数据收集：10分，…"""
_EARNED = re.compile(rf"[^。]{{3,}}?[得计给记計給記](?P<points>(?P<n>{ARABIC})\s*分)(?=\s*[；;。])")
"""What is done for the full mark, before what is taken off: 拦截所有请求得3分；路径错误扣2分."""
_SAID_FIRST = re.compile(
    rf"[^。]{{2,}}?(?:[得计给记計給記]|[，,]|[:：]\s*(?:满分|分值)?)\s*(?P<points>(?P<n>{ARABIC})\s*分)(?=\s*[，,；;。])"
)
"""The same with a comma before or behind it, or a colon: 及时报送，1分。迟报一次减0.5分; 到会得1分，每少一次扣0.2分; 专款专用，账目清楚：9分；错账扣2分."""
_NAME_FIRST = re.compile(
    rf"[^。，,；;、:：（）()【】\[\]\n0-9０-９]{{2,30}}?(?:(?<![于过达到足满扣减加罚得计给记計給記每第约在超])|{_WORD})共?(?P<points>(?P<n>{ARABIC})\s*分)(?=\s*[，,；;。])"
)
"""A name with its points right behind it, before what is taken off: 书写整洁5分，错一字扣1分."""
_GLOSSED = re.compile(
    rf"[^。，,；;:：（）()【】\[\]\n0-9０-９]{{2,30}}?(?:(?<![于过达到足满扣减加罚得计给记計給記每第约在超分绩])|{_WORD})\s*(?P<points>(?P<n>{ARABIC})\s*分)"
    rf"\s*[（(](?!不?含|包[含括]|以[上下内])(?![^（）()]*{ARABIC}\s*分)[^（）()]{{2,}}[)）](?!\s*(?:及?以[上下内]|者|的))"
)
"""A name with its points right behind it and a gloss in brackets: 政治素质40分（信仰、能力）."""
_EXPLAINED = re.compile(
    rf"[^。，,；;:：（）()【】\[\]\n0-9０-９每]{{2,30}}?(?:(?<![于过达到足满扣减加罚得计给记計給記第约在超分绩奖励罚])|{_WORD})\s*(?P<points>(?P<n>{ARABIC})\s*分)"
    r"\s*[（(](?!不?含|包[含括]|以[上下内])(?P<inside>[^（）()]{4,})[)）]\s*[。；;]?\s*$"
)
"""A name with its points right behind it and how they are made up at the end: 会议40分（每次4分，共10次）."""
_ALONE = re.compile(
    rf"(?:[^。，,；;:：（）()【】\[\]\n0-9０-９]{{2,40}}?(?:(?<![于过达到足满扣减加罚得计给记計給記每第约在超分绩奖励])|{_WORD})|[^。；;:：（）()]{{2,}}?[得计给记計給記]|[^。；;:：（）()]{{2,40}}[:：]\s*(?:满分|分值)?)"
    rf"\s*(?P<points>(?P<n>{ARABIC})\s*分)(?=\s*[，,；;。](?!\s*(?:为|即|可|[评定列视]为|以[上下内]|不[足满低高少])))"
)
"""A name, or what earns the points, and then who or what else, without another amount: 文化工作8分，由宣传部负责考核."""
_BY_PIECE = re.compile(
    rf"[^。，,；;:：（）()【】\[\]\n0-9０-９每]{{2,40}}?(?:(?<![于过达到足满扣减加罚得计给记計給記第约在超分绩奖励])|{_WORD})(?P<points>(?P<n>{ARABIC})\s*分)\s*[，,、；;]\s*[^，,；;。、]{{1,8}}每[^，,；;。、]{{1,4}}?(?:[得计给记計給記])?{ARABIC}\s*分"
)
"""A name with its points before what each piece brings: 发表文章10分、国家级每篇2分、省级每篇1分."""
_SHARED = re.compile(
    rf"(?![^，,。]*(?:[加扣减罚奖]分|每(?![年月季周日])))[^。，,；;:：（）()【】\[\]\n]{{2,40}}(?<!的)(?<![一1][次件起])[，,]\s*(?:满分|分值|[共计占])\s*(?P<points>(?P<n>{ARABIC})\s*分)\s*。(?=\s*\S)"
)
"""A name with its full mark as a clause of its own that ends the sentence: 资料整洁，共10分。分类规范，完成得10分。"""
_SHARED_AGAIN = re.compile(rf"(?!\s*其中).*[，,]\s*(?:满分|分值|[共计占])\s*{ARABIC}\s*分", re.DOTALL)
"""What says another behind it, unless it says that these are parts: 。其中记录，占10分。"""
_MADE_UP = re.compile(
    rf"[^。，,；;:：（）()【】\[\]\n0-9０-９]{{2,40}}?(?<![于过达到足满扣减加罚得给记減罰給記每第约在超奖])(?P<points>(?P<n>{ARABIC})\s*分)\s*[。，,；;：:]?\s*其中"
)
"""A name with its points right behind it, and then of which parts they are made: 到岗20分。其中早班，占5分。"""
_BELOW_ZERO = "[得计给记計給記打为是：:，,]\\s*[-－−﹣]"
_LESS = re.compile(rf"扣|[减罚減罰]\s*{ARABIC}\s*分|不[得给计记計給記]分|{_BELOW_ZERO}\s*{ARABIC}\s*分")
_OFF = re.compile(rf"(?:[扣减罚減罰]|扣除|{_BELOW_ZERO})\s*$")
_EACH = re.compile(rf"(?!{EACH_HAS})每(?!半?年|个?季度?|个?月|半?个?月|旬|个?星期|周|半?天|日|个?学期|年度)")
"""For each of something, 每发表一篇; each year or month says only how often."""
_FULL = re.compile(
    rf"[\u4e00-\u9fff”’》](?:(?<![于过达到足满扣减罚加奖得计给记減罰計給記每各第在超低高共为是占])|{_WORD})(?<!{ABOUT})\s*$"
)
"""How a clause ends behind which a full mark may stand."""
_GIVEN = re.compile(rf"[得给计记計給記]\s*(?P<n>{ARABIC})\s*分")


_NO_FULL_MARK = re.compile(
    r"(?:(?:^|本次|上次|实际|自评|平均|最[终高低]|[总综合])(?:考[核评])?得分|(?:^|平)均分|(?:实际|平均|最[终高低]|总)成绩|(?:合格|及格|达标|分数|录取|入围|控制)线"
    r"|(?:去年|上年|往年)[^，,。；;:：]{0,12}|(?:每|[一1１])\s*[次人例起处件项篇个天节])(?:为|是)?\s*[:：]\s*$"
)
"""A name before a colon that says what was reached, what passes, or what is given or taken each time: 去年得分：, 合格线：, 迟到一次：.

考试成绩： and 学生得分： are names of what is assessed.
"""
_OF_ALL = re.compile(
    r"^[^每]*每(?:人|处|班|校|户|村|科室?|支部|组)(?:[一1１两二][^次人例起处件项篇个天节]|.*(?:活动|整改|工程|行动|管理|建设|制度|检查|排查|培训)[:：])"
)
"""A name of something that everyone does, or that is done everywhere: 每人一技活动：, 每处隐患整改：."""


def named(text: str) -> Iterator[re.Match[str]]:
    """Yield how a text begins with a name and its full mark, behind a colon or as a sentence."""
    yield from (match for match in _matches(text, _AFTER_COLON, _AFTER_NAME, _CLAUSE_OF_OWN) if _may_name(text, match))


def shared(text: str) -> Iterator[re.Match[str]]:
    """Yield the full mark that the second clause of a text says in a word, where no other says one, unless these make it, and no amount is higher."""
    match = _SHARED.match(text)
    most = number(match["n"]) if match else None
    amounts = (number(one[1]) for one in _AMOUNT.finditer(text))
    values = [number(one[1]) or Decimal(0) for one in _AMOUNT.finditer(text, match.end())] if match else []
    once = match is not None and (
        not _SHARED_AGAIN.match(text, match.end()) or (len(values) > 1 and sum(values) == most)
    )
    if match and most and once and all(value is not None and value <= most for value in amounts):
        yield match


def made_up(text: str) -> Iterator[re.Match[str]]:
    """Yield the points behind a name that the amounts behind 其中 make."""
    match = _MADE_UP.match(text)
    parts = [number(one[1]) or Decimal(0) for one in _AMOUNT.finditer(text, match.end())] if match else []
    if match and sum(parts, Decimal(0)) == number(match["n"]) and not _LESS.search(text):
        yield match


def told(text: str) -> Iterator[re.Match[str]]:
    """Yield how else a text begins with points that are its own, the surest first."""
    ways = (_matches(text, _AFTER_BLANK), _glossed(text), _earned(text), _alone(text))
    yield from (match for way in ways for match in way if _may_name(text, match))


def by_piece(text: str) -> Iterator[re.Match[str]]:
    """Yield the points behind a name where all that follows says how many of them each piece brings."""
    match = _BY_PIECE.match(text)
    first, *others = (number(one[1]) or Decimal(0) for one in _AMOUNT.finditer(text)) if match else [Decimal(0)]
    if match and not _LESS.search(text) and max(others) < first:
        yield match


def _may_name(text: str, match: re.Match[str]) -> bool:
    """Return whether what stands before the points may name them: no score that was reached, no line that is passed, nothing for each time."""
    before = text[: match.start("points")]
    colon = before.rstrip().endswith((":", "："))
    return not _NO_FULL_MARK.search(before) and not (
        colon and _EACH.search(before) and not _OF_ALL.search(before.rstrip())
    )


def explained(text: str) -> Iterator[re.Match[str]]:
    """Yield the points between a name and a bracket at the end of which no amount is more than they are."""
    match = _EXPLAINED.match(text)
    most = number(match["n"]) if match else None
    inside = [number(one[1]) for one in _AMOUNT.finditer(match["inside"])] if match else []
    if match and most and inside and _may_name(text, match) and all(value and value <= most for value in inside):
        yield match


def _matches(text: str, *patterns: re.Pattern[str]) -> Iterator[re.Match[str]]:
    return (match for pattern in patterns if (match := pattern.match(text)))


def _glossed(text: str) -> Iterator[re.Match[str]]:
    """Yield the points between a name and a gloss in brackets, where every amount behind them is taken off."""
    match = _GLOSSED.match(text)
    if match and not is_rule(text, match.end("points")) and _all_off(text, match.end("points")):
        yield match


def _earned(text: str) -> Iterator[re.Match[str]]:
    """Yield what the first clause earns where all that follows is what is taken off, or less that is given."""
    match = _EARNED.match(text)
    if match is None or not _LESS.search(text, match.end()):
        yield from _said_first(text)
        return
    most = number(match["n"])
    given = [number(other["n"]) for other in _GIVEN.finditer(text)]
    least = all(value is not None and most is not None and value <= most for value in given)
    if least and not is_rule(text, match.end()):
        yield match


def _said_first(text: str) -> Iterator[re.Match[str]]:
    """Yield the points before or behind a comma, or behind a name, where every amount behind them is taken off."""
    match = _SAID_FIRST.match(text) or _NAME_FIRST.match(text)
    if match and _LESS.search(text, match.end()) and not is_rule(text, match.end()) and _all_off(text, match.end()):
        yield match


def _alone(text: str) -> Iterator[re.Match[str]]:
    """Yield the points of a first clause where the text has no other amount, and takes none off."""
    match = _ALONE.match(text)
    if match and len(_AMOUNT.findall(text)) < 2 and not _LESS.search(text) and not _EACH.search(text):
        yield match


def may_be_full(text: str, start: int) -> bool:
    """Return whether an amount at ``start`` may be a full mark, as a clause ends there and no rule stands before it."""
    before = text[:start]
    return bool(_FULL.search(before)) and not is_rule(text, start) and not is_rounding(before)


def is_rule(text: str, end: int) -> bool:
    """Return whether what stands before ``end`` takes points off, or gives them for each of something."""
    return bool(_LESS.search(text, 0, end) or _EACH.search(text, 0, end))


def _all_off(text: str, start: int) -> bool:
    """Return whether every amount from ``start`` on is taken off."""
    return all(_OFF.search(text[: other.start()]) for other in _AMOUNT.finditer(text, start))
