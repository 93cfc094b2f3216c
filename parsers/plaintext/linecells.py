"""Text with a cell a line: its cells, and the header that they begin with."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from parsers.tables import headers
from parsers.wording.numerals import ARABIC
from parsers.wording.points import read_points
from parsers.wording.totals import WORTH
from schema.rubric import Role

OWN = re.compile(rf"[（(]\s*(?:{WORTH})?\s*(?P<n>{ARABIC})\s*分?\s*[)）]\s*$")
"""The points of a category, behind its name or on the line below."""
_BULLET = re.compile(r"[•●○■□◆◇▪·]\s*(?=\S)")
_MOST_HEADERS, LONGEST_HEADER = 10, 12
_MOST_LINES = 40
"""Lines that a cell ended by a bar may have."""
_LEAST_BARS = 6
"""Bars, at least one line in three, that end the cells of a table."""
TO_FILL: frozenset[Role] = frozenset({"self_score", "review_score", "deduction_reason", "remarks"})
BESIDE: frozenset[Role] = frozenset({"rules", "method", "evidence"})


@dataclass(frozen=True, slots=True)
class LineCell:
    """A cell: its text, and its lines from ``start`` to ``end`` (half-open)."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Header:
    """The header cells: the cell after them, their texts, and where the columns stand in a row (from 0).

    ``order`` are the columns that every row fills, as they stand.
    """

    end: int
    texts: tuple[str, ...]
    label: int | None
    category: int | None
    item: int
    points: int
    beside: int | None
    order: tuple[int, ...]


def cells_of(lines: Sequence[str]) -> list[LineCell]:
    """Return the cells with text: lines, or what stands between bars where these end the lines.

    The bracketed points of a name, on a line of their own, are the end of it.
    """
    found: list[LineCell] = []
    cells = [cell for start, end, barred in _runs(lines) for cell in _cells(lines, start, end, barred)]
    for cell, after in pairwise([*cells, None]):
        before = found[-1] if found else None
        own = cell and before and OWN.fullmatch(cell.text) and after and read_points(after.text) is None
        if cell and before and own and read_points(before.text) is None and _said(before.text) is None:
            found[-1] = LineCell(f"{before.text}\n{cell.text}", before.start, cell.end)
        elif cell:
            found.append(cell)
    return found


def _runs(lines: Sequence[str]) -> Iterator[tuple[int, int, bool]]:
    """Yield the lines in runs, and whether bars end the cells of each: it begins with the line above the first bar."""
    bars = [n for n, line in enumerate(lines) if "|" in line]
    at = 0
    while bars:
        last = next(
            (n for n, after in pairwise([*bars, len(lines) + _MOST_LINES]) if after - n > _MOST_LINES), bars[-1]
        )
        inside = [n for n in bars if n <= last]
        bars = bars[len(inside) :]
        start = max(at, _above(lines, inside[0]))
        filled = sum(bool(line.strip()) for line in lines[start : last + 1])
        if len(inside) >= _LEAST_BARS and len(inside) * 3 >= filled:
            yield at, start, False
            yield start, last + 1, True
            at = last + 1
    yield at, len(lines), False


def _above(lines: Sequence[str], bar: int) -> int:
    """Return the line in which the first cell begins: that of the first bar, or where it stands alone that above."""
    if lines[bar].split("|", maxsplit=1)[0].strip():
        return bar
    return next((n for n in reversed(range(bar)) if lines[n].strip()), bar)


def _cells(lines: Sequence[str], start: int, end: int, barred: bool) -> Iterator[LineCell]:
    opened, pieces = start, list[str]()
    for n in range(start, end):
        opened = opened if any(pieces) else n
        *closed, rest = lines[n].split("|") if barred else [lines[n], ""]
        for text in closed:
            pieces = [*pieces, text.strip()]
            cell = _BULLET.sub("", "\n".join(filter(None, pieces)), count=1)
            if cell:
                yield LineCell(cell, opened, n + 1)
            opened, pieces = n, []
        pieces.append(rest.strip())


def header_at(texts: Sequence[str], start: int) -> Header | None:
    """Return the header that begins at a cell, None where none does; of two columns of points, 满分 and 检查分, one is to fill.

    Where no column is named for what is assessed, that of the rules says it, or else 项目 does. One may be broken over two lines, 单项 and 分数.
    """
    names, end = list[str](), start
    while len(names) < _MOST_HEADERS and (height := _height(texts, end, names)):
        names.append("\n".join(texts[end : end + height]))
        end += height
    said = [_said(text.replace("\n", "")) for text in names]
    roles = [role for role in said if role is not None]
    roles = ["review_score" if role == "points" and "points" in roles[:n] else role for n, role in enumerate(roles)]
    if "item" not in roles and "category" in roles and roles.count("rules") == 1:
        roles[roles.index("rules")] = "item"
    elif "item" not in roles and roles.count("category") == 1:
        roles[roles.index("category")] = "item"
    if roles.count("item") != 1 or roles.count("points") != 1 or roles.count("category") > 1:
        return None
    beside = [n for n, role in enumerate(roles) if role in BESIDE]
    known = {"item", "points", "category", "label", *TO_FILL, *BESIDE}
    if len(beside) > 1 or not set(roles) <= known or (roles[0] == "label") != ("label" in roles):
        return None
    places = {role: n for n, role in enumerate(roles)}
    category, item, points = places.get("category"), places["item"], places["points"]
    order = tuple(sorted((item, points, *beside)))
    if any(column < item for column in beside) or (category is not None and category > order[0]):
        return None
    if "label" in roles and order != (item, points, *beside):
        return None
    return Header(end, tuple(names), places.get("label"), category, item, points, beside[0] if beside else None, order)


def _height(texts: Sequence[str], at: int, before: Sequence[str]) -> int:
    """Return over how many lines, two at the most, the header cell that begins at ``at`` is broken; 0 where none does."""
    if at < len(texts) and _said(texts[at]):
        return 1
    return 2 if before and at + 1 < len(texts) and _said(texts[at + 1]) and _said(texts[at] + texts[at + 1]) else 0


def _said(text: str) -> Role | None:
    return next(iter(headers.roles(text)), None) if len(text) <= LONGEST_HEADER else None
