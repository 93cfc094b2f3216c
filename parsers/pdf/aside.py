"""Sheets wider than the paper: the columns that are printed on later pages, put right of those on the page they belong to.

A program prints all pages of the first columns, one below the other, then those of the next columns. The rows of both stand
at the same heights on their pages.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from parsers.pdf.carried import Drawn
from parsers.pdf.lattice import SLIVER
from parsers.strand import compact
from schema.document import Block, Cell, Paragraph, Table
from schema.location import CellPlace, Place

SAME = 1.0
"""Points by which a row may stand higher on one page than on the other."""
_LEAST = 4
"""Lines that stand at the same height at the least."""
_RUN = 3
"""Characters with which one line ends and another begins, at the least, if that is its rest."""
_ANNEX = re.compile("附[件表录]")


class Widened(NamedTuple):
    """The blocks and the tables drawn among them; ``further`` are the first places of columns that stand right of others now."""

    blocks: list[Block]
    drawn: list[Drawn]
    further: list[Place]


class _Strip(NamedTuple):
    """The columns of a page: its tables, with the same upright lines, one below the other, and all their level lines.

    Only where the page cuts merged cells, which it leaves open, are they several.
    """

    tables: list[Drawn]
    ys: list[float]

    @property
    def xs(self) -> list[float]:
        return self.tables[0].xs


def widened(blocks: Sequence[Block], drawn: Sequence[Drawn]) -> Widened:
    """Return the blocks with the columns that a sheet wider than the paper has on later pages put right of its first ones.

    All pages from one on must show it: those of the first columns, as many of the next ones, and so on.
    """
    laid = list(blocks)
    strips = _strips(drawn)
    for start in range(len(strips)):
        run = strips[start:]
        for step in (step for step in range(1, len(run) // 2 + 1) if len(run) % step == 0):
            goes_on = all(_goes_on(run[n - step], run[n], 2 if n % step else _LEAST) for n in range(step, len(run)))
            if goes_on and all(_is_aside(laid, run[0], run[n - step], run[n]) for n in range(step, len(run), step)):
                return _put_together(laid, drawn, run, step)
    return Widened(laid, list(drawn), [])


def _strips(drawn: Sequence[Drawn]) -> list[_Strip]:
    """Return those of the last pages, page after page."""
    found: list[_Strip] = []
    for page, group in groupby(reversed(drawn), lambda table: table.page):
        tables = list(group)[::-1]
        if not all(_same(tables[0].xs, table.xs) for table in tables):
            break
        if found and found[-1].tables[0].page != page + 1:
            break
        found.append(_Strip(tables, sorted(y for table in tables for y in table.ys)))
    return found[::-1]


def _same(one: Sequence[float], other: Sequence[float]) -> bool:
    return len(one) == len(other) and all(abs(a - b) < SLIVER for a, b in zip(one, other, strict=True))


def _goes_on(before: _Strip, other: _Strip, least: int) -> bool:
    """Return whether the rows of ``other`` may be those of ``before``: ``least`` lines stand at the same heights, the first one too.

    Nearly all lines of the one that has fewer are lines of both.
    """
    shared = _shared(before, other)
    return len(shared) >= max(least, min(len(before.ys), len(other.ys)) - 1) and _near(other.ys, before.ys[0]) == 0


def _shared(one: _Strip, other: _Strip) -> list[float]:
    few, many = sorted((one.ys, other.ys), key=len)
    return [y for y in few if _near(many, y) is not None]


def _is_aside(blocks: Sequence[Block], first: _Strip, before: _Strip, other: _Strip) -> bool:
    """Return whether ``other``, whose lines are those of ``before``, has columns of its own and begins at the same edge of the paper.

    It prints no word of the header again and has no heading of its own. The rest of a line that begins above the first columns
    says so; else less is printed above it, or the rows below the header are not all of one height.
    """
    heads = [_first_texts(blocks[strip.tables[0].block]) for strip in (first, before, other)]
    if _same(first.xs, other.xs) or (heads[0] | heads[1]) & heads[2] or abs(first.xs[0] - other.xs[0]) > SLIVER:
        return False
    above, here = [*_above(blocks, first), *_above(blocks, before)], _above(blocks, other)
    new = [line for line in here if line not in above]
    if any(_is_rest(line, above) for line in new):
        return not any(map(_ANNEX.match, new))
    heights = [below - upper for upper, below in pairwise(_shared(before, other)[1:])]
    return not new and (len(_above(blocks, first)) > len(here) or max(heights) - min(heights) > SLIVER)


def _is_rest(line: str, above: Sequence[str]) -> bool:
    """Return whether a line is, or begins with, what another ends with: a title that is wider than the page goes on where its columns do."""
    begins = [line[:n] for n in range(min(len(line), _RUN), len(line) + 1)]
    return len(line) > 1 and any(other.endswith(start) for other in above for start in begins)


def _near(lines: Sequence[float], y: float) -> int | None:
    """Return the number of the line that stands at ``y``."""
    number = bisect_left(lines, y - SAME)
    return number if number < len(lines) and lines[number] <= y + SAME else None


def _first_texts(block: Block) -> set[str]:
    cells = block.cells if isinstance(block, Table) else ()
    return {text for cell in cells if cell.row == 1 and (text := compact(cell.text))}


def _above(blocks: Sequence[Block], strip: _Strip) -> list[str]:
    """Return the paragraphs that stand above the tables of a page, without blanks."""
    first = strip.tables[0]
    before = (block for block in blocks[: first.block] if isinstance(block, Paragraph))
    return [compact(block.text) for block in before if block.source[0].page == first.page]


def _put_together(blocks: list[Block], drawn: Sequence[Drawn], run: Sequence[_Strip], step: int) -> Widened:
    """Return what is left where each strip of ``run`` is put right of the one ``step`` before it."""
    wide: dict[int, Drawn] = {}
    for n, first in enumerate(run[:step]):
        strips = run[n::step]
        lines = sorted(y for strip in strips for y in strip.ys)
        ys = [lines[0], *(y for above, y in pairwise(lines) if y - above > SAME)]
        at = first.tables[0]
        blocks[at.block] = _beside(blocks, strips, ys)
        xs = list(first.xs)
        for strip in strips[1:]:
            xs += [x - strip.xs[0] + xs[-1] for x in strip.xs[1:]]
        wide[at.block] = at._replace(xs=xs, ys=ys)
    gone = {table.block for strip in run for table in strip.tables} - set(wide)
    kept = [number for number in range(len(blocks)) if number not in gone]
    number_of = {number: at for at, number in enumerate(kept)}
    left = [wide.get(table.block, table) for table in drawn if table.block not in gone]
    moved = [table._replace(block=number_of[table.block]) for table in left]
    further = [_first_place(blocks[run[n % step].tables[0].block], run[n]) for n in range(step, len(run))]
    return Widened([blocks[number] for number in kept], moved, further)


def _beside(blocks: Sequence[Block], strips: Sequence[_Strip], ys: Sequence[float]) -> Table:
    """Return the strips as one table, side by side, with the level lines ``ys``."""
    cells: list[Cell] = []
    columns = 0
    for strip in strips:
        for drawn in strip.tables:
            table = blocks[drawn.block]
            at = [row for y in drawn.ys if (row := _near(ys, y)) is not None]
            cells += [_moved(cell, at, columns) for cell in table.cells] if isinstance(table, Table) else []
        columns += len(strip.xs) - 1
    number = next((place.table for place in cells[0].source if isinstance(place, CellPlace)), 1)
    numbered = sorted((_of_table(cell, number) for cell in cells), key=lambda cell: (cell.row, cell.column))
    return Table(rows=len(ys) - 1, columns=columns, cells=tuple(numbered), source=numbered[0].source)


def _first_place(table: Block, strip: _Strip) -> Place:
    """Return the first place of ``table`` on the page of ``strip``."""
    cells = table.cells if isinstance(table, Table) else ()
    return next(place for cell in cells for place in cell.source if place.page == strip.tables[0].page)


def _moved(cell: Cell, at: Sequence[int], columns: int) -> Cell:
    """Return the cell ``columns`` further right, its rows between the lines ``at``."""
    top, bottom = at[cell.row - 1], at[cell.row - 1 + cell.row_span]
    return cell.model_copy(update={"row": top + 1, "column": cell.column + columns, "row_span": max(bottom - top, 1)})


def _of_table(cell: Cell, number: int) -> Cell:
    """Return the cell with its place in the table ``number``."""
    update = {"table": number, "row": cell.row, "column": cell.column}
    source = tuple(p.model_copy(update=update) if isinstance(p, CellPlace) else p for p in cell.source)
    return cell.model_copy(update={"source": source})
