"""The rows of a form as matching sees them: their texts, their named cells, the cells to fill in."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from parsers.wording.totals import subtotal_word, total_word
from pipeline.collecting.columns import Columns, columns, is_header
from pipeline.collecting.grid import Cell, Field, Filled, Table
from pipeline.collecting.reference import Reference, is_entry
from pipeline.collecting.values import alike, compact, read_value
from pipeline.forms.form import SCORE_ROLES, EntryRole, Line

BESIDE = "第{column}列（没有表头）"
"""What a column right of all headers is called."""
_FIGURE = re.compile(r"[0-9０-９零一二两三四五六七八九十]")


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
    cells in the columns to fill in; ``unknown`` those in columns whose header is not known or missing, by the header; ``covered`` the
    cells of rows above that reach down into the columns to fill in; ``points`` the cell of the points column; ``sums``
    whether it is a 小计 or 合计 row; ``reviewed`` the header of its column of scores where that is one of a review.
    """

    table: Table
    texts: tuple[str, ...]
    ids: tuple[str, ...]
    named: Mapping[str, Mapping[EntryRole, Entry]]
    entries: Mapping[EntryRole, Entry]
    points: Cell | None
    sums: str
    unknown: Mapping[str, Cell] = field(default_factory=dict)
    covered: Mapping[EntryRole, Cell] = field(default_factory=dict)
    reviewed: str = ""


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
    named = _named(cells, heads, reference)
    own = {entry.cell.column for entries in named.values() for entry in entries.values()} | set(heads.entries.values())
    outside = [cell for cell in cells if cell.column not in own]
    texts = tuple(text for text in (alike(cell.text) for cell in outside) if text)
    ids = dict.fromkeys(identifier for text in texts for identifier in reference.texts.get(text, ()))
    entries = {
        role: _headed(cells, role, heads, cell) for role, column in heads.entries.items() for cell in _at(cells, column)
    }
    points = next(iter(_at(cells, heads.points)), None) if heads.points else None
    covered = {
        role: above
        for role, column in heads.entries.items()
        if role not in entries and (above := table.reaching(cells[0].row, column)) is not None
    }
    roles = {role for entries in named.values() for role in entries}
    read = own | {column for role, places in heads.rivals.items() if role not in roles for column in places}
    unknown = {
        header: cell
        for column, header in heads.unknown.items()
        for cell in _at(cells, column)
        if cell.column not in read
    }
    if heads.last:
        beside = (cell for cell in cells if cell.column > max(heads.last, *read))
        unknown |= {BESIDE.format(column=cell.column): cell for cell in beside}
    return Row(table, texts, tuple(ids), named, entries, points, _sums(outside), unknown, covered, heads.reviewed)


def _named(cells: tuple[Cell, ...], heads: Columns, reference: Reference) -> dict[str, dict[EntryRole, Entry]]:
    """Return the cells that carry names, by the lines and columns named.

    A name that several cells of the row carry, since somebody copied one of them, belongs to the one below the header of
    its column; where that does not tell, what stands in all of them is given, which is no number.
    """
    found: dict[str, dict[EntryRole, list[Entry]]] = {}
    for cell in cells:
        for name in dict.fromkeys(one.name for one in cell.fields):
            line, part = reference.names.get(name.lower(), (None, ""))
            role = is_entry(part)
            if line is not None and role:
                same = [one for one in cell.fields if reference.names.get(one.name.lower(), (None, ""))[0] == line]
                own = [one for one in same if one.name == name]
                entry = Entry(cell, _said(cell, own, same, (reference.line(line), role)), named=True)
                found.setdefault(line, {}).setdefault(role, []).append(entry)
    return {line: {role: _one_of(role, given, heads) for role, given in roles.items()} for line, roles in found.items()}


def _one_of(role: EntryRole, given: list[Entry], heads: Columns) -> Entry:
    headed = [entry for entry in given if entry.cell.column == heads.entries.get(role)]
    if len(given) == 1 or len(headed) == 1:
        return (headed or given)[0]
    return _together(given)


def _headed(cells: tuple[Cell, ...], role: EntryRole, heads: Columns, cell: Cell) -> Entry:
    """Return what stands below a header, and in other columns that are headed alike."""
    rivals = [one for column in heads.rivals.get(role, ()) for one in _at(cells, column)]
    return _together([Entry(one, one.text) for one in (cell, *rivals)])


def _together(given: list[Entry]) -> Entry:
    """Return the entry that several cells say; where they say different things what stands in all of them, no number."""
    texts = dict.fromkeys(entry.text for entry in given)
    if len(texts) == 1:
        return given[0]
    cell = replace(given[0].cell, number=None, formula=None)
    return replace(given[0], cell=cell, text=" | ".join(texts))


def _said(cell: Cell, own: Sequence[Field], same: Sequence[Field], to: tuple[Line, EntryRole]) -> str:
    """Return what was entered in a field: all that stands in its cell where it is not alone there.

    Somebody may have typed beside a content control, or put two into one cell: ``own`` are those of the field's name, ``same``
    those of its line. Words without figures beside a score, as a label in an office's own form, are none, but for what can be
    read as the score (满分, 是, /) behind a blank control that is alone in its cell; / between two is printed.
    """
    line, role = to
    beside = compact(cell.text)
    for one in same:
        beside = beside.replace(compact(one.text), "", 1)
    if role in SCORE_ROLES:
        is_alone_and_blank = len(cell.fields) == 1 and not compact(own[0].text)
        says = bool(_FIGURE.search(beside)) or (is_alone_and_blank and _is_score(beside, line, role))
    else:
        says = bool(beside)
    return own[0].text if len(own) == 1 and not says else cell.text


def _is_score(text: str, line: Line, role: EntryRole) -> bool:
    """Return whether ``text`` alone would be read as a score, or as that there is none."""
    value = read_value(text, line.rule, role, line.most)
    return value.state == "not_applicable" or value.number is not None


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
