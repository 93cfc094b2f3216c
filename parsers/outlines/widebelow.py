"""Rows over the full width below the heading of a part below the total: 一票否决项 over 1.弄虚作假的, 加分项 over 获表彰加2分."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from parsers.lines.extraparts import changes
from parsers.lines.vetosentences import vetoes_below
from parsers.outlines.kinds import kind_named
from parsers.strand import compact
from parsers.tables.grid import Box
from parsers.tables.rows.remarks import is_remark
from parsers.tables.rows.rowkinds import Rows
from parsers.wording import labels
from parsers.wording.rules.outcomes import outcomes
from parsers.wording.vetoes import vetoes_first
from schema.rubric import Kind

LED = re.compile(r"^[^:：]{1,6}[:：]\s*")
"""The word that begins a remark: 注：, 填表说明："""
_LEADS = re.compile("下列|以下|如下")
_RECORDS = ("情况", "情况说明", "理由", "原因", "事由", "汇总")
"""How the name ends of what may be filled in for one unit."""
_DATED = re.compile(
    r"(?<![每个])[0-9０-９一二三四五六七八九十]{1,2}月(?:[0-9０-９]{1,2}[日号])?(?![0-9０-９以内前度]|[底末初中][之以]?前)"
    r"|(?<!每)第?[0-9０-９一二三四]季度|[上本当]月"
)
"""When something was: 3月未报表; not by when it is due, 11月30日前."""
_EACH = re.compile("[每各]")
_CASE = re.compile(r"的(?=$|[，,。；;])|一票否决")
"""What says in which case all points are void: 发生重大事故的."""
_BOTH = re.compile("加.{0,3}[减扣]|[减扣].{0,3}加|奖.{0,3}[惩扣罚]")
"""What the name says of a part that adds and takes."""


def listed_below(rows: Rows, heading: int) -> range:
    """Return the rows right below the one of a ``heading`` that are items of the part it names, each one text over the full width.

    They are numbered from one on, and not as the heading is, or not at all. Each says what it adds or takes, of numbered ones the last
    and perhaps not one between; below a heading of vetoes they are what the texts of a list would be. What one unit got, 扣分情况
    over 3月未报表，扣3分, is none. A remark heads them where it leads to them: 说明：有下列情形之一的，一票否决.
    """
    label, name = _parted(_wide(rows, heading) or _leading(rows, heading) or "")
    kind = kind_named(name)
    if kind == "base":
        return range(0)
    texts = [*_texts(rows, heading, label)]
    if is_record(name, texts):
        return range(0)
    numbered = _parted(_wide(rows, heading + 1) or "")[0] is not None
    if kind != "veto":
        count = _changing(texts, None if _BOTH.search(name) else kind, past=numbered)
    elif numbered:
        count = vetoes_first(compact(name), texts)
    else:
        count = vetoes_below(compact(name), texts)
    return range(heading + 1, heading + 1 + count)


def is_record(name: str, texts: Sequence[str]) -> bool:
    """Return whether ``texts`` below or beside ``name`` say what one unit got, 扣分情况, and not what comes for what."""
    return compact(name).rstrip("：:").endswith(_RECORDS) and not _are_rules(texts, kind_named(name))


def _are_rules(texts: Sequence[str], kind: Kind) -> bool:
    """Return whether ``texts`` say what comes for what, and none what there was, and when."""
    if kind == "veto" and not any(map(_CASE.search, texts)):
        return False
    return not any(_DATED.search(text) and not _EACH.search(text) for text in texts)


def _changing(texts: Sequence[str], kind: Kind | None, *, past: bool) -> int:
    """Return how many of the first ``texts`` say what they add or take, and go on ``past`` one between that does not.

    Behind that none is of a part of one ``kind`` which only does the opposite, 每次扣1分 below 加分项, nor any that follows.
    """
    first = next((n for n, text in enumerate(texts) if not changes(text)), len(texts))
    if not past or not first:
        return first
    behind = takewhile(lambda text: not _is_opposite(text, kind), texts[first:])
    return max((n for n, text in enumerate(behind, first + 1) if changes(text)), default=first)


def _is_opposite(text: str, kind: Kind | None) -> bool:
    manners = {one.manner for one in outcomes(text)}
    return (kind == "bonus" and "take" in manners and "bonus" not in manners) or (
        kind == "deduction" and "bonus" in manners and "take" not in manners
    )


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
    box = _wide_box(rows, row)
    return box.label + box.text.text if box is not None and not is_remark(box) else None


def _leading(rows: Rows, row: int) -> str | None:
    """Return what such a text says behind the word for a remark, where it leads to what stands below: 注：以下为加分项."""
    box = _wide_box(rows, row)
    said = box.text.text if box is not None and is_remark(box) else ""
    return LED.sub("", said) if LED.match(said) and _LEADS.search(said) else None


def _wide_box(rows: Rows, row: int) -> Box | None:
    """Return the only box of a row, no sum, that reaches from the first column over that of the items and to the end."""
    boxes = list(rows.boxes(row)) if row < len(rows.grid.rows) else []
    if len(boxes) != 1 or not rows.is_apart(row) or rows.is_total(row):
        return None
    column, box = boxes[0]
    reaches = column == 0 and rows.grid.width > 1 and rows.grid.joins(row, 0, rows.item_column)
    return box if reaches and rows.grid.joins(row, 0, rows.grid.width - 1) else None


def _parted(text: str) -> tuple[labels.Label | None, str]:
    """Return the number at the beginning of a text, if any, and the rest."""
    label = labels.leading(text)
    return label, text[label.end if label else 0 :].strip()
