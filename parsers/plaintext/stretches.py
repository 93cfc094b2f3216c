"""Stretches of plain text that are a table, and the layouts that find them."""

import importlib
import pkgutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Protocol, cast

from parsers import textlayouts
from parsers.plaintext.drawing import Piece
from parsers.reading import Reading, Recorder, as_table
from schema.finding import Rule


@dataclass(frozen=True, slots=True)
class Doubt:
    """A finding about the cell at ``row``, ``column`` (from 1), where the layout chose between readings."""

    rule: Rule
    row: int
    column: int


@dataclass(frozen=True, slots=True)
class Stretch:
    """The lines ``start`` to ``end`` (0-based, half-open) of a text, and how they are read.

    ``read`` takes the recorder of the file and its name for messages; it may raise UnusableInput.
    """

    start: int
    end: int
    read: Callable[[Recorder, str], Reading]


class Layout(Protocol):
    """What every module in parsers/textlayouts offers."""

    ORDER: int
    """Layouts are asked in this order; what one has taken, the later ones do not see."""

    def find(self, lines: Sequence[str]) -> Iterator[Stretch]:
        """Return the stretches of ``lines`` in this layout, from the first to the last, in time linear to the lines.

        A ``\\n`` inside a line is a break that does not end a paragraph.
        """
        ...


@cache
def all_layouts() -> tuple[Layout, ...]:
    """Return the modules in parsers/textlayouts; a new layout is a new module there."""
    names = (module.name for module in pkgutil.iter_modules(textlayouts.__path__))
    found = [cast(Layout, importlib.import_module(f"{textlayouts.__name__}.{name}")) for name in names]
    return tuple(sorted(found, key=lambda layout: layout.ORDER))


def find_stretches(lines: Sequence[str]) -> list[Stretch]:
    """Return all stretches of ``lines`` that some layout takes, in order and without overlap."""
    taken: list[Stretch] = []
    for layout in all_layouts():
        for start, end in list(_free(taken, len(lines))):
            for stretch in layout.find(lines[start:end]):
                taken.append(replace(stretch, start=stretch.start + start, end=stretch.end + start))
        taken.sort(key=lambda stretch: stretch.start)
    return taken


def stretch_of_rows(start: int, end: int, rows: Sequence[Sequence[str]], doubts: Sequence[Doubt] = ()) -> Stretch:
    """Return the stretch whose table has these rows of cell texts, each row from column 1."""

    def read(recorder: Recorder, _name: str) -> Reading:
        table = recorder.next_table()
        cells = {
            (row, column): table.cell((row, column), text)
            for row, texts in enumerate(rows, 1)
            for column, text in enumerate(texts, 1)
        }
        findings = [doubt.rule.finding({}, source=cells[doubt.row, doubt.column].source) for doubt in doubts]
        return Reading((as_table(list(cells.values())),), tuple(findings))

    return Stretch(start, end, read)


def stretch_of_pieces(start: int, end: int, found: Sequence[Piece]) -> Stretch:
    """Return the stretch whose table has these cells."""

    def read(recorder: Recorder, _name: str) -> Reading:
        table = recorder.next_table()
        cells = [
            table.cell((piece.row, piece.column), piece.text, spans=(piece.rows, piece.columns)) for piece in found
        ]
        return Reading((as_table(cells),))

    return Stretch(start, end, read)


def stretch_of_lines(start: int, end: int, lines: Sequence[str]) -> Stretch:
    """Return the stretch that stays lines, each a paragraph, for no other layout to take."""

    def read(recorder: Recorder, _name: str) -> Reading:
        return Reading(tuple(recorder.paragraph(line) for line in lines if line.strip()))

    return Stretch(start, end, read)


def _free(taken: list[Stretch], length: int) -> Iterator[tuple[int, int]]:
    at = 0
    for stretch in taken:
        if stretch.start > at:
            yield at, stretch.start
        at = stretch.end
    if at < length:
        yield at, length
