"""Tables for tests, drawn as rows of texts: "^" continues the cell above, "<" the cell to the left."""

from parsers.reading import Recorder, as_table
from schema.document import Cell, Document, Paragraph, Table
from schema.envelope import SourceFile, this_generator


def table(recorder: Recorder, rows: list[list[str]], page: int | None = None) -> Table:
    """Return the table that ``rows`` draws; "" is an empty cell, None-like "." a hole."""
    made = recorder.next_table(page)
    cells: list[Cell] = []
    for r, row in enumerate(rows):
        for c, text in enumerate(row):
            if text in ("^", "<", "."):
                continue
            down = 1
            while r + down < len(rows) and rows[r + down][c] == "^":
                down += 1
            right = 1
            while c + right < len(row) and row[c + right] == "<":
                right += 1
            cells.append(made.cell((r + 1, c + 1), text, spans=(down, right)))
    return as_table(cells)


def drawn_rows(text: str) -> list[list[str]]:
    """Return the rows of a drawing: one line a row, cells parted by |, blanks around them ignored."""
    return [[cell.strip() for cell in line.split("|")] for line in text.strip().splitlines()]


def document(*parts: str | list[list[str]]) -> Document:
    """Return a Document of paragraphs (text) and tables (rows), in this order."""
    recorder = Recorder("f1")
    blocks: list[Paragraph | Table] = [
        recorder.paragraph(part) if isinstance(part, str) else table(recorder, part) for part in parts
    ]
    source = SourceFile(id="f1", name="test.docx", format="docx", sha256="0" * 64)
    return Document(generator=this_generator(), sources=(source,), blocks=tuple(blocks))


def pages(*drawings: str) -> Document:
    """Return a Document with one drawn table on each page."""
    recorder = Recorder("f1")
    blocks = tuple(table(recorder, drawn_rows(drawing), page=n) for n, drawing in enumerate(drawings, 1))
    source = SourceFile(id="f1", name="test.pdf", format="pdf", sha256="0" * 64)
    return Document(generator=this_generator(), sources=(source,), blocks=blocks)
