"""Parts of a list that add or take points, under a heading of their own: 二、加分项 over 1.好人好事，每次加2分."""

import re
from collections.abc import Sequence

from parsers.lines.bonus import heads_bonuses
from parsers.lines.depths import goes_on, rank
from parsers.lines.listed import BONUS, Listed
from parsers.strand import Strand
from parsers.wording.outcomes import outcomes

_TAKES = re.compile(
    r"[^，,；;。:：（）()]{0,6}(?:[扣减]分|扣减)(?:项目?|指标|事项|内容|部分|情形)(?:[（(].*[)）])?\s*[:：]?"
)
"""A heading of deductions and nothing else: 三、扣分项（最多扣20分）："""
_SIGNED = re.compile(r"[+＋±]\s*[0-9０-９.．]{1,5}\s*分")


def heads_extras(text: str) -> bool:
    """Return whether a listed line is no more than the name of a part that adds or takes points."""
    return heads_bonuses(text) or bool(_TAKES.fullmatch(text.strip().strip("*")))


def heading_of_extras(text: Strand, below: Listed | None) -> Listed | None:
    """Return a line without a mark as the heading of such a part where a list begins right ``below`` it."""
    if below is None or not below.label or not below.begins or not heads_extras(text.text):
        return None
    return Listed("", text, text, BONUS, None)


def in_extras(entries: Sequence[Listed | None]) -> list[bool]:
    """Return for each line whether it stands in such a part: below the heading, before the next of its level."""
    above: list[Listed] = []
    found = []
    for entry in entries:
        if entry is not None and heads_extras(entry.text.text):
            above, inside = [entry], False
        else:
            inside = entry is not None and bool(above) and not any(_ends(one, entry) for one in above)
            above = [*above[:1], *([entry] if len(above) == 1 and entry else above[1:])] if inside else []
        found.append(inside)
    return found


def changes(text: str) -> bool:
    """Return whether a text says what is given or taken, 加2分, 酌情加分, +2分."""
    return bool(_SIGNED.search(text)) or any(one.manner in ("give", "bonus", "take") for one in outcomes(text))


def _ends(above: Listed, entry: Listed) -> bool:
    """Return whether a line ends a part: the next of its heading, or one of a higher level than the first line in it."""
    mine, other = rank(above.style), rank(entry.style)
    if mine is not None and other is not None and other < mine:
        return True
    return heads_extras(above.text.text) and (entry.style == above.style or goes_on(above, entry))
