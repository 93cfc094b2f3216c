"""How high the rows of an Excel form come out, and where its last page must begin. Heights in points.

Excel fits the height of a row to its wrapped text when something is typed, LibreOffice when it opens a file that names no
height; neither does so for merged cells, and neither knows "keep with next". So all of it is reckoned here, and every page is ended
by hand: a small error then never adds up to a page with the signature alone.
"""

import math
from collections.abc import Sequence

from pipeline.forms.blocks import Block, blocks
from pipeline.forms.form import Form
from pipeline.forms.page import Page
from pipeline.forms.titles import ems

SIZE = 10.5
_LINE = 15.0
"""Points from line to line of text in :data:`SIZE`."""
_PADDING = 3.0
_CELL_MARGIN = 2.6
"""Millimetres of a column's width that its text cannot use."""
_PER_MM = 72 / 25.4
_SAFETY = 0.08
"""The share of a page by which the reckoning may be off."""
_KEPT = 3
"""Lines that go with the signature block to the last page."""


def height(text: str, width: float) -> float:
    """Return how high ``text`` stands in a column of ``width`` millimetres."""
    most = max((width - _CELL_MARGIN) * _PER_MM / SIZE, 1.0)
    return sum(max(1, math.ceil(ems(part) / most)) for part in text.split("\n")) * _LINE + _PADDING


def line_heights(form: Form, page: Page, texts: Sequence[Sequence[str]]) -> tuple[list[float], set[int]]:
    """Return the heights of the lines, and which of them an office program would make too low by itself.

    ``texts`` holds what the columns after the blocks show, line by line.
    """
    labels = len(form.columns) - len(texts[0]) if texts else 0
    heights = [
        max([_LINE + _PADDING, *(height(text, page.columns[labels + at]) for at, text in enumerate(row))])
        for row in texts
    ]
    found = blocks(form)
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


def breaks(heights: Sequence[float], around: tuple[float, float, float], page: Page) -> list[int]:
    """Return the lines before which pages end, so that the signature block comes with lines to the last page.

    ``heights`` are those of the lines; ``around`` what stands above them on the first page, the header repeated on the
    others, and the signature block.
    """
    head, repeated, tail = around
    room = page.text_height * _PER_MM * (1 - _SAFETY)
    found: list[int] = []
    used = head
    for line, own in enumerate(heights):
        if used + own > room and line > (found[-1] if found else 0):
            found.append(line)
            used = repeated
        used += own
    kept = max(len(heights) - _KEPT, 1)
    if found and found[-1] > kept:
        found[-1] = kept
    elif used + tail > room and kept < len(heights):
        found.append(kept)
    return sorted(set(found))
