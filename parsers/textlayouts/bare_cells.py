"""A cell a line with no mark at all, and the blank cells left out: so some web pages and readers of PDF files give a table.

Where a row begins is proved or the stretch is left alone. Either a column of serial numbers counts the rows from 1, or each
row prints points and between those of two rows stand just the cells that the header says: what follows the points, what
comes before them, and perhaps a category, which a number or points at its end make known. A total ends the rows, or the points
that the categories state, on a line of their own too, are the sums of theirs. Bars that end cells are taken for what they are.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from parsers.plaintext.linecells import OWN, Header, cells_of, header_at
from parsers.plaintext.stretches import Stretch, stretch_of_rows
from parsers.wording import totals
from parsers.wording.labels import leading, whole
from parsers.wording.marks import ends_with_points
from parsers.wording.numerals import number
from parsers.wording.points import read_points

ORDER = 50
_LOOKED_AT = 12
"""Lines behind the rows in which more of the table would show."""
_LEAST_ROWS = 3
_SECTIONS = frozenset({"一", "一、", "一.", "（一）"})
_OUTER = frozenset({"一、", "一.", "（一）", "第一条"})
"""Styles of numbers that head what is numbered 1. or not at all."""


def find(lines: Sequence[str]) -> Iterator[Stretch]:
    """Return the stretches of a header and three rows or more."""
    cells = cells_of(lines)
    texts = [cell.text for cell in cells]
    at = 0
    while at < len(texts):
        header = header_at(texts, at)
        made = _rows(texts, header) if header else None
        if header is None or made is None:
            at += 1
            continue
        end, rows = made
        yield stretch_of_rows(cells[at].start, cells[end - 1].end, _with_sections([list(header.texts), *rows], header))
        at = end


def _rows(texts: Sequence[str], header: Header) -> tuple[int, list[list[str]]] | None:
    """Return the line after the last row, and the rows; None where it cannot be told where each begins."""
    numbered = header.label is not None
    made = _numbered(texts, header) if numbered else _by_points(texts, header)
    return made if made and len(made[1]) >= _LEAST_ROWS else None


def _numbered(texts: Sequence[str], header: Header) -> tuple[int, list[list[str]]] | None:
    """Read rows that serial numbers count from 1; None where no number stands right below the header."""
    starts: list[int] = []
    for at in range(header.end, len(texts)):
        label = whole(texts[at])
        if label and label.numbers == (len(starts) + 1,) and (starts or at == header.end):
            starts.append(at)
    total = next((at for at in range(header.end, len(texts)) if totals.total_word(texts[at])), None)
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


def _row(cells: Sequence[str], header: Header) -> list[str] | None:
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


def _by_points(texts: Sequence[str], header: Header) -> tuple[int, list[list[str]]] | None:
    """Read rows of which each prints points, with just the cells around them that the header says."""
    found: list[list[str]] = []
    first = _total_row(texts, header.end, header)
    at = header.end + 2 if first else header.end
    while at < len(texts):
        if totals.total_word(texts[at]) and found and not first:
            return _with_total(texts, at, header, found)
        made = _section(texts, at, header) or _pointed_row(texts, at, header)
        if made is None:
            break
        count, row = made
        at += count
        found.append(row)
    if not _add_up(found, header) or _goes_on(texts[at : at + _LOOKED_AT]):
        return None
    return at, [first, *found] if first else found


def _pointed_row(texts: Sequence[str], at: int, header: Header) -> tuple[int, list[str]] | None:
    """Return how many cells from ``at`` on make a row, and the row; None where they are others than the header says."""
    named = header.category is not None and _is_category(texts[at])
    cells = texts[at + named : at + named + len(header.order)]
    if len(cells) < len(header.order) or _is_category(cells[0]):
        return None
    row = [""] * len(header.texts)
    if header.category is not None and named:
        row[header.category] = texts[at]
    for column, text in zip(header.order, cells, strict=True):
        if (read_points(text) is not None) != (column == header.points):
            return None
        row[column] = text
    return named + len(cells), row


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
    enough = len(sums) > 1 or len(rows) > _LEAST_ROWS
    return enough and all(stated == sum(values) for stated, values in sums)


def _heads(item: str) -> bool:
    """Return whether an item cell is that of a section: 一 and a name below it."""
    label = whole(item.split("\n", maxsplit=1)[0])
    return "\n" in item and label is not None and label.style in _SECTIONS


def _with_sections(rows: list[list[str]], header: Header) -> list[list[str]]:
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


def _with_total(
    texts: Sequence[str], at: int, header: Header, rows: list[list[str]]
) -> tuple[int, list[list[str]]] | None:
    total = _total_row(texts, at, header)
    return (at + 2, [*rows, total]) if total else (at, rows)


def _total_row(texts: Sequence[str], at: int, header: Header) -> list[str] | None:
    if at + 1 >= len(texts) or not totals.total_word(texts[at]) or read_points(texts[at + 1]) is None:
        return None
    row = [""] * len(header.texts)
    row[0], row[header.points] = texts[at], texts[at + 1]
    return row
