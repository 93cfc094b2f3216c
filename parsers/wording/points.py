"""Points 分值 in a cell of their own: 3分, 3, 3′, 1,000, ０．５, （3分）, 0~10, 25%, +3, 三分, 最高3分, 5分 3分 0分, __/10, 0 10分 /10, 2(每组0.2), 5（5%）."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise

from parsers.strand import compact
from parsers.wording.numerals import ARABIC, NUMBER, number
from parsers.wording.order import falls, rises
from parsers.wording.plain import simplified

_UNIT = r"(?:分|[（(]分[）)]|[′＇']|points?|pts?)"
"""The unit of points; schools print 5′."""
_EACH_UNIT = r"(?:人次|课时|小时|学[期年]|季度|[次项人篇个例起处天件条节课门场部本期份页户台辆月年周日回宗类批组班名位套队家所点])"
"""What points are given for each of: 2分/次, 每篇10分."""
_DASH = r"[~～\-－—–﹣至到]{1,2}"
_WHOLE = re.compile(
    rf"(?:[_＿]*[/／])?(?P<sign>[+＋±﹢\-－−])?(?:每[^，,；;]{{1,8}}?{ARABIC}分[，,；;])?(?:满分|共?计|得|共|占|值|满|标准分|分值|最高|最多|至多|不超过|≤|总)?(?:为|得|[:：])?"
    rf"(?:(?P<low>{ARABIC}){_UNIT}?{_DASH})?"
    rf"(?:(?P<bare>{ARABIC}){_UNIT}?|(?P<worded>{NUMBER}){_UNIT}|(?P<percent>{ARABIC})[%％﹪])"
    rf"(?:[/／每]{_EACH_UNIT}|以内|封顶|满分|[（(]满分[）)]|(?<=分)[（(](?![加扣减]分[)）])[^（()）0-9０-９%％﹪]{{2,20}}[）)]|[，,；;]扣[完光]为止)?[。；;]?",
    re.IGNORECASE,
)
_BY_WORD = re.compile(
    r"[（(]?(?:可|应|酌情|最[高多]|至多|不超过)?(?P<sign>[加扣减])(?:最[高多]|至多|不超过)?(?P<points>[0-9０-９][^（()）]*分)[)）]?"
)
"""Points that a word signs; where a step stands before, 每次扣2分, it is a rule."""
_FOR_EACH = re.compile(rf"每(?:1|一)?(?!人次|[次处起例]){_EACH_UNIT}(?:得|计|为|[:：])?(?P<n>{ARABIC})分[。；;]?")
"""What each of several earns, 每篇10分; what is added or taken each time, 每次扣2分, or may be, 每处2分, is a rule."""
_FALLING = re.compile(rf"(?P<high>{ARABIC}){_DASH}(?P<low>{ARABIC})")
_GIVEN = rf"{ARABIC}{_UNIT}?"
_STEPS = re.compile(rf"(?P<most>{ARABIC}){_UNIT}?[（(](?P<steps>{_GIVEN}(?:(?:[、，,/／；;]|{_DASH}){_GIVEN})+)[)）]")
"""The full mark with the points of which one is given in brackets: 10（0-10）, 5.0（0,2.5,5）."""
_EACH_MAKES = re.compile(
    rf"(?P<most>(?P<all>{ARABIC}){_UNIT}?)[（(]每[^（()）0-9０-９，,；;、。扣减罚加]{{1,4}}(?:[得计]|各)?(?P<each>{ARABIC}){_UNIT}?[)）]"
)
"""The full mark with what each of its parts makes in brackets: 2(每组0.2), 10分（每题2分）."""
_TIMES = rf"(?P<one>{ARABIC})(?:分?(?:[/／]{_EACH_UNIT})?|{_EACH_UNIT})[×✕xX*＊](?P<other>{ARABIC}){_EACH_UNIT}?分?"
_PRODUCTS = (
    re.compile(rf"{_TIMES}[=＝](?P<made>{ARABIC})分?[。；;]?"),
    re.compile(rf"(?P<made>{ARABIC})分?(?:(?P<open>[（(])|[=＝]){_TIMES}(?(open)[)）])"),
)
"""The full mark with how it is made of parts that are worth the same: 5分×4=20分, 20分（4×5分）."""
_EACH_AND_ALL = re.compile(
    rf"(?P<one>{ARABIC})分[/／]{_EACH_UNIT}[，,；;](?:共计?|合计)(?:为|[:：])?(?P<made>{ARABIC})分[。；;]?"
    rf"|(?:共计?|合计)(?P<whole>{ARABIC})分[，,；;]每(?:1|一)?{_EACH_UNIT}(?P<each>{ARABIC})分[。；;]?"
)
"""What each earns and what all do, either way round: 5分/次，共20分; 共20分，每项5分."""
_EACH_AND_MOST = re.compile(
    rf"{ARABIC}分[/／]{_EACH_UNIT}[，,；;](?:最[高多]|满分)(?:为|[:：])?(?P<most>{ARABIC})分[。；;]?"
    rf"|(?P<whole>{ARABIC})分[，,；;]每(?:1|一)?{_EACH_UNIT}{ARABIC}分[。；;]?"
)
"""The same without the word for a sum, which is a rule but where points are due: 5分/次，最高20分; 20分，每项5分."""
_WITH_SHARE = re.compile(
    rf"(?P<most>{ARABIC}){_UNIT}?[（(](?:占比?|权重)?[:：]?(?P<share>{ARABIC})[%％﹪][)）]|(?P<first>{ARABIC})[%％﹪][（(](?P<behind>{ARABIC}){_UNIT}?[)）]"
)
"""The points with their share of the whole in brackets, or the other way round: 10分（10%）, 10%（10分）."""
_BASE = rf"(?:标准|基[准本础]|起评)分?(?:为|是|[:：])?{ARABIC}分"
_UP_TO = rf"(?:最高|上限|满)分?(?:为|是|得|[:：])?(?:{ARABIC})分"
_UP_AND_BASE = re.compile(rf"(?:{_UP_TO}[，,、；;。]{_BASE}|{_BASE}[，,、；;。]{_UP_TO})[。；;]?")
_MOST_OF = re.compile(rf"(?:最高|上限|满)分?(?:为|是|得|[:：])?(?P<most>{ARABIC})分")
"""The full mark beside what stands for the standard, from which points are added or taken: 最高为40分，标准分为20分."""
_OUT_OF = re.compile(
    rf"(?:(?P<low>[0０])\s*分?\s+|(?=\S+分|\d{{2}}))(?P<top>{ARABIC})\s*分?\s*[/／]\s*(?P<most>{ARABIC})\s*分?"
)
"""The ends of a scale and the full mark once more, as a form that is filled in on a screen prints them: 0 10分 /10;
or what is aimed at of all, 85/85, not of one thing, 5/5."""
_BRACKETS = re.compile(r"[（(【\[〔](.*)[)）】\]〕]")
_BLANK = re.compile(r"[_＿—-]*分[_＿—-]*|(?:[$#]\{[^{}]*\}|\{\{[^{}]*\}\}|<%[^%]*%>)+分?")
_HEAD = re.compile(r"(?:标准|基[准本础])?分[值数]|满分|(?:标准|基[准本础])分|配分|赋分")
_DIGITS = re.compile(r"[0-9０-９]|[零一二三四五六七八九十百两]+")
_MISPRINTED = re.compile(r"[A-Za-zＡ-Ｚａ-ｚ]分[)）】]?$")
"""Points whose number is letters, which may look like one: lO分."""
_MOST = re.compile(r"最高|最多|至多|上限|不[得能]?超过|封顶|为止|以内|限|≤")
_BETWEEN_DIGITS = re.compile(r"(?<=[0-9０-９])\s+(?=[0-9０-９])")
_LINES = re.compile(r"[0-9０-９][ \t　]*\n\s*[0-9０-９]")
"""Numbers on lines of their own, which are two (parsers/tables/narrow)."""
_THOUSANDS = re.compile(r"(?P<before>[（(]?[1１])[,，](?P<behind>[0-9０-９]{3}(?:[.．][0-9０-９]+)?分?[)）]?)")
"""A number alone with a comma behind its thousand, 1,000; of several thousands are amounts of money, not points."""
_PADDED = re.compile(r"[0０]+(?=[0-9０-９])")
_REPEATED = re.compile(r"(?:\(merged\))+$")
_BOX = r"[□☐☑○◯●√✓]?"
_GRADE = r"(?:优秀?|良好?|[较很]?好|中等?|一般|[较很]?差|[A-Ea-e]|[甲乙丙丁]|(?:完全|基本|部分|不)?(?:符合|达标|合格|满意)|是|否|有|无)[级等档]?[:：]?"
_OPTION = (
    rf"{_BOX}(?P<said>{_GRADE})?{_BOX}(?P<plus>[+＋])?(?<![0-9０-９])(?P<n>{ARABIC})(?![0-9０-９])(?P<unit>分)?{_BOX}"
)
_ONE_OPTION = re.compile(_OPTION)
_OPTIONS = re.compile(rf"(?:{re.sub(r'[?]P<[a-z]+>', '?:', _OPTION)}[、，,/／；;|]?){{2,12}}")
_LEAST_OPTIONS = 3
_MOST_OPTION = 100


@dataclass(frozen=True, slots=True)
class Points:
    """Points as printed: ``value`` (never negative), ``minimum`` of a range, whether in percent, whether signed minus."""

    value: Decimal
    minimum: Decimal | None = None
    percent: bool = False
    negative: bool = False


@lru_cache(maxsize=1024)
def read_points(text: str) -> Points | None:
    """Return the points that the cell ``text`` prints and nothing else; None where it is something else or empty.

    A range may fall, 10-8分, where the unit says that it is one; 2-1 is a number of a clause.
    """
    plain = _REPEATED.sub("", simplified(compact(text)))
    if parted := _THOUSANDS.fullmatch(plain):
        return read_points(parted["before"] + parted["behind"])
    inner = _BRACKETS.fullmatch(plain)
    if (scale := _OUT_OF.fullmatch(text.strip())) and number(scale["top"]) == (most := number(scale["most"])) and most:
        return Points(most, Decimal(0) if scale["low"] else None)
    if _is_listed(text):
        return _listed(text)
    if for_each := _FOR_EACH.fullmatch(plain):
        return Points(value) if (value := number(for_each["n"])) is not None else None
    if steps := _STEPS.fullmatch(plain):
        return _with_steps(steps)
    if each := _EACH_MAKES.fullmatch(plain):
        return _of_parts(each)
    if (made := _multiplied(plain)) is not None:
        return Points(made)
    if shared := _WITH_SHARE.fullmatch(plain):
        return _of_hundred(shared)
    if _UP_AND_BASE.fullmatch(plain) and (up_to := _MOST_OF.search(plain)) and (most := number(up_to["most"])):
        return Points(most)
    match = _WHOLE.fullmatch(inner[1] if inner else plain)
    if not match:
        return _options(inner[1] if inner else plain)
    value = number(match["bare"] or match["worded"] or match["percent"])
    low = number(match["low"]) if match["low"] else None
    if value is not None and low is not None and low > value and plain.rstrip(")）】]").endswith("分"):
        value, low = low, value
    if value is None or (low is not None and low >= value):
        return None
    return Points(value, low, bool(match["percent"]), match["sign"] in set("-－−") if match["sign"] else False)


def _with_steps(match: re.Match[str]) -> Points | None:
    """Return the full mark before its steps, the least of which is its minimum where they reach it; None where one is beyond it."""
    most = number(match["most"])
    steps = [value for step in re.findall(ARABIC, match["steps"]) if (value := number(step)) is not None]
    if most is None or max(steps) > most:
        return None
    return Points(most, min(steps) if min(steps) < max(steps) == most else None)


def _of_parts(match: re.Match[str]) -> Points | None:
    """Return the full mark before what each part makes; None where so many parts do not make it."""
    most, each = number(match["all"]), number(match["each"])
    return Points(most) if most and each and each <= most and most % each == 0 else None


def _multiplied(plain: str) -> Decimal | None:
    """Return the full mark that ``plain`` prints with what each part is worth; None where the parts do not make it."""
    for form in _PRODUCTS:
        if found := form.fullmatch(plain):
            one, other, made = (number(found[name]) for name in ("one", "other", "made"))
            return made if one is not None and other is not None and one * other == made else None
    if found := _EACH_AND_ALL.fullmatch(plain):
        each, most = number(found["one"] or found["each"]), number(found["made"] or found["whole"])
        return most if each and most and most % each == 0 else None
    return None


def _of_hundred(match: re.Match[str]) -> Points | None:
    """Return the points that are their share of a whole of a hundred; None where both differ: of another whole, or misprinted."""
    value, share = number(match["most"] or match["behind"]), number(match["share"] or match["first"])
    return Points(value) if value is not None and value == share else None


def read_signed(text: str) -> Points | None:
    """Return the points of a cell in a column of points, where a word may sign them as well, 扣2分, 最多扣5分, 加3分, or a range may fall, 35-30.

    What each earns may stand beside the most of all: 2分/篇，最高20分.
    """
    if each := _EACH_AND_MOST.fullmatch(simplified(compact(text))):
        return read_points((each["most"] or each["whole"]) + "分")
    if fallen := _FALLING.fullmatch(simplified(compact(text))):
        high, low = number(fallen["high"]), number(fallen["low"])
        return Points(high, low) if high is not None and low is not None and low < high else read_points(text)
    said = _BY_WORD.fullmatch(compact(text))
    found = read_points(said["points"]) if said else None
    if said is None or found is None or found.percent:
        return read_points(text)
    return replace(found, negative=said["sign"] != "加")


def _is_listed(text: str) -> bool:
    """Return whether ``text`` holds numbers with blanks or breaks between them, 10 8 6; digits set apart, 1 0 0, are one number.

    Two are one number, 10 0, unless each has several digits, 20 20, or they make what hardly any points are, 10 8, or a line ends between.
    """
    if _LINES.search(text):
        return True
    parts = re.findall(ARABIC, text) if _BETWEEN_DIGITS.search(text) else []
    if len(parts) < _LEAST_OPTIONS:
        return len(parts) > 1 and (all(len(part) > 1 for part in parts) or _is_odd(parts))
    return any(len(part) > 1 for part in parts) or all(a > b for a, b in pairwise(parts)) or _is_odd(parts)


def _is_odd(parts: Sequence[str]) -> bool:
    """Return whether digits make a number together that points hardly are: above 100 and no round one, or of one digit, 5 5."""
    made = number("".join(parts))
    return made is None or len(set(parts)) == 1 or (made > _MOST_OPTION and made % 10 != 0)


def _listed(text: str) -> Points | None:
    """Return the highest of numbers with blanks between them that end or begin with nothing; else they may be parts of a sum.

    Of two lines a nought may be the end of the number above.
    """
    if _LINES.search(text) and len(re.findall(ARABIC, text)) < _LEAST_OPTIONS:
        return None
    found = _options(compact(_BETWEEN_DIGITS.sub("/", text)))
    return found if found is not None and found.minimum == 0 else None


def _options(plain: str) -> Points | None:
    """Return the highest of the points of which one is to be chosen: +3分+2分0分, 优10良8中6, 5/3/1.

    They fall or rise throughout. Two make a choice only where one of them is nothing: 5/10 may be the points of two kinds of
    units. Bare numbers fall, or rise from nothing: 1、2、3 is a list of numbers.
    """
    if not _OPTIONS.fullmatch(plain):
        return None
    found = list(_ONE_OPTION.finditer(plain))
    values = [value for one in found if (value := number(one["n"])) is not None]
    falling = falls(values)
    if any(_PADDED.match(one["n"]) for one in found):
        return None
    if len(values) != len(found) or max(values) > _MOST_OPTION or not (falling or rises(values)):
        return None
    said = all(one["said"] or one["plus"] or one["unit"] for one in found if one["n"].strip("0０"))
    if len(values) < (2 if min(values) == 0 else _LEAST_OPTIONS) or not (said or falling or values[0] == 0):
        return None
    return Points(max(values), min(values))


def is_left_blank(text: str) -> bool:
    """Return whether ``text`` is what a form prints in a cell for a score to be filled in: nothing but the unit, 分, ____分.

    In the source of a page that a server fills in it is the name of the value: ${form.total}, {{ total }}.
    """
    return bool(_BLANK.fullmatch(compact(text)))


def is_points_word(text: str) -> bool:
    """Return whether ``text`` is a header of points, 分值, where points should stand: a table that goes on with another one."""
    return bool(_HEAD.fullmatch(compact(text)))


def is_most(text: str) -> bool:
    """Return whether ``text``, which prints points, says that they are the most that the parts can make: 最高10分, 8分封顶."""
    return bool(_MOST.search(text))


def is_no_number(text: str) -> bool:
    """Return whether ``text`` stands where points do and says that there are none: --, /, 一票否决, 不计分.

    The unit alone, 分, lacks its number, in lO分 it cannot be read, and a word for points is the header of another table.
    """
    plain = compact(text)
    return (
        bool(plain)
        and not is_left_blank(plain)
        and not _MISPRINTED.search(plain)
        and not _HEAD.fullmatch(plain)
        and not _DIGITS.search(plain.replace("一票", ""))
    )
