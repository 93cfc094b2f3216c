"""The looks of the cells of an Excel form."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from pipeline.forms.word.parts import HEADER_FONT, TEXT_FONT, TITLE_FONT

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook

Look = Literal["title", "label", "field", "header", "text", "centre", "sum", "sum_value", "score", "words", "item_sum"]
_SIZE = 10.5
_CHINESE = 134
"""The character set that Windows takes a replacement font from where the named one is missing (GB2312_CHARSET)."""
_TEXT = 49
"""The built-in number format @ (ECMA-376 part 1, 18.8.30): what is typed stays text, also behind an equals sign."""
_SHADE = "#F2F2F2"


@dataclass(frozen=True, slots=True)
class Styles:
    """Makes the formats of one workbook."""

    workbook: "Workbook"
    title_size: float

    def all(self) -> dict[Look, "Format"]:
        """Return a format for every look. Cells to fill in are unlocked; cells for words hold text, never formulas."""
        frame: dict[str, object] = {"border": 1}
        centre: dict[str, object] = {"align": "center"}
        shade: dict[str, object] = {"bg_color": _SHADE}
        looks: dict[Look, dict[str, object]] = {
            "title": {"font_name": TITLE_FONT, "font_size": self.title_size, **centre},
            "label": {},
            "field": {"font_size": 12, "locked": False, "num_format": _TEXT, "bottom": 1},
            "header": {"font_name": HEADER_FONT, **frame, **centre, **shade},
            "text": frame,
            "centre": {**frame, **centre},
            "sum": {"font_name": HEADER_FONT, **frame, **centre, **shade},
            "sum_value": {**frame, **centre, **shade},
            "score": {**frame, **centre, "locked": False},
            "words": {**frame, "locked": False, "num_format": _TEXT},
            "item_sum": {**frame, **centre, "locked": False},
        }
        return {look: self._format(properties) for look, properties in looks.items()}

    def _format(self, properties: dict[str, object]) -> "Format":
        common = {
            "font_name": TEXT_FONT,
            "font_size": _SIZE,
            "font_charset": _CHINESE,
            "text_wrap": True,
            "valign": "vcenter",
        }
        return self.workbook.add_format({**common, **properties})
