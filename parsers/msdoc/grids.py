"""From stored tables to numbered lines and grids, which are laid out as those of .docx are."""

from __future__ import annotations

from collections.abc import Iterator

from parsers.msdoc.columns import Columns
from parsers.msdoc.lists import OLDEST, Lists
from parsers.msdoc.tables import Content, Paragraph, Table, TextBox
from parsers.ooxml.labels import NO_LABEL, UNKNOWN_NUMBERS, Count, Label
from parsers.ooxml.raw import Grid, Line, Remark
from schema.finding import Rule
from schema.model import Bilingual

FURTHER_NUMBERS = Rule(
    code="K137",
    name="further-numbers",
    severity="note",
    message=Bilingual(
        zh="同一单元格里后面的段落也有自动编号（{number}），编号不在文字里",
        en="a further paragraph of this cell has an automatic number ({number}), which is not in the text",
    ),
    help=Bilingual(
        zh="需要这些编号时，请在 Word 或 WPS 里把自动编号转成文字，另存后再试。",
        en="Where these numbers matter, turn them into text in Word or WPS, and save.",
    ),
    explanation=Bilingual(
        zh="自动编号不是文字。一个单元格只能带一个编号，就是第一段的；后面各段的编号只在这里说明。",
        en="Automatic numbers are no text. A cell has one, that of its first paragraph; those of further ones are told here.",
    ),
    example="a cell with two paragraphs, numbered 1. and 2.",
)

_Waiting = tuple[Iterator[Paragraph | TextBox | Table], list[Line | Grid], bool]


def grids(content: Content, lists: Lists, count: Count) -> list[Line | Grid]:
    """Return ``content`` with its paragraphs numbered by ``lists`` and ``count``, its tables as grids."""
    done: list[Line | Grid] = []
    waiting: list[_Waiting] = [(iter(content), done, False)]
    while waiting:
        items, target, covered = waiting[-1]
        item = next(items, None)
        if item is None:
            waiting.pop()
        elif isinstance(item, Table):
            grid = Grid(0)
            target.append(grid)
            # The first cell has to come next, so that numbers are counted in reading order.
            waiting += reversed(list(_filled(item, grid, covered=covered)))
        elif isinstance(item, TextBox):
            # A text box counts for itself, as in .docx.
            own = Count()
            target += (_line(paragraph, lists, own, covered=covered) for paragraph in item.paragraphs)
        else:
            line = _line(item, lists, count, covered=covered)
            in_cell = target is not done
            target.append(_unnumbered(line) if in_cell and line.label and target else line)
    return done


def _unnumbered(line: Line) -> Line:
    """Return a further line of a cell without its number, which is told in a finding."""
    told = Remark(FURTHER_NUMBERS, (("number", line.label),), 0, len(line.text))
    return Line(line.text, remarks=(*line.remarks, told))


def _line(paragraph: Paragraph, lists: Lists, count: Count, *, covered: bool) -> Line:
    """Return the paragraph as a line; what stands in a cell that a merge covers does not count."""
    found = None if covered else lists.find(paragraph.properties)
    if found is None:
        label = NO_LABEL
    elif found[0] is OLDEST:
        label = Label(unknown=OLDEST.levels[0].number_format)
    else:
        label = count.next(*found)
    if paragraph.invisible and not paragraph.text.strip():
        label = NO_LABEL
    remarks = paragraph.remarks
    if label.unknown:
        remarks += (Remark(UNKNOWN_NUMBERS, (("format", label.unknown),)),)
    return Line(paragraph.text, label.text, label.gap, remarks)


def _filled(table: Table, grid: Grid, *, covered: bool) -> Iterator[_Waiting]:
    """Add the rows of ``table`` to ``grid``; return what its boxes are still to be filled with."""
    columns = Columns(table.rows)
    grid.columns, grid.widths = columns.count, columns.widths
    for row in table.rows:
        shaped, filled = columns.shaped(row)
        grid.rows.append(shaped)
        if not row.deleted:
            for box, cell in filled:
                yield iter(cell), box.content, covered or "continue" in (box.vertical, box.horizontal)
