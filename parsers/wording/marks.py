"""Points printed inside a text: the markers （2分） of sub-points, and points at the end of a name."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from parsers.strand import Strand, compact
from parsers.wording.notgiven import spoken_again
from parsers.wording.numerals import ARABIC, CHINESE, NUMBER, number
from parsers.wording.plain import simplified
from parsers.wording.points import Points, read_points
from parsers.wording.rounding import is_rounding
from parsers.wording.totals import FULL, SCORE, SUM, WORTH
from parsers.wording.units import UNIT

_OPEN, _CLOSE = r"[（(【\[〔﹝]", r"[)）】\]〕﹞]"
_FROM = rf"{ARABIC}\s*分?\s*[~～\-－—–至到]{{1,2}}\s*"
"""The lower end of a range, of which the upper end is the full mark: 0-10分."""
EACH_TIME = (
    rf"(?:(?:[^（）(),，；;0-9０-９]{{0,8}}|[1１一][^（）(),，；;0-9０-９]{{1,4}}){ARABIC}\s*分(?:[/／每一][^（）(),，；;0-9０-９]{{1,3}})?\s*[，,、；;]\s*"
    r"(?=共|[合总]计|计))?"
)
"""What one time gives, before what all of them make: （每次2分，共20分）, （1个0.5分，共3分）, （0.5分/个，计3分）."""
_SAID = rf"(?:{WORTH}|得)?"
EACH_SUM = rf"每[^（）(),，；;。扣减罚]{{1,8}}?{ARABIC}\s*分\s*[，,、；;]\s*(?:共计?|合计|总计)\s*"
"""The same without brackets, 每次2分，共20分; 每处扣1分，共6分 says what is taken off."""
_ALL = rf"|{EACH_SUM}(?P<sum>{ARABIC})\s*分(?=\s*(?:[，,；;。]|$))"
_MARKER = re.compile(rf"{_OPEN}\s*{EACH_TIME}{_SAID}\s*(?P<n>{NUMBER})\s*分\s*{_CLOSE}{_ALL}")
_RULED = rf"{_OPEN}\s*{EACH_TIME}{_SAID}\s*(?:{_FROM})?(?P<n>{NUMBER})\s*分\s*(?:[，,；;。:：][^（）()]*)?{_CLOSE}"
_WITH_RULE = re.compile(rf"{_RULED}{_ALL}")
_BARE = rf"(?<=[\w”）)]){_OPEN}\s*(?P<bare>{ARABIC})\s*{_CLOSE}"
_LOOSE = re.compile(rf"{_RULED}|{_BARE}(?=\s*(?:[，。；、,;.]|$|[0-9０-９]{{1,2}}\s*[.．、])){_ALL}")
_MIXED = re.compile(rf"{_RULED}|{_BARE}(?!\s*(?:[0-9０-９]|{UNIT})){_ALL}")
"""The same with bare numbers that no stop follows, 主题鲜明(30)语言流畅(10分); (3)次 counts what happens."""
_BRACKETED = re.compile(rf"{_OPEN}[^（）()]*{_CLOSE}")
_BETWEEN = "，。；、,;."
_SUMMED = rf"(?:(?:{SCORE}|{SUM})\s*[:：]\s*(?=满分))?"
_LEAD = rf"{_SUMMED}(?:{WORTH}|(?:{SCORE}|满分|总)(?:分值)?|{SUM})?\s*[:：为]?\s*"
_BARE_LEAD = (
    rf"{_SUMMED}(?:(?:满分|总分?)?分值|满分|{SCORE}|权重|标准分|{SUM}|共计|(?<![\u4e00-\u9fff])[共计])?\s*[:：为]?\s*"
)
"""Without brackets 计 may end a name, 程序设计40分, and 满 or 占 say something else, 每满10分."""
COUNT = (
    rf"(?:(?:共计?|[合总]计)?\s*{ARABIC}\s*(?:小?[个项题条点页篇道类]|部分?)[^（）()\d分]{{0,6}}[-—–=＝:：,，、]\s*)?"
)
"""How many there are, before what they make together: （3个页面 - 35分）, （5项，共20分）, （4项，每项5分，共20分）."""
_SORT = r"(?:项目?|分|题目?|指标|任务|作业|部分)"
_EXTRA = r"(?:加分|附加|奖励|选做|选答|可选)"
_BESIDE = r"(?:必做|必答|必选|基础|基本|核心|重点|团队|小组|个人|主观|客观|定量|定性)"
_KIND = rf"(?:(?P<kind>{_EXTRA}(?:{_SORT}\s*[，,、；;：:]?|\s*[，,、；;：:])(?:最高|最多|上限|不超过)?|{_BESIDE}{_SORT}?\s*[，,、；;：:])\s*[+＋]?\s*)?"
"""What sort of points they are, before the points: （加分项，10分）, （附加题，最高5分）, （必做，20分）."""
_ON_TOP = re.compile(
    rf"{_OPEN}\s*(?:{_EXTRA}{_SORT}?|附加|[Bb]onus)\s*(?:[，,、；;：:][^（()）]*|[^（()），,、；;：:]*[0-9０-９]\s*分\s*)?{_CLOSE}\s*[。.；;]?$"
    rf"|{_OPEN}[^（()），,、；;]*[0-9０-９]\s*分?\s*[，,、；;]\s*[为是属]?(?:{_EXTRA}{_SORT}?|奖分|附加|额外加分|不[计记算]入?总[分评]){_CLOSE}\s*[。.；;]?$"
)
"""What says that points come on top, alone, before them or behind: （加分项）, （附加题，10分）, （共10分，不计总分）."""
_IN_BRACKET = re.compile(rf"({ARABIC})\s*分")
_CLAUSE = re.compile(r"[，,、；;：:。].*\w")
"""What shows that other words stand between the points of an item and a bracket: （20分）：机构健全，有创新."""
_TAKEN_OFF = re.compile(
    rf"{_OPEN}\s*[扣减]分{_SORT}?\s*(?:[，,、；;：:][^（()）]*)?{_CLOSE}\s*[。.；;]?$"
    rf"|{_OPEN}[^（()），,、；;]*[0-9０-９]\s*分?\s*[，,、；;]\s*[扣减]分{_SORT}?{_CLOSE}\s*[。.；;]?$"
)
"""What says that points are taken off: （扣分项）, （扣分项，5分）, （5分，减分项）."""
_WEIGHT = r"(?:权重|权数|占比|比重|占)\s*[:：为]?\s*"
_WEIGHS = rf"(?:{_WEIGHT}(?P<weight>{ARABIC}\s*[%％﹪])\s*[，,、；;/／]\s*)?"
_WEIGHED = rf"(?:\s*[，,、；;/／]\s*{_WEIGHT}(?P<weighed>{ARABIC}\s*[%％﹪])\s*)?"
"""The weight before or behind the points in one bracket: （权重60%，60分）, （100分，权重60%）."""
_NOTED = (
    rf"{_OPEN}\s*(?:共计?|{FULL})\s*[:：为]?\s*(?P<w>{ARABIC})\s*分"
    rf"[，,、；;]?\s*(?![钟制以的左上每])[^\W\d_加扣减奖得占]{{2,8}}{_CLOSE}"
)
"""The full mark of all and what is said behind it in the same bracket: （满分20分，含附件）, (共10分整洁)."""
_MOST = r"最(?:高|多)(?:分值?|可?得)?\s*[:：为]?\s*"
"""In brackets, before the full mark: （最高20分）; behind what brings points, 每项加2分（最高10分）, it limits them."""
_AMOUNT = re.compile(rf"{NUMBER}\s*(?:分|[%％﹪])|[加扣减罚][^，,。；;]{{0,4}}$")
_UNIT = r"(?:分值?|points?|pts?)"
_BEHIND_CHANGE = r"(?:(?<=[加扣减奖][0-9]分)|(?<=[加扣减奖][0-9]{2}分)|(?<=[加扣减奖][0-9]\.[0-9]分))"
"""Behind what is given or taken each time the full mark stands, 加3分（6分）; behind other points a bracket explains these."""
_AT_END = re.compile(
    rf"(?:{_NOTED}|(?:(?<![0-9]分)(?<![0-9]分\s)|{_BEHIND_CHANGE})[:：]?\s*{_OPEN}\s*{_KIND}{_WEIGHS}(?P<shown>{EACH_TIME}{COUNT}{EACH_TIME}(?:{_LEAD}|(?P<most>{_MOST}))(?:(?:(?P<low>{ARABIC})\s*分?\s*[~～\-－—–至到]{{1,2}}\s*)?(?P<a>{NUMBER})\s*{_UNIT}(?:\s*满分)?|(?P<b>{ARABIC})|(?P<p>{ARABIC})\s*[%％﹪])){_WEIGHED}\s*{_CLOSE}(?:(?<=[0-9０-９][)）])\s*分)?"
    rf"|[:：]\s*(?P<d>{CHINESE})\s*分|[:：]?\s*{_BARE_LEAD}(?:(?P<c>{ARABIC})\s*{_UNIT}|(?P<q>{ARABIC})\s*[%％﹪]))\s*[:：]?\s*$",
    re.IGNORECASE,
)
_RANGE_BEFORE = re.compile(rf"[:：]?\s*(?P<low>{ARABIC})\s*分?\s*[~～\-－—–至到]{{1,2}}\s*$")
"""The other end of a range, of which the points at the end are one: 很好10-8分."""
_FIELDS = re.compile(
    rf"(?<=[0-9０-９分%％﹪]{_CLOSE})(?:\s*[\u4e00-\u9fff]{{2,8}}\s*(?:[:：][\s_＿]*|[_＿]{{2,}})\s*分?(?:[年月日][\s_＿]*)*"
    r"|\s+(?:[\u4e00-\u9fff]{0,4}(?:单位|部门|姓名|班级|学[校院号]|日期|时间|年度|科室|小组|教师|[人组员]))\s*[:：]\s*[^\s:：，,。；;]{1,16})+$"
)
"""Fields to fill in behind the points of a heading: 评阅教师评分（20分）评阅人：, 一、德育（30分）得分：____."""
_FRAMED = re.compile(
    rf"\s*[【\[〔](?P<name>[^（）()【】\[\]〔〕，,；;。]{{2,30}}?{ARABIC}\s*(?:分|[%％﹪]))\s*[】\]〕]\s*[:：]?\s*"
)
"""A name and its points in brackets together: [选题10分]."""
_DASH = re.compile(r"\s[-—–]{1,2}$")
_LAST = (*"分值%％﹪)）】]〕﹞sStT",)
"""With what points at the end end, whatever blanks and colons stand behind."""
_CHOICE_AT_END = re.compile(rf"(?<=[\w”’》]){_OPEN}(?P<choice>[^（）()【】]{{3,24}}){_CLOSE}\s*[:：]?\s*$")
"""A bracket that may hold the points of which one is given: （5、0）."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A clause and its marker: offsets in the item's text; ``text[start:marker]`` is the clause, ``text[marker:end]`` the marker.

    ``number`` is where the marker prints its points.
    """

    start: int
    marker: int
    end: int
    points: Decimal
    number: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Ending:
    """Points at the end of a name: the name before them, the points, the strand that prints them, the weight beside them."""

    name: Strand
    points: Points
    printed: Strand
    weight: Strand | None = None


def marks(text: str) -> tuple[Mark, ...]:
    """Return the clauses of ``text`` that carry points in brackets, in order.

    A clause starts at the first character after the previous marker that is neither a blank nor one of ，。；、,;. so that
    a clause without a marker belongs to the marked one that follows it.
    """
    return clauses(text, _found(_MARKER, text))


def loose_marks(text: str) -> tuple[Mark, ...]:
    """Return the marks with those that hold a rule, （3分，少一次扣1分）, or a bare number behind a word, （20）、【2】."""
    return clauses(text, _found(_LOOSE, text))


def marks_making(text: str, together: Decimal | None) -> tuple[Mark, ...]:
    """Return the marks of ``text``, with those that hold a rule where all of these, and not the plain ones alone, make ``together``.

    Of bare numbers in brackets nothing tells that they are marks.
    """
    plain, ruled = marks(text), clauses(text, _found(_WITH_RULE, text))
    made, whole = (sum((mark.points for mark in found), Decimal(0)) for found in (plain, ruled))
    return ruled if len(ruled) > 1 and made != together == whole else plain


def mixed_marks(text: str) -> tuple[Mark, ...]:
    """Return the loose marks with bare numbers in brackets that no stop follows; only a sum that they make shows that they are marks."""
    return clauses(text, _found(_MIXED, text))


Marker = tuple[int, int, Decimal, tuple[int, int]]
"""Where a marker begins and ends, its points, and where it prints them."""


def clauses(text: str, markers: Iterable[Marker]) -> tuple[Mark, ...]:
    """Return the marks of the ``markers``, which stand in order, with the clauses before them."""
    found, at = [], 0
    for start, end, points, where in markers:
        while at < start and (text[at] in _BETWEEN or text[at].isspace()):
            at += 1
        found.append(Mark(at, start, end, points, where))
        at = end
    return tuple(found)


def _found(pattern: re.Pattern[str], text: str) -> Iterator[Marker]:
    found = [*pattern.finditer(simplified(text))]
    again = spoken_again(text, [match.span() for match in found])
    for match in found:
        group = match.lastgroup or "n"
        points = number(match[group])
        if points is not None and match.span() not in again:
            yield match.start(), match.end(), points, match.span(group)


def ending(name: Strand) -> Ending | None:
    """Return the points with which ``name`` ends, as 18分, （18分）, ：18分, （18） or 25%; None where it ends with none.

    Of points of which one is given, down to nothing, （5、0） or （5/3/0）, the highest is the full mark.
    """
    if not _may_end_with_points(name.text):
        return None
    if (choice := _choice(name)) is not None:
        return choice
    text = simplified(name.text)
    if framed := _FRAMED.fullmatch(text):
        return ending(name.cut(*framed.span("name")))
    match = _AT_END.search(text)
    if not match or not match.start():
        return None
    percent = match["p"] or match["q"]
    value = number(match["a"] or match["b"] or match["c"] or match["d"] or match["w"] or percent)
    start = match.start()
    before = _RANGE_BEFORE.search(text, 0, start) if match["c"] and match.start("c") == start else None
    low = number(match["low"] or (before["low"] if before else "")) if match["low"] or before else None
    if value is None or low == value or (match["most"] and _AMOUNT.search(name.text, 0, start)):
        return None
    if low is not None and low > value:
        value, low = low, value
    start = before.start() if before else start
    if (before and not start) or is_rounding(name.text[:start]):
        return None
    printed = name.cut(start).strip().strip(":：").strip()
    weight = next((name.cut(*match.span(side)) for side in ("weight", "weighed") if match[side]), None)
    if match["kind"] or weight:
        printed = name.cut(*match.span("shown")).strip()
    return Ending(
        _named(name, start),
        Points(value, low, bool(percent)),
        printed,
        weight,
    )


def _named(name: Strand, end: int) -> Strand:
    """Return what stands before the points that begin at ``end``, without a comma or a dash between blanks: 组织领导，20分, 组织领导 — 20分."""
    plain = name.text[:end].rstrip("，,")
    apart = name.text[end : end + 1].isspace()
    return name.cut(0, len(_DASH.sub("", plain) if apart else plain)).strip()


def without_fields(name: Strand) -> Strand:
    """Return ``name`` without the fields that are to be filled in behind its points."""
    found = _FIELDS.search(name.text) if ":" in name.text or "：" in name.text or "__" in name.text else None
    return name.cut(0, found.start()) if found else name


def _choice(name: Strand) -> Ending | None:
    found = _chosen(name.text)
    if found is None:
        return None
    points, start = found
    printed = name.cut(start).strip().strip(":：").strip()
    return Ending(name.cut(0, start).strip(), points, printed)


def _chosen(text: str) -> tuple[Points, int] | None:
    match = _CHOICE_AT_END.search(text)
    points = read_points(match["choice"]) if match else None
    return (points, match.start()) if match and points is not None and points.minimum == 0 else None


def is_on_top(text: str, points: Decimal | None = None, at: int = 0) -> bool:
    """Return whether a bracket at the end of ``text`` says that its points come on top: （加分项）, （附加题，10分）.

    Where the ``points`` of the item stand ``at`` a place before other words, a bracket with other points, （加分项，最高3分）, is that of the
    last clause; with points that come each time, （加分项，每幅1分）, it is not.
    """
    found = _ON_TOP.search(text.rstrip())
    printed = [number(value) for value in _IN_BRACKET.findall(found[0])] if found and "每" not in found[0] else []
    others = points is not None and bool(printed) and printed[-1] != points
    return found is not None and not (others and _CLAUSE.search(text, at, found.start()))


def is_taken_off(text: str) -> bool:
    """Return whether a bracket at the end of ``text`` says that its points are taken off: （扣分项）, （5分，减分项）."""
    return bool(_TAKEN_OFF.search(text.rstrip()))


def ends_with_points(text: str) -> bool:
    """Return whether ``text`` ends with points."""
    text = simplified(text)
    framed = _FRAMED.fullmatch(text)
    text = framed["name"] if framed else text
    return _may_end_with_points(text) and (bool(_AT_END.search(text)) or _chosen(text) is not None)


def _may_end_with_points(text: str) -> bool:
    """Return whether ``text`` ends as points do; quick, as most texts do not."""
    return text.rstrip().rstrip(":：").rstrip().endswith(_LAST)


def printed_points(printed: Strand) -> str:
    """Return how points are printed, blanks and the brackets around them removed: （ 18 分） gives 18分. Of two numbers in a cell it keeps one blank."""
    plain = " ".join(filter(None, map(compact, printed.text.split("\n"))))
    return plain[1:-1] if is_bracketed(plain) else plain


def is_bracketed(text: str) -> bool:
    """Return whether ``text`` as a whole stands in brackets: （20）."""
    return bool(_BRACKETED.fullmatch(text.strip()))
