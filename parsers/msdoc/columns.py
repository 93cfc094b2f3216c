"""The columns of a table, made by the edges of its rows' cells ([MS-DOC] 2.9.321).

A cell that spans columns is stored as one wider cell: the columns are those that the edges of all rows together make. Edges
that no one can see apart are one (a twip is 1/1440 inch): inside the table those that rounding moved, at its sides those of
rows that stick out a little.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise

from parsers.msdoc.rows import across
from parsers.msdoc.tables import Content, Paragraph, Row
from parsers.ooxml.raw import Box, Remark
from parsers.ooxml.raw import Row as GridRow
from schema.finding import Rule
from schema.model import Bilingual

ROW_WITHOUT_SHAPE = Rule(
    code="K136",
    name="row-without-shape",
    severity="warning",
    message=Bilingual(
        zh="这一行有 {cells} 个单元格，文件里记下了列宽的有 {known} 个；其余各格的列是按顺序推定的",
        en="this row has {cells} cells, and the file says where {known} of them stand; the others are put in order",
    ),
    help=Bilingual(
        zh="请对照原文核对这一行各格所在的列。",
        en="Compare the columns of this row with the printed table.",
    ),
    explanation=Bilingual(
        zh="单元格占哪几列要靠行末记录的边线位置；记录缺失时列的位置可能错开。",
        en="Which columns a cell covers follows from the edges stored with its row; where these are missing it may be off.",
    ),
    example="a row whose sprmTDefTable is missing",
)

_SAME_EDGE = 2
_SAME_SIDE = 22
"""Twips; LibreOffice, too, takes a row that sticks out by less than 23 for one that does not."""


class Columns:
    """The columns of the table that has ``rows``; :attr:`count` is their number, :attr:`widths` what each is wide in twips."""

    def __init__(self, rows: list[Row]) -> None:
        used = [edges for row in rows if (edges := _used(row))]
        self._left = min((edges[0] for edges in used), default=0)
        self._right = max((edges[-1] for edges in used), default=0)
        self._starts: list[int] = []
        for edge in sorted({edge for edges in used for edge in self._sided(edges)}):
            if not self._starts or edge - self._starts[-1] > _SAME_EDGE:
                self._starts.append(edge)
        self.count = max(0, len(self._starts) - 1)
        self.widths = [right - left for left, right in pairwise(self._starts)]

    def shaped(self, row: Row) -> tuple[GridRow, list[tuple[Box, Content]]]:
        """Return ``row`` with boxes in place of its cells, and each box with what it is to be filled with.

        A cell without any width is left out where nothing is in it, else it has a column all the same. Cells of which the
        file does not say where they stand follow the others, a column each, with a finding (K136).
        """
        edges = [bisect_right(self._starts, edge) - 1 for edge in self._sided(_used(row))]
        known = max(0, len(edges) - 1)
        sides = row.shape.sides[:known] if row.shape else ()
        filled: list[tuple[Box, Content]] = []
        at = before = edges[0] if edges else 0
        for side, merge, right, cell in zip(sides, across(sides), edges[1:], row.cells, strict=False):
            if right > at or not _blank(cell):
                end = max(at + 1, right)
                filled.append((Box(end - at, side.down, merge), cell))
                at = end
        filled += ((Box(), cell) for cell in row.cells[known:])
        if known < len(row.cells):
            values = (("cells", str(len(row.cells))), ("known", str(known)))
            filled[0][0].remarks.append(Remark(ROW_WITHOUT_SHAPE, values))
        return GridRow(before=before, deleted=row.deleted, boxes=[box for box, _ in filled]), filled

    def _sided(self, edges: tuple[int, ...]) -> tuple[int, ...]:
        """Return ``edges`` with the outer ones on the sides of the table where they are as good as there."""
        if not edges:
            return edges
        first = self._left if edges[0] - self._left <= _SAME_SIDE else edges[0]
        last = self._right if self._right - edges[-1] <= _SAME_SIDE else edges[-1]
        return (first, *edges[1:-1], last)


def _used(row: Row) -> tuple[int, ...]:
    return () if row.shape is None else row.shape.edges[: len(row.cells) + 1]


def _blank(cell: Content) -> bool:
    return all(isinstance(item, Paragraph) and not item.text.strip() for item in cell)
