"""The one source of truth: notice.txt, taken apart into head lines and table rows.

The dump gives every cell a line of its own that begins with TAB; further lines of the same cell follow
without TAB; a blank line ends the row. A category stands in the first row of its block only.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent / "leshan-2012"
COLUMNS = 4


@dataclass(frozen=True)
class Line:
    """A line of the head, blank ones too; kind is number, title, recipients, body, signature or rubric."""

    text: str
    kind: str


@dataclass(frozen=True)
class Row:
    """A table row of four cell texts; the lines of a cell are joined by a line feed."""

    cells: tuple[str, ...]

    @property
    def continues(self) -> bool:
        """Whether the category cell is blank because the category above goes on."""
        return self.cells[0] == ""


@dataclass(frozen=True)
class Notice:
    """The whole notice as the dump prints it."""

    head: tuple[Line, ...]
    rows: tuple[Row, ...]


def read_notice() -> Notice:
    """Read the dump that lies beside the samples."""
    text = (FOLDER / "notice.txt").read_bytes().decode("utf-8")
    lines = text.split("\n")
    first = next(index for index, line in enumerate(lines) if line.startswith("\t"))
    return Notice(tuple(_head(lines[:first])), tuple(_rows(lines[first:])))


def _head(lines: list[str]) -> list[Line]:
    """Give each head line its kind by where it stands."""
    kind = "number"
    head: list[Line] = []
    for line in lines:
        if line.endswith("："):
            head.append(Line(line, "recipients"))
            kind = "body"
            continue
        if line.startswith(" "):
            kind = "signature"
        elif kind == "signature" and line:
            kind = "rubric"
        head.append(Line(line, kind))
        if kind == "number":
            kind = "title"
    return head


def _rows(lines: list[str]) -> list[Row]:
    """Collect cells until a line that is blank and no cell ends the row."""
    rows: list[Row] = []
    cells: list[str] = []
    for line in lines:
        if line.startswith("\t"):
            cells.append(line[1:])
        elif line.strip():
            cells[-1] += "\n" + line
        elif cells:
            rows.append(Row(tuple(cells + [""] * (COLUMNS - len(cells)))))
            cells = []
    return rows


def change_cells(notice: Notice, change: Callable[[int, int, str], str]) -> Notice:
    """The notice with change(row, column, text) put in place of each cell text; both count from 1."""
    rows = tuple(
        Row(tuple(change(number, column, cell) for column, cell in enumerate(row.cells, 1)))
        for number, row in enumerate(notice.rows, 1)
    )
    return replace(notice, rows=rows)


def one_line_categories(notice: Notice) -> Notice:
    """The notice with each category's characters on one line."""
    return change_cells(notice, lambda _, column, text: text.replace("\n", "") if column == 1 else text)
