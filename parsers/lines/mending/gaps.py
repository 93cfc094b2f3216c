"""Lines without a mark between two of a list: where the next number stands behind them, they go on the line above."""

from collections.abc import Callable, Sequence

from parsers.flow import Line
from parsers.lines.depths import goes_on, is_deeper
from parsers.lines.extraparts import heads_extras
from parsers.lines.linetotals import total_of
from parsers.lines.listed import Listed

_FAR = 40
"""Lines that may stand between two numbers of a list."""


def gap_end(
    lines: Sequence[Line], at: int, before: Sequence[Listed | None], listed_as: Callable[[Line], Listed | None]
) -> int:
    """Return where the list goes on behind the lines without a mark from ``at`` on; ``at`` where it does not.

    It goes on with a line with points whose number follows the last one of its style among those ``before``, which has points too:
    四、档案（20分） behind seven lines below 三、制度（20分）. What a bar is left in, and a total, ends a list.
    """
    for n in range(at, min(at + _FAR, len(lines))):
        if "|" in lines[n].text.text or total_of(lines[n]) is not None:
            return at
        entry = listed_as(lines[n])
        if entry is None:
            continue
        same = next((one for one in reversed(before) if one is not None and one.style == entry.style), None)
        follows = same is not None and same.own is not None and entry.own is not None and goes_on(same, entry)
        return n if follows else at
    return at


def stands_within(
    lines: Sequence[Line], at: int, before: Sequence[Listed | None], listed_as: Callable[[Line], Listed | None]
) -> bool:
    """Return whether the line without a mark at ``at`` stands among what is said of an item, the last with points of those ``before``.

    Between the item and the next number of its list, which has points too, stand lines of deeper numbers without any, and this line
    behind one of them and right over the first of a list: 安全 over （1） and （2）, below 3. 班容（15分） with （1） and （2） and above
    4. 两操（5分）. Right over the next number it may head that, or be a remark.
    """
    below = listed_as(lines[at + 1]) if at + 1 < len(lines) else None
    if below is None or not below.begins or heads_extras(lines[at].text.text):
        return False
    item = next((n for n, one in reversed([*enumerate(before)]) if one is None or _is_pointed(one)), -1)
    head = before[item] if item >= 0 else None
    if head is None or head.own is None or item == len(before) - 1 or not _are_below(head, before[item + 1 :]):
        return False
    for line in lines[at : at + _FAR]:
        if "|" in line.text.text or total_of(line) is not None:
            return False
        entry = listed_as(line)
        if entry is not None and _is_pointed(entry):
            return entry.style == head.style and goes_on(head, entry)
        if entry is not None and not _are_below(head, [entry]):
            return False
    return False


def _is_pointed(line: Listed) -> bool:
    return line.own is not None or line.marked is not None


def _are_below(head: Listed, lines: Sequence[Listed | None]) -> bool:
    return all(line is not None and line.label and is_deeper(head, line) for line in lines)
