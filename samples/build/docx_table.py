"""The plain shapes of the rubric's table in Word: how a category is written and how its cells are joined."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from docx_xml import ALIGNED, WIDTHS, Cell, Table, TableRow, paragraph, run
from notice_text import Notice, Row

MERGE_START = '<w:vMerge w:val="restart"/>'
MERGE_ON = "<w:vMerge/>"
VERTICAL = '<w:textDirection w:val="tbRlV"/>'
MIDDLE = '<w:vAlign w:val="center"/>'
WHOLE_ROW = "<w:cantSplit/>"
REPEATED = "<w:tblHeader/>"


@dataclass(frozen=True)
class Shape:
    """How the table is drawn; the shape of notice.docx by default."""

    category: str = "paragraphs"  # a paragraph a character; or "breaks", "line", "vertical"
    merge: str = "merged"  # or "blank", or "grid" (the row begins at the second column)
    header_repeated: bool = False
    rows_whole: bool = False
    category_middle: bool = True
    widths: tuple[int, ...] = WIDTHS


def head_blocks(notice: Notice) -> list[str]:
    """The paragraphs before the table."""
    return [paragraph(run(line.text), ALIGNED.get(line.kind, "")) for line in notice.head]


def table_rows(printed: Sequence[Row], shape: Shape) -> list[TableRow]:
    """The rows of a table in the given shape; the first may go on with a category of an earlier table."""
    rows = [_row(row, shape) for row in printed]
    if shape.merge == "grid":
        last = rows[-1]
        after = f'<w:gridAfter w:val="1"/><w:wAfter w:w="{shape.widths[3]}" w:type="dxa"/>'
        rows[-1] = replace(last, cells=last.cells[:3], properties=after + last.properties)
    if shape.header_repeated:
        rows[0] = replace(rows[0], properties=rows[0].properties + REPEATED)
    return _merged(rows, printed) if shape.merge == "merged" else rows


def plain_blocks(notice: Notice, shape: Shape) -> list[str]:
    """Head and one table: the whole document."""
    return [*head_blocks(notice), Table(table_rows(notice.rows, shape), shape.widths).xml()]


def _row(row: Row, shape: Shape) -> TableRow:
    cells = [_category(row.cells[0], shape)]
    for text, align in zip(row.cells[1:], ("", "center", "center"), strict=True):
        cells.append(Cell(tuple(paragraph(run(line), align) for line in text.split("\n")), MIDDLE))
    cells = [replace(cell, width=width) for cell, width in zip(cells, shape.widths, strict=True)]
    properties = WHOLE_ROW if shape.rows_whole else ""
    if shape.merge == "grid" and row.continues:
        before = f'<w:gridBefore w:val="1"/><w:wBefore w:w="{shape.widths[0]}" w:type="dxa"/>'
        return TableRow(tuple(cells[1:]), before + properties)
    return TableRow(tuple(cells), properties)


def _category(text: str, shape: Shape) -> Cell:
    middle = MIDDLE if shape.category_middle else ""
    lines = text.split("\n")
    if shape.category == "paragraphs":
        return Cell(tuple(paragraph(run(line), "center") for line in lines), middle)
    if shape.category == "breaks":
        return Cell((paragraph(run(text), "center"),), middle)
    direction = VERTICAL if shape.category == "vertical" and len(lines) > 1 else ""
    return Cell((paragraph(run("".join(lines)), "center"),), direction + middle)


def _merged(rows: list[TableRow], printed: Sequence[Row]) -> list[TableRow]:
    """The same rows with w:vMerge in every category's column."""
    merged: list[TableRow] = []
    for index, row in enumerate(rows):
        follows = index + 1 < len(rows) and printed[index + 1].continues
        mark = MERGE_ON if index and printed[index].continues else MERGE_START if follows else ""
        cell = replace(row.cells[0], properties=mark + row.cells[0].properties)
        merged.append(replace(row, cells=(cell, *row.cells[1:])))
    return merged
