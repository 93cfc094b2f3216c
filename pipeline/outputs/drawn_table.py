"""A table drawn as a grid: row numbers before it, spans seen as missing lines, cells of several lines."""

from collections.abc import Iterator
from itertools import groupby

from pipeline.terminal import Look
from pipeline.width import clean, left, right, width, wrap
from schema.document import Cell, Table
from schema.location import CellPlace

MOST_PLACES = 2_000_000
"""Rows times columns up to which a grid is drawn; a larger one is listed cell by cell."""
_LEAST = 5
"""Columns of the terminal that a column of the table takes at least, its line included."""


def drawn(table: Table, look: Look) -> list[str]:
    """Return the lines of the table in the columns of ``look``, its work linear in rows and columns.

    A table with more columns than can be told apart is listed: a line a cell, with its row and column.
    """
    if table.columns * _LEAST > look.columns - 8 or table.rows * table.columns > MOST_PLACES:
        return list(_listed(table, look))
    return list(_Grid(table, look).lines()) if table.cells else []


def printed(cell: Cell, look: Look) -> list[str]:
    """Return the lines of a cell: its automatic number, its text, and which tables are nested in it."""
    lines = [clean(line) for line in f"{cell.label} {cell.text}".strip("\n ").split("\n")]
    nested = [place.table for table in cell.tables for place in table.source[:1] if isinstance(place, CellPlace)]
    return lines + [look.said(f"[表{number}]", f"[table {number}]") for number in nested]


def _listed(table: Table, look: Look) -> Iterator[str]:
    for cell in table.cells:
        span = f" ({cell.row_span}×{cell.column_span})" if (cell.row_span, cell.column_span) != (1, 1) else ""
        place = look.said(f"{cell.row} 行 {cell.column} 列{span}：", f"row {cell.row}, column {cell.column}{span}: ")
        first, *rest = wrap(place + " / ".join(printed(cell, look)), look.columns - 2)
        yield from (first, *(f"  {line}" for line in rest))


class _Grid:
    """The layout of one table: widths of its columns, heights of its rows, lines of its cells."""

    def __init__(self, table: Table, look: Look) -> None:
        self._table = table
        self._gutter = len(str(table.rows))
        texts = [printed(cell, look) for cell in table.cells]
        self._widths = self._shared(texts, look.columns - self._gutter - 1 - (3 * table.columns + 1))
        self._lines = [
            [row for line in text for row in wrap(line, self._room(cell))]
            for cell, text in zip(table.cells, texts, strict=True)
        ]
        self._heights = self._needed()

    def _room(self, cell: Cell) -> int:
        spanned = self._widths[cell.column - 1 : cell.column - 1 + cell.column_span]
        return sum(spanned) + 3 * (len(spanned) - 1)

    def _shared(self, texts: list[list[str]], available: int) -> list[int]:
        """Return the width of every column: what it wants, the widest cut down alike where that is too much."""
        wanted = [2] * self._table.columns
        for cell, text in zip(self._table.cells, texts, strict=True):
            if cell.column_span == 1:
                wanted[cell.column - 1] = max(wanted[cell.column - 1], *(width(line) for line in text))
        for cell, text in zip(self._table.cells, texts, strict=True):
            if cell.column_span > 1:
                spanned = wanted[cell.column - 1 : cell.column - 1 + cell.column_span]
                missing = max(width(line) for line in text) - sum(spanned) - 3 * (len(spanned) - 1)
                wanted[cell.column - 2 + cell.column_span] += max(0, missing)
        cap, room, waiting = max(wanted), available, sorted(wanted)
        for n, want in enumerate(waiting):
            share = max(2, room // (len(waiting) - n))
            if want > share:
                cap = share
                break
            room -= want
        return [min(want, cap) for want in wanted]

    def _needed(self) -> list[int]:
        """Return the height of every row; where a cell over several rows needs more, its last row gets it."""
        heights = [1] * self._table.rows
        for cell, lines in zip(self._table.cells, self._lines, strict=True):
            if cell.row_span == 1:
                heights[cell.row - 1] = max(heights[cell.row - 1], len(lines))
        tall = [n for n, cell in enumerate(self._table.cells) if cell.row_span > 1]
        for n in sorted(tall, key=lambda n: self._table.cells[n].row + self._table.cells[n].row_span):
            cell = self._table.cells[n]
            spanned = heights[cell.row - 1 : cell.row - 1 + cell.row_span]
            heights[cell.row - 2 + cell.row_span] += max(0, len(self._lines[n]) - sum(spanned) - (len(spanned) - 1))
        return heights

    def lines(self) -> Iterator[str]:
        """Yield the drawn lines from top to bottom."""
        starting = {
            row: list(group) for row, group in groupby(range(len(self._lines)), lambda n: self._table.cells[n].row)
        }
        above: list[int | None] = [None] * self._table.columns
        done = [0] * len(self._lines)
        for row in range(1, self._table.rows + 1):
            here = self._owners(row, above, starting.get(row, []))
            yield self._border(above, here, done)
            for n in range(self._heights[row - 1]):
                number = right(str(row), self._gutter) if n == 0 else " " * self._gutter
                yield f"{number} {self._content(here, done)}"
            above = here
        yield self._border(above, [None] * self._table.columns, done)

    def _owners(self, row: int, above: list[int | None], starting: list[int]) -> list[int | None]:
        cells = self._table.cells
        here = [n if n is not None and cells[n].row + cells[n].row_span > row else None for n in above]
        for n in starting:
            first = cells[n].column - 1
            here[first : first + cells[n].column_span] = [n] * cells[n].column_span
        return here[: self._table.columns]

    def _runs(self, owners: list[int | None]) -> Iterator[tuple[int | None, int]]:
        """Yield the cells of a row from left to right, each with the columns that it takes on the terminal."""
        place = 0
        for owner, group in groupby(enumerate(owners), lambda entry: (entry[1], entry[0] if entry[1] is None else -1)):
            size = len(list(group))
            yield owner[0], sum(self._widths[place : place + size]) + 3 * (size - 1)
            place += size

    def _content(self, owners: list[int | None], done: list[int]) -> str:
        parts = []
        for owner, room in self._runs(owners):
            parts.append(left(self._next(owner, done), room))
        return "| " + " | ".join(parts) + " |"

    def _next(self, owner: int | None, done: list[int]) -> str:
        if owner is None:
            return ""
        n = done[owner]
        done[owner] += 1
        return self._lines[owner][n] if n < len(self._lines[owner]) else ""

    def _border(self, above: list[int | None], below: list[int | None], done: list[int]) -> str:
        going_on = [a if a is not None and a == b else None for a, b in zip(above, below, strict=True)]
        drawn_line = " " * self._gutter + " "
        before_open = False
        for n, (owner, room) in enumerate(self._runs(going_on)):
            is_open = owner is not None
            corner = "|" if is_open and (before_open or n == 0) else "+"
            drawn_line += corner + (f" {left(self._next(owner, done), room)} " if is_open else "-" * (room + 2))
            before_open = is_open
        return drawn_line + ("|" if before_open else "+")
