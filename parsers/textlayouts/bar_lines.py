"""A cell a line with bars on lines of their own between the cells: so converters write a table of a web page as text.

A bar ends each cell, and a blank cell may end each row. The table is read where every row has as many cells as the header and points
in the column of points, and no other figures where no total ends it; the total may lack the cells that
its name spans. Where blank cells are left out or added, the points of
the categories may prove the rows (bare_cells). Any other page of lone bars stays lines: read as rows between bars it would give
fragments.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from parsers.plaintext.stretches import Stretch, stretch_of_lines, stretch_of_rows
from parsers.strand import compact
from parsers.tables import headers
from parsers.textlayouts import bare_cells
from parsers.wording import totals
from parsers.wording.points import read_points

ORDER = 18
MOST_LINES = 40
"""Lines without a bar that a cell may have."""

_LEAST_BARS, _LEAST_COLUMNS, _LEAST_ROWS = 6, 3, 2

_LEAST_REGULAR = 3
"""Rows below the header that show where each ends, though no total does."""
_MOST_UNKNOWN = 2
"""Cells at the end of a header that are no known words."""

_Cell = tuple[str, int]
"""The text of a cell, and the line of the bar that ends it."""


def find(lines: Sequence[str]) -> Iterator[Stretch]:
    """Return the stretches of lone bars with the text between them: one table each, or lines."""
    at = 0
    while at < len(lines):
        if not _is_bar(lines[at]):
            at += 1
            continue
        start, end = _around(lines, at)
        bars = sum(map(_is_bar, lines[start:end]))
        filled = sum(bool(line.strip()) for line in lines[start:end])
        if bars >= _LEAST_BARS and bars * 3 >= filled and not _end_rows(lines[start:end]):
            made = _table(lines[start:end]) or _open_ended(lines[start : end + 1])
            if made is not None:
                count, rows = made
                yield stretch_of_rows(start, start + count, rows)
                end = start + count
            elif by_sums := next(bare_cells.find(lines[start:end]), None):
                yield replace(by_sums, start=start + by_sums.start, end=start + by_sums.end)
                end = start + by_sums.end
            else:
                yield stretch_of_lines(start, end, lines[start:end])
        at = max(end, at + 1)


def _is_bar(line: str) -> bool:
    return "|" in line and not line.strip().strip("|")


def _end_rows(lines: Sequence[str]) -> bool:
    """Return whether most lines with text are rows between bars, which lone bars close (parsers/textlayouts/pipes)."""
    texts = [line.rstrip() for line in lines if line.strip(" |\t")]
    rows = [text for text in texts if text.count("|") > 1 and text.endswith("|")]
    return len(rows) * 2 > len(texts)


def _around(lines: Sequence[str], at: int) -> tuple[int, int]:
    """Return the stretch of the lone bar at ``at``: from the line above it to the last bar before text without any."""
    start = at
    while start > 0 and not lines[start - 1].strip():
        start -= 1
    last = at
    for number in range(at, len(lines)):
        if "|" in lines[number]:
            last = number
        elif number - last > MOST_LINES:
            break
    return max(start - 1, 0), last + 1


def _table(lines: Sequence[str]) -> tuple[int, list[list[str]]] | None:
    """Return how many of the lines the table takes, and its rows; None where it does not show where each row ends."""
    cells = _cells(lines)
    ended = next((n for n, (text, _) in enumerate(cells) if not text), 0)
    worded = next((n for n, (text, _) in enumerate(cells) if not headers.roles(text)), 0)
    return _rows(lines, cells, ended, 1) or _rows(lines, cells, worded, 0) or _without_total(cells, worded)


def _open_ended(lines: Sequence[str]) -> tuple[int, list[list[str]]] | None:
    """Return the same of a table whose last cell no bar ends."""
    cells = _cells([*lines, "|"])
    made = _without_total(cells, next((n for n, (text, _) in enumerate(cells) if not headers.roles(text)), 0))
    return (len(lines), made[1]) if made else None


def _without_total(cells: Sequence[_Cell], worded: int) -> tuple[int, list[list[str]]] | None:
    """Read rows that no total ends below a header of which the first ``worded`` cells are known words."""
    widths = range(worded, min(worded + _MOST_UNKNOWN, len(cells)) + 1)
    return next((made for width in widths if (made := _regular(cells, width))), None)


def _regular(cells: Sequence[_Cell], width: int) -> tuple[int, list[list[str]]] | None:
    """Read rows of ``width`` filled cells up to the last one, with figures under the word for points alone; no total ends them."""
    rows = [[text for text, _ in cells[at : at + width]] for at in range(0, len(cells), width or 1)]
    said = [next(iter(headers.roles(text)), None) for text in rows[0]] if rows else []
    if width < _LEAST_COLUMNS or said.count("points") != 1 or not headers.is_header(tuple(map(compact, rows[0]))):
        return None
    full = all(len(row) == width and all(row) for row in rows) and len(rows) > _LEAST_REGULAR
    pointed = ([n for n, text in enumerate(row) if read_points(text) is not None] for row in rows[1:])
    return (cells[-1][1] + 1, rows) if full and all(found == [said.index("points")] for found in pointed) else None


def _rows(lines: Sequence[str], cells: Sequence[_Cell], width: int, gap: int) -> tuple[int, list[list[str]]] | None:
    """Read rows of ``width`` cells with ``gap`` blank ones behind each."""
    header = [text for text, _ in cells[:width]]
    said = [next(iter(headers.roles(text)), None) for text in header]
    if width < _LEAST_COLUMNS or said.count("points") != 1 or not headers.is_header(tuple(header)):
        return None
    points = said.index("points")
    rows, at = [header], width + gap
    while at + width <= len(cells) and not totals.total_word(cells[at][0]):
        row = [text for text, _ in cells[at : at + width]]
        between = [text for text, _ in cells[at + width : at + width + gap]]
        if any(between) or not row[0] or read_points(row[points]) is None:
            return None
        rows.append(row)
        at += width + gap
    if len(rows) <= _LEAST_ROWS or at >= len(cells):
        return None
    return _with_total(lines, cells[at : at + width], rows, points)


def _cells(lines: Sequence[str]) -> list[_Cell]:
    found: list[_Cell] = []
    open_lines: list[str] = []
    for number, line in enumerate(lines):
        *closed, rest = line.split("|")
        for piece in closed:
            found.append(("\n".join(filter(str.strip, (*open_lines, piece))).strip(), number))
            open_lines = []
        open_lines.append(rest)
    return found


def _with_total(
    lines: Sequence[str], cells: Sequence[_Cell], rows: list[list[str]], points: int
) -> tuple[int, list[list[str]]] | None:
    """Add the total, whose name may span cells: its only figure stands in the column of points."""
    figures = [(text, line) for text, line in cells if read_points(text) is not None]
    if not totals.total_word(cells[0][0]) or len(figures) != 1:
        return None
    row = [""] * len(rows[0])
    row[0], row[points] = cells[0][0], figures[0][0]
    end = figures[0][1] + 1
    while end < len(lines) and _is_bar(lines[end]):
        end += 1
    return end, [*rows, row]
