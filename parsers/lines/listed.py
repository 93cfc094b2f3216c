"""Lines that begin with a number, a bullet or a heading mark, and what heads what among them."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache

from parsers.flow import Line
from parsers.lines.bonus import bonus_points
from parsers.outlines.ontop import led_by_kind
from parsers.strand import Strand
from parsers.wording import labels, marks
from parsers.wording.halfbrackets import half_bracketed
from parsers.wording.leaders import led_by_dots
from parsers.wording.markdown import HEADING, STRONG, without_strong
from parsers.wording.numerals import ARABIC, number
from parsers.wording.points import Points
from parsers.wording.rounding import ABOUT
from parsers.wording.rules.outcomes import ZERO
from parsers.wording.texts.takenoff import taken_off
from parsers.wording.texts.textpoints import Own, own_points
from parsers.wording.totals import TOTAL, WHOLE, WORTH, stated_behind

_BULLET = re.compile(
    r"(?:(?P<sign>[-*+–—])\s+|[•●○■□◆◇▪▫➢►◎·\uf020-\uf0ff]\s*|[-–](?=[\u4e00-\u9fff]))(?:\[[ xX]\]\s+)?"
)
_FRAMED = re.compile(
    r"【(?P<name>[^【】]{2,30})】(?=\s*[:：]?\s*(?!总分|合计|共)[（(]?[^，,；;。（）()]{1,8}分\s*[)）]?\s*[:：]?\s*$)"
)
"""A heading whose name stands in lenticular brackets before its points: 【1. 出勤】25分."""
_BARE_NUMBER = re.compile(r"([1-9１-９][0-9０-９]?)\s+(?=[^\d\s.．、)）-])")
"""A number with nothing but a blank behind it, as 1 制度建设 over 1.1 and 1.2; only a line with points is taken so."""
_LETTER = re.compile(r"(?P<n>[A-Za-z])\s*[.．、)）]\s*(?=[^\sA-Za-z0-9.．])")
"""A letter for a number: a. 主体功能, B、报告; Latin text may begin so too."""
_NAMED = re.compile(
    r"[^，,；;。、:：（）()【】\[\]\s][^，,；;。:：（）()【】\[\]]{0,18}\s*[（(【\[][^（）()]*[)）】\]]\s*[:：]\s*\S"
)
"""A name, a bracket right behind it and what is said about it: 内容切题（4分）：紧扣题目."""
_N = "(?:[一二三四五六七八九十]{1,3}|[0-9０-９]{1,2})"
_QUESTION = re.compile(
    rf"(?P<head>第\s*{_N}\s*大?题\s*[（(]\s*(?:总分|满分|[合共]计?)?\s*[:：为]?\s*{ARABIC}\s*分\s*[)）])\s*[:：]?\s*[^，,；;。:：（）()]{{2,20}}"
)
"""A question with what all its parts make, over these: 第二题（总分20分）：电路分析."""
_PART = re.compile(
    rf"(?:第\s*{_N}\s*(?:大?部分|篇|单元|[模板]块)|(?:附[件表]|[模板]块|维度)\s*{_N})(?:(?:\s*[：:、.．]\s*|\s+)[^\s，,；;。][^，,；;。]{{0,40}})?"
)
"""The title of a part of a document, 第二部分：综合打分 or 附件2 评分细则, over a list of its own."""
_BEHIND = re.compile(r"\s*[（(【\[][^（）()【】\[\]]*[)）】\]]$")
PART = labels.PART
"""The style of such a title."""
_COLON = "：:"
_STOPS = "。；; "
BOLD = "**"
"""The style of a line that is bold as a whole and ends with points: a heading."""
BONUS = "+"
"""The style of a line without a mark that names a bonus and its points: it stands beside the outermost parts."""
_TOTAL = re.compile(r"^\s*[（(]?(?:以上|各项)?(?:合|总|共|小)?[计分]")
_NOT_OWN = re.compile(
    rf"(?:[扣减加罚]|[的者次项处个起例条人天][，,]?(?:予以)?[扣减加]分|最[高多低少]|不?[超高低少][过于]|不足|达到|总分\s*[+＋]|[<>≤≥＜＞‹›]=?|{ABOUT}|(?:[评得均]分|分数|成绩|平均).{{0,6}}(?:提[高升]|增[加长]|下降|降低))\s*$"
)
"""What stands before points at the end that are a rule or a limit, 迟到一次扣2分, 迟报的，扣分1分, <60分, 评分提高20分, and not the line's own."""
EXTRA = re.compile(r"[（(](?:加分项?|附加[项题分]?|选做[项题]?|[Bb]onus)[)）]\s*[。.；;]?$")
"""The mark of points on top of the others behind these: 有案例10分（加分项）."""
_TIMED = re.compile(
    rf"[^，,；;。:：（）()【】]{{1,30}}{ARABIC}\s*分\s*(?P<time>[（(][^（）()]*[0-9０-９一二三四五六七八九十两半]\s*(?:分钟|秒钟?|小时)[^（）()]*[)）])\s*[。.；;]?"
)
"""A name with its points, behind which a bracket says how long it may take: 朗诵15分（限时3分钟）."""
_SHARE = re.compile(rf"[（(]\s*(?:{WORTH})?\s*{ARABIC}\s*[%％﹪]\s*[)）]|^[^，,；;。]{{1,30}}$")
"""A share that may be what a line is worth: in brackets, or behind a name without any clause."""
_HEADED_SHARE = re.compile("[^，,；;。]{1,60}")
"""The same behind the name in a heading of Markdown, which may be long."""
_NAMED_SHARE = re.compile(
    rf"(?P<name>[^，,；;。:：（）()【】\[\]]{{1,30}}(?P<share>[（(【\[]\s*{ARABIC}\s*[%％﹪]\s*[)）】\]]))\s*[:：]\s*\S"
)
"""A name with its share and what is said about it: 教学设计（40%）：包括目标."""
_NUMBER_BEHIND = re.compile(rf"(?P<name>[^:：]{{1,60}}?)\s*[:：]\s*(?P<n>{ARABIC})\s*[。.；;，,]?\s*")
_LEAD = re.compile("[0-9０-９零一二三四五六七八九十百两]")
_SUM = re.compile(
    rf"(?:第{_N}[^，,；;。:：（）()\s]{{1,3}}\s*[:：])?[^，,；;。:：（）()]{{2,20}}(?:[:：，,]\s*|\s+)(?:{TOTAL})值?\s*(?:为|是|[:：])?\s*[0-9０-９.．]{{1,6}}\s*分\s*[:：。]?"
)
"""A name and the total of what it heads: 卫生方面：总分60分."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A listed line: its number, the text behind it, all that it prints, the style of its mark, its own points.

    ``indent`` is how far blanks move it in, ``share`` a share in per cent that it prints instead of points, ``rule`` whether it
    says what is taken off, ``band`` whether it says which grade a score gives, ``extra`` whether its points come on top,
    ``stated`` the points that it states as the total of what it heads: 一、卫生：总分60分, ``marked`` what the marks of its parts
    make where it prints none of its own: 有班子（2分），有计划（3分）.
    """

    label: str
    text: Strand
    whole: Strand
    style: str
    own: Own | None
    indent: int = 0
    share: Own | None = None
    rule: bool = False
    band: bool = False
    extra: bool = False
    stated: Own | None = None
    marked: Decimal | None = None

    def heading(self) -> "Listed":
        """Return the line as one that heads others, which has the points that it states as their total."""
        return replace(self, own=self.own or self.stated)

    @property
    def value(self) -> Decimal:
        """The points that it prints as its own, nothing where it prints none."""
        return self.own.points.value if self.own and self.own.points else ZERO

    @property
    def takes(self) -> bool:
        """Whether it says what is taken off, and nothing that is given."""
        return self.rule and self.own is None and self.marked is None

    @property
    def begins(self) -> bool:
        """Whether a list may begin here: its number is the first, or it has none."""
        label = labels.leading(self.label)
        return label is None or label.numbers[-1] == 1


@lru_cache(maxsize=4096)
def listed(line: Line) -> Listed | None:
    """Return the line as one of a list; None where it begins with no mark and with no name with its points.

    Each way to read a text without a table asks for all of its lines again, so that the answers are kept.
    """
    rest, style = without_emphasis(line.text), ""
    heading = HEADING.match(rest.text)
    if heading:
        rest, style = rest.cut(heading.end()), heading[1]
    elif bullet := _BULLET.match(rest.text):
        rest, style = rest.cut(bullet.end()), "•"
    framed = not style and _FRAMED.match(line.text.text) is not None
    label = labels.leading(rest.text)
    if label is None and not style and not line.label:
        return _without_label(line, rest)
    if line.label and not style:
        numbered = labels.whole(line.label)
        return _entry(line, line.label, rest, _style(numbered) if numbered else "•")
    if label and (heading or not style):
        rest = rest.cut(label.end)
        style = style or (BOLD if framed else "") or _style(label)
    elif heading and (letter := _LETTER.match(rest.text)):
        return _entry(line, letter[0].strip(), rest.cut(letter.end()), style)
    return _entry(line, label.text if label else "", rest, style)


def _style(label: labels.Label) -> str:
    """Return the style of a number, that of 1.2.3 with how many it has: each heads the longer ones, as the number 1 alone does."""
    return f"1.1/{len(label.numbers)}" if label.style in ("1.1", "1") else label.style


def _letter_style(letter: re.Match[str]) -> str:
    """Return the style of a letter for a number; l、 is 1、 typed with one."""
    if letter["n"] == "l" and (number := labels.leading(f"1{letter[0][1:]}")):
        return _style(number)
    return "A." if letter["n"].isupper() else "a."


def listed_share(line: Line) -> Listed | None:
    """Return the line as one of a list, with the share in per cent that it prints as its own."""
    entry = listed(line)
    return replace(entry, own=entry.own or entry.share) if entry else None


def listed_number(line: Line) -> Listed | None:
    """Return the line as one of a list, with the bare number behind its colon as its own points: 页面布局：10."""
    entry = listed(line)
    found = _NUMBER_BEHIND.fullmatch(entry.text.text) if entry and entry.own is None else None
    value = number(found["n"]) if found else None
    if entry is None or found is None or not value or value > WHOLE:
        return entry
    own = Own(Points(value), entry.text.cut(*found.span("n")), start=found.start("n"))
    return replace(entry, own=own, text=entry.text.cut(0, found.end("name")))


def _without_label(line: Line, text: Strand) -> Listed | None:
    if bonus_points(text) or led_by_kind(text.text) == "bonus":
        return _entry(line, "", text, BONUS)
    if _is_part(text):
        return _entry(line, "", text, PART)
    if bare := _BARE_NUMBER.match(text.text):
        found = _entry(line, bare[1], text.cut(bare.end()), "1.1/1")
        return found if found.own else None
    if letter := _LETTER.match(text.text):
        return _entry(line, letter[0].strip(), text.cut(letter.end()), _letter_style(letter))
    if text.text.rstrip().endswith(tuple(_COLON)) and marks.ending(text) is not None:
        return _entry(line, "", text, "#")
    if _FRAMED.match(line.text.text) and marks.ending(text) is not None:
        return _entry(line, "", text, BOLD)
    if (
        STRONG.fullmatch(line.text.text)
        and marks.is_bracketed(text.text[text.text.rfind("（") :])
        and marks.ending(text)
    ):
        return _entry(line, "", text, BOLD)
    if (question := _QUESTION.fullmatch(text.text)) and (end := marks.ending(text.cut(0, question.end("head")))):
        own = Own(end.points, end.printed, start=text.text.find(end.printed.text))
        return replace(_entry(line, "", text, "#"), own=own)
    if not _NAMED.match(text.text) and not led_by_dots(text.text):
        return None
    found = _entry(line, "", text, "•")
    return found if found.own else None


def _is_part(text: Strand) -> bool:
    """Return whether a line is the title of a part: what stands in a bracket at its end may be a sentence."""
    return _PART.fullmatch(_BEHIND.sub("", text.text.rstrip(" ：:"))) is not None


def _entry(line: Line, label: str, text: Strand, style: str) -> Listed:
    bonus = bonus_points(text)
    own, extra = bonus or (_half(text) if label else None) or _own(text), EXTRA.search(text.text)
    if own is None and extra:
        own = _own(text.cut(0, extra.start()))
    if own is None and (timed := _TIMED.fullmatch(text.text)):
        own = _own(text.cut(0, timed.start("time")))
    end = _end(text) if own is None else None
    named_alone = _SHARE.search(text.text) or (style.startswith("#") and _HEADED_SHARE.fullmatch(text.text))
    share = Own(end.points, end.printed) if end and end.points.percent and named_alone else None
    if share is None and own is None and (named := _NAMED_SHARE.match(text.text)):
        name = text.cut(0, named.end("name"))
        end = marks.ending(name)
        share = Own(end.points, end.printed, start=named.start("share")) if end else None
    return Listed(
        label,
        text,
        line.text,
        style,
        own,
        line.indent,
        share,
        taken_off(text),
        False,
        bool(own and (bonus or extra or marks.is_on_top(text.text, own.worth, own.start))),
        _stated(text),
        parts.marked if own is None and (parts := own_points(text)) else None,
    )


def _end(text: Strand) -> marks.Ending | None:
    """Return the points at the end of a text; behind a bracket a stop may end it, as it does the sentences beside: 答问（4%）。"""
    bare = text.text.rstrip(_STOPS)
    return marks.ending(text.cut(0, len(bare)) if bare.endswith((")", "）")) else text)


def without_emphasis(text: Strand) -> Strand:
    """Return a text without the marks of strong emphasis, or the brackets around the name of a heading."""
    if framed := _FRAMED.match(text.text):
        return text.cut(*framed.span("name")) + text.cut(framed.end())
    return without_strong(text)


def unmarked(line: Line, above: Listed) -> Listed | None:
    """Return a line with points below the entry ``above`` as one with a bullet that is not in the text; a total is none.

    Its points stand in brackets at its end, as web pages print them, or it is moved in further than ``above``.
    """
    text, extra = line.text, EXTRA.search(line.text.text)
    end = marks.ending(text.cut(0, extra.start()) if extra else text)
    if end is None or _TOTAL.search(end.name.text):
        return None
    is_beside = above.text is above.whole and line.indent == above.indent > 0
    if (extra or not text.text.endswith((")", "）"))) and not is_beside and line.indent <= above.indent:
        return None
    found = _entry(line, "", text, "•")
    return found if found.own else None


def _stated(text: Strand) -> Own | None:
    """Return the points that stand behind a name as the total of what it heads."""
    end = marks.ending(text.cut(0, len(text.text.rstrip("。 ")))) if _SUM.fullmatch(text.text) else None
    return Own(end.points, end.printed, start=text.text.rfind(end.printed.text)) if end else None


def _half(text: Strand) -> Own | None:
    half = half_bracketed(text)
    return Own(half.points, half.printed, start=text.text.rfind(half.printed.text)) if half else None


def _own(text: Strand) -> Own | None:
    """Return the points that a line prints as its own; a share in per cent and the points of a rule are none."""
    own = own_points(text)
    if own is None or own.points is None or own.points.percent:
        return None
    before = text.text[: own.start] + _LEAD.split(own.printed.text, maxsplit=1)[0]
    limit = _NOT_OWN.search(before) and not marks.is_on_top(text.text) and not marks.is_bracketed(own.printed.text)
    heads = not text.text.rstrip().endswith(("。", "；", ";", "."))
    return None if limit or stated_behind(before, own.points.value, heads=heads) else own
