"""A scoring form as an Excel file."""

import io
from datetime import UTC, datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from parsers.sheets.letters import letters
from pipeline.forms import words
from pipeline.forms.answers import Answers, Shown
from pipeline.forms.blocks import Block, BlockKind, blocks, cut, label_columns
from pipeline.forms.form import SCORE_ROLES, EntryRole, Form, HeadField, Line
from pipeline.forms.heights import height, line_heights
from pipeline.forms.page import Page, page_of
from pipeline.forms.settled import settled
from pipeline.forms.sheet import pages
from pipeline.forms.sheet.checks import validation
from pipeline.forms.sheet.finishing import finished
from pipeline.forms.sheet.formulas import formula_of, parts_formula
from pipeline.forms.sheet.styles import Look, Styles
from pipeline.forms.tags import FINGERPRINT_PROPERTY, RUBRIC_PROPERTY, VERSION_PROPERTY, defined_name, property_name
from pipeline.forms.texts import legal
from pipeline.forms.titles import set_title

if TYPE_CHECKING:
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

SHEET = "自评表"
_TITLE_ROW, _UNIT_ROW, _HEADER_ROW, _FIRST_ROW = 0, 1, 2, 3
"""Rows, from 0 as XlsxWriter counts."""
_SIGN_FIELDS: tuple[HeadField, ...] = ("filled_by", "responsible", "date")
_FIELD_HEIGHT, _SEAL_HEIGHT = 21.0, 42.0
_LOOKS: dict[BlockKind, Look] = {
    "category": "centre",
    "number": "centre",
    "text": "text",
    "sum": "sum",
    "empty": "text",
}
_DEFAULT_FONT = {"font_name": "Arial", "font_size": 10, "font_scheme": "none"}
"""The font that column widths are measured in (ECMA-376 part 1, 18.3.1.13): its digits are 7 pixels wide on every system."""
_HIGHEST = 409.0
"""Points of the highest row that Excel shows (Excel specifications and limits); what a higher one holds is cut off."""
_PIXELS_PER_MM = 96 / 25.4
_LABEL_WIDTH = 24.0
"""Millimetres of the first column, which holds the labels of the head and of the signature block."""
_INCH = 25.4
_CREATED = datetime(2000, 1, 1, tzinfo=UTC)
"""Stands where XlsxWriter would write the present time, so that the same form has the same bytes."""


def write(form: Form, answers: Answers) -> bytes:
    """Return the form as .xlsx: printable on A4, only the cells to fill in unlocked, sums as formulas with stored values.

    The same form and answers give the same bytes.
    """
    import xlsxwriter

    buffer = io.BytesIO()
    workbook = xlsxwriter.Workbook(buffer, {"in_memory": True, "default_format_properties": dict(_DEFAULT_FONT)})
    writer = _Writer(workbook, form, answers)
    writer.write()
    workbook.close()
    return finished(buffer.getvalue(), writer.growing)


def _page(form: Form, answers: Answers) -> Page:
    """Return the page of a form: across where upright a line would be higher than Excel shows."""
    page = page_of(form, _LABEL_WIDTH)
    heights, _ = line_heights(form, answers, page, blocks(form))
    return page_of(form, _LABEL_WIDTH, across=True) if max(heights) > _HIGHEST else page


class _Writer:
    """Writes one form into one workbook."""

    def __init__(self, workbook: "Workbook", form: Form, answers: Answers) -> None:
        self._workbook = workbook
        self._form = form
        self._answers = answers
        self._page = _page(form, answers)
        self._title = set_title(form.title, self._page.text_width)
        self._formats = Styles(workbook, self._title.size).all()
        self._sheet: Worksheet = workbook.add_worksheet(SHEET)
        self._rows = {line.id: _FIRST_ROW + at for at, line in enumerate(form.lines)}
        self._labels = label_columns(form)
        self.growing: frozenset[int] = frozenset()
        """The rows, from 1, whose height an office program may fit anew when something is typed."""

    def write(self) -> None:
        """Write the sheet, its print set-up, its protection and what it keeps of the rubric."""
        self._set_up()
        self._head()
        for block in self._lay_out():
            self._block(block)
        for line in self._form.lines:
            self._line(line)
        self._signature()
        self._keep()

    def _set_up(self) -> None:
        sheet, page = self._sheet, self._page
        sheet.set_paper(9)
        if page.is_across:
            sheet.set_landscape()
        sheet.set_margins(page.left / _INCH, page.right / _INCH, page.top / _INCH, page.bottom / _INCH)
        sheet.set_footer("&C— &P —", {"margin": (page.bottom - 11) / _INCH})
        sheet.fit_to_pages(1, 0)
        sheet.center_horizontally()
        sheet.repeat_rows(_HEADER_ROW)
        sheet.freeze_panes(_FIRST_ROW, 0)
        sheet.hide_gridlines(2)
        sheet.print_area(0, 0, _FIRST_ROW + len(self._form.lines) + len(_SIGN_FIELDS), len(self._form.columns) - 1)
        for at, width in enumerate(page.columns):
            sheet.set_column_pixels(at, at, int(width * _PIXELS_PER_MM))
        sheet.protect("", {"format_rows": True, "format_columns": True})

    def _head(self) -> None:
        last = len(self._form.columns) - 1
        self._merge((_TITLE_ROW, 0), (_TITLE_ROW, last), "\n".join(self._title.lines), "title")
        self._sheet.set_row(_TITLE_ROW, self._title_height())
        self._field(_UNIT_ROW, "unit")
        for at, column in enumerate(self._form.columns):
            self._sheet.write_string(_HEADER_ROW, at, column.header, self._formats["header"])

    def _title_height(self) -> float:
        return len(self._title.lines) * self._title.size * 1.4 + 12

    def _field(self, row: int, field: HeadField) -> None:
        """Write a label and beside it the cell to fill in, over the rest of the row."""
        self._sheet.write_string(row, 0, words.HEAD_LABELS[field], self._formats["label"])
        self._merge((row, 1), (row, len(self._form.columns) - 1), self._answers.head.get(field, ""), "field")
        self._name(defined_name(self._form.rubric.id, None, field), row, 1)
        self._sheet.set_row(row, _FIELD_HEIGHT)

    def _block(self, block: Block) -> None:
        row = _FIRST_ROW + block.line
        last = (row + block.lines - 1, block.column + block.columns - 1)
        self._merge((row, block.column), last, block.text, _LOOKS[block.kind])

    def _line(self, line: Line) -> None:
        row, column = self._rows[line.id], self._labels
        for text in line.printed:
            self._text(row, column, text, "text" if line.is_entered else "sum_value")
            column += 1
        self._text(row, column, line.points, "centre" if line.is_entered else "sum_value")
        column += 1
        for role in self._form.entries():
            self._entry(line, role, row, column)
            column += 1

    def _entry(self, line: Line, role: EntryRole, row: int, column: int) -> None:
        value = self._answers.shown(line, role)
        if role not in SCORE_ROLES:
            self._text(row, column, str(value or ""), "words" if line.is_entered else "sum_value")
        else:
            self._score(line, role, (row, column), value)
        if line.is_entered or role in SCORE_ROLES:
            self._name(defined_name(self._form.rubric.id, line.id, role), row, column)

    def _score(self, line: Line, role: EntryRole, at: tuple[int, int], value: Shown) -> None:
        row, column = at
        letter = letters(column + 1)
        formula = self._formula(line, role, letter, value)
        look: Look = "score" if line.is_entered else "sum_value"
        if formula:
            stored: float | str = float(value) if isinstance(value, Decimal) else value or ""
            self._sheet.write_formula(row, column, formula, self._formats[look], stored)
        elif isinstance(value, Decimal):
            self._sheet.write_number(row, column, float(value), self._formats[look])
        else:
            self._text(row, column, value or "", look)
        if line.is_entered:
            self._sheet.data_validation(row, column, row, column, validation(line, f"{letter}{row + 1}"))

    def _formula(self, line: Line, role: EntryRole, letter: str, value: Shown) -> str | None:
        """Return the formula of a sum, and of an item that says what its sub-points say; None for what is typed in."""
        if line.sums:
            rows = {term.id: self._rows[term.id] + 1 for term in line.sums.terms}
            return formula_of(letter, line.sums, rows)
        parts = self._form.parts(line.id) if line.kind == "item" else ()
        if not parts or line.rule == "veto" or value != settled([self._answers.shown(part, role) for part in parts]):
            return None
        return parts_formula(letter, [self._rows[part.id] + 1 for part in parts])

    def _signature(self) -> None:
        row = _FIRST_ROW + len(self._form.lines)
        for field in _SIGN_FIELDS:
            self._field(row, field)
            row += 1
        self._merge((row, 0), (row, len(self._form.columns) - 1), words.SEAL, "label")
        self._sheet.set_row(row, _SEAL_HEIGHT)

    def _lay_out(self) -> tuple[Block, ...]:
        """Set the heights of the lines and where pages end; return the blocks, cut there so that each page has its labels."""
        header = max(
            height(column.header, width) for column, width in zip(self._form.columns, self._page.columns, strict=True)
        )
        around = (
            self._title_height() + _FIELD_HEIGHT + header,
            header,
            _FIELD_HEIGHT * len(_SIGN_FIELDS) + _SEAL_HEIGHT,
        )
        whole = blocks(self._form)
        heights, _ = line_heights(self._form, self._answers, self._page, whole)
        sums = [at for at, line in enumerate(self._form.lines) if not line.is_entered]
        ends = pages.breaks(heights, around, self._page, sums)
        pieces = cut(whole, ends)
        heights, forced = line_heights(self._form, self._answers, self._page, pieces)
        self._sheet.set_row(_HEADER_ROW, header)
        for at, own in enumerate(heights):
            self._sheet.set_row(_FIRST_ROW + at, own)
        self._sheet.set_h_pagebreaks([_FIRST_ROW + line for line in ends])
        self.growing = frozenset(_FIRST_ROW + at + 1 for at in range(len(heights)) if at not in forced)
        return pieces

    def _keep(self) -> None:
        """Keep the rubric's fingerprint and the schema version, as document properties and as hidden names."""
        self._workbook.set_properties({"title": self._form.title, "created": _CREATED})
        kept = {
            RUBRIC_PROPERTY: self._form.rubric.id,
            FINGERPRINT_PROPERTY: self._form.rubric.fingerprint,
            VERSION_PROPERTY: self._form.schema_version,
        }
        for name, text in kept.items():
            self._workbook.set_custom_property(name, text, "text")
            quoted = text.replace('"', '""')
            self._workbook.defined_names.append([property_name(name), -1, f'"{quoted}"', True])

    def _merge(self, first: tuple[int, int], last: tuple[int, int], text: str, look: Look) -> None:
        """Write a text over the cells from ``first`` to ``last``, each given as row and column."""
        if first != last:
            self._sheet.merge_range(*first, *last, "", self._formats[look])
        self._text(*first, text, look)

    def _text(self, row: int, column: int, text: str, look: Look) -> None:
        if text:
            self._sheet.write_string(row, column, legal(text), self._formats[look])
        else:
            self._sheet.write_blank(row, column, None, self._formats[look])

    def _name(self, name: str, row: int, column: int) -> None:
        self._workbook.define_name(name, f"='{SHEET}'!${letters(column + 1)}${row + 1}")
