"""Notes below a list, under a line that says no more than 说明： or 注：, whose numbers are no items."""

import re
from collections.abc import Sequence, Set

from parsers.flow import Line
from parsers.head.lineforms import names_rubric
from parsers.lines.listed import listed, without_emphasis

_NOTES = re.compile(r"\s*[（(【]?(?:备?注|附注|说明|几点说明|有关说明|评分说明|注意事项)[)）】]?\s*[:：]?\s*")


def without_notes(lines: Sequence[Line]) -> list[Line]:
    """Return the lines without the notes below listed lines that print points, of which most print none.

    They end with the next line with points of a style seen above, and with the name of another rubric. A heading with a number,
    五、说明, is one of the list.
    """
    found: list[Line] = []
    styles: set[str] = set()
    at = 0
    while at < len(lines):
        entry = listed(lines[at])
        if styles and entry is None and _NOTES.fullmatch(without_emphasis(lines[at].text).text):
            end = next((n for n in range(at + 1, len(lines)) if _ends(lines[n], styles)), len(lines))
            noted = [one for line in lines[at:end] if (one := listed(line)) is not None]
            found += [] if sum(one.own is not None for one in noted) * 2 <= len(noted) else lines[at:end]
            at = end
            continue
        styles |= {entry.style} if entry is not None and entry.own is not None else set()
        found.append(lines[at])
        at += 1
    return found


def _ends(line: Line, styles: Set[str]) -> bool:
    entry = listed(line)
    return names_rubric(line.text) or (entry is not None and entry.own is not None and entry.style in styles)
