"""The rows of a form as matching sees them: their texts, their named cells, the cells to fill in."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from parsers.headers import subtotal_word, total_word
from pipeline.collecting.columns import Columns, columns, is_header
from pipeline.collecting.grid import Cell, Filled, Table
from pipeline.collecting.reference import Reference, is_entry
from pipeline.collecting.values import alike
from pipeline.forms.form import EntryRole


@dataclass(frozen=True, slots=True)
class Entry:
    """A cell to fill in, what stands in it, and whether it is known by its name, not by the header of its column."""

    cell: Cell
    text: str
    named: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A row below a header.

    ``texts`` are those of its cells outside the columns to fill in, made comparable; ``ids`` the lines of the rubric that
    one of them belongs to; ``named`` its cells with a tag or defined name, by the line that they name; ``entries`` its
    cells in the columns to fill in; ``points`` the cell of the points column; ``sums`` whether it is a 小计 or 合计 row.
    """

    table: Table
    texts: tuple[str, ...]
    ids: tuple[str, ...]
    named: Mapping[str, Mapping[EntryRole, Entry]]
    entries: Mapping[EntryRole, Entry]
    points: Cell | None
    sums: str


def rows(form: Filled, reference: Reference) -> tuple[Row, ...]:
    """Return the rows of all tables of a form that may hold lines of the rubric, in order.

    A table without a header that shows no line of the rubric, as one for signatures, is left out.
    """
    found: list[Row] = []
    heads = Columns({})
    for table in form.tables:
        heads = columns(table, heads)
        below = [cells for cells in table.rows[heads.header + 1 :] if cells and not is_header(cells)]
        made = [_row(table, cells, heads, reference) for cells in below]
        if heads.header >= 0 or any(row.ids or row.named for row in made):
            found += made
    return tuple(found)


def _row(table: Table, cells: tuple[Cell, ...], heads: Columns, reference: Reference) -> Row:
    named = _named(cells, reference)
    own = {entry.cell.column for entries in named.values() for entry in entries.values()} | set(heads.entries.values())
    outside = [cell for cell in cells if cell.column not in own]
    texts = tuple(text for text in (alike(cell.text) for cell in outside) if text)
    ids = dict.fromkeys(identifier for text in texts for identifier in reference.texts.get(text, ()))
    entries = {role: Entry(cell, cell.text) for role, column in heads.entries.items() for cell in _at(cells, column)}
    points = next(iter(_at(cells, heads.points)), None) if heads.points else None
    return Row(table, texts, tuple(ids), named, entries, points, _sums(outside))


def _named(cells: tuple[Cell, ...], reference: Reference) -> dict[str, dict[EntryRole, Entry]]:
    found: dict[str, dict[EntryRole, Entry]] = {}
    for cell in cells:
        for field in cell.fields:
            line, part = reference.names.get(field.name.lower(), (None, ""))
            role = is_entry(part)
            if line is not None and role:
                found.setdefault(line, {})[role] = Entry(cell, field.text, named=True)
    return found


def _at(cells: tuple[Cell, ...], column: int) -> Iterator[Cell]:
    """Yield the cell of a column, if the row has one that begins there."""
    return (cell for cell in cells if cell.column == column)


def _sums(cells: list[Cell]) -> str:
    """Return "subtotal" or "total" for a row that says 小计 or 合计, else nothing."""
    for cell in cells[:3]:
        if subtotal_word(cell.text):
            return "subtotal"
        if total_word(cell.text):
            return "total"
    return ""
