"""A rubric without a table: numbered lines that end with their points, under headings that end with theirs."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from parsers import labels, marks
from parsers.columns import Layout
from parsers.flow import Line
from parsers.grid import Box, Grid
from parsers.numerals import NUMBER
from parsers.strand import Strand

_LISTED = re.compile(rf"[（(]\s*(?P<points>{NUMBER}\s*分)\s*[，,；;:：][^（）()]*[)）]\s*$")
"""Points at the end with what they are for: （30分，背景、现状）."""
_LEAST = 3
"""Numbered lines with points, one below the other, that make a rubric."""
_PER_LINE = Layout(0, 0, ("", ""), ("item", "points"), (1, 2))


@dataclass(frozen=True, slots=True)
class LineTable:
    """The lines above, and the rows that the numbered lines make: text and points, headings over both."""

    above: tuple[Line, ...]
    grid: Grid
    layout: Layout = _PER_LINE


def line_tables(lines: Sequence[Line]) -> Iterator[LineTable]:
    """Yield the rubrics that stand in ``lines`` without a table, with the lines above each."""
    above: list[Line] = []
    run: list[tuple[Line, Strand | None]] = []
    for line in [*(line for line in lines if not line.furniture), None]:
        read = _read(line) if line else None
        if line is not None and read is not None:
            run.append((line, read[0]))
            continue
        if sum(points is not None for _, points in run) >= _LEAST:
            yield LineTable(tuple(above), _grid(run))
            above = []
        else:
            above += [one for one, _ in run]
        run = []
        if line is not None:
            above.append(line)


def _read(line: Line) -> tuple[Strand | None] | None:
    """Return the points of an item line, (None,) for a heading with points, None for any other line."""
    text = line.text
    numbered = bool(line.label) or labels.leading(text.text) is not None
    heading = text.text.rstrip().endswith(("：", ":"))
    if heading:
        return (None,) if marks.ending(text) is not None else None
    listed = _LISTED.search(text.text)
    if not numbered:
        return None
    if listed:
        return (text.cut(listed.start("points"), listed.end("points")),)
    end = marks.ending(text)
    return (end.printed,) if end is not None and not end.points.percent else None


def _grid(run: Sequence[tuple[Line, Strand | None]]) -> Grid:
    boxes: list[Box] = []
    rows: list[tuple[int, int]] = []
    for line, points in run:
        boxes.append(Box(line.text, line.label))
        if points is None:
            rows.append((len(boxes) - 1, len(boxes) - 1))
        else:
            boxes.append(Box(points))
            rows.append((len(boxes) - 2, len(boxes) - 1))
    return Grid(tuple(rows), tuple(boxes), (1, 2))
