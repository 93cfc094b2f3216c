"""From the sheets of a workbook to numbered tables and findings.

A table is an area of a sheet (see :mod:`parsers.sheets.areas`): its first row and column are row 1 and column 1 in places, the
number of the sheet among the tabs is the page. Every position of it has a cell; a merged area is one cell with spans, cut
at the edge of its table. Lines of text boxes follow the tables of their sheet as paragraphs.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from parsers.reading import Reading, Recorder, TableRecorder, as_table
from parsers.refusals import TOO_LARGE, refuse
from parsers.running import left_out
from parsers.sheets.areas import areas
from parsers.sheets.raw import Area, Entry, Position, Remark, Sheet, cell_name
from parsers.sheets.rules import COVERED_CELL, HIDDEN_CELLS
from parsers.shortening import shortened
from schema.document import Block, Cell, Table
from schema.finding import Finding, Rule
from schema.location import Place
from schema.model import Bilingual

MAX_CELLS = 300_000
"""Cells of all tables of a workbook, blank ones too; a table of 10,000 rows and 20 columns has 200,000."""
MAX_CHARACTERS = 50_000_000
"""Characters in all cells of a workbook; a text that many cells share is stored once and counts in each."""
_CODE = re.compile(r'&(?:"[^"]*"|K(?:[0-9A-Fa-f]{6}|[0-9]{2}[+-][0-9]{3})|[0-9]{1,3}|.)', re.DOTALL)
"""A code in a page header: a font, a colour, a size, a part of the header, the page number."""
_SHOWN_TEXT, _SHOWN_CELLS = 20, 3
_DIGIT, _USUAL = 105, 960
"""Twips: a digit of the usual font (7 pixels), and a column of which no width is said (64 pixels)."""
_WHAT = {
    "sheet": Bilingual(zh="整张工作表", en="the whole sheet"),
    "rows": Bilingual(zh="行", en="rows"),
    "columns": Bilingual(zh="列", en="columns"),
    "format": Bilingual(zh="格式不显示内容的单元格", en="cells whose format shows nothing"),
}

_Values = tuple[tuple[str, str], ...]


class _Merge(NamedTuple):
    """A merged area as far as its table goes, and the first cell of all of it, whose text is what is shown."""

    shown: Area
    first: Position


class Sheets:
    """The blocks of one workbook: ``file`` is its id in places, ``name`` the name for messages."""

    def __init__(self, file: str, name: str) -> None:
        self._name = name
        self._recorder = Recorder(file)
        self._cells = MAX_CELLS
        self._characters = MAX_CHARACTERS
        self._found: dict[tuple[int, str, _Values], tuple[str, Rule, list[tuple[str, Place]]]] = {}

    def reading(self, sheets: Iterable[Sheet]) -> Reading:
        """Return the tables of ``sheets`` and what was found in them; blank sheets give none.

        Raises UnusableInput (K009) where they have more cells than any real workbook.
        """
        blocks: list[Block] = []
        running: list[str] = []
        for sheet in sheets:
            tables = [self._table(sheet, area) for area in self._areas(sheet)]
            if sheet.hidden and tables:
                self._report(sheet, None, _hidden("sheet"), tables[0].cells[0])
            blocks += tables
            running += (_CODE.sub("", text) for text in sheet.running if tables)
            blocks += (self._recorder.paragraph(line, page=sheet.number) for line in sheet.boxes if line.strip())
        return Reading(tuple(blocks), (*self._findings(), *left_out(running, self._name)))

    def _areas(self, sheet: Sheet) -> list[Area]:
        filled = [at for at, entry in sheet.entries.items() if entry.text.strip() or entry.remarks]
        starts = set(filled)
        found = areas(filled, [area for area in sheet.merged if (area.top, area.left) in starts])
        for area in found:
            self._cells -= (area.bottom - area.top + 1) * (area.right - area.left + 1)
            if self._cells < 0:
                reason = f"{sheet.name}!{cell_name((area.bottom, area.right))}, > {MAX_CELLS} cells"
                raise refuse(TOO_LARGE, self._name, reason=reason)
        return found

    def _table(self, sheet: Sheet, area: Area) -> Table:
        table = self._recorder.next_table(sheet.number)
        merges = self._merges(sheet, area)
        covered = {at for merge in merges.values() for at in _positions(merge.shown)}
        hidden_columns = _columns(sheet.hidden_columns, area)
        cells: list[Cell] = []
        for at in _positions(area):
            if at in merges or at not in covered:
                merge = merges.get(at) or _Merge(Area(*at, *at), at)
                cells.append(self._cell(sheet, table, merge, (area.top, area.left)))
                if cells[-1].text.strip():
                    for what in _hides(sheet, at, hidden_columns):
                        self._report(sheet, at, _hidden(what), cells[-1])
        return as_table(cells, _widths(sheet, area))

    def _merges(self, sheet: Sheet, area: Area) -> dict[Position, _Merge]:
        """Return the merged areas within ``area`` by their first cell there; of two that overlap the first holds."""
        found: dict[Position, _Merge] = {}
        taken: set[Position] = set()
        tries = MAX_CELLS
        for merge in sheet.merged:
            cut = Area(*map(max, merge[:2], area[:2]), *map(min, merge[2:], area[2:]))
            if cut.top > cut.bottom or cut.left > cut.right:
                continue
            tries -= (cut.bottom - cut.top + 1) * (cut.right - cut.left + 1)
            if tries < 0:
                raise refuse(TOO_LARGE, self._name, reason=f"{sheet.name}, merged cells")
            positions = set(_positions(cut))
            if not positions & taken:
                taken |= positions
                found[cut.top, cut.left] = _Merge(cut, (merge.top, merge.left))
        return found

    def _cell(self, sheet: Sheet, table: TableRecorder, merge: _Merge, start: Position) -> Cell:
        top, left, bottom, right = merge.shown
        held = {at: sheet.entries[at] for at in _positions(merge.shown) if at in sheet.entries}
        extra = _extra(held, merge.first) if held else {}
        first = held.get(merge.first, Entry("")).text
        text = "\n".join([*([first] if first.strip() or not extra else []), *extra.values()])
        self._characters -= len(text)
        if self._characters < 0:
            raise refuse(TOO_LARGE, self._name, reason=f"> {MAX_CHARACTERS} characters")
        cell = table.cell(
            (top - start[0] + 1, left - start[1] + 1),
            text,
            spans=(bottom - top + 1, right - left + 1),
        )
        for at, entry in held.items():
            for remark in entry.remarks:
                self._report(sheet, at, remark, cell)
            if at in extra:
                self._report(
                    sheet,
                    at,
                    Remark(COVERED_CELL, (("text", shortened(" ".join(extra[at].split()), _SHOWN_TEXT)),)),
                    cell,
                )
        return cell

    def _report(self, sheet: Sheet, at: Position | None, remark: Remark, cell: Cell) -> None:
        """Keep ``remark`` on what stands at ``at`` in the sheet; those that say the same of a sheet are one finding."""
        key = (sheet.number, remark.rule.code, remark.values)
        _, _, places = self._found.setdefault(key, (sheet.name, remark.rule, []))
        places.append((cell_name(at) if at else "", cell.source[0]))

    def _findings(self) -> Iterator[Finding]:
        for (_, _, values), (sheet, rule, places) in self._found.items():
            words: dict[str, object] = dict(values)
            if "what" in words:
                words["what"] = _WHAT[str(words["what"])]
            names = list(dict.fromkeys(name for name, _ in places))
            words |= {"sheet": sheet, "cell": _named(sheet, names)}
            yield rule.finding(words, source=tuple(dict.fromkeys(place for _, place in places)))


def _positions(area: Area) -> Iterator[Position]:
    for row in range(area.top, area.bottom + 1):
        for column in range(area.left, area.right + 1):
            yield row, column


def _widths(sheet: Sheet, area: Area) -> list[int]:
    """Return how wide the columns of ``area`` are in twips, those of usual width included; none where no width is said."""
    said = {
        column: round(width * _DIGIT)
        for first, last, width in sheet.widths
        for column in range(max(first, area.left), min(last, area.right) + 1)
    }
    return [said.get(column, _USUAL) for column in range(area.left, area.right + 1)] if said else []


def _columns(hidden: Iterable[tuple[int, int]], area: Area) -> set[int]:
    """Return the columns of ``area`` that are ``hidden``, given as first and last ones."""
    return {column for first, last in hidden for column in range(max(first, area.left), min(last, area.right) + 1)}


def _hides(sheet: Sheet, at: Position, columns: set[int]) -> Iterator[str]:
    if at[0] in sheet.hidden_rows:
        yield "rows"
    if at[1] in columns:
        yield "columns"


def _hidden(what: str) -> Remark:
    return Remark(HIDDEN_CELLS, (("what", what),))


def _extra(held: Mapping[Position, Entry], first: Position) -> dict[Position, str]:
    """Return the texts that the cell ``first`` of a merged area covers, those that say what another does left out."""
    extra: dict[Position, str] = {}
    if len(held) == 1 and first in held:
        return extra
    said = {"", _compact(held[first].text) if first in held else ""}
    for at, entry in held.items():
        if at != first and _compact(entry.text) not in said:
            said.add(_compact(entry.text))
            extra[at] = entry.text
    return extra


def _compact(text: str) -> str:
    return "".join(text.split())


def _named(sheet: str, names: list[str]) -> Bilingual:
    """Return the names of the cells of a sheet in words, the first few of many."""
    shown = names[:_SHOWN_CELLS]
    more = len(names) - len(shown)
    return Bilingual(
        zh=f"{sheet}!{'、'.join(shown)}" + (f" 等 {len(names)} 格" if more else ""),
        en=f"{sheet}!{', '.join(shown)}" + (f" and {more} more" if more else ""),
    )
