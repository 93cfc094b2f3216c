"""Rows of one cell over the full width, or beside blanks, that say what the item right above them asks for: 1.组织 | 30 |, then 机构健全，分工明确."""

import re
from collections.abc import Sequence

from parsers.outlines.kinds import kind_named
from parsers.tables.rows.remarks import is_remark
from parsers.tables.rows.rowkinds import Rows
from parsers.wording import labels, totals
from parsers.wording.marks import ends_with_points, marks

_LEAST = 2
"""Items with such a row that show that it is no heading, and points inside one that are no name's."""
_OF_WHOLE = re.compile(r"(?:考核|考评|评分|检查|评价|计分)?(?:方式|方法|办法|时间|程序|结果|对象|周期)[:：]")
"""The begin of a remark on the whole table, where one row alone has it."""
_STOPS = ("。", "；", ";")
_SENTENCE = re.compile(r"[，,。；;：:]|.{13,}")
"""What is more than a name."""


def describing_rows(rows: Rows) -> frozenset[int]:
    """Return the rows that describe the item above: below each item with points one stands, below the last too, and none above the first.

    Where a heading stood it would be above the first item, and none below the last but a remark on the whole, 考核方式：查阅资料, and
    it would be a name. Numbered headings over several items may stand between them.
    """
    if rows.points_column is None:
        return frozenset()
    own = range(rows.layout.data, len(rows.grid.rows))
    found = [(row, kind) for row in own if (kind := _kind(rows, row)) is not None]
    items, wide = found[::2], found[1::2]
    turns = all(pointed for _, pointed in items) and not any(pointed for _, pointed in wide)
    turns = turns and not _closes(rows, [row for row, _ in wide])
    turns = turns and all(_SENTENCE.search(rows.grid.text(row, rows.item_column)) for row, _ in wide)
    return frozenset(row for row, _ in wide) if turns and len(items) == len(wide) >= _LEAST else frozenset()


def _closes(rows: Rows, wide: Sequence[int]) -> bool:
    """Return whether the last of such rows is a remark on the whole, as no other is, and these may be headings: they end with no stop."""
    texts = [rows.grid.text(row, rows.item_column) for row in wide]
    whole = [at for at, text in enumerate(texts, 1) if _OF_WHOLE.match(text)]
    return whole == [len(wide)] and not all(text.endswith(_STOPS) for text in texts[:-1])


def _kind(rows: Rows, row: int) -> bool | None:
    """Return True for an item with points, False for a text over the full width, or in place of an item without a number, None for a row that is neither."""
    boxes = list(rows.boxes(row))
    if not boxes or rows.is_header(row) or rows.is_total(row) or rows.is_subtotal(row):
        return None
    if len(boxes) > 1 or rows.has_points(row):
        return True
    column, box = boxes[0]
    text = box.text.text
    wide = rows.grid.rows[row].count(rows.grid.rows[row][column]) == rows.grid.width
    alone = rows.is_apart(row) and (wide or (column == rows.item_column and labels.leading(text) is None))
    heads = rows.outer_number(row) is not None or (ends_with_points(text) and len(marks(text)) < _LEAST)
    beside = is_remark(box) or rows.is_beside(row) or any(totals.said(text)) or kind_named(text) != "base"
    return None if beside or heads or not alone else False
