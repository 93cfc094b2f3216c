"""Texts that a page cut and that were put together, where neither a stop nor the numbering shows that they are one."""

import re
from collections.abc import Iterator
from itertools import pairwise

from parsers.choosing.reading import Reading
from parsers.outlines.tree import Node, items_in
from parsers.strand import AnyPlace, Strand
from parsers.textlayouts.tab_rows import ROW_BREAK
from parsers.wording import labels
from schema.finding import Finding
from schema.location import CellPlace

_STOP = re.compile(r"[。；;！!？?.…]['\"”’」』）)\]】]*$")
_OPEN = re.compile(r"[，,、：:（(《“‘「【]$")
"""An end behind which a sentence goes on for certain."""
_SEVERAL = 6
"""Texts that show whether the texts of a table end with a stop."""


def seams(reading: Reading, path: str) -> Iterator[Finding]:
    """Yield a note (K155) for the items whose text goes on over a page though it has no stop there, and may be two.

    Where nearly all other texts end with a stop, or the next item has the next number, it is one.
    """
    items = [node for node in items_in(reading.outline.children) if node.text]
    whole = [node for node in items if not _seam(node.text)]
    stopped = sum(bool(_STOP.search(node.text.text)) for node in whole)
    if len(whole) >= _SEVERAL and stopped * 10 >= len(whole) * 9:
        return
    found = [
        node for node, after in pairwise([*items, None]) if node and _may_be_two(node.text) and not _counts(node, after)
    ]
    if found:
        source = tuple(place for node in found for place in node.text.source)
        yield ROW_BREAK.finding({}, path=path, source=source).model_copy(update={"severity": "note"})


def _seam(text: Strand) -> int:
    """Return where a text goes on in another table or on another page, 0 where it does not."""
    at = 0
    for run, after in pairwise(text.runs):
        at += len(run.text)
        if _table(run.place) != _table(after.place):
            return at
    return 0


def _table(place: AnyPlace) -> tuple[int | None, int]:
    return (place.page, place.table) if isinstance(place, CellPlace) else (None, 0)


def _may_be_two(text: Strand) -> bool:
    before = text.text[: _seam(text)].rstrip()
    return bool(before) and not _STOP.search(before) and not _OPEN.search(before)


def _counts(node: Node, after: Node | None) -> bool:
    """Return whether the next item has the number after that of ``node``: none is lost between them."""
    own, other = labels.whole(node.label), labels.whole(after.label) if after is not None else None
    return own is not None and other is not None and other.numbers[-1] in (own.numbers[-1] + 1, 1)
