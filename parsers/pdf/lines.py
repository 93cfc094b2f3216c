"""Reading glyphs as lines of text."""

from collections.abc import Callable
from itertools import pairwise
from typing import NamedTuple

from parsers.pdf.sheet import Glyph, turned_glyph
from parsers.wording.labels import leading

SAME_LINE = 0.5
"""Ems between the middles of glyphs of one line; lines are an em apart at least."""
LATIN_BLANK, MIXED_BLANK, CHINESE_BLANK = 0.2, 0.45, 0.4
"""Ems of white beyond the usual of a line that are a blank: between Latin letters or digits, beside one, and between
Chinese characters. A blank in a Chinese font is half an em; Word puts a quarter between Chinese and Latin by itself."""
SPREAD, SPREAD_LATIN = 1.0, 0.3
"""Ems of white that can be usual where characters are spread over a line, and where Latin letters and digits are; beyond,
they are words or columns of one character each."""
COLUMN_GAP = 2.0
"""Ems of white that part columns of a line outside tables."""
LAST_LATIN = "\u024f"


class Line(NamedTuple):
    """A printed line outside tables and its box; ``size`` is that of its largest type.

    ``body`` is where its text begins behind the number with which it begins, ``x0`` where it has none.
    """

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    size: float
    body: float


def cell_text(glyphs: list[Glyph]) -> str:
    """Return the text of a cell, its lines joined by line breaks, from top to bottom, or its columns, from the right."""
    turn = _flow(glyphs)
    if turn:
        glyphs = [turned_glyph(glyph, turn, 0.0, 0.0) for glyph in glyphs]
    texts = (_text(row, " ") for row in rows(glyphs))
    return "\n".join(text for text in texts if text)


def page_lines(glyphs: list[Glyph]) -> list[Line]:
    """Return the lines of text outside tables; a wide gap is a tab. Text that runs down or up has its own lines."""
    flows: dict[int, list[Glyph]] = {}
    for glyph in glyphs:
        flows.setdefault(1 if glyph.column and glyph.turn == 0 else glyph.turn, []).append(glyph)
    lines = []
    for turn, group in flows.items():
        for row in rows([turned_glyph(glyph, turn, 0.0, 0.0) for glyph in group] if turn else group):
            text = _text(row, "\t")
            if text:
                back = [turned_glyph(glyph, -turn % 4, 0.0, 0.0) for glyph in row] if turn else row
                lines.append(_line(text, [glyph for glyph in back if glyph.text.strip()]))
    return lines


def slanted_text(glyphs: list[Glyph]) -> str:
    """Return slanting glyphs in the order in which they are drawn: their places say no more."""
    return "".join(glyph.text for glyph in glyphs).strip()


def _line(text: str, row: list[Glyph]) -> Line:
    x0 = min(glyph.x0 for glyph in row)
    return Line(
        text,
        x0,
        min(glyph.top for glyph in row),
        max(glyph.x1 for glyph in row),
        max(glyph.bottom for glyph in row),
        max(glyph.size for glyph in row),
        _body(text, row, x0),
    )


def _body(text: str, row: list[Glyph], x0: float) -> float:
    number = leading(text)
    if number is None:
        return x0
    before = sum(not char.isspace() for char in text[: number.end])
    for glyph in sorted(row, key=lambda glyph: glyph.x0):
        if before <= 0:
            return glyph.x0
        before -= len("".join(glyph.text.split()))
    return x0


def _flow(glyphs: list[Glyph]) -> int:
    """Return by how many quarter turns the lines of a cell are turned; 1 also for upright characters set in columns."""
    counts = [0, 0, 0, 0]
    for glyph in glyphs:
        counts[1 if glyph.column and glyph.turn == 0 else glyph.turn] += 1
    most = max(range(4), key=counts.__getitem__)
    if most or len(glyphs) < 2:
        return most
    standing = [glyph for glyph in glyphs if glyph.turn < 2 and glyph.text.strip()]
    falling = sum(_falls(one, other) for one, other in pairwise(standing))
    new_columns = sum(_begins_column(one, other) for one, other in pairwise(standing))
    if falling < new_columns or falling + new_columns < len(standing) - 1:
        return 0
    return 1 if counts[1] or new_columns else 0


def _falls(one: Glyph, other: Glyph) -> bool:
    """Return whether ``other``, drawn after ``one``, stands right below it."""
    aside = abs(one.x0 + one.x1 - other.x0 - other.x1) / 2
    down = (other.top + other.bottom - one.top - one.bottom) / 2
    return aside < 0.4 * one.size and 0.2 * one.size < down < 2 * one.size


def _begins_column(one: Glyph, other: Glyph) -> bool:
    """Return whether ``other``, drawn after ``one``, stands higher and to the left, where the next column begins."""
    return other.x1 <= one.x0 + 0.2 * one.size and other.bottom <= one.top + 0.2 * one.size


def rows(glyphs: list[Glyph]) -> list[list[Glyph]]:
    """Return the glyphs of each line across the page, from top to bottom, in any order within a line."""
    found: list[list[Glyph]] = []
    middle = size = 0.0
    for glyph in sorted(glyphs, key=lambda glyph: glyph.top + glyph.bottom):
        own = (glyph.top + glyph.bottom) / 2
        if found and own - middle <= SAME_LINE * max(size, glyph.size):
            found[-1].append(glyph)
            if glyph.size > size:
                middle, size = own, glyph.size
        else:
            found.append([glyph])
            middle, size = own, glyph.size
    return found


def _text(row: list[Glyph], wide: str) -> str:
    """Return the text of one line, with blanks where there is white enough and ``wide`` where there is much of it."""
    row.sort(key=lambda glyph: glyph.x0)
    gaps = [other.x0 - one.x1 for one, other in pairwise(row)]
    if not gaps or max(gaps) < LATIN_BLANK * min(glyph.size for glyph in row):
        return "".join(glyph.text for glyph in row).strip()
    usual = _usual(row, gaps)
    separator = _separator(wide, usual)
    parts = [row[0].text]
    for one, other, gap in zip(row, row[1:], gaps, strict=False):
        parts += (separator(one, other, gap), other.text)
    text = "".join(parts).strip()
    return "\t".join(part.strip(" ") for part in text.split("\t")) if "\t" in text else text


def _usual(row: list[Glyph], gaps: list[float]) -> float:
    """Return the white between most glyphs of a line, more than none where a line is spread out."""
    between = sorted(
        gap for one, other, gap in zip(row, row[1:], gaps, strict=False) if one.text.strip() and other.text.strip()
    )
    return max(0.0, between[len(between) // 2]) if len(between) > 2 else 0.0


def _separator(wide: str, usual: float) -> Callable[[Glyph, Glyph, float], str]:
    def separator(one: Glyph, other: Glyph, gap: float) -> str:
        em = max(one.size, other.size)
        latin = (one.text[-1] <= LAST_LATIN) + (other.text[0] <= LAST_LATIN)
        white = gap - min(usual, (SPREAD, SPREAD, SPREAD_LATIN)[latin] * em)
        if white > COLUMN_GAP * em and wide != " ":
            return wide
        if not one.text.strip() or not other.text.strip():
            return ""
        return " " if white > (CHINESE_BLANK, MIXED_BLANK, LATIN_BLANK)[latin] * em else ""

    return separator
