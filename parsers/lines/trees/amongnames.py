"""Names with a colon behind their points, 质量分（15分）：, among names that say more: they stand beside these, over no other number."""

from collections.abc import Sequence
from dataclasses import replace

from parsers.lines.depths import rank
from parsers.lines.listed import Listed

_HEAD, _NAME = "#", "•"


def among_names(entries: Sequence[Listed]) -> list[Listed]:
    """Return the entries with those names that look like headings in the style of the names above them.

    A number that is worth more stands over both; a list with such a heading that has no number over it is left alone.
    """
    found: list[Listed] = []
    number: Listed | None = None
    names = heads = False
    for entry in entries:
        bare = not entry.label and entry.text.text == entry.whole.text
        if entry.label and rank(entry.style) is not None:
            number, names = entry, False
        names = names or (bare and entry.style == _NAME)
        if bare and entry.style == _HEAD:
            below = number is not None and names and not heads and entry.value < number.value
            heads = heads or not below
            entry = replace(entry, style=_NAME) if below else entry
        found.append(entry)
    return found
