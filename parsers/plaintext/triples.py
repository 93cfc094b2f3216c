"""Rows of cells a line that are a number, a text and points throughout, where one number does not count all rows: 1.1, 1.2, 2.1."""

import re
from collections.abc import Sequence

from parsers.plaintext.cell_totals import with_total
from parsers.plaintext.linecells import Header
from parsers.wording import totals
from parsers.wording.labels import Label, whole
from parsers.wording.numerals import ARABIC
from parsers.wording.points import read_points

_LOOKED_AT = 12
"""Lines behind the rows in which more of the table would show."""
_CELLS = 3
_MADE = re.compile(rf"(?:总分|[小合总共]计)\s*[:：]?\s*{ARABIC}\s*分?")
"""What the parts of a name make: 总分10."""
_ARABIC = ("1", "1.1", "1.", "1、")


def triples(texts: Sequence[str], header: Header) -> tuple[int, list[list[str]]] | None:
    """Read rows of a number, a text and points; None where one is something else, or points stand behind the rows.

    The numbers follow one another at each level, or begin again with 1. A row of a number and a name has what its parts make, 总分10,
    where the points stand: it belongs to the name.
    """
    if header.category is not None or header.beside is not None or header.order != (header.item, header.points):
        return None
    found: list[list[str]] = []
    last: Label | None = None
    at = header.end
    while at < len(texts):
        if totals.total_word(texts[at]) and found:
            return with_total(texts, at, header, found)
        label, row = whole(texts[at]), _row(texts[at : at + _CELLS], header)
        if label is None or row is None or label.style not in _ARABIC or not _follows(last, label):
            break
        found.append(row)
        last, at = label, at + _CELLS
    return (at, found) if not _goes_on(texts[at : at + _LOOKED_AT]) else None


def _row(cells: Sequence[str], header: Header) -> list[str] | None:
    if len(cells) < _CELLS:
        return None
    number, name, said = cells
    if read_points(name) is not None or whole(name) is not None or totals.total_word(name):
        return None
    row = [""] * len(header.texts)
    row[header.label or 0], row[header.item] = number, name
    if read_points(said) is not None:
        row[header.points] = said
    elif _MADE.fullmatch(said):
        row[header.item] = f"{name}\n{said}"
    else:
        return None
    return row


def _follows(last: Label | None, label: Label) -> bool:
    """Return whether a number may stand below ``last``: the next of a level, the first below it or below the next, or 1 once more."""
    own, before = label.numbers, last.numbers if last else (0,)
    if len(own) <= len(before) and own[:-1] == before[: len(own) - 1] and own[-1] == before[len(own) - 1] + 1:
        return True
    outer = own[:-1]
    below_next = 0 < len(outer) <= len(before) and outer == (*before[: len(outer) - 1], before[len(outer) - 1] + 1)
    return own[-1] == 1 and (not outer or outer == before or below_next)


def _goes_on(texts: Sequence[str]) -> bool:
    return any(read_points(text) is not None for text in texts)
