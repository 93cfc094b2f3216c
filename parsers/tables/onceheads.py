"""Headings that what writes tables as text prints in every column, since it prints a merged cell at all of its places: they are one cell."""

import re
from dataclasses import replace
from itertools import takewhile

from parsers.strand import Strand, compact
from parsers.tables.grid import HOLE, Grid
from parsers.wording import labels, marks, totals
from parsers.wording.points import read_signed

_SAYS = re.compile(r"[^\W\d_]{2}")
_LEAST = 2
_LEAST_WORDED = 3
"""Columns of a table without figures in which a row that prints the same in all of them tells."""
_FIGURES = 2
"""Figures in the shortest column of them."""
_OUTER = frozenset({"一、", "一.", "（一）", "一）", "第一条", labels.PART})
_REMARK = re.compile(r"备注|注|说明")
_NOTED = re.compile(r"(?:备?注|附注|(?:填表|评分|有关)?说明)[0-9]*[:：].+")
_EXTRAS = re.compile(r"(?:加分|奖励|附加|[扣减]分|(?:一票)?否决)(?:项目?|事项|指标|内容)|一票否决")
"""The name of a part and no more, which an item is not named."""


def headings_once(laid: Grid) -> Grid:
    """Return the grid with the first cells of a row that print the same heading or remark, some or all, as one.

    Words in a column that holds figures are those of a merged cell. Where all cells print the same and no column holds figures, a number,
    points or the name of a part that adds or takes tell a heading from the name of an item that was filled down or typed again; no points do
    where the cells of all columns print theirs, as those of levels do.
    """
    widths = [_alike(laid, row) for row in laid.rows]
    if max(widths, default=0) < _LEAST:
        return laid
    others = [row for n, row in enumerate(laid.rows) if n and widths[n] < laid.width]
    columns = [[text for row in others if (text := _text(laid, row[c]))] for c in range(laid.width)]
    counted = [_holds_figures(texts) for texts in columns]
    levels = all(map(_prints_points, columns))
    rows = list(laid.rows)
    again: list[Strand] = []
    for n, (row, width) in enumerate(zip(laid.rows, widths, strict=True)):
        whole = width == laid.width
        named = whole and width >= _LEAST_WORDED and not levels and _is_heading(_text(laid, row[0]))
        if named or (any(counted[:width]) and (whole or n)):
            rows[n] = (row[0],) * width + row[width:]
            again += [laid.boxes[index].text for index in row[1:width]]
    return replace(laid, rows=tuple(rows), dropped=laid.dropped + tuple(again)) if again else laid


def _text(laid: Grid, index: int) -> str:
    return compact(laid.boxes[index].text.text) if index != HOLE else ""


def _alike(laid: Grid, row: tuple[int, ...]) -> int:
    """Return how many cells of a row, from the first on, print the same words, none of them merged; 0 where the first prints none."""
    text = _text(laid, row[0])
    same = list(takewhile(lambda index: _text(laid, index) == text, row)) if _SAYS.search(text) else []
    return len(same) if len(set(same)) == len(same) else 0


def _holds_figures(texts: list[str]) -> bool:
    """Return whether most cells of a column hold a figure and nothing else: points, or serial numbers."""
    figures = [text for text in texts if read_signed(text) is not None or labels.whole(text) is not None]
    return len(figures) >= _FIGURES and len(figures) * 2 > len(texts)


def _prints_points(texts: list[str]) -> bool:
    """Return whether most cells of a column print points behind their words: 组织管理（40分）."""
    return sum(map(marks.ends_with_points, texts)) * 2 > len(texts)


def _is_heading(text: str) -> bool:
    if _EXTRAS.fullmatch(text) or _NOTED.fullmatch(text):
        return True
    label = labels.leading(text)
    numbered = label is not None and label.style in _OUTER and label.end < len(text)
    pointed = marks.ends_with_points(text) and not totals.states_whole(text)
    return numbered or (pointed and not _REMARK.match(text))
