"""Tables drawn with bars: Markdown tables (GitHub Flavored Markdown, section 4.10) and rows between ``|`` from converters.

The row of dashes below a header is dropped, ``\\|`` is a bar inside a cell, ``<br>`` a line break, and a sign behind a backslash or
named, ``&gt;``, is that sign. Unlike in Markdown, the text of a cell may go on in the next lines: a row ends at a line that ends with
a bar, unless it lacks bars of the header row and the very next line goes on without one at its start; and blank lines may stand
between rows. Marks such as "(merged)" stay as printed.
"""

import re
from collections.abc import Iterator, Sequence
from html import unescape

from parsers.plaintext.padded import names_outside, unpadded
from parsers.plaintext.spanned import widened
from parsers.plaintext.stretches import Stretch, stretch_of_rows
from parsers.tables import headers
from parsers.wording import totals
from parsers.wording.points import read_points

ORDER = 20
MOST_LINES = 200
"""Lines that one row may go on for."""

_LEAST_COLUMNS = 3
"""Columns of the narrowest table whose rows may have fewer bars than its header; it has as many rows."""
_LOOKED_AT = 3
"""Lines below the first that show whether bars stand around the rows."""
_STRONG = re.compile(r"\*\*(?=\S)([^*\n]+)(?<=\S)\*\*")
"""Strong emphasis (CommonMark, 6.2): markup, of which only the text inside is seen."""
_BAR = re.compile(r"(?<!\\)\|")
_RULE = re.compile(r"\s*+\|?+\s*+:?-++:?\s*+(?:\|\s*+:?-++:?\s*+)*+\|?\s*+")
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_ESCAPED = re.compile(
    r"\\(?P<sign>[!-/:-@\[-`{-~])|&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});", re.ASCII
)
"""A sign that is no markup, as behind the backslash of 1\\., and one by its name, &gt; (CommonMark, 2.4 and 2.5)."""


def find(lines: Sequence[str]) -> Iterator[Stretch]:
    """Return the stretches of a header with its row of dashes, or of at least two rows."""
    at = 0
    while at < len(lines):
        if "|" not in lines[at]:
            at += 1
            continue
        edged = lines[at].lstrip().startswith("|") and not _begins_blank(lines, at)
        table = _edged(lines, at) if edged else _uneven(lines, at) or _open(lines, at)
        end, rows, ruled = table
        if rows and (ruled or len(rows) > 1) and max(len(row) for row in rows) > 1:
            yield stretch_of_rows(at, end, _aligned(rows))
        at = max(end, at + 1)


def _aligned(rows: list[list[str]]) -> list[list[str]]:
    """Return the rows with their cells under the columns to which they belong, where some lack cells, or the header does."""
    header, below = rows[0], rows[1:]
    wider = len(below) and max(map(len, below)) > len(header) and headers.is_header(tuple(header))
    return (widened(header, below) if wider else None) or unpadded(rows)


_Found = tuple[int, list[list[str]], bool]
"""The line after the table, its rows, and whether it has a row of dashes."""


def _begins_blank(lines: Sequence[str], start: int) -> bool:
    """Return whether the bar that begins a line, which none ends, stands beside a blank cell: of the next lines, of as many bars, the
    first and another begin with none.
    """
    bars = _bars(lines[start])
    alike = [line for line in lines[start + 1 : start + 1 + _LOOKED_AT] if _bars(line) == bars > 1]
    plain = [not line.lstrip().startswith("|") for line in alike]
    return not _closed(lines[start]) and plain[:1] == [True] and sum(plain) > 1


def _open(lines: Sequence[str], start: int) -> _Found:
    """Read rows without bars at their edges: a Markdown table, or lines that all have the same bars, two or more.

    In the latter a bar at an edge stands beside a blank cell, and the total may lack the cells that its name spans: 合计 | 100.
    """
    bars = _bars(lines[start])
    ruled = start + 1 < len(lines) and _is_rule(lines[start + 1], bars)
    rows: list[list[str]] = []
    end = start
    while end < len(lines) and lines[end].strip() and _bars(lines[end]):
        total = None if ruled or _bars(lines[end]) == bars else _short_total(rows, _between_bars(lines[end]))
        if not ruled and total is None and _bars(lines[end]) != bars:
            break
        if not (ruled and end == start + 1):
            rows.append(total or (_cells(lines[end]) if ruled else _between_bars(lines[end])))
        end += 1
    return (end, rows, ruled) if ruled or bars > 1 else (start + 1, [], False)


def _short_total(rows: Sequence[list[str]], cells: Sequence[str]) -> list[str] | None:
    """Return a total below rows with more cells as one of them, whose only figure stands in the column of points."""
    figures = [text for text in cells[1:] if text]
    points = [n for n, text in enumerate(rows[0]) if "points" in headers.roles(text)] if rows else []
    if len(rows) < _LEAST_COLUMNS or len(cells) >= len(rows[0]) or len(figures) != 1 or len(points) != 1:
        return None
    if not totals.total_word(cells[0]) or read_points(figures[0]) is None:
        return None
    return [cells[0], *(figures[0] if n == points[0] else "" for n in range(1, len(rows[0])))]


def _uneven(lines: Sequence[str], start: int) -> _Found | None:
    """Read closed rows below a header of which some have fewer bars, as blank cells at their end are left out or added, or more.

    Rows wider than the header that do not show where their cells belong make no table; nor do rows that lack a cell of which some
    begin with a bar, beside a blank cell, and others do not: the names of some groups may be lost.
    """
    header = _cells(lines[start])
    if not _closed(lines[start]) or len(header) < _LEAST_COLUMNS or not headers.is_header(tuple(header)):
        return None
    rows: list[list[str]] = []
    end = start + 1
    while end < len(lines) and _closed(lines[end]):
        cells = _cells(lines[end])
        while cells and not cells[-1]:
            del cells[-1]
        rows += [cells] if cells else []
        end += 1
    if len(rows) < _LEAST_COLUMNS:
        return None
    if _lose_names([line for line in lines[start + 1 : end] if line.strip(" |")]):
        return end, [], False
    if max(map(len, rows)) > len(header):
        return end, [header, *rows] if widened(header, rows) else [], False
    return end, [header, *(row + [""] * (len(header) - len(row)) for row in rows)], False


def _lose_names(lines: Sequence[str]) -> bool:
    """Return whether the rows with one bar fewer than the first begin with a bar in some places and with none in others.

    Those with points where the first has them lack a cell at their end, and a part outside the points, 加分项 | 5, none of a group.
    """
    rows = [(_cells(line), line.lstrip().startswith("|")) for line in lines]
    first = rows[0][0]
    short = [
        begins
        for cells, begins in rows
        if len(cells) == len(first) - 1 and not (_pointed(cells) & _pointed(first) or _is_apart(cells))
    ]
    return not rows[0][1] and len({*short}) > 1


def _pointed(cells: Sequence[str]) -> set[int]:
    return {n for n, text in enumerate(cells) if n and read_points(text) is not None}


def _is_apart(cells: Sequence[str]) -> bool:
    """Return whether a row states a sum or names a part outside the points."""
    return totals.states_sum(tuple(cells)) or names_outside(cells[0])


def _edged(lines: Sequence[str], start: int) -> _Found:
    """Read rows that begin with a bar."""
    unclosed = (
        start + 1 < len(lines) and not _closed(lines[start]) and _is_rule(lines[start + 1], _bars(lines[start]) - 1)
    )
    rows: list[list[str]] = []
    full, ruled, at = 0, False, start
    while at < len(lines) and lines[at].lstrip().startswith("|"):
        end = at + 1 if unclosed else _row_end(lines, at, full)
        text = "\n".join(lines[at:end])
        if len(rows) == 1 and not ruled and _RULE.fullmatch(text) and _bars(text) > 1:
            ruled = True
        elif not (rows and _RULE.fullmatch(text) and _bars(text) > 1):
            full = full or _bars(text)
            rows.append(_cells(text))
        at = _over_blanks(lines, end, full)
    return at, rows, ruled


def _over_blanks(lines: Sequence[str], start: int, full: int) -> int:
    """Return the line of the next row where only blank lines stand before it and it has all bars; otherwise ``start``."""
    at = start
    while at < len(lines) and not lines[at].strip():
        at += 1
    if at == start or at == len(lines) or not lines[at].lstrip().startswith("|") or _bars(lines[at]) != full:
        return start
    another = at + 1 < len(lines) and _is_rule(lines[at + 1], full)
    return start if another else at


def _row_end(lines: Sequence[str], start: int, full: int) -> int:
    """Return the line after the row that begins at ``start``; ``full`` is the number of bars of a whole row, 0 if unknown."""
    bars, at = _bars(lines[start]), start + 1
    while not (_closed(lines[at - 1]) and bars >= full):
        following = _next_bars(lines, at, start + MOST_LINES)
        if following is None:
            break
        more = _bars(lines[following])
        begins = lines[following].lstrip().startswith("|")
        if _closed(lines[at - 1]) and (begins or following > at):
            break
        if bars + more > full if full else begins:
            break
        bars, at = bars + more, following + 1
    return at


def _next_bars(lines: Sequence[str], start: int, bound: int) -> int | None:
    """Return the next line with a bar, None where there is none before the bound or a heading or rule stands before it."""
    for number in range(start, min(len(lines), bound)):
        if "|" in lines[number]:
            return number
        if lines[number].startswith(("#", "---")):
            return None
    return None


def _is_rule(line: str, bars: int) -> bool:
    return bars > 0 and "|" in line and bool(_RULE.fullmatch(line)) and abs(_bars(line) - bars) <= 2


def _bars(line: str) -> int:
    return len(_BAR.findall(line)) if "\\" in line else line.count("|")


def _closed(line: str) -> bool:
    return line.rstrip().endswith("|") and not line.rstrip().endswith("\\|")


def _cells(text: str) -> list[str]:
    text = text.strip()
    text = text.removeprefix("|")
    return _between_bars(text[:-1] if _closed(text) else text)


def _between_bars(text: str) -> list[str]:
    return [_ESCAPED.sub(_meant, _STRONG.sub(r"\1", _BREAK.sub("\n", cell.strip()))) for cell in _BAR.split(text)]


def _meant(escape: re.Match[str]) -> str:
    return escape["sign"] or unescape(escape[0])
