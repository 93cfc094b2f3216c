"""The title of a rubric: the short lines right above its table, and the year that it assesses."""

import re
from collections.abc import Sequence

from parsers.flow import Line
from parsers.strand import Strand, compact
from parsers.wording import labels
from parsers.wording.marks import ending

_NO_TITLE = re.compile(
    r"[。；;！!？?，,]$|^[-*+•]\s|[，,。；;].*[:：]$|(?<![0-9０-９一二三四五六七八九十表件])[：:]|^附(?:件|表)\s*[0-9０-９一二三四五六七八九十]*$|_{2,}|^\d+$|^[（(]?单位"
    r"|签[字章名]|盖章|电\s*话|年\s*月\s*日?$|^第[一二三四五六七八九十0-9]+[章节部]|[├└│┌┐┘┤]"
)
_PAGE_WORDS = re.compile(
    r"^[-—=_*#\s]+$|【.{0,6}(?:打印|关闭|字体|收藏).{0,6}】|^[上下]一[篇条页]|^(?:来源|发布(?:时间|日期)|浏览|点击|阅读|作者)[^一-龥]|当前位置"
)
"""What web pages print around a text."""
_FIELD = (
    "(?:(?:受|被)?(?:考核|考评|评价|评估|检查|测评)(?:人员?|单位|部门|对象|时间|日期)|姓名|单位|部门|科室|职[务称]|岗位|班[级次]|日期|时间"
    "|编号|[学工]号|年级|专业|组别|学校|课[题程]|教师|评委)"
)
"""The name of a field; two of them with nothing but blanks between are a line to fill in."""
_FILL_IN = re.compile(
    r"[（(]?_*(?:(?:满分|总分)[：:]\s*[0-9]{1,4}\s*分?[\s_]*|(?!附)[^：:，。；,;\s_＿]{1,12}(?:[：:]|[_＿]{2})[\s_＿]*|年[\s_]*月[\s_]*日[\s_]*)++[)）]?|[（(]?(?:计量)?单位[:：]\s*(?:分|万?元|[%％])[)）]?"
    r"|[0-9]{4}\s*年\s*[0-9]{1,2}\s*月(?:\s*[0-9]{1,2}\s*日)?"
    rf"|{_FIELD}(?:[\s_＿]+{_FIELD})+[\s_＿]*"
)
"""A line of blanks to fill in, which stands between a title and its table: 单位：　　　日期：  年  月  日; 满分：100, or a date, may stand there."""
_MOST_FILL_INS = 3
_NAMED = re.compile(
    r"(?:附[件表]\s*[0-9０-９一二三四五六七八九十]*\s*[:：]?)?[^，,；;。:：]{2,40}"
    r"(?:评分|考核|考评|评价|检查|评估|评比|测评|积分|量化|计分|打分|评议|验收)[^，,；;。:：]{0,6}(?:表|标准|细则|[办辦]法|方案|规则)"
    r"(?:[（(][^（）()]{1,20}[)）])?"
)
"""A line that names a rubric, wherever it stands above: 村级工作考核评分细则（试行）."""
_MOST_BETWEEN = 8
"""Lines, of a preface and of fields, that may stand between such a line and the rubric."""
_GENERIC = re.compile(
    r"(?:考[核评]|评[分价]|检查|打分|计分)(?:的)?(?:内容|标准|指标|细则|办法|项目)(?:[及和与](?:分值|标准|评分标准|办法))?"
)
_PART = re.compile(r"第[一二三四五六七八九十0-9０-９]+(?:部分|[章节篇])")
_SAYS_TOTAL = re.compile(r"[（(【\[]|总分|满分|[合总]计")
_HEADING = re.compile(r"#{1,6}\s+")
"""The mark of a heading in Markdown."""
_LONGEST_LINE, _MOST_LINES = 60, 4
_YEAR = re.compile(
    r"(?<![0-9])((?:19|20)[0-9]{2})(?:\s*[年度学]*\s*[-—–－~～至/]\s*((?:19|20)[0-9]{2}))?(?=\s*[年度学春秋]|\s*$|\D)"
)
_WIDE = str.maketrans("０１２３４５６７８９", "0123456789")
_NOTHING = Strand(())


def title_lines(lines: Sequence[Line], issued: str | None) -> tuple[Line, ...]:
    """Return the lines at the end of ``lines`` that are the rubric's title, joined by the caller.

    ``issued`` is the name of the document that the notice issues: where the last lines spell it, they are the title.
    Lines to fill in between the title and the table are none of it, nor is what stands over a heading of Markdown or a numbered one.
    Where other lines stand right above, such as a preface or fields that are filled in, the nearest that names a rubric is it.
    """
    printed = _printed(lines)
    spelt = _spelling(printed, compact(issued)) if issued else ()
    if spelt:
        return spelt
    found = _joined(_above_fill_ins(printed))
    if printed and is_generic(printed[-1].text):
        return named_far_above(printed) or found
    return found or _joined(printed[: _named_above(printed)]) or _part_title(printed)


def named_far_above(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return the lines of the nearest title that names a rubric, however far above it stands."""
    printed = _printed(lines)
    ends = (end for end in range(len(printed), 0, -1) if names_rubric(printed[end - 1].text))
    return _joined(printed[: next(ends, 0)])


def is_generic(text: Strand) -> bool:
    """Return whether a heading says what stands below it, and not of what: 五、考核内容."""
    label = labels.leading(text.text)
    words = _without_points(text.cut(label.end) if label else text)
    return bool(_GENERIC.fullmatch(compact(words).rstrip(":：")))


def _printed(lines: Sequence[Line]) -> list[Line]:
    return [line for line in lines if not line.furniture and not _PAGE_WORDS.search(line.text.text)]


def _part_title(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return the nearest line where it is the heading of a part and nothing else names the rubric: 第一部分：德育（满分100分）."""
    return tuple(line for line in lines[-1:] if _PART.match(line.text.text) and len(line.text.text) <= _LONGEST_LINE)


def _joined(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return the lines at the end that may be parts of one title."""
    found: list[Line] = []
    for line in reversed(lines):
        if (
            len(found) == _MOST_LINES
            or len(line.text.text) > _LONGEST_LINE
            or _NO_TITLE.search(_without_points(line.text))
            or line.label
            or (found and _is_item(line))
        ):
            break
        found.append(line)
        if _HEADING.match(line.text.text) or labels.leading(line.text.text) or line.below:
            break
    return tuple(reversed(found))


def _is_item(line: Line) -> bool:
    """Return whether a line above others is the last item of a list: it has a number, and points at its end."""
    return labels.leading(line.text.text) is not None and ending(line.text) is not None


def _named_above(lines: Sequence[Line]) -> int:
    """Return the place behind the nearest line that names a rubric, with a preface or fields below; 0 where none is near."""
    for end in range(len(lines), max(len(lines) - _MOST_BETWEEN, 0), -1):
        text = lines[end - 1].text.text
        if _HEADING.match(text) or lines[end - 1].label or labels.leading(text):
            return 0
        if names_rubric(lines[end - 1].text):
            return end
    return 0


def names_rubric(text: Strand) -> bool:
    """Return whether a line or a cell is the name of a rubric: 村级工作考核评分细则（试行）."""
    return bool(_NAMED.fullmatch(_without_points(text).strip()))


def _without_points(text: Strand) -> str:
    """Return a line without the total at its end, whose colon parts no title: 年检标准（满分：100）, 年检标准 满分：100分."""
    end = ending(text)
    return end.name.text if end is not None and _SAYS_TOTAL.match(end.printed.text) else text.text


def _above_fill_ins(lines: Sequence[Line]) -> Sequence[Line]:
    end = len(lines)
    while end and len(lines) - end < _MOST_FILL_INS and is_fill_in(lines[end - 1].text.text):
        end -= 1
    return lines[:end]


def is_fill_in(text: str) -> bool:
    """Return whether ``text`` is a line or a cell of blanks to fill in: 单位：, 班级：　　班主任：, 年　月　日."""
    return len(text) <= 2 * _LONGEST_LINE and bool(_FILL_IN.fullmatch(text.strip()))


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
    """Return the title that the lines spell together, without the marks of headings."""
    return sum((_bare(line.text) for line in lines), _NOTHING)


def _bare(text: Strand) -> Strand:
    mark = _HEADING.match(text.text)
    return text.cut(mark.end()) if mark else text


def year_over(lines: Sequence[Line]) -> str | None:
    """Return the year that the nearest of the headings of Markdown above names; None where none does."""
    years = (assessment_year(line.text.text) for line in reversed(lines) if _HEADING.match(line.text.text))
    return next((year for year in years if year), None)


def assessment_year(title: str) -> str | None:
    """Return the year or years that a title names, as "2012" or "2015-2016"; None where it names none."""
    match = _YEAR.search(title.translate(_WIDE))
    if not match:
        return None
    return f"{match[1]}-{match[2]}" if match[2] and match[2] != match[1] else match[1]
