"""From the bytes of a review sheet to its typed lines: where the columns stand, what is in the cells."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from parsers.refusals import refuse
from pipeline.collecting import excel
from pipeline.collecting.grid import Cell, Table
from pipeline.editing.carried import is_hidden_sheet, unpacked
from pipeline.editing.cells import as_cell
from pipeline.editing.columns import REQUIRED, Column
from pipeline.editing.words import HEAD_HEADERS, plain
from schema.finding import Rule
from schema.model import Bilingual

NO_TABLE = Rule(
    code="K635",
    name="no-review-table",
    severity="error",
    message=Bilingual(
        zh="{name}：校对表里找不到这些栏目：{missing}", en="{name}: the review sheet lacks the columns {missing}"
    ),
    help=Bilingual(
        zh="请把“细则”工作表的表头改回原样；改不回来，就用 kaohe edit 另做一份，把改过的内容拷过去。",
        en="Put the headers of the sheet 细则 back as they were, or make a new review sheet with kaohe edit and copy.",
    ),
    explanation=Bilingual(
        zh="程序按表头认栏目；缺了一栏，就不知道那一栏是删了还是改了名。",
        en="Columns are known by their headers; without one nobody can tell whether it was deleted or renamed.",
    ),
    example="a review sheet whose header row was deleted",
)
_FIRST_ROWS = 50
"""Rows within which the header stands."""


@dataclass(frozen=True, slots=True)
class Typed:
    """A line as it stands in the sheet: its row, and the texts of its cells by field.

    ``formulas`` are the fields in whose cells a formula stands; its stored value is not to be trusted.
    """

    row: int
    cells: Mapping[str, str]
    formulas: frozenset[str] = frozenset()

    def text(self, of: str) -> str:
        """Return what stands in the cell of a field, empty where it is blank."""
        return self.cells.get(of, "")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A review sheet: its tables, and the JSON that it carries (None where that is not there or not complete)."""

    tables: tuple[Table, ...]
    json: bytes | None


@dataclass(frozen=True, slots=True)
class Content:
    """What was typed: lines, parts of the head and their texts (None without their sheet), cells below unknown headers."""

    lines: tuple[Typed, ...]
    head: tuple[tuple[str, str], ...] | None
    strange: tuple[tuple[str, Cell], ...] = field(default=())


def opened(data: bytes, name: str) -> Sheet:
    """Return the review sheet ``data``; raises UnusableInput about the file ``name`` as other Excel files do."""
    tables = excel.read(data, name).tables
    carried = (unpacked(_first_column(table)) for table in tables if is_hidden_sheet(_first_column(table)))
    return Sheet(tables, next(carried, None))


def content(sheet: Sheet, known: Sequence[Column], name: str) -> Content:
    """Return what was typed into the sheet with the columns ``known``; raises UnusableInput where columns lack (K635)."""
    headers = {plain(column.header): column.field for column in known}
    candidates = [(table, row) for table in sheet.tables for row in table.rows[:_FIRST_ROWS]]
    wanted = [plain(column.header) for column in REQUIRED]
    best = max(candidates, key=lambda each: _hits(each[1], wanted), default=None)
    there = {plain(cell.text) for cell in best[1]} if best else set()
    missing = [column.header for column in REQUIRED if plain(column.header) not in there]
    if best is None or missing:
        raise refuse(NO_TABLE, name, missing="、".join(missing))
    table, header = best
    fields = {cell.column: headers.get(plain(cell.text), "") for cell in header}
    titles = {cell.column: cell.text for cell in header}
    below = [row for row in table.rows if row and row[0].row > header[0].row]
    strange = tuple((titles.get(c.column, ""), c) for row in below for c in row if c.text and not fields.get(c.column))
    return Content(tuple(_typed(row, fields) for row in below), _head(sheet.tables), strange)


def _hits(row: Sequence[Cell], wanted: Sequence[str]) -> int:
    return len({plain(cell.text) for cell in row} & set(wanted))


def _typed(row: Sequence[Cell], fields: Mapping[int, str]) -> Typed:
    held = {fields[cell.column]: cell for cell in row if fields.get(cell.column) and (cell.text or cell.formula)}
    return Typed(
        row[0].row,
        {of: as_cell(cell.text) for of, cell in held.items()},
        frozenset(of for of, cell in held.items() if cell.formula is not None),
    )


def _head(tables: Sequence[Table]) -> tuple[tuple[str, str], ...] | None:
    """Return the rows of the head as part and text; a row without the name of a part goes on with the part above."""
    for table in tables:
        for at, row in enumerate(table.rows[:_FIRST_ROWS]):
            columns = {plain(cell.text): cell.column for cell in row}
            if all(header in columns for header in HEAD_HEADERS[:2]):
                return tuple(_parts(table.rows[at + 1 :], [columns[header] for header in HEAD_HEADERS[:2]]))
    return None


def _parts(rows: Sequence[Sequence[Cell]], columns: Sequence[int]) -> Iterator[tuple[str, str]]:
    part = ""
    for row in rows:
        texts = {cell.column: as_cell(cell.text) for cell in row}
        name, text = (texts.get(column, "") for column in columns)
        part = name or part
        if text:
            yield part, text


def _first_column(table: Table) -> tuple[str, ...]:
    return tuple(cell.text for row in table.rows for cell in row if cell.column == 1 and cell.text)
