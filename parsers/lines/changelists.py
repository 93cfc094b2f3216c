"""Numbered lines that list what adds or takes points: 1.获市级奖励的加5分。 2.迟报的，每次扣2分。"""

from collections.abc import Sequence

from parsers.flow import Line
from parsers.lines.extraparts import changes
from parsers.lines.undernumbers import Entry, under_numbers, whole


def changing(lines: Sequence[Line]) -> list[Entry]:
    """Return the lines numbered from one on that stand first, none where one of them says nothing of what is added or taken."""
    found = under_numbers(lines)
    return found if all(changes(whole(entry).text) for entry in found) else []
