"""Tables of a web page while they are being read, and what a person should know of them."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import accumulate

from parsers.reading import Recorder, TableRecorder, as_table
from parsers.refusals import TOO_LARGE, refuse
from parsers.webpage.budget import Budget
from parsers.webpage.elements import Attributes
from parsers.webpage.forming import MOST_COLUMNS, MOST_ROWS, Former, Slot
from parsers.webpage.lines import Block, Lines
from parsers.webpage.pushing import pushing_cells
from parsers.webpage.rules import CELLS_OVERLAP, PUSHED_OUT, SPAN_BOUNDED
from parsers.webpage.widths import of_columns, width_of
from schema.document import Cell, Table
from schema.finding import Finding

MAX_NESTED = 50
"""Tables in tables; layout tables of web sites reach about 15."""


@dataclass(slots=True)
class OpenTable:
    """A table between its start and its end: what makes its cells, its cells so far, and the table in whose cell it stands.

    ``before`` is how many blocks of that cell are printed before it; ``nested`` are the tables in the cell that is open, each
    with this number. ``columns`` are the widths of its <col> in twips, ``widths`` those that cells say.
    """

    recorder: TableRecorder
    former: Former
    holder: "OpenTable | None"
    before: int
    cells: list[tuple[Slot, list[Block], tuple[Table, ...]]] = field(default_factory=list)
    nested: list[tuple[int, Table]] = field(default_factory=list)
    columns: list[int | None] = field(default_factory=list)
    widths: list[tuple[Slot, int]] = field(default_factory=list)

    def said_widths(self) -> list[int]:
        """Return the widths of the columns in twips, none where the page does not say them."""
        cells = ((slot.column - 1, slot.column - 1 + slot.column_span, width) for slot, width in self.widths)
        return of_columns(self.columns, cells)


class TableStack:
    """The tables that are open, from the outermost to the innermost."""

    def __init__(self, recorder: Recorder, budget: Budget) -> None:
        self.findings: list[Finding] = []
        self.innermost: OpenTable | None = None
        self._recorder = recorder
        self._budget = budget
        self._depth = 0

    def start(self, before: int) -> None:
        """Open a table, ``before`` blocks of its cell stand above it; raises UnusableInput (K009) where they nest too deep."""
        self._depth += 1
        if self._depth > MAX_NESTED:
            raise refuse(TOO_LARGE, self._budget.name, reason=f"> {MAX_NESTED} <table>")
        self.innermost = OpenTable(self._recorder.next_table(), Former(self._budget), self.innermost, before)

    def end(self) -> Table:
        """Close the innermost table and return it; nested ones are kept for the cell they stand in."""
        table = self.innermost
        assert table is not None
        self._depth -= 1
        self.innermost = table.holder
        table.former.end_group()
        table.former.end_table()
        done = as_table([self._cell(table.recorder, *cell) for cell in table.cells], table.said_widths())
        for cell, row, columns in pushing_cells(done):
            self.findings.append(PUSHED_OUT.finding({"row": row, "columns": columns}, source=cell.source))
        if self.innermost is not None:
            self.innermost.nested.append((table.before, done))
        return done

    def end_cell(self, attributes: Attributes, lines: Lines) -> None:
        """Put the next cell of the innermost table in its place, with the text of ``lines`` and the tables read in it."""
        table = self.innermost
        assert table is not None
        lines.end_block()
        ends = [0, *(end - 1 for end in accumulate(len(line) + 1 for line in _printed(lines.blocks)))]
        nested = tuple(inner.model_copy(update={"offset": ends[before]}) for before, inner in table.nested)
        table.nested = []
        slot = table.former.place(attributes)
        table.cells.append((slot, lines.blocks, nested))
        if (width := width_of(attributes)) is not None:
            table.widths.append((slot, width))

    def _cell(self, recorder: TableRecorder, slot: Slot, blocks: list[Block], nested: tuple[Table, ...]) -> Cell:
        label, text = cell_text(blocks)
        spans = (slot.row_span, slot.column_span)
        cell = recorder.cell((slot.row, slot.column), text, spans=spans, label=label, tables=nested)
        if slot.huge:
            self.findings.append(SPAN_BOUNDED.finding({"columns": MOST_COLUMNS, "rows": MOST_ROWS}, source=cell.source))
        if slot.cut:
            self.findings.append(CELLS_OVERLAP.finding({}, source=cell.source))
        return cell


def cell_text(blocks: list[Block]) -> tuple[str, str]:
    """Return the automatic number and the text of a cell made of ``blocks``, one or more lines each.

    The number of the first block is the cell's; those of further blocks are printed at the head of their lines, and so they
    stand in the text, with the blank that a browser sets after a full stop (CSS Counter Styles 3, section 3.1.5).
    """
    return (blocks[0].label if blocks else ""), "\n".join(_printed(blocks))


def _printed(blocks: list[Block]) -> Iterator[str]:
    for number, block in enumerate(blocks):
        gap = " " if block.label.endswith(".") else ""
        yield f"{block.label}{gap}{block.text}" if number else block.text
