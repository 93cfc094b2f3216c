"""Where the parts of a notice's head stand (GB/T 9704-2012, 7.2 and 7.3): the lines of number, title, recipients, date."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from parsers.flow import Line
from parsers.wording import labels
from parsers.wording.numerals import chinese, chinese_digits, number

_DIGIT = "[0-9０-９]"
NUMBER = re.compile(
    rf"(?P<code>(?![（(][^（()）]*[\[〔［【﹝])[\u4e00-\u9fffA-Za-z×（）()]{{1,30}}?)\s*[\[〔［（(【﹝]\s*(?P<year>{_DIGIT}{{4}})\s*年?\s*[\]〕］）)】﹞]\s*第?\s*(?P<serial>{_DIGIT}{{1,5}})\s*号"
)
"""A document number 发文字号."""
_CN = "[〇○零一二三四五六七八九十]"
_CN_YEAR = "[一二][〇○零一二三四五六七八九OoＯ0０]{3}"
"""A year, in which letters or digits are typed for zeros: 二OO六年."""
_ZEROS = str.maketrans("OoＯ0０", "〇〇〇〇〇")
DATE = re.compile(
    rf"(?P<year>{_DIGIT}{{4}}|{_CN_YEAR})\s*年\s*(?P<month>{_DIGIT}{{1,2}}|{_CN}{{1,2}})\s*月\s*(?P<day>{_DIGIT}{{1,2}}|{_CN}{{1,3}})\s*日"
)
"""A date of issue 成文日期, in digits or in Chinese numerals."""
_TITLE_END = re.compile(
    r"(?:通知|通报|意见|决定|公告|通告|函|请示|报告|批复|纪要|决议|公报|命令|议案)(?:[（(].{1,12}[)）])?$"
)
_PLAIN_TITLE = re.compile(r"(?:通知|通报|公告|通告)(?:[（(].{1,12}[)）])?$")
"""Kinds of documents whose titles may lack 关于; a 报告 or a 决定 without it is mostly something else."""
_NOT_TITLE = re.compile(
    r"(?:签发人|密级|特急|加急|机密|秘密|绝密|平急|份号|编号)|^[0-9０-９]{6}$|文件$|^第[一二三四五六七八九十0-9]+[章节部篇]|^附件|^[一二三四五六七八九十]+、|^[0-9０-９]{1,2}\s*[.．、]\s*\D"
)
"""Lines around a title, the heading of a chapter, 第一章 招标公告, numbered lines, 2.地点：另行通知, and an entry of a list of annexes."""
_MENU = re.compile(
    r"(?:(?:网站|本站)?首页|通知|通报|公告|公示|通告|政策|文件|法规|新闻|动态|信息|公开|要闻|部门|栏目|导航|[您你]?(?:现在|当前|目前)?的?(?:所在)?的?位置[:：是]*|[\s|>＞»›→·/、])+"
)
"""What the menu of a web page says: 通知公告, 政策文件."""
CRUMBS = re.compile(
    r"^\s*(?:网站|本站)?[首主]页\s*(?:[>›»＞→]|::|--)|^\s*(?:[您你]?(?:现在|当前|目前)?的?(?:所在)?的?位置)\s*(?:[:：]|是|[>›»＞→])"
)
"""How the line of a web page begins that says where in its menu the page stands: 当前位置：主页 > 通知公告."""
_MANNER = re.compile(r"关于|印发|转发|批转")
"""Words with which a title goes on behind the name of its issuer."""
_BARE = re.compile(r"通\s*[知报告]|公\s*告")
_ABOUT = re.compile(r"关于.*的\s*$")
"""How the lines above a bare 通知 end that say what it is about."""
_LED = re.compile(r"关于|印发|转发|批转|通\s*[知报告]$|公\s*告$")
"""How the line below the name of the issuer begins."""
BODY = re.compile(
    r"[\u4e00-\u9fff×XＸ（）() ]{2,40}"
    r"(?:会|局|厅|部|委|办|办公室|政府|公司|集团|院|校|大学|中学|小学|中心|处|所|署|团|室|党组|总队|支队|总站)"
)
"""A line that is the name of a body, which may stand above the rest of its title."""
LETTERHEAD = re.compile(rf"(?!(?:部门|单位|机关|党委|政府|上级)文件)(?:{BODY.pattern})\s*文\s*件")
"""The letterhead 发文机关标志: 某某市总工会文件."""
_HEAD_LINES = 3
"""Lines above the number or the title among which the letterhead stands."""
_SENTENCE = re.compile(r"[。；;！!？?]$")
PAGE_LINE = re.compile(
    r"(?:发布|发文|更新|录入)(?:时间|日期|日)|来\s*源\s*[:：]|^\s*[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}\s+[0-9]{1,2}:[0-9]{2}(?![0-9])|(?:浏览|点击|阅读)(?:次数|量|数)?\s*[:：]|字体\s*[:：]"
)
"""A line that web pages print below a title: 发布时间：2013-09-29　来源：市妇联, or one that begins with a day and an hour."""
_PAGE_WORD = re.compile(r"(?:^|(?<=\s))[A-Za-z]{4,}(?=\s|$)")
"""A Latin word by itself, as pages print them beside the number of visits: admin 通知公告 围观：; not that in 各部门，WIFI建设办：."""
_NO_RECIPIENT = re.compile(r"如下|现将|。|根据|为了|附件|注$|说明$")
_SALUTATION = re.compile(r"[\u4e00-\u9fff×xXＸ]{0,10}各[^。；;，,:：]{1,40}[:：]")
_MOST_TITLE_LINES = 6
_TITLE_WITHIN = 30
"""Lines from the top (or below the number) within which the official title begins."""
_NUMBER_WITHIN = 20
"""Lines from the top within which the document number stands."""
_BESIDE_NUMBER = 20
"""Characters that may stand on the line of the document number beside it, as 签发人：张某某."""
_SIGNATURE_LENGTH = 40

Found = tuple[int, re.Match[str]]
"""A line (0-based) and what was found on it."""
Span = tuple[int, int]
"""Lines, 0-based, half-open."""


@dataclass(frozen=True, slots=True)
class Parts:
    """Where the parts stand; None where a part is not printed. ``body`` is followed by the signature and the date.

    ``signature`` is empty (start equals end) where the issuer stands on the line of the date; ``end`` is the first line
    that is no longer of the notice.
    """

    number: Found | None
    title: Span | None
    recipients: Span | None
    body: Span
    signature: Span | None
    dated: Found | None
    end: int


def locate(lines: Sequence[Line]) -> Parts | None:
    """Return where the head of the notice stands in ``lines``; None where they hold none."""
    numbered = _numbered(lines)
    title = _title(lines, numbered[0] if numbered else None)
    to = _recipients(lines, title[1]) if title else _addressed(lines)
    dated = _dated(lines, to or (title[1] if title else 0))
    if title is None and (dated is None or (numbered is None and not (to and _signed(lines, dated, to)))):
        return None
    top = title[1] if title else numbered[0] + 1 if numbered else 0
    start = to or top
    signed = _signed(lines, dated, start)
    if dated is None:
        stop = end = _running_text(lines, start)
    else:
        stop, end = dated[0] if signed is None else signed, dated[0] + 1
    signature = (signed, dated[0]) if signed is not None and dated else None
    return Parts(numbered, title, (top, to) if to else None, (start, stop), signature, dated, end)


def _numbered(lines: Sequence[Line]) -> Found | None:
    """Return the line of the document number: near the top, and little else on it; a cited number stands in a sentence."""
    for n, line in enumerate(lines[:_NUMBER_WITHIN]):
        text = line.text.text
        match = NUMBER.search(text)
        if match and not _SENTENCE.search(text) and len(text) - len(match[0]) <= _BESIDE_NUMBER:
            return n, match
    return None


def _title(lines: Sequence[Line], number: int | None) -> Span | None:
    """Return the lines (half-open) of the official title: they end with its kind, 通知, and hold no sentence.

    Below the number nothing stands above it but its own lines; elsewhere it begins where it names its issuer or its manner.
    """
    below = None if number is None else _title_right_below(lines, number + 1)
    return below or _title_about(lines, 0)


def _title_right_below(lines: Sequence[Line], start: int) -> Span | None:
    begin = start
    while begin < len(lines) and _is_beside(lines[begin].text.text):
        begin += 1
    for end in range(begin, min(begin + _MOST_TITLE_LINES, len(lines))):
        text = lines[end].text.text
        if _SENTENCE.search(text):
            break
        about = any("关于" in line.text.text for line in lines[begin : end + 1])
        if _TITLE_END.search(text) and (about or _PLAIN_TITLE.search(text)):
            return begin, end + 1
    return None


def _title_about(lines: Sequence[Line], start: int) -> Span | None:
    """Return the lines of a title that other lines stand above, as on a web page."""
    for end in range(start, min(len(lines), start + _TITLE_WITHIN)):
        text = lines[end].text.text
        above = lines[end - 1].text.text if end > start else ""
        bare = _BARE.fullmatch(text.strip()) and (BODY.fullmatch(above) or _ABOUT.search(above))
        if not (bare or _TITLE_END.search(text)) or (_is_beside(text) and not bare):
            continue
        begin = _begins(lines, start, end)
        if begin is None and _PLAIN_TITLE.search(text):
            begin = end
        if begin is not None:
            return _with_bodies(lines, start, begin), end + 1
    return None


def _with_bodies(lines: Sequence[Line], start: int, begin: int) -> int:
    """Return where a title begins whose issuers stand on lines of their own above 关于, or above a bare 通知."""
    if not _LED.match(lines[begin].text.text):
        return begin
    first = begin
    while first > max(start, begin - _HEAD_LINES) and BODY.fullmatch(lines[first - 1].text.text):
        first -= 1
    return first


def _begins(lines: Sequence[Line], start: int, end: int) -> int | None:
    """Return the line with 关于, or another word of the manner of a title that ends on line ``end``; None where there is none."""
    for begin in range(end, max(end - _MOST_TITLE_LINES, start - 1), -1):
        text = lines[begin].text.text
        if _SENTENCE.search(text) or (begin < end and _is_beside(text)):
            return None
        if _MANNER.search(text):
            return begin
    return None


def _is_beside(text: str) -> bool:
    """Return whether a line is around a title, and none: the number, 签发人, what the menu or the page says of it."""
    page = PAGE_LINE.search(text) or _MENU.fullmatch(text) or CRUMBS.search(text)
    return bool(page or _NOT_TITLE.search(text) or NUMBER.search(text))


def letterhead(lines: Sequence[Line], parts: "Parts") -> Line | None:
    """Return the line of the letterhead: the name of a body and 文件, right above the number or the title."""
    tops = [parts.number[0]] if parts.number else []
    tops += [parts.title[0]] if parts.title else []
    above = lines[max(min(tops) - _HEAD_LINES, 0) : min(tops)] if tops else ()
    return next((line for line in reversed(above) if LETTERHEAD.fullmatch(line.text.text.strip())), None)


def _recipients(lines: Sequence[Line], start: int) -> int | None:
    """Return the line after the recipients 主送机关, which stand below the title and end with a colon."""
    for end in range(start, min(start + 4, len(lines))):
        text = lines[end].text.text
        if is_aside(text):
            continue
        if _NO_RECIPIENT.search(text.rstrip("：:")):
            return None
        if text.endswith(("：", ":")):
            return end + 1
    return None


def _addressed(lines: Sequence[Line]) -> int | None:
    """Return the line after the recipients of a letter without a title, which begins with them: 各基层工会："""
    return 1 if lines and _SALUTATION.fullmatch(lines[0].text.text.strip()) else None


def is_aside(text: str) -> bool:
    """Return whether a line between title and recipients is none of them: the number, or what a web page says of itself."""
    return bool(
        PAGE_LINE.search(text)
        or _PAGE_WORD.search(text)
        or NUMBER.fullmatch(text.strip("（）() "))
        or DATE.fullmatch(text.strip("（）() "))
    )


def _dated(lines: Sequence[Line], start: int) -> Found | None:
    """Return the first line that is a date, or a signature and a date: dates further down belong to the annexes."""
    for n in range(start, len(lines)):
        match = DATE.search(lines[n].text.text)
        before = lines[n].text.text[: match.start()] if match else ""
        if before.rstrip().endswith(("：", ":")) or PAGE_LINE.search(before):
            continue
        if match and match.end() == len(lines[n].text.text) and day_of(match) and (not before or before[-1].isspace()):
            return n, match
    return None


def _signed(lines: Sequence[Line], dated: Found | None, start: int) -> int | None:
    """Return the line at which the signature begins: short lines without a stop, right above the date."""
    if dated is None or dated[1].start():
        return dated[0] if dated else None
    at = dated[0]
    while at > start and dated[0] - at < 3 and _is_name(lines[at - 1].text.text):
        at -= 1
    return at if at < dated[0] else None


def _is_name(text: str) -> bool:
    """Return whether a line may be that of a body; the last entry of a list of annexes is none, 2.自评表."""
    ends = re.search(r"[。；：:;，,！!？?、]|^附件", text)
    return len(text) <= _SIGNATURE_LENGTH and not ends and labels.leading(text) is None


def _running_text(lines: Sequence[Line], start: int) -> int:
    """Return the line after the last one from ``start`` that reads as running text."""
    ends = [n + 1 for n in range(start, len(lines)) if re.search(r"[。；：:！]$", lines[n].text.text)]
    return ends[-1] if ends else start


def day_of(match: re.Match[str]) -> date | None:
    """Return the day that a match of a date names, None where there is no such day."""
    year = int(match["year"]) if match["year"].isdecimal() else chinese_digits(match["year"].translate(_ZEROS))
    month, day = (number(match[part]) or chinese(match[part]) for part in ("month", "day"))
    try:
        return date(year or 0, int(month or 0), int(day or 0))
    except ValueError:
        return None
