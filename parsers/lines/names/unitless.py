"""Names with their points where one of a list prints no unit: 成果展示(10)由评委打分 beside 定期例会(10分)."""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from parsers.lines.listed import Listed
from parsers.wording.numerals import ARABIC, number
from parsers.wording.points import Points
from parsers.wording.rules.outcomes import ZERO
from parsers.wording.texts.textpoints import Own
from parsers.wording.totals import WHOLE
from parsers.wording.units import UNIT

_NAMED = re.compile(
    rf"[^，,；;。:：（）()【】0-9０-９]{{2,20}}[（(]\s*(?P<points>(?P<n>{ARABIC})\s*(?P<unit>分)?)\s*[)）](?!\s*{UNIT})"
)
_LEAST = 3
"""Names with the unit behind their points that tell what stands in such a bracket."""


def with_unitless(entries: Sequence[Listed | None]) -> list[Listed | None]:
    """Return the lines with the bare numbers behind names as their points where all others of a list begin with a name and its points.

    With them, and not without, the list makes a whole or what its headings print: 佐证材料(1) may count what is asked for.
    """
    found = [*entries]
    for style in dict.fromkeys(entry.style for entry in entries if entry and entry.label):
        at = [n for n, entry in enumerate(entries) if entry and entry.style == style]
        bare = [n for n in at if (entry := entries[n]) and _is_bare(entry)]
        marked = [n for n in at if (entry := entries[n]) and _is_marked(entry)]
        if len(marked) < _LEAST or len(bare) + len(marked) != len(at) or len(bare) * 2 > len(marked):
            continue
        if sum((_value(entries[n]) for n in at), ZERO) not in {WHOLE, *_sums(entries, style)}:
            continue
        for n in bare:
            if (entry := entries[n]) is not None:
                found[n] = replace(entry, own=_own(entry))
    return found


def _sums(entries: Sequence[Listed | None], style: str) -> set[Decimal]:
    """Return what the lines of each other style print together."""
    others = {entry.style for entry in entries if entry} - {style}
    return {sum((_value(entry) for entry in entries if entry and entry.style == one), ZERO) for one in others}


def _value(entry: Listed | None) -> Decimal:
    named = _NAMED.match(entry.text.text) if entry else None
    return (number(named["n"]) if named else None) or ZERO


def _is_bare(entry: Listed) -> bool:
    named = _NAMED.match(entry.text.text)
    return named is not None and not named["unit"] and entry.own is None and entry.marked is None


def _is_marked(entry: Listed) -> bool:
    named = _NAMED.match(entry.text.text)
    return named is not None and bool(named["unit"]) and entry.own is not None and entry.value == number(named["n"])


def _own(entry: Listed) -> Own | None:
    named = _NAMED.match(entry.text.text)
    value = number(named["n"]) if named else None
    if named is None or value is None:
        return None
    return Own(Points(value), entry.text.cut(*named.span("points")), start=named.start("points"))
