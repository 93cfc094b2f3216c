"""The looks of a review sheet's cells, and what may be typed into them."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from pipeline.editing.columns import Column
from pipeline.editing.words import COMBINES, COUNTS, KINDS, ROWS, RowKind
from schema.finding import Severity

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

Look = Literal["header", "own", "text", "centre", "title", "plain", "typed"]
_FONT: dict[str, object] = {"font_name": "宋体", "font_size": 10.5, "font_charset": 134, "text_wrap": True}
_TEXT = 49
"""The built-in number format @ (ECMA-376 part 1, 18.8.30): what is typed stays text, also behind an equals sign."""
_LOOKS: dict[Look, dict[str, object]] = {
    "header": {"bold": True, "align": "center", "valign": "vcenter", "border": 1, "bg_color": "#D9E1F2"},
    "own": {"font_size": 9, "font_color": "#595959", "valign": "top", "border": 1, "bg_color": "#F2F2F2"},
    "text": {"valign": "top", "border": 1, "locked": False},
    "centre": {"valign": "top", "align": "center", "border": 1, "locked": False},
    "title": {"bold": True, "font_size": 14, "valign": "vcenter"},
    "plain": {"valign": "top"},
    "typed": {"valign": "top", "locked": False},
}
_FILLS: dict[Severity, str] = {"error": "#FFC7CE", "warning": "#FFEB9C", "note": "#DDEBF7"}
_ROWS: dict[RowKind, dict[str, object]] = {
    "rubric": {"bold": True, "top": 2},
    "category": {"bold": True},
    "item": {},
    "sub_point": {"italic": True, "font_color": "#404040"},
}
_LISTS: dict[str, list[str]] = {
    "row": list(ROWS.values()),
    "kind": list(KINDS.values()),
    "counts": list(COUNTS.values()),
    "combine": list(COMBINES.values()),
}
_CENTRED = frozenset({"row", "level", "label", "points", "kind", "counts", "weight", "combine"})
_OWN_MESSAGE = "这一栏由程序填写，改了也不会读；要改的内容请改前面的栏目。"


@dataclass(slots=True)
class Looks:
    """Makes each format of one workbook once."""

    workbook: "Workbook"
    _made: "dict[tuple[object, ...], Format]" = field(default_factory=dict)

    def get(self, look: Look, row: RowKind = "item", colour: Severity | None = None) -> "Format":
        """Return the format of a look, in the manner of a kind of line, filled where a finding points."""
        key = (look, row, colour)
        if key not in self._made:
            fill = {"bg_color": _FILLS[colour]} if colour else {}
            properties = {**_FONT, "num_format": _TEXT, **_LOOKS[look], **_ROWS[row], **fill}
            self._made[key] = self.workbook.add_format(properties)
        return self._made[key]

    def of(self, column: Column, row: RowKind = "item", colour: Severity | None = None) -> "Format":
        """Return the format of a cell in a column."""
        look: Look = "own" if column.is_own else "centre" if column.field in _CENTRED else "text"
        return self.get(look, row, colour)


def validate(sheet: "Worksheet", column: Column, at: int, rows: tuple[int, int]) -> None:
    """Say what may be typed into the cells of a column, number ``at``, from the first to the last of ``rows`` (from 0)."""
    words = _LISTS.get(column.field)
    told: dict[str, object] = {"input_title": column.header, "input_message": column.hint} if column.hint else {}
    if words:
        listed = "、".join(words)
        rule: dict[str, object] = {
            "validate": "list",
            "source": words,
            "error_title": f"{column.header}填写有误",
            "error_message": f"请从列表里选：{listed}。",
            **told,
        }
    elif column.is_own:
        # A locked cell of a protected sheet could not be deleted or moved with its row; this only stops typing.
        rule = {
            "validate": "custom",
            "value": "=FALSE",
            "error_title": "不用改",
            "error_message": column.hint or _OWN_MESSAGE,
        }
    elif told:
        rule = {"validate": "any", **told}
    else:
        return
    sheet.data_validation(rows[0], at, rows[1], at, rule)
