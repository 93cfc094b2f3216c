"""Listed lines with their points inside of them that make, all together, those of the line that heads them."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from parsers.lines.depths import depths
from parsers.lines.listed import Listed
from parsers.lines.mending.within import own_within
from parsers.wording.rules.outcomes import ZERO
from parsers.wording.texts.textpoints import Own

_LEAST = 2
"""Lines below one heading whose sum is no chance."""


def with_summed(entries: Sequence[Listed | None]) -> list[Listed | None]:
    """Return the lines, those that print no points of their own with the first amount in them where all below a heading make its points.

    So 1.专款专用。20分。 and 2.账目清楚，20分（另附清单）。 below 二、财务（40分）, be there other lines with points among them or none.
    """
    found = [*entries]
    at = [n for n, entry in enumerate(entries) if entry is not None]
    lines = [entry for entry in entries if entry is not None]
    deep = depths(lines)
    for n, head in enumerate(lines):
        inner = _below(deep, n) if _is_priced(head) else []
        lacking = {one: own for one in inner if _is_bare(lines, deep, one) and (own := own_within(lines[one].text))}
        values = [_value(lacking.get(one), lines[one]) for one in inner]
        if lacking and len(values) >= _LEAST and all(values) and sum(values, ZERO) == head.value:
            for one, own in lacking.items():
                found[at[one]] = replace(lines[one], own=own)
    return found


def _below(deep: Sequence[int], at: int) -> list[int]:
    """Return where the lines stand that are one step deeper than that ``at``, down to the next that is not deeper."""
    end = next((n for n in range(at + 1, len(deep)) if deep[n] <= deep[at]), len(deep))
    return [n for n in range(at + 1, end) if deep[n] == deep[at] + 1]


def _is_bare(lines: Sequence[Listed], deep: Sequence[int], at: int) -> bool:
    """Return whether a numbered line prints no points of its own or of parts, and nothing stands below it."""
    line = lines[at]
    alone = at + 1 == len(lines) or deep[at + 1] <= deep[at]
    return alone and bool(line.label) and line.own is None and line.marked is None


def _value(own: Own | None, line: Listed) -> Decimal:
    points = own.points if own is not None else None
    return points.value if points is not None else line.value or line.marked or ZERO


def _is_priced(head: Listed) -> bool:
    points = head.own.points if head.own is not None else None
    return points is not None and not points.percent
