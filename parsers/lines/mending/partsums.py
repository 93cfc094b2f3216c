"""Lines that say what a part of a list makes, 以上三项合计60分, while the list goes on behind them."""

from collections.abc import Sequence

from parsers.flow import Line
from parsers.head.lineforms import names_rubric
from parsers.lines.depths import goes_on, worths
from parsers.lines.linetotals import sum_of_above
from parsers.lines.listed import Listed, listed
from parsers.wording.totals import WHOLE


def without_part_sums(lines: Sequence[Line]) -> list[Line]:
    """Return the lines without those that state the sum of a part, which is made by what stands above them.

    Behind the first of them the list goes on: 二、 or 4. below 三项合计60分; behind another it may end. 100 is the total of a list.
    """
    found: list[Line] = []
    entries: list[Listed] = []
    since, cut = 0, False
    for n, line in enumerate(lines):
        entry, stated = listed(line), sum_of_above(line)
        if stated is None or stated == WHOLE:
            entries += [entry] if entry else []
            found.append(line)
            continue
        after = next((one for other in lines[n + 1 :] if (one := listed(other)) is not None), None)
        head = _before(entries, after) if after and not names_rubric(after.text) else None
        parts = [entries[since:], *([] if head is None else [entries[head:], entries[head + 1 :]])]
        if (head is not None or (cut and after is None)) and any(sum(worths(part)) == stated for part in parts):
            since, cut = len(entries), True
        else:
            found.append(line)
    return found


def _before(entries: Sequence[Listed], after: Listed) -> int | None:
    """Return where the last line of the same style stands, if it has the number before that of ``after``."""
    same = [n for n, entry in enumerate(entries) if entry.style == after.style]
    return same[-1] if same and goes_on(entries[same[-1]], after) else None
