"""Whether a line went into a rubric, or what is said of it was said already."""

from collections import defaultdict
from collections.abc import Iterable

from parsers.strand import Strand
from schema.location import CellPlace, ParagraphPlace, Source

_Paragraph = tuple[str, int]
_Cell = tuple[str, int, int, int]


class Taken:
    """The places of what was used: whole paragraphs, and of cells, of which each may hold many lines, the characters."""

    def __init__(self, used: Iterable[Source]) -> None:
        self._paragraphs: set[_Paragraph] = set()
        self._cells: dict[_Cell, list[tuple[int, int]]] = defaultdict(list)
        for place in (place for source in used for place in source):
            if isinstance(place, ParagraphPlace):
                self._paragraphs.add((place.file, place.paragraph))
            else:
                self._cells[_cell(place)].append((place.start, place.end))

    def holds(self, text: Strand) -> bool:
        """Return whether some of ``text`` was used."""
        return any(
            (place.file, place.paragraph) in self._paragraphs
            if isinstance(place, ParagraphPlace)
            else any(start < place.end and place.start < end for start, end in self._cells.get(_cell(place), ()))
            for place in text.source
        )


def _cell(place: CellPlace) -> _Cell:
    return (place.file, place.table, place.row, place.column)
