"""The title of a rubric: the short lines right above its table, and the year that it assesses."""

import re
from collections.abc import Sequence
from itertools import pairwise

from parsers.flow import Line
from parsers.head.headlines import BODY
from parsers.head.lineforms import (
    ANNEX,
    ANNEX_LABEL,
    LONGEST_LINE,
    NO_TITLE,
    goes_on,
    is_fill_in,
    is_generic,
    is_item,
    is_page_words,
    is_prose,
    names_rubric,
    names_year,
    without_points,
)
from parsers.strand import Strand, compact
from parsers.wording import labels
from parsers.wording.markdown import HEADING, STRONG, without_strong
from parsers.wording.numerals import chinese_digits

_MOST_FILL_INS = 6
_MOST_BETWEEN = 8
"""Lines, of a preface and of fields, that may stand between such a line and the rubric."""
_PART = re.compile(r"第[一二三四五六七八九十0-9０-９]+(?:部分|[章节篇])")
_REGULATION = re.compile(
    r"[^，,；;。:：、（()）]{2,20}(?:考[核评]|评[比价选]|奖惩)[^，,；;。:：、（()）]{0,4}制度(?:[（(][^（()）]{1,12}[)）])?"
)
_LEADS_RUBRICS = re.compile(r"(?:指标|标准|细则|评分表|考核表)(?:如下|见下表|为)?\s*[:：。]?$")
"""How a heading ends below which rubrics stand, one for each of several."""
_WHOM = re.compile(r"(?:对象|范围)\s*[:：]?$")
"""How a heading ends below which stands who is assessed."""
_FIELDS = re.compile(
    r"[\u4e00-\u9fff]{2,8}(?:[（(][^（()）]{1,4}[)）])?(?:[ \u3000]{3,}[\u4e00-\u9fff]{2,8}(?:[（(][^（()）]{1,4}[)）])?)+"
)
"""Fields without colons and with room between them: 车间数　　　职工数　　　占地面积(亩)."""
_MOST_LINES = 4
_LONGEST_LABEL = 4
"""Characters in the longest label of a form of which each cell stands on a line of its own."""
_LEAST_FIELDS = 2
"""Lines among short ones that name fields and show that all are labels of a form."""
_CN_DIGIT = "[〇○零一二三四五六七八九]"
_YEAR = re.compile(
    rf"(?<![0-9])((?:19|20)[0-9]{{2}}|(?<!{_CN_DIGIT})二[〇○零]{_CN_DIGIT}{{2}}(?=\s*年))(?:\s*[年度学]*\s*[-—–－~～至/]\s*((?:19|20)[0-9]{{2}}))?(?=\s*[年度学春秋]|\s*$|\D)"
)
_REVISED = re.compile(r"\s*年?\s*(?:[0-9]{1,2}\s*月)?\s*(?:修[订正改]|[新试修]?[订行]?版)")
"""What stands behind the year of an edition."""
_AMENDED = re.compile(
    r"\s*年\s*[0-9]{1,2}\s*月\s*(?:[0-9]{1,2}\s*[日号]\s*)?(?:第[^（()）]{1,3}次)?(?:修[订正改]|制[定订]|印发|通过)"
)
"""What stands behind the year of a date on which the rules were made or amended."""
_BEHIND = re.compile(
    r"[（(【\[](?![〇零一二三四五六七八九十]+[)）])[^（()）:：，,。；;分月填注说]{2,12}[)）】\]]"
    r"|(?:19|20)[0-9]{2}(?:[-—–－~～至/](?:19|20)[0-9]{2})?[^，,。；;:：0-9.．/-]{0,8}"
)
"""A line that ends the title above it: （中学部）, 2024年度; no date, （2024年3月）, points, field or remark, （由各村填写）."""
_OF_FORM = re.compile(r"^[^《》:：]*表[（(]?[0-9０-９]{4}")
_REST = re.compile(r"\s*[及和与][\u4e00-\u9fff]{2,12}\s*[:：]?\s*")
"""How the rest of a heading begins that is broken over two lines: 一、考核内容 over 及评分标准."""
_WIDE = str.maketrans("０１２３４５６７８９", "0123456789")
_NOTHING = Strand(())


def title_lines(lines: Sequence[Line], issued: str | None) -> tuple[Line, ...]:
    """Return the lines at the end of ``lines`` that are the rubric's title, joined by the caller.

    ``issued`` is the name of the document that the notice issues: where the last lines spell it, they are the title, unless an annex
    below them names a rubric of its own.
    Lines to fill in between the title and the table are none of it, nor are the labels of a form, a cell a line, nor is what stands over
    a heading of Markdown or a numbered one.
    Where other lines stand right above, such as a preface or fields that are filled in, the nearest that names a rubric is it.
    """
    printed = _above_form(_printed(lines))
    spelt = _spelling(printed, compact(issued)) if issued else ()
    if spelt:
        return _of_annex(printed[printed.index(spelt[-1]) + 1 :]) or spelt
    found = _fuller(_joined(_above_fill_ins(printed)), printed)
    if broken := _broken_heading(printed):
        return named_far_above(printed[:broken])
    if printed and is_generic(printed[-1].text):
        return named_far_above(printed[:-1]) or found
    if printed and _is_text(found, printed):
        whom = _WHOM.search(printed[printed.index(found[0]) - 1].text.text.strip())
        return named_far_above(printed) or (() if whom else found)
    return found or _joined(printed[: _named_above(printed)]) or _part_title(printed) or _of_several(printed)


def _of_annex(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return the title of the last annex that begins in ``lines``, where it names a rubric: 附件1 over 2012年目标考核计分表.

    In a list of annexes none begins: 附件1：值守考核表 over 附件2：巡查考核表, or 附件：1.值守考核表; one does where its number comes again.
    """
    marks = [ANNEX_LABEL.match(line.text.text) for line in lines]
    behind = [line.text.text[mark.end() :].strip() if mark else "" for line, mark in zip(lines, marks, strict=True)]
    first = [text or below.text.text for text, below in zip(behind, [*lines[1:], *lines[-1:]], strict=True)]
    alone = [mark[0] if mark and not labels.leading(text) else "" for mark, text in zip(marks, first, strict=True)]
    named = [mark if text else "" for mark, text in zip(alone, behind, strict=True)]
    listed = {n + k for n, (one, below) in enumerate(pairwise(named)) if one and below and one != below for k in (0, 1)}
    listed -= {n for n, one in enumerate(named) if one in named[:n]}
    begins = [n for n, mark in enumerate(alone) if mark and n not in listed]
    found = title_lines(lines[begins[-1] :], None) if begins else ()
    return found if found and names_rubric(title_of(found)) else ()


def _fuller(found: tuple[Line, ...], printed: Sequence[Line]) -> tuple[Line, ...]:
    """Return the title, or the line right above it that says it again behind further words: 毕业论文评分标准 over 论文评分标准."""
    if len(found) != 1 or found[0] not in printed[1:]:
        return found
    above = (printed[printed.index(found[0]) - 1],)
    mine, more = (compact(title_of(lines).text) for lines in (found, above))
    plain = names_rubric(title_of(above)) and labels.leading(more) is None
    return above if plain and more.endswith(mine) and more != mine else found


def _is_text(found: Sequence[Line], printed: Sequence[Line]) -> bool:
    """Return whether a line names no rubric and is the text of a numbered heading right above it: 各街道 below 一、考核对象.

    Below one that leads to several rubrics, 二、科室考核指标, it is the name of the first: 内科. A heading of Markdown is no text of a line.
    """
    if len(found) != 1 or found[0] not in printed[1:] or names_rubric(title_of(found)):
        return False
    above = printed[printed.index(found[0]) - 1].text.text
    if HEADING.match(found[0].text.text) and not HEADING.match(above):
        return False
    headed = labels.leading(above) is not None and not _LEADS_RUBRICS.search(above.strip())
    return headed and labels.leading(found[0].text.text) is None


def named_far_above(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return the lines of the nearest title that names a rubric and is no numbered heading, however far above it stands."""
    printed = _printed(lines)
    plain = [_names_whole(line.text) and labels.leading(line.text.text) is None for line in printed]
    end = next((end for end in range(len(printed), 0, -1) if plain[end - 1]), 0)
    while 0 < end < len(printed) and _BEHIND.fullmatch(printed[end].text.text.strip()):
        end += 1
    return _joined(printed[:end])


def _names_whole(text: Strand) -> bool:
    """Return whether a line names a rubric, or the rules of a body of which it is a part: 班组绩效考核制度."""
    return names_rubric(text) or bool(_REGULATION.fullmatch(text.text.strip()))


def _printed(lines: Sequence[Line]) -> list[Line]:
    return [line for line in lines if not line.furniture and not is_page_words(line.text.text)]


def _part_title(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return the nearest line where it is the heading of a part and nothing else names the rubric: 第一部分：德育（满分100分）."""
    return tuple(line for line in lines[-1:] if _PART.match(line.text.text) and len(line.text.text) <= LONGEST_LINE)


def _of_several(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return the only line over fields where it names a rubric of several, which commas part: 东库,西库值守评分表."""
    only = [line for line in lines if not is_fill_in(line.text.text)]
    runs = only[0].text.runs if len(only) == 1 else ()
    whole = Strand(run._replace(text=run.text.replace("，", "、").replace(",", "、")) for run in runs)
    return tuple(only) if names_rubric(whole) else ()


def _joined(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return the lines at the end that are parts of one title.

    A strong line, **基本信息**, goes on no heading of Markdown that names a rubric, but for a year and what stands in brackets.
    """
    found: list[Line] = []
    for line in reversed(lines):
        if (
            len(found) == _MOST_LINES
            or len(line.text.text) > LONGEST_LINE
            or NO_TITLE.search(without_points(line.text))
            or line.label
            or is_prose(line.text)
            or (found and (is_item(line.text) or not goes_on(line.text, found[-1].text)))
            or (names_rubric(line.text) and _names_body(found[::-1]))
        ):
            break
        if HEADING.match(line.text.text) and names_rubric(line.text) and all(map(_stands_alone, found)):
            return (line,)
        found.append(line)
        if HEADING.match(line.text.text) or labels.leading(line.text.text) or line.below:
            break
    return tuple(reversed(found))


def _names_body(lines: Sequence[Line]) -> bool:
    """Return whether lines are a title of their own that begins with a body: 某某学校 over 答辩评分表."""
    return len(lines) > 1 and bool(BODY.fullmatch(_bare(lines[0].text).text.strip())) and names_rubric(lines[-1].text)


def _stands_alone(line: Line) -> bool:
    strong = STRONG.fullmatch(line.text.text.strip()) is not None
    return strong and not _BEHIND.fullmatch(without_strong(line.text).text.strip())


def _named_above(lines: Sequence[Line]) -> int:
    """Return the place behind the nearest line that names a rubric, with a preface or fields below; 0 where none is near."""
    for end in range(len(lines), max(len(lines) - _MOST_BETWEEN, 0), -1):
        text = lines[end - 1].text.text
        if HEADING.match(text) or lines[end - 1].label or labels.leading(text):
            return 0
        if names_rubric(lines[end - 1].text):
            return end
    return 0


def _broken_heading(lines: Sequence[Line]) -> int:
    """Return where a numbered heading near the end of ``lines`` stands that is broken over two, whose rest is no title; 0 where none does."""
    near = range(len(lines) - 1, max(len(lines) - _MOST_BETWEEN, 1), -1)
    rests = (n for n in near if _REST.fullmatch(lines[n].text.text))
    return next((n - 1 for n in rests if labels.leading(lines[n - 1].text.text)), 0)


def _above_form(lines: Sequence[Line]) -> Sequence[Line]:
    """Return the lines down to one that names a rubric, where below it stand the labels of a form, a cell a line, 教师, 姓名, 年级, or side by side."""
    end = len(lines)
    while end and _FIELDS.fullmatch(lines[end - 1].text.text.strip()):
        end -= 1
    if 0 < end < len(lines) and names_rubric(lines[end - 1].text):
        return lines[:end]
    end = len(lines)
    while end and len(compact(lines[end - 1].text.text)) <= _LONGEST_LABEL:
        end -= 1
    fields = sum(is_fill_in(line.text.text) for line in lines[end:])
    return lines[:end] if end and fields >= _LEAST_FIELDS and names_rubric(lines[end - 1].text) else lines


def _above_fill_ins(lines: Sequence[Line]) -> Sequence[Line]:
    end = len(lines)
    while end and len(lines) - end < _MOST_FILL_INS and is_fill_in(lines[end - 1].text.text):
        end -= 1
    return lines[:end]


def _spelling(lines: Sequence[Line], name: str) -> tuple[Line, ...]:
    """Return the last lines in a row that spell ``name`` together, empty where none do."""
    for end in range(len(lines), 0, -1):
        for start in range(end - 1, max(end - _MOST_LINES - 2, -1), -1):
            spelt = compact("".join(line.text.text for line in lines[start:end]))
            if spelt == name:
                return tuple(lines[start:end])
            if len(spelt) >= len(name):
                break
    return ()


def title_of(lines: Sequence[Line]) -> Strand:
    """Return the title that the lines spell together, without the marks of headings and the label of an annex."""
    return sum((without_label(_bare(line.text)) for line in lines), _NOTHING)


def without_label(text: Strand) -> Strand:
    """Return a title without the label of an annex before it: 附件2：值守考核表."""
    label = ANNEX.match(text.text)
    return text.cut(label.end()) if label else text


def _bare(text: Strand) -> Strand:
    mark = HEADING.match(text.text)
    return without_strong(text.cut(mark.end()) if mark else text)


def headings_over(lines: Sequence[Line]) -> list[str]:
    """Return the texts of the headings of Markdown above, the nearest first."""
    return [line.text.text for line in reversed(lines) if HEADING.match(line.text.text)]


def name_over(lines: Sequence[Line], title: Sequence[Line]) -> str:
    """Return the name of a form right above a ``title`` among ``lines`` that ends with its year, 工会自评表2010; "" where none does.

    The year behind a standard, 评定标准2010, is that of its edition, and a numbered name is one of a list.
    """
    at = lines.index(title[0]) if title and title[0] in lines else 0
    above = lines[at - 1].text if at and not lines[at - 1].label else _NOTHING
    plain = _OF_FORM.search(above.text) and labels.leading(above.text.strip()) is None and not ANNEX.match(above.text)
    return above.text if plain and names_year(above) else ""


def assessment_year(*texts: str) -> str | None:
    """Return the year or years that the first of ``texts`` names, as "2012" or "2015-2016"; None where none does.

    When the rules were revised, （2012年修订）, is the year only where they name no other; a date, （2012年5月3日修订）, names none.
    """
    every = [match for text in texts for match in _YEAR.finditer(text.translate(_WIDE))]
    found = [one for one in every if not _AMENDED.match(one.string, one.end())]
    match = next((one for one in found if not _REVISED.match(one.string, one.end())), found[0] if found else None)
    if not match:
        return None
    first = match[1] if match[1].isdecimal() else str(chinese_digits(match[1]))
    return f"{first}-{match[2]}" if match[2] and match[2] != first else first
