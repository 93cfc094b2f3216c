"""Numbers on lines of one cell: in a column that is one character wide 1 over 1 is 11, as 1 over 3 is 13; where both would fit in a line they are two."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import replace

from parsers.strand import Run, Strand, compact
from parsers.tables import headers
from parsers.tables.grid import HOLE, Box, Grid
from parsers.wording.numerals import number
from parsers.wording.totals import WHOLE
from schema.rubric import Role

_NUMBER = re.compile(r"[0-9０-９]+(?:[.．][0-9０-９]+)?分?")


def whole_numbers(laid: Grid) -> Grid:
    """Return the grid with numbers of equal digits in one, 11, where their column breaks every text after each character.

    Elsewhere two equal digits, one below the other, may be two scores. That the break is the column's must show in another number
    of it which can only be one, 13 or 100, and no line of the column holds two characters. Where paragraphs end in a cell, and not the
    lines of a page, only a nought behind a digit shows it, 10: 5 over 3 may be two scores there. So are digits with a blank line between.
    """
    boxes = list(laid.boxes)
    for column in range(laid.width):
        own = [n for n in dict.fromkeys(row[column] for row in laid.rows) if n != HOLE and boxes[n].text]
        lines = {n: _lines(boxes[n].text) for n in own}
        if any(len(line) > 1 for n in own for line in lines[n]):
            continue
        numbers = [
            n for n in own if len(lines[n]) > 1 and all(map(str.isdigit, lines[n])) and not _is_parted(boxes[n].text)
        ]
        if any(_is_one(lines[n]) and (_is_paged(boxes[n].text) or "0" in lines[n]) for n in numbers):
            for n in numbers:
                boxes[n] = _unbroken(boxes[n])
    return replace(laid, boxes=tuple(boxes))


def parted_numbers(laid: Grid) -> Grid:
    """Return the grid with the break between points of a cell that are two, 5 over 3, kept in its text; a blank may be in one number.

    They are two where the widest line of their column has room for the first and one more digit, so that no layout broke them, or two more
    before a nought, which is seldom a score; so are the paragraphs of a cell where none is a nought. None is two where all numbers of the
    column make 100, or the total among them, with the lines in one.
    """
    boxes = list(laid.boxes)
    for column in range(laid.width):
        if not any("points" in _roles(text) for text in laid.texts_in(column)):
            continue
        own = [row[column] for row in laid.rows if row.count(row[column]) == 1 and row[column] != HOLE]
        lines = {n: _lines(boxes[n].text) for n in own}
        room = max((_width(line) for each in lines.values() for line in each), default=0)
        if _make_whole(["".join(each) for each in lines.values()]):
            continue
        for n, each in lines.items():
            if len(each) > 1 and all(map(_is_number, each)) and _are_two(boxes[n].text, each, room):
                boxes[n] = _parted(boxes[n])
    return replace(laid, boxes=tuple(boxes))


def _lines(text: Strand) -> list[str]:
    """Return the lines of a text as they are printed, where a break is left in it as a blank or not at all."""
    return [plain for run in text.runs if (plain := compact(run.text))]


def _is_one(digits: Sequence[str]) -> bool:
    return len(set(digits)) > 1 and digits[0] != "0"


def _roles(head: str) -> tuple[Role, ...]:
    return headers.roles(head) or headers.roles_at_end(head)


def _is_number(line: str) -> bool:
    return bool(_NUMBER.fullmatch(line))


def _are_two(text: Strand, lines: Sequence[str], room: int) -> bool:
    nought = any(not line.strip("0０分") for line in lines[1:])
    return all(_width(line) + nought < room for line in lines[:-1]) or not (nought or _is_paged(text))


def _make_whole(texts: Sequence[str]) -> bool:
    """Return whether the numbers among texts make 100, or what the highest of them says."""
    found = [number(text.removesuffix("分")) for text in texts if _is_number(text)]
    values = [value for value in found if value is not None]
    return sum(values) in (WHOLE, 2 * max(values, default=WHOLE))


def _width(line: str) -> int:
    """Return how many half-width characters a line is wide; a Han character alone shows no room for two digits."""
    return sum(1 + (len(line) > 1 and unicodedata.east_asian_width(character) in "WF") for character in line)


def _is_paged(text: Strand) -> bool:
    return all(run.place.page for run in text.runs)


def _is_parted(text: Strand) -> bool:
    """Return whether more than the end of one line stands between two lines of a cell: a blank one."""
    kept = [run for run in text.runs if run.text.strip()]
    ends = [(run.place, run.start + len(run.text)) for run in kept]
    return any(run.place == place and run.start > end + 1 for (place, end), run in zip(ends, kept[1:], strict=False))


def _unbroken(box: Box) -> Box:
    kept: list[Run] = [run for run in box.text.runs if run.text.strip()]
    return replace(box, text=Strand(kept))


def _parted(box: Box) -> Box:
    return replace(box, text=Strand(run if run.text.strip() else run._replace(text="\n") for run in box.text.runs))
