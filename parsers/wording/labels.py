"""The printed numbers of categories and items: 1.  1．  1、  （1）  ①  一、  （一）  1.1.1  第三条  第一部分."""

import re
from dataclasses import dataclass
from functools import lru_cache

from parsers.strand import Strand
from parsers.wording.numerals import ARABIC, chinese, number

_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿"
_PARENTHESISED = "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇"
_STOPPED = "⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛"
_FORMAL = str.maketrans("壹贰貳叁參肆伍陆陸柒捌玖拾", "一二二三三四五六六七八九十")
"""The numerals that cannot be altered, as money is written with, to the plain ones: (壹) is (一)."""
_CN_DIGITS = "一二三四五六七八九十百壹贰貳叁參肆伍陆陸柒捌玖拾"
_CN = f"[{_CN_DIGITS}]+"
_N = "[0-9０-９]{1,3}"
_NZ = "[1-9１-９][0-9０-９]{0,2}"
_UNIT = "分%％﹪‰万亿元倍"

_SPAN = r"[0-9０-９]{1,3}\s*(?:[-—–~～至到]{1,2}\s*[0-9０-９]{1,3}\s*)?"
_HALF = r"[5５]\s*(?:小时|天|周|年|个月|个工作日|公里|分钟)"
"""What makes a decimal with the number before it, 1.5小时."""
_COUNTED = (
    rf"(?!{_HALF})(?:{_SPAN}(?:周?岁|个月|月龄|小时|分钟|公里|平方米|工作日|个(?:工作日|自然日|星期|[学课]时)"
    r"|月(?:份|底以?前|[上中下]旬|[以之]?前|\s*[-—–~～0-9０-９至])|[日天周月年](?:[以之]?[内前]|起)"
    r"|[人名次个项类条件份篇家户级天周年种台辆](?:[及或]?以上|[以之]内|以下))"
    r"|(?:19|20)[0-9]{2}(?:\s*[-—–~～至到]{1,2}\s*20[0-9]{2})?\s*年|100\s*[%％﹪]|[5-9][0-9]\s*[%％﹪]\s*[及或]?以上"
    r"|[0-9０-９]{1,2}[.．][0-9０-９]{1,2}\s*(?:公里|[万亿]元|小时|[%％﹪])"
    r"|(?:[4-9]S|[34]D|[4-6]G)(?![A-Za-z0-9类级座栋]|区(?!域))|[0-9]{1,3}[kK][VvWw](?![A-Za-z0-9])|[3-5]A[级景]|(?:1[0-9]|9[56])[0-9]{3}(?![0-9]))"
)
"""What begins with a number and may stand right behind that of an item: 3.0-6岁儿童, 2.65岁及以上老年人, 1.2012年计划, 3.6月底前, 1.5S管理,
2.10KV线路, 1.12345热线."""
_MEASURED = r"[0-9０-９]{1,4}\s*(?:[日号名次类天份篇]|[月年](?!度)|人(?!员)|个(?!人)|项(?!目)|楼(?!道))"
"""The same behind a number and a blank, 3 .6月完成, which is none of two."""

_ALONE = r"\s*(?:满分|总分|附加分|分值|分数|权重|[共计占合小])?[\s:：为计]*[0-9０-９.．]+\s*[分%％﹪]"
_NAMED = (
    rf"(?:\s*[（(][^（()）]*[)）])?(?![、：:.．\s]*{_ALONE})"
    r"[、：:.．\s]*[-—–－“\"‘《「【\[]{0,2}\s*(?:[0-9０-９]{1,4}[^\W\d_]|[^\W\d_]{2})"
)
"""What follows the number of a part: its name, perhaps marked, 第一部分【纪律】, or behind its points, and not these alone, 第一部分60分."""
_OTHER_PART = rf"[，,、；;和与及至到—–－~～-]\s*第\s*(?:{_CN}|{_N})\s*大?部分"
PART = "第一部分"
"""The style of a part of the whole, 第二部分：纪律; a sentence that speaks of one, or of two, 第二部分的台账, has none, nor has the number alone."""
_STYLES: tuple[tuple[str, str], ...] = (
    ("1.", rf"(?P<n>{_N})\s*[.．](?={_COUNTED})"),
    ("1.", rf"(?P<n>{_N})\s+[.．](?={_MEASURED})"),
    ("1.1", rf"(?P<n>{_NZ}(?:[.．]{_NZ}){{2,}})[.．、]?(?![0-9０-９])"),
    ("1.1", rf"(?P<n>{_NZ}[.．]{_NZ})[.．、]?(?![.．]?[0-9０-９])(?![{_UNIT}])"),
    ("1.", rf"(?P<n>{_N})\s*[.．](?![0-9０-９])"),
    ("1.", rf"(?P<n>{_N})[•·・](?![0-9０-９])"),
    ("1.", rf"(?P<n>{_N})。(?![0-9０-９])"),
    ("1、", rf"(?P<n>{_N})\s*、"),
    ("1，", rf"(?P<n>{_N})[，,](?!\s*[0-9０-９])(?:\s*、)?"),
    ("（1）", rf"[（(]\s*(?P<n>{_N})\s*[)）](?:\s*[、．.](?![0-9０-９]))?"),
    ("1）", rf"(?P<n>{_N})\s*[)）]"),
    ("①", rf"(?P<n>[{_CIRCLED}])"),
    ("⑴", rf"(?P<n>[{_PARENTHESISED}])"),
    ("⒈", rf"(?P<n>[{_STOPPED}])"),
    ("一、", rf"(?P<n>{_CN})\s*、"),
    ("一.", rf"(?P<n>{_CN})\s*[.．](?!{_CN})"),
    ("一，", rf"(?P<n>{_CN})\s*[，,](?!\s*(?:{_CN}|[0-9０-９]))"),
    ("（一）", rf"[（(]\s*(?P<n>{_CN})\s*[)）](?:\s*[、．.])?"),
    ("一）", rf"(?P<n>{_CN})\s*[)）](?!\s*[，,；;。、)）])"),
    (
        PART,
        rf"第\s*(?P<n>{_CN}|{_N})\s*大?部分(?!的|[^（(]*[。；;]\s*$|.*{_OTHER_PART})(?={_NAMED})(?:[、：:.．]|[-—–－]{{1,2}})?",
    ),
    ("第一条", rf"第\s*(?P<n>{_CN}|{_N})\s*[条章节项款][、：:.．]?"),
)
_KINDS = (
    (PART,),
    ("第一条",),
    ("一、", "一.", "一，"),
    ("（一）", "一）"),
    ("1.", "1、", "⒈", "1，"),
    ("1）", "（1）", "⑴"),
    ("①",),
)
_KIND = {style: kind for kind, styles in enumerate(_KINDS) for style in styles}
"""Styles that print the same kind of number: one list may mix their marks, 1、 2. 3、."""
_OF_CLAUSES = ("①", "⑴", "（1）", "1）")
_ROWS = {"①": _CIRCLED, "⑴": _PARENTHESISED}
_CLAUSE_END = re.compile(r"[；;。，,、\s]\s*")
_PATTERNS = tuple((style, re.compile(rf"\s*{pattern}")) for style, pattern in _STYLES)
_BARE = re.compile(rf"{ARABIC}|{_CN}")
"""A number without any mark."""
_FIRST = re.compile(rf"\s*[0-9０-９（(第{_CIRCLED}{_PARENTHESISED}{_STOPPED}{_CN_DIGITS}]")


@dataclass(frozen=True, slots=True)
class Label:
    """A printed number: ``text`` as printed, ``style`` named by its first member, ``numbers`` outermost first.

    ``end`` is the offset in the text that follows the label and its blanks.
    """

    text: str
    style: str
    numbers: tuple[int, ...]
    end: int


@lru_cache(maxsize=1024)
def leading(text: str) -> Label | None:
    """Return the label with which ``text`` begins, None where there is none: 六.五 and 3.5分 and 2012年 are none."""
    if not _FIRST.match(text):
        return None
    for style, pattern in _PATTERNS:
        match = pattern.match(text)
        numbers = _numbers(match["n"]) if match else ()
        if match and numbers:
            end = match.end()
            while end < len(text) and text[end].isspace():
                end += 1
            return Label(match[0].strip(), style, numbers, end)
    return None


def whole(text: str) -> Label | None:
    """Return the label that ``text`` is as a whole, as in a column of serial numbers: 3, 3., （三）, 三."""
    label = leading(text)
    if label and label.end >= len(text.rstrip()):
        return label
    bare = text.strip()
    value = number(bare.translate(_FORMAL)) if _BARE.fullmatch(bare) else None
    if value is None or value != int(value):
        return None
    return Label(bare, "1" if bare[0] not in _CN_DIGITS else "一", (int(value),), len(text))


def parted(text: Strand) -> tuple[str, Strand]:
    """Return the number with which ``text`` begins, "" where there is none, and the text behind it."""
    label = leading(text.text)
    return (label.text, text.cut(label.end)) if label else ("", text)


def parted_item(text: Strand) -> tuple[str, Strand]:
    """Return the same of an item; a number that counts its clauses stays in the text."""
    return ("", text) if counts_clauses(text.text) else parted(text)


def behind(text: str) -> str:
    """Return what stands behind the number with which ``text`` begins, all of it where there is none."""
    label = leading(text)
    return text[label.end :] if label else text


def counts_clauses(text: str) -> bool:
    """Return whether the number that begins ``text`` counts its clauses, of which the next is numbered too: ①…；②…."""
    first = leading(text)
    return first is not None and first.style in _OF_CLAUSES and last_clause(text) is not None


def last_clause(text: str) -> int | None:
    """Return the number of the last clause of ``text``, which begins with 1 and goes on with 2; None where it does not.

    ② needs no stop before it, as it is no part of a word.
    """
    first = leading(text)
    if first is None or first.numbers != (1,):
        return None
    if first.style in _ROWS:
        return _last_of(text, first.end, _ROWS[first.style])
    last = first
    for at in _CLAUSE_END.finditer(text, first.end):
        label = leading(text[at.end() :])
        if label is not None and counts_on(last, label):
            last = label
    return last.numbers[-1] if last is not first else None


def _last_of(text: str, at: int, row: str) -> int | None:
    """Return the last of the numbers of a ``row`` that stand in order from ``at`` on, the second first; None where that does not."""
    count = 1
    while count < len(row) and (at := text.find(row[count], at)) >= 0:
        count += 1
    return count if count > 1 else None


def kind(style: str) -> str:
    """Return the first style that prints the same kind of number, 1. for 1、; ``style`` itself where no other does."""
    return _KINDS[_KIND[style]][0] if style in _KIND else style


def style_of(text: str) -> str:
    """Return the style of the label that ``text`` is, "" where it is none."""
    found = whole(text)
    return found.style if found else ""


def counts_on(before: Label, label: Label) -> bool:
    """Return whether ``label`` is the number after ``before``, in its style: 1.3 after 1.2."""
    return before.style == label.style and label.numbers == (*before.numbers[:-1], before.numbers[-1] + 1)


def follows(before: Label, label: Label) -> bool:
    """Return whether ``label`` is the next number after ``before``, of the same kind whatever its mark: 2. after 1、, 1.2 after 1.1.

    A list in half brackets may change its numerals: 2) after 一).
    """
    if before.style == label.style == "1.1":
        return counts_on(before, label)
    alike = label.style in _KIND and _KIND.get(before.style) == _KIND[label.style]
    halves = (before.style, label.style) == ("一）", "1）")
    return (alike or halves) and label.numbers[-1] == before.numbers[-1] + 1


def _numbers(text: str) -> tuple[int, ...]:
    for row in (_CIRCLED, _PARENTHESISED, _STOPPED):
        if text in row:
            return (row.index(text) + 1,)
    parts = text.translate(_FORMAL).replace("．", ".").split(".")
    found = [number(part) if part[0] not in _CN_DIGITS else chinese(part) for part in parts]
    return tuple(int(value) for value in found if value is not None) if None not in found else ()
