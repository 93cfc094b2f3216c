"""Laying out a table: its cells on the grid, stacked rows as several, columns that no reader sees left out, short rows in their place."""

from collections.abc import Sequence
from dataclasses import replace

from parsers.strand import Strand, clean, compact, strand
from parsers.tables import headers
from parsers.tables.grid import HOLE, Box, Grid, remerged, row_boxes
from parsers.tables.narrow import parted_numbers, whole_numbers
from parsers.tables.onceheads import headings_once
from parsers.tables.otherrows import field_of
from parsers.tables.rows.footers import names_a_part
from parsers.tables.rows.remarks import is_given
from parsers.tables.shortheadings import LONGEST_PART, widened
from parsers.tables.slivers import slivers
from parsers.tables.stacked import stack_height, summed_height, unstacked
from parsers.wording.points import read_points
from parsers.wording.totals import states_sum
from schema.document import Table
from schema.rubric import Role

_SCORES: frozenset[Role] = frozenset({"self_score", "review_score"})
_ROWS_BESIDE = 4
"""Rows of the smallest table in which one row may be told to be too wide."""


def grid(table: Table) -> Grid:
    """Return the laid-out grid of a table; a row that stacks several items in its cells becomes as many rows."""
    rows = [[HOLE] * table.columns for _ in range(table.rows)]
    printed = [strand(cell.text, cell.source) for cell in table.cells]
    boxes = [Box(clean(text), cell.label) for text, cell in zip(printed, table.cells, strict=True)]
    for index, cell in enumerate(table.cells):
        for row in rows[cell.row - 1 : cell.row - 1 + cell.row_span]:
            for column in range(cell.column - 1, min(cell.column - 1 + cell.column_span, table.columns)):
                row[column] = index
    laid: list[tuple[int, ...]] = []
    scored: set[int] = set()
    for n, row in enumerate(rows, 1):
        alone = [
            index for index in row_boxes(tuple(row)) if (table.cells[index].row, table.cells[index].row_span) == (n, 1)
        ]
        given = {index for column, index in enumerate(row) if column in scored}
        laid += _rows_of(row, {index: printed[index] for index in alone}, given, boxes)
        scored |= {column for column, index in enumerate(row) if index != HOLE and _heads_scores(boxes[index])}
    found = Grid(tuple(laid), tuple(boxes), tuple(range(1, table.columns + 1)))
    return _aligned(
        widened(
            headings_once(remerged(_without_overhang(_without_slivers(parted_numbers(whole_numbers(found)), table))))
        )
    )


def _without_overhang(laid: Grid) -> Grid:
    """Return the grid without columns at the right into which a single row of several reaches, and prints nothing of its own there.

    Its cell spans a column too many, or a blank one too many ends the row; all other rows would seem to be short. Cells from above that
    reach down into the row may have pushed it out: then it is no wider than the others.
    """
    while len(laid.rows) >= _ROWS_BESIDE and laid.width > 1:
        reaching = [n for n, row in enumerate(laid.rows) if row[-1] != HOLE]
        row = laid.rows[reaching[0]] if len(reaching) == 1 else ()
        pushed = bool(row) and not all(laid.starts(reaching[0], column) for column in range(laid.width))
        if not row or pushed or (row[-1] != row[-2] and laid.boxes[row[-1]].text):
            break
        laid = replace(laid, rows=tuple(row[:-1] for row in laid.rows), numbers=laid.numbers[:-1])
    return laid


def _without_slivers(found: Grid, table: Table) -> Grid:
    """Return the grid without the columns that only lines a hair apart make."""
    spans = (
        (cell.column - 1, cell.column - 1 + cell.column_span, bool(cell.text.strip() or cell.tables))
        for cell in table.cells
    )
    gone = slivers(table.widths, spans) if table.widths else ()
    if not gone:
        return found
    kept = [column for column in range(found.width) if column not in gone]
    rows = tuple(tuple(row[column] for column in kept) for row in found.rows)
    return replace(found, rows=rows, numbers=tuple(found.numbers[column] for column in kept))


def _heads_scores(box: Box) -> bool:
    """Return whether a cell is the header of what was given: 得分, 自评分."""
    return bool(_SCORES & set(headers.roles(box.text.text)[:1]))


def _rows_of(row: list[int], alone: dict[int, Strand], given: set[int], boxes: list[Box]) -> list[tuple[int, ...]]:
    """Return the rows that ``row`` stacks, adding boxes for the parts of its own cells; mostly the row itself.

    The cells that are ``given`` stand below a header of scores.
    """
    cells = tuple(alone.values())
    scored = [at for at, index in enumerate(alone) if index in given]
    height = stack_height(cells, scored)
    if height == 1:
        return [tuple(row)]
    by_lines = summed_height(cells, scored) == height
    parts = {index: unstacked(text, height, by_lines) for index, text in alone.items()}
    names: dict[int, list[int]] = {}
    for index, found in parts.items():
        if len(found) == height:
            names[index] = list(range(len(boxes), len(boxes) + height))
            boxes += [Box(clean(part)) for part in found]
    return [tuple(names[index][n] if index in names else index for index in row) for n in range(height)]


def _aligned(laid: Grid) -> Grid:
    """Return the grid with short rows moved to the right where their cells fit.

    A browser copies a cell that spans rows only once, so that the rows below have fewer cells, all too far left. They are
    moved to where their texts stand under their like, if they do so better there; no full row but a header is none to be like, and
    what is short there lacks blank cells at its end. The gap on their left belongs to the boxes
    above, and one on their right where these are points: those of a category, right of its items. One cell alone above all points is a
    heading that was not made as wide as the table, and stays, as does a field, 部门：财务科, and any below another that is set aside,
    版本：第二版 below 编号：001; the name of a sum, 合计 | 100, was made as
    wide as the gap, and so that of a part outside the points below it, 加分项. No row below takes the box of a sum.
    """
    short = [n for n, row in enumerate(laid.rows) if HOLE in row and row[0] != HOLE]
    if not short or not _full_below_header(laid):
        return laid
    from_above = _Likeness(laid)
    rows = list(laid.rows)
    below_field = False
    for n in short:
        cells = [index for index in rows[n] if index != HOLE]
        if len(cells) == 1:
            text = compact(laid.boxes[cells[0]].text.text)
            first = not any(_is_points(laid.boxes[index].text.text) for row in rows[:n] for index in row_boxes(row))
            is_field = field_of(text) is not None
            if first or is_given(text) or (below_field and is_field):
                below_field |= is_field
                continue
        missing = laid.width - len(cells)
        likeness = [from_above.of(cells, shift) for shift in range(missing + 1)]
        best = max(range(missing + 1), key=lambda shift: (likeness[shift], shift))
        if likeness[best] > likeness[0]:
            above = next((rows[m] for m in range(n - 1, -1, -1) if not _is_sum(laid, rows[m])), (HOLE,) * laid.width)
            end = best + len(cells)
            named = _is_sum(laid, cells) or (_is_part(laid, cells) and any(_is_sum(laid, row) for row in rows[:n]))
            beside = above is rows[n - 1] and not named
            right = (above[c] if beside and from_above.is_pointed(c) else HOLE for c in range(end, laid.width))
            rows[n] = (*(cells[:1] * best if named else above[:best]), *cells, *right)
    return replace(laid, rows=tuple(rows))


def _is_sum(laid: Grid, cells: Sequence[int]) -> bool:
    """Return whether the first of the cells of a row is the name of a sum."""
    return cells[0] != HOLE and states_sum((compact(laid.boxes[cells[0]].text.text),))


def _is_part(laid: Grid, cells: Sequence[int]) -> bool:
    """Return whether the first of the cells of a row is the name of a part outside the points, 加分项."""
    name = compact(laid.boxes[cells[0]].text.text)
    return len(name) <= LONGEST_PART and names_a_part(name)


def _full_below_header(laid: Grid) -> list[tuple[int, ...]]:
    """Return the rows without holes below the first one, and below what its cells reach into: the second row of a header."""
    first = set(laid.rows[0]) - {HOLE}
    return [row for row in laid.rows if HOLE not in row and first.isdisjoint(row)]


class _Likeness:
    """How much the cells of a row are like those of the full rows in their columns: all points, or all long texts."""

    def __init__(self, laid: Grid) -> None:
        full = _full_below_header(laid)
        self._boxes = laid.boxes
        self._pointed = []
        self._length = []
        for column in range(laid.width):
            texts = [laid.boxes[row[column]].text.text for row in full]
            filled = [text for text in texts if text]
            self._pointed.append(sum(_is_points(t) for t in filled) * 2 > len(filled) if filled else False)
            self._length.append(sum(map(len, filled)) / len(filled) if filled else 0.0)

    def is_pointed(self, column: int) -> bool:
        """Return whether most cells of a column are points."""
        return self._pointed[column]

    def of(self, cells: Sequence[int], start: int) -> float:
        """Return the likeness of ``cells`` from column ``start`` on; the higher the better."""
        score = 0.0
        for column, index in enumerate(cells, start):
            text = self._boxes[index].text.text
            if text:
                score += 2 if _is_points(text) == self._pointed[column] else -2
                longer = max(len(text), self._length[column])
                score += min(len(text), self._length[column]) / longer if longer else 0
        return score


def _is_points(text: str) -> bool:
    return read_points(text) is not None
