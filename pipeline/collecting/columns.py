"""Which column of a form's table is which, by its header."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from parsers.tables.headers import roles
from pipeline.collecting.grid import Cell, Table
from pipeline.collecting.values import compact
from pipeline.forms import words
from pipeline.forms.form import ENTRY_ROLES, SCORE_ROLES, EntryRole

_OWN = {words.HEADERS[role]: role for role in ENTRY_ROLES}
_SUFFIX = "（填报）"
_CHANGES = re.compile(r"实?际?[扣加减失]{1,2}分(?:数|分值|值)?")
"""What is taken off or added, which is no score: 扣分, 加分, 实扣分."""
_REVIEW = re.compile(r"复核|复评|复审|审核|核定|终评")
"""What says of a column of scores that they are not the unit's own."""
_LONGEST = 20
"""Characters of the longest header cell."""


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a table, numbers from 1: those to fill in, that of the points, and the row of the header (from 0).

    ``rivals`` are further columns that are headed as one of scores is; ``unknown``, by number, those whose header says nothing
    known, further ones of points, and what is taken off or added; ``last`` is the last column that has a header, 0 where nobody
    knows; ``reviewed`` the header of the only column of scores where it is one of a review.
    """

    entries: Mapping[EntryRole, int]
    points: int | None = None
    header: int = -1
    rivals: Mapping[EntryRole, tuple[int, ...]] = field(default_factory=dict)
    unknown: Mapping[int, str] = field(default_factory=dict)
    last: int = 0
    reviewed: str = ""


def columns(table: Table, before: Columns) -> Columns:
    """Return the columns of a table by the first row that heads one to fill in; those of the table ``before`` without one.

    A header over two rows says in the second what it splits a column of the first into.
    """
    for at, row in enumerate(table.rows):
        found = _of_row(row)
        if found.entries:
            below = _of_row(table.rows[at + 1]) if at + 1 < len(table.rows) else Columns({})
            rivals = {role: columns for role, columns in found.rivals.items() if role not in below.entries}
            return Columns(
                {**found.entries, **below.entries},
                found.points or below.points,
                at,
                {**rivals, **below.rivals},
                {} if below.entries else found.unknown,
                max(
                    cell.column for cell in (*row, *(table.rows[at + 1] if below.entries else ())) if cell.text.strip()
                ),
                below.reviewed if below.entries else found.reviewed,
            )
    return replace(before, header=-1)


def is_header(row: tuple[Cell, ...]) -> bool:
    """Return whether a row heads columns."""
    return bool(_of_row(row).entries)


def names_change(header: str) -> bool:
    """Return whether a header (without blanks) names what is taken off or added, from which no score can be told."""
    return bool(_CHANGES.fullmatch(header))


def _of_row(row: tuple[Cell, ...]) -> Columns:
    """Return the columns that a row heads: none unless two of its cells are headers."""
    own_columns: dict[EntryRole, list[int]] = {}
    columns: dict[EntryRole, list[int]] = {}
    unknown: dict[int, str] = {}
    points = None
    known = 0
    for cell in row:
        text = compact(cell.text)
        said = roles(text) if len(text) <= _LONGEST else ()
        own = _OWN.get(text.removesuffix(_SUFFIX))
        role = own or next((role for role in ENTRY_ROLES if said and said[0] == role), None)
        known += bool(own or said)
        if role and not names_change(text):
            (own_columns if own else columns).setdefault(role, []).append(cell.column)
        elif said and said[0] == "points" and points is None:
            points = cell.column
        elif text and (not said or said[0] == "points" or role):
            unknown[cell.column] = text
    if known < 2:
        return Columns({})
    found = _only_scores({**columns, **own_columns})
    rivals = {role: tuple(places[1:]) for role, places in found.items() if role in SCORE_ROLES and len(places) > 1}
    passed = {at for role, places in found.items() for at in (*columns.get(role, ()), *places[1:]) if at != places[0]}
    unknown |= {cell.column: compact(cell.text) for cell in row if cell.column in passed}
    firsts = {role: places[0] for role, places in found.items()}
    own_score = [compact(cell.text) for cell in row if cell.column == firsts.get("self_score")]
    reviewed = next((text for text in own_score if _REVIEW.search(text)), "")
    return Columns(firsts, points, -1, rivals, unknown, reviewed=reviewed)


def _only_scores(columns: dict[EntryRole, list[int]]) -> dict[EntryRole, list[int]]:
    """Return the columns of a form, in which 得分 alone is what the unit fills in; none where no score is filled in."""
    if "self_score" not in columns and "review_score" in columns:
        columns["self_score"] = columns.pop("review_score")
    return columns if any(role in columns for role in SCORE_ROLES) else {}
