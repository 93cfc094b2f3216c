"""Tables that go on over a page, laid on the same columns: by where their upright rules stand, not by how many a page has.

A form above the header, or signatures below the last row, have borders of their own; on their page the table has more
columns than on the others, though its own borders go straight on.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from parsers.pdf.grids import widths
from parsers.pdf.lattice import SLIVER
from schema.document import Block, Cell, Table
from schema.location import CellPlace


class Drawn(NamedTuple):
    """A table with rules: its number among the blocks, its page, and where its upright and its level lines stand."""

    block: int
    page: int
    xs: list[float]
    ys: list[float]


def on_same_columns(blocks: Sequence[Block], drawn: Sequence[Drawn]) -> list[Block]:
    """Return the blocks; tables that go on one another have the lines of all.

    They end one page and begin the next, or stand right below one another, in one frame and with mostly the same lines.
    """
    laid = list(blocks)
    for run, lines in _runs(drawn):
        places = [[_nearest(lines, x) for x in table.xs] for table in run]
        if any(len(set(at)) < len(at) for at in places):
            continue
        for table, at in zip(run, places, strict=True):
            block = laid[table.block]
            if len(at) < len(lines) and isinstance(block, Table):
                laid[table.block] = _moved(block, at, lines)
    return laid


def _runs(drawn: Sequence[Drawn]) -> Iterator[tuple[list[Drawn], list[float]]]:
    """Yield the tables that go on one another, with the lines of all."""
    run: list[Drawn] = []
    lines: list[float] = []
    for table in drawn:
        if run and not (_is_next(run[-1], table) and _goes_on(lines, table.xs)):
            yield run, lines
            run, lines = [], []
        run.append(table)
        further = [x for x in table.xs if not lines or abs(lines[_nearest(lines, x)] - x) >= SLIVER]
        lines = sorted([*lines, *further])
    if run:
        yield run, lines


def _is_next(before: Drawn, table: Drawn) -> bool:
    """Return whether a table begins the next page, or stands right below the one ``before`` with nothing between."""
    return table.page == before.page + 1 or (table.page == before.page and table.block == before.block + 1)


def _goes_on(lines: Sequence[float], xs: Sequence[float]) -> bool:
    """Return whether a table stands in the frame of ``lines`` and shares most of its inner lines, or of theirs, at least one."""
    framed = abs(lines[0] - xs[0]) < SLIVER and abs(lines[-1] - xs[-1]) < SLIVER
    inner = min(len(lines), len(xs)) - 2
    shared = sum(abs(lines[_nearest(lines, x)] - x) < SLIVER for x in xs[1:-1])
    return framed and shared > 0 and shared * 3 >= inner * 2


def _nearest(lines: Sequence[float], x: float) -> int:
    after = min(bisect_left(lines, x), len(lines) - 1)
    return after - 1 if after and x - lines[after - 1] < lines[after] - x else after


def _moved(table: Table, at: Sequence[int], lines: Sequence[float]) -> Table:
    """Return the table on the columns between ``lines``, with its own as those numbered ``at``."""
    cells = tuple(_moved_cell(cell, at) for cell in table.cells)
    source = tuple(place for cell in cells[:1] for place in cell.source) or table.source
    update = {"columns": len(lines) - 1, "widths": widths(lines), "cells": cells, "source": source}
    return table.model_copy(update=update)


def _moved_cell(cell: Cell, at: Sequence[int]) -> Cell:
    left, right = at[cell.column - 1], at[cell.column - 1 + cell.column_span]
    source = tuple(
        place.model_copy(update={"column": left + 1}) if isinstance(place, CellPlace) else place
        for place in cell.source
    )
    return cell.model_copy(update={"column": left + 1, "column_span": right - left, "source": source})
