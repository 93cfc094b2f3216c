"""What the cells of a column hold: points, numbers, words, rules of scoring; and in how many rows a cell begins."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from parsers.strand import compact
from parsers.tables import headers
from parsers.tables.grid import Grid
from parsers.tables.rows.footers import is_footer
from parsers.tables.rows.remarks import is_named_remark, is_remark
from parsers.wording import labels, totals
from parsers.wording.halfbrackets import is_half_bracketed
from parsers.wording.marks import ends_with_points, marks
from parsers.wording.numerals import ARABIC, number
from parsers.wording.order import falls
from parsers.wording.points import Points, read_points, read_signed

_WORD = re.compile(r"[\u4e00-\u9fff]{2}")
_BROKEN = re.compile(r"(?<=[0-9０-９])\n(?=[0-9０-９]$)")
"""What breaks a number of two digits in a narrow column."""
_WORDS = re.compile(r"\w")
"""What a cell holds that is more than a dash or a stroke, which say that there is nothing."""
_NOTHING = re.compile(r"[-—–―－−_＿/／\\\s]*")
"""What stands in a cell that is left blank, or that nothing is to be filled into: ---, /."""
_LETTER = re.compile(r"[^\W\d_分]")
"""A letter or a word, but for the unit of points."""
_SAMPLE = 400
"""Rows that are looked at to tell what a column holds."""
_OWN = re.compile(rf"[（(【\[〔]\s*(?:{totals.WORTH})?\s*{ARABIC}\s*分\s*[)）】\]〕]\s*$")
"""Full marks at the end of a name: 选题（15分）."""
_JUDGING = re.compile(
    rf"[扣减加得计给记]\s*(?:{ARABIC}|[一二三四五六七八九十半满全零])+\s*分|不(?:予)?[得给计记]分|扣完|扣分|全扣|酌情"
)
"""What only rules of scoring say: 扣2分, 不得分, 得满分, 扣完为止."""
_GRADING = re.compile(
    rf"(?:优秀?|良好?|[较一]?[好般]|中|差)\s*[:：（(]?\s*{ARABIC}\s*[-—–－~～至到]{{1,2}}\s*{ARABIC}\s*分|得分\s*[=＝]"
)
"""What rules of scoring say too, and aims seldom: 优8-10分, 得分＝."""
_SEVERAL = 3
"""Cells that show that nothing but rules stands in a column."""

_AMOUNT = re.compile(rf"({ARABIC})\s*分(?!钟)")
_NAME_AND_NOTE = 2
"""Texts of a row that is a remark beside its name."""
_LEAST_TIERS = 3
"""Outcomes of which one is given, at the least."""
_ANSWER = re.compile(
    r"(?:[□☐☑√✓✔×✗○◯●]?\s*(?:是|否|有|无|不?合格|不?符合|不?通过|不?达标|不?适用|未?通过|[YyNn]|[Yy]es|[Nn]o|YES|NO)\s*[/／、]?\s*)+"
)
"""An answer to the question in the header, or those to choose from: 是, 否, 合格, □是 □否."""
_PLUS = "+＋±加"
_CHANGE = re.compile(
    rf"(?:0|(?:[NnXx][×xX*])?[（(]?(?P<sign>[{_PLUS}\-－−﹣—–扣减]{{1,2}}){ARABIC}(?:[~～\-－−—–至到]{{1,2}}{ARABIC})?)分?(?:[/／每][\u4e00-\u9fff]|或.{{1,12}})?[)）]?"
)
"""An amount that is added or taken, each time or within limits, or nothing: -5~10, 加2分, N×-5, 0."""
_SENTENCE = re.compile(r"[。；;！!？?]|，.*，")
_MOST_NUMBERED = 0.8
"""The share of texts with a number of their own that shows that all have one: what pages cut has none."""
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_LONGEST_NAME = 16
"""Characters in the longest name of what is assessed."""

_VETO = "否决"
"""What stands in place of points where none are: 一票否决."""


@dataclass(frozen=True, slots=True)
class Content:
    """What the cells of a column below the header are: shares of the rows, and the mean length of what is filled.

    ``blank`` is true of nothing but blank cells and dashes, ``begun`` is the share of the rows in which a cell with a text begins,
    ``judging`` that of the cells that say how points are given or taken, ``tiered`` that of the others that print what several
    outcomes earn, the best first, ``marked`` that of the texts that end with full marks in brackets, ``ended`` that of those that
    end with any points, ``naming`` that of the cells that are names: short, and no sentence; ``distinct`` is how many texts differ
    for each row, ``nil`` is true of nothing but zeros, which are scores not yet given, ``lettered`` of letters that count on, A, B,
    C, ``mute`` of nothing but signs, ticks, boxes, dashes, and answers to the header: 是, 否; ``taken`` is the share of the points
    that are taken off, -2, ``zeros`` that of nothing, 0, ``changing`` is true of nothing but what is added or taken, and nothing,
    0, -5~10, 加2: they say by how much a full mark changes, ``wordless`` of nothing but figures and signs: 6-5, 4; ``serial`` of
    texts that begin with numbers, one for each, that count on: （1）…, （2）…; ``made`` is what the points make together.
    """

    filled: float
    blank: bool
    pointed: float
    numbered: float
    length: float
    merged: bool
    spans: bool
    begun: float
    counting: bool
    worded: bool
    judging: float
    tiered: float
    marked: float
    ended: float
    naming: float
    distinct: float
    nil: bool
    mute: bool
    lettered: bool
    taken: float
    zeros: float
    changing: bool
    wordless: bool
    ruled: bool
    bracketed: float
    serial: bool
    made: Decimal


def contents(grid: Grid, data: int) -> tuple[Content, ...]:
    """Return what each column of ``grid`` holds from the row ``data`` on.

    Blank rows, those of totals, headings, remarks and forms and the header printed again say nothing of it.
    """
    heads = {grid.row_texts(row) for row in range(data)}
    rows = [
        row
        for row in range(data, min(len(grid.rows), data + _SAMPLE))
        if row != grid.total and not totals.is_total(grid.row_texts(row)) and _holds_data(grid, row, heads)
    ]
    total = next((row for row in range(data, len(grid.rows)) if totals.is_total(grid.row_texts(row))), data)
    return tuple(_content(grid, data, column, rows, total) for column in range(grid.width))


def _content(grid: Grid, data: int, column: int, rows: Sequence[int], total: int) -> Content:
    """Return what a column holds in ``rows``; the names of parts below the ``total`` do not tell what stands in it above."""
    rows = [row for row in rows if not _is_wide(grid, data, row, column)]
    head = grid.text(data - 1, column) if data else ""
    texts = [grid.text(row, column) for row in rows if row == data or grid.starts(row, column)]
    texts = [text for text in texts if not text or text != head]
    filled = [text for text in texts if text]
    above = [grid.text(row, column) for row in rows if row < total and grid.starts(row, column)]
    valued = [text for text in filled if _WORDS.search(text)]
    count = max(len(filled), 1)
    joined = (_BROKEN.sub("", text) for text in filled)
    numbers = [label.numbers for text in joined if (label := labels.whole(text)) is not None]
    read = read_signed if "points" in headers.roles(head) else read_points
    points = [found for text in valued if (found := read(text)) is not None]
    return Content(
        filled=len(filled) / max(len(rows), 1),
        blank=all(map(_NOTHING.fullmatch, filled)),
        pointed=(len(points) + sum(map(_are_several, valued))) / max(sum(_VETO not in text for text in valued), 1),
        numbered=len(numbers) / count,
        length=sum(map(len, filled)) / count,
        merged=len(texts) < len(rows) or len(filled) < len(texts),
        spans=len(texts) < len(rows),
        begun=len(filled) / max(len(rows), 1),
        counting=len(numbers) == len(filled) and _counts(numbers),
        worded=_are_words(above or filled),
        judging=sum(map(judges, filled)) / count,
        tiered=sum(_is_tiered(text) and not judges(text) for text in filled) / count,
        marked=sum(bool(_OWN.search(text)) for text in filled) / count,
        ended=sum(map(ends_with_points, filled)) / count,
        naming=sum(_is_name(text) for text in filled) / count,
        distinct=len(set(filled)) / max(len(rows), 1),
        nil=_is_nil(points),
        mute=all(_ANSWER.fullmatch(text) for text in valued),
        taken=sum(found.negative for found in points) / max(len(points), 1),
        zeros=sum(not found.value for found in points) / max(len(points), 1),
        changing=_changes(valued),
        wordless=bool(valued) and not any(map(_LETTER.search, valued)),
        ruled=count >= _SEVERAL and all(map(_rules, filled)),
        bracketed=sum(map(_ends_in_bracket, filled)) / count,
        serial=count >= _SEVERAL and _counts_through(filled),
        made=sum((found.value for found in points), Decimal(0)),
        lettered=count > 1 and "".join(filled) == _LETTERS[: len(filled)],
    )


def judges(text: str) -> bool:
    """Return whether a text says how points are given or taken."""
    return bool(_JUDGING.search(text))


def _are_words(texts: Sequence[str]) -> bool:
    return sum(bool(_WORD.search(text)) for text in texts) * 2 > len(list(filter(None, texts)))


def _are_several(text: str) -> bool:
    """Return whether a text is numbers on lines of their own that are none together, 5 over 3; they stand where points do."""
    return "\n" in text and read_points(text) is None


def _is_tiered(text: str) -> bool:
    """Return whether a text prints falling amounts for several outcomes: A按时完成15分 B基本完成10分 C未完成5分."""
    amounts = [value for one in _AMOUNT.findall(text) if (value := number(one)) is not None]
    return len(amounts) >= _LEAST_TIERS and falls(amounts)


def _rules(text: str) -> bool:
    """Return whether a text says nothing but how points are given; parts with full marks of their own, 出勤（20分）, are assessed."""
    return not marks(text) and (judges(text) or _GRADING.search(text) is not None)


def _ends_in_bracket(text: str) -> bool:
    """Return whether a text ends with points in brackets, or with a range of them: （5分）, （0-5分）."""
    return is_half_bracketed(text) or (ends_with_points(text) and text.rstrip().endswith((")", "）", "】")))


def _holds_data(grid: Grid, row: int, heads: Collection[tuple[str, ...]]) -> bool:
    """Return whether a row says more than the ``heads`` do, than what a person is to fill in, 评审意见 | 评审意见 |, and than a remark does."""
    texts = grid.row_texts(row)
    return texts not in heads and not _is_noted(grid, row) and not all(is_footer(text) for text in texts if text)


def _is_noted(grid: Grid, row: int) -> bool:
    """Return whether a remark is as wide as the table, or all that stands beside its name: 注：…, 说明 | 总分90分以上为优秀 | <."""
    texts, boxes = grid.row_texts(row), list(grid.beginning(row))
    if len(texts) != len(boxes) or grid.width <= _NAME_AND_NOTE:
        return False
    if len(boxes) == 1:
        return is_remark(boxes[0][1])
    return len(boxes) == _NAME_AND_NOTE and is_named_remark(texts)


def _is_name(text: str) -> bool:
    return (
        len(text) <= _LONGEST_NAME
        and bool(_WORD.search(text))
        and not (_SENTENCE.search(text) or _JUDGING.search(text))
    )


def _is_nil(points: Sequence[Points]) -> bool:
    return bool(points) and not any(found.value for found in points)


def _changes(texts: Sequence[str]) -> bool:
    """Return whether all ``texts`` are amounts to add or to take or nothing, some are taken, and some are not."""
    signs = [match["sign"] or "" if (match := _CHANGE.fullmatch(compact(text))) else None for text in texts]
    taken = [sign for sign in signs if sign and not set(sign) & set(_PLUS)]
    return None not in signs and 0 < len(taken) < len(signs)


def _is_wide(grid: Grid, data: int, row: int, column: int) -> bool:
    """Return whether the cell is wider than the header above it: a heading or a remark, which says nothing of the column."""
    if not data:
        return False
    index, head = grid.rows[row][column], grid.rows[data - 1][column]
    return grid.rows[row].count(index) > grid.rows[data - 1].count(head)


def _counts_through(texts: Sequence[str]) -> bool:
    """Return whether nearly every text begins with a number, and these count on, none of them twice."""
    numbers = [label.numbers for text in texts if (label := labels.leading(text)) is not None]
    once = len(set(numbers)) == len(numbers)
    return once and len(numbers) >= _MOST_NUMBERED * len(texts) and _counts(numbers)


def _counts(numbers: Sequence[tuple[int, ...]]) -> bool:
    """Return whether the numbers run on by one."""
    steps = sum(b[:-1] == a[:-1] and b[-1] == a[-1] + 1 for a, b in pairwise(numbers))
    run_on = steps * 4 >= (len(numbers) - 1) * 3
    return run_on and (len(numbers) > 2 or (len(numbers) == 2 and numbers[0] == (1,)))
