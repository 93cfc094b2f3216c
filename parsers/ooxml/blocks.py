"""From what stands in the file to numbered blocks and findings.

A cell's text is its paragraphs, a line each, and its label the automatic number of the first; the numbers of further
paragraphs are printed between the lines and therefore stand in the text, as ``1.`` and a tab. In a column of serial numbers
(parsers/ooxml/numbercolumns) the number is the text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from parsers.ooxml.numbercolumns import number_columns, number_of
from parsers.ooxml.raw import Grid, Line, Remark
from parsers.ooxml.tables import Placed, laid_out, widths_of
from parsers.reading import Reading, Recorder, TableRecorder, as_table
from schema.document import Block, Cell, Paragraph, Table
from schema.finding import Rule
from schema.location import Place


class Blocks:
    """The blocks of one file: ``file`` is its id in places, ``name`` the name for messages."""

    def __init__(self, file: str, name: str) -> None:
        self._name = name
        self._recorder = Recorder(file)
        self._found: dict[tuple[str, tuple[tuple[str, str], ...]], tuple[Rule, list[Place]]] = {}

    def reading(self, content: Iterable[Line | Grid]) -> Reading:
        """Return ``content`` as blocks; paragraphs on which nothing is printed are left out and not numbered.

        Raises UnusableInput as :func:`parsers.ooxml.tables.laid_out` does.
        """
        blocks: list[Block] = []
        for item in content:
            if isinstance(item, Grid):
                blocks += self._table(item)
            elif item.label or item.remarks or item.text.strip():
                blocks.append(self._paragraph(item))
        findings = tuple(
            rule.finding(dict(values), source=tuple(places)) for (_, values), (rule, places) in self._found.items()
        )
        return Reading(tuple(blocks), findings)

    def _paragraph(self, line: Line) -> Paragraph:
        paragraph = self._recorder.paragraph(line.text, label=line.label)
        self._report(line.remarks, paragraph.source[0])
        return paragraph

    def _table(self, grid: Grid) -> list[Table]:
        placed = laid_out(grid, self._name)
        if not placed:
            return []
        table = self._recorder.next_table()
        numbers = number_columns(placed)
        cells = [self._cell(table, cell, cell.column in numbers) for cell in placed]
        return [as_table(cells, widths_of(grid, placed))]

    def _cell(self, table: TableRecorder, placed: Placed, counts: bool) -> Cell:
        """Return a cell; its number is its text where it ``counts`` the rows of the table."""
        lines = [item for item in placed.box.content if isinstance(item, Line)]
        number = number_of(placed.box) if counts else ""
        if number:
            lines = [Line(number, remarks=lines[0].remarks)]
        text, remarks = _joined(lines)
        cell = table.cell(
            (placed.row, placed.column),
            text,
            spans=(placed.rows, placed.columns),
            label=lines[0].label if lines else "",
            tables=tuple(self._nested(placed.box.content)),
        )
        whole = (Remark(remark.rule, remark.values, 0, len(text)) for remark in placed.box.remarks)
        self._report([*remarks, *whole], cell.source[0])
        return cell

    def _nested(self, content: list[Line | Grid]) -> Iterator[Table]:
        """Yield the tables among the ``content`` of a cell, each with how much of the cell's text is printed before it."""
        lines = offset = 0
        for item in content:
            if isinstance(item, Line):
                offset += len(_number(item, lines)) + len(item.text) + bool(lines)
                lines += 1
            else:
                yield from (table.model_copy(update={"offset": offset}) for table in self._table(item))

    def _report(self, remarks: Iterable[Remark], place: Place) -> None:
        """Keep ``remarks`` about the text at ``place``; those that say the same are one finding with several places."""
        for remark in remarks:
            _, places = self._found.setdefault((remark.rule.code, remark.values), (remark.rule, []))
            places.append(place.model_copy(update={"start": remark.start, "end": remark.end}))


def _joined(lines: list[Line]) -> tuple[str, list[Remark]]:
    """Return the text of a cell's ``lines``, and their remarks with offsets in it."""
    if len(lines) == 1:
        return lines[0].text, list(lines[0].remarks)
    parts: list[str] = []
    remarks: list[Remark] = []
    start = 0
    for index, line in enumerate(lines):
        number = _number(line, index)
        at = start + len(number)
        remarks += (Remark(each.rule, each.values, each.start + at, each.end + at) for each in line.remarks)
        parts.append(number + line.text)
        start = at + len(line.text) + 1
    return "\n".join(parts), remarks


def _number(line: Line, index: int) -> str:
    """Return the automatic number as it stands in the text of a cell before the line with this ``index``."""
    return line.label + line.gap if index and line.label else ""
