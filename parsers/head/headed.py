"""The title of a rubric below which a preface, fields or a list stand: the nearest heading, or line that says what is scored."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from parsers.flow import Line
from parsers.head.lineforms import (
    NO_TITLE,
    is_fill_in,
    is_generic,
    is_page_words,
    is_prose,
    names_rubric,
    without_points,
)
from parsers.head.titles import without_label
from parsers.strand import Strand
from parsers.wording import labels
from parsers.wording.markdown import HEADING

_MOST_BETWEEN = 5
"""Lines of a preface between the table and a heading that no mark tells: one further up is of something else."""
_SCORES = re.compile(
    r"评[分审价估定比选标]|考[核评]|测评|打分|计分|检查|分值|标准|条件|细则|指标|成绩|得分|[0-9０-９]\s*分\s*[)）]|評分|配分"
)
"""Words of a heading over what is scored."""
_OTHER = re.compile(
    r"(?:对象|范围|目的|原则|方式|时间|程序|组织|要求|步骤|依据|小组|名单|结果|说明|须知|纪律|运用|要素|内涵|[:：])$"
)
"""How headings of the other parts of a notice end: 一、考核对象, 二、考核方式."""
_ENTRANTS = re.compile(r"(?:基本|评[选比]|申[报请]|参[评选加赛]|推荐|资格|准入)(?:的)?(?:基本)?条件$")
"""How the numbered heading of a part ends that says who may be assessed: 一、基本条件."""
_NOUN = re.compile(
    r"(?:表|标准|条件|细则|[办辦方]法|指标|体系|方案|分值|评[分价估审定选]|考[核评]|测评|評分)(?:[（(].*[)）])?$"
)
"""How a line without a number ends that names what is scored: 优秀班集体评选条件."""
_TOTAL = re.compile(r"[总满]\s*分|[合总]\s*计|[^（(]*[0-9]\s*[/／]\s*[0-9]{2,}$")
_OF_PARTS = ("一、", "一.", "（一）", "一）", "1.1", "第一条")
"""Styles of the numbers of headings; 1. and ① count items too."""
_LONGEST, _SHORTEST = 40, 4
_TASK = re.compile(
    r"(?:[试試考赛]题|[试試]題|题目|赛项|科目|任务)\s*[一二三四五六七八九十0-9]{0,2}\s*[:：]\s*[^:：_＿，。；]{2,40}"
)
"""The task over the table by which it is scored."""
_QUOTED = re.compile(
    r"\s*[“\"「『](?P<name>[^“”\"「」『』]{2,30})[”\"」』]\s*(?:(?P<leads>[:：])|[由是为统供用][^”]{4,})"
)
_FIELDS = re.compile(r"(?<=[表则准法）)])(?:[\s　]{2,}|\s*[*＊\[［]\s*)(?P<fields>[^\]］]+)[\]］]?\s*$")
"""Fields on the line of a title, behind a gap or a mark: 值守考核表    姓名：    部门：."""


def title_above(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return the line above a rubric that is its title though other lines stand between; empty where none is.

    It is the heading of Markdown that the rubric stands under; elsewhere the nearest of few lines that is a numbered heading, or a
    short line, over something scored; not 三、考核内容 below another; else what is to be done, 试题：雕刻萝卜. It stands below the table before.
    """
    printed = [line for line in lines if not line.furniture and not is_page_words(line.text.text)]
    starts = [n for n, line in enumerate(printed) if line.below]
    printed = printed[starts[-1] if starts else 0 :]
    heading = next((line for line in reversed(printed) if _is_heading(line)), None)
    found = [*_near(printed[-_MOST_BETWEEN - 1 :])]
    near = next((one for one in found if not is_generic(one[1].text) or one is found[-1]), None)
    if heading is not None and (near is None or printed.index(near[0]) < printed.index(heading)):
        return (heading,)
    return (near[1],) if near else tuple(line for line in printed[-1:] if _TASK.fullmatch(line.text.text.strip()))


def nearer_title(lines: Sequence[Line], title: Sequence[Line]) -> tuple[Line, ...]:
    """Return what says of what a rubric is better than the ``title`` found among the ``lines`` above it; empty where nothing does.

    It is the name in quotation marks with which the line right above begins, “值守评分表”：由组长填写, without a colon
    only where nothing else is the title, since it may speak of another form; and over a bare 评分标准 the numbered heading
    near above: 二、值守（分值20分）.
    """
    printed = [line for line in lines if not line.furniture]
    match = _QUOTED.match(printed[-1].text.text) if printed else None
    if match is not None and (match["leads"] or not (title or title_above(lines))):
        name = printed[-1].text.cut(*match.span("name"))
        if names_rubric(name):
            return (replace(printed[-1], text=name),)
    bare = len(title) == 1 and is_generic(title[0].text) and labels.leading(title[0].text.text) is None
    over = title_above(lines) if bare else ()
    return tuple(line for line in over if labels.leading(line.text.text) and not is_generic(line.text))


def _is_heading(line: Line) -> bool:
    mark = HEADING.match(line.text.text)
    return mark is not None and not _TOTAL.match(line.text.text, mark.end())


def _near(lines: Sequence[Line]) -> Iterator[tuple[Line, Line]]:
    """Yield the lines that may be the title, the nearest first, each as printed and without fields behind it."""
    for line in reversed(lines):
        named = _before_fields(line)
        if named is not None:
            yield line, named
        elif not line.label and _says(line):
            yield line, line


def _before_fields(line: Line) -> Line | None:
    fields = _FIELDS.search(line.text.text)
    if fields is None or not is_fill_in(fields["fields"]):
        return None
    name = line.text.cut(0, fields.start())
    return replace(line, text=name) if names_rubric(name) else None


def _says(line: Line) -> bool:
    """Return whether a line is short, no sentence and no field, and is about what is scored; 七、评分标准。 is no sentence."""
    ended = line.text.cut(0, len(line.text.text.rstrip("。 ")))
    whole = ended if is_generic(ended) and labels.leading(ended.text) else line.text
    text = without_points(without_label(whole)).strip()
    label = labels.leading(text)
    if label is not None and label.style not in _OF_PARTS and not names_rubric(line.text.cut(label.end)):
        return False
    chapter = label is not None and label.style == "第一条"
    if not chapter and NO_TITLE.search(text):
        return False
    fitting = _SHORTEST <= len(text) <= _LONGEST and not is_prose(whole) and not is_fill_in(text)
    about = _SCORES.search(line.text.text) if label is not None else _NOUN.search(text)
    of_entrants = label is not None and _ENTRANTS.search(text)
    return fitting and about is not None and not _OTHER.search(text) and not of_entrants


def _says_scored(text: Strand) -> bool:
    """Return whether a row above a header, of several, may be the title: it names what is scored."""
    return bool(_NOUN.search(without_points(text).strip())) and not is_prose(text) and len(text.text) <= _LONGEST


def title_inside(rows: Sequence[Strand]) -> Strand:
    """Return the title that stands in the rows above the header: the only one, that names a rubric, is numbered, or is no sentence."""
    filled = [text for text in rows if text]
    titles = [text for text in filled if not is_fill_in(text.text)]
    if len(titles) > 1 or titles != filled[:1]:
        numbered = [text for text in titles[-1:] if len(text.text) <= _LONGEST and labels.leading(text.text)]
        plain = [text for text in titles if _says_scored(text)]
        titles = [text for text in titles if names_rubric(text)] or numbered or plain
    return titles[0] if len(titles) == 1 else Strand(())
