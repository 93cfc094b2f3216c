"""Numbered lines that list what adds or takes points: 1.获市级奖励的加5分。 2.迟报的，每次扣2分。"""

from collections.abc import Iterator, Sequence

from parsers.flow import Line
from parsers.lines.extraparts import changes
from parsers.wording import labels


def numbered(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield the lines numbered from one on that stand first."""
    known: labels.Label | None = None
    for line in lines:
        label = labels.leading(line.label + line.text.text)
        if label is None or not (label.numbers[-1] == 1 if known is None else labels.follows(known, label)):
            return
        known = label
        yield line


def changing(lines: Sequence[Line]) -> list[Line]:
    """Return the lines numbered from one on that stand first, none where one of them says nothing of what is added or taken."""
    found = [*numbered(lines)]
    return found if all(changes(line.text.text) for line in found) else []
