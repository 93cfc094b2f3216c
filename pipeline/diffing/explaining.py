"""Who explains an item's words: rivals for one partner share its words out, and its clauses go to who holds them best."""

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence

from pipeline.diffing.candidates import Candidate, Texts
from pipeline.diffing.grams import Profile, Weights

Chances = Mapping[tuple[int, int], float]
"""The chance of every pair so far, by the indexes of the old and the new item; pairs that are not in it have none."""
Rows = Mapping[int, Mapping[int, float]]
"""The chances of the partners of each item of one side."""
FLOOR = 1e-3


def rows(chances: Chances, side: int) -> defaultdict[int, dict[int, float]]:
    """Return the chances of the partners of each old (0) or new (1) item."""
    found: defaultdict[int, dict[int, float]] = defaultdict(dict)
    for pair, chance in chances.items():
        found[pair[side]][pair[1 - side]] = chance
    return found


def rival(partners: Mapping[int, float], this: int) -> float:
    """Return the best chance among ``partners``, ``this`` one left out."""
    return max((chance for other, chance in partners.items() if other != this), default=0.0)


class Explained:
    """Shares every gram of an item out to the partners that have it, by their chances."""

    def __init__(self, texts: Texts, found: Sequence[Candidate], chances: Chances) -> None:
        self._texts, self._chances = texts, chances
        self._old: defaultdict[int, defaultdict[str, float]] = defaultdict(lambda: defaultdict(float))
        self._new: defaultdict[int, defaultdict[str, float]] = defaultdict(lambda: defaultdict(float))
        for each in found:
            chance = chances.get((each.old, each.new), 0.0)
            if chance:
                old, new = self._old[each.old], self._new[each.new]
                for gram in each.shared:
                    old[gram] += chance
                    new[gram] += chance

    def by(self, each: Candidate) -> tuple[float, float, float]:
        """Return how much of both items the pair explains: shares added, logarithms of weights added, smaller share."""
        chance = self._chances.get((each.old, each.new), 0.0)
        weight, old, new = self._texts.weights.of, self._old[each.old], self._new[each.new]
        of_old = math.fsum(weight[gram] * chance / (old[gram] + FLOOR) for gram in each.shared)
        of_new = math.fsum(weight[gram] * chance / (new[gram] + FLOOR) for gram in each.shared)
        shares = of_old / self._texts.old[each.old].weight, of_new / self._texts.new[each.new].weight
        return sum(shares), math.log1p(of_old) + math.log1p(of_new), min(shares)


def claims(mine: Sequence[Profile], theirs: Sequence[Profile], partners: Rows, weights: Weights) -> dict[tuple[int, int], float]:
    """Return by (item, partner) how much better than any rival the partner holds the clause that it holds best, from 0 to 1."""
    found: dict[tuple[int, int], float] = {}
    for item, chances in partners.items():
        for grams, weight, _ in mine[item].clauses:
            held = {other: weights.total(grams & theirs[other].grams) / weight for other in chances}
            likely = {other: held[other] * chance for other, chance in chances.items()}
            for other in chances:
                found[item, other] = max(found.get((item, other), 0.0), held[other] - rival(likely, other))
    return found
