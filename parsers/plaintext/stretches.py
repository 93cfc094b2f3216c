"""Stretches of plain text that are a table, as layouts find them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

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
