"""What a reader hands on, and the one way to number what it finds."""

from collections.abc import Sequence
from dataclasses import dataclass

from schema.document import Block, Cell, Paragraph, Table
from schema.finding import Finding
from schema.location import CellPlace, ParagraphPlace


@dataclass(frozen=True, slots=True)
class Reading:
    """The blocks of one file in reading order, and what a person should look at."""

    blocks: tuple[Block, ...]
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class TableRecorder:
    """Makes the cells of one table, places included: table ``number`` of the file."""

    file: str
    number: int
    page: int | None

    def cell(
        self,
        at: tuple[int, int],
        text: str,
        *,
        spans: tuple[int, int] = (1, 1),
        label: str = "",
        tables: tuple[Table, ...] = (),
    ) -> Cell:
        """Return the cell at ``at`` = (row, column), spanning ``spans`` = (rows, columns); its place covers all of ``text``."""
        row, column = at
        place = CellPlace(
            file=self.file, page=self.page, table=self.number, row=row, column=column, start=0, end=len(text)
        )
        return Cell(
            row=row,
            column=column,
            row_span=spans[0],
            column_span=spans[1],
            text=text,
            label=label,
            tables=tables,
            source=(place,),
        )


class Recorder:
    """Numbers the paragraphs and tables of one file in reading order and makes them, places included."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._tables = 0
        self._paragraphs = 0

    def paragraph(self, text: str, *, label: str = "", page: int | None = None) -> Paragraph:
        """Return the next paragraph; its place covers all of ``text``."""
        self._paragraphs += 1
        place = ParagraphPlace(file=self._file, page=page, paragraph=self._paragraphs, start=0, end=len(text))
        return Paragraph(text=text, label=label, source=(place,))

    def next_table(self, page: int | None = None) -> TableRecorder:
        """Return what makes the cells of the table that begins here; ask before reading these, so that nested ones come later."""
        self._tables += 1
        return TableRecorder(self._file, self._tables, page)


def as_table(cells: list[Cell], widths: Sequence[int] = ()) -> Table:
    """Return the table of ``cells``, sized by their spans; its source is where its first cell begins.

    ``widths`` in twips are kept where there is one for each column.
    """
    cells = sorted(cells, key=lambda cell: (cell.row, cell.column))
    columns = max((cell.column + cell.column_span - 1 for cell in cells), default=0)
    return Table(
        rows=max((cell.row + cell.row_span - 1 for cell in cells), default=0),
        columns=columns,
        widths=tuple(widths) if widths and len(widths) == columns else None,
        source=cells[0].source if cells else (),
        cells=tuple(cells),
    )
