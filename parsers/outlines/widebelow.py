"""Rows over the full width below the heading of a part below the total: 一票否决项 over 1.弄虚作假的, 加分项 over 获表彰加2分."""

from collections.abc import Iterator

from parsers.lines.extraparts import changes
from parsers.lines.vetosentences import vetoes_below
from parsers.outlines.kinds import kind_named
from parsers.strand import compact
from parsers.tables.rows.remarks import is_remark
from parsers.tables.rows.rowkinds import Rows
from parsers.wording import labels
from parsers.wording.vetoes import vetoes_first

_RECORDS = ("情况", "情况说明", "理由")
"""How the name ends of what is filled in for one unit."""


def listed_below(rows: Rows, heading: int) -> range:
    """Return the rows right below the one of a ``heading`` that are items of the part it names, each one text over the full width.

    They are numbered from one on, and not as the heading is, or not at all. Each says what it adds or takes, of numbered ones the last
    and perhaps not one between; below a heading of vetoes they are what the texts of a list would be. What one unit got, 扣分情况, is none.
    """
    label, name = _parted(_wide(rows, heading) or "")
    kind = kind_named(name)
    if kind == "base" or compact(name).rstrip("：:").endswith(_RECORDS):
        return range(0)
    texts = [*_texts(rows, heading, label)]
    numbered = _parted(_wide(rows, heading + 1) or "")[0] is not None
    if kind != "veto" and numbered and texts and changes(texts[0]):
        count = max((n for n, text in enumerate(texts, 1) if changes(text)), default=0)
    elif kind != "veto":
        count = next((n for n, text in enumerate(texts) if not changes(text)), len(texts))
    elif numbered:
        count = vetoes_first(compact(name), texts)
    else:
        count = vetoes_below(compact(name), texts)
    return range(heading + 1, heading + 1 + count)


def _texts(rows: Rows, heading: int, label: labels.Label | None) -> Iterator[str]:
    """Yield the texts below a ``heading`` numbered ``label``, without their own numbers, while these count on or none has one."""
    known: labels.Label | None = None
    for row in range(heading + 1, len(rows.grid.rows)):
        said = _wide(rows, row)
        own, text = _parted(said or "")
        if row == heading + 1:
            counts = own is None or own.numbers[-1] == 1
        else:
            counts = own is None if known is None else own is not None and labels.follows(known, own)
        if said is None or not counts or (own is not None and label is not None and own.style == label.style):
            return
        known = own
        yield text


def _wide(rows: Rows, row: int) -> str | None:
    """Return the only text of a row where it reaches from the first column over that of the items, and is no remark or sum."""
    boxes = list(rows.boxes(row)) if row < len(rows.grid.rows) else []
    if len(boxes) != 1 or not rows.is_apart(row) or rows.is_total(row) or is_remark(boxes[0][1]):
        return None
    column, box = boxes[0]
    reaches = column == 0 and rows.grid.width > 1 and rows.grid.joins(row, 0, rows.item_column)
    return box.label + box.text.text if reaches and rows.grid.joins(row, 0, rows.grid.width - 1) else None


def _parted(text: str) -> tuple[labels.Label | None, str]:
    """Return the number at the beginning of a text, if any, and the rest."""
    label = labels.leading(text)
    return label, text[label.end if label else 0 :].strip()
