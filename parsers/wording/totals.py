"""How totals are worded: the words, which the other rooms ask for; the names of rows; and what sentences say.

总分100分, 满分为 100 分, 满分：100, 共计50分, 百分制, 千分制 name a total; （满分 100）, 十分制, 共100分的 may do so. Which words do depends on
where they stand: each place says by its pattern which of them it takes, and why not the others.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from parsers.wording.grades import is_grade
from parsers.wording.numerals import ARABIC, CHINESE, number
from parsers.wording.plain import plain, simplified
from parsers.wording.points import read_points

WHOLE = Decimal(100)
"""What the parts of a rubric mostly make, in points or in per cent."""
SUM = "[合总]计"
SCORE = "总分"
GOT = "总得分"
"""It may be what was reached: a total only where nothing but a name stands before."""
FULL = "满分"
"""It may be that of one thing among many."""
TOTAL = rf"{SUM}|{SCORE}"
"""What says of points, wherever it stands, that they are a total."""
ENDS_AS_TOTAL = rf"{TOTAL}|共计|{GOT}"
"""What the name of a total ends with, whatever stands before: 活动加分总分."""
SHARE = rf"占(?:(?:{SCORE}值?|总成绩|总评(?:成绩)?)的?|分|比例?)?"
"""What stands before a share of the whole: 占10%, 占总分的10%, 占比10%."""
OF_ITEM = r"[本该此]项"
"""What may stand before it: （本项15分）, （该项满分为15分）."""
WORTH = rf"(?:{OF_ITEM}|(?:{OF_ITEM})?(?:(?:{FULL}|标准|应得|[起总]评|基[准本础]|底|配)分?[值数]?|分[值数]|权重分?|共计?|计|{SHARE}|值|满))\s*[:：为]?"
"""What stands in a bracket before the points of the name in front of it: （满分30分）, （共5分）, （占5分）, （基准分：10分）.

总分 is said there of more than one name.
"""
FULL_MARKS = rf"(?:{FULL}|分值|{SCORE}值?|标准分|基[准本础]分|权重分?|配分|最高分|应得分)[值数]?"
"""What a column of full marks is called, with what they make together behind it: 满分100."""

_TOTALS = re.compile(
    r"(?:各?项?)(?:合计|总计|总分|共计|累计|总得分|合计得分|得分合计|(?:考[核评试查]|测[评试]|[全试]卷|卷面|本[表卷])总分|总分合计|合计总分|总合计|合计分|总和|小计合计|总[评积]分|积分(?:合计|总计|总分)|满分合计|总分值)(?:分值|得分|分数|积分)?"
    r"|(?:考[核评]|评[审价分估])?(?:分值|得分|分数|总分)?汇总(?:分值?|得分)?|(?:得分|评分|分值|分数)总和"
)
_ENGLISH = frozenset({"total", "totals", "grandtotal"})
_SUM_SIGNS = frozenset("计計总總")
"""Every name of a total has one of these, and so has that of a subtotal but for one of what a part is worth, 本项满分."""
_SUBTOTAL_SIGNS = _SUM_SIGNS | {"本", "该", "此"}
_SUBTOTALS = re.compile(
    rf"(?:.{{0,6}}小计(?:分值?)?(?:[共为]?{ARABIC}分)?"
    r"|[^总各]{2,4}分合计|本项小计|.{0,8}(?:分[项类]|单项|类别)合计|本页小计|小计得分|(?:分[值数]|权重)[合总共]计"
    r"|[本该此](?:项|类|部分|板块|模块)(?:小计|合计|总计|总?得?分|满分)(?:分[值数]?)?)"
)
_TOTAL_WITH_POINTS = re.compile(
    r"([^:：]{2,8})[:：]([^:：（(]{1,8}分)(?:[（(](?:[^（()）0-9０-９]{1,12}|满分[:：为]?[0-9０-９]{1,4}分?)[)）])?"
)
_TOTAL_RIGHT_BEFORE = re.compile(rf"([^:：0-9０-９]{{2,8}}?)({ARABIC}分?)")
_TOTAL_COMPUTED = re.compile(rf"([^:：（(=＝]{{2,8}})[（(]{FULL}[:：为是]?({ARABIC}分)[)）][:：]?[=＝].+")
"""The total with the formula by which it is reached: 总得分（满分100分）＝甲×60%＋乙×40%."""
_COLON = r"\s*[:：][\s*]{0,9}"
_NO_MORE = r"(?![0-9０-９.．])(?=[\s*]{0,9}(?:[)）】\]，。；;、]|,(?![0-9])|$)|\s{1,9}(?![分人项个名题次条元份台家页])[\u4e00-\u9fff])"
"""What stands behind a bare total: the end of what says it, or another word; no unit."""
_LIMIT = r"\s*(?:[（(]\s*不?含[^（()）]{0,6}[)）])?\s*(?:[及或和]者?)?以[上下内外]?|\s*者"
"""What stands behind points that are a limit of what was reached, 90分及以上, 80分（含）以上, 150分者."""
_ENDS = r"(?=\s*(?:[。；;：:（()）】\]*]|[，,、](?!\s*(?:则|即|方|均|均?可|[评授奖获享]|优先))|$))"
"""What stands behind points that may be the least that earns something: the end of their clause, and nothing that comes for them."""
_SAID = re.compile(
    rf"(?:(?<!占)(?:总评?分|(?P<earned>总积分))值?|{FULL}|{SUM}|共计?|{GOT})(?:分?值)?(?:设定|设置|定|的?最高分?值?)?\*{{0,2}}(?:为|是|[:：])?\s*\*{{0,2}}\s*[（(]?(?P<points>(?P<n>{ARABIC}|(?!十分){CHINESE}(?=\s*分\s*(?:[，,。；;、:：（()）】\]*]|$)))\s*分)(?!钟|之|制?的|{_LIMIT})(?(earned){_ENDS})"
    rf"|(?:{FULL}(?:分?值)?{_COLON}(?P<bare>(?P<b>{ARABIC}))|(?:{SCORE}值?|{SUM}){_COLON}(?P<hundred>100|１００)){_NO_MORE}"
    rf"|(?P<whole>(?P<m>{ARABIC})\s*分制(?!下)|百分制|(?P<thousand>千分制))"
    rf"|以\s*(?P<most>(?P<f>{ARABIC})\s*分)\s*为{FULL}|(?<![不未每分计得达累积已])满\s*(?P<filled>(?:100|１００)\s*分)(?!钟|之|制?的|{_LIMIT}){_ENDS}"
)
"""A total in a sentence. Behind one in Chinese numerals the clause ends: 合计三分公司 and 满分五分制 name none."""
_MAYBE = re.compile(
    rf"[（(]\s*(?:{FULL}|{SCORE}|共计?)\s*[:：为]?\s*(?P<n>{ARABIC})\s*[)）]|(?:{FULL}|{SCORE}|共计?)\s*(?P<of>{ARABIC})\s*分(?=制?的)"
    rf"|(?:考[核评]|测评|评比|检查|基[础本])分(?:值|数)?(?:为|是|共|计)\s*(?P<named>{ARABIC})\s*分(?!以|钟)"
    rf"|[（(]\s*占\s*(?P<share>{ARABIC})\s*分\s*[)）]|(?P<worded>{CHINESE})分制|(?:{SCORE}值?|{SUM}){_COLON}(?P<alone>{ARABIC}){_NO_MORE}"
)
"""What a sentence may print of a total without saying so: it is one where the table makes it. 总分：85 may be what was reached."""
_UNIT = re.compile(r"\s*分(?!制)")
_MADE_UP = re.compile(
    rf"(?:评[分审标])?(?:分值|总分|分数|得分|权重|评分)(?:的)?(?:构成|组成|分配|分布|设置)(?:情况|说明)?\s*(?P<shown>[（(]\s*(?:总分|满分|[合总共]计|共)?\s*[:：为]?\s*(?P<n>{ARABIC})\s*分\s*[)）])"
)
"""What the points are made up of, with what they make: 分值构成（总分100分）."""
_OF_ALL = (
    r"(?:(?:以上|上述|前述|上列|全部|所有)?(?:各(?:大?项|个?部分|类)|全部|所有|[0-9０-９一二两三四五六七八九十]{1,3}(?:大?项|个?部分|个?方面|[大条类]))?"
    r"(?:考[核评]|评[分价审]|测评|检查)?(?:内容|指标|项目|分值|标准)?(?:的)?"
    r"|(?:本次(?=[^，,。；;0-9０-９]*满)|本(?:年度)?|年度|全年)?(?:考[核评]|评[分价审]|测评|检查)?(?:[总评]?表|[细规]则|办法|标准|方案|体系)?(?:各项|的)?)"
)
"""What may stand before the word for a total and says that it is of all: 以上各项, 本表, 年度考核. 本次考核总分 may be what was reached."""
_OF_WHOLE = rf"{_OF_ALL}(?:(?:{SCORE}|{FULL})[值数]?|{SUM}|[共累]计|共)(?:为|是|[:：])?(?!0+分){ARABIC}分"
_ALL_SAY = re.compile(rf"[*（(]*{_OF_WHOLE}[)）*]*[。.]?")
_CLAUSE_SAYS = re.compile(rf"(?:^|[，,。；;]){_OF_WHOLE}(?=[，,。；;]|$)")
_ON_TOP = re.compile(
    rf"[加扣减附奖]分|附加|奖励|扣除|[累共合]计[加扣减奖]|(?:另|其余|余下|剩余)[^，,。；;0-9０-９]{{0,10}}{ARABIC}分"
)
"""What is added or taken, or stands beside the whole: 另10分由街道评定."""
_BEFORE_BASE = re.compile(
    rf"(?:其中)?[:：]?{_OF_ALL}(?:{SCORE}|成绩|得分)?[=＝:：]?(?:由|实行|采用|设[置有定]?|以|[*（(、0-9.．])*"
)
"""What may stand before base points of the whole in their clause: 考核设基本分100分, 考核总分=基础分（100分）, 其中基础分100分."""
_BASE = re.compile(
    rf"(?<![每各单项人])(?:基[础本准]|应得)分[值数]?(?:设?[为是]|[:：]|设|定为|满分|共计?)?\s*[（(]?\s*(?P<n>{ARABIC})\s*分(?!以|钟|之)"
)
"""The points that a rubric has but for what is added and taken: 基础分（100分）+加分-扣分."""
_STATED = re.compile(
    rf"(?:^|[^（(【\[])(?<!{OF_ITEM})(?:{TOTAL})值?\s*(?:为|是|[:：])?\s*$|分制[^。；;（()）]{{0,12}}(?:{FULL}|基[础本准]分)[值数]?\s*(?:设?定?为|是|[:：])?\s*$"
)
"""What stands before points that a sentence states as the total, 实行百分制，总分100分; in brackets they are a heading's own."""
_ASSESSED = re.compile(
    rf"(?:[本该](?:项|次)?|(?P<kind>年度|月度|季度|日常|综合|绩效))?(?:考[核评]|评分|测评|评价|检查)(?:评分|评价)?(?:工作|办法|细则|标准|表)?的?"
    rf"(?:{FULL}|基[础本准]分)[值数]?\s*(?:设?定?为|是|[:：])?\s*"
)
"""What stands before those of the whole, 考核满分为100分, or of a part of one ``kind``: 日常考核满分60分."""
_OF_TIME = "(?:本(?:办法|方案|细则)|每年|[0-9]{4}(?=年度))"
_MADE = "(?:采[用取]|实行|共?分为?|共[0-9一二两三四五六七八九十]|由[^，,。；;]*(?:组成|构成)|包括|一次)"
"""What a sentence may say of the whole, how it is done and what it consists of, before it says how much that makes."""
_MOST_OF_ALL = re.compile(
    rf"(?:[0-9一二三四五六七八九十]{{1,2}}[、.．]|注[:：]|说明[:：])?\s*(?!以)(?:{_OF_TIME}?{_OF_ALL}(?:{SCORE}|成绩|得分)?的?(?:[，,]?{_MADE}[^，,。；;]*[，,])?(?:均|都|一律|统一)?)\s*"
    rf"|[^，,]*(?:表|标准|细则|办法|方案|{SCORE})\s*[（(]\s*"
)
"""What stands in its sentence before 以120分为满分 where it is said of the whole: 考核, 考核采用量化评分，, 考核表（; none, or 领导评价（, says of what."""
_OF_PART = re.compile("测评|评议|满意度|[考笔面]试|加分|附加|奖励|述职|日常|平时|上级|领导|个人|负责人")
"""What names one thing of several, of which 以100分为满分 may be said."""
_HOLDS = re.compile("包括|组成|构成")
"""What says of such names that the whole is made of them."""
_SUBJECT = re.compile(
    rf"(?:考[核评](?:工作)?|评[比价]|检查|相加|均|都|一律|统一|{SCORE}|总评|表|[细规]则|标准|办法|方案|体系)\s*[*（(]*\s*$|^[*（(\s]*$"
)
"""How the clause before 以100分为满分 ends where it is said of the whole, if any words stand there: 年度安全考核, and not 笔试 or 述职评分."""
_SHARED_BEHIND = re.compile(
    r"\s*[，,]?(?:(?!其中)[^，,。；;])*?(?:占|折[算合]|[再按][^，,。；;]*[%％])|[^。；;]*为满分"
)
"""What stands behind it where it is that of a part, or of a case: ，按10%计入, 折算得分, ，面试以100分为满分."""
_OTHERWISE = re.compile(
    rf"\s*[，,、；;]\s*(?:(?:考[核评]|测评|评[分价审])的?)?(?:{SCORE}|{FULL}|基[础本准]分)[值数]?(?:设?定?为|是|[:：])?\s*(?P<n>{ARABIC})\s*分(?!以|钟|之|制?的)"
)
"""What says right behind the scale how much all makes: 百分制，总分110分. That is the total then, where it is another one and no less."""
_FORMULA = re.compile(r"(?:[+＋=＝×]|[^\s*]\s?\*)$")
"""What stands before a part of a formula, 总分=教学得分（40）+科研得分（40）: it is no total. Other stars are emphasis, **总分：100分**."""
_REACHED = re.compile(r"(?:自[评查测]|自我评[价分]|实得)(?:的)?$")
"""What stands before a total that was reached: 自评总分：96分."""
_EXAMPLE = re.compile(r"(?:例如|比如|譬如|举例|假[如设定])[^。；;]*$|^\s*如[:：][^。；;]*$")
"""What stands before a total of an example."""
_GRADED = re.compile(
    r"\s*[，,]\s*(?:(?:[即则可])?被?(?:[评认确核]?定?[为成]|属于?|达到?|获评?))?(?P<grade>[^，,。；;]{1,8})(?=[，,。；;]|$)"
)
"""What stands behind a total that earns a grade: 总分90分，为优秀."""
_CLAUSES = re.compile("[，,。；;]")
_SENTENCES = re.compile("[。；;]")
_BEFORE = 8
"""Characters before the words of a total that tell whether it is one."""
_HUNDRED, _THOUSAND = "100", "1000"


def total_word(text: str) -> bool:
    """Return whether ``text`` names the grand total: 合计, 总 分, 总计（100分）, Total."""
    if text.isascii():
        return plain(text).lower() in _ENGLISH
    return not _SUM_SIGNS.isdisjoint(text) and bool(_TOTALS.fullmatch(plain(text)))


def states_total(text: str) -> bool:
    """Return whether ``text``, without blanks, is the name of the grand total with its points: 总分：100分, 总分100.

    A remark may follow those behind a colon in brackets, （基础分）, or the full mark of what was reached, （满分100分）. Zero is a score not yet given.
    """
    found = _TOTAL_WITH_POINTS.fullmatch(text) or _TOTAL_RIGHT_BEFORE.fullmatch(text) or _TOTAL_COMPUTED.fullmatch(text)
    points = read_points(found[2]) if found else None
    return found is not None and total_word(found[1]) and points is not None and bool(points.value)


def states_whole(text: str) -> bool:
    """Return whether ``text``, without blanks, says nothing but what all parts make: 以上共计100分。, 本表满分100分, （总分100分）."""
    return bool(_ALL_SAY.fullmatch(text))


def says_whole(text: str) -> bool:
    """Return whether a clause of ``text``, without blanks, says what all parts make, and none what is added or taken: 共2项，总分100分。"""
    return bool(_CLAUSE_SAYS.search(text)) and not _ON_TOP.search(text)


def based(text: str) -> Iterator[tuple[Decimal, bool, tuple[int, int]]]:
    """Yield the base points that ``text`` names, whether nothing but the whole stands before them, and where they are printed.

    Others may be what each starts from, 每月基准分100分, or of another thing: 公司诚信基础分100分.
    """
    for match in _BASE.finditer(simplified(text)):
        value = number(match["n"])
        before = plain(_CLAUSES.split(text[: match.start()])[-1])
        if value:
            yield value, _BEFORE_BASE.fullmatch(before) is not None, (match.start("n"), match.end())


def subtotal_word(text: str) -> bool:
    """Return whether ``text`` names a subtotal, which may be that of all parts: 小计, 分值合计."""
    return not _SUBTOTAL_SIGNS.isdisjoint(text) and bool(_SUBTOTALS.fullmatch(plain(text)))


def states_sum(texts: tuple[str, ...]) -> bool:
    """Return whether a row of texts (without blanks) states what others make: the total, 合计, or the sum of a group, 小计."""
    return is_total(texts) or any(map(subtotal_word, texts))


@lru_cache(maxsize=1024)
def is_total(texts: tuple[str, ...]) -> bool:
    """Return whether a row of texts (without blanks) is the row of the grand total: points and numbers may stand before.

    Beside 小计 a total, 得分合计, is that of the scores to fill in there.
    """
    worded = [text for text in texts if text and read_points(text) is None]
    first = next((text for text in worded[:2] if total_word(text) or states_total(text) or subtotal_word(text)), None)
    return first is not None and not subtotal_word(first)


def stated_behind(text: str, points: Decimal, *, heads: bool) -> bool:
    """Return whether ``points`` right behind ``text`` are the total that it states, and none of its own: 考核采取百分制，基础分为.

    What is assessed is worth a full mark at the least, and of one kind among several where the line ``heads`` others, without a stop.
    With one 考核满分为60分。 says so of the assessment itself; 该考核满分为10分。 does of what is named above, and 本项 of the item.
    """
    assessed = _ASSESSED.fullmatch(text)
    itself = not heads and text.startswith(("考核", "考评", "本")) and not text.startswith("本项")
    whole = assessed is not None and (points >= WHOLE or itself) and not (heads and assessed["kind"])
    return whole or _STATED.search(text) is not None


def said(text: str) -> Iterator[tuple[Decimal, int, tuple[int, int]]]:
    """Yield the totals that ``text`` names: the value, where the words for it begin, and where it is printed."""
    for match in _SAID.finditer(simplified(text)):
        before = text[max(match.start() - _BEFORE, 0) : match.start()]
        if _FORMULA.search(before) or (_REACHED.search(before) and not match[0].startswith("满")):
            continue
        if _EXAMPLE.search(text[: match.start()]) or _earns_grade(text[match.end() :]):
            continue
        if match["most"] and not _is_most_of_all(match, text):
            continue
        scale = _THOUSAND if match["thousand"] else _HUNDRED
        value = number(match["n"] or match["b"] or match["m"] or match["f"] or scale)
        otherwise = _OTHERWISE.match(text, match.end()) if match["whole"] and not _ON_TOP.search(text) else None
        stated = number(otherwise["n"]) if otherwise else None
        if value and not (stated and stated > value):
            printed = next(group for group in ("points", "bare", "hundred", "whole", "most", "filled") if match[group])
            yield value, match.start(), match.span(printed)


def _is_most_of_all(most: re.Match[str], text: str) -> bool:
    """Return whether 以100分为满分 in ``text`` is said of the whole."""
    before = text[: most.start()]
    value = number(most["f"])
    sentence = _SENTENCES.split(before)[-1]
    *others, own = _CLAUSES.split(sentence)
    subject = own if own.strip() or not others else others[-1]
    part = _OF_PART.search(subject) and not _HOLDS.search(subject)
    if part or "其中" in sentence or "为满分" in sentence or _SHARED_BEHIND.match(text, most.end()):
        return False
    whole = value is not None and not value % WHOLE and _SUBJECT.search(_CLAUSES.split(before)[-1])
    return bool(whole) or _MOST_OF_ALL.fullmatch(sentence) is not None


def _earns_grade(behind: str) -> bool:
    """Return whether what stands behind points says which grade they earn: ，为优秀；"""
    found = _GRADED.match(behind)
    return found is not None and is_grade(found["grade"])


def hinted(text: str) -> Iterator[tuple[Decimal, tuple[int, int]]]:
    """Yield what ``text`` may print as a total, and where, with its unit: （满分 100）, 共100分的, 十分制. Only a table that makes it says that it is one."""
    for match in _MAYBE.finditer(simplified(text)):
        group = match.lastgroup or "n"
        value = number(match[group])
        unit = _UNIT.match(text, match.end(group))
        if value:
            yield value, (match.start(group), unit.end() if unit else match.end(group))


def made_up(text: str) -> re.Match[str] | None:
    """Return the match of a text that says what the points are made up of, 分值构成（总分100分）: ``shown`` prints their sum, ``n`` is its number."""
    return _MADE_UP.fullmatch(text)
