"""The Document as text: numbered paragraphs and drawn tables, so that a person sees what was read."""

from collections.abc import Iterator

from pipeline.outputs.drawn_table import drawn
from pipeline.terminal import Look
from pipeline.width import clean, right, wrap
from schema.document import Document, Paragraph, Table
from schema.envelope import SourceFile
from schema.location import CellPlace, ParagraphPlace

_FAINT = "2"


def document_text(document: Document, look: Look) -> str:
    """Return every paragraph with its number and every table as a grid, file by file, in reading order.

    Tables nested in a cell follow the table that the cell stands in.
    """
    lines: list[str] = []
    files = {source.id: source for source in document.sources}
    gutter = _gutter(document)
    current = ""
    for block in document.blocks:
        file = block.source[0].file if block.source else current
        if file != current:
            lines += _file(files[file], bool(lines), look)
            current = file
        lines += _paragraph(block, gutter, look) if isinstance(block, Paragraph) else _tables(block, look)
    return "\n".join(lines) + "\n"


def _gutter(document: Document) -> int:
    """Return the digits of the last paragraph number."""
    places = [block.source[0] for block in document.blocks if isinstance(block, Paragraph) and block.source]
    return len(str(max((place.paragraph for place in places if isinstance(place, ParagraphPlace)), default=1)))


def _file(source: SourceFile, between: bool, look: Look) -> list[str]:
    title = look.paint(f"== {clean(source.name or '-')} ({source.format})", "1")
    return ["", title] if between else [title]


def _paragraph(paragraph: Paragraph, gutter: int, look: Look) -> Iterator[str]:
    place = paragraph.source[0] if paragraph.source else None
    number = str(place.paragraph) if isinstance(place, ParagraphPlace) else ""
    lines = f"{paragraph.label} {paragraph.text}".strip("\n ").split("\n")
    rows = [row for line in lines for row in wrap(clean(line), look.columns - gutter - 1)]
    for n, row in enumerate(rows):
        yield f"{look.paint(right(number if n == 0 else '', gutter), _FAINT)} {row}".rstrip()


def _tables(table: Table, look: Look) -> Iterator[str]:
    waiting: list[tuple[Table, str]] = [(table, "")]
    while waiting:
        here, within = waiting.pop()
        yield ""
        yield look.paint(_title(here, look) + within, "1")
        yield from drawn(here, look)
        inner = [
            (nested, look.said(f"，在 {cell.row} 行 {cell.column} 列里", f", in row {cell.row}, column {cell.column}"))
            for cell in here.cells
            for nested in cell.tables
        ]
        waiting += reversed(inner)
    yield ""


def _title(table: Table, look: Look) -> str:
    place = table.source[0] if table.source else None
    number = place.table if isinstance(place, CellPlace) else "?"
    pages = sorted({p.page for cell in table.cells for p in cell.source if p.page})
    span = f"{pages[0]}–{pages[-1]}" if len(pages) > 1 else str(pages[0]) if pages else ""
    on = look.said(f"，第 {span} 页", f", page {span}") if span else ""
    size = look.said(f"{table.rows} 行 {table.columns} 列", f"{table.rows} rows, {table.columns} columns")
    return look.said(f"表{number}（{size}{on}）", f"Table {number} ({size}{on})")
