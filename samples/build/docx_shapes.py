"""The Word shapes that need more than another table style: numbering, content controls, tables cut or nested."""

import re
from collections.abc import Callable
from dataclasses import replace

from docx_table import Shape, head_blocks, table_rows
from docx_xml import Cell, Table, TableRow, content_control, paragraph, run
from notice_text import Notice, Row

CUTS = (10, 19)  # table rows before these are cut: inside the second category, before the fourth
PAGE_BREAK = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
LABEL = re.compile(r"^\d+[.．] ?")
PLAIN = Shape()


def split_tables(notice: Notice) -> list[str]:
    """Three tables, a page each; the second begins inside a category, with a blank cell."""
    tables = [Table(table_rows(piece, PLAIN)).xml() for piece in _pieces(notice)]
    return [*head_blocks(notice), tables[0], PAGE_BREAK, tables[1], PAGE_BREAK, tables[2]]


def header_typed_again(notice: Notice) -> list[str]:
    """One table in which the header row stands three times, as when pages are divided by hand."""
    rows: list[TableRow] = []
    for number, piece in enumerate(_pieces(notice)):
        header = notice.rows[:1] if number else ()
        rows += table_rows(header, PLAIN) + table_rows(piece, PLAIN)
    return [*head_blocks(notice), Table(rows).xml()]


def nested_in_layout_table(notice: Notice) -> list[str]:
    """Everything inside the only cell of a table that is there for its frame."""
    inner = Table(table_rows(notice.rows, PLAIN)).xml()
    cell = Cell((*head_blocks(notice), inner, "<w:p/>"), width=9000)
    return [Table([TableRow((cell,))], widths=(9000,)).xml()]


def content_controls(notice: Notice) -> list[str]:
    """Content controls around a paragraph, a run, four cells and a row."""
    head = [
        content_control(block) if line.kind == "recipients" else block
        for line, block in zip(notice.head, head_blocks(notice), strict=True)
    ]
    rows = table_rows(notice.rows, PLAIN)
    for row, column in ((5, 3), (8, 2), (15, 1), (31, 3)):
        change_cell(rows, row, column, _in_control)
    rows[16] = replace(rows[16], control=True)
    before, held, after = notice.rows[12].cells[1].partition("大力推进")
    inner = run(before) + content_control(run(held)) + run(after)
    change_cell(rows, 13, 2, _holding(paragraph(inner)))
    return [*head, Table(rows).xml()]


def auto_number(notice: Notice) -> list[str]:
    """Item numbers are Word's own, a list for each category; the text has none."""
    rows = table_rows(notice.rows, PLAIN)
    category = 0
    for number, row in enumerate(notice.rows, 1):
        if not LABEL.match(row.cells[1]):
            continue
        category += not row.continues
        numbered = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{category}"/></w:numPr>'
        content = paragraph(run(LABEL.sub("", row.cells[1])), properties=numbered)
        change_cell(rows, number, 2, _holding(content))
    return [*head_blocks(notice), Table(rows).xml()]


def numbering(lists: int) -> str:
    """The numbering part: one definition, and so many lists that each begin at 1 again."""
    level = (
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:suff w:val="nothing"/>'
        '<w:lvlText w:val="%1."/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="0" w:firstLine="0"/></w:pPr></w:lvl>'
    )
    restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    abstract = f'<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/>{level}</w:abstractNum>'
    numbers = "".join(
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="0"/>{restart if number > 1 else ""}</w:num>'
        for number in range(1, lists + 1)
    )
    return f"<w:numbering>{abstract}{numbers}</w:numbering>"


def change_cell(rows: list[TableRow], row: int, column: int, change: Callable[[Cell], Cell]) -> None:
    """Put a changed cell in place of the one in this row and column, both counted from 1."""
    cells = list(rows[row - 1].cells)
    cells[column - 1] = change(cells[column - 1])
    rows[row - 1] = replace(rows[row - 1], cells=tuple(cells))


def _holding(content: str) -> Callable[[Cell], Cell]:
    """A change that gives the cell this paragraph alone."""
    return lambda cell: replace(cell, paragraphs=(content,))


def _in_control(cell: Cell) -> Cell:
    return replace(cell, control=True)


def _pieces(notice: Notice) -> tuple[tuple[Row, ...], ...]:
    """The rows in three pieces."""
    first, second = CUTS
    return notice.rows[:first], notice.rows[first:second], notice.rows[second:]
