"""The page of a form: A4 by GB/T 9704-2012, upright or across, and how wide its columns are. All in millimetres."""

import math
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from pipeline.forms.form import ColumnRole, Form
from pipeline.forms.titles import ems


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its size, its margins, and the widths of the columns of the form's table, which fill it."""

    width: float
    height: float
    top: float
    bottom: float
    left: float
    right: float
    columns: tuple[float, ...] = ()

    @property
    def text_width(self) -> float:
        """The width between the margins."""
        return self.width - self.left - self.right

    @property
    def text_height(self) -> float:
        """The height between the margins."""
        return self.height - self.top - self.bottom

    @property
    def is_across(self) -> bool:
        """Whether the page lies on its side."""
        return self.width > self.height


UPRIGHT = Page(210, 297, top=37, bottom=35, left=28, right=26)
"""天头 37, 订口 28, 版心 156 × 225 (GB/T 9704-2012, 5.1 and 5.2.1)."""
ACROSS = Page(297, 210, top=28, bottom=26, left=35, right=37)
"""The same page turned, the head of the table towards the binding (GB/T 9704-2012, 8)."""

_FIXED: Final[dict[ColumnRole, float]] = {
    "number": 13,
    "category": 21,
    "points": 17,
    "self_score": 17,
    "review_score": 17,
    "deduction_reason": 30,
    "evidence": 30,
    "remarks": 24,
}
_ITEM, _PRINTED = 62.0, 32.0
"""What the item column and a printed column need at least for the page to stand upright."""
_NARROWEST = 18.0
_PROPORTION = 0.65
_LEAST = 0.55
"""How far the fixed columns may shrink on a page that is too narrow for all."""


def page_of(form: Form, first: float = 0.0, *, across: bool = False) -> Page:
    """Return the page for a form: upright where its columns have room, across where they have not or where that is asked for.

    The first column is at least ``first`` millimetres wide.
    """
    fixed = sum(_FIXED[column.role] for column in form.columns if column.role in _FIXED)
    needed = sum(_ITEM if column.role == "item" else _PRINTED for column in form.columns if column.role not in _FIXED)
    page = UPRIGHT if fixed + needed <= UPRIGHT.text_width and not across else ACROSS
    shrink = max(_LEAST, min(1.0, (page.text_width - needed) / fixed))
    free = _widths(form, page.text_width - fixed * shrink)
    columns = [free[at] if at in free else _FIXED[column.role] * shrink for at, column in enumerate(form.columns)]
    lacking = max(first - columns[0], 0.0)
    widest = max(range(1, len(columns)), key=lambda at: columns[at])
    columns[0] += lacking
    columns[widest] -= lacking
    return replace(page, columns=tuple(columns))


def _widths(form: Form, free: float) -> dict[int, float]:
    """Return the widths of the columns that share ``free`` millimetres, by how much they hold.

    Long texts count less than in proportion, so that the columns of short ones stay readable.
    """
    held: dict[int, float] = {}
    printed = 0
    for at, column in enumerate(form.columns):
        if column.role == "item":
            held[at] = _longest(line.text for line in form.lines)
        elif column.role == "printed":
            held[at] = _longest(line.printed[printed] for line in form.lines)
            printed += 1
    whole = sum(held.values())
    least = min(_NARROWEST, free / (2 * len(held)))
    return {at: least + (free - least * len(held)) * amount / whole for at, amount in held.items()}


def _longest(texts: Iterable[str]) -> float:
    return math.pow(max((ems(text) for text in texts), default=1.0) + 1, _PROPORTION)
