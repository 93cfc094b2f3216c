"""What stands in a Word document, before the tables are laid out and anything is numbered."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from schema.finding import Rule

Merge = Literal["", "start", "continue"]
"""A cell's part in a merge: none, its first cell, or one that the first covers."""


@dataclass(frozen=True, slots=True)
class Remark:
    """Something to look at in a line: the rule, what fills its message, and 0-based half-open offsets in the text."""

    rule: Rule
    values: tuple[tuple[str, str], ...] = ()
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph: its text, its automatic number, what stands between the two, and what is to be looked at."""

    text: str
    label: str = ""
    gap: str = ""
    remarks: tuple[Remark, ...] = ()


@dataclass(slots=True)
class Box:
    """A w:tc: how many grid columns it claims, its part in merges, whether tracked changes delete it, its content.

    ``remarks`` are about the cell as a whole.
    """

    span: int = 1
    vertical: Merge = ""
    horizontal: Merge = ""
    deleted: bool = False
    content: list[Line | Grid] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)


@dataclass(slots=True)
class Row:
    """A w:tr: how many grid columns it leaves out before its cells, whether tracked changes delete it, its cells.

    A deleted row keeps the shapes of its cells, which may end a merge, but not their content.
    """

    before: int = 0
    deleted: bool = False
    boxes: list[Box] = field(default_factory=list)


@dataclass(slots=True)
class Grid:
    """A w:tbl: the number of its grid columns, its rows, and the widths of its columns in twips, none where they are not said."""

    columns: int
    rows: list[Row] = field(default_factory=list)
    widths: list[int] = field(default_factory=list)
