"""Rows of a sum without figures between two numbered parts, 合计 | | over 二、制度（共 分）: the first part's own, to be filled in."""

from parsers.tables.rows.rowkinds import OUTER, Rows
from parsers.wording import labels
from parsers.wording.labels import Label


def is_blank_sum(rows: Rows, row: int) -> bool:
    """Return whether a ``row`` (0-based) that names the total prints no figure, and right below it goes on a part numbered as one above."""
    after = _outer(rows, row + 1) if row + 1 < len(rows.grid.rows) else None
    if (
        after is None
        or not rows.is_total(row)
        or any(char.isdigit() for text in rows.grid.row_texts(row) for char in text)
    ):
        return False
    above = [found for other in range(rows.layout.data, row) if (found := _outer(rows, other))]
    same = [label for label in above if label.style == after.style]
    pointed = any(map(rows.has_points, range(row + 2, len(rows.grid.rows))))
    return pointed and bool(same) and labels.counts_on(same[-1], after)


def _outer(rows: Rows, row: int) -> Label | None:
    texts = [text for text in rows.grid.row_texts(row) if text]
    label = labels.leading(texts[0]) if texts else None
    return label if label is not None and label.style in OUTER else None
