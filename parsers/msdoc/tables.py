"""Putting paragraphs together to tables ([MS-DOC] 2.4.3).

A table is nothing but paragraphs: those of a cell, the last of which ends with the cell's mark, cell after cell, and then
the mark that ends the row and has its shape. Rows that float in different places are different tables.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from parsers.msdoc.properties import Properties
from parsers.msdoc.rows import Shape
from parsers.ooxml.raw import Remark
from parsers.refusals import TOO_LARGE, refuse
from schema.finding import Rule
from schema.model import Bilingual

LOST_TABLE = Rule(
    code="K025",
    name="lost-table",
    severity="error",
    message=Bilingual(
        zh="{name}：文字里有表格单元格的标记，却还原不出表格（{reason}）",
        en="{name}: the text has the marks of table cells, but the table cannot be put together ({reason})",
    ),
    help=Bilingual(
        zh="请用 WPS 或 Word 打开，看到表格后另存为 .docx 再试。",
        en="Open it in WPS or Word, see that the table is there, save it as .docx, and try that.",
    ),
    explanation=Bilingual(
        zh="文件里说明哪些段落属于表格的信息缺失或损坏；宁可不读，也不给出没有表格的结果。",
        en="What says which paragraphs belong to the table is missing or damaged; better no result than one without a table.",
    ),
    example="notice.doc whose paragraph properties were overwritten",
)

CELL_MARK = "\x07"
_DEEPEST = 30


class Paragraph(NamedTuple):
    """A paragraph: its text, what is to be looked at in it, its formatting, its mark, whether that mark is hidden."""

    text: str
    remarks: tuple[Remark, ...]
    properties: Properties
    mark: str
    invisible: bool = False


class TextBox(NamedTuple):
    """The paragraphs of a text box."""

    paragraphs: tuple[Paragraph, ...]


@dataclass(slots=True)
class Row:
    """A row: the contents of its cells, its shape (None: not stored), whether tracked changes delete it."""

    cells: list[Content]
    shape: Shape | None
    deleted: bool = False


@dataclass(slots=True)
class Table:
    """A table as it is stored."""

    rows: list[Row] = field(default_factory=list)


Content = list[Paragraph | TextBox | Table]


@dataclass(slots=True)
class _Open:
    """A table of which the end has not been seen: its finished cells, and the cell that is being filled.

    ``tables`` are those that follow one another without anything between them, the last being the one that goes on.
    """

    tables: list[Table] = field(default_factory=lambda: [Table()])
    cells: list[Content] = field(default_factory=list)
    cell: Content = field(default_factory=list)


class Assembly:
    """Tables being put together from the paragraphs of the file ``name``, given in their order."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._content: Content = []
        self._open: list[_Open] = []
        self._beside: list[TextBox] = []
        """Text boxes anchored in the table that is open; they stand beside it and are no part of its cells."""

    def add(self, paragraph: Paragraph, boxes: Sequence[TextBox] = (), *, deleted: bool = False) -> None:
        """Add the next paragraph and the text boxes anchored in it; ``deleted`` says that tracked changes delete its mark.

        Raises UnusableInput: a cell's mark outside of any table (K025), more nesting than any real document has (K009).
        """
        properties = paragraph.properties
        depth = properties.depth
        if paragraph.mark == CELL_MARK:
            if not depth:
                raise refuse(LOST_TABLE, self._name, reason="sprmPFInTable")
            depth = 1
        if depth > _DEEPEST:
            raise refuse(TOO_LARGE, self._name, reason=f"sprmPItap, {depth} > {_DEEPEST}")
        self._to_depth(depth)
        content = self._open[-1].cell if self._open else self._content
        self._beside += boxes
        ends_cell = paragraph.mark == CELL_MARK if depth == 1 else properties.cell_end
        if depth and properties.row_end and (depth > 1 or ends_cell):
            if paragraph.text.strip():
                content.append(paragraph)
            self._end_row(properties.shape, deleted=deleted)
            return
        content.append(paragraph)
        if depth and ends_cell:
            self._open[-1].cells.append(content)
            self._open[-1].cell = []
        if not depth:
            self._put_boxes()

    def finish(self) -> Content:
        """Return what stands in the file, tables closed."""
        self._to_depth(0)
        return self._content

    def _to_depth(self, depth: int) -> None:
        while len(self._open) > depth:
            self._close()
        if not self._open:
            self._put_boxes()
        while len(self._open) < depth:
            self._open.append(_Open())

    def _put_boxes(self) -> None:
        self._content += self._beside
        self._beside = []

    def _close(self) -> None:
        """Close the innermost table. Paragraphs that no cell mark ends are no cell: they stand where the table stands."""
        closed = self._open[-1]
        loose, closed.cell = closed.cell, []
        if closed.cells:
            self._end_row(None, deleted=False)
        self._open.pop()
        around = self._open[-1].cell if self._open else self._content
        around += [table for table in closed.tables if table.rows]
        around += loose

    def _end_row(self, shape: Shape | None, *, deleted: bool) -> None:
        row = self._open[-1]
        if row.cell:
            row.cells.append(row.cell)
        if row.cells:
            rows = row.tables[-1].rows
            before = rows[-1].shape if rows else None
            if shape and before and shape.position != before.position:
                row.tables.append(Table())
            # A row counts as deleted where nothing of it is left.
            gone = deleted and not any(_printed(cell) for cell in row.cells)
            row.tables[-1].rows.append(Row(row.cells, shape, gone))
        row.cells, row.cell = [], []


def _printed(content: Content) -> bool:
    return any(not isinstance(item, Paragraph) or bool(item.text.strip()) for item in content)
