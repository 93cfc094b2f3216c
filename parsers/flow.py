"""The Document as one stream of lines and tables: layout tables opened, page furniture told apart."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from parsers.furniture import Printed, furniture, heads_again
from parsers.spliced import spliced
from parsers.strand import Strand, clean, compact, strand
from parsers.wording import labels
from parsers.wording.bands import has_edge
from parsers.wording.marks import ends_with_points, loose_marks
from parsers.wording.texts import statedpoints
from schema.document import Block, Cell, Document, Paragraph, Table
from schema.location import CellPlace, Source

_BREAK = re.compile(r"\n(?:[ \t\u3000\xa0]*\n)*")
_ENDED = re.compile(r"[。；;：:！!？?)）】\]分][ \t\u3000\xa0]*$")
"""How what ends before a break ends: a sentence, a field, points."""
_BEGINS = re.compile(
    r"[\u3000\xa0 ]{2}|\s*(?:[-*•●○■□◆◇·【]|(?:[12][0-9]{3}|二[○〇零Oo0]{1,2}[^年]{1,2})\s*年[^月]{1,3}月[^日]{1,3}日\s*(?:\n|$))"
)
"""How what begins behind a break begins: moved in, a bullet, a date alone."""
_NEAR = 40
"""Characters around a break that tell."""
_BOX = 3
"""Rows of the highest box around a title."""
_LISTED = 5
"""Rows of the shortest list in a column."""
_STOPS = ("。", "；")
"""How a sentence ends."""
_FRAMED = 3
"""Lines of a text in a frame."""
_LONG = 10
"""Lines of a regulation in a cell."""
_DIGIT = re.compile("[0-9０-９]")
_WIDTHS = {"\t": 4, "\u3000": 2}
"""How far blanks at the beginning of a line indent it; all others are one wide."""


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph, or a line of a layout cell: its clean text, its automatic number, whether it is page furniture.

    ``indent`` is how far blanks move it in, ``below`` whether a table stands right above it, ``again`` whether the page before
    begins with the same line.
    """

    text: Strand
    label: str = ""
    furniture: bool = False
    indent: int = 0
    below: bool = False
    again: bool = False


Piece = Line | Table


def by_file(document: Document) -> list[list[Block]]:
    """Return the blocks of every file of the document; a table without cells has no place and stays with what is before it."""
    found: dict[str, list[Block]] = {source.id: [] for source in document.sources}
    at = next(iter(found), "")
    for block in document.blocks:
        at = block.source[0].file if block.source else at
        found.setdefault(at, []).append(block)
    return list(found.values())


def tables_in(places: Iterable[Source]) -> set[tuple[str, int]]:
    """Return the tables, by file and number, in whose cells the places lie."""
    return {(place.file, place.table) for source in places for place in source if isinstance(place, CellPlace)}


def flow(blocks: Sequence[Block]) -> tuple[Piece, ...]:
    """Return the lines that are not blank and the tables of a file in reading order.

    A table whose cells hold tables is layout: its cells become lines, and the tables in them stand for themselves, between the
    lines where they are printed. So is one of a few cells, one below the other, in such a cell, a frame around a text, and a column
    that holds a list or a text.
    """
    pieces = _placed(_opened(blocks))
    printed = [_printed(piece) for piece in pieces]
    found = furniture(printed)
    again = heads_again(printed, found)
    return tuple(
        replace(piece, furniture=n in found, again=n in again) if isinstance(piece, Line) else piece
        for n, piece in enumerate(pieces)
    )


def _placed(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    """Return the pieces, of the lines those told that stand right below a table."""
    found = [*pieces]
    under = {n for n, piece in enumerate(found[:-1], 1) if isinstance(piece, Table)}
    return tuple(
        replace(piece, below=True) if n in under and isinstance(piece, Line) else piece for n, piece in enumerate(found)
    )


def _opened(blocks: Sequence[Block]) -> Iterator[Piece]:
    for block in blocks:
        if isinstance(block, Table):
            yield from _table(block)
        elif block.text.strip():
            yield from _lines(block)


def _lines(block: Paragraph) -> Iterator[Line]:
    """Yield the lines of a paragraph, in which breaks may end lines, as lists and signatures on web pages stand in one.

    That of a page is put together from lines already (parsers/pdf/paragraphs).
    """
    raw = strand(block.text, block.source)
    paged = any(place.page for place in block.source)
    ends = [] if paged else [match.start() for match in _BREAK.finditer(block.text) if _parts_lines(block.text, match)]
    label = block.label
    for start, end in pairwise([0, *ends, len(block.text)]):
        if block.text[start:end].strip():
            yield Line(clean(raw.cut(start, end)), label, indent=_indent(block.text[start:end].lstrip("\n")))
            label = ""


def _parts_lines(text: str, breaks: re.Match[str]) -> bool:
    """Return whether a break ends a line: a blank line, a sentence or points before it, or a number, a date or an indent behind it.

    Else a title, or a sentence, stands on several lines.
    """
    before = text[max(breaks.start() - _NEAR, 0) : breaks.start()]
    after = text[breaks.end() : breaks.end() + _NEAR]
    plain = _ENDED.search(before) or _BEGINS.match(after) or labels.leading(after)
    return breaks[0].count("\n") > 1 or plain is not None


def _table(table: Table) -> Iterator[Piece]:
    waiting: list[Piece] = [table]
    while waiting:
        now = waiting.pop()
        if not isinstance(now, Line):
            now = spliced(now) or now
        nested = not isinstance(now, Line) and any(cell.tables for cell in now.cells)
        if isinstance(now, Line) or not (
            nested or (now is not table and _is_box(now)) or _is_frame(now) or _is_column(now) or _is_prose(now)
        ):
            yield now
        else:
            waiting += reversed([piece for cell in now.cells for piece in _parts(cell)])


def _is_box(table: Table) -> bool:
    """Return whether a table in a layout cell only sets a few lines apart, as a title and （总分100分） over the table below."""
    return table.columns == 1 and table.rows <= _BOX


def _is_column(table: Table) -> bool:
    """Return whether the rows of a table of one column are a list of several levels, 一、 over 1., as a text pasted into a sheet is."""
    found = [labels.leading(cell.text) for cell in table.cells] if table.columns == 1 and table.rows >= _LISTED else []
    numbers = [label for label in found if label is not None]
    return len(numbers) * 2 >= len(found) > 0 and len({label.style for label in numbers}) > 1


def _is_prose(table: Table) -> bool:
    """Return whether the rows of a table of one column are a text, as a notice pasted into a sheet is: sentences below numbered headings.

    Where a row ends with points, or several have them elsewhere, （20分）着装整齐，…, they may be what is assessed.
    """
    texts = [text for cell in table.cells if (text := cell.text.strip())] if table.columns == 1 else []
    if len(texts) < _LISTED or any(map(ends_with_points, texts)) or sum(map(_has_points, texts)) > 1:
        return False
    headings = [labels.leading(text) is not None and not text.endswith(_STOPS) for text in texts]
    below = [labels.leading(text) is None and text.endswith(_STOPS) for text in texts]
    return sum(head and stated for head, stated in zip(headings, below[1:], strict=False)) > 1


def _has_points(text: str) -> bool:
    """Return whether a sentence has points of its own, in brackets or at its beginning; the edges of grades, 80分（含）以上, are none."""
    return not has_edge(text) and (bool(loose_marks(text)) or statedpoints.leading(text, bare=True) is not None)


def _is_frame(table: Table) -> bool:
    """Return whether a table is a frame around a text: a few cells, one below the other, of which one holds a list, or a row of one
    that holds a regulation and others without a number: the links of a page.

    One on a page may be the rest of a row that the page cut.
    """
    filled = [cell for cell in table.cells if cell.text.strip()]
    if any(place.page for cell in filled for place in cell.source):
        return False
    alone = len({cell.row for cell in filled}) == len(filled) <= _BOX and table.rows <= _BOX * 2
    if table.rows > 1 or alone:
        return alone and any(_is_list(cell.text) for cell in filled)
    wholes = [cell for cell in filled if _is_regulation(cell.text)]
    return len(wholes) == 1 and not any(_DIGIT.search(cell.text) for cell in filled if cell not in wholes)


def _is_regulation(text: str) -> bool:
    """Return whether a text is a list of several levels on many lines, beside which a page may set its links."""
    lines = [line for line in text.split("\n") if line.strip()]
    styles = {label.style for line in lines if (label := labels.leading(line)) is not None}
    return len(lines) >= _LONG and len(styles) > 1 and _is_list(text)


def _is_list(text: str) -> bool:
    lines = [line for line in text.split("\n") if line.strip()]
    return len(lines) >= _FRAMED and sum(labels.leading(line) is not None for line in lines) > 1


def _parts(cell: Cell) -> Iterator[Piece]:
    """Yield the lines of a layout cell and the tables in it as they are printed; tables of unknown place come last."""
    raw = strand(cell.text, cell.source)
    tables = sorted(cell.tables, key=lambda table: _offset(table, cell))
    at = 0
    for number, line in enumerate(cell.text.split("\n")):
        while tables and _offset(tables[0], cell) <= max(at - 1, 0):
            yield tables.pop(0)
        text = clean(raw.cut(at, at + len(line)))
        if text:
            yield Line(text, cell.label if number == 0 else "")
        at += len(line) + 1
    yield from tables


def _offset(table: Table, cell: Cell) -> int:
    return len(cell.text) if table.offset is None else table.offset


def _indent(text: str) -> int:
    blanks = text[: len(text) - len(text.lstrip())]
    return sum(_WIDTHS.get(blank, 1) for blank in blanks)


def _printed(piece: Piece) -> Printed:
    if isinstance(piece, Line):
        return Printed(compact(piece.text.text), piece.text.runs[0].place.page if piece.text.runs else None)
    return Printed(None, next((place.page for cell in piece.cells for place in cell.source), None))
