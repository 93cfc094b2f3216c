"""Which column of a form's table is which, by its header."""

from collections.abc import Mapping
from dataclasses import dataclass

from parsers.headers import roles
from pipeline.collecting.grid import Cell, Table
from pipeline.collecting.values import compact
from pipeline.forms import words
from pipeline.forms.form import ENTRY_ROLES, SCORE_ROLES, EntryRole

_OWN = {words.HEADERS[role]: role for role in ENTRY_ROLES}
_SUFFIX = "（填报）"
_LONGEST = 20
"""Characters of the longest header cell."""


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a table, numbers from 1: those to fill in, that of the points, and the row of the header (from 0)."""

    entries: Mapping[EntryRole, int]
    points: int | None = None
    header: int = -1


def columns(table: Table, before: Columns) -> Columns:
    """Return the columns of a table by the first row that heads one to fill in; those of the table ``before`` without one.

    A header over two rows says in the second what it splits a column of the first into.
    """
    for at, row in enumerate(table.rows):
        found = _of_row(row)
        if found.entries:
            below = _of_row(table.rows[at + 1]) if at + 1 < len(table.rows) else Columns({})
            return Columns({**found.entries, **below.entries}, found.points or below.points, at)
    return Columns(before.entries, before.points)


def is_header(row: tuple[Cell, ...]) -> bool:
    """Return whether a row heads columns."""
    return bool(_of_row(row).entries)


def _of_row(row: tuple[Cell, ...]) -> Columns:
    """Return the columns that a row heads: none unless two of its cells are headers."""
    entries: dict[EntryRole, int] = {}
    points = None
    known = 0
    for cell in row:
        text = compact(cell.text)
        said = roles(text) if len(text) <= _LONGEST else ()
        own = _OWN.get(text.removesuffix(_SUFFIX))
        role = own or next((role for role in ENTRY_ROLES if said and said[0] == role), None)
        known += bool(own or said)
        if role and (role not in entries or own):
            entries[role] = cell.column
        elif said and said[0] == "points":
            points = points or cell.column
    if known < 2:
        return Columns({})
    return Columns(_only_scores(entries), points)


def _only_scores(entries: dict[EntryRole, int]) -> dict[EntryRole, int]:
    """Return the columns of a form, in which 得分 alone is what the unit fills in; none where no score is filled in."""
    if "self_score" not in entries and "review_score" in entries:
        entries["self_score"] = entries.pop("review_score")
    return entries if any(role in entries for role in SCORE_ROLES) else {}
