"""Rows of cells a line that are told by their points, and by the cells around these that the header says."""

import re
from collections.abc import Sequence
from decimal import Decimal

from parsers.plaintext.cell_totals import total_row, with_total
from parsers.plaintext.extra_rows import extra_rows
from parsers.plaintext.linecells import LONGEST_HEADER, OWN, Header
from parsers.wording import totals
from parsers.wording.labels import leading, whole
from parsers.wording.marks import ends_with_points
from parsers.wording.numerals import number
from parsers.wording.points import read_points

_STOPS = ("。", "；", ";", ".", "！", "!")
_LATER = re.compile(r"[与和及的、或（(]")
"""What begins a line that is the rest of a name."""
_SAID = re.compile(r"[0-9０-９，,]")
"""What a name does not hold: numbers, amounts, clauses."""
_LOOKED_AT = 12
"""Lines behind the rows in which more of the table would show."""
_MOST_LINES = 3
"""Lines over which a text is broken at the most."""
_FEW = 3
"""Rows that one sum that agrees does not prove."""
_SECTIONS = frozenset({"一", "一、", "一.", "（一）", "一）"})
_OUTER = frozenset({"一、", "一.", "（一）", "一）", "第一条"})
"""Styles of numbers that head what is numbered 1. or not at all."""


def pointed_rows(texts: Sequence[str], header: Header) -> tuple[int, list[list[str]]] | None:
    """Read rows of which each prints points, with just the cells around them that the header says."""
    found: list[list[str]] = []
    first = total_row(texts, header.end, header)
    at = header.end + 2 if first else header.end
    while at < len(texts):
        if totals.total_word(texts[at]) and found and not first:
            return with_total(texts, at, header, found)
        made = _section(texts, at, header) or _pointed_row(texts, at, header)
        if made is None:
            break
        count, row = made
        at += count
        found.append(row)
    end, extras = extra_rows(texts, at, header)
    if not _add_up(found, header) or _goes_on(texts[end : end + _LOOKED_AT]):
        return None
    return end, [first, *found, *extras] if first else [*found, *extras]


def _pointed_row(texts: Sequence[str], at: int, header: Header) -> tuple[int, list[str]] | None:
    """Return how many cells from ``at`` on make a row, and the row; None where they are others than the header says."""
    named = 0 if header.category is None else _name_height(texts, at, header)
    height = _height(texts, at + named) if header.order[:2] == (header.item, header.points) else 1
    first, last = at + named, at + named + height - 1 + len(header.order)
    cells = ["\n".join(texts[first : first + height]), *texts[first + height : last]]
    if len(cells) < len(header.order) or _is_category(cells[0]):
        return None
    row = [""] * len(header.texts)
    if header.category is not None and named:
        row[header.category] = "\n".join(texts[at : at + named])
    for column, text in zip(header.order, cells, strict=True):
        if (read_points(text) is not None) != (column == header.points):
            return None
        row[column] = text
    return last - at, row


def _name_height(texts: Sequence[str], at: int, header: Header) -> int:
    """Return over how many lines the name of a category is broken that begins at ``at``; 0 where none does.

    Only where points begin the rows, and no line but the first is a name by itself: 信息发布 over 与采用（37分）. The line above 管理（60分）
    may as well be the end of the text before.
    """
    if _is_category(texts[at]):
        return 1
    ended = at == header.end or texts[at - 1].endswith(_STOPS)
    lines = texts[at : at + _MOST_LINES]
    end = next((n for n, text in enumerate(lines, 1) if OWN.search(text)), 0)
    worded = all(len(text) <= LONGEST_HEADER and not _SAID.search(text) for text in lines[: end - 1])
    worded = worded and all(map(_LATER.match, lines[1:end]))
    return end if header.order[0] == header.points and ended and worded else 0


def _height(texts: Sequence[str], at: int) -> int:
    """Return over how many lines a numbered text is broken: up to the points, where no other number or category begins before them."""
    if leading(texts[at]) is None:
        return 1
    lines = texts[at + 1 : at + _MOST_LINES + 1]
    more = next((n for n, text in enumerate(lines) if read_points(text) is not None), 0)
    return 1 if any(leading(text) or _is_category(text) for text in lines[:more]) else more + 1


def _section(texts: Sequence[str], at: int, header: Header) -> tuple[int, list[str]] | None:
    """Return a row of a number 一, a name and points, which heads the rows below where no column holds categories."""
    label = whole(texts[at])
    if header.category is not None or at + 2 >= len(texts) or label is None or label.style not in _SECTIONS:
        return None
    if read_points(texts[at + 1]) is not None or read_points(texts[at + 2]) is None:
        return None
    row = [""] * len(header.texts)
    row[header.item], row[header.points] = f"{texts[at]}\n{texts[at + 1]}", texts[at + 2]
    return 3, row


def _goes_on(texts: Sequence[str]) -> bool:
    """Return whether points stand in the lines behind the rows: some of the table may be left."""
    return any(read_points(text) is not None or OWN.search(text) for text in texts)


def _add_up(rows: Sequence[Sequence[str]], header: Header) -> bool:
    """Return whether the points of all rows make what their categories state, two or more or one of several rows."""
    sums: list[tuple[Decimal | None, list[Decimal]]] = []
    for row in rows:
        points = read_points(row[header.points])
        if points is None:
            return False
        if header.category is None and _heads(row[header.item]):
            sums.append((points.value, []))
            continue
        if header.category is not None and row[header.category]:
            stated = OWN.search(row[header.category])
            sums.append((number(stated["n"]) if stated else None, []))
        if not sums:
            return False
        sums[-1][1].append(points.value)
    enough = len(sums) > 1 or len(rows) > _FEW
    return enough and all(stated == sum(values) for stated, values in sums)


def _heads(item: str) -> bool:
    """Return whether an item cell is that of a section: 一 and a name below it."""
    label = whole(item.split("\n", maxsplit=1)[0])
    return "\n" in item and label is not None and label.style in _SECTIONS


def with_sections(rows: list[list[str]], header: Header) -> list[list[str]]:
    """Return the rows with the numbers of sections, where there are any, in a column of their own before all others."""
    if header.category is not None or not any(_heads(row[header.item]) for row in rows):
        return rows
    found = []
    for row in rows:
        number, _, name = row[header.item].partition("\n") if _heads(row[header.item]) else ("", "", row[header.item])
        found.append([number, *row[: header.item], name, *row[header.item + 1 :]])
    return found


def _is_category(text: str) -> bool:
    label = leading(text)
    bracketed = text.endswith((")", "）")) and ends_with_points(text)
    return bracketed or (label is not None and label.style in _OUTER)
