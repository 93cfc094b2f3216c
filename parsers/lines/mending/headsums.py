"""Listed lines with their points inside of them that make, all together, those of the line that heads them."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise

from parsers.lines.depths import depths
from parsers.lines.listed import Listed
from parsers.lines.mending.within import earned_within, own_within
from parsers.strand import Strand
from parsers.wording.rules.alternatives import are_alternatives
from parsers.wording.rules.outcomes import ZERO
from parsers.wording.rules.tiers import parts_together
from parsers.wording.texts.textpoints import Own

_LEAST = 2
"""Lines below one heading whose sum is no chance, and headings whose lines show how those of all are written."""
_NEAR = Decimal("0.5")
"""The share by which lines may miss the points of their heading where those of most others make them."""
_STOP = re.compile("[，,。；;]")


def with_summed(entries: Sequence[Listed | None]) -> list[Listed | None]:
    """Return the lines, those that print no points of their own with the first amount in them where all below a heading make its points.

    So 1.专款专用。20分。 and 2.账目清楚，20分（另附清单）。 below 二、财务（40分）, be there other lines with points among them or none.
    Where the lines of most headings do, those of another that nearly do, or of which one has no amount, contradict it.
    Where more headings are made by all that the clauses of each line give, 有班子，得2分；有计划，得4分, that is what the line is worth,
    unless the first amounts make its heading, 按时上报得6分，迟报得3分, and no line gives them for different things: 有专人得6分；有记录得3分.
    """
    found = [*entries]
    at = [n for n, entry in enumerate(entries) if entry is not None]
    lines = [entry for entry in entries if entry is not None]
    deep = depths(lines)
    heads = [n for n, head in enumerate(lines) if _is_priced(head)]
    ways = [
        [_List(lines[n], deep[n], *_amounts(lines, deep, n, way)) for n in heads] for way in (own_within, earned_within)
    ]
    usual_way = max(ways, key=lambda way: sum(bool(one.lacking) and one.is_made for one in way))
    lists = [
        own if own.is_made and not one.is_made and not one.gives_parts else one
        for own, one in zip(ways[0], usual_way, strict=True)
    ]
    for one in lists:
        beside = [other for other in lists if other.depth == one.depth and other.values]
        made = [other for other in beside if other.is_made]
        exact = sum(other.is_exact for other in beside)
        usual = len(made) >= _LEAST and exact * 2 > len(beside) and any(other.lacking for other in made)
        if one.lacking and (one.is_made or (usual and one.is_nearly_made)):
            for line, own in one.lacking.items():
                found[at[line]] = replace(lines[line], own=own)
    return found


@dataclass(frozen=True, slots=True)
class _List:
    """A heading with points, its depth, the amounts found within lines below it that print none of their own, the points and texts of all of these."""

    head: Listed
    depth: int
    lacking: dict[int, Own]
    values: list[Decimal]
    texts: list[str]

    @property
    def is_made(self) -> bool:
        """Whether all lines have points, and these make those of the heading."""
        return len(self.values) >= _LEAST and self.is_exact

    @property
    def is_exact(self) -> bool:
        """Whether all lines, or the one that there is, make the points of the heading: of one alone that may be chance."""
        return bool(self.values) and all(self.values) and sum(self.values, ZERO) == self.head.value

    @property
    def is_nearly_made(self) -> bool:
        """Whether all lines have points that nearly make those of the heading, as one alone does exactly, or all but one that do not exceed them."""
        made, blank = sum(self.values, ZERO), self.values.count(ZERO)
        near = abs(made - self.head.value) <= _NEAR * self.head.value
        if len(self.values) < _LEAST:
            return self.is_exact
        if self.is_of_tiers:
            return False
        return near if not blank else blank == 1 and made < self.head.value

    @property
    def gives_parts(self) -> bool:
        """Whether a line gives several amounts for different things, which are not the highest of one thing and less."""
        return any(parts_together(text) is not None for text in self.texts)

    @property
    def is_of_tiers(self) -> bool:
        """Whether of the lines one holds, and what they are worth falls from the points of the heading: 获一等奖。20分。 and 获二等奖。10分。"""
        falls = self.values[0] == self.head.value and all(more > less for more, less in pairwise(self.values))
        return falls and are_alternatives([_STOP.split(text)[0] for text in self.texts])


def _amounts(
    lines: Sequence[Listed], deep: Sequence[int], at: int, way: Callable[[Strand], Own | None]
) -> tuple[dict[int, Own], list[Decimal], list[str]]:
    """Return the amounts, found in a ``way``, within the lines right below that ``at`` which print no points of their own, and the points and texts of all."""
    inner = _below(lines, deep, at)
    bare = {one: own for one in inner if _is_bare(lines, deep, one) and (own := way(lines[one].text))}
    lacking = {one: own for one, own in bare.items() if own.worth != lines[one].value}
    return lacking, [_value(lacking.get(one), lines[one]) for one in inner], [lines[one].text.text for one in inner]


def _below(lines: Sequence[Listed], deep: Sequence[int], at: int) -> list[int]:
    """Return where the lines stand that are one step deeper than that ``at``, down to the next that is not deeper.

    In place of one without points that heads others stand those.
    """
    end = next((n for n in range(at + 1, len(deep)) if deep[n] <= deep[at]), len(deep))
    found: list[int] = []
    for n in range(at + 1, end):
        if deep[n] == deep[at] + 1:
            heads = lines[n].own is None and lines[n].marked is None and n + 1 < end and deep[n + 1] > deep[n]
            found += _below(lines, deep, n) if heads else [n]
    return found


def _is_bare(lines: Sequence[Listed], deep: Sequence[int], at: int) -> bool:
    """Return whether a numbered line prints no points that are its own for certain or those of parts, and nothing stands below it."""
    line = lines[at]
    alone = at + 1 == len(lines) or deep[at + 1] <= deep[at]
    sure = line.own is not None and (line.own.among is None or line.own.among.sure)
    return alone and bool(line.label) and not sure and line.marked is None


def _value(own: Own | None, line: Listed) -> Decimal:
    points = own.points if own is not None else None
    return points.value if points is not None else line.value or line.marked or ZERO


def _is_priced(head: Listed) -> bool:
    points = head.own.points if head.own is not None else None
    return points is not None and not points.percent
