"""What stands around a pair: the categories, the neighbours in reading order, the points."""

from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal

from pipeline.diffing.candidates import Candidate
from pipeline.diffing.entries import Entry
from pipeline.diffing.explaining import Chances, Partners, Rows

_PROBABLE, _LIKELY = 0.3, 0.5
_EASE = 0.5
"""Added to what is divided by, so that a single pair does not make two categories one."""


class Flows:
    """How much goes from which category to which, by the pairs that are probable so far."""

    def __init__(self, old: Sequence[Entry], new: Sequence[Entry], chances: Chances) -> None:
        self._old, self._new = old, new
        self._between: defaultdict[tuple[str, str], float] = defaultdict(float)
        self._out: defaultdict[str, float] = defaultdict(float)
        self._in: defaultdict[str, float] = defaultdict(float)
        for (first, second), chance in chances.items():
            if chance > _PROBABLE:
                self._between[old[first].category, new[second].category] += chance
                self._out[old[first].category] += chance
                self._in[new[second].category] += chance

    def beside(self, each: Candidate, chance: float) -> float:
        """Return the share of the other pairs of either category that go the same way as this one, the greater of both."""
        own = chance if chance > _PROBABLE else 0.0
        old, new = self._old[each.old].category, self._new[each.new].category
        same = self._between[old, new] - own
        return max(same / (self._out[old] - own + _EASE), same / (self._in[new] - own + _EASE))


def around(each: Candidate, chances: Chances) -> float:
    """Return whether both neighbours go together too: what is left over in the same place."""
    old, new = each.old, each.new
    return min(chances.get((old - 1, new - 1), 0.0), chances.get((old + 1, new + 1), 0.0))


def sibling(each: Candidate, old: Sequence[Entry], new: Sequence[Entry], chances: Chances) -> float:
    """Return whether a neighbour in the same category is the other part of a split or merger that leaves points for this one.

    Offices write the parts of an item one below the other, and share its points out among them.
    """
    mine, theirs = old[each.old], new[each.new]
    best = 0.0
    for step in (-1, 1):
        beside = each.old + step, each.new + step
        for home, whole, part, at in (
            (new, mine, theirs, (each.old, beside[1])),
            (old, theirs, mine, (beside[0], each.new)),
        ):
            chance = chances.get(at, 0.0)
            if chance > best and _fits(whole, part, home[part.index + step]):
                best = chance
    return best


def _fits(whole: Entry, part: Entry, other: Entry) -> bool:
    """Return whether two parts in one category have the points of ``whole`` together, one more or less."""
    if whole.points is None or part.points is None or other.points is None or part.category != other.category:
        return False
    return abs(part.points + other.points - whole.points) <= 1


def points(
    each: Candidate, old: Sequence[Entry], new: Sequence[Entry], partners: tuple[Rows, Rows]
) -> tuple[float, float]:
    """Return 1 where both items have the same points, and 1 where the points of a split or merger with the pair add up."""
    mine, theirs = old[each.old].points, new[each.new].points
    if mine is None or theirs is None:
        return 0.0, 0.0
    split = _others(partners[0][each.old], each.new, new)
    merger = _others(partners[1][each.new], each.old, old)
    adds = (bool(split) and theirs + sum(split, Decimal(0)) == mine) or (
        bool(merger) and mine + sum(merger, Decimal(0)) == theirs
    )
    return float(mine == theirs), float(adds)


def _others(partners: Partners, this: int, entries: Sequence[Entry]) -> list[Decimal]:
    """Return the points of the likely partners other than ``this``."""
    likely = (other for other, chance in partners.values.items() if chance > _LIKELY and other != this)
    return [entries[other].points or Decimal(0) for other in likely]
