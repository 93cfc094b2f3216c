"""How high the lines of a form come out. Heights in points.

Only an estimate: which font an office program has, and how it breaks lines, it does not say.
"""

import math
from collections.abc import Sequence
from decimal import Decimal

from pipeline.forms.answers import Answers
from pipeline.forms.blocks import Block, label_columns
from pipeline.forms.describe import shown
from pipeline.forms.form import Form, Line
from pipeline.forms.page import Page
from pipeline.forms.titles import ems

SIZE = 10.5
"""Points of the text in tables: 五号."""
POINTS_PER_MM = 72 / 25.4
_LINE, _PADDING = 15.25, 3.5
"""Points from line to line of such text, and above and below it together; 思源 (Noto) fonts are set wider than 仿宋."""
_CELL_MARGIN = 2.6
"""Millimetres of a column's width that its text cannot use."""
_KEPT = 3
"""Lines that go with the signature block to the last page, if they take no more than _SHARE of it."""
_SHARE = 0.4


def height(text: str, width: float) -> float:
    """Return how high ``text`` stands in a column of ``width`` millimetres."""
    most = max((width - _CELL_MARGIN) * POINTS_PER_MM / SIZE, 1.0)
    return sum(max(1, math.ceil(ems(part) / most)) for part in text.split("\n")) * _LINE + _PADDING


def line_heights(form: Form, answers: Answers, page: Page, found: Sequence[Block]) -> tuple[list[float], set[int]]:
    """Return the heights of the lines whose labels stand in the blocks ``found``.

    Also return which lines an office program would make too low by itself.
    """
    texts = [_texts(form, answers, line) for line in form.lines]
    widths = page.columns[label_columns(form) :]
    heights = [max(height(text, width) for text, width in zip(row, widths, strict=True)) for row in texts]
    for block in found:
        if block.lines == 1:
            heights[block.line] = max(heights[block.line], height(block.text, _width(block, page)))
    forced = {block.line for block in found if block.lines == 1 and block.columns > 1 and block.text}
    for block in found:
        rows = range(block.line, block.line + block.lines)
        lacking = height(block.text, _width(block, page)) - sum(heights[row] for row in rows)
        if block.lines > 1 and lacking > 0:
            for row in rows:
                heights[row] += lacking / block.lines
            forced |= set(rows)
    return heights, forced


def _width(block: Block, page: Page) -> float:
    return sum(page.columns[block.column : block.column + block.columns])


def _texts(form: Form, answers: Answers, line: Line) -> list[str]:
    """Return what the columns behind the blocks show in a line."""
    entries = [answers.shown(line, role) for role in form.entries()]
    said = [shown(value) if isinstance(value, Decimal) else value or "" for value in entries]
    return [*line.printed, line.points, *said]


def kept(heights: Sequence[float], page: Page) -> int:
    """Return the first of the lines that stay on the page of the signature block; at least the last line does."""
    first, used = len(heights) - 1, 0.0
    for at in range(len(heights) - 1, max(len(heights) - _KEPT, 0) - 1, -1):
        used += heights[at]
        if used > page.text_height * POINTS_PER_MM * _SHARE:
            break
        first = at
    return max(first, 0)
