"""A cell a line with no mark at all, and the blank cells left out: so some web pages and readers of PDF files give a table.

Where a row begins is proved or the stretch is left alone. Either a column of serial numbers counts the rows from 1, or each
row prints points and between those of two rows stand just the cells that the header says: what follows the points, what
comes before them, and perhaps a category, which a number or points at its end make known. A total ends the rows, or the points
that the categories state, on a line of their own too, are the sums of theirs.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from parsers.plaintext.stretches import Stretch, stretch_of_rows
from parsers.tables import headers
from parsers.wording.labels import leading, whole
from parsers.wording.marks import ends_with_points
from parsers.wording.numerals import ARABIC, number
from parsers.wording.points import read_points
from schema.rubric import Role

ORDER = 50
_BULLET = re.compile(r"[•●○■□◆◇▪·]\s*(?=\S)")
_OWN = re.compile(rf"[（(]\s*(?:满分|共|计)?\s*(?P<n>{ARABIC})\s*分?\s*[)）]\s*$")
"""The points of a category, behind its name or on the line below."""
_LOOKED_AT = 12
"""Lines behind the rows in which more of the table would show."""
_LEAST_ROWS = 3
_MOST_HEADERS, _LONGEST_HEADER = 10, 12
_OUTER = frozenset({"一、", "一.", "（一）", "第一条"})
"""Styles of numbers that head what is numbered 1. or not at all."""
_TO_FILL: frozenset[Role] = frozenset({"self_score", "review_score", "deduction_reason", "remarks"})
_BESIDE: frozenset[Role] = frozenset({"rules", "method", "evidence"})


@dataclass(frozen=True, slots=True)
class _Header:
    """The header cells: the line after them, their texts, and where the columns stand in a row (from 0)."""

    end: int
    texts: tuple[str, ...]
    label: int | None
    category: int | None
    item: int
    points: int
    beside: int | None


def find(lines: Sequence[str]) -> Iterator[Stretch]:
    """Return the stretches of a header and three rows or more."""
    filled = [number for number, line in enumerate(lines) if line.strip()]
    plain = [_BULLET.sub("", lines[number].strip(), count=1) for number in filled]
    starts, texts = _with_points(plain)
    yield from _found(
        texts, [filled[n] for n in starts], [filled[n] for n in [*(m - 1 for m in starts[1:]), -1]] if starts else []
    )


def _with_points(texts: Sequence[str]) -> tuple[list[int], list[str]]:
    """Return the texts with the bracketed points of a name, on a line of their own, as the end of it, and where each begins."""
    starts: list[int] = []
    joined: list[str] = []
    for n, text in enumerate(texts):
        below = joined and n + 1 < len(texts) and _OWN.fullmatch(text) and read_points(texts[n + 1]) is None
        if below and read_points(joined[-1]) is None and _said(joined[-1]) is None:
            joined[-1] += f"\n{text}"
        else:
            starts.append(n)
            joined.append(text)
    return starts, joined


def _found(texts: Sequence[str], starts: Sequence[int], ends: Sequence[int]) -> Iterator[Stretch]:
    at = 0
    while at < len(texts):
        header = _header(texts, at)
        made = _rows(texts, header) if header else None
        if header is None or made is None:
            at += 1
            continue
        end, rows = made
        yield stretch_of_rows(starts[at], ends[end - 1] + 1, [list(header.texts), *rows])
        at = end


def _header(texts: Sequence[str], start: int) -> _Header | None:
    """Return the header that begins at a line, None where none does; of two columns of points, 满分 and 检查分, one is to fill."""
    end = start
    while end < len(texts) and end - start < _MOST_HEADERS and _said(texts[end]):
        end += 1
    said = [_said(text) for text in texts[start:end]]
    roles = [role for role in said if role is not None]
    roles = ["review_score" if role == "points" and "points" in roles[:n] else role for n, role in enumerate(roles)]
    if roles.count("item") != 1 or roles.count("points") != 1 or roles.count("category") > 1:
        return None
    beside = [n for n, role in enumerate(roles) if role in _BESIDE]
    known = {"item", "points", "category", "label", *_TO_FILL, *_BESIDE}
    if len(beside) > 1 or not set(roles) <= known or (roles[0] == "label") != ("label" in roles):
        return None
    places = {role: n for n, role in enumerate(roles)}
    category, item, points = places.get("category"), places["item"], places["points"]
    in_order = [n for n in (places.get("label"), category, item, points, *beside) if n is not None]
    if in_order != sorted(in_order):
        return None
    return _Header(
        end, tuple(texts[start:end]), places.get("label"), category, item, points, beside[0] if beside else None
    )


def _said(text: str) -> Role | None:
    return next(iter(headers.roles(text)), None) if len(text) <= _LONGEST_HEADER else None


def _rows(texts: Sequence[str], header: _Header) -> tuple[int, list[list[str]]] | None:
    """Return the line after the last row, and the rows; None where it cannot be told where each begins."""
    made = _numbered(texts, header) if header.label is not None else _by_points(texts, header)
    return made if made and len(made[1]) >= _LEAST_ROWS else None


def _numbered(texts: Sequence[str], header: _Header) -> tuple[int, list[list[str]]] | None:
    """Read rows that serial numbers count from 1; None where no number stands right below the header."""
    starts: list[int] = []
    for at in range(header.end, len(texts)):
        label = whole(texts[at])
        if label and label.numbers == (len(starts) + 1,) and (starts or at == header.end):
            starts.append(at)
    total = next((at for at in range(header.end, len(texts)) if headers.total_word(texts[at])), None)
    if total is not None:
        starts = [at for at in starts if at < total]
    if not starts:
        return None
    end = _end_of_last(texts, starts, total)
    found = []
    for first, last in zip(starts, [*starts[1:], end], strict=True):
        row = _row(texts[first + 1 : last], header)
        if row is None:
            return None
        row[header.label or 0] = texts[first]
        found.append(row)
    return _with_total(texts, end, header, found) if total is not None else (end, found)


def _end_of_last(texts: Sequence[str], starts: Sequence[int], total: int | None) -> int:
    """Return where the last row ends: at the total, else it holds at most as many lines as the longest other row."""
    if total is not None:
        return total
    longest = max((after - first for first, after in pairwise(starts)), default=0)
    return min(len(texts), starts[-1] + longest)


def _row(cells: Sequence[str], header: _Header) -> list[str] | None:
    """Return the row of the lines behind a serial number; None where it does not show which cell is which."""
    pointed = [n for n, text in enumerate(cells) if read_points(text) is not None]
    before, after = (cells[: pointed[0]], cells[pointed[0] + 1 :]) if len(pointed) == 1 else ((), ())
    if not before or (header.category is not None and len(before) > 2) or (after and header.beside is None):
        return None
    row = [""] * len(header.texts)
    if header.category is not None and len(before) > 1:
        row[header.category], row[header.item] = before
    else:
        row[header.item] = "\n".join(before)
    row[header.points] = cells[pointed[0]]
    if header.beside is not None:
        row[header.beside] = "\n".join(after)
    return row


def _by_points(texts: Sequence[str], header: _Header) -> tuple[int, list[list[str]]] | None:
    """Read rows of which each prints points, with just the cells between them that the header says."""
    found: list[list[str]] = []
    at, beside = header.end, int(header.beside is not None)
    while at < len(texts):
        if headers.total_word(texts[at]):
            return _with_total(texts, at, header, found)
        place = next((n for n in range(at, min(at + 3, len(texts))) if read_points(texts[n]) is not None), None)
        row = _pointed_row(texts[at:place], header) if place is not None else None
        if place is None or row is None or place + beside >= len(texts):
            break
        row[header.points] = texts[place]
        if header.beside is not None:
            row[header.beside] = texts[place + 1]
        at = place + 1 + beside
        found.append(row)
    return (at, found) if _add_up(found, header) and not _goes_on(texts[at : at + _LOOKED_AT]) else None


def _pointed_row(before: Sequence[str], header: _Header) -> list[str] | None:
    """Return a row of the cells before its points; None where they are others than the header says."""
    row = [""] * len(header.texts)
    if len(before) == 2 and header.category is not None and _is_category(before[0]):
        row[header.category], row[header.item] = before
    elif len(before) == 1 and not _is_category(before[0]):
        row[header.item] = before[0]
    else:
        return None
    return row


def _goes_on(texts: Sequence[str]) -> bool:
    """Return whether points stand in the lines behind the rows: some of the table may be left."""
    return any(read_points(text) is not None or _OWN.search(text) for text in texts)


def _add_up(rows: Sequence[Sequence[str]], header: _Header) -> bool:
    """Return whether the points of all rows make what their categories, two or more, state."""
    sums: list[tuple[Decimal | None, list[Decimal]]] = []
    for row in rows:
        if header.category is not None and row[header.category]:
            stated = _OWN.search(row[header.category])
            sums.append((number(stated["n"]) if stated else None, []))
        points = read_points(row[header.points])
        if not sums or points is None:
            return False
        sums[-1][1].append(points.value)
    return len(sums) > 1 and all(stated == sum(values) for stated, values in sums)


def _is_category(text: str) -> bool:
    label = leading(text)
    bracketed = text.endswith((")", "）")) and ends_with_points(text)
    return bracketed or (label is not None and label.style in _OUTER)


def _with_total(
    texts: Sequence[str], at: int, header: _Header, rows: list[list[str]]
) -> tuple[int, list[list[str]]] | None:
    if at + 1 < len(texts) and read_points(texts[at + 1]) is not None:
        row = [""] * len(header.texts)
        row[0], row[header.points] = texts[at], texts[at + 1]
        return at + 2, [*rows, row]
    return at, rows
