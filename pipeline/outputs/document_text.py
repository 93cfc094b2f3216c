"""The Document as text: numbered paragraphs and drawn tables, so that a person sees what was read."""

from collections.abc import Iterator

from pipeline.outputs.drawn_table import drawn
from pipeline.terminal import Look
from pipeline.width import clean, wrap
from schema.document import Block, Document, Paragraph, Table
from schema.envelope import SourceFile


def document_text(document: Document, look: Look) -> str:
    """Return every paragraph with its number and every table as a grid, file by file, in reading order.

    Tables nested in a cell follow the table that the cell stands in.
    """
    lines: list[str] = []
    files = {source.id: source for source in document.sources}
    current = ""
    numbers = _gutter(document.blocks)
    for block in document.blocks:
        file = block.source[0].file if block.source else current
        if file != current:
            lines += _file(files[file], look)
            current = file
        lines += _paragraph(block, numbers, look) if isinstance(block, Paragraph) else _table(block, look)
    return "\n".join(lines) + "\n"


def _gutter(blocks: tuple[Block, ...]) -> int:
    """Return the digits of the last paragraph number."""
    numbers = [place.paragraph for block in blocks if isinstance(block, Paragraph) for place in block.source[:1]
               if not hasattr(place, "table")]
    return len(str(max(numbers, default=1)))


def _file(source: SourceFile, look: Look) -> list[str]:
    return [look.paint(f"== {clean(source.name or '-')} ({source.format})", "1")]
