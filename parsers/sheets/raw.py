"""What stands in a workbook, before its sheets are cut into tables. Rows and columns count from 1."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from parsers.sheets.letters import letters
from schema.finding import Rule

Position = tuple[int, int]
"""Row and column of a cell."""


class Remark(NamedTuple):
    """Something to look at in a cell: the rule, and what fills its message besides the name of the cell."""

    rule: Rule
    values: tuple[tuple[str, str], ...] = ()


class Entry(NamedTuple):
    """A cell that holds something: the text as it is shown, and what is to be looked at."""

    text: str
    remarks: tuple[Remark, ...] = ()


class Area(NamedTuple):
    """A merged area, its first and last row and column."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(slots=True)
class Sheet:
    """A sheet: its place among the tabs, its name, what it holds.

    ``widths`` gives the first and last column of a range and how wide each of these is in digits of the usual font.
    ``boxes`` are the lines of the text boxes drawn on it, from top to bottom; ``running`` its page headers and footers, their
    codes of format included (ECMA-376 part 1, 18.3.1.46).
    """

    number: int
    name: str
    hidden: bool = False
    entries: dict[Position, Entry] = field(default_factory=dict)
    merged: list[Area] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: list[tuple[int, int]] = field(default_factory=list)
    widths: list[tuple[int, int, float]] = field(default_factory=list)
    boxes: list[str] = field(default_factory=list)
    running: list[str] = field(default_factory=list)


def cell_name(at: Position) -> str:
    """Return the name of a cell as Excel has it: D9."""
    row, column = at
    return f"{letters(column)}{row}"
