"""Where the cells of an HTML table stand: "forming a table" (HTML Living Standard, section 4.9.12.1), bounded."""

from dataclasses import dataclass

from parsers.webpage.budget import Budget
from parsers.webpage.elements import Attributes
from parsers.webpage.numbering import integer

MOST_COLUMNS = 1000
MOST_ROWS = 65534
"""Limits of colspan and rowspan (section 4.9.11)."""

_TO_THE_END = 1 << 60


@dataclass(slots=True)
class Slot:
    """Where a cell stands: row and column of its first position (from 1) and how far it reaches.

    ``cut`` is True where another cell already held one of its positions, ``huge`` where it asked for more than the limits.
    """

    row: int
    column: int
    row_span: int
    column_span: int
    cut: bool = False
    huge: bool = False


class Former:
    """Gives the cells of one table their places, in the order in which they are printed."""

    def __init__(self, budget: Budget) -> None:
        self._budget = budget
        self._slots: list[Slot] = []
        self._group: list[Slot] = []
        self._taken_to: list[int] = []
        self._row = 0
        self._at = 0

    def start_row(self) -> None:
        """Begin the next <tr>."""
        self._row += 1
        self._at = 0

    def place(self, attributes: Attributes) -> Slot:
        """Return the place of the next cell of the row; its spans are settled when the group and the table end."""
        columns, rows = _span(attributes, "colspan"), _span(attributes, "rowspan")
        taken, row = self._taken_to, self._row
        start = self._at
        while start < len(taken) and taken[start] > row:
            start += 1
        wide = min(columns or 1, MOST_COLUMNS)
        self._budget.slots(start - self._at + wide)
        self._at = start + wide
        reach = 1
        while reach < wide and not (start + reach < len(taken) and taken[start + reach] > row):
            reach += 1
        taken += [0] * (start + reach - len(taken))
        until = row + min(rows, MOST_ROWS) if rows else _TO_THE_END
        taken[start : start + reach] = [until] * reach
        slot = Slot(row, start + 1, until - row, reach, reach < wide, columns > MOST_COLUMNS or rows > MOST_ROWS)
        self._slots.append(slot)
        self._group.append(slot)
        return slot

    def end_group(self) -> None:
        """End a row group: no cell reaches beyond it."""
        for slot in self._group:
            slot.row_span = min(slot.row_span, self._row + 1 - slot.row)
        self._group = []
        self._budget.slots(len(self._taken_to))
        self._taken_to = []

    def end_table(self) -> None:
        """End the table: columns at its right edge in which no cell begins have no width, so they are not counted."""
        width = max((slot.column for slot in self._slots), default=0)
        for slot in self._slots:
            slot.column_span = min(slot.column_span, width + 1 - slot.column)
        self._budget.slots(width * self._row)


def _span(attributes: Attributes, name: str) -> int:
    """Return the span asked for; 1 where it is no number or negative, 0 only for rowspan, which then reaches to the group's end."""
    said = attributes.get(name)
    if said is None:
        return 1
    digits = said.strip(" \t\n\r\f").removeprefix("+")
    count = len(digits) - len(digits.lstrip("0123456789"))
    if count > 9:
        return _TO_THE_END
    value = integer(digits, 1)
    return value if value >= 0 else 1
