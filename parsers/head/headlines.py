"""Where the parts of a notice's head stand (GB/T 9704-2012, 7.2 and 7.3): the lines of number, title, recipients, date."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from parsers.flow import Line
from parsers.wording.numerals import chinese, chinese_digits, number

_DIGIT = "[0-9０-９]"
NUMBER = re.compile(
    rf"(?P<code>[\u4e00-\u9fffA-Za-z（）()]{{1,30}}?)\s*[\[〔［（(【﹝]\s*(?P<year>{_DIGIT}{{4}})\s*年?\s*[\]〕］）)】﹞]\s*第?\s*(?P<serial>{_DIGIT}{{1,5}})\s*号"
)
"""A document number 发文字号."""
_CN = "[〇○零一二三四五六七八九十]"
DATE = re.compile(
    rf"(?P<year>{_DIGIT}{{4}}|{_CN}{{4}})\s*年\s*(?P<month>{_DIGIT}{{1,2}}|{_CN}{{1,2}})\s*月\s*(?P<day>{_DIGIT}{{1,2}}|{_CN}{{1,3}})\s*日"
)
"""A date of issue 成文日期, in digits or in Chinese numerals."""
_TITLE_END = re.compile(
    r"(?:通知|通报|意见|决定|公告|通告|函|请示|报告|批复|纪要|决议|公报|命令|议案)(?:[（(].{1,12}[)）])?$"
)
_PLAIN_TITLE = re.compile(r"(?:通知|通报|公告|通告)(?:[（(].{1,12}[)）])?$")
"""Kinds of documents whose titles may lack 关于; a 报告 or a 决定 without it is mostly something else."""
_NOT_TITLE = re.compile(r"(?:签发人|密级|特急|加急|机密|秘密|绝密|平急|份号|编号)|^[0-9０-９]{6}$|文件$")
_BODY = re.compile(r"^[\u4e00-\u9fff（）()]{2,30}(?:会|局|厅|部|委|办公室|政府|公司|院|校|中心|处|所|署|团|室|党组)$")
"""A line that is the name of a body, which may stand above the rest of its title."""
_SENTENCE = re.compile(r"[。；;！!？?]$")
PAGE_LINE = re.compile(
    r"(?:发布|发文|更新|录入)(?:时间|日期|日)|来\s*源\s*[:：]|(?:浏览|点击|阅读)(?:次数|量|数)?\s*[:：]|字体\s*[:：]"
)
"""A line that web pages print below a title: 发布时间：2013-09-29　来源：市妇联."""
_NO_RECIPIENT = re.compile(r"如下|现将|[。；]|根据|为了|附件|注$|说明$")
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
    title = _title(lines, numbered[0] + 1 if numbered else 0)
    dated = _dated(lines, title[1] if title else 0)
    if title is None and (numbered is None or dated is None):
        return None
    top = title[1] if title else numbered[0] + 1 if numbered else 0
    to = _recipients(lines, title[1]) if title else None
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


def _title(lines: Sequence[Line], start: int) -> Span | None:
    """Return the lines (half-open) of the official title: they end with its kind, 通知, and hold no sentence."""
    for first in (start, 0):
        begin = first
        while begin < len(lines) and (
            _NOT_TITLE.search(lines[begin].text.text) or NUMBER.search(lines[begin].text.text)
        ):
            begin += 1
        for end in range(begin, min(begin + _MOST_TITLE_LINES, len(lines))):
            text = lines[end].text.text
            if _SENTENCE.search(text):
                break
            about = any("关于" in line.text.text for line in lines[begin : end + 1])
            if _TITLE_END.search(text) and (about or _PLAIN_TITLE.search(text)):
                return begin, end + 1
    return _title_about(lines, start)


def _title_about(lines: Sequence[Line], start: int) -> Span | None:
    """Return the lines of a title that other lines stand above, as on a web page: from the issuer or 关于 to its kind."""
    for end in range(start, min(len(lines), start + _TITLE_WITHIN)):
        if not _TITLE_END.search(lines[end].text.text):
            continue
        for begin in range(end, max(end - _MOST_TITLE_LINES, start - 1), -1):
            text = lines[begin].text.text
            if _SENTENCE.search(text) or NUMBER.search(text):
                break
            if text.startswith("关于") and begin > start and _BODY.search(lines[begin - 1].text.text):
                return begin - 1, end + 1
            if "关于" in text:
                return begin, end + 1
    return None


def _recipients(lines: Sequence[Line], start: int) -> int | None:
    """Return the line after the recipients 主送机关, which stand below the title and end with a colon."""
    for end in range(start, min(start + 4, len(lines))):
        text = lines[end].text.text
        if PAGE_LINE.search(text):
            continue
        if _NO_RECIPIENT.search(text.rstrip("：:")):
            return None
        if text.endswith(("：", ":")):
            return end + 1
    return None


def _dated(lines: Sequence[Line], start: int) -> Found | None:
    """Return the first line that is a date, or a signature and a date: dates further down belong to the annexes."""
    for n in range(start, len(lines)):
        match = DATE.search(lines[n].text.text)
        before = lines[n].text.text[: match.start()] if match else ""
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
    return len(text) <= _SIGNATURE_LENGTH and not re.search(r"[。；：:;，,！!？?、]|^附件", text)


def _running_text(lines: Sequence[Line], start: int) -> int:
    """Return the line after the last one from ``start`` that reads as running text."""
    ends = [n + 1 for n in range(start, len(lines)) if re.search(r"[。；：:！]$", lines[n].text.text)]
    return ends[-1] if ends else start


def day_of(match: re.Match[str]) -> date | None:
    """Return the day that a match of a date names, None where there is no such day."""
    year = int(match["year"]) if match["year"].isdecimal() else chinese_digits(match["year"])
    month, day = (number(match[part]) or chinese(match[part]) for part in ("month", "day"))
    try:
        return date(year or 0, int(month or 0), int(day or 0))
    except ValueError:
        return None
