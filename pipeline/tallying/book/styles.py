"""The looks of the cells of a tally workbook, and writing texts, numbers and formulas into them."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Literal

from pipeline.forms.texts import legal
from pipeline.forms.word.parts import HEADER_FONT, TITLE_FONT
from pipeline.width import width

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

Look = Literal[
    "title",
    "plain",
    "header",
    "text",
    "centre",
    "number",
    "mean",
    "share",
    "sum",
    "sum_text",
    "sum_centre",
    "faint",
    "faint_centre",
]
Value = Fraction | Decimal | int | str | None
_CHINESE = 134
"""The character set that Windows takes a replacement font from where the named one is missing (GB2312_CHARSET)."""
_LONGEST_FORMULA = 8000
"""Characters; Excel takes 8,192."""
_LONGEST_TEXT = 32_000
"""Characters; Excel takes 32,767."""
_LINE, _HIGHEST = 14.5, 400.0
"""Points of a line, and of the highest row that Excel shows well (its limit is 409)."""


def looks(workbook: "Workbook", decimals: int | None) -> "dict[Look, Format]":
    """Return a format for every look; ``decimals`` are those of final scores."""
    frame: dict[str, object] = {"border": 1}
    centre: dict[str, object] = {**frame, "align": "center"}
    figure = {**centre, "num_format": _number_format(decimals)}
    made: dict[Look, dict[str, object]] = {
        "title": {"font_name": TITLE_FONT, "font_size": 16, "align": "center"},
        "plain": {},
        "header": {**centre, "font_name": HEADER_FONT, "bg_color": "#EEEEEE"},
        "text": frame,
        "centre": centre,
        "number": figure,
        "mean": {**centre, "num_format": "0.00"},
        "share": {**centre, "num_format": "0.0%"},
        "sum": {**figure, "bg_color": "#F4F4F4"},
        "sum_centre": {**centre, "bg_color": "#F4F4F4", "bold": True},
        "sum_text": {**frame, "bg_color": "#F4F4F4", "bold": True},
        "faint": {**frame, "font_color": "#666666"},
        "faint_centre": {**centre, "font_color": "#666666"},
    }
    common = {"font_name": "宋体", "font_size": 10.5, "font_charset": _CHINESE, "text_wrap": True, "valign": "vcenter"}
    return {look: workbook.add_format({**common, **properties}) for look, properties in made.items()}


def _number_format(decimals: int | None) -> str:
    if decimals is None:
        return "General"
    return f"0.{'0' * decimals}" if decimals else "0"


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet and the looks of its cells. Rows and columns count from 0."""

    sheet: "Worksheet"
    looks: "dict[Look, Format]"

    def put(self, row: int, column: int, value: Value, look: Look) -> None:
        """Write a text, never as a formula, or a number, or nothing."""
        if value is None or value == "":
            self.sheet.write_blank(row, column, None, self.looks[look])
        elif isinstance(value, str):
            self.sheet.write_string(row, column, legal(value)[:_LONGEST_TEXT], self.looks[look])
        else:
            self.sheet.write_number(row, column, float(value), self.looks[look])

    def reckon(self, row: int, column: int, formula: str, value: Value, look: Look) -> None:
        """Write a formula with what it comes to; that alone where the formula is longer than Excel takes."""
        if len(formula) > _LONGEST_FORMULA:
            self.put(row, column, value, look)
            return
        stored = "" if value is None else value if isinstance(value, str) else float(value)
        self.sheet.write_formula(row, column, formula, self.looks[look], stored)

    def height(self, row: int, texts: Iterable[tuple[str, float]], least: float = 18.0) -> None:
        """Make a row high enough for texts, each given with the width of its column."""
        lines = max(-(-width(text) // max(1, int(columns - 1))) for text, columns in texts)
        self.sheet.set_row(row, min(_HIGHEST, max(least, lines * _LINE + 3)))

    def title(self, text: str, columns: int) -> None:
        """Write the title over the first row."""
        if columns > 1:
            self.sheet.merge_range(0, 0, 0, columns - 1, "", self.looks["title"])
        self.put(0, 0, text, "title")
        self.sheet.set_row(0, 27)

    def print_on_a4(self, head: tuple[int, int], *, across: bool = False) -> None:
        """Set up printing: as wide as the page, the rows of the ``head`` (first and last) on every page."""
        self.sheet.set_paper(9)
        if across:
            self.sheet.set_landscape()
        self.sheet.set_margins(0.55, 0.55, 0.6, 0.7)
        self.sheet.fit_to_pages(1, 0)
        self.sheet.center_horizontally()
        self.sheet.repeat_rows(*head)
        self.sheet.set_footer("&C— &P / &N —")
