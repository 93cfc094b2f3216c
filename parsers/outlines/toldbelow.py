"""Rows below the total that are laid out as the items above it and say what they add, take or void: 7 | 被通报批评 |  | 每次扣5分."""

import re

from parsers.lines.vetosentences import costs
from parsers.tables.rows.footers import is_to_sign
from parsers.tables.rows.remarks import is_answer, is_named_remark, is_remark, names_blank
from parsers.tables.rows.rowkinds import Rows
from parsers.wording import labels
from parsers.wording.rules.outcomes import outcomes
from schema.rubric import Kind

_MANNERS: dict[str, Kind] = {"veto": "veto", "take": "deduction", "bonus": "bonus"}
_GRADES = re.compile("[0-9０-９]|以[上下]")
"""What a scale of grades says beside them: 60分以下不合格."""
_WORD = re.compile(r"[^\W_]")


def kind_told(rows: Rows, row: int) -> Kind | None:
    """Return the kind of such a ``row`` without points; None where it is none, or nothing tells.

    Its serial number counts on from that of the last item; where it has none, its rule says it, in their column.
    """
    number = rows.label_column
    told = [(c, box) for c, box in rows.boxes(row) if c != number and _WORD.search(box.text.text)]
    if not told or told[0][0] != rows.item_column or rows.has_points(row):
        return None
    texts = [box.text.text for _, box in told]
    if any(is_remark(box) for _, box in told) or is_named_remark(texts[:1]) or is_to_sign(texts[:1]):
        return None
    if names_blank(texts[0]) or is_answer(texts[-1]):
        return None
    if number is None or not rows.grid.text(row, number):
        texts = [box.text.text for c, box in told if rows.layout.roles[c] == "rules"]
    elif not _counts_on(rows, number, row):
        return None
    return next((kind for text in reversed(texts) if (kind := _kind_said(text)) is not None), None)


def _kind_said(text: str) -> Kind | None:
    """Return what a text says that is added, taken or voided first, or costs the grade or the place."""
    said = next((_MANNERS[one.manner] for one in outcomes(text) if one.manner in _MANNERS), None)
    return said or ("veto" if costs(text) and not _GRADES.search(text) else None)


def _counts_on(rows: Rows, column: int, row: int) -> bool:
    """Return whether the serial number of a ``row`` is the next after the last one above it, which is that of an item."""
    own = _number(rows, column, row)
    numbered = (at for at in reversed(range(rows.layout.data, row)) if not rows.is_total(at))
    last = next((at for at in numbered if _number(rows, column, at) is not None), None)
    before = _number(rows, column, last) if last is not None else None
    if own is None or before is None or last is None or own.numbers[-1] != before.numbers[-1] + 1:
        return False
    return rows.has_points(last) or kind_told(rows, last) is not None


def _number(rows: Rows, column: int, row: int) -> labels.Label | None:
    return labels.whole(rows.grid.text(row, column)) if rows.grid.starts(row, column) else None
