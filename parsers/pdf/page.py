"""From what is drawn on a page to its paragraphs and tables in reading order."""

from itertools import compress
from typing import NamedTuple

from parsers.pdf.borderless import Columns, Found, find_columns
from parsers.pdf.carried import Drawn
from parsers.pdf.find import find_grids
from parsers.pdf.glyphs import once, slanted
from parsers.pdf.grids import Grid, widths
from parsers.pdf.lattice import TooManyRules
from parsers.pdf.lines import Line, cell_text, page_lines, rows, slanted_text
from parsers.pdf.paragraphs import Margins, begins_list, continues, counts_on, margins
from parsers.pdf.sheet import Box, Glyph, Sheet
from parsers.reading import Recorder, as_table
from parsers.wording.labels import Label, leading
from schema.document import Block, Table

CROSSES = 0.3
"""Ems by which a line on the border of a cell stands above it."""


class Ruled(NamedTuple):
    """A table of the page, the glyphs of each of its cells, and the tables within each cell."""

    grid: Grid
    glyphs: list[list[Glyph]]
    inner: list[list["Ruled"]]


Entry = Line | Ruled | Columns


class PageBlocks(NamedTuple):
    """The blocks of a page and whether its rules could be made out.

    ``unruled`` are the tables without rules among them, ``unclear`` tells whether there may be more. ``drawn`` are those with
    rules, their blocks counted on this page.
    """

    blocks: list[Block]
    clear: bool
    unruled: list[Table]
    unclear: bool
    drawn: list[Drawn]


def blocks_of(
    sheet: Sheet, recorder: Recorder, page: int, counted: dict[str, Label], *, unruled: bool = True
) -> PageBlocks:
    """Return the blocks of the upright ``sheet`` in reading order, tables without rules as text unless ``unruled``.

    ``counted`` are the last numbers with which paragraphs of the pages before begin, by their style; those of this page join them.
    Headers come first and footers last, as they stand; text beside a table comes after it; slanting text comes last.
    """
    glyphs, aslant = slanted(once(sheet.glyphs))
    try:
        grids, clear = find_grids(sheet), True
    except TooManyRules:
        grids, clear = [], False
    tables, outside = _shared_out(grids, glyphs)
    columns, rest, unclear = find_columns(outside) if unruled else Found([], outside, False)
    lines = page_lines(rest)
    found: list[tuple[float, float, Entry]] = [(line.top, line.x0, line) for line in lines]
    found += [(table.grid.ys[0], table.grid.xs[0], table) for table in tables]
    found += [(table.top, table.left, table) for table in columns]
    found.sort(key=lambda entry: entry[:2])
    entries = [entry[2] for entry in found]
    blocks = _blocks(entries, margins(lines, sheet.width), (recorder, page), counted)
    numbers = [number for number, block in enumerate(blocks) if isinstance(block, Table)]
    made = [block for block in blocks if isinstance(block, Table)]
    laid = [entry for entry in entries if not isinstance(entry, Line)]
    kinds = [isinstance(entry, Columns) for entry in laid]
    pairs = zip(numbers, laid, strict=True)
    drawn = [Drawn(number, page, entry.grid.xs, entry.grid.ys) for number, entry in pairs if isinstance(entry, Ruled)]
    if aslant and (text := slanted_text(aslant)):
        blocks.append(recorder.paragraph(text, page=page))
    return PageBlocks(blocks, clear, list(compress(made, kinds)), unclear, drawn)


def _shared_out(grids: list[Grid], glyphs: list[Glyph]) -> tuple[list[Ruled], list[Glyph]]:
    """Give each glyph to the innermost cell around its middle; return the outermost tables, and the glyphs outside."""
    smallest_first = sorted(grids, key=lambda grid: _area(grid.box()))
    tables = [Ruled(grid, [[] for _ in grid.areas], [[] for _ in grid.areas]) for grid in smallest_first]
    outside = []
    for glyph in glyphs:
        x, y = (glyph.x0 + glyph.x1) / 2, (glyph.top + glyph.bottom) / 2
        for table in tables:
            number = table.grid.cell_at(x, y)
            if number is not None:
                table.glyphs[number].append(glyph)
                break
        else:
            outside.append(glyph)
    for table in tables:
        _lift(table)
    outer: list[Ruled] = []
    for position, table in enumerate(tables):
        around = next((held for other in tables[position + 1 :] if (held := _holder(other, table)) is not None), None)
        (outer if around is None else around).append(table)
    return outer, outside


def _lift(table: Ruled) -> None:
    """Give to the cell above what a page pushed on the upper border of a cell, over whose own first line it is printed."""
    for area, glyphs in zip(table.grid.areas, table.glyphs, strict=True):
        border, lines = table.grid.ys[area.top], rows(glyphs) if area.top else []
        if len(lines) < 2:
            continue
        pushed, first = lines[0], min(glyph.top for glyph in lines[1])
        if all(g.top + CROSSES * g.size < border and first + CROSSES * g.size / 2 < g.bottom for g in pushed):
            above = table.grid.cell_at(min(glyph.x0 for glyph in pushed), border - 1)
            if above is not None:
                glyphs[:] = [glyph for line in lines[1:] for glyph in line]
                table.glyphs[above] += pushed


def _holder(outer: Ruled, inner: Ruled) -> list[Ruled] | None:
    """Return where the cell of ``outer`` keeps its tables if ``inner`` lies within one cell."""
    box = inner.grid.box()
    first, last = outer.grid.cell_at(box.x0, box.top), outer.grid.cell_at(box.x1, box.bottom)
    return outer.inner[first] if first is not None and first == last else None


def _area(box: Box) -> float:
    return (box.x1 - box.x0) * (box.bottom - box.top)


def _blocks(
    entries: list[Entry], bounds: Margins, record: tuple[Recorder, int], numbers: dict[str, Label]
) -> list[Block]:
    recorder, page = record
    blocks: list[Block] = []
    open_lines: list[Line] = []

    def close() -> None:
        if open_lines:
            blocks.append(recorder.paragraph("\n".join(line.text for line in open_lines), page=page))
            open_lines.clear()

    for entry in entries:
        if not isinstance(entry, Line):
            close()
            blocks.append(_table(entry, record) if isinstance(entry, Ruled) else _unruled(entry, record))
            continue
        number = leading(entry.text)
        if open_lines and (
            counts_on(open_lines[-1], number, numbers)
            or begins_list(open_lines[-1], number, entry, bounds)
            or not continues(open_lines, entry, bounds)
        ):
            close()
        if number and not open_lines:
            numbers[number.style] = number
        open_lines.append(entry)
    close()
    return blocks


def _table(ruled: Ruled, record: tuple[Recorder, int]) -> Table:
    recorder, page = record
    made = recorder.next_table(page)
    cells = []
    for area, glyphs, inner in zip(ruled.grid.areas, ruled.glyphs, ruled.inner, strict=True):
        inner.sort(key=lambda table: (table.grid.ys[0], table.grid.xs[0]))
        cells.append(
            made.cell(
                (area.top + 1, area.left + 1),
                cell_text(glyphs),
                spans=(area.bottom - area.top + 1, area.right - area.left + 1),
                tables=tuple(_table(table, record) for table in inner),
            )
        )
    return as_table(cells, widths(ruled.grid.xs))


def _unruled(columns: Columns, record: tuple[Recorder, int]) -> Table:
    recorder, page = record
    made = recorder.next_table(page)
    return as_table(
        [
            made.cell((row, column), cell_text(glyphs))
            for row, cells in enumerate(columns.cells, 1)
            for column, glyphs in enumerate(cells, 1)
        ]
    )
