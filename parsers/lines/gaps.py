"""Many lines without a mark between two of a list: where the next number stands behind them, they go on the line above."""

from collections.abc import Callable, Sequence

from parsers.flow import Line
from parsers.lines.depths import goes_on
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
