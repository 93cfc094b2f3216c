"""The grand total where no row states it: in the title, in a header cell, in the prose above the table."""

import re
from collections.abc import Sequence
from itertools import pairwise, takewhile

from parsers.flow import Line
from parsers.head.lineforms import names_rubric
from parsers.head.titles import title_lines, title_of
from parsers.outlines.kinds import kind_of
from parsers.outlines.tree import Node, Outline, items_in, value_of, worth
from parsers.spotting.headings import heading_of_total, heading_over
from parsers.spotting.printedtotals import (
    TENTH,
    base_totals,
    ending_totals,
    headed_totals,
    hinted_totals,
    is_made,
    is_near,
    said_totals,
    titled_totals,
    whole_totals,
)
from parsers.strand import Strand, compact
from parsers.wording.grades import is_grade
from parsers.wording.markdown import HEADING
from parsers.wording.numerals import ARABIC, number
from parsers.wording.points import read_points
from parsers.wording.totals import FULL, GOT, SCORE, SUM, WHOLE, says_whole, states_whole

_NAME = re.compile(rf"(?:{SCORE}值?|{FULL}|总计)[:：]?")
"""What stands before the total in a row of name fields: 满分 | 100分. Of the words for a total 合计 and 共计 are none there."""
_LEAST_BELOW = 2
"""Parts that a category over all others has."""
_BELOW = 8
"""Lines below a table that may speak of it."""
_ALONE = re.compile(
    rf"[*（(]*(?:{SCORE}值?|{FULL}|{SUM}|共计)\*{{0,2}}[:：为是]?[*（(]*{ARABIC}分[*）)]*(?:[（(](?P<remark>[^（()）分]{{1,15}})[)）])?[。.]?"
    rf"|(?:{SCORE}|{SUM}|{GOT}|得分)[（(]{FULL}[为是:：]?{ARABIC}分[)）][:：]?_*分?"
)
"""A line that says nothing but the total, with a remark in brackets at the most, no grade, or over what the score is to be entered: 总分（满分10分）：."""
_BEGINS = re.compile(rf"\s*(?:{SCORE}|{FULL})值?(?:为|是|[:：])?\s*{ARABIC}\s*分\s*[，,。；;]")
"""How a sentence begins that states the total: 总分10分，取平均分."""
_SCALE = "分制"
"""How what says that a table is scored by 100 ends: 百分制, 100分制."""
_LEADS = re.compile(r"(?:如下|见下表|如下表)(?:所示)?\s*[:：。]?\s*$")
"""The end of a line that leads to the table below it."""
_REACHED = re.compile(r"[人名]\s*[:：]|姓名|排名|名次|位居|[列居]第|(?:本|上|当)(?:月|季|季度|周)(?!满分)")
"""What says of whom, or of which month, a score is: 考核人：张三 总分：96分, 本月考核总分98分，排名第一."""
_AMOUNT = re.compile(rf"({ARABIC})\s*分(?!\s*(?:[（(]含[^（）()]*[）)])?\s*[及或]?以[上下])")
"""An amount that a sentence names beside its total, and not what earns a grade: 90分以上."""
_FIELD = r"[^\s:：，,；;。]{1,12}[:：]\s*(?:[（(][^（()）]*[)）]|[^\s:：，,；;。_＿（(])+"
_FILLED_IN = re.compile(rf"[（(\s]*{_FIELD}(?:[\s，,；;]+{_FIELD})+[\s)）]*")
"""A line of fields, all of them filled in: 部门：保安部　总分：96分, 总分：96分　等级：优秀. Points among them were reached, unless they are full marks."""
_BRACKET = re.compile(r"[（(]([^（()）]{1,6})[)）]")
_ON_TOP = re.compile(r"加分|附加|奖励")
_MORE = "(?:加分|附加|奖励)"
_HELD = re.compile(
    rf"(?:含|包括|其中|由|[（(])(?:(?!另)[^。；;)）])*{_MORE}|[+＋]|基[础本准]分|{_MORE}[^。；;]*?(?:占|(?<!不)计入|[含括]在内)"
)
"""What says behind a total that it holds bonuses, ，含加分10分, （加分10分）, 加分占10分; 另设加分10分 comes on top."""
_REMARK = re.compile(r"[*（(]*(?:备?注|说明)\s*[:：]")
_NOTES = re.compile(r"[*（(]*(?:备?注|说明)[*）)]*\s*[:：]?\s*")
"""A line over remarks, 说明：, that says nothing else."""


def total_beside(
    tree: Outline, titles: Sequence[Strand], lines: Sequence[Line], below: Sequence[Line] | None
) -> Node | None:
    """Return the total that stands beside the table: in ``titles``, header cells and remarks first, then in the ``lines`` above.

    A category over all others, of which the points are what these make, states it too.

    ``below`` are the lines above the next rubric of the document, None where this is the only one. A heading states the total
    of the table where the table makes it, or nearly does and none but this one stands under it.
    """
    over = _in_titles(tree, titles) or _over_all(tree) or _in_heading(tree, lines, below)
    if over is not None:
        return over
    for name, text in pairwise(tree.titles):
        points = read_points(text.text)
        if points is not None and _NAME.fullmatch(compact(name.text)):
            return Node(False, "", text, text, points, text)
    for text in [*titles, *tree.remarks]:
        for node in (*_bases_of_more(text, tree), *said_totals(text, tree)):
            return node
    for text in tree.remarks:
        for node in hinted_totals(text, tree):
            return node
    texts = (*titles, *tree.remarks, *(line.text for line in reversed(lines)))
    own = _below_own_title(tree, lines, below) if below is not None else None
    hinted_at = (node for text in texts for node in hinted_totals(text, tree, sole=below is None))
    return _in_prose(tree, lines, below is None) or own or next(hinted_at, None)


def _below_own_title(tree: Outline, lines: Sequence[Line], below: Sequence[Line]) -> Node | None:
    """Return the one total that the lines between the name of one of several rubrics and its table state, where this nearly makes it.

    Where the next rubric has no name of its own ``below``, they may speak of both. What was reached is none, nor is what holds bonuses
    beside what the table makes. What stands among fields that are filled in, or before a grade, may have been reached too, where it is
    not what the table makes.
    """
    if not _names(lines) or (below and not _names(below)):
        return None
    behind = lines[[*lines].index(_names(lines)[-1]) + 1 :]
    plain = [line.text for line in behind if not (_REACHED.search(line.text.text) or _ON_TOP.search(line.text.text))]
    named = [
        node
        for text in plain
        for node in said_totals(text, tree)
        if is_made(node, tree) or not _is_filled_in(text.text)
    ]
    return named[0] if len({node.points for node in named}) == 1 and is_near(named[0], tree) else None


def _is_filled_in(text: str) -> bool:
    """Return whether the points of a line may have been reached: it holds nothing but fields that are filled in, or names the grade."""
    fields = _FILLED_IN.fullmatch(text.strip()) is not None and not re.search(FULL, text)
    return fields or any(map(is_grade, _BRACKET.findall(text)))


def _names(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return the lines of the title right above a table where it names a rubric."""
    found = title_lines(lines, None)
    return found if names_rubric(title_of(found)) else ()


def _in_titles(tree: Outline, titles: Sequence[Strand]) -> Node | None:
    """Return the total with which a title or a header cell ends, or that stands behind a word for full marks in one.

    Of several header cells with other points each, 自评（30分） | 互评（40分）, none does that the table does not make, nor does one
    that prints the full mark of each item, 是（10分） | 否（0分）.
    """
    given = {node.printed.runs for node in items_in(tree.children)}
    in_heads = [node for text in reversed(tree.heads) for node in ending_totals(text, tree)]
    for texts, stated in ((titles, titled_totals(titles, tree)), (tree.heads, in_heads)):
        ended = [node for node in stated if node.printed.runs not in given]
        agreeing = [node for node in ended if is_made(node, tree)]
        if agreeing or (ended and (texts is titles or len({node.points for node in ended}) == 1)):
            return (agreeing or ended)[0]
    return next((node for text in tree.heads for node in headed_totals(text, tree)), None)


def _in_heading(tree: Outline, lines: Sequence[Line], below: Sequence[Line] | None) -> Node | None:
    """Return the total with which the heading over the table ends."""
    over = heading_of_total(lines, below)
    own = not below or heading_over(below) is not None
    for node in ending_totals(over.text, tree) if over else ():
        if HEADING.match(node.whole.text) or (own and is_near(node, tree)) or is_made(node, tree):
            return node
    return None


def _in_prose(tree: Outline, lines: Sequence[Line], sole: bool) -> Node | None:
    """Return the total that a sentence above the table names.

    Prose speaks of many sums: there a total is taken where the table makes it, or, in a document with this one rubric (``sole``),
    where the prose names one total and no other, or else the base points of all. A line right above that leads to the table,
    满分100分，分数如下：, states it where the table nearly makes it.
    """
    texts = _rejoined(lines)
    named = [node for text in reversed(texts) for node in said_totals(text, tree) if not _holds_more(text, node, tree)]
    agreeing = [node for node in named if is_made(node, tree)]
    if agreeing:
        return agreeing[0]
    if texts and (led := _leading(texts[-1], tree)) is not None:
        return led
    bases = [node for text in texts for node in base_totals(text, tree)] if sole else []
    of_more = [node for text in texts for node in _bases_of_more(text, tree)] if sole else []
    named = [node for node in of_more or named or bases if not _is_of_each(node, tree)]
    return named[0] if sole and len({node.points for node in named}) == 1 else None


def _holds_more(text: Strand, total: Node, tree: Outline) -> bool:
    """Return whether a sentence says that its total holds the bonuses by which it exceeds what the table makes: 总分110分，含加分10分.

    It does where they stand before the total, 另设加分10分，总分110分, or where what stands behind says so, or names what the table makes
    beside them: 总分110分，日常100分，创新加分10分.
    """
    if not _ON_TOP.search(text.text) or total.points is None:
        return False
    made = worth(tree.children, tree.combine)
    more = total.points.value - made
    at = text.text.find(total.printed.text)
    before, behind = (
        {number(match[1]) for match in _AMOUNT.finditer(part)} for part in (text.text[:at], text.text[at:])
    )
    held = made in behind or _HELD.search(text.text) is not None
    return more > 0 and (more in before or (more in behind and held))


def _bases_of_more(text: Strand, tree: Outline) -> list[Node]:
    """Return the base points that the table makes, of a sentence whose total they make only with bonuses: 总分120分，其中基础分100分，加分20分."""
    if not _ON_TOP.search(text.text):
        return []
    amounts = {number(match[1]) for match in _AMOUNT.finditer(text.text)}
    wholes = [total.points.value for total in said_totals(text, tree) if total.points]
    bases = [node for node in base_totals(text, tree) if is_made(node, tree)]
    return [node for node in bases for whole in wholes if node.points and whole - node.points.value in amounts]


def _rejoined(lines: Sequence[Line]) -> list[Strand]:
    """Return the texts of the lines; a number that ends one goes with its unit, which begins the next."""
    texts: list[Strand] = []
    for line in lines:
        cut = texts and texts[-1].text[-1:].isdigit() and line.text.text.startswith("分")
        texts.append(texts.pop() + line.text if cut else line.text)
    return texts


def _leading(text: Strand, tree: Outline) -> Node | None:
    """Return the one total that a line names which ends by leading to the table, where this makes or nearly makes it."""
    named = [*said_totals(text, tree)] if _LEADS.search(text.text) else []
    return named[0] if len(named) == 1 and is_near(named[0], tree, TENTH) else None


def total_below(tree: Outline, lines: Sequence[Line], before: Sequence[Outline], alone: bool) -> Node | None:
    """Return the total that stands in the ``lines`` right below the table, up to the next heading or the name of another rubric.

    What the table makes only together with the rubrics ``before`` it is the total of them all, and of none of them.

    A line that says nothing else, 合计：100分, states it; so does a remark, 注：满分100分，90分以上为优秀, or one below a line 说明：,
    below the one rubric of a document (``alone``), and 百分制, or a clause that says it of all, there where the table nearly makes it.
    Another sentence does where the table makes what it names, and so does a heading of nothing else.
    """
    headed = HEADING.match(lines[0].text.text) if lines else None
    if headed and _is_alone(lines[0].text.text[headed.end() :]):
        said = said_totals(lines[0].text, tree)
        return next((node for node in said if is_made(node, tree) or (not before and is_near(node, tree, TENTH))), None)
    near = [
        *takewhile(lambda line: not HEADING.match(line.text.text) and (alone or not names_rubric(line.text)), lines)
    ]
    near = near[:_BELOW]
    for line in near[:1]:
        if _is_alone(line.text.text):
            return next((node for node in whole_totals(line.text) if not _is_of_all(node, [*before, tree])), None)
    for line in near:
        for node in (*said_totals(line.text, tree), *hinted_totals(line.text, tree)):
            if is_made(node, tree):
                return node
    of_all = [
        node for line in near if alone and says_whole(compact(line.text.text)) for node in whole_totals(line.text)
    ]
    if of_all and is_near(of_all[0], tree):
        return of_all[0]
    scales = [
        node for line in near if alone for node in said_totals(line.text, tree) if node.printed.text.endswith(_SCALE)
    ]
    if scales and is_near(scales[0], tree, TENTH):
        return scales[0]
    noted = next((n for n, line in enumerate(near) if _NOTES.fullmatch(line.text.text)), len(near))
    told = [line for n, line in enumerate(near) if n > noted or _REMARK.match(line.text.text)]
    remarks = [node for line in told for node in said_totals(line.text, tree)]
    return remarks[0] if alone and len({node.points for node in remarks}) == 1 else None


def _is_alone(text: str) -> bool:
    """Return whether a line says nothing but the total; what was reached, 总分：85分（良好）, or has to be, （及格）, is none."""
    if states_whole(compact(text)):
        return True
    found = _ALONE.fullmatch(compact(text))
    return found is not None and not is_grade(found["remark"] or "") and "实" not in (found["remark"] or "")


def _is_of_all(node: Node, trees: Sequence[Outline]) -> bool:
    made = sum(worth(tree.children, tree.combine) for tree in trees)
    return len(trees) > 1 and node.points is not None and node.points.value == made


def _over_all(tree: Outline) -> Node | None:
    """Return the total of the one category that stands over all others but for bonuses, where these make its points: 教学比赛(100分).

    Unless it makes 100 it may be a part of a rubric of which the others stand elsewhere.
    """
    bases = [child for child in tree.children if kind_of(child) == "base"]
    root = bases[0] if len(bases) == 1 else None
    points = root.points if root and root.counts and not (root.is_item or root.extra or root.share) else None
    if root is None or points is None or points.percent or len(root.children) < _LEAST_BELOW:
        return None
    if not value_of(root.children) == points.value == WHOLE:
        return None
    return Node(False, "", root.whole, root.whole, points, root.printed)


def _is_of_each(node: Node, tree: Outline) -> bool:
    """Return whether several categories each make what a sentence names: 十分制 is said of every contest."""
    each = {value_of(child.children) for child in tree.children if not child.is_item}
    several = len(tree.children) > 1 and not any(child.is_item for child in tree.children)
    return several and node.points is not None and each == {node.points.value}
