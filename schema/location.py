"""Where something is printed: file, page, table, row, column, characters."""

from typing import Annotated

from pydantic import Discriminator, Field, Tag

from schema.model import Bilingual, Model


class CellPlace(Model):
    """A stretch of characters in a table cell.

    ``page``, ``table``, ``row`` and ``column`` count from 1 (``page`` is null where the format has no pages); tables are
    numbered through the file in reading order, nested ones included. ``start`` and ``end`` are 0-based, half-open, in
    code points of the printed cell text with its line breaks.
    """

    file: str
    page: int | None = Field(default=None, ge=1)
    table: int = Field(ge=1)
    row: int = Field(ge=1)
    column: int = Field(ge=1)
    start: int = Field(ge=0)
    end: int = Field(ge=0)

    def said(self) -> Bilingual:
        """Return the place in words that a finger can follow."""
        page = Bilingual(zh=f"第{self.page}页 ", en=f"page {self.page}, ") if self.page else Bilingual(zh="", en="")
        return Bilingual(
            zh=f"{page.zh}表{self.table} 第{self.row}行 第{self.column}列",
            en=f"{page.en}table {self.table}, row {self.row}, column {self.column}",
        )


class ParagraphPlace(Model):
    """A stretch of characters in a paragraph outside tables; numbers and offsets as in :class:`CellPlace`."""

    file: str
    page: int | None = Field(default=None, ge=1)
    paragraph: int = Field(ge=1)
    start: int = Field(ge=0)
    end: int = Field(ge=0)

    def said(self) -> Bilingual:
        """Return the place in words that a finger can follow."""
        page = Bilingual(zh=f"第{self.page}页 ", en=f"page {self.page}, ") if self.page else Bilingual(zh="", en="")
        return Bilingual(zh=f"{page.zh}第{self.paragraph}段", en=f"{page.en}paragraph {self.paragraph}")


def _kind(value: object) -> str:
    if isinstance(value, CellPlace):
        return "cell"
    return (
        "paragraph"
        if isinstance(value, ParagraphPlace) or (isinstance(value, dict) and "paragraph" in value)
        else "cell"
    )


Place = Annotated[Annotated[CellPlace, Tag("cell")] | Annotated[ParagraphPlace, Tag("paragraph")], Discriminator(_kind)]
Source = tuple[Place, ...]
"""Where a value is printed: one place, several where a page cut it, none where a person typed it in."""


class Printed(Model):
    """A text and where it is printed."""

    text: str
    source: Source = ()
