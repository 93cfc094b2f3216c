"""The printed line that a finding points at, cut out of the Document."""

from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.width import clean, clip
from schema.document import Block, Cell, Document, Paragraph, Table
from schema.location import CellPlace, ParagraphPlace

Key = tuple[str, str, int, int, int]


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A line: what it is numbered by (row or paragraph), what is printed, and the columns that carets go under."""

    number: int
    text: str
    start: int
    carets: int


class Printouts:
    """The printed texts of a Document by their places."""

    def __init__(self, document: Document | None) -> None:
        self._texts: dict[Key, str] = {}
        for text, place in _texts(document.blocks if document else ()):
            self._texts[_key(place)] = text

    def excerpt(self, place: CellPlace | ParagraphPlace, columns: int) -> Excerpt | None:
        """Return the line at ``place`` in at most ``columns`` columns, None where the Document does not show it."""
        text = self._texts.get(_key(place))
        if text is None:
            return None
        end = max(place.start, min(place.end, len(text)))
        while end > place.start and text[end - 1].isspace():
            end -= 1
        shown, start, carets = clip(clean(text), (place.start, end), columns)
        return Excerpt(place.row if isinstance(place, CellPlace) else place.paragraph, shown, start, carets)


def _key(place: CellPlace | ParagraphPlace) -> Key:
    if isinstance(place, CellPlace):
        return (place.file, "cell", place.table, place.row, place.column)
    return (place.file, "paragraph", place.paragraph, 0, 0)


def _texts(blocks: tuple[Block, ...]) -> Iterator[tuple[str, CellPlace | ParagraphPlace]]:
    waiting: list[Paragraph | Table | Cell] = list(reversed(blocks))
    while waiting:
        here = waiting.pop()
        if not isinstance(here, Table):
            yield from ((here.text, place) for place in here.source)
        if not isinstance(here, Paragraph):
            waiting += here.cells if isinstance(here, Table) else here.tables
