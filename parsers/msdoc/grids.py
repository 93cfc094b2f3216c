"""From stored tables to the rows and boxes that are laid out as those of .docx are ([MS-DOC] 2.9.321).

A cell that spans columns is stored as one wider cell, so that the columns of a table are made by the edges of all its rows.
Edges a few twips (1/1440 inch) apart are one: they come from rounding and cannot be seen.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from parsers.msdoc.lists import OLDEST, Lists
from parsers.msdoc.rows import Shape, across
from parsers.msdoc.tables import Content, Paragraph, Row, Table, TextBox
from parsers.ooxml.labels import NO_LABEL, UNKNOWN_NUMBERS, Count, Label
from parsers.ooxml.raw import Box, Grid, Line, Remark
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

FURTHER_NUMBERS = Rule(
    code="K137",
    name="further-numbers",
    severity="note",
    message=Bilingual(
        zh="同一单元格里后面的段落也有自动编号（{number}），编号不在文字里",
        en="a further paragraph of this cell has an automatic number ({number}), which is not in the text",
    ),
    help=Bilingual(
        zh="需要这些编号时，请在 Word 或 WPS 里把自动编号转成文字，另存后再试。",
        en="Where these numbers matter, turn them into text in Word or WPS, and save.",
    ),
    explanation=Bilingual(
        zh="自动编号不是文字。一个单元格只能带一个编号，就是第一段的；后面各段的编号只在这里说明。",
        en="Automatic numbers are no text. A cell has one, that of its first paragraph; those of further ones are told here.",
    ),
    example="a cell with two paragraphs, numbered 1. and 2.",
)

_SAME_EDGE = 4

_Waiting = tuple[Iterator[Paragraph | TextBox | Table], list[Line | Grid], bool]


def grids(content: Content, lists: Lists, count: Count) -> list[Line | Grid]:
    """Return ``content`` with its paragraphs numbered by ``lists`` and ``count``, its tables as grids."""
    done: list[Line | Grid] = []
    waiting: list[_Waiting] = [(iter(content), done, False)]
    while waiting:
        items, target, covered = waiting[-1]
        item = next(items, None)
        if item is None:
            waiting.pop()
        elif isinstance(item, Table):
            grid = Grid(0)
            target.append(grid)
            # The first cell has to come next, so that numbers are counted in reading order.
            waiting += reversed(list(_filled(item, grid, covered=covered)))
        elif isinstance(item, TextBox):
            # A text box counts for itself, as in .docx.
            own = Count()
            target += (_line(paragraph, lists, own, covered=covered) for paragraph in item.paragraphs)
        else:
            line = _line(item, lists, count, covered=covered)
            in_cell = target is not done
            target.append(_unnumbered(line) if in_cell and line.label and target else line)
    return done


def _unnumbered(line: Line) -> Line:
    """Return a further line of a cell without its number, which is told in a finding."""
    told = Remark(FURTHER_NUMBERS, (("number", line.label),), 0, len(line.text))
    return Line(line.text, remarks=(*line.remarks, told))


def _line(paragraph: Paragraph, lists: Lists, count: Count, *, covered: bool) -> Line:
    """Return the paragraph as a line; what stands in a cell that a merge covers does not count."""
    found = None if covered else lists.find(paragraph.properties)
    if found is None:
        label = NO_LABEL
    elif found[0] is OLDEST:
        label = Label(unknown=OLDEST.levels[0].number_format)
    else:
        label = count.next(*found)
    if paragraph.invisible and not paragraph.text.strip():
        label = NO_LABEL
    remarks = paragraph.remarks
    if label.unknown:
        remarks += (Remark(UNKNOWN_NUMBERS, (("format", label.unknown),)),)
    return Line(paragraph.text, label.text, label.gap, remarks)


def _filled(table: Table, grid: Grid, *, covered: bool) -> Iterator[_Waiting]:
    """Add the rows of ``table`` to ``grid``; return what its boxes are still to be filled with."""
    columns = _columns(table.rows)
    grid.columns = max(0, len(columns) - 1)
    for row in table.rows:
        shaped = _row(row, columns)
        grid.rows.append(shaped)
        if not row.deleted:
            for box, cell in zip(shaped.boxes, row.cells, strict=True):
                yield iter(cell), box.content, covered or "continue" in (box.vertical, box.horizontal)


def _columns(rows: list[Row]) -> list[int]:
    """Return the left edges of the columns, and the right edge of the last, as all ``rows`` make them."""
    shapes = [_used(row) for row in rows]
    edges = sorted({edge for shape in shapes for edge in shape})
    columns: list[int] = []
    for edge in edges:
        if not columns or edge - columns[-1] > _SAME_EDGE:
            columns.append(edge)
    return columns


def _used(row: Row) -> tuple[int, ...]:
    return () if row.shape is None else row.shape.edges[: len(row.cells) + 1]


def _row(row: Row, columns: list[int]) -> GridRow:
    edges = [bisect_right(columns, edge) - 1 for edge in _used(row)]
    shaped = GridRow(before=edges[0] if edges else 0, deleted=row.deleted)
    known = max(0, len(edges) - 1)
    sides = row.shape.sides[:known] if row.shape else ()
    at = shaped.before
    for index, (side, merge) in enumerate(zip(sides, across(sides), strict=True)):
        # A cell without any width, which no one sees, has a column all the same.
        end = max(at + 1, edges[index + 1])
        shaped.boxes.append(Box(end - at, side.down, merge))
        at = end
    shaped.boxes += (Box() for _ in row.cells[known:])
    if known < len(row.cells):
        values = (("cells", str(len(row.cells))), ("known", str(known)))
        shaped.boxes[0].remarks.append(Remark(ROW_WITHOUT_SHAPE, values))
    return shaped
