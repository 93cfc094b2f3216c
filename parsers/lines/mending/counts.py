"""Listed lines whose text begins with a number of its own, right behind that of the list: 3.3人以上值班."""

from collections.abc import Sequence
from dataclasses import replace

from parsers.lines.listed import Listed
from parsers.wording.counted import in_turn


def with_own_texts(entries: Sequence[Listed | None]) -> list[Listed | None]:
    """Return the entries, those with the number of the list and the whole text where it was taken for a deeper number."""
    lines = [(n, entry) for n, entry in enumerate(entries) if entry is not None]
    found = list(entries)
    labels = in_turn([entry.label + entry.text.text for _, entry in lines])
    for (n, entry), label in zip(lines, labels, strict=True):
        whole = entry.whole.text
        start = whole.rfind(entry.text.text)
        if label is None or len(label.text) >= len(entry.label) or not whole[:start].rstrip().endswith(entry.label):
            continue
        behind = whole[:start].rfind(entry.label) + len(label.text)
        own = replace(entry.own, start=entry.own.start + start - behind) if entry.own else None
        found[n] = replace(entry, label=label.text, text=entry.whole.cut(behind), style=label.style, own=own)
    return found
