"""The Document: what is printed, in reading order, without meaning."""

from typing import Annotated, Literal

from pydantic import Field

from schema.envelope import SCHEMA_VERSION, Generator, SourceFile
from schema.finding import Finding
from schema.location import Source
from schema.model import Model


def _is_unsaid(value: object) -> bool:
    return value is None


class Cell(Model):
    """A table cell, said once, at its first row and column, with its spans (numbers from 1).

    ``text`` keeps its line breaks as ``\\n``; ``label`` is an automatic number that the text does not hold; ``tables`` are
    the tables nested in the cell, whose text is theirs alone.
    """

    row: int = Field(ge=1)
    column: int = Field(ge=1)
    row_span: int = Field(default=1, ge=1)
    column_span: int = Field(default=1, ge=1)
    text: str
    label: str = ""
    tables: tuple["Table", ...] = ()
    source: Source


class Table(Model):
    """A table: its size and its cells, row by row, empty cells too.

    ``offset`` is said of a nested table where it is known: how many characters of its cell's text are printed before it.
    ``widths`` are those of the columns in twips (1/20 point), where the file says them.
    """

    kind: Literal["table"] = "table"
    rows: int = Field(ge=0)
    columns: int = Field(ge=0)
    source: Source
    cells: tuple[Cell, ...]
    offset: Annotated[int, Field(ge=0)] | None = Field(default=None, exclude_if=_is_unsaid)
    widths: tuple[Annotated[int, Field(ge=0)], ...] | None = Field(default=None, exclude_if=_is_unsaid)


class Paragraph(Model):
    """A paragraph outside tables, or a line where the format knows no paragraphs; ``label`` as in :class:`Cell`."""

    kind: Literal["paragraph"] = "paragraph"
    text: str
    label: str = ""
    source: Source


Block = Annotated[Paragraph | Table, Field(discriminator="kind")]


class Document(Model):
    """All that is printed in one or several files, in reading order."""

    schema_name: Literal["kaohe/document"] = Field(default="kaohe/document", alias="schema")
    schema_version: str = SCHEMA_VERSION
    generator: Generator
    sources: tuple[SourceFile, ...]
    blocks: tuple[Block, ...]
    findings: tuple[Finding, ...] = ()
