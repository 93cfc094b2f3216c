"""Headings of one cell that were not made as wide as the table: 一、基础工作 | over 1 | 制度健全 | 20."""

import re
from dataclasses import replace

from parsers.strand import compact
from parsers.tables.grid import HOLE, Grid
from parsers.tables.otherrows import field_of, heads_nothing
from parsers.tables.rows.footers import names_a_part
from parsers.tables.rows.remarks import is_given
from parsers.wording import labels
from parsers.wording.points import read_points

_NUMBER = re.compile(
    r"[^:：]*(?:[号码机]|电话|日期|时间|版本)[:：][^\u4e00-\u9fff]+|[^:：]*[:：](?![1-9]\d{0,2}(?:\.\d+)?$)[^\u4e00-\u9fff]+"
)
"""A field that holds a number, 编号：001, 联系电话：88886666, and no points as 组织领导：40."""
LONGEST_PART = 12
"""Characters in the longest name of a part outside the points."""


def widened(laid: Grid) -> Grid:
    """Return the grid with the rows of one cell made as wide as the table where they are headings.

    The first of them stands right above the first row with points, where no cell that spans rows is missing, and below the header;
    each has a full row below it, perhaps behind another such heading. So a last row of one cell, 考核人：, is none. Those further
    down are numbered as these or, as they, not at all, or name a part outside the points, 加分项. A total, a remark or a field heads
    nothing, unless over other rows the field has another value, 岗位：司机 and 岗位：门卫, or another of no person, place or time stands.
    """
    alone = [
        n for n, row in enumerate(laid.rows) if n and laid.width > 2 and len(set(row) - {HOLE}) == 1 and _is_short(row)
    ]
    alone = [n for n in alone if not heads_nothing(compact(laid.text(n, 0))) or _comes_again(laid, n, alone)]
    first = next((n for n in range(len(laid.rows)) if _is_pointed(laid, n)), 0)
    top = [n for n in alone if n < first and all(m in alone for m in range(n, first))]
    styles = {_style(laid, n) for n in top}
    heads = {n for n in alone if n in top or (n > first and (_style(laid, n) in styles or _is_part(laid, n)))}
    heads = {n for n in heads if top and laid.text(n, 0) and _full_below(laid, n, alone)}
    return replace(laid, rows=tuple((row[0],) * laid.width if n in heads else row for n, row in enumerate(laid.rows)))


def _is_short(row: tuple[int, ...]) -> bool:
    return row[0] != HOLE and row[-1] == HOLE


def _comes_again(laid: Grid, row: int, alone: list[int]) -> bool:
    """Return whether over other rows the field of a row has another value, or another heading stands, where this is none of who, where or when, and no number.

    That may have no colon, 基础工作：学习 and 教学工作, where it names no part outside the points.
    """
    text, known = compact(laid.text(row, 0)), set(alone)
    name = field_of(text)
    apart = [n for n in alone if not set(range(min(n, row), max(n, row))) <= known and _full_below(laid, n, alone)]
    told = [n for n in apart if field_of(compact(laid.text(n, 0))) or not _is_part(laid, n)]
    others = [other for n in told if (other := compact(laid.text(n, 0))) != text]
    free = row + 1 not in known and not _is_given(text)
    return name is not None and any(field_of(other) == name or (free and not _is_given(other)) for other in others)


def _is_given(text: str) -> bool:
    """Return whether a text says who, where or when, or holds a number and no points."""
    return is_given(text) or _NUMBER.fullmatch(text) is not None


def _style(laid: Grid, row: int) -> str:
    """Return the style of the number with which the first text of a row begins, "" without one."""
    label = labels.leading(laid.text(row, 0))
    return label.style if label is not None else ""


def _is_part(laid: Grid, row: int) -> bool:
    text = compact(laid.text(row, 0))
    return (len(text) <= LONGEST_PART or text.startswith(("（", "("))) and names_a_part(text)


def _full_below(laid: Grid, row: int, alone: list[int]) -> bool:
    """Return whether the first row below that is none of those ``alone`` is as wide as the table."""
    below = next((n for n in range(row + 1, len(laid.rows)) if n not in alone), None)
    return below is not None and HOLE not in laid.rows[below]


def _is_pointed(laid: Grid, row: int) -> bool:
    """Return whether points stand in a full row, behind its first cell: that may be a serial number."""
    return HOLE not in laid.rows[row] and any(read_points(laid.text(row, c)) for c in range(1, laid.width))
