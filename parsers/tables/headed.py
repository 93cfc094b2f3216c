"""One rubric in several tables, each under a heading that names its category: 一、常规管理（40分）, table, 二、…, table."""

import re
from collections.abc import Iterator, Sequence

from parsers.flow import Line
from parsers.strand import Strand
from parsers.tables import headers
from parsers.tables.columns import header_rows
from parsers.tables.grid import Box, Grid
from parsers.wording import labels

Headed = tuple[tuple[Line, ...], Grid]
"""A table and the lines above it."""
_TITLE = re.compile(r"附[表件]|(?:表|细则|标准|办法)(?:[（(].{1,12}[)）])?$")
"""Headings that name a table of its own."""
_LONGEST = 60
"""Characters in the longest line that heads a table."""


def under_headings(tables: Sequence[Headed]) -> Iterator[Headed]:
    """Yield the tables with the lines above; those of one header under headings that count on are put together as one.

    The headings become rows over the full width, as other documents print them. A table that states a total ends a rubric.
    """
    run: list[Headed] = []
    for table in tables:
        if run and not _goes_on(run, table):
            yield _stacked(run)
            run = []
        run.append(table)
    if run:
        yield _stacked(run)


def _goes_on(run: Sequence[Headed], table: Headed) -> bool:
    """Return whether ``table`` goes on the rubric of ``run``: alone under the next heading, with the same header."""
    (before, first), (_, last), (lines, laid) = run[0], run[-1], table
    heading, known = _heading(lines), _heading(run[-1][0])
    if heading is None or known is None or len(_printed(lines)) > 1 or not _printed(before):
        return False
    mine, previous = labels.leading(_spelt(heading)), labels.leading(_spelt(known))
    counts_on = (
        mine is not None
        and previous is not None
        and mine.style == previous.style
        and mine.numbers == (*previous.numbers[:-1], previous.numbers[-1] + 1)
    )
    return counts_on and _same_header(first, laid) and not _states_total(last) and not restarts(last, laid)


def _heading(lines: Sequence[Line]) -> Line | None:
    """Return the line right above a table if it is short, numbered and no title of a table."""
    printed = _printed(lines)
    line = printed[-1] if printed else None
    if line is None or len(line.text.text) > _LONGEST or _TITLE.search(line.text.text):
        return None
    return line if labels.leading(_spelt(line)) is not None else None


def _printed(lines: Sequence[Line]) -> list[Line]:
    return [line for line in lines if not line.furniture]


def _spelt(line: Line) -> str:
    return line.label + line.text.text


def _same_header(first: Grid, laid: Grid) -> bool:
    (top, data), (other, end) = header_rows(first), header_rows(laid)
    if first.width != laid.width or top or other or data == 0:
        return False
    return end == 0 or [first.row_texts(row) for row in range(data)] == [laid.row_texts(row) for row in range(end)]


def restarts(last: Grid, laid: Grid) -> bool:
    """Return whether the column of serial numbers starts again: each table counts its own items, and is one of its own."""
    found = []
    for grid in (last, laid):
        _, data = header_rows(grid)
        column = next((c for c in range(grid.width) if "label" in headers.roles(grid.text(0, c))), None)
        texts = [grid.text(row, column) for row in range(data, len(grid.rows))] if column is not None else []
        found.append([label.numbers for text in texts if (label := labels.whole(text)) is not None])
    before, after = found
    return bool(before) and bool(after) and len(before) > 1 and after[0] == before[0]


def _states_total(laid: Grid) -> bool:
    return any(headers.is_total(laid.row_texts(row)) for row in range(len(laid.rows)))


def _stacked(run: Sequence[Headed]) -> Headed:
    lines, first = run[0]
    if len(run) == 1:
        return run[0]
    heading = _heading(lines)
    boxes: list[Box] = []
    rows: list[tuple[int, ...]] = []
    dropped: list[Strand] = list(first.dropped)
    for n, (above, laid) in enumerate(run):
        _, data = header_rows(laid)
        shift = len(boxes)
        boxes += laid.boxes
        moved = [tuple(index + shift if index >= 0 else index for index in row) for row in laid.rows]
        rows += moved[:data] if n == 0 else []
        dropped += (
            [] if n == 0 else [boxes[index].text for row in moved[:data] for index in dict.fromkeys(row) if index >= 0]
        )
        if (line := _heading(above)) is not None:
            boxes.append(Box(line.text, line.label))
            rows.append((len(boxes) - 1,) * laid.width)
        rows += moved[data:]
    kept = tuple(line for line in lines if line is not heading)
    return kept, Grid(tuple(rows), tuple(boxes), first.numbers, tuple(dropped))
