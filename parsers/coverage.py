"""Every non-blank character of the Document, counted as used or listed as unused."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from parsers.strand import span
from schema.document import Block, Cell, Document, Paragraph, Table
from schema.location import CellPlace, ParagraphPlace, Printed, Source
from schema.notice import Coverage

Key = tuple[str, int, int, int]


def coverage(document: Document, used: Iterable[Source]) -> Coverage:
    """Return how much of the document the places ``used`` cover; what they leave is listed in reading order."""
    spans: dict[Key, list[tuple[int, int]]] = defaultdict(list)
    for source in used:
        for place in source:
            spans[_key(place)].append((place.start, place.end))
    characters, taken, unused = 0, 0, []
    for entry in _printed(document.blocks):
        if not entry.source:
            continue
        count = _solid(entry.text)
        characters += count
        gaps = list(_gaps(spans.get(_key(entry.source[0]), []), len(entry.text)))
        left = [(a, b) for a, b in gaps if entry.text[a:b].strip()]
        taken += count - sum(_solid(entry.text[a:b]) for a, b in left)
        for a, b in left:
            text = entry.text[a:b].strip()
            start = entry.text.index(text, a)
            unused.append(Printed(text=text, source=(span(entry.source[0], start, start + len(text)),)))
    return Coverage(characters=characters, used=taken, unused=tuple(unused))


def _solid(text: str) -> int:
    return len("".join(text.split()))


def _key(place: CellPlace | ParagraphPlace) -> Key:
    if isinstance(place, CellPlace):
        return place.file, place.table, place.row, place.column
    return place.file, 0, place.paragraph, 0


def _printed(blocks: Iterable[Block]) -> Iterator[Paragraph | Cell]:
    for block in blocks:
        if isinstance(block, Table):
            for cell in block.cells:
                yield cell
                yield from _printed(cell.tables)
        else:
            yield block


def _gaps(spans: list[tuple[int, int]], length: int) -> Iterator[tuple[int, int]]:
    at = 0
    for start, end in sorted(spans):
        if start > at:
            yield at, start
        at = max(at, end)
    if at < length:
        yield at, length
