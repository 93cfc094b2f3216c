"""WordprocessingML in small pieces: runs, paragraphs, cells, rows, tables, as text.

Written out by hand because python-docx has no API for most of the shapes that the samples need.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from xml.sax.saxutils import escape

WIDTHS = (800, 5600, 1000, 1100)  # twentieths of a point
ALIGNED = {"number": "center", "title": "center", "rubric": "center"}


@dataclass(frozen=True)
class Cell:
    """A w:tc: its paragraphs as XML, and what is special in its w:tcPr."""

    paragraphs: tuple[str, ...]
    properties: str = ""
    control: bool = False
    width: int = 0

    def xml(self) -> str:
        """The cell, in a content control of its own where wanted."""
        head = f'<w:tcPr><w:tcW w:w="{self.width}" w:type="dxa"/>{self.properties}</w:tcPr>'
        cell = f"<w:tc>{head}{''.join(self.paragraphs)}</w:tc>"
        return content_control(cell) if self.control else cell


@dataclass(frozen=True)
class TableRow:
    """A w:tr: its cells, and what is special in its w:trPr."""

    cells: tuple[Cell, ...]
    properties: str = ""
    control: bool = False

    def xml(self) -> str:
        """The row, in a content control of its own where wanted."""
        head = f"<w:trPr>{self.properties}</w:trPr>" if self.properties else ""
        row = f"<w:tr>{head}{''.join(cell.xml() for cell in self.cells)}</w:tr>"
        return content_control(row) if self.control else row


@dataclass(frozen=True)
class Table:
    """A w:tbl with single rules on every side of every cell."""

    rows: Sequence[TableRow]
    widths: tuple[int, ...] = field(default=WIDTHS)

    def xml(self) -> str:
        """The whole table."""
        sides = "".join(
            f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
            for side in ("top", "left", "bottom", "right", "insideH", "insideV")
        )
        grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in self.widths)
        properties = (
            f'<w:tblPr><w:tblW w:w="{sum(self.widths)}" w:type="dxa"/><w:jc w:val="center"/>'
            f'<w:tblBorders>{sides}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr>'
        )
        return f"<w:tbl>{properties}<w:tblGrid>{grid}</w:tblGrid>{''.join(row.xml() for row in self.rows)}</w:tbl>"


def run(text: str) -> str:
    """A run of text; a line feed in it is a line break."""
    parts = [f'<w:t xml:space="preserve">{escape(part)}</w:t>' if part else "" for part in text.split("\n")]
    return f"<w:r>{'<w:br/>'.join(parts)}</w:r>" if text else ""


def paragraph(inner: str, align: str = "", properties: str = "") -> str:
    """A paragraph around runs; w:rPr comes last in its properties."""
    aligned = f'<w:jc w:val="{align}"/>' if align else ""
    properties = aligned + properties if properties.startswith("<w:rPr>") else properties + aligned
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{inner}</w:p>"


def content_control(inner: str) -> str:
    """A w:sdt around a cell, a row or a run."""
    return f"<w:sdt><w:sdtPr/><w:sdtContent>{inner}</w:sdtContent></w:sdt>"
