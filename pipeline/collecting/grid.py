"""What a filled form holds before it is understood: tables of cells, marked fields, properties. Knows no format."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from schema.location import CellPlace, Source


@dataclass(frozen=True, slots=True)
class Field:
    """A field to fill in that carries a name of its own: the tag of a content control, or a defined name."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: row and column from 1, its text, the fields in it, how many rows it covers.

    ``formula`` is the formula of a cell that has one, whose stored value is then the text; ``number`` the value of a cell
    that holds a number and not text; ``comment`` what a comment on it says; ``hidden`` whether its row, column or sheet is.
    """

    row: int
    column: int
    text: str
    fields: tuple[Field, ...] = ()
    formula: str | None = None
    number: Decimal | None = None
    rows: int = 1
    comment: str = ""
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table or sheet: its number from 1 in the file, and its rows of cells, from left to right, those covered left out."""

    number: int
    rows: tuple[tuple[Cell, ...], ...]

    def cells(self) -> Iterator[Cell]:
        """Yield all cells."""
        return (cell for row in self.rows for cell in row)

    def reaching(self, row: int, column: int) -> Cell | None:
        """Return the cell above ``row`` that reaches down to it in ``column``, None where there is none."""
        tall = (cell for cell in self.cells() if cell.rows > 1 and cell.column == column)
        return next((cell for cell in tall if cell.row < row < cell.row + cell.rows), None)


@dataclass(frozen=True, slots=True)
class Filled:
    """A filled form: its tables, what stands outside them line by line, the fields there, and its document properties."""

    tables: tuple[Table, ...]
    lines: tuple[str, ...] = ()
    loose: tuple[Field, ...] = ()
    properties: Mapping[str, str] = field(default_factory=dict)


def place(file: str, table: Table, cell: Cell) -> Source:
    """Return where a cell of the form stands; ``file`` is the id of the form's file."""
    return (CellPlace(file=file, table=table.number, row=cell.row, column=cell.column, start=0, end=len(cell.text)),)
